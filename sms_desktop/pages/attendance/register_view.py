"""How the register is laid out: header, table, the column beside it, and the bar with its three buttons."""

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.register import UNMARKED, RegisterModel
from sms_desktop.pages.attendance.register_table import RegisterTable
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import Banner, BannerIcon
from sms_desktop.ui.buttons import Button, Kind, fold_to_fit
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.marks import CHOICES
from sms_desktop.ui.page_rows import lay_rows
from sms_desktop.ui.states import EmptyState, LoadingState, StateStack
from sms_desktop.ui.tally import KeyHelp, Tally

_T = "Register"
_LEAST_WORDS = 150  # pixels of the line beside the buttons
_SIDE_FROM = 940  # below this the table needs all the room
_SKELETON = ((24, 14), (58, 170), (264, 130), (410, 172), (688, 140))


class RegisterHeader(Panel):
    """Title, state and the line that says which lesson it is."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.BOTTOM)
        self.title = Label(look, "", Role.TITLE_2, elide=True)
        self.pill = Pill(look, "", "neutral")
        self.lesson = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.title.setObjectName("register_title")
        self.pill.setObjectName("register_state")
        self.lesson.setObjectName("register_lesson")
        self._first = QHBoxLayout()
        self._first.addWidget(self.title)
        self._first.addWidget(self.pill)
        self._first.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addLayout(self._first)
        self._column.addWidget(self.lesson)
        self._column.addStretch(1)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(65))
        self._column.setContentsMargins(px(24), px(4), px(24), px(4))
        self._column.setSpacing(px(2))
        self._first.setSpacing(px(8))
        self.update()


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


class ReasonBar(Panel):
    """Asks why a mark of a submitted register is changed."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "warning-soft", Edge.BOTTOM)
        self.question = Label(look, "", Role.BUTTON, tone="warning", elide=True)
        self.field = TextField(look, "", hide_label=True)
        self.field.edit.setObjectName("correction_reason")
        self.save = Button(look, "", Kind.RAISED, key_hint="Enter")
        self.cancel = Button(look, "", Kind.QUIET, key_hint="Esc", tone="warning")
        self.save.setObjectName("correction_save")
        self.cancel.setObjectName("correction_cancel")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.question)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.save)
        self._row.addWidget(self.cancel)
        self.hide()
        self._on_look_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel.click()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._row.setContentsMargins(px(24), px(6), px(16), px(6))
        self._row.setSpacing(px(12))
        self.update()


class RegisterBar(Panel):
    """What is missing, and the three buttons."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.TOP)
        self.icon = BannerIcon(look, "info", "text-secondary")
        self.words = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.words.setObjectName("register_hint")
        self.undo = Button(look, "", Kind.QUIET, icon="undo-2")
        self.rest = Button(look, "", key_hint="Shift+P")
        self.submit = Button(look, "", Kind.PRIMARY, key_hint="Ctrl+Enter")
        self.undo.setObjectName("register_undo")
        self.rest.setObjectName("register_rest_present")
        self.submit.setObjectName("register_submit")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.icon)
        self._row.addWidget(self.words, 1)
        for button in (self.undo, self.rest, self.submit):
            self._row.addWidget(button)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(52))
        self._row.setContentsMargins(px(24), 1, px(24), 0)
        self._row.setSpacing(px(8))
        self._fit()
        self.update()

    def _fit(self) -> None:
        """The shortcuts go first, then the word of Undo; what is missing is said as long as it can be."""
        px = self.look.px
        edges = self._row.contentsMargins()
        room = self.width() - edges.left() - edges.right() - self.icon.width() - 4 * self._row.spacing()
        others = self.rest.minimumSizeHint().width() + self.submit.minimumSizeHint().width()
        fold_to_fit((self.undo,), others + px(_LEAST_WORDS), room)
        self.words.setMinimumWidth(min(px(_LEAST_WORDS), max(px(24), room - others - self.undo.wanted_size().width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # other words
            self._fit()
        return super().event(event)


class RegisterView(QWidget):
    """All parts of the register; `states` switches between rows, none, loading and error."""

    def __init__(self, look: Appearance, model: RegisterModel) -> None:
        super().__init__()
        self.look = look
        self.header = RegisterHeader(look)
        self.wrong_day = Banner(look, "", "warning", full_width=True, icon="calendar-days")
        self.wrong_day.setObjectName("register_other_day")
        self.wrong_day.hide()
        self.reason = ReasonBar(look)
        self.table = RegisterTable(look, model)
        self.empty = EmptyState(look, "users", "")
        self.back = Button(look, "", Kind.PRIMARY, icon="arrow-left")
        self.back.setObjectName("register_empty_back")
        self.empty.add_action(self.back)
        self.states = StateStack(look, self.table, self.empty, LoadingState(look, _SKELETON))
        self.side = RegisterSide(look)
        self.bar = RegisterBar(look)
        lay_rows(self, (self.header, self.wrong_day, self.reason), self.states, self.side, below=(self.bar,))
        look.changed.connect(self._fold)
        self.retranslate()

    @Slot()
    def _fold(self) -> None:
        self.side.setVisible(self.width() >= self.look.px(_SIDE_FROM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.table.setAccessibleName(tr(_T, "Register"))
        self.side.now_title.setText(tr(_T, "Now"))
        self.side.keys_title.setText(tr(_T, "Keys"))
        self.side.keys.set_keys(
            [
                (tr(_T, "P L A E"), tr(_T, "mark, move down")),
                ("1–4", tr(_T, "the same")),
                ("Backspace", tr(_T, "clear")),
                ("N", tr(_T, "note")),
                ("Shift+P", tr(_T, "rest present")),
            ]
        )
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
