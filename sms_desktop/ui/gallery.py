"""A window with every component, for looking at and for pictures.

`python -m sms_desktop.ui.gallery [theme] [text size]`

Ctrl+T goes to the next theme, Ctrl+plus and Ctrl+minus change the text size.
"""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import TEXT_SIZES, Appearance, Role
from sms_desktop.ui.banner import offline_bar
from sms_desktop.ui.buttons import Button, IconButton, Keycap, Kind
from sms_desktop.ui.card import Card, Panel
from sms_desktop.ui.chips import Chip, Pill
from sms_desktop.ui.choices import CheckBox, RadioButton, Segment, SegmentedSwitch, Toggle
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.fields import PasswordField, TextField
from sms_desktop.ui.labels import Label
from sms_desktop.ui.marks import CHOICES, MarkPainter
from sms_desktop.ui.navigation import NavItem, NavList
from sms_desktop.ui.painting import CENTRE, rounded, smooth, text
from sms_desktop.ui.pressable import FocusRings
from sms_desktop.ui.progress import ThinProgress
from sms_desktop.ui.rows import Bar, Cell
from sms_desktop.ui.states import EmptyState
from sms_desktop.ui.table import CARD_EDGE, ColumnWidth, RowTable
from sms_desktop.ui.tally import KeyHelp, Tally
from sms_desktop.ui.theme import MARKS, THEMES
from sms_desktop.ui.toast import Toasts

_ROWS = (
    ("Παππά, Άννα", "B1", 11.6),
    ("Carter, Amelia", "B1", 1.2),
    ("Νικολάου, Άρης", "B1", 7.4),
    ("Novak, Petra", "B1", 0.9),
)
_COLUMNS = ("Name", "Form", "Absence %", "State")
_SWATCHES = (
    "surface",
    "canvas",
    "sidebar",
    "sunken",
    "row-alt",
    "hover",
    "selection",
    "accent-soft",
    "accent",
    "accent-hover",
)


class _Model(QAbstractTableModel):
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(_ROWS)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return _COLUMNS[section]
        return Qt.AlignmentFlag.AlignRight if role == Qt.ItemDataRole.TextAlignmentRole and section == 2 else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name, form, absence = _ROWS[index.row()]
        over, column = absence > 10, index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (name, form, f"{absence:.1f}", "over the line" if over else "normal")[column]
        if column == 2:
            answers: dict[int, object] = {
                Qt.ItemDataRole.TextAlignmentRole: Qt.AlignmentFlag.AlignRight,
                Cell.BAR: Bar(absence / 20, over),
                Cell.TONE: "danger" if over else None,
                Cell.STRONG: over,
            }
            return answers.get(role)
        return "text-secondary" if role == Cell.TONE and column == 3 else None


class _Swatches(QWidget):
    """Fills with their names below."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self.setMinimumHeight(look.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self._look, self._look.px, QPainter(self)
        smooth(painter)
        for place, token in enumerate(_SWATCHES):
            left = place * px(82)
            rounded(painter, QRectF(left, 0, px(74), px(34)), px(6), look.colour(token), look.colour("border"))
            below = QRectF(left, px(36), px(80), px(18))
            text(painter, below, token, look.font(Role.CAPTION), look.colour("text-secondary"))


class _Heat(QWidget):
    """The sequential palette with numbers."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self.setMinimumHeight(look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        wide = self.width() / len(self._look.theme.heat)
        for place, step in enumerate(self._look.theme.heat):
            cell = QRectF(place * wide, 0, wide, self._look.px(28))
            painter.fillRect(cell, step.fill)
            text(painter, cell, f"{1.5 + 3.4 * place:.1f}", self._look.font(Role.TABLE), step.text, CENTRE)


