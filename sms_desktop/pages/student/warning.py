"""The early warning of a student: a calm card on the overview; each line opens the rows behind it at the side."""

from functools import partial

from PySide6.QtCore import QObject, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sms_core.early_warning.model import Flag, Part
from sms_core.errors import SmsError
from sms_core.ids import StudentId
from sms_core.store.journal import ChangeSet
from sms_desktop.i18n import tr
from sms_desktop.models import early_warning as words
from sms_desktop.models.classes import RosterWords
from sms_desktop.ops.early_warning import KEYS, TABLES, ToldHere, read_told
from sms_desktop.pages.again import Again
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.form import Form
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.painting import MIDDLE_LEFT, MIDDLE_RIGHT, drawing, middle, rounded, text, width_of
from sms_desktop.ui.pressable import Pressable
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.timeline import Timeline

_T = "EarlyWarning"
_NAME = 84  # pixels of the first column at the least
_SIGN = 16


class WarningLine(Pressable):
    """One part: what it is called, what it comes from, its points, and the sign that it opens."""

    def __init__(self, look: Appearance) -> None:
        self.fact = self.points = ""
        self.name_wide = 0.0
        super().__init__(look)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, fact: str, points: str) -> None:
        """Other words."""
        self.fact, self.points = fact, points
        self.setText(name)
        self.setAccessibleName(", ".join(part for part in (name, fact, points) if part))
        self.setToolTip(fact)
        self.update()

    @property
    def own_name_wide(self) -> float:
        """How much room its name needs."""
        return width_of(self.look.font(Role.TABLE), self.text()) + self.look.px(12)

    def set_name_wide(self, wide: float) -> None:
        """As wide as the names of all lines need."""
        self.name_wide = wide
        self.update()

    def wanted_size(self) -> QSize:
        return QSize(self.look.px(240), self.look.px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(150), self.look.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self.look, self.look.px, drawing(self)
        body = QRectF(self.rect())
        if self.hot:
            rounded(painter, body.adjusted(-px(6), 0, 0, 0), px(6), look.colour("hover"))
        inner = body.adjusted(0, 0, -px(2), 0)
        sign = QRectF(inner.right() - px(_SIGN), inner.top(), px(_SIGN), inner.height())
        look.draw_icon(painter, "chevron-right", "text-secondary", _SIGN, sign.left(), middle(sign, px(_SIGN)))
        font = look.font(Role.TABLE)
        strong = look.font(Role.TABLE_STRONG, tabular=True)
        wide = width_of(strong, self.points)
        right = inner.adjusted(0, 0, -px(_SIGN + 6), 0)
        text(painter, right, self.points, strong, look.colour("text"), MIDDLE_RIGHT)
        name = QRectF(inner.left(), inner.top(), max(px(_NAME), self.name_wide), inner.height())
        text(painter, name, self.text(), font, look.colour("text-secondary"), MIDDLE_LEFT)
        fact = QRectF(name.right(), inner.top(), right.right() - wide - px(10) - name.right(), inner.height())
        text(painter, fact, self.fact, font, look.colour("text"), MIDDLE_LEFT)


class WarningCard(QWidget):
    """Title with the tier, three lines for the parts, and one for each flag that is raised."""

    wanted = Signal(object)  # Part | Flag

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.look = look
        self.title = Label(look, "", Role.BODY_STRONG, elide=True)
        self.tier = Pill(look, "", "neutral")
        self.span = Label(look, "", Role.CAPTION, tone="text-secondary", wrap=True)
        self.none = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        self.lines: dict[Part | Flag, WarningLine] = {}
        self._head = QHBoxLayout()
        for part in (self.title, self.tier):
            self._head.addWidget(part)
        self._head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._rule = Line(look)
        self._column.addWidget(self._rule)
        self._column.addLayout(self._head)
        for part in (self.span, self.none):
            self._column.addWidget(part)
        for key in (*Part, *Flag):
            line = WarningLine(look)
            line.setObjectName(f"warning_{key.value}")
            line.clicked.connect(partial(self._on_line, key))
            self.lines[key] = line
            self._column.addWidget(line)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.hide()

    def show_told(self, found: ToldHere) -> None:
        """Say it."""
        told, warning = found.told, found.told.warning
        self.title.setText(tr(_T, "Early warning"))
        self.setAccessibleName(tr(_T, "Early warning"))
        self.tier.setVisible(warning.tier is not None)
        if warning.tier is not None:
            look = words.tier_look(warning.tier)
            self.tier.set_state(words.tier_words(warning.tier), look.tone, icon=look.icon)
        self.span.setText(words.span_words(told))
        self.none.setText("" if warning.tier is not None else words.no_tier_words(warning))
        self.none.setVisible(warning.tier is None)
        for part in Part:
            points = warning.points(part)
            self.lines[part].say(words.part_words(part), words.fact_words(part, warning), words.points_words(points))
            self.lines[part].setEnabled(points.lack is None)
        for flag in Flag:
            raised = flag in warning.flags
            self.lines[flag].setVisible(raised)
            if raised:
                name = f"{flag.value}: {words.flag_words(flag)}"
                self.lines[flag].say(name, words.flag_fact_words(flag, warning), "")
        self._line_up()

    def _line_up(self) -> None:
        """The facts begin under each other, those of the flags too."""
        shown = [line for line in self.lines.values() if not line.isHidden()]
        wide = max((line.own_name_wide for line in shown), default=0.0)
        for line in shown:
            line.set_name_wide(wide)

    def _on_line(self, key: Part | Flag, _: bool = False) -> None:
        self.wanted.emit(key)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(3))
        self._head.setContentsMargins(0, px(6), 0, 0)
        self._head.setSpacing(px(10))
        self._line_up()


