"""Keyboard layouts: the same physical keys do the same under a Greek layout as under a Latin one.

Qt matches shortcuts by character, so under a Greek layout Ctrl+K arrives as Ctrl+Κ and nothing happens, not even copy.
An event filter of whatever has the focus turns such a chord back: first the focused widget is asked (copy in a field),
then the registry of actions, then the key is sent on as the Latin one. Translated shortcut strings are never used.
"""

from collections.abc import Callable
from types import MappingProxyType

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

_GREEK = "ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΡΣΤΘΩΧΥΖ"
_LATIN = "ABCDEFGHIJKLMNOPRSTUVXYZ"
_LATIN_OF = MappingProxyType(dict(zip((ord(letter) for letter in _GREEK), _LATIN, strict=True)))
_SIGMA = ord("Σ")
_SEMICOLONS = (ord(";"), ord(":"), 0x37E)  # what the Q key types under a Greek layout

# The keys whose character does not tell them apart: W types ς and S types σ, and both arrive as Σ; Q types a semicolon.
_X11_SCAN_CODES = MappingProxyType({24: "Q", 25: "W", 39: "S"})
_WINDOWS_VIRTUAL_KEYS = MappingProxyType({0x51: "Q", 0x57: "W", 0x53: "S"})

# Letters of the register: the physical keys P L A E N O under a Greek layout, and the initials of the Greek words.
_REGISTER = MappingProxyType(
    dict.fromkeys("PΠ", "P")
    | dict.fromkeys("LΛΚ", "L")
    | dict.fromkeys("AΑ", "A")
    | dict.fromkeys("EΕΔ", "E")
    | dict.fromkeys("NΝ", "N")
    | dict.fromkeys("OΟ", "O")
)

_CAPS_BITS = MappingProxyType({"xcb": 0x2, "wayland": 0x2, "windows": 0x100, "cocoa": 1 << 16})

TriggerChord = Callable[[QKeySequence], bool]


def letter_of(event: QKeyEvent) -> str:
    """Which of the letters P, L, A, E, N, O a key stands for, in either alphabet; "" for any other key.

    Latin K and D stand for nothing, although Greek Κ and Δ do.
    """
    typed = event.text() or _character(event.key())
    return _REGISTER.get(typed.upper(), "") if len(typed) == 1 else ""


def latin_key(event: QKeyEvent) -> Qt.Key | None:
    """The Latin key of a Greek one, or None when the event needs no turning back."""
    key = int(event.key())
    if key == _SIGMA:
        return Qt.Key[f"Key_{_by_place(event) or 'S'}"]
    if key in _SEMICOLONS:
        return Qt.Key.Key_Q if _by_place(event) == "Q" else None
    latin = _LATIN_OF.get(key)
    return None if latin is None else Qt.Key[f"Key_{latin}"]


def caps_lock_is_on(event: QKeyEvent) -> bool | None:
    """Whether Caps Lock is on after this key; None when the key does not tell."""
    bit = _CAPS_BITS.get(QGuiApplication.platformName())
    if bit is not None:
        before = bool(event.nativeModifiers() & bit)
        pressed = event.key() == Qt.Key.Key_CapsLock and QGuiApplication.platformName() in ("xcb", "wayland")
        return not before if pressed else before
    typed = event.text()
    if len(typed) != 1 or typed.upper() == typed.lower():
        return None
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return typed.isupper() != shifted


def _by_place(event: QKeyEvent) -> str:
    """Which of Q, W, S was pressed, told by the place of the key."""
    if QGuiApplication.platformName() == "windows":
        return _WINDOWS_VIRTUAL_KEYS.get(event.nativeVirtualKey(), "")
    return _X11_SCAN_CODES.get(event.nativeScanCode(), "")


def _character(key: int) -> str:
    return chr(key) if 0x20 < key < 0x530 else ""


class KeyboardLayouts(QObject):
    """The filter. `trigger` runs the enabled action of a chord and says whether there was one.

    It goes along with the focus: a filter of the whole application is asked about every event of every widget, and
    a page that is made has thousands of them.
    """

    def __init__(self, app: QApplication, trigger: TriggerChord) -> None:
        super().__init__(app)
        self._app = app
        self._trigger = trigger
        self._watched: QWidget | None = None
        self._resending = False
        self._widget_wants = False
        app.focusChanged.connect(self._follow)
        app.focusWindowChanged.connect(self._follow)
        self._follow()

    def rest(self) -> None:
        """Turn nothing any more."""
        self._app.focusChanged.disconnect(self._follow)
        self._app.focusWindowChanged.disconnect(self._follow)
        self._watch(None)

    @Slot()
    def _follow(self) -> None:
        """Keys go to what has the focus, or to the window where nothing has it."""
        self._watch(self._app.focusWidget() or self._app.activeWindow())

    def _watch(self, widget: QWidget | None) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = widget
        if widget is not None:
            widget.installEventFilter(self)

    def _turned(self, event: QKeyEvent, key: Qt.Key) -> QKeyEvent:
        return QKeyEvent(
            event.type(),
            key,
            event.modifiers(),
            event.nativeScanCode(),
            event.nativeVirtualKey(),
            event.nativeModifiers(),
            event.text(),
            event.isAutoRepeat(),
            event.count(),
        )

    def _send(self, watched: QObject, event: QKeyEvent) -> bool:
        self._resending = True
        try:
            QCoreApplication.sendEvent(watched, event)
        finally:
            self._resending = False
        return event.isAccepted()

    def _on_override(self, watched: QObject, event: QKeyEvent, key: Qt.Key) -> bool:
        """Ask the widget as if the Latin chord had come; then keep Qt from trying shortcuts with the Greek one."""
        turned = self._turned(event, key)
        turned.ignore()
        self._widget_wants = self._send(watched, turned)
        event.accept()
        return True

    def _on_press(self, watched: QObject, event: QKeyEvent, key: Qt.Key) -> bool:
        wanted, self._widget_wants = self._widget_wants, False
        chord = QKeySequence(QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key))
        if wanted or not self._trigger(chord):
            self._send(watched, self._turned(event, key))
        event.accept()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or self._resending:
            return False
        if not isinstance(event, QKeyEvent) or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if not watched.isWidgetType():
            return False
        key = latin_key(event)
        if key is None:
            return False
        handle = self._on_override if kind == QEvent.Type.ShortcutOverride else self._on_press
        return handle(watched, event, key)
