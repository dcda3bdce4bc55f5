"""The panels beside the list in which chosen students are changed: one field for all, tags, a class.

Each shows what will happen before it does, and what it did can be undone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QVBoxLayout, QWidget

from sms_core.store.fields import Stored
from sms_core.store.text import folded
from sms_desktop.i18n import tr
from sms_desktop.models.columns import NotThat, ShownColumn
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.bars import SidePanel
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.check_list import CheckItem, CheckList
from sms_desktop.ui.choices import RadioButton
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label

_T = "Students"
_MOST_LINES = 60
_MOST_CLASSES = 40
_FIRST = ("form_group", "year_level", "status")  # what is changed for many most often; the panel opens on one of them


@dataclass(frozen=True, slots=True)
class Before:
    """A chosen student with the values that stand now, by column."""

    id: bytes
    name: str
    values: Mapping[str, Stored]


class ChangePanel(SidePanel):
    """One new value for a field of all chosen students, with a preview old → new."""

    wanted = Signal(str, object, list)  # column, value, ids of those for whom it is another

    def __init__(self, look: Appearance, columns: Sequence[ShownColumn], words: str) -> None:
        super().__init__(look, tr(_T, "Close"))
        self.setObjectName("change_panel")
        self._look = look
        self._columns = {column.key: column for column in columns}
        self._before: Sequence[Before] = ()
        self.title.setText(tr(_T, "Change field"))
        self.note.setText(words)
        self.field = Select(look, tr(_T, "Field"), [(column.key, column.title()) for column in columns])
        self.field.setObjectName("change_field")
        self.field.set_key(next((key for key in _FIRST if key in self._columns), ""))
        self._is_touched = False  # a field that nobody has typed into is no wish to empty it
        self.text = TextField(look, tr(_T, "New value"))
        self.text.edit.setObjectName("change_value")
        self.choice = Select(look, tr(_T, "New value"))
        self.choice.setObjectName("change_choice")
        self.summary = Label(look, "", Role.TABLE_STRONG, wrap=True)
        self.summary.setObjectName("change_summary")
        self._area, self._lines = _scrolling(look)
        self.accept = Button(look, "", Kind.PRIMARY)
        self.accept.setObjectName("change_accept")
        cancel = Button(look, tr(_T, "Cancel"))
        for widget in (self.field, self.text, self.choice, self.summary):
            self.body.addWidget(widget)
        self.body.addWidget(self._area, 1)
        self.foot.addStretch(1)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.accept)
        cancel.clicked.connect(self.closed)
        self.accept.clicked.connect(self._on_accepted)
        self.text.changed.connect(self._on_typed)
        self.text.submitted.connect(self._on_accepted)
        self.choice.activated.connect(self.preview)
        self.field.activated.connect(self._on_field)
        self._on_field()

    def show_before(self, before: Sequence[Before]) -> None:
        """The chosen students as they stand."""
        self._before = before
        self.preview()

    @property
    def column(self) -> ShownColumn:
        """The field that is chosen."""
        return self._columns[self.field.key()]

    @Slot()
    def _on_field(self) -> None:
        choices = self.column.choices()
        self.text.setVisible(not choices)
        self.choice.setVisible(bool(choices))
        self.choice.set_options([("", tr(_T, "Choose a value")), *choices])
        self.choice.set_key("")
        self.text.set_text("")
        self._is_touched = False
        self.preview()

    @Slot()
    def _on_typed(self) -> None:
        self._is_touched = True
        self.preview()

    def _value(self) -> tuple[Stored, bool]:
        """The new value, and whether one was chosen; emptied on purpose, it is None."""
        chooses = bool(self.column.choices())
        typed = self.choice.key() if chooses else self.text.text()
        if not (typed if chooses else self._is_touched):
            self.text.set_error("")
            return None, False
        try:
            value = self.column.stored(typed)
        except NotThat as problem:
            reason = problem.facts.get("reason")
            self.text.set_error("" if reason == "required" and not typed else tr(_T, "This does not fit the field"))
            return None, False
        self.text.set_error("")
        return value, True

    @Slot()
    def preview(self) -> None:
        """Say what would change."""
        value, is_one = self._value()
        key = self.column.key
        others = [one for one in self._before if one.values.get(key) != value] if is_one else []
        same = len(self._before) - len(others)
        words = tr(_T, "%n will change.", n=len(others)) if is_one else ""
        if is_one and value is None:
            words = tr(_T, "%n will be emptied.", n=len(others))
        if is_one and same:
            words = f"{words} {tr(_T, '%n have this value already.', n=same)}"
        self.summary.setText(words)
        self.accept.setText(tr(_T, "Change %n students", n=len(others)))
        self.accept.setEnabled(bool(others))
        _cleared(self._lines)
        for one in others[:_MOST_LINES]:
            self._lines.addWidget(self._preview_line(one, value))
        if len(others) > _MOST_LINES:
            more = tr(_T, "and %n more", n=len(others) - _MOST_LINES)
            self._lines.addWidget(Label(self._look, more, Role.TABLE, tone="text-secondary"))
        self._lines.addStretch(1)

    def _preview_line(self, one: Before, value: Stored) -> QWidget:
        look, column = self._look, self.column
        line = QWidget()
        box = QVBoxLayout(line)
        box.setContentsMargins(0, look.px(4), 0, look.px(4))
        box.setSpacing(0)
        old = column.text(one.values.get(column.key)) or tr(_T, "(empty)")
        new = column.text(value) or tr(_T, "will be empty")
        box.addWidget(Label(look, one.name, Role.TABLE, elide=True))
        change = tr(_T, "{old} → {new}", old=old, new=new)
        box.addWidget(Label(look, change, Role.CAPTION, tone="text-secondary", elide=True))
        return line

    @Slot()
    def _on_accepted(self) -> None:
        value, is_one = self._value()
        key = self.column.key
        ids = [one.id for one in self._before if one.values.get(key) != value] if is_one else []
        if ids:
            self.wanted.emit(key, value, ids)


class TagPanel(SidePanel):
    """The school's tags with those that the chosen students have; a tick applies at once."""

    toggled = Signal(str, bool)
    made = Signal(str)

    def __init__(self, look: Appearance, words: str, tags: Sequence[CheckItem]) -> None:
        super().__init__(look, tr(_T, "Close"))
        self.setObjectName("tag_panel")
        self.title.setText(tr(_T, "Tags"))
        self.note.setText(words)
        self.list = CheckList(look, tags, search=tr(_T, "Find a tag"), nothing=tr(_T, "No tags yet"), fold=folded)
        self.list.toggled.connect(self.toggled)
        self.field = TextField(look, tr(_T, "New tag"))
        self.field.edit.setObjectName("tag_new")
        self.field.edit.setMaxLength(60)
        self.add = Button(look, tr(_T, "Add tag"), icon="plus")
        self.add.setObjectName("tag_add")
        self.body.addWidget(self.list)
        self.body.addWidget(self.field)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.field.submitted.connect(self._on_made)
        self.add.clicked.connect(self._on_made)

    @Slot()
    def _on_made(self) -> None:
        title = self.field.text().strip()
        if title:
            self.made.emit(title)