class EarlyWarning(QObject):
    """Reads the student's early warning and shows it; `told` with it whenever it was read anew."""

    told = Signal(object)  # ToldHere

    def __init__(self, context: PageContext, student: StudentId, panel: SidePanel, page: QWidget) -> None:
        super().__init__(panel)
        self._context, self._student, self._panel = context, student, panel
        self._reads = context.runner.latest()
        self._words = RosterWords()
        self._found: ToldHere | None = None
        self._open: Part | Flag | None = None
        self._form: Form | None = None
        self.card = WarningCard(context.look)
        self.card.wanted.connect(self.open)
        self._again = Again(page, self.read)
        context.runner.changed.connect(self._on_changed)

    @property
    def may_see(self) -> bool:
        """Whether the person may see anything of it."""
        return any(self._context.allows(key) for key in KEYS)

    @Slot()
    def read(self) -> None:
        """Work it out again."""
        self._again.begun()
        self.card.setVisible(self.may_see and self._found is not None)
        if self.may_see:
            job = read_told(self._context.clock, self._context.grants, self._student)
            self._reads.read(job, self._on_read, self._on_failed)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        if self._found is not None:
            self._on_read(self._found)

    @Slot(object)
    def open(self, key: Part | Flag) -> None:
        """Show the rows behind a line."""
        self._open, self._form = key, Form(self._context.look, ())
        self._show_rows()

    def leave(self) -> None:
        """Another part of the profile is looked at."""
        if self._is_open:
            self._panel.close_panel()

    @property
    def _is_open(self) -> bool:
        return self._form is not None and self._panel.form is self._form

    def _on_read(self, found: ToldHere) -> None:
        self._found = found
        self._words.set_codes(found.codes, found.now.school.chronic_absence_percent)
        self.card.show_told(found)
        self.card.setVisible(self.may_see)
        if self._is_open and self._open is not None:
            self.open(self._open)
        self.told.emit(found)

    def _on_failed(self, _: SmsError) -> None:
        """Nothing is told rather than something old; the page itself says what is wrong."""
        self.card.hide()

    def _show_rows(self) -> None:
        found, key, form, look = self._found, self._open, self._form, self._context.look
        if found is None or key is None or form is None:
            return
        told = found.told
        if isinstance(key, Part):
            title = f"{words.part_words(key)}: {words.points_words(told.warning.points(key))}"
            fact = words.fact_words(key, told.warning)
        else:
            title, fact = words.flag_words(key), words.flag_fact_words(key, told.warning)
        self._panel.open(title, form, "")
        rows = words.rows_behind(key, told, found.titles, self._words.spoken)
        parts: list[QWidget] = [
            Label(look, fact, Role.TABLE_STRONG, wrap=True),
            Label(look, words.rule_words(key, told), Role.TABLE, tone="text-secondary", wrap=True),
            Label(look, words.span_words(told), Role.CAPTION, tone="text-secondary", wrap=True),
        ]
        if rows:
            timeline = Timeline(look, title)
            timeline.setObjectName("warning_rows")
            timeline.show_events(rows)
            high = sum(timeline.sizeHintForRow(row) for row in range(len(rows)))
            timeline.setFixedHeight(high + look.px(8))
            parts.append(timeline)
        self._panel.put_below(parts)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*TABLES):
            self._again.soon(pulled=changes.action is None)
