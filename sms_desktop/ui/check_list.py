"""A scrolling list of check boxes with a field that narrows it: values of a filter, columns of a table, tags."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.choices import CheckBox
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import MIDDLE_RIGHT, drawing, text

_SEARCH_FROM = 9
_MOST_SHOWN = 9


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One line; `note` stands at its end, `mixed` shows that some of what it stands for is on."""

    key: str
    text: str
    note: str = ""
    on: bool = False
    mixed: bool = False
    locked: bool = False


class CheckList(QWidget):
    """Emits `toggled(key, on)`. `search` names the field that appears over long lists; `fold` compares words."""

    toggled = Signal(str, bool)

    def __init__(
        self, look: Appearance, items: Sequence[CheckItem], *, search: str, nothing: str, fold: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._look = look
        self._fold = fold
        self.field = TextField(look, search, placeholder=search, icon="search", hide_label=True)
        self.field.edit.setObjectName("check_list_search")
        self.field.setVisible(len(items) >= _SEARCH_FROM)
        self._lines = [_Line(look, item) for item in items]
        self._nothing = Label(look, nothing, Role.TABLE, tone="text-secondary")
        self._nothing.setVisible(not items)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        for line in self._lines:
            self._rows.addWidget(line)
            line.clicked.connect(self._on_clicked)
        self._rows.addWidget(self._nothing)
        self._rows.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        for part in (self.area.viewport(), inside):
            part.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.field)
        column.addWidget(self.area, 1)
        self._rows.setContentsMargins(look.px(6), 0, look.px(12), 0)
        self._rows.setSpacing(0)
        self.area.setFixedHeight(look.px(28) * min(max(1, len(items)), _MOST_SHOWN) + look.px(4))
        self.field.changed.connect(self._on_typed)

    @property
    def first(self) -> QWidget:
        """What gets the focus."""
        return self.field if self.field.isVisibleTo(self) else self._lines[0] if self._lines else self

    def keys_on(self) -> list[str]:
        """The keys of the checked lines."""
        return [line.item.key for line in self._lines if line.isChecked()]

    def set_all(self, on: bool) -> None:
        """Check or clear every line without signals."""
        for line in self._lines:
            line.set_mixed(False)
            line.setChecked(on)

    @Slot()
    def _on_clicked(self) -> None:
        line = self.sender()
        if isinstance(line, _Line):
            self.toggled.emit(line.item.key, line.isChecked())

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        wanted = self._fold(typed).split()
        shown = 0
        for line in self._lines:
            words = self._fold(line.item.text)
            line.setVisible(all(word in words for word in wanted))
            shown += line.isVisibleTo(self)
        self._nothing.setVisible(not shown)


class _Line(CheckBox):
    """A check box as wide as the list, with a note at its end."""

    def __init__(self, look: Appearance, item: CheckItem) -> None:
        super().__init__(look, item.text)
        self.item = item
        self.setChecked(item.on)
        self.set_mixed(item.mixed)
        self.setEnabled(not item.locked)
        self.setObjectName(f"check_{item.key}")
        if item.note:
            self.setAccessibleDescription(item.note)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Ignored)
        self.setSizePolicy(policy)

    def wanted_size(self) -> QSize:
        return QSize(super().wanted_size().width(), self.look.px(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.item.note:
            look, painter = self.look, drawing(self)
            font, tone = look.font(Role.CAPTION, tabular=True), look.colour("text-secondary")
            text(painter, QRectF(self.rect()), self.item.note, font, tone, MIDDLE_RIGHT)
