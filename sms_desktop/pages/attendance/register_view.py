"""How the register is laid out: header, table or tiles, guests, the column beside them, and the bars."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.register import RegisterModel
from sms_desktop.models.register_row import UNMARKED
from sms_desktop.pages.attendance.register_bars import DoubleRow, ReasonBar, RegisterBar, RegisterHeader
from sms_desktop.pages.attendance.register_guests import GuestsModel, GuestTable
from sms_desktop.pages.attendance.register_table import RegisterTable
from sms_desktop.pages.attendance.tiles import TileTable
from sms_desktop.pages.attendance.tiles_pane import TilesPane
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.marks import CHOICES
from sms_desktop.ui.page_rows import lay_rows
from sms_desktop.ui.states import EmptyState, LoadingState, StateStack
from sms_desktop.ui.tally import KeyHelp, Tally

_T = "Register"
_SIDE_FROM = 940  # below this the table needs all the room
_SKELETON = ((24, 14), (58, 170), (264, 130), (410, 172), (688, 140))


class RegisterSide(Panel):
    """So far, now, keys; where the words are large and the window is low, the last of them stand back."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.LEADING)
        self.tally = Tally(look, [*CHOICES, UNMARKED])
        self.tally.setObjectName("register_tally")
        self.now_title = Label(look, "", Role.CAPTION, tone="text-secondary")
        self.now_name = Label(look, "", Role.BODY_STRONG, elide=True)
        self.now_facts = Label(look, "", Role.CAPTION, tone="text-secondary", wrap=True)
        self.now_name.setObjectName("register_now")
        self.keys_title = Label(look, "", Role.CAPTION, tone="text-secondary")
        self.keys = KeyHelp(look)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.tally)
        self._parts: list[QWidget] = []
        for group in ((self.now_title, self.now_name, self.now_facts), (self.keys_title, self.keys)):
            part = QWidget()
            inner = QVBoxLayout(part)
            inner.setContentsMargins(0, look.px(6), 0, 0)
            inner.setSpacing(look.px(4))
            inner.addWidget(Line(look, "border"))
            inner.addSpacing(look.px(6))
            for widget in group:
                inner.addWidget(widget)
            self._column.addWidget(part)
            self._parts.append(part)
        self._column.addStretch(1)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedWidth(px(233))
        self._column.setContentsMargins(px(21), px(18), px(20), px(12))
        self._column.setSpacing(px(4))
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Show what there is room for."""
        edges = self._column.contentsMargins()
        room = self.height() - edges.top() - edges.bottom() - self.tally.minimumSizeHint().height()
        for part in self._parts:
            room -= part.sizeHint().height() + self._column.spacing()
            part.setVisible(room >= 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.tally.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class RegisterView(QWidget):
    """All parts of the register; `states` switches between rows, none, loading and error."""

    def __init__(self, look: Appearance, model: RegisterModel) -> None:
        super().__init__()
        self.look = look
        self.header = RegisterHeader(look)
        self.wrong_day = Banner(look, "", "warning", full_width=True, icon="calendar-days")
        self.wrong_day.setObjectName("register_other_day")
        self.move_day = Button(look, "", Kind.RAISED, small=True)
        self.move_day.setObjectName("register_move")
        self.wrong_day.add_action(self.move_day)
        self.wrong_day.hide()
        self.double = DoubleRow(look)
        self.reason = ReasonBar(look)
        self.table = RegisterTable(look, model)
        self.tiles = TilesPane(look, model)
        self.guests = GuestsModel(model)
        self.guest_table = GuestTable(look, self.guests)
        self.content = QWidget()
        self._shown = QStackedLayout(self.content)
        self._shown.addWidget(self.table)
        self._shown.addWidget(self.tiles)
        self.empty = EmptyState(look, "users", "")
        self.back = Button(look, "", Kind.PRIMARY, icon="arrow-left")
        self.back.setObjectName("register_empty_back")
        self.empty.add_action(self.back)
        self.states = StateStack(look, self.content, self.empty, LoadingState(look, _SKELETON))
        self.side = RegisterSide(look)
        self.bar = RegisterBar(look)
        rows = (self.header, self.wrong_day, self.reason, self.double)
        lay_rows(self, rows, self.states, self.side, below=(self.guest_table, self.bar))
        look.changed.connect(self._fold)
        self.retranslate()

    @Slot()
    def _fold(self) -> None:
        self.side.setVisible(self.width() >= self.look.px(_SIDE_FROM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @property
    def marker(self) -> RegisterTable | TileTable:
        """What is marked in: the table or the tiles."""
        return self.tiles.table if self._shown.currentWidget() is self.tiles else self.table

    def show_tiles(self, tiles: bool) -> None:
        """Tiles instead of the table."""
        self._shown.setCurrentWidget(self.tiles if tiles else self.table)

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.header.retranslate()
        self.tiles.retranslate()
        self.table.setAccessibleName(tr(_T, "Register"))
        self.guest_table.setAccessibleName(tr(_T, "Guests"))
        self.move_day.setText(tr(_T, "Move it…"))
        self.side.now_title.setText(tr(_T, "Now"))
        self.side.keys_title.setText(tr(_T, "Keys"))
        self.bar.undo.setText(tr(_T, "Undo"))
        self.bar.rest.setText(tr(_T, "Mark rest present"))
        self.bar.submit.setText(tr(_T, "Submit register"))
        self.back.setText(tr(_T, "Back to the lessons"))
        self.empty.set_words(
            tr(_T, "No students in this class"),
            tr(_T, "Nobody is enrolled on this day. The office enrols students in classes."),
        )
        self.reason.save.setText(tr(_T, "Save the change"))
        self.reason.cancel.setText(tr(_T, "Cancel"))
        self.reason.field.set_label(tr(_T, "Reason for the change"), tr(_T, "Why is it changed?"))

    def show_keys(self, *, brushes: bool, office: bool) -> None:
        """The keys of the mode on show."""
        letters = tr(_T, "P L A E")
        keys = [(letters, tr(_T, "take up the brush")), ("1–4", tr(_T, "the same")), (tr(_T, "Space"), tr(_T, "apply"))]
        if not brushes:
            keys = [(letters, tr(_T, "mark, move on")), ("1–4", tr(_T, "the same"))]
        keys += [("Backspace", tr(_T, "clear")), ("N", tr(_T, "note"))]
        if office:
            keys.append(("O", tr(_T, "office mark")))
        self.side.keys.set_keys([*keys, ("Shift+P", tr(_T, "rest present"))])

    def show_tally(self, tally: dict[str, int]) -> None:
        """So far: 11 of 26, and how many of what."""
        total = sum(tally.values())
        done = total - tally[UNMARKED]
        said = tr(_T, "{done} of {total}", done=done, total=total)
        self.side.tally.set_progress(tr(_T, "So far"), said, done, total)
        words = {
            "present": tr(_T, "Present"),
            "late": tr(_T, "Late"),
            "absent": tr(_T, "Absent"),
            "excused": tr(_T, "Excused"),
            UNMARKED: tr(_T, "Unmarked"),
        }
        for mark, word in words.items():
            self.side.tally.set_row(mark, word, str(tally[mark]))
