"""The line at the foot of the window: the state of sync, what was saved, and the badge of the demo school."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import IconButton
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.labels import Label
from sms_desktop.ui.painting import drawing, middle, text, width_of
from sms_desktop.ui.pressable import Pressable
from sms_desktop.ui.progress import ThinProgress

HEIGHT = 26


class StatusItem(Pressable):
    """An icon and a text that can be pressed to see more."""

    ring_radius = 4

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        self._icon = ""
        self._tone = "text-secondary"
        super().__init__(look, "", parent)

    def show_state(self, text: str, icon: str, tone: str = "text-secondary") -> None:
        """Change what it says; "warning" and "danger" are the other tones."""
        self._icon = icon
        self._tone = tone
        self.setText(text)

    def wanted_size(self) -> QSize:
        px = self.look.px
        return QSize(round(width_of(self.look.font(Role.CAPTION), self.text())) + px(22), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, painter = self.look, self.look.px, drawing(self)
        body = QRectF(self.rect())
        tone = "text" if self.hot and self._tone == "text-secondary" else self._tone
        if self._icon:
            look.draw_icon(painter, self._icon, tone, 14, 0, middle(body, px(14)))
        text(painter, body.adjusted(px(20), 0, 0, 0), self.text(), look.font(Role.CAPTION), look.colour(tone))


class JobLook(NamedTuple):
    """A job as the bar shows it: what, how far (a `total` of 0 says nothing), and whether it can be stopped."""

    words: str
    done: int = 0
    total: int = 0
    can_be_cancelled: bool = False


class JobItem(QWidget):
    """The oldest job: words, a thin bar, a cross to stop it, and how many others there are. Hidden without one."""

    cancelled = Signal()

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self.words = Label(look, "", Role.CAPTION, tone="text-secondary", tabular=True)
        self.words.setObjectName("status_job")
        self.bar = ThinProgress(look, "", pixels=4)
        self.stop = IconButton(look, "x", "", size=24, icon_size=14)
        self.stop.setObjectName("status_job_cancel")
        self.others = Label(look, "", Role.CAPTION, tone="text-secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for part in (self.words, self.bar, self.stop, self.others):
            row.addWidget(part)
        self.stop.clicked.connect(self.cancelled)
        self._name()
        self.hide()

    def show_jobs(self, jobs: Sequence[JobLook]) -> None:
        """Show the first of these."""
        self.setVisible(bool(jobs))
        if not jobs:
            return
        first = jobs[0]
        self.words.setText(first.words)
        self.bar.setAccessibleName(first.words)
        self.bar.setFixedWidth(self._look.px(96))
        self.bar.setVisible(first.total > 0)
        self.bar.set_count(first.done, first.total)
        self.stop.setVisible(first.can_be_cancelled)
        self.others.setText(f"+{len(jobs) - 1}" if len(jobs) > 1 else "")
        self.others.setVisible(len(jobs) > 1)

    def _name(self) -> None:
        self.stop.set_name(QCoreApplication.translate("ui", "Stop"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)


class StatusBar(Panel):
    """Emits `sync_pressed`; `set_sync`, `set_message`, `set_note` and `set_demo` change what stands in it."""

    sync_pressed = Signal()

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(look, "sidebar", Edge.TOP, parent)
        self.sync = StatusItem(look)
        self.sync.setObjectName("status_sync")
        self.message = Label(look, "", Role.CAPTION, tone="text-secondary", elide=True)
        self.jobs = JobItem(look)
        self.note = Label(look, "", Role.CAPTION, tone="text-secondary", tabular=True)
        self.demo = Pill(look, "", "warning", strong=True)
        self.demo.hide()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.sync)
        self._row.addWidget(self.message, 1)
        self._row.addWidget(self.jobs)
        self._row.addWidget(self.note)
        self._row.addWidget(self.demo)
        self.sync.clicked.connect(self.sync_pressed)
        self._on_look_changed()

    def set_sync(self, text: str, icon: str = "refresh-cw", tone: str = "text-secondary") -> None:
        """The state of sync in one sentence."""
        self.sync.show_state(text, icon, tone)
        self.sync.setVisible(bool(text))

    def set_message(self, text: str, tone: str = "text-secondary") -> None:
        """What the page has to say, such as why a value was not taken."""
        self.message.set_tone(tone)
        self.message.setText(text)

    def set_note(self, text: str) -> None:
        """What stands at the right: "Saved on this computer 09:12", "3 selected of 405"."""
        self.note.setText(text)

    def set_demo(self, text: str) -> None:
        """The badge of the demo school; empty hides it."""
        self.demo.set_text(text)
        self.demo.setVisible(bool(text))

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(16), 1, px(12), 0)
        self._row.setSpacing(px(16))
        self.update()
