"""How the gradebook is laid out: header, filters, grid with its summary, side panel."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.models.gradebook import GradeModel
from sms_desktop.pages.gradebook.grid import GradeTable
from sms_desktop.pages.gradebook.summary import SideBar, Summary
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, IconButton, Kind
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.find_bar import FindBar
from sms_desktop.ui.page_header import PageHeader
from sms_desktop.ui.page_rows import lay_rows
from sms_desktop.ui.painting import MIDDLE_LEFT, drawing, text, width_of
from sms_desktop.ui.side_panel import SidePanel
from sms_desktop.ui.states import EmptyState, LoadingState, StateStack
from sms_desktop.ui.table import PAGE_EDGE

_T = "Gradebook"
_SKELETON = ((24, 24), (54, 180), (270, 60), (370, 60), (470, 60), (570, 60), (670, 60), (770, 60))
_LOW = 520  # below this the summary is one line
_FIND = 190  # the find field before anything else is left out
_WIDEST = 190


class Legend(QWidget):
    """What the codes mean."""

    def __init__(self, look: Appearance) -> None:
        super().__init__()
        self._look = look
        self._parts: list[tuple[str, str, str]] = []  # code, tone, meaning
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def set_parts(self, parts: list[tuple[str, str, str]]) -> None:
        """Say these."""
        self._parts = parts
        self.setAccessibleName(", ".join(f"{code} {words}" for code, _, words in parts))
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        look = self._look
        strong, plain = look.font(Role.CAPTION_STRONG), look.font(Role.CAPTION)
        wide = sum(width_of(strong, c) + width_of(plain, words) + look.px(22) for c, _, words in self._parts)
        self.setFixedSize(round(wide), look.px(20))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, drawing(self)
        strong, plain = look.font(Role.CAPTION_STRONG), look.font(Role.CAPTION)
        area = self.rect().toRectF()
        x = float(look.px(16))
        for code, tone, words in self._parts:
            wide = width_of(strong, code)
            text(painter, area.adjusted(x, 0, 0, 0), code, strong, look.colour(tone), MIDDLE_LEFT)
            x += wide + look.px(4)
            text(painter, area.adjusted(x, 0, 0, 0), words, plain, look.colour("text-secondary"), MIDDLE_LEFT)
            x += width_of(plain, words) + look.px(16)


class GradebookView(QWidget):
    """All parts of the page; `states` switches between grid, none, loading and error."""

    def __init__(self, look: Appearance, model: GradeModel) -> None:
        super().__init__()
        self._look = look
        self._make_header(look)
        self._make_bar(look)
        self.table = GradeTable(look, model)
        self.summary = Summary(look, self.table, model)
        self.grid = QWidget()
        column = QVBoxLayout(self.grid)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.summary)
        column.addWidget(SideBar(self.table))
        self.empty = EmptyState(look, "book-open", "")
        self.empty_add = Button(look, "", Kind.PRIMARY, icon="plus")
        self.empty_add.setObjectName("gradebook_empty_add")
        self.empty_copy = Button(look, "", icon="copy")
        self.empty_copy.setObjectName("gradebook_empty_copy")
        for button in (self.empty_add, self.empty_copy):
            self.empty.add_action(button)
        self.states = StateStack(look, self.grid, self.empty, LoadingState(look, _SKELETON))
        self.side = SidePanel(look)
        lay_rows(self, (self.header, self.bar), self.states, self.side)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self.retranslate()

    def _make_header(self, look: Appearance) -> None:
        self.header = PageHeader(look, line=False)
        self.choose = IconButton(look, "chevron-down", "", size=28, icon_size=16)
        self.choose.setObjectName("gradebook_choose")
        self.header.add_beside(self.choose)
        self.export = Button(look, "", Kind.QUIET, icon="upload")
        self.quick = Button(look, "", Kind.QUIET, icon="keyboard")
        self.categories = Button(look, "", Kind.QUIET, icon="list-checks")
        self.add = Button(look, "", icon="plus")
        self.publish = Button(look, "", Kind.PRIMARY, icon="eye")
        for name, button in (
            ("export", self.export), ("quick", self.quick), ("categories", self.categories), ("add", self.add),
            ("publish", self.publish),
        ):  # fmt: skip
            button.setObjectName(f"gradebook_{name}")
            self.header.add_action(button)

    def _make_bar(self, look: Appearance) -> None:
        self.bar = FindBar(look, "gradebook")
        self.category = Select(look, "")
        self.category.setObjectName("gradebook_category")
        self.drafts = Chip(look, "", icon="eye-off", checkable=True, on=True)
        self.drafts.setObjectName("gradebook_drafts")
        self.whole = Chip(look, "", icon="calendar-days", checkable=True)
        self.whole.setObjectName("gradebook_whole")
        self.mend = Button(look, "", Kind.QUIET, icon="circle-alert", tone="danger", small=True)
        self.mend.setObjectName("gradebook_mend")
        self.mend.hide()
        for widget in (self.category, self.drafts, self.whole, self.mend):
            self.bar.add(widget)
        self.legend = Legend(look)
        self.bar.add(self.legend, at_end=True)

    def retranslate(self) -> None:
        """The words that never change but with the language."""
        self.choose.set_name(tr(_T, "Choose a class"))
        self.export.setText(tr(_T, "Export"))
        self.quick.setText(tr(_T, "Quick entry"))
        self.categories.setText(tr(_T, "Categories"))
        self.add.setText(tr(_T, "Add assessment"))
        self.empty_add.setText(tr(_T, "Add assessment"))
        self.bar.find_field.set_label(tr(_T, "Find a student"), tr(_T, "Find a student"))
        self.category.setAccessibleName(tr(_T, "Category"))
        self.drafts.setText(tr(_T, "Drafts shown"))
        self.whole.setText(tr(_T, "Whole year"))
        self.table.setAccessibleName(tr(_T, "Gradebook"))
        self.legend.set_parts(
            [
                (tr(_T, "M"), "danger", tr(_T, "missing")),
                (tr(_T, "X"), "text", tr(_T, "exempt")),
                (tr(_T, "L"), "warning", tr(_T, "late")),
                ("?", "text-secondary", tr(_T, "not yet")),
            ]
        )

    @Slot()
    def _on_look_changed(self) -> None:
        self.category.setMaximumWidth(self._look.px(_WIDEST))
        self.fold()

    def fold(self) -> None:
        """What the codes mean is said where there is room for it beside the filters."""
        px = self._look.px
        filters = (self.category, self.drafts, self.whole, self.mend)
        wanted = sum(one.sizeHint().width() + px(8) for one in filters if not one.isHidden())
        self.legend.setVisible(wanted + self.legend.width() + px(_FIND + 2 * PAGE_EDGE) <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()
        self.summary.set_brief(self.height() < self._look.px(_LOW))
