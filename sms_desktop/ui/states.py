"""The states a screen can be in beside showing rows: empty, loading, failed; and the stack that switches them.

A skeleton appears only when loading lasts 400 ms: what comes sooner needs no sign that it is coming.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import centre_of, drawing, horizontal_line, middle, rounded

SKELETON_AFTER_MS = 400
_TEXT_WIDTH = 480
_StandIn = TypeVar("_StandIn", bound=QWidget)
_SKELETON_SHARES = (0.42, 0.78, 0.66, 0.6, 0.64, 0.43, 0.53, 0.49, 0.8, 0.48, 0.67, 0.7)


class Illustration(QWidget):
    """A quiet picture over the words of an empty page: a sheet with lines and the icon of what is missing."""

    def __init__(self, look: Appearance, icon: str, tone: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.icon = icon
        self._tone = tone
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedSize(self._look.px(208), self._look.px(120))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self._look, self._look.px, drawing(self)
        sheet = QRectF(self.rect())
        rounded(painter, sheet, px(10), look.colour("canvas"), look.colour("border"))
        head = sheet.adjusted(1, 1, -1, -sheet.height() + px(28))
        rounded(painter, head, px(9), look.colour("neutral-soft"))
        rounded(painter, QRectF(px(16), px(11), px(44), px(6)), px(3), look.colour("border"))
        for place, share in enumerate((0.56, 0.48, 0.62, 0.44)):
            top = px(38) + place * px(20)
            rounded(painter, QRectF(px(16), top, px(100) * share, px(6)), px(3), look.colour("border"))
            rounded(painter, QRectF(px(150), top, px(42), px(6)), px(3), look.colour("neutral-soft"))
        disc = QRectF(0, 0, px(48), px(48))
        disc.moveCenter(sheet.center() + QRectF(0, 0, px(4), px(12)).bottomRight() / 2)
        rounded(painter, disc, px(24), look.colour(f"{self._tone}-soft"), look.colour("surface"), px(3))
        corner = centre_of(disc, px(24))
        look.draw_icon(painter, self.icon, self._tone, 24, corner.x(), corner.y())


class StatePage(QWidget):
    """Illustration, title, text and buttons in the middle of the page; the base of empty and error pages."""

    def __init__(
        self,
        look: Appearance,
        icon: str,
        title: str,
        text: str = "",
        actions: Sequence[Button] = (),
        *,
        tone: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.picture = Illustration(look, icon, tone)
        self.title = Label(look, title, Role.TITLE_3)
        self.text = Label(look, text, Role.BODY, tone="text-secondary", wrap=True)
        self._actions = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            self._column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addLayout(self._actions)
        self._column.addStretch(1)
        self._actions.addStretch(1)
        self._actions.addStretch(1)
        for button in actions:
            self.add_action(button)
        self.set_words(title, text)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def add_action(self, button: Button, *, first: bool = False) -> None:
        """Put a button after the others, or before them."""
        self._actions.insertWidget(1 if first else self._actions.count() - 1, button)

    def add_below(self, widget: QWidget) -> None:
        """Put something, such as suggestions, under the buttons."""
        self._column.insertWidget(self._column.count() - 1, widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_words(self, title: str, text: str) -> None:
        """Change title and text."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._fit()

    def _fit(self) -> None:
        """Give the sentence the lines it takes: in a centred column a label asks for one too few."""
        wide = self.look.px(_TEXT_WIDTH)
        self.text.setFixedSize(wide, max(0, self.text.heightForWidth(wide)))
        self._make_room()

    def _make_room(self) -> None:
        """Where there is little room, the words stand alone."""
        high = self._column.totalMinimumHeightForWidth(self.width())
        if self.picture.isHidden():
            high += self.picture.height() + self._column.spacing()
        self.picture.setVisible(self.height() >= high)

    @Slot()
    def _on_look_changed(self) -> None:
        self._column.setSpacing(self.look.px(12))
        self._actions.setSpacing(self.look.px(8))
        self._actions.setContentsMargins(0, self.look.px(8), 0, 0)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the words or their size have changed
            self._make_room()
        return super().event(event)


class EmptyState(StatePage):
    """Nothing here yet: says what would be here and offers the way to it."""


