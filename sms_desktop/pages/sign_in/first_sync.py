"""The first sync by meaning: classes, students, history, each with how many of how many; the way in, and a pause."""

import time

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.ops.first_sync import Arrived
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Card
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.progress import ThinProgress

_T = "SignIn"
_PARTS = ("classes", "students", "history")
_SURE_AFTER_S = 1.5  # a speed that was measured for less time than this tells nothing
_MEGABYTE = 1_000_000


class Part(QWidget):
    """A line of the first sync: what, how many, a bar."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.name = Label(look, "", Role.BODY_STRONG)
        self.count = Label(look, "", Role.TABLE, tone="text-secondary", tabular=True)
        self.bar = ThinProgress(look, "")
        self.note = Label(look, "", Role.CAPTION, tone="text-secondary")
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(8), 0, look.px(8))
        column.setSpacing(look.px(6))
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.note)

    def show_count(self, done: int, total: int, note: str, *, whole: bool) -> None:
        """How far it is; what is whole is green."""
        numbers = QLocale()
        said = tr(_T, "{done} of {total}", done=numbers.toString(min(done, total)), total=numbers.toString(total))
        self.count.setText(said if total else "")
        self.note.setText(note)
        self.note.set_tone("success" if whole else "text-secondary")
        self.bar.set_tone("success" if whole else "accent")
        self.bar.set_count(1 if whole else min(done, total), 1 if whole else total)
        self.bar.setAccessibleName(f"{self.name.text()}: {self.count.text()} {note}".strip())


class Pace:
    """How fast something comes, and so how long the rest will take."""

    def __init__(self) -> None:
        self._begun: tuple[float, int] | None = None

    def restart(self) -> None:
        """Measure anew, as after a pause."""
        self._begun = None

    def left_s(self, done: int, total: int) -> int | None:
        """Seconds until `total`, or None when it is too early to tell."""
        now = time.monotonic()
        if self._begun is None or done < self._begun[1]:
            self._begun = (now, done)
            return None
        gone, came = now - self._begun[0], done - self._begun[1]
        return round((total - done) * gone / came) if gone > _SURE_AFTER_S and came else None


class FirstSync(Card):
    """`pause` asks to rest or to go on, `start` to begin to work, `leave` for another person."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, padding=28)
        self._arrived = Arrived()
        self._paused = False
        self._pace = Pace()
        self.step = Label(look, "", Role.CAPTION_STRONG, tone="text-secondary")
        self.head = Label(look, "", Role.TITLE_2)
        self.text = Label(look, "", Role.TABLE, tone="text-secondary", wrap=True)
        self.parts = {name: Part(look) for name in _PARTS}
        self.problem = Label(look, "", Role.TABLE, tone="danger", wrap=True)
        self.problem.setObjectName("first_sync_problem")
        self.note = Label(look, "", Role.CAPTION, tone="text-secondary", wrap=True)
        self.note.setObjectName("first_sync_note")
        self.pause = Button(look, "", icon="pause")
        self.pause.setObjectName("first_sync_pause")
        self.leave = Button(look, "", Kind.QUIET)
        self.leave.setObjectName("first_sync_leave")
        self.start = Button(look, "", Kind.PRIMARY, trailing_icon="arrow-right")
        self.start.setObjectName("first_sync_start")
        for widget in (self.step, self.head, self.text):
            self.body.addWidget(widget)
        for part in self.parts.values():
            self.body.addWidget(Line(look, "border"))
            self.body.addWidget(part)
        self.body.addWidget(Line(look, "border"))
        self.body.addWidget(self.problem)
        self.body.addWidget(self.note)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        for button in (self.pause, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.start)
        self.body.addSpacing(look.px(8))
        self.body.addLayout(buttons)
        self.problem.hide()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._on_look_changed()

    @property
    def is_paused(self) -> bool:
        """Whether the page offers to go on."""
        return self._paused

    def show_arrived(self, arrived: Arrived) -> None:
        """How much has come."""
        self._arrived = arrived
        self._say()
        was_usable = self.start.isEnabled()
        self.start.setEnabled(arrived.usable)
        if arrived.usable and not was_usable:
            self.start.setFocus()

    def show_paused(self, paused: bool) -> None:
        """Whether it rests."""
        if paused != self._paused:
            self._paused = paused
            self._pace.restart()
            self._say()

    def begin(self) -> None:
        """Nothing has come."""
        self._paused = False
        self._pace.restart()
        self.start.setEnabled(False)
        self.show_arrived(Arrived())

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.step.setText(tr(_T, "Step 2 of 2"))
        self.head.setText(tr(_T, "First sync"))
        self.setAccessibleName(tr(_T, "First sync"))
        self.text.setText(tr(_T, "You can take today’s registers as soon as classes and students are here."))
        self.start.setText(tr(_T, "Start working"))
        self.leave.setText(tr(_T, "Somebody else"))
        words = {
            "classes": tr(_T, "My classes and today"),
            "students": tr(_T, "My students"),
            "history": tr(_T, "History"),
        }
        for name, text in words.items():
            self.parts[name].name.setText(text)
        self._say()

    def _say(self) -> None:
        here, parts = self._arrived, self.parts
        coming = tr(_T, "paused") if self._paused else tr(_T, "loading")
        ready = tr(_T, "ready to use") if here.usable else tr(_T, "complete")
        counts = {"classes": (here.classes, here.all_classes), "students": (here.students, here.all_students)}
        for name, (done, total) in counts.items():
            whole = here.usable or 0 < total <= done
            parts[name].show_count(done, total, ready if whole else coming, whole=whole)
        parts["history"].show_count(here.history, here.all_history, self._history_note(), whole=here.done)
        self.pause.setText(tr(_T, "Resume") if self._paused else tr(_T, "Pause"))
        self.pause.set_icon("play" if self._paused else "pause")
        dropped = tr(_T, "A dropped connection goes on where it stopped.")
        size = max(1, round(here.size / _MEGABYTE))
        about = tr(_T, "About {size} MB in all.", size=QLocale().toString(size)) if here.size else ""
        self.note.setText(f"{about} {dropped}".strip())

    def _history_note(self) -> str:
        here = self._arrived
        if here.done:
            return tr(_T, "complete")
        if self._paused:
            return tr(_T, "paused")
        if not here.usable:
            return tr(_T, "starts after the students")
        left = self._pace.left_s(here.history, here.all_history)
        if left is None:
            return tr(_T, "loading")
        if left < 60:
            return tr(_T, "about {seconds} s left", seconds=max(1, left))
        return tr(_T, "about %n minutes left", n=round(left / 60))

    @Slot()
    def _on_look_changed(self) -> None:
        super()._on_look_changed()
        self.setFixedWidth(self.look.px(468))
