"""How Home is laid out: the day, then cards in two columns; for the office four figures above them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.lessons import LessonsModel
from sms_desktop.models.listing import Listing
from sms_desktop.pages.home.cards import TableCard
from sms_desktop.pages.home.lessons import LessonsCard
from sms_desktop.pages.home.notices import NoticesCard, StepsCard
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.labels import Label
from sms_desktop.ui.stat_tile import StatTile
from sms_desktop.ui.states import StateStack

_T = "Home"
_TWO_COLUMNS_FROM, _THREE_FROM = 900, 1760
_WIDEST = 2400  # beyond this, words that belong together would stand too far apart
_OFFICE = (("absent", "planned"), ("untaken",))  # the lists of the first column and of the second
_TEACHER = (("to_grade",), ("planned", "coming"))
_THIRD = ("planned", "to_grade")  # moves into a column of its own where there is room
_TILES = (
    ("taken", "clipboard-check", "warning"),
    ("attendance", "chart-column", "text-secondary"),
    ("absent", "phone", "danger"),
    ("waiting", "git-merge", "warning"),
)
_ROWS = {"to_grade": 40, "coming": 38, "planned": 38}
_MOST = {"absent": 11, "untaken": 7, "to_grade": 5, "planned": 4, "coming": 5}


class HomeView(QWidget):
    """The lessons first; `complete` adds the other parts of a teacher, or those of the office."""

    def __init__(self, look: Appearance, lessons: LessonsModel, parent: QWidget, *, office: bool) -> None:
        super().__init__(parent)
        self.look = look
        self._is_office = office
        self.is_complete = False
        self.tiles: dict[str, StatTile] = {}
        self._beside = 0  # how many tiles stand beside each other
        self.cards: dict[str, TableCard] = {}
        self._lay_ground()
        self._make_head()
        self.lessons = LessonsCard(look, lessons)
        self.lessons.setVisible(not office)
        self._first.insertWidget(0, self.lessons)
        self.conflicts = Banner(look, "", "warning", icon="git-merge")
        self.conflicts.setObjectName("home_conflicts")
        self.conflicts.hide()
        self.resolve = Button(look, "", Kind.QUIET, tone="warning", small=True)
        self.resolve.setObjectName("home_resolve")
        self.conflicts.add_action(self.resolve)
        self._column.insertWidget(1, self.conflicts)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def complete(self, models: Mapping[str, Listing]) -> None:
        """Add what stands beside and below the lessons; `models` holds the lists."""
        look = self.look
        self.waiting = NoticesCard(look)
        self.waiting.setObjectName("home_waiting")
        self.waiting.setVisible(self._is_office)
        self._second.insertWidget(0, self.waiting)
        self.steps = StepsCard(look)
        self.steps.hide()
        self._column.insertWidget(3, self.steps)
        if self._is_office:
            self._make_tiles()
        for column, names in zip((self._first, self._second), _OFFICE if self._is_office else _TEACHER, strict=True):
            for name in names:
                card = TableCard(
                    look, f"home_{name}", models[name], most=_MOST[name], headed=name == "absent", row=_ROWS.get(name)
                )
                self.cards[name] = card
                column.insertWidget(column.count() - 1, card)
        self.is_complete = True
        self._name_parts()
        self._fold()

    def _lay_ground(self) -> None:
        """From the outside in: what is put into a place that stands already is measured and styled once."""
        content = QWidget()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self.states = StateStack(self.look, area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.states)
        self._column = QVBoxLayout(content)
        self._head, self._tiles, self._columns = QHBoxLayout(), QGridLayout(), QHBoxLayout()
        self._first, self._third, self._second = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._column.addLayout(self._head)
        self._column.addLayout(self._tiles)
        self._column.addLayout(self._columns, 1)
        for column in (self._first, self._third, self._second):
            column.addStretch(1)
            self._columns.addLayout(column)
        self._content = content

    def _make_head(self) -> None:
        look = self.look
        self.title = Label(look, "", Role.TITLE_2, elide=True)
        self.title.setObjectName("home_title")
        self.facts = Label(look, "", Role.CAPTION, tone="text-secondary", elide=True)
        self.timetable = Button(look, "", icon="calendar-days")
        self.timetable.setObjectName("home_timetable")
        self.new_student = Button(look, "", icon="user-plus")
        self.new_student.setObjectName("home_new_student")
        words = QVBoxLayout()
        words.setSpacing(0)
        self._head.addLayout(words, 1)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        self._head.addWidget(self.timetable)
        self._head.addWidget(self.new_student)

    def _make_tiles(self) -> None:
        for name, icon, tone in _TILES:
            tile = StatTile(self.look, "", icon, tone)
            tile.setObjectName(f"home_tile_{name}")
            self.tiles[name] = tile
        self._fold()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.timetable.setText(tr(_T, "Open timetable"))
        self.lessons.retranslate()
        self.new_student.setText(tr(_T, "New student"))
        self.resolve.setText(tr(_T, "Decide"))
        if self.is_complete:
            self._name_parts()

    def _name_parts(self) -> None:
        self.steps.retranslate()
        self.waiting.set_title(tr(_T, "Waiting for you"))
        self.waiting.none.setText(tr(_T, "Nothing needs your decision."))
        self.cards["planned"].name(tr(_T, "Planned absences today"), tr(_T, "None is planned."))
        if not self._is_office:
            self.cards["to_grade"].name(tr(_T, "To grade"), tr(_T, "Everything that was due is graded."))
            self.cards["coming"].name(tr(_T, "Coming up"), tr(_T, "Nothing in the next two weeks."))
            return
        self.tiles["taken"].set_title(tr(_T, "Registers taken"))
        self.tiles["attendance"].set_title(tr(_T, "Attendance so far"))
        self.tiles["absent"].set_title(tr(_T, "Absent, not explained"))
        self.tiles["waiting"].set_title(tr(_T, "Waiting for you"))
        self.cards["absent"].name(tr(_T, "Absences to follow up"), tr(_T, "Nobody is absent without an excuse so far."))
        self.cards["untaken"].name(tr(_T, "Registers not taken"), tr(_T, "Every lesson that has begun has a register."))

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(24), px(14), px(24), px(20))
        self._column.setSpacing(px(16))
        self._head.setSpacing(px(8))
        for layout in (self._tiles, self._columns, self._first, self._third, self._second):
            layout.setSpacing(px(16))
        self._content.setMaximumWidth(px(_WIDEST))
        self._fold()

    def _fold(self) -> None:
        """One column, and two tiles beside each other, where the words are large and the window is not."""
        px = self.look.px
        wide, three = self.width() >= px(_TWO_COLUMNS_FROM), self.width() >= px(_THREE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if wide else down)
        narrow = self.width() < px(1100)
        for place, share in enumerate((40, 33, 27) if three else (60, 0, 40) if narrow else (62, 0, 38)):
            self._columns.setStretch(place, share)
        card = self.cards.get(_THIRD[not self._is_office])
        home = self._third if three else self._first
        if card is not None and home.indexOf(card) < 0:
            home.insertWidget(home.count() - 1, card)
        beside = len(self.tiles) if wide else len(self.tiles) // 2
        if beside != self._beside:
            self._beside = beside
            for place, tile in enumerate(self.tiles.values()):
                self._tiles.addWidget(tile, place // beside, place % beside)
            for column in range(len(_TILES)):
                self._tiles.setColumnStretch(column, 1 if column < beside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
