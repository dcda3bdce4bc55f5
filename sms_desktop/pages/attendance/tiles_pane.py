"""How the tiles are laid out: the brushes above them, the room's front, and what arranges the desks."""

from PySide6.QtCore import QEvent, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.register import RegisterModel
from sms_desktop.models.register_row import UNMARKED
from sms_desktop.models.register_tiles import MOST, Room, TilesModel
from sms_desktop.pages.attendance.tiles import TileTable
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.labels import Label
from sms_desktop.ui.marks import CHOICES, MarkPainter
from sms_desktop.ui.painting import CENTRE, drawing, middle, rounded, text, width_of
from sms_desktop.ui.pressable import Pressable

_T = "Register"
BRUSHES = (*CHOICES, UNMARKED)
_SHAPE = 14


class BrushChip(Pressable):
    """A large letter and shape to take up; the words stand beside it where there is room."""

    ring_radius = 8

    def __init__(self, look: Appearance, mark: str) -> None:
        super().__init__(look)
        self.mark = mark
        self.letter = ""
        self._worded = True
        self._marks = MarkPainter(look)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"brush_{mark}")

    def set_words(self, letter: str, words: str) -> None:
        """The letter of the school's code, and what it is called."""
        self.letter = letter
        self.setText(words)
        self.setToolTip(words)

    def set_worded(self, worded: bool) -> None:
        """Show the words or the letter alone."""
        if worded != self._worded:
            self._worded = worded
            self.updateGeometry()
            self.update()

    def wanted_size(self) -> QSize:
        return QSize(self.wanted_width(worded=self._worded), self.look.px(44))

    def wanted_width(self, *, worded: bool) -> int:
        """How wide it is with or without its words."""
        px = self.look.px
        words = px(6) + width_of(self.look.font(Role.TABLE), self.text()) if worded else 0
        return max(px(56), round(px(_SHAPE + 5) + self._letter_width() + words + 2 * px(12)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.wanted_width(worded=False), self.look.px(44))

    def _letter_width(self) -> float:
        return width_of(self.look.font(Role.TITLE_3), self.letter)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self.look, self.look.px, drawing(self)
        body, drawn = QRectF(self.rect()), self.look.theme.marks[self.mark]
        if self.isChecked():
            rounded(painter, body, px(8), drawn.soft, drawn.colour, px(2))
        else:
            rounded(painter, body, px(8), look.colour("neutral-hover" if self.hot else "neutral-soft"))
        tone = drawn.colour if self.isEnabled() else look.colour("text-disabled")
        side, letter = px(_SHAPE), self._letter_width()
        inside = side + px(5) + letter
        left = px(12) if self._worded else (body.width() - inside) / 2
        self._marks.shape(painter, self.mark, side, left, middle(body, side), tone)
        place = QRectF(left + side + px(5), 0, letter + 2, body.height())
        text(painter, place, self.letter, look.font(Role.TITLE_3), tone)
        if self._worded:
            words = QRectF(place.right() + px(4), 0, body.width(), body.height())
            font = look.font(Role.TABLE_STRONG if self.isChecked() else Role.TABLE)
            text(painter, words, self.text(), font, look.colour("text" if self.isEnabled() else "text-disabled"))


class BrushBar(Panel):
    """The brushes, and the way to arrange the plan. `taken` with the mark of a brush."""

    taken = Signal(str)

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.BOTTOM)
        self.chips = {mark: BrushChip(look, mark) for mark in BRUSHES}
        self.arrange = Button(look, "", icon="layout-grid", folds=True)
        self.arrange.setObjectName("register_arrange")
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        for chip in self.chips.values():
            self._group.addButton(chip)
            self._row.addWidget(chip)
            chip.clicked.connect(self._on_clicked)
        self._row.addStretch(1)
        self._row.addWidget(self.arrange)
        self.set_brush(CHOICES[0])
        self._on_look_changed()

    @property
    def brush(self) -> str:
        """The mark of the brush that is taken up."""
        return next(mark for mark, chip in self.chips.items() if chip.isChecked())

    def set_brush(self, mark: str) -> None:
        """Take up a brush."""
        self.chips[mark].setChecked(True)

    @Slot()
    def _on_clicked(self) -> None:
        self.taken.emit(self.brush)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(60))
        self._row.setContentsMargins(px(24), px(6), px(24), px(6))
        self._row.setSpacing(px(8))
        self._fit()
        self.update()

    def _fit(self) -> None:
        px = self.look.px
        room = self.width() - 2 * px(24) - px(8) * len(self.chips)
        room -= self.arrange.full_width() + px(8) if not self.arrange.isHidden() else 0
        worded = sum(chip.wanted_width(worded=True) for chip in self.chips.values()) <= room
        for chip in self.chips.values():
            chip.set_worded(worded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)


