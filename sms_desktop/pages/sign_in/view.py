"""How the start pages are laid out: welcome, sign-in, first sync, trouble; a language switch over them all."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.pages.sign_in.first_sync import FirstSync
from sms_desktop.pages.sign_in.form import SignInForm
from sms_desktop.pages.sign_in.welcome import Welcome
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import BannerIcon
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.choices import Segment, SegmentedSwitch
from sms_desktop.ui.crest import Crest
from sms_desktop.ui.labels import Label
from sms_desktop.ui.states import ErrorState

_T = "SignIn"


class Trouble(ErrorState):
    """The replica of this computer cannot be opened: why, and what can be done."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look)
        self.sign_in = Button(look, "", icon="log-in")
        self.afresh = Button(look, "", icon="hard-drive")
        self.sign_in.setObjectName("trouble_sign_in")
        self.afresh.setObjectName("trouble_start_afresh")
        self.others = Button(look, "", icon="users")
        self.others.setObjectName("trouble_others")
        self.add_action(self.sign_in, first=True)
        self.setTabOrder(self.sign_in, self.retry)
        for button in (self.afresh, self.others):
            self.add_action(button)

    def offer_sign_in(self, can: bool) -> None:
        """Whether signing in helps; where it does, it is the way."""
        self.sign_in.setVisible(can)
        self.sign_in.set_kind(Kind.PRIMARY if can else Kind.SECONDARY)
        self.retry.set_kind(Kind.SECONDARY if can else Kind.PRIMARY)

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.sign_in.setText(tr(_T, "Sign in"))
        self.afresh.setText(tr(_T, "Keep this copy aside and start afresh"))
        self.others.setText(tr(_T, "Somebody else"))


class StartView(Panel):
    """Crest, language switch, the part on show, and the line at the foot."""

    def __init__(self, look: Appearance, language: str) -> None:
        super().__init__(look, "canvas")
        self.brand = Label(look, "", Role.BODY_STRONG)
        languages = [Segment("en", "English"), Segment("el", "Ελληνικά")]
        self.language = SegmentedSwitch(look, "", languages, language if language in ("en", "el") else "en")
        self.language.setObjectName("start_language")
        self.welcome = Welcome(look)
        self.form = SignInForm(look)
        self.first_sync = FirstSync(look)
        self.trouble = Trouble(look)
        self.version = Label(look, "", Role.CAPTION, tone="text-secondary")
        self.promise = Label(look, "", Role.CAPTION, tone="text-secondary", elide=True)
        self._stack = QStackedWidget()
        for part in (self.welcome, self.form, self.first_sync, self.trouble):
            self._stack.addWidget(_centred(part))
        self._top = QHBoxLayout()
        self._top.addWidget(Crest(look))
        self._top.addWidget(self.brand)
        self._top.addStretch(1)
        self._top.addWidget(self.language)
        self._foot_panel = Panel(look, "sidebar", Edge.TOP)
        self._foot = QHBoxLayout(self._foot_panel)
        self._foot.addWidget(self.version)
        self._foot.addStretch(1)
        self._foot.addWidget(BannerIcon(look, "shield-check", "text-secondary", 14))
        self._foot.addWidget(self.promise)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot_panel)
        self._on_look_changed()
        self.retranslate()

    def show_part(self, part: QWidget) -> None:
        """Show the welcome, the form, the first sync or the trouble."""
        for place in range(self._stack.count()):
            holder = self._stack.widget(place)
            if holder is not None and holder.isAncestorOf(part):
                self._stack.setCurrentWidget(holder)

    def is_shown(self, part: QWidget) -> bool:
        """Whether this part is on show."""
        holder = self._stack.currentWidget()
        return holder is not None and holder.isAncestorOf(part)

    def retranslate(self) -> None:
        """The words in the language in force."""
        self.brand.setText(tr(_T, "School"))
        self.language.setAccessibleName(tr(_T, "Language"))
        self.promise.setText(tr(_T, "Data stays on this computer and on your school’s server"))
        for part in (self.welcome, self.form, self.first_sync, self.trouble):
            part.retranslate()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._top.setContentsMargins(px(24), px(12), px(24), px(12))
        self._top.setSpacing(px(10))
        self._foot_panel.setFixedHeight(px(26))
        self._foot.setContentsMargins(px(16), 1, px(12), 0)
        self._foot.setSpacing(px(6))
        self.update()


def _centred(part: QWidget) -> QWidget:
    """The part in the middle of the page, scrolled when the window is too small."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.addStretch(1)
    middle = QHBoxLayout()  # with room on both sides; an alignment would ask for no height for the width
    middle.addStretch(1)
    middle.addWidget(part)
    middle.addStretch(1)
    column.addLayout(middle)
    column.addStretch(2)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area
