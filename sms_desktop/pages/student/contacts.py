"""The guardians of a student, in the order in which they are called."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_core.contacts.model import GuardianLink
from sms_desktop.i18n import tr
from sms_desktop.pages.student.overview import column_area
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, IconButton, fold_to_fit
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.stat_tile import Avatar, initials

_T = "Student"
_REACHED = 5, 6  # how a line is shared between the name and how its person is reached
_WIDEST = 1120
_LEAST = 620  # what a line needs beside the button that edits it
_PLACE = 24


def name_of(link: GuardianLink) -> str:
    """Given name first."""
    return f"{link.guardian.given_name} {link.guardian.family_name}"


class GuardianBrief(QWidget):
    """A guardian in the overview: name, what they are to the student, one number."""

    def __init__(self, look: Appearance, link: GuardianLink, words: str) -> None:
        super().__init__()
        guardian = link.guardian
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.px(6), 0, look.px(6))
        row.setSpacing(look.px(12))
        row.addWidget(Avatar(look, initials(guardian.given_name, guardian.family_name)))
        row.addLayout(_named(look, name_of(link), words), 1)
        number = guardian.mobile or guardian.phone
        if number:
            row.addWidget(Label(look, number, Role.TABLE, tabular=True))
        else:
            row.addWidget(Label(look, tr(_T, "No phone"), Role.TABLE, tone="danger"))


class GuardianLine(QWidget):
    """A guardian whole: how they are reached, and what can be done."""

    edit_wanted = Signal(object)  # GuardianLink, as below
    removal_wanted = Signal(object)
    move_wanted = Signal(object, int)  # and by how many places

    def __init__(self, look: Appearance, link: GuardianLink, words: str, place: int, of: int, may_edit: bool) -> None:
        super().__init__()
        self.look = look
        self.link = link
        self.setObjectName(f"guardian_{link.guardian.id.hex()}")
        guardian = link.guardian
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.px(10), 0, look.px(10))
        row.setSpacing(look.px(12))
        number = Label(look, str(place + 1), Role.TABLE, tone="text-secondary", tabular=True)
        number.setFixedWidth(look.px(_PLACE))
        row.addWidget(number)
        row.addWidget(Avatar(look, initials(guardian.given_name, guardian.family_name), 36))
        row.addLayout(_named(look, name_of(link), words), _REACHED[0])
        numbers = " · ".join(part for part in (guardian.mobile, guardian.phone) if part)
        tone = "text" if numbers else "danger"
        row.addLayout(
            self._reached(Label(look, numbers or tr(_T, "No phone"), Role.TABLE, tone=tone, elide=True)), _REACHED[1]
        )
        self._row = row
        self._edit: Button | None = None
        if may_edit:
            self._add_buttons(place, of)

    def _reached(self, first: Label) -> QVBoxLayout:
        guardian, look = self.link.guardian, self.look
        rest = " · ".join(part for part in (guardian.email, guardian.address) if part)
        column = QVBoxLayout()
        column.setSpacing(0)
        for label in (first, Label(look, rest, Role.CAPTION, tone="text-secondary", elide=True)):
            label.setVisible(bool(label.text()))
            column.addWidget(label)
        return column

    def _add_buttons(self, place: int, of: int) -> None:
        look, name = self.look, name_of(self.link)
        key = self.link.guardian.id.hex()
        up = IconButton(look, "arrow-up", tr(_T, "Call {name} earlier", name=name), size=28, icon_size=16)
        down = IconButton(look, "arrow-down", tr(_T, "Call {name} later", name=name), size=28, icon_size=16)
        edit = self._edit = Button(look, tr(_T, "Edit"), small=True, icon="pencil")
        edit.setAccessibleName(tr(_T, "Edit {name}", name=name))
        remove = IconButton(look, "trash-2", tr(_T, "Remove {name}", name=name), size=28, icon_size=16)
        up.setEnabled(place > 0)
        down.setEnabled(place < of - 1)
        up.clicked.connect(self._on_up)
        down.clicked.connect(self._on_down)
        edit.clicked.connect(self._on_edit)
        remove.clicked.connect(self._on_remove)
        for button, word in ((up, "up"), (down, "down"), (edit, "edit"), (remove, "remove")):
            button.setObjectName(f"guardian_{word}_{key}")
            self._row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._edit is not None:
            fold_to_fit((self._edit,), self.look.px(_LEAST), self.width())

    @Slot()
    def _on_up(self) -> None:
        self.move_wanted.emit(self.link, -1)

    @Slot()
    def _on_down(self) -> None:
        self.move_wanted.emit(self.link, 1)

    @Slot()
    def _on_edit(self) -> None:
        self.edit_wanted.emit(self.link)

    @Slot()
    def _on_remove(self) -> None:
        self.removal_wanted.emit(self.link)


class ContactsPart(QWidget):
    """All guardians, whole."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.look = look
        self.title = Label(look, "", Role.BODY_STRONG)
        self.hint = Label(look, "", Role.CAPTION, tone="text-secondary", elide=True)
        self.add = Button(look, "", icon="user-plus", small=True)
        self.add.setObjectName("guardian_add")
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.none = Label(look, "", Role.BODY, tone="text-secondary", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.hint, 1)
        head.addWidget(self.add)
        inner = self._inner = QWidget()
        self._head = head
        self._column = QVBoxLayout(inner)
        self._column.addLayout(head)
        self._column.addWidget(self.none)
        self._column.addLayout(self.lines)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column_area(look, inner))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.title.setText(tr(_T, "Guardians"))
        self.hint.setText(tr(_T, "in the order in which they are called"))
        self.add.setText(tr(_T, "Add guardian"))
        self.none.setText(tr(_T, "No guardian is noted."))

    def show_links(self, links: Sequence[GuardianLink], words: Sequence[str], may_edit: bool) -> list[GuardianLine]:
        """The guardians with what is said of each; the lines."""
        clear(self.lines)
        made = [
            GuardianLine(self.look, link, said, place, len(links), may_edit)
            for place, (link, said) in enumerate(zip(links, words, strict=True))
        ]
        for line in made:
            self.lines.addWidget(line)
            self.lines.addWidget(Line(self.look))
        self.none.setVisible(not links)
        self.hint.setVisible(len(links) > 1)
        return made

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._head.setSpacing(px(8))
        self._column.setContentsMargins(px(24), px(14), px(24), px(16))
        self._column.setSpacing(px(8))
        self._inner.setMaximumWidth(px(_WIDEST))


def clear(layout: QVBoxLayout) -> None:
    """Take everything out."""
    while layout.count():
        item = layout.takeAt(0)
        if item is not None and (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def _named(look: Appearance, name: str, words: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(Label(look, name, Role.BUTTON, elide=True))
    column.addWidget(Label(look, words or "–", Role.CAPTION, tone="text-secondary", elide=True))
    return column