class ClassPanel(SidePanel):
    """Classes to choose one from; `wanted` with its key."""

    wanted = Signal(str)

    def __init__(self, look: Appearance, words: str, count: int) -> None:
        super().__init__(look, tr(_T, "Close"))
        self.setObjectName("class_panel")
        self._look = look
        self._classes: Sequence[tuple[str, str]] = ()
        self.title.setText(tr(_T, "Add to class"))
        self.note.setText(words)
        self.field = TextField(
            look, tr(_T, "Find a class"), placeholder=tr(_T, "Find a class"), icon="search", hide_label=True
        )
        self.field.edit.setObjectName("class_find")
        self._area, self._lines = _scrolling(look)
        self._group = QButtonGroup(self)
        self.accept = Button(look, tr(_T, "Add %n students", n=count), Kind.PRIMARY)
        self.accept.setObjectName("class_accept")
        cancel = Button(look, tr(_T, "Cancel"))
        self.body.addWidget(self.field)
        self.body.addWidget(self._area, 1)
        self.foot.addStretch(1)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.accept)
        self.accept.setEnabled(False)
        cancel.clicked.connect(self.closed)
        self.accept.clicked.connect(self._on_accepted)
        self.field.changed.connect(self._show)
        self._group.buttonClicked.connect(lambda _: self.accept.setEnabled(True))

    def show_classes(self, classes: Sequence[tuple[str, str]]) -> None:
        """Offer (key, words)."""
        self._classes = classes
        self._show("")

    @Slot(str)
    def _show(self, typed: str) -> None:
        wanted = folded(typed).split()
        _cleared(self._lines)
        found = [one for one in self._classes if all(word in folded(one[1]) for word in wanted)]
        for key, words in found[:_MOST_CLASSES]:
            button = RadioButton(self._look, words)
            button.setObjectName(f"class_{key}")
            button.setProperty("key", key)
            self._group.addButton(button)
            self._lines.addWidget(button)
        if not found:
            self._lines.addWidget(
                Label(self._look, tr(_T, "No class is called that"), Role.TABLE, tone="text-secondary")
            )
        self._lines.addStretch(1)
        self.accept.setEnabled(False)

    @Slot()
    def _on_accepted(self) -> None:
        chosen = self._group.checkedButton()
        if chosen is not None:
            self.wanted.emit(str(chosen.property("key")))


def _scrolling(look: Appearance) -> tuple[QScrollArea, QVBoxLayout]:
    """A scroll area without a frame, and the column inside it."""
    inside = QWidget()
    lines = QVBoxLayout(inside)
    lines.setContentsMargins(0, 0, look.px(8), 0)
    lines.setSpacing(0)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    for part in (area.viewport(), inside):
        part.setAutoFillBackground(False)
    return area, lines


def _cleared(lines: QVBoxLayout) -> None:
    while lines.count():
        item = lines.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
