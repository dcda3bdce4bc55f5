"""How a student's profile is laid out: header, tabs, and the parts behind them."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sms_core.contacts.model import GuardianLink
from sms_desktop.i18n import tr
from sms_desktop.models.listing import Listing
from sms_desktop.pages.student.overview import Overview, column_area
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.buttons import Button, IconButton
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.chips import Pill
from sms_desktop.ui.details import Details
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.stat_tile import Avatar, initials
from sms_desktop.ui.states import EmptyState, StateStack
from sms_desktop.ui.tab_bars import ViewTabs
from sms_desktop.ui.table import RowTable
from sms_desktop.ui.timeline import Timeline

_T = "Student"


class GuardianLine(QWidget):
    """A guardian: name, what they are to the student, how they are reached."""

    edit_wanted = Signal(object)  # GuardianLink

    def __init__(self, look: Appearance, link: GuardianLink, words: str, *, whole: bool, may_edit: bool) -> None:
        super().__init__()
        self.look = look
        self.link = link
        guardian = link.guardian
        name = f"{guardian.given_name} {guardian.family_name}"
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.px(6), 0, look.px(6))
        row.setSpacing(look.px(12))
        row.addWidget(Avatar(look, initials(guardian.given_name, guardian.family_name)))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(look, name, Role.BUTTON, elide=True))
        column.addWidget(Label(look, words or "–", Role.CAPTION, tone="text-secondary", elide=True))
        row.addLayout(column, 1)
        reached = [guardian.mobile, guardian.phone, *((guardian.email, guardian.address) if whole else ())]
        numbers = [one for one in reached if one]
        for number in numbers if whole else numbers[:1]:
            row.addWidget(Label(look, number, Role.TABLE, tabular=True))
        if not numbers:
            row.addWidget(Label(look, tr(_T, "No phone"), Role.TABLE, tone="danger"))
        if whole and may_edit:
            button = Button(look, tr(_T, "Edit"), small=True, icon="pencil")
            button.setObjectName(f"guardian_edit_{guardian.id.hex()}")
            button.setAccessibleName(tr(_T, "Edit {name}", name=name))
            button.clicked.connect(self._on_edit)
            row.addWidget(button)

    @Slot()
    def _on_edit(self) -> None:
        self.edit_wanted.emit(self.link)


class ContactsPart(QWidget):
    """All guardians, whole."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.look = look
        self.title = Label(look, "", Role.BODY_STRONG)
        self.add = Button(look, "", icon="user-plus")
        self.add.setObjectName("guardian_add")
        self.lines = QVBoxLayout()
        self.none = Label(look, "", Role.BODY, tone="text-secondary")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.add)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.addLayout(head)
        self._column.addWidget(self.none)
        self._column.addLayout(self.lines)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column_area(look, inner))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(24), px(12), px(24), px(16))
        self._column.setSpacing(px(8))


class TablePart(QWidget):
    """A table with its empty state."""

    def __init__(self, look: Appearance, model: Listing, name: str, icon: str) -> None:
        super().__init__()
        self.table = RowTable(look)
        self.table.setObjectName(name)
        self.table.setModel(model)
        self.table.set_columns(model.widths)
        self.empty = EmptyState(look, icon, "")
        self.states = StateStack(look, self.table, self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)

    def show_rows(self, there: bool) -> None:
        """The rows, or that there are none."""
        (self.states.show_content if there else self.states.show_empty)()


class TimelinePart(QWidget):
    """What happened, with what is not shown said above."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.look = look
        self.notice = Banner(look, "", "info")
        self.timeline = Timeline(look, "")
        self.timeline.setObjectName("student_timeline")
        self.empty = EmptyState(look, "history", "")
        self.states = StateStack(look, self.timeline, self.empty)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.states, 1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(24), px(12), px(24), px(16))
        self._column.setSpacing(px(12))


class HealthPart(QWidget):
    """What the school must know of the student's health."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self.look = look
        self.notice = Banner(look, "", "warning", icon="lock")
        self.details = Details(look)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        for part in (self.notice, self.details.bar, self.details):
            self._column.addWidget(part)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column_area(look, inner))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._column.setContentsMargins(px(24), px(12), px(24), px(16))
        self._column.setSpacing(px(12))


