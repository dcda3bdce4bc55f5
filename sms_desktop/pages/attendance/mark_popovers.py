"""What opens beside a student in the register: the office's mark, and the note where tiles leave no room to type it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sms_core.attendance.table import MARK
from sms_desktop.i18n import tr
from sms_desktop.models.register import RegisterModel
from sms_desktop.models.register_row import ShownRow
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.choices import Segment, SegmentedSwitch
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label
from sms_desktop.ui.marks import CHOICES, UNMARKED_LETTER
from sms_desktop.ui.popover import Popover

_T = "Register"
_WIDE = 340
_NONE = "none"


class OfficePopover(Popover):
    """`given` with the office's mark ("" takes it away) and its note; the teacher's mark stays beside it."""

    given = Signal(str, str)

    def __init__(self, look: Appearance, window: QWidget, model: RegisterModel, shown: ShownRow) -> None:
        super().__init__(look, window, tr(_T, "Office mark"), width=_WIDE)
        self.setObjectName("register_office_popover")
        self.body.addWidget(Label(look, shown.row.name, Role.TABLE_STRONG, elide=True))
        teacher = model.words_of(shown.shows)
        said = teacher.label if teacher is not None else tr(_T, "unmarked")
        self.body.addWidget(
            Label(look, tr(_T, "The teacher’s mark: {mark}", mark=said), Role.TABLE, tone="text-secondary")
        )
        letters = dict(zip(CHOICES, model.letters(shown.row.office_code), strict=True))
        segments = [Segment(mark, letters[mark]) for mark in CHOICES] + [Segment(_NONE, UNMARKED_LETTER)]
        mark = model.mark_of(shown.row.office_code)
        self.marks = SegmentedSwitch(look, tr(_T, "Office mark"), segments, mark if mark in CHOICES else _NONE)
        self.marks.setObjectName("office_mark")
        row = QHBoxLayout()
        row.addWidget(Label(look, tr(_T, "The office’s mark"), Role.TABLE))
        row.addStretch(1)
        row.addWidget(self.marks)
        self.body.addLayout(row)
        self.note = TextField(look, tr(_T, "Note of the office"), text=shown.row.office_note or "")
        self.note.edit.setObjectName("office_note")
        self.note.edit.setMaxLength(MARK.by_name["office_note"].max_length or 400)
        self.body.addWidget(self.note)
        self.save = Button(look, tr(_T, "Save office mark"), Kind.PRIMARY, key_hint="Enter")
        self.save.setObjectName("office_save")
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight)
        self.note.submitted.connect(self._on_save)
        self.save.clicked.connect(self._on_save)

    @Slot()
    def _on_save(self) -> None:
        mark = "" if self.marks.current == _NONE else self.marks.current
        self.given.emit(mark, self.note.text().strip() if mark else "")
        self.close_now()


class NotePopover(Popover):
    """`given` with the note, "" where there shall be none."""

    given = Signal(str)

    def __init__(self, look: Appearance, window: QWidget, shown: ShownRow) -> None:
        super().__init__(look, window, tr(_T, "Note"), width=_WIDE)
        self.setObjectName("register_note_popover")
        self.note = TextField(look, tr(_T, "Note for {name}", name=shown.row.name), text=shown.note or "")
        self.note.edit.setObjectName("tile_note")
        self.note.edit.setMaxLength(MARK.by_name["note"].max_length or 400)
        self.body.addWidget(self.note)
        self.save = Button(look, tr(_T, "Save note"), Kind.PRIMARY, key_hint="Enter")
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight)
        self.note.submitted.connect(self._on_save)
        self.save.clicked.connect(self._on_save)

    @Slot()
    def _on_save(self) -> None:
        self.given.emit(self.note.text().strip())
        self.close_now()