class ArrangeBar(Panel):
    """Rows, places, and filling by name."""

    resized_room = Signal()

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "accent-soft", Edge.BOTTOM)
        numbers = [(str(n), str(n)) for n in range(1, MOST + 1)]
        self.rows, self.columns = Select(look, "", numbers), Select(look, "", numbers)
        self.rows.setObjectName("seating_rows")
        self.columns.setObjectName("seating_columns")
        self.times = Label(look, "×", Role.BODY_STRONG)
        self.rows_label = Label(look, "", Role.TABLE, elide=True)
        self.hint = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.fill = Button(look, "", Kind.RAISED)
        self.done = Button(look, "", Kind.PRIMARY)
        self.fill.setObjectName("seating_fill")
        self.done.setObjectName("seating_done")
        self._row = QHBoxLayout(self)
        for widget in (self.rows_label, self.rows, self.times, self.columns, self.fill):
            self._row.addWidget(widget)
        self._row.addWidget(self.hint, 1)
        self._row.addWidget(self.done)
        for select in (self.rows, self.columns):
            select.activated.connect(self.resized_room)
        self._on_look_changed()

    @property
    def room(self) -> Room:
        """The room that is chosen."""
        return Room(int(self.rows.key()), int(self.columns.key()))

    def set_room(self, room: Room) -> None:
        """Show a room."""
        self.rows.set_key(str(room.rows))
        self.columns.set_key(str(room.columns))

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(60))
        self._row.setContentsMargins(px(24), px(6), px(24), px(6))
        self._row.setSpacing(px(8))
        self.update()


class FrontOfRoom(Panel):
    """Where the board is."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "canvas")
        self.words = ""
        self._on_look_changed()

    def set_words(self, words: str) -> None:
        """Say it in the language in force."""
        self.words = words
        self.setAccessibleName(words)
        self.update()

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedHeight(self.look.px(36))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, px, painter = self.look, self.look.px, drawing(self)
        body = QRectF(self.rect()).adjusted(px(28), px(8), -px(24), -px(4))
        rounded(painter, body, px(4), look.colour("neutral-soft"))
        text(painter, body, self.words, look.font(Role.CAPTION_STRONG), look.colour("text-secondary"), CENTRE)


class TilesPane(QWidget):
    """Brushes, the front of the room, tiles."""

    def __init__(self, look: Appearance, register: RegisterModel) -> None:
        super().__init__()
        self.look = look
        self.model = TilesModel(register)
        self.table = TileTable(look, self.model)
        self.brushes = BrushBar(look)
        self.arranging = ArrangeBar(look)
        self.front = FrontOfRoom(look)
        self.ground = Panel(look, "canvas")
        self._inner = QHBoxLayout(self.ground)
        self._inner.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.brushes, self.arranging, self.front):
            column.addWidget(widget)
        column.addWidget(self.ground, 1)
        self.arranging.hide()
        self.setFocusProxy(self.table)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._inner.setContentsMargins(px(24), px(8), px(8), 0)

    def say_front(self, *, arranged: bool) -> None:
        """Where the front is, or that there is no plan yet."""
        front, none = tr(_T, "Front of the room"), tr(_T, "Nobody has a desk yet. “Arrange” makes the plan.")
        self.front.set_words(front if arranged else none)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        register = self.model.register
        for mark, chip in self.brushes.chips.items():
            words = register.words_of(register.code_for(mark))
            chip.set_words(*((words.letter, words.label) if words is not None else ("", tr(_T, "No mark"))))
        self.brushes.arrange.setText(tr(_T, "Arrange"))
        bar = self.arranging
        bar.rows_label.setText(tr(_T, "Rows × places"))
        bar.rows.setAccessibleName(tr(_T, "Rows of desks"))
        bar.columns.setAccessibleName(tr(_T, "Places in a row"))
        bar.fill.setText(tr(_T, "Fill by name"))
        bar.done.setText(tr(_T, "Done"))
        bar.hint.setText(tr(_T, "Drag a name to a desk, or cut and paste it."))
        self.table.setAccessibleName(tr(_T, "Students as tiles"))
