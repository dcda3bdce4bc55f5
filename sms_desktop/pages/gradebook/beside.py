"""What opens beside a cell: the comment on a score, and a conflict with its two values."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from sms_core.clock import from_micros
from sms_core.grading.model import Score, ScoreStatus
from sms_core.grading.table import SCORE
from sms_core.ids import AssessmentId, Id, StudentId
from sms_core.issues.model import Issue
from sms_core.store.fields import Stored
from sms_desktop.i18n import tr
from sms_desktop.models.forms import spec_for
from sms_desktop.models.grade_words import typed_text
from sms_desktop.models.words import brief_day, moment
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import FieldEditor
from sms_desktop.ui.form import editor_for
from sms_desktop.ui.labels import Label
from sms_desktop.ui.popover import Popover

_T = "Gradebook"
_WIDE = 320


class CommentPopover(Popover):
    """`kept` with the comment, "" where there shall be none."""

    kept = Signal(str)

    def __init__(self, look: Appearance, window: QWidget, title: str, comment: str, *, editable: bool) -> None:
        super().__init__(look, window, tr(_T, "Comment"), width=_WIDE)
        self.setObjectName("gradebook_comment")
        self.editor: FieldEditor = editor_for(look, spec_for(SCORE, SCORE.by_name["comment"], editable=editable))
        self.editor.load(comment or None)
        self.save = Button(look, tr(_T, "Save comment"), Kind.PRIMARY, small=True, key_hint="Ctrl+Enter")
        self.save.setObjectName("gradebook_comment_save")
        self.body.addWidget(Label(look, title, Role.TABLE_STRONG, elide=True))
        self.body.addWidget(self.editor)
        if editable:
            self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignRight)
        self.editor.committed.connect(self._on_saved)
        self.editor.escaped.connect(self.close_now)
        self.save.clicked.connect(self._on_saved)

    def open_under(self, anchor: QRect) -> None:
        """Open it beside its cell."""
        self.open_at(anchor, self.editor.control)

    @Slot()
    def _on_saved(self) -> None:
        if self.editor.check():
            self.kept.emit(str(self.editor.current() or ""))
            self.close_now()


class ConflictPopover(Popover):
    """Mine and theirs. `picked` with "mine" or "theirs"."""

    picked = Signal(str)

    def __init__(self, look: Appearance, window: QWidget, title: str, issue: Issue, zone: str) -> None:
        super().__init__(look, window, tr(_T, "Conflict"), width=_WIDE)
        self.setObjectName("gradebook_conflict")
        self.body.addWidget(Label(look, tr(_T, "Conflict: {cell}", cell=title), Role.TABLE_STRONG, elide=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        self.uses: Sequence[Button] = [self._side(look, grid, n, *side) for n, side in enumerate(_sides(issue, zone))]
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)

    def open_under(self, anchor: QRect) -> None:
        """Open it beside its cell."""
        self.open_at(anchor, self.uses[0])

    def _side(self, look: Appearance, grid: QGridLayout, row: int, key: str, who: str, value: str, when: str) -> Button:
        use = Button(look, tr(_T, "Use"), Kind.PRIMARY if not row else Kind.SECONDARY, small=True)
        use.setObjectName(f"gradebook_use_{key}")
        use.setAccessibleName(tr(_T, "Use {value}, {who}", value=value, who=who))
        grid.addWidget(Label(look, who, Role.TABLE, tone="text-secondary", elide=True), row, 0)
        grid.addWidget(Label(look, value, Role.TABLE_STRONG, tabular=True), row, 1)
        grid.addWidget(Label(look, when, Role.CAPTION, tone="text-secondary", elide=True), row, 2)
        grid.addWidget(use, row, 3)
        use.clicked.connect(lambda: self._pick(key))
        return use

    def _pick(self, key: str) -> None:
        self.close_now()
        self.picked.emit(key)


def _sides(issue: Issue, zone: str) -> list[tuple[str, str, str, str]]:
    """Key, who, what and when of both."""
    return [
        ("mine", tr(_T, "Mine"), _said(issue.mine), _when(issue.mine_at, zone)),
        ("theirs", issue.theirs_author or tr(_T, "Theirs"), _said(issue.theirs), _when(issue.theirs_at, zone)),
    ]


def _said(values: Mapping[str, Stored]) -> str:
    """A score as it is typed, or the comment where that is what differs; a dash for nothing."""
    status, value = values.get("status"), values.get("value")
    if not isinstance(status, str):
        return str(values.get("comment") or "–")
    number = Decimal(value) / 1000 if isinstance(value, int) else None
    nobody = Id(b"")
    score = Score(AssessmentId(nobody), StudentId(nobody), number, ScoreStatus(status), bool(values.get("late")))
    return typed_text(score) or "–"


def _when(at: int | None, zone: str) -> str:
    return "" if at is None else f"{brief_day(from_micros(at).astimezone(ZoneInfo(zone)).date())} {moment(at, zone)}"
