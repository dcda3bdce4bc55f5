"""How Home is laid out: the day, then cards in two columns; for the office four figures above them."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.lessons import LessonColumn, LessonsModel
from sms_desktop.models.listing import Listing
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Card
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.labels import Label
from sms_desktop.ui.rows import RowDelegate
from sms_desktop.ui.stat_tile import StatTile
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.table import CARD_EDGE, HEADER_HEIGHT, ColumnWidth, RowTable

_T = "Home"
_LESSON_ROW = 42
_LESSON_WIDTHS = (64, 110, 190, 104, 82, 146)
_MOST_ROWS = 11


class TableCard(Card):
    """A card with a table as high as its rows, a quiet word when there are none, and a pill with their number."""

    def __init__(self, look: Appearance, name: str, model: Listing | LessonsModel, *, row: int | None = None) -> None:
        super().__init__(look, " ", padding=0)
        self._row = row
        self.count = Pill(look, "", "neutral")
        self.count.hide()
        self.add_header_action(self.count)
        delegate = RowDelegate(look, edge=CARD_EDGE, cursor_bar=True)
        self.table = RowTable(look, edge=CARD_EDGE, delegate=delegate, row_pixels=row)
        self.table.setObjectName(name)
        self.table.setModel(model)
        if isinstance(model, Listing):
            self.table.set_columns(model.widths)
        self.none = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        self.body.addWidget(self.table)
        self.body.addWidget(self.none)
        model.modelReset.connect(self.fit)
        look.changed.connect(self.fit)
        self.fit()

    def name(self, title: str, none: str, note: str = "") -> None:
        """The words of the card."""
        self.set_title(title, note)
        self.table.setAccessibleName(title)
        self.none.setText(none)

    def show_count(self, count: int, tone: str = "neutral") -> None:
        """The pill in the header; none for 0."""
        self.count.set_state(str(count), tone)
        self.count.setVisible(bool(count))

    @Slot()
    def fit(self) -> None:
        """As high as the rows, up to a limit; then it scrolls."""
        px, rows = self.look.px, self.table.model().rowCount()
        high = px(self._row) if self._row is not None else self.look.row_height
        self.table.setFixedHeight(px(HEADER_HEIGHT) + high * min(rows, _MOST_ROWS) + px(2))
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.none.setContentsMargins(px(16), px(14), px(16), px(14))
        self.body.setSpacing(0)
        self.body.setContentsMargins(0, 0, 0, px(6))


class HomeView(QWidget):
    """All parts for both; the page shows those of the person."""

    def __init__(self, look: Appearance, models: dict[str, Listing], lessons: LessonsModel) -> None:
        super().__init__()
        self.look = look
        self.title = Label(look, "", Role.TITLE_2, elide=True)
        self.title.setObjectName("home_title")
        self.facts = Label(look, "", Role.CAPTION, tone="text-secondary", elide=True)
        self.timetable = Button(look, "", icon="calendar-days")
        self.timetable.setObjectName("home_timetable")
        self.new_student = Button(look, "", icon="user-plus")
        self.new_student.setObjectName("home_new_student")
        self.tiles = {
            "taken": StatTile(look, "", "clipboard-check", "warning"),
            "attendance": StatTile(look, "", "chart-column"),
            "absent": StatTile(look, "", "phone", "danger"),
            "waiting": StatTile(look, "", "git-merge", "warning"),
        }
        for name, tile in self.tiles.items():
            tile.setObjectName(f"home_tile_{name}")
        self.lessons = TableCard(look, "home_lessons", lessons, row=_LESSON_ROW)
        self.lessons.table.set_columns(
            [ColumnWidth(w, stretch=n == LessonColumn.TITLE) for n, w in enumerate(_LESSON_WIDTHS)]
        )
        self.take = Button(look, "", Kind.PRIMARY, icon="clipboard-check", key_hint="Enter", small=True)
        self.take.setObjectName("home_take_register")
        self.lessons.add_header_action(self.take)
        self.forgotten = Banner(look, "", "warning", full_width=True)
        self.forgotten.setObjectName("home_forgotten")
        self.take_now = Button(look, "", Kind.RAISED, small=True)
        self.take_now.setObjectName("home_take_forgotten")
        self.forgotten.add_action(self.take_now)
        self.lessons.body.addWidget(self.forgotten)
        self.cards = {name: TableCard(look, f"home_{name}", model) for name, model in models.items()}
        self.conflicts = Banner(look, "", "warning", icon="git-merge")
        self.conflicts.setObjectName("home_conflicts")
        self.resolve = Button(look, "", Kind.QUIET, tone="warning", small=True)
        self.resolve.setObjectName("home_resolve")
        self.conflicts.add_action(self.resolve)
        self.empty = EmptyState(look, "calendar-days", "")
        self._lay_out()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        self._head = QHBoxLayout()
        self._head.addLayout(words, 1)
        self._head.addWidget(self.timetable)
        self._head.addWidget(self.new_student)
        self._tiles = QHBoxLayout()
        for tile in self.tiles.values():
            self._tiles.addWidget(tile, 1)
        self._first, self._second = QVBoxLayout(), QVBoxLayout()
        for card in (self.lessons, self.cards["absent"], self.cards["to_grade"]):
            self._first.addWidget(card)
        for card in (self.cards["untaken"], self.cards["planned"], self.cards["coming"]):
            self._second.addWidget(card)
        self._first.addStretch(1)
        self._second.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.addLayout(self._first, 62)
        self._columns.addLayout(self._second, 38)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.addLayout(self._head)
        self._column.addWidget(self.conflicts)
        self._column.addLayout(self._tiles)
        self._column.addLayout(self._columns, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self.states = StateStack(self.look, area, self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.states)

    def show_for(self, *, office: bool) -> None:
        """Show the parts of the office, or those of a teacher."""
        for tile in self.tiles.values():
            tile.setVisible(office)
        for name, card in self.cards.items():
            card.setVisible(office == (name in ("absent", "untaken")))
        self.lessons.setVisible(not office)
        self.timetable.setVisible(not office)

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.timetable.setText(tr(_T, "Open timetable"))
        self.new_student.setText(tr(_T, "New student"))
        self.take.setText(tr(_T, "Take register"))
        self.take_now.setText(tr(_T, "Take it now"))
        self.resolve.setText(tr(_T, "Decide"))
        self.tiles["taken"].set_title(tr(_T, "Registers taken"))
        self.tiles["attendance"].set_title(tr(_T, "Attendance so far"))
        self.tiles["absent"].set_title(tr(_T, "Absent, not explained"))
        self.tiles["waiting"].set_title(tr(_T, "Waiting for you"))
        self.cards["to_grade"].name(tr(_T, "To grade"), tr(_T, "Everything that was due is graded."))
        self.cards["planned"].name(tr(_T, "Planned absences today"), tr(_T, "None is planned."), tr(_T, "your classes"))
        self.cards["coming"].name(tr(_T, "Coming up"), tr(_T, "Nothing in the next two weeks."))
        self.cards["absent"].name(tr(_T, "Absences to follow up"), tr(_T, "Nobody is absent without an excuse so far."))
        self.cards["untaken"].name(tr(_T, "Registers not taken"), tr(_T, "Every lesson that has begun has a register."))

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(24), px(14), px(24), px(20))
        self._column.setSpacing(px(16))
        self._head.setSpacing(px(8))
        for layout in (self._tiles, self._columns, self._first, self._second):
            layout.setSpacing(px(16))