class ErrorState(StatePage):
    """What failed, why, and what to do. "Copy details" puts `details` on the clipboard; "Try again" emits `retried`."""

    retried = Signal()
    details_copied = Signal()

    def __init__(
        self, look: Appearance, title: str = "", text: str = "", details: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "circle-alert", title, text, tone="danger", parent=parent)
        self.details = details
        self.retry = Button(look, "", Kind.PRIMARY, icon="refresh-cw")
        self.copy = Button(look, "", icon="copy")
        self.retry.setObjectName("state_retry")
        self.copy.setObjectName("state_copy_details")
        for button in (self.retry, self.copy):
            self.add_action(button)
        self.retry.clicked.connect(self.retried)
        self.copy.clicked.connect(self._on_copy)
        self._retranslate()

    def show_failure(self, title: str, text: str, details: str) -> None:
        """Describe another failure."""
        self.set_words(title, text)
        self.details = details

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self.details_copied.emit()

    def _retranslate(self) -> None:
        self.retry.setText(QCoreApplication.translate("ui", "Try again"))
        self.copy.setText(QCoreApplication.translate("ui", "Copy details"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class LoadingState(QWidget):
    """Grey bars where rows will be. `columns` are (left, width) in pixels at 100 %; without them a plain list."""

    def __init__(
        self, look: Appearance, columns: Sequence[tuple[int, int]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = tuple(columns) or ((24, 220), (300, 120), (470, 180), (700, 90))
        self.setAccessibleName(QCoreApplication.translate("ui", "Loading"))
        look.changed.connect(self.update)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(QCoreApplication.translate("ui", "Loading"))
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self._look, self._look.px, drawing(self)
        high, bar = look.row_height, px(8)
        for row in range(self.height() // high):
            line = QRectF(0, row * high, self.width(), high)
            for place, (left, wide) in enumerate(self._columns):
                share = _SKELETON_SHARES[(row + 5 * place) % len(_SKELETON_SHARES)] if wide > 60 else 1
                body = QRectF(px(left), middle(line, bar), px(wide) * share, bar)
                rounded(painter, body, bar / 2, look.colour("neutral-soft"))
            horizontal_line(painter, line.bottom() - 1, 0, self.width(), look.colour("neutral-soft"))


class StateStack(QStackedWidget):
    """Content, empty, loading or error, one at a time. `show_loading` waits 400 ms before it shows anything.

    What stands in for the content is made when it is first asked for.
    """

    retried = Signal()  # "Try again" of the error

    def __init__(
        self,
        look: Appearance,
        content: QWidget,
        empty: QWidget | None = None,
        loading: LoadingState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._own_empty, self._own_loading = empty, loading
        self.content = content
        for page in (content, empty, loading):
            if page is not None:
                self.addWidget(page)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SKELETON_AFTER_MS)
        self._patience.timeout.connect(self._on_patience_ended)

    @cached_property
    def empty(self) -> QWidget:
        """What is shown where there are no rows."""
        return self._own_empty if self._own_empty is not None else self._with(EmptyState(self._look, "inbox", ""))

    @cached_property
    def loading(self) -> LoadingState:
        """The skeleton."""
        return self._own_loading if self._own_loading is not None else self._with(LoadingState(self._look))

    @cached_property
    def error(self) -> ErrorState:
        """What is shown where reading failed."""
        made = self._with(ErrorState(self._look))
        made.retried.connect(self.retried)
        return made

    def _with(self, page: _StandIn) -> _StandIn:
        self.addWidget(page)
        return page

    def show_content(self) -> None:
        """Show the rows."""
        self._show(self.content)

    def show_empty(self) -> None:
        """Show that there are none."""
        self._show(self.empty)

    def show_error(self, title: str, text: str, details: str) -> None:
        """Show what failed."""
        self.error.show_failure(title, text, details)
        self._show(self.error)

    def show_loading(self) -> None:
        """Show the skeleton in 400 ms, unless something else is shown before."""
        if not self._patience.isActive() and self.currentWidget() is not self.loading:
            self._patience.start()

    def _show(self, page: QWidget) -> None:
        self._patience.stop()
        self.setCurrentWidget(page)

    @Slot()
    def _on_patience_ended(self) -> None:
        self.setCurrentWidget(self.loading)
