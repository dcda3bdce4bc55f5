"""Cards of Home that hold a short table: as high as its rows, the rest behind "Show all", a quiet word for none."""

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QWheelEvent

from sms_desktop.i18n import tr
from sms_desktop.models.lessons import LessonsModel
from sms_desktop.models.listing import Listing
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Card
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.labels import Label
from sms_desktop.ui.rows import RowDelegate
from sms_desktop.ui.table import CARD_EDGE, HEADER_HEIGHT, RowTable

_T = "Home"


class CardTable(RowTable):
    """A table that never scrolls by itself: the wheel moves the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TableCard(Card):
    """`row` is the height of its rows, `most` how many are shown at first; `headed` names the columns."""

    def __init__(
        self,
        look: Appearance,
        name: str,
        model: Listing | LessonsModel,
        *,
        row: int | None = None,
        most: int = 6,
        headed: bool = False,
    ) -> None:
        super().__init__(look, " ", padding=0)
        self._row, self._most, self._headed = row, most, headed
        self._all = False
        self.count = Pill(look, "", "neutral")
        self.count.hide()
        self.more = Button(look, "", Kind.LINK, small=True)
        self.more.setObjectName(f"{name}_more")
        self.more.hide()
        self.add_header_action(self.count)
        self.add_header_action(self.more)
        self.table = CardTable(look, edge=CARD_EDGE, delegate=self.make_delegate(), row_pixels=row)
        self.table.setObjectName(name)
        self.table.setModel(model)
        self.table.horizontalHeader().setVisible(headed)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if isinstance(model, Listing):
            self.table.set_columns(model.widths)
        self.none = Label(look, "", tone="text-secondary", wrap=True)
        self.body.addWidget(self.table)
        self.body.addWidget(self.none)
        self.more.clicked.connect(self._on_more)
        self.table.selectionModel().currentChanged.connect(self._on_cursor)
        for changed in (model.modelReset, model.dataChanged, look.changed):
            changed.connect(self.fit)

    def make_delegate(self) -> RowDelegate:
        """What draws the rows."""
        return RowDelegate(self.look, edge=CARD_EDGE, cursor_bar=True)

    def name(self, title: str, none: str, note: str = "") -> None:
        """The words of the card."""
        self.set_title(title, note)
        self.table.setAccessibleName(title)
        self.none.setText(none)
        self.fit()

    def show_count(self, count: int, tone: str = "neutral") -> None:
        """The pill in the header; none for 0."""
        self.count.set_state(str(count), tone)
        self.count.setVisible(bool(count))

    @property
    def rows(self) -> int:
        """How many there are."""
        return self.table.model().rowCount()

    def heights(self) -> list[int]:
        """The height of every row that is shown."""
        own = self.look.row_height if self._row is None else self.look.px(self._row)
        return [own] * (self.rows if self._all else min(self.rows, self._most))

    def fit(self) -> None:
        """As high as its rows."""
        px = self.look.px
        head = px(HEADER_HEIGHT) if self._headed else 0
        heights = self.heights()
        self.table.setFixedHeight(head + sum(heights))
        self.table.rows.unlined = len(heights) - 1
        self.table.setVisible(bool(self.rows))
        self.none.setVisible(not self.rows)
        self.none.setContentsMargins(px(16), px(14), px(16), px(14))
        self.body.setSpacing(0)
        self.body.setContentsMargins(0, 0, 0, px(6) if self.rows else 0)
        self._say_more()

    def _say_more(self) -> None:
        self.more.setVisible(self.rows > self._most)
        self.more.setText(tr(_T, "Show fewer") if self._all else tr(_T, "Show all {count}", count=self.rows))
        self.more.setAccessibleName(f"{self.title.text()}: {self.more.text()}")

    @Slot()
    def _on_more(self) -> None:
        self._all = not self._all
        if not self._all:
            self.table.setCurrentIndex(QModelIndex())
        self.fit()

    @Slot(QModelIndex)
    def _on_cursor(self, index: QModelIndex) -> None:
        """The cursor keys lead on to the rows that were not shown."""
        if index.row() >= self._most and not self._all:
            self._all = True
            self.fit()