class _Marks(QWidget):
    """A strip of all marks and a row of buttons in each state."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self._marks = MarkPainter(look)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(380), self._look.px(142))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, painter = self._look.px, QPainter(self)
        self._marks.strip(painter, QRectF(0, 0, px(260), px(24)), list(zip(MARKS, "PLAE–", strict=True)))
        for place, mark in enumerate((*CHOICES, None)):
            column, row = place % 2, place // 2
            cell = QRectF(column * px(190) + px(3), px(28) + row * px(36), px(180), px(30))
            self._marks.cell(
                painter, cell, "PLAE", mark, current=mark is None, hovered="late" if mark is None else None
            )


class Gallery(Panel):
    """Every component in cards."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "canvas")
        self.setWindowTitle("Components")
        self.toasts = Toasts(look, self)
        self._grid = QGridLayout(self)
        self._grid.setSpacing(look.px(12))
        cards = (
            (self._buttons(), 0, 0, 1, 2),
            (self._chips(), 0, 2, 1, 1),
            (self._fields(), 1, 0, 1, 1),
            (self._choices(), 1, 1, 1, 1),
            (self._card("Attendance marks: letter and shape", _Marks(look)), 1, 2, 1, 1),
            (self._table(), 2, 0, 1, 1),
            (self._navigation(), 2, 1, 1, 1),
            (self._type(), 2, 2, 1, 1),
            (self._feedback(), 3, 0, 1, 1),
            (self._tally(), 3, 1, 1, 1),
            (self._card("Nothing here", EmptyState(look, "book-open", "No assessments in this term")), 3, 2, 1, 1),
            (self._card("Colour", _Swatches(look)), 4, 0, 1, 2),
            (self._card("Heat map, 0 to 20 %", _Heat(look)), 4, 2, 1, 1),
        )
        for card, row, column, rows, columns in cards:
            self._grid.addWidget(card, row, column, rows, columns)

    def _card(self, title: str, *content: QWidget) -> Card:
        card = Card(self.look, title)
        for widget in content:
            card.body.addWidget(widget)
        card.body.addStretch(1)
        return card

    def _line(self, *widgets: QWidget) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.look.px(8))
        row.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        return line

    def _buttons(self) -> Card:
        look = self.look
        off = Button(look, "Export")
        off.setEnabled(False)
        chosen = IconButton(look, "columns-3", "Columns chosen", checkable=True)
        chosen.setChecked(True)
        save = Button(look, "Save", Kind.PRIMARY)
        save.setObjectName("gallery_save")
        return self._card(
            "Buttons: 32 high, radius 6, padding 12",
            self._line(
                save,
                Button(look, "Submit register", Kind.PRIMARY, key_hint="Ctrl+Enter"),
                Button(look, "Export", icon="upload"),
                Button(look, "Mark rest present", key_hint="Shift+P"),
                off,
                Button(look, "Undo", Kind.QUIET, icon="undo-2"),
                Button(look, "Show all", Kind.LINK),
                IconButton(look, "columns-3", "Columns"),
                chosen,
            ),
        )

    def _chips(self) -> Card:
        look = self.look
        chips = self._line(
            Chip(look, "Year is B", on=True, removable=True),
            Chip(look, "All 12"),
            Chip(look, "Filter", icon="plus", outlined=True),
        )
        pills = self._line(
            Pill(look, "Sent", "success", icon="check"),
            Pill(look, "Tier 2", "warning", icon="flag"),
            Pill(look, "11.6 %", "danger", icon="triangle-alert"),
            Pill(look, "Note", "info", icon="info"),
            Pill(look, "Not submitted", "warning", mark="late"),
        )
        return self._card("Chips 28, pills 20", chips, pills)

    def _fields(self) -> Card:
        look = self.look
        wrong = TextField(look, "Born", text="31/02/2013")
        wrong.set_error("February 2013 had 28 days.")
        locked = TextField(look, "Server", text="3gym.school.example")
        locked.set_locked(True, "Managed by your organisation")
        return self._card(
            "Fields: 32 high",
            TextField(look, "Street", text="Κανάρη 18"),
            wrong,
            locked,
            PasswordField(look, "Password"),
        )

    def _choices(self) -> Card:
        look = self.look
        boxes = [CheckBox(look, word) for word in ("off", "on", "mixed")]
        boxes[1].setChecked(True)
        boxes[2].set_mixed(True)
        radios = [RadioButton(look, word) for word in ("one", "two")]
        radios[1].setChecked(True)
        toggles = [Toggle(look, "", name=name) for name in ("Toggle off", "Toggle on", "Toggle locked")]
        toggles[1].setChecked(True)
        toggles[2].setEnabled(False)
        switch = SegmentedSwitch(
            look, "Mode", [Segment("list", "List", "list"), Segment("paint", "Paint"), Segment("seats", "Seating")]
        )
        sizes = Select(look, "Text size", [(str(size), f"{size:.0%}") for size in TEXT_SIZES])
        return self._card(
            "Choices", self._line(*boxes), self._line(*radios, *toggles), self._line(switch), self._line(sizes)
        )

    def _table(self) -> Card:
        card = Card(self.look, "Table rows: header 32, rows 28 / 34 / 42", padding=0)
        table = RowTable(self.look, edge=CARD_EDGE)
        table.setAccessibleName("Students")
        table.setModel(_Model(table))
        table.set_columns([ColumnWidth(160), ColumnWidth(60), ColumnWidth(110), ColumnWidth(90, stretch=True)])
        table.horizontalHeader().setSortIndicatorShown(True)
        table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.DescendingOrder)
        table.selectRow(2)
        table.setMinimumHeight(self.look.px(176))
        card.body.setContentsMargins(0, 0, 0, 10)
        card.body.addWidget(table)
        return card

    def _navigation(self) -> Card:
        places = NavList(self.look, "Places")
        places.set_items(
            [
                NavItem("a", "Students", "users"),
                NavItem("b", "Classes", "graduation-cap"),
                NavItem("c", "Inbox", "bell", "4", "accent"),
            ]
        )
        places.set_current("a")
        holder = Panel(self.look, "sidebar")
        QVBoxLayout(holder).addWidget(places)
        return self._card("Navigation", holder)

    def _type(self) -> Card:
        look = self.look
        samples = (
            ("1,214", Role.STAT),
            ("Title 26", Role.TITLE_1),
            ("Title 20", Role.TITLE_2),
            ("Title 16", Role.TITLE_3),
        )
        keys = self._line(
            Keycap(look, "Ctrl"), Keycap(look, "K"), Label(look, "caption 12", Role.CAPTION, tone="text-secondary")
        )
        return self._card("Type", *(Label(look, words, role) for words, role in samples), Label(look, "Body 14"), keys)

    def _feedback(self) -> Card:
        look = self.look
        progress = ThinProgress(look, "Progress")
        progress.set_count(11, 26)
        say = Button(look, "Show a toast")
        say.clicked.connect(self._on_say)
        actions = (Button(look, "Try now", Kind.QUIET, tone="warning", small=True),)
        return self._card("Feedback", offline_bar(look, "Offline. 3 waiting", actions), progress, self._line(say))

    def _on_say(self) -> None:
        self.toasts.say("Saved", action="Undo")

    def _tally(self) -> Card:
        tally = Tally(self.look, MARKS)
        tally.set_progress("So far", "11 of 26", 11, 26)
        for mark, word, count in zip(MARKS, ("Present", "Late", "Absent", "Excused", "Unmarked"), "81115", strict=True):
            tally.set_row(mark, word, count)
        keys = KeyHelp(self.look)
        keys.set_keys([("P L A E", "mark, move down"), ("Backspace", "clear")])
        return self._card("Tally", tally, keys)


def main(arguments: Sequence[str]) -> int:
    """Show the gallery in a theme and text size."""
    app = QApplication([])
    look = Appearance(
        app, theme=arguments[0] if arguments else "light", text_size=float(arguments[1]) if len(arguments) > 1 else 1.0
    )
    FocusRings(look, app)
    gallery = Gallery(look)
    scroll = QScrollArea()
    scroll.setWidget(gallery)
    scroll.setWidgetResizable(True)
    scroll.setWindowTitle(gallery.windowTitle())
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    _bind_keys(look, scroll)
    look.dress(scroll)
    scroll.resize(1366, 768)
    scroll.show()
    return app.exec()


def _bind_keys(look: Appearance, window: QWidget) -> None:
    def next_theme() -> None:
        look.apply(theme=THEMES[(THEMES.index(look.theme.name) + 1) % len(THEMES)])

    for keys, action in (
        ("Ctrl+T", next_theme),
        ("Ctrl+=", lambda: look.apply(text_size=look.text_size + 0.1)),
        ("Ctrl+-", lambda: look.apply(text_size=look.text_size - 0.1)),
    ):
        QShortcut(QKeySequence(keys), window).activated.connect(action)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