class StudentView(QWidget):
    """All of it."""

    def __init__(self, look: Appearance, missed: Listing, stays: Listing) -> None:
        super().__init__()
        self.look = look
        self.header = PageHeader(look, line=False, role=Role.TITLE_1, high=86)
        self.avatar = Avatar(look, "", 52)
        self.header.add_leading(self.avatar)
        self.copy = IconButton(look, "copy", "", size=24, icon_size=16, tone="accent")
        self.copy.setObjectName("student_copy_id")
        self.header.second.insertWidget(0, self.copy)
        self.absence = Pill(look, "", "danger", icon="triangle-alert")
        self.health = Pill(look, "", "info", icon="info")
        for pill in (self.absence, self.health):
            pill.hide()
            self.header.add_action(pill)
        self._tab_row = Panel(look, "surface", Edge.BOTTOM)
        self.tabs = ViewTabs(look, "")
        self.tabs.setObjectName("student_tabs")
        self._tab_line = QHBoxLayout(self._tab_row)
        self._tab_line.addWidget(self.tabs)
        self._tab_line.addStretch(1)
        self.overview = Overview(look)
        self.missed = TablePart(look, missed, "student_missed", "circle-check")
        self.contacts = ContactsPart(look)
        self.stays = TablePart(look, stays, "student_classes", "graduation-cap")
        self.timeline = TimelinePart(look)
        self.medical = HealthPart(look)
        self.parts = QStackedWidget()
        for part in (self.overview, self.missed, self.contacts, self.stays, self.timeline, self.medical):
            self.parts.addWidget(part)
        self.panel = SidePanel(look)
        content = Panel(look, "surface")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.header)
        inner.addWidget(self._tab_row)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.parts, 1)
        middle.addWidget(self.panel)
        inner.addLayout(middle, 1)
        self.states = StateStack(look, content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.tabs.setAccessibleName(tr(_T, "Parts of the profile"))
        self.copy.set_name(tr(_T, "Copy the student number"))
        self.overview.retranslate()
        self.missed.table.setAccessibleName(tr(_T, "Lessons missed or late"))
        self.missed.empty.set_words(tr(_T, "Present in every lesson of the term"), "")
        self.contacts.title.setText(tr(_T, "Guardians"))
        self.contacts.add.setText(tr(_T, "Add guardian"))
        self.contacts.none.setText(tr(_T, "No guardian is noted."))
        self.stays.table.setAccessibleName(tr(_T, "Enrolments"))
        self.stays.empty.set_words(tr(_T, "In no class yet"), tr(_T, "Enrol the student from the page of a class."))
        notice = tr(_T, "Only what was done on this computer is shown. What others did is on the server.")
        self.timeline.notice.set_text(notice)
        self.timeline.timeline.setAccessibleName(tr(_T, "Timeline"))
        self.timeline.empty.set_words(tr(_T, "Nothing was changed on this computer"), "")
        self.medical.notice.set_text(tr(_T, "Only people with the medical permission see this."))

    def show_guardians(
        self, links: tuple[GuardianLink, ...], words: list[str], *, may_edit: bool
    ) -> list[GuardianLine]:
        """The guardians, short in the overview and whole in their part; the whole lines."""
        whole = []
        for layout in (self.overview.guardians, self.contacts.lines):
            while layout.count():
                item = layout.takeAt(0)
                if item is not None and (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
        for link, said in zip(links, words, strict=True):
            self.overview.guardians.addWidget(GuardianLine(self.look, link, said, whole=False, may_edit=False))
            whole.append(GuardianLine(self.look, link, said, whole=True, may_edit=may_edit))
            self.contacts.lines.addWidget(whole[-1])
            self.contacts.lines.addWidget(Line(self.look))
        self.contacts.none.setVisible(not links)
        return whole

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self._tab_row.setFixedHeight(px(39))
        self._tab_line.setContentsMargins(px(24), 0, px(24), 1)
