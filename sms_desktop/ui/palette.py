"""The command palette: one line to find anything, over a scrim. What can be found, providers know.

A provider is `search(text, answer)`: it gives its groups to `answer`, at once or later. Groups stand in the order of
the providers. Answers that come together are shown together; one that comes late is put in without moving what is
chosen. Enter pressed before anything is known waits for the answers, so that fast typing never opens an older hit.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.ui.announce import announce
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import Keycap
from sms_desktop.ui.fields import BareLineEdit
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.palette_list import Hit, HitGroup, HitList
from sms_desktop.ui.palette_parts import Foot, Sheet

WIDTH = 640
TOP = 84
_LEAST_BELOW = 48
_TOGETHER_MS = 120  # after this long, what is known is shown
_LONGEST = 200
_OWN_KEYS = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)

Answer = Callable[[Sequence[HitGroup]], object]
Provider = Callable[[str, Answer], object]


class Palette(QWidget):
    """Covers its window while it is open. `chosen(key)`, `chosen_in_tab(key)`; Alt+Enter copies and emits `copied`."""

    chosen = Signal(str)
    chosen_in_tab = Signal(str)
    copied = Signal(str)
    closed = Signal()

    def __init__(self, look: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self.look = look
        self._window = window
        self._providers: tuple[Provider, ...] = ()
        self._answers: dict[int, Sequence[HitGroup]] = {}
        self._generation = 0
        self._is_shown = False  # whether the list shows answers to what is typed now
        self._awaited = ""  # what Enter asked for before there was an answer
        self._before: QWidget | None = None
        self._together = QTimer(self)
        self._together.setSingleShot(True)
        self._together.setInterval(_TOGETHER_MS)
        self._together.timeout.connect(self._show_answers)
        self.setObjectName("palette")
        self.panel = Sheet(look, self)
        self.line = BareLineEdit()
        self.line.setObjectName("palette_line")
        self.line.setMaxLength(_LONGEST)
        self.escape = Keycap(look, "Esc")
        self.list = HitList(look, "")
        self.nothing = Label(look, "", Role.BODY, tone="text-secondary", wrap=True)
        self.nothing.setObjectName("palette_nothing")
        self._foot = Foot(look, self)
        self._lay_out()
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list.clicked.connect(self._on_clicked)
        window.installEventFilter(self)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self._retranslate()
        self.hide()

    def set_providers(self, providers: Sequence[Provider]) -> None:
        """Who is asked, in the order of the groups."""
        self._providers = tuple(providers)

    def set_prefixes(self, prefixes: Sequence[tuple[str, str]]) -> None:
        """The signs that narrow the search, as (sign, words), for the foot of the palette."""
        self._foot.set_signs(prefixes)

    def open(self, text: str = "") -> None:
        """Come up with this text and ask the providers."""
        if self.isVisible():
            self.line.setFocus()
            self.line.selectAll()
            return
        self._before = self._window.focusWidget()
        self.setGeometry(self._window.rect())
        self.list.hits.show([])
        self.show()
        self.raise_()
        self.line.blockSignals(True)
        self.line.setText(text)
        self.line.blockSignals(False)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.end(False)
        self._search(text)

    def close_palette(self) -> None:
        """Go away and give the focus back."""
        if not self.isVisible():
            return
        self._generation += 1
        self._together.stop()
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    @Slot(str)
    def _search(self, text: str) -> None:
        self._generation += 1
        self._is_shown = False
        self._awaited = ""
        self._answers = {}
        self._together.start()
        asked = self._generation
        for place, provider in enumerate(self._providers):
            provider(text, partial(self._on_answer, asked, place))
        if not self._providers:
            self._show_answers()

    def _on_answer(self, asked: int, place: int, groups: Sequence[HitGroup]) -> None:
        if asked == self._generation and self.isVisible():
            self._answers[place] = groups
            if self._is_shown or len(self._answers) == len(self._providers) or not self._together.isActive():
                self._show_answers()

    @Slot()
    def _show_answers(self) -> None:
        self._together.stop()
        kept = self.list.current if self._is_shown else None
        groups = [group for place in sorted(self._answers) for group in self._answers[place]]
        complete = len(self._answers) == len(self._providers)
        if not complete and not any(group.hits for group in groups):
            return  # what was found before stays until something is known
        self._is_shown = True
        self.list.hits.show(groups)
        row = self.list.hits.row_of(kept.key) if kept is not None else -1
        self.list.choose(row if row >= 0 else self.list.hits.next_hit(-1, 1))
        empty = not self.list.hits.rows
        self.nothing.setVisible(empty and bool(self.line.text().strip()))
        self.list.setVisible(not empty)
        self._fit()
        self._say_current()
        if self._awaited and complete:
            self._act(self._awaited)

    def _say_current(self) -> None:
        hit = self.list.current
        if hit is not None:
            self.line.setAccessibleDescription(f"{hit.text}, {hit.note}" if hit.note else hit.text)

    def _act(self, signal: str) -> None:
        """Enter: for what is chosen, once the answers to what is typed are there."""
        hit = self.list.current
        if not self._is_shown:
            self._awaited = signal
        elif hit is not None:
            self._do(signal, hit)

    def _do(self, signal: str, hit: Hit) -> None:
        if signal == "copy":
            if hit.copied:
                QGuiApplication.clipboard().setText(hit.copied)
                self.close_palette()
                self.copied.emit(hit.copied)
            return
        self.close_palette()
        (self.chosen_in_tab if signal == "tab" else self.chosen).emit(hit.key)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        hit = self.list.hits.rows[index.row()]
        if isinstance(hit, Hit):
            ctrl = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
            self._do("tab" if ctrl else "open", hit)

    def _step(self, by: int) -> None:
        if not self._is_shown:
            self._show_answers()
        self._choose(self.list.hits.next_hit(self.list.currentIndex().row(), by))

    def _leap(self, by: int) -> None:
        """To the first hit of another group."""
        if not self._is_shown:
            self._show_answers()
        self._choose(self.list.hits.next_group(self.list.currentIndex().row(), by))

    def _choose(self, row: int) -> None:
        self.list.choose(row)
        hit = self.list.current
        self._say_current()
        if hit is not None:
            announce(self.line, f"{hit.text}, {hit.note}" if hit.note else hit.text)

    def _lay_out(self) -> None:
        self._head_icon = BannerIcon(self.look, "search", "text-secondary", 20)
        self._head = QHBoxLayout()
        self._head.addWidget(self._head_icon)
        self._head.addWidget(self.line, 1)
        self._head.addWidget(self.escape)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(Line(self.look, "border"))
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addWidget(Line(self.look, "border"))
        column.addWidget(self._foot)

    def _fit(self) -> None:
        """As wide as it likes and as high as it needs, in the middle of the window."""
        px = self.look.px
        wide = min(px(WIDTH), self.width() - px(32))
        top = min(px(TOP), self.height() // 8)
        self.panel.foot = self._foot.height()
        fixed = self._head.sizeHint().height() + self._foot.height() + px(4)
        if not self.nothing.isHidden():
            fixed += self.nothing.heightForWidth(wide)
        need = fixed + (self.list.wanted_height() + px(16) if not self.list.isHidden() else 0)
        high = min(need, self.height() - top - px(_LEAST_BELOW))
        self.panel.setGeometry((self.width() - wide) // 2, top, wide, high)

    def _retranslate(self) -> None:
        words = QCoreApplication.translate("ui", "Search or run a command")
        self.setAccessibleName(words)
        self.line.setAccessibleName(words)
        self.line.setPlaceholderText(words)
        self.list.setAccessibleName(QCoreApplication.translate("ui", "Results"))
        self.list.delegate.enter = QCoreApplication.translate("ui", "Enter")
        self._foot.retranslate()
        self.nothing.setText(QCoreApplication.translate("ui", "Nothing found. Try fewer letters."))

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._head.setContentsMargins(px(16), px(14), px(16), px(14))
        self._head.setSpacing(px(12))
        font = self.look.font(Role.TITLE_3)
        font.setWeight(QFont.Weight.Normal)
        self.line.setFont(font)
        self.nothing.setContentsMargins(px(16), px(16), px(16), px(16))
        self.list.scheduleDelayedItemsLayout()
        if self.isVisible():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
            self._fit()
        elif watched is self.line and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._stay_or_go()
        elif watched is self.line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event)
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN_KEYS:
                event.accept()  # before an action of the window takes it, such as Ctrl+Enter
                return True
        return False

    def _stay_or_go(self) -> None:
        """The focus went elsewhere in the window: so does the palette. Another window leaves it open."""
        focus = self._window.focusWidget()
        if self._window.isActiveWindow() and focus is not None and not self.isAncestorOf(focus):
            self._before = None
            self.close_palette()

    def _key(self, event: QKeyEvent) -> bool:
        key, with_ = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._step(1 if key == Qt.Key.Key_Tab else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._leap(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            alt, ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
            self._act("copy" if with_ & alt else "tab" if with_ & ctrl else "open")
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # the window below does not hear of it

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("scrim"))
