"""Picking one of many by typing part of its name: what is found stands in a list below the field."""

from collections.abc import Sequence
from functools import cached_property

import shiboken6
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.field_editors import LineEditor, Option, Unreadable
from sms_desktop.ui.painting import MIDDLE_LEFT, MIDDLE_RIGHT, rounded, smooth, text, turn, width_of

Index = QModelIndex | QPersistentModelIndex
_ROWS = 8
_ROW = 32


class OptionsModel(QAbstractListModel):
    """What was found."""

    def __init__(self) -> None:
        super().__init__()
        self.options: tuple[Option, ...] = ()

    def show(self, options: Sequence[Option]) -> None:
        """Other options."""
        self.beginResetModel()
        self.options = tuple(options)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.options)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        option = self.options[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{option.text}   {option.note}" if option.note else option.text
        return None


class _OptionCells(QStyledItemDelegate):
    """An option: its text, and at the end its note."""

    def __init__(self, look: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(200), self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, px, model = self._look, self._look.px, index.model()
        assert isinstance(model, OptionsModel)
        found = model.options[index.row()]
        body = QRectF(option.rect)
        chosen = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.save()
        smooth(painter)
        turn(painter, body, option.direction)
        if chosen:
            is_current = option.state & QStyle.StateFlag.State_Selected
            ground = look.colour("selection" if is_current else "hover")
            rounded(painter, body.adjusted(px(4), px(1), -px(4), -px(1)), px(4), ground)
        inner = body.adjusted(px(12), 0, -px(12), 0)
        note_font = look.font(Role.CAPTION, tabular=True)
        wide = min(width_of(note_font, found.note), inner.width() / 2) if found.note else 0
        words = inner.adjusted(0, 0, -(wide + px(8)) if wide else 0, 0)
        text(painter, words, found.text, look.font(Role.TABLE), look.colour("text"), MIDDLE_LEFT)
        if wide:
            note = inner.adjusted(inner.width() - wide - 1, 0, 0, 0)
            text(painter, note, found.note, note_font, look.colour("text-secondary"), MIDDLE_RIGHT)
        painter.restore()


class OptionsList(QListView):
    """The list below the field; it never takes the focus, so that typing goes on."""

    def __init__(self, look: Appearance, owner: QWidget) -> None:
        super().__init__(owner)
        self._look = look
        self.found = OptionsModel()
        self.setModel(self.found)
        self.setObjectName("options")
        self.setItemDelegate(_OptionCells(look, self))
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def place(self, below: QWidget) -> None:
        """Stand under a field, as wide as it."""
        self.setFont(self._look.font(Role.TABLE))
        rows = min(_ROWS, len(self.found.options))
        if not rows:
            self.hide()
            return
        high = rows * self._look.px(_ROW) + 2 * self.frameWidth()
        self.setFixedSize(max(below.width(), self._look.px(260)), high)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if len(self.found.options) > _ROWS
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        under = below.mapToGlobal(QPoint(0, below.height() + self._look.px(2)))
        if under.y() + high > below.screen().availableGeometry().bottom():
            under = below.mapToGlobal(QPoint(0, -high - self._look.px(2)))
        self.move(under)
        self.show()
        self.setCurrentIndex(self.found.index(0))

    def step(self, by: int) -> None:
        """Choose the next or the one before."""
        row = min(max(self.currentIndex().row() + by, 0), len(self.found.options) - 1)
        self.setCurrentIndex(self.found.index(row))


class PickEditor(LineEditor):
    """A reference: type, choose with Down and Enter. What is kept is the key of the option."""

    icon: str | None = "search"

    def make_control(self) -> QWidget:
        self._picked: Option | None = None
        control = super().make_control()
        self.edit.textEdited.connect(self._search)
        return control

    @cached_property
    def list(self) -> OptionsList:
        """Made when it is first wanted: a window that is made with the field breaks the way that Tab goes."""
        made = OptionsList(self.look, self)
        made.setAccessibleName(self.spec.label)
        made.clicked.connect(self._on_clicked)
        return made

    @property
    def is_listing(self) -> bool:
        """Whether options are on show."""
        return "list" in self.__dict__ and self.list.isVisible()

    def show_value(self, value: object) -> None:
        self._picked = None
        super().show_value(value)

    def current(self) -> object:
        if self._picked is not None and self.edit.text() == self._picked.text:
            return self._picked.key
        text = self.edit.text().strip()
        if not text:
            return None
        if text == self.spec.typed(self._original):
            return self._original
        raise Unreadable(self.spec.required_words)

    def typing(self) -> object:
        return (self._picked, self.edit.text()) if self.is_dirty else None

    def resume(self, typing: object) -> None:
        if isinstance(typing, tuple):
            self._picked, words = typing
            self.edit.setText(words)

    def pick(self, option: Option) -> None:
        """Take one of those found."""
        self._picked = option
        self.edit.setText(option.text)
        self.list.hide()
        self.list.found.show(())
        self._touched()
        self.committed.emit()

    @Slot(str)
    def _search(self, text: str) -> None:
        if self.spec.search is None or not self.spec.editable:
            return
        if not text.strip():
            self._on_found("", ())
            return
        self.spec.search(text, lambda options: self._on_found(text, options))

    def _on_found(self, text: str, options: Sequence[Option]) -> None:
        if not shiboken6.isValid(self):
            return  # the form was closed before the answer came
        if text and text != self.edit.text():
            return  # a later word is being looked for
        self.list.found.show(options)
        if self.edit.hasFocus() and options:
            self.list.place(self.frame)
        else:
            self.list.hide()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.pick(self.list.found.options[index.row()])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.control and event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide) and self.is_listing:
            self.list.hide()
        if watched is self.control and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self.is_listing and self._list_key(event):
                return True
            if event.key() == Qt.Key.Key_Down:
                self._search(self.edit.text() or " ")
        return super().eventFilter(watched, event)

    def _list_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pick(self.list.found.options[self.list.currentIndex().row()])
        elif event.key() == Qt.Key.Key_Escape:
            self.list.hide()
        else:
            return False
        return True
