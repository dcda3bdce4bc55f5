"""The bars of the register: header, the reason of a correction, a double lesson, and the three buttons below."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sms_desktop.i18n import tr
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import Button, IconButton, Kind, fold_to_fit
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.choices import Segment, SegmentedSwitch, Toggle
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.labels import Label

_T = "Register"
_SWITCH_WORDS_FROM = 760  # below this the switch shows its icons alone
_LEAST_WORDS = 150  # pixels of the line beside the buttons


class RegisterHeader(Panel):
    """Title, state and the line that says which lesson it is; how it is shown, and what else can be done."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.BOTTOM)
        self.title = Label(look, "", Role.TITLE_2, elide=True)
        self.pill = Pill(look, "", "neutral")
        self.lesson = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.title.setObjectName("register_title")
        self.pill.setObjectName("register_state")
        self.lesson.setObjectName("register_lesson")
        self.modes = SegmentedSwitch(
            look,
            tr(_T, "How the register is shown"),
            [Segment("list", "", "list"), Segment("paint", "", "paintbrush"), Segment("seats", "", "layout-grid")],
        )
        self.modes.setObjectName("register_modes")
        self.more = IconButton(look, "ellipsis-vertical", tr(_T, "More for this register"))
        self.more.setObjectName("register_more")
        self._first = QHBoxLayout()
        self._first.addWidget(self.title)
        self._first.addWidget(self.pill)
        self._first.addStretch(1)
        self._row = QHBoxLayout(self)
        self._column = QVBoxLayout()
        self._row.addLayout(self._column, 1)
        self._row.addWidget(self.modes)
        self._row.addWidget(self.more)
        self._column.addStretch(1)
        self._column.addLayout(self._first)
        self._column.addWidget(self.lesson)
        self._column.addStretch(1)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(65))
        self._row.setContentsMargins(px(24), px(4), px(16), px(4))
        self._row.setSpacing(px(8))
        self._column.setSpacing(px(2))
        self._first.setSpacing(px(8))
        self._fit()
        self.update()

    def _fit(self) -> None:
        """Which lesson it is comes before the words of the switch."""
        self.modes.set_alone(self.width() < self.look.px(_SWITCH_WORDS_FROM))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.modes.setAccessibleName(tr(_T, "How the register is shown"))
        self.modes.set_texts((tr(_T, "List"), tr(_T, "Paint"), tr(_T, "Seating plan")))
        self.more.set_name(tr(_T, "More for this register"))

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


class DoubleRow(Panel):
    """Where the class meets again in the next period: whether marks go into both lessons, or a copy afterwards."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.BOTTOM)
        self.also = Toggle(look, "")
        self.also.setObjectName("register_also")
        self.words = Label(look, "", Role.TABLE, tone="text-secondary", elide=True)
        self.copy = Button(look, "", icon="copy", small=True)
        self.copy.setObjectName("register_copy")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.also)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.copy)
        self.hide()
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(40))
        self._row.setContentsMargins(px(24), 0, px(16), 0)
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
