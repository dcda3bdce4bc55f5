"""How a list page is laid out: header, tabs, filter row, table, selection bar, and room for a panel at the side."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from sms_desktop.i18n import tr
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.bars import SelectionBar
from sms_desktop.ui.buttons import Button, IconButton, Keycap, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.chip_row import ChipRow
from sms_desktop.ui.chips import Chip
from sms_desktop.ui.choices import Segment, SegmentedSwitch
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.form import ElsewhereBar
from sms_desktop.ui.frozen_table import FrozenTable
from sms_desktop.ui.labels import Label, Line
from sms_desktop.ui.saved_tabs import SavedTabs
from sms_desktop.ui.states import EmptyState, LoadingState, StateStack

_T = "Lists"
_NARROW = 980  # below this the scopes are a list
_SKELETON = ((24, 16), (62, 170), (276, 60), (356, 40), (422, 90), (590, 150), (780, 110), (920, 90))


class ListHeaderBar(Panel):
    """Title, how many there are, and the buttons of the page."""

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface")
        self.title = Label(look, "", Role.TITLE_2)
        self.count = Label(look, "", Role.TABLE, tone="text-secondary", tabular=True, elide=True)
        self.title.setObjectName("list_title")
        self.count.setObjectName("list_count")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title, 0, Qt.AlignmentFlag.AlignBaseline)
        self._row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBaseline)
        self._row.addStretch(1)
        self._on_look_changed()

    def add_action(self, button: Button) -> None:
        """Put a button after the others."""
        self._row.addWidget(button)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(60))
        self._row.setContentsMargins(px(24), px(4), px(24), 0)
        self._row.setSpacing(px(8))
        self.title.setContentsMargins(0, 0, px(4), 0)
        self.update()


class FindField(TextField):
    """The field that narrows the list, with its key in it; Esc empties it, Down goes to the rows."""

    left_down = Signal()

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "", icon="search", hide_label=True)
        self.edit.setObjectName("list_find")
        self._key = Keycap(look, "Ctrl+F")
        self._cross = IconButton(look, "x", "", size=24, icon_size=14)
        self._cross.setObjectName("list_find_clear")
        self._cross.hide()
        self.frame.row.addWidget(self._key)
        self.frame.row.addWidget(self._cross)
        self._cross.clicked.connect(self.edit.clear)
        self.changed.connect(self._on_changed)
        self.edit.installEventFilter(self)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.set_label(tr(_T, "Find in this view"), tr(_T, "Find in this view"))
        self._cross.set_name(tr(_T, "Clear the search"))

    @Slot(str)
    def _on_changed(self, typed: str) -> None:
        self._key.setVisible(not typed)
        self._cross.setVisible(bool(typed))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.text():
                self.edit.clear()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.left_down.emit()
                return True
        return False


class Scopes(QWidget):
    """Where typed text is looked for: a switch, or a list to choose from where there is little room."""

    chosen = Signal(str)

    def __init__(self, look: Appearance, keys: Sequence[str]) -> None:
        super().__init__()
        self._keys = tuple(keys)
        self._is_compact = False
        self.switch = SegmentedSwitch(look, "", [Segment(key, "") for key in keys])
        self.list = Select(look, "", [(key, "") for key in keys])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.switch)
        row.addWidget(self.list)
        self.switch.chosen.connect(self._on_chosen)
        self.list.activated.connect(lambda _: self._on_chosen(self.list.key()))
        self.set_compact(False)

    @property
    def current(self) -> str:
        """The scope that is chosen."""
        return self.switch.current

    def set_current(self, key: str) -> None:
        """Choose without a signal."""
        self.switch.set_current(key)
        self.list.set_key(key)

    def set_compact(self, compact: bool) -> None:
        """Take less room, or as much as it takes to see all scopes at once."""
        self._is_compact = compact
        several = len(self._keys) > 1
        self.switch.setVisible(several and not compact)
        self.list.setVisible(several and compact)

    def retranslate(self, words: Sequence[str]) -> None:
        """Say everything in the language in force."""
        for part in (self.switch, self.list):
            part.setAccessibleName(tr(_T, "Where to look"))
        self.switch.set_texts(words)
        self.list.set_options(list(zip(self._keys, words, strict=True)))

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)


class FilterBar(Panel):
    """Find field, its scopes, the chips of the filters, density and columns."""

    def __init__(self, look: Appearance, scopes: Sequence[str]) -> None:
        super().__init__(look, "surface", Edge.BOTTOM)
        self.seek = FindField(look)
        self.scopes = Scopes(look, scopes)
        self.scopes.setObjectName("list_scopes")
        self.add = Chip(look, "", icon="plus", outlined=True)
        self.add.setObjectName("filter_add")
        self.chips = ChipRow(look, "", self.add)
        self.density = IconButton(look, "rows-3", "")
        self.columns = IconButton(look, "columns-3", "")
        self.density.setObjectName("list_density")
        self.columns.setObjectName("list_columns")
        self._line = Line(look, "border", vertical=True)
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addWidget(self.seek, 3)
        self._row.addWidget(self.scopes)
        self._row.addWidget(self._line)
        self._row.addWidget(self.chips, 5)
        self._row.addWidget(self.density)
        self._row.addWidget(self.columns)
        self._on_look_changed()

    def retranslate(self, scopes: Sequence[str]) -> None:
        """Say everything in the language in force."""
        self.seek.retranslate()
        self.scopes.retranslate(scopes)
        self.add.setText(tr(_T, "Filter"))
        self.chips.setAccessibleName(tr(_T, "Filters"))
        self.density.set_name(tr(_T, "Row height"))
        self.columns.set_name(tr(_T, "Choose columns"))
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedHeight(px(49))
        self._row.setContentsMargins(px(24), px(4), px(16), px(5))
        self._row.setSpacing(px(8))
        self.seek.setMinimumWidth(px(170))
        self.seek.setMaximumWidth(px(272))
        self._line.setFixedHeight(px(20))
        self._fit()
        self.update()

    def _fit(self) -> None:
        """The scopes give way first."""
        self.scopes.set_compact(self.width() < self.look.px(_NARROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(560), self.look.px(49))


class ListView(QWidget):
    """All of it. `states` switches between table, empty, loading and error; `side` holds one panel."""

    side_changed = Signal()

    def __init__(self, look: Appearance, scopes: Sequence[str]) -> None:
        super().__init__()
        self.look = look
        self.header = ListHeaderBar(look)
        self.tabs = SavedTabs(look, "")
        self.tabs.setObjectName("list_views")
        self.filters = FilterBar(look, scopes)
        self.table = FrozenTable(look)
        self.table.setObjectName("list_table")
        self.empty = EmptyState(look, "users", "")
        self.empty_main = Button(look, "", Kind.PRIMARY)
        self.empty_other = Button(look, "")
        self.empty_main.setObjectName("empty_main")
        self.empty_other.setObjectName("empty_other")
        for button in (self.empty_main, self.empty_other):
            self.empty.add_action(button)
        self.states = StateStack(look, self.table, self.empty, LoadingState(look, _SKELETON))
        self.elsewhere = ElsewhereBar(look)
        self.selection = SelectionBar(look)
        self.selection.hide()
        self._side: QWidget | None = None
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.states, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.tabs, self.filters):
            column.addWidget(part)
        above = QHBoxLayout()
        above.addSpacing(look.px(24))
        above.addWidget(self.elsewhere, 1)
        above.addSpacing(look.px(24))
        column.addLayout(above)
        column.addLayout(self._middle, 1)
        column.addWidget(self.selection)

    @property
    def side(self) -> QWidget | None:
        """The panel at the side, if one is open."""
        return self._side

    def show_side(self, panel: QWidget | None) -> None:
        """Put a panel at the side in place of another, or none."""
        if self._side is not None:
            self._middle.removeWidget(self._side)
            self._side.hide()
            self._side.deleteLater()
        self._side = panel
        if panel is not None:
            self._middle.addWidget(panel)
            panel.show()
        self.side_changed.emit()

    def retranslate(self, scopes: Sequence[str]) -> None:
        """Say everything in the language in force."""
        self.tabs.setAccessibleName(tr(_T, "Saved views"))
        self.tabs.set_names(add=tr(_T, "Save these filters as a view"), more=tr(_T, "More views"))
        self.filters.retranslate(scopes)
        self.selection.clear.setText(tr(_T, "Clear"))
