"""The Settings page, generated from declarations: the person's preferences and the school's settings.

Changes apply at once. What the organisation has set is shown with a lock, and so is what needs a permission.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any
from zoneinfo import available_timezones

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sms_core.access.keys import Key
from sms_core.errors import SmsError
from sms_core.school.model import SETTINGS, SettingKind
from sms_core.store.connection import Connection
from sms_core.store.text import folded
from sms_desktop.i18n import tr
from sms_desktop.models.preferences import PARTS, PREFERENCES, Part, Preference, Shape
from sms_desktop.models.settings import SCHOOL_WORDS, setting_spec
from sms_desktop.ops.settings import put_setting, read_settings
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.reading import ReadingPage
from sms_desktop.pages.settings.desk import Desk
from sms_desktop.pages.settings.facts import Facts
from sms_desktop.pages.settings.view import SettingRow, SettingsView
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.buttons import Button
from sms_desktop.ui.choices import Segment, SegmentedSwitch, Toggle
from sms_desktop.ui.dropdown import Select
from sms_desktop.ui.field_editors import FieldEditor, Option, Options
from sms_desktop.ui.fields import TextField
from sms_desktop.ui.form import editor_for
from sms_desktop.ui.navigation import NavItem
from sms_desktop.ui.theme_tile import ThemeTile
from sms_desktop.ui.top_bar import Crumb

_T = "Settings"
_EDITOR_WIDTH = 260
_SHOWN_WIDTH = 360  # of what is only shown: an address is long
_TILE_GAP = 16
_ALL = "settings"
_PAGE = "page:"  # before the key of a page that the school's part leads to
_PAGES_OF_THE_SCHOOL = ("year", "users")
_RESET = {"theme": "system", "density": "normal", "text_size": "1.0", "reduced_motion": "0", "system_font": "0"}


class SettingsPage(ReadingPage):
    """`undo_offered(words, act)` asks the window for a toast with Undo."""

    tables = ("school_setting",)

    def __init__(self, context: PageContext, desk: Desk) -> None:
        super().__init__(context)
        self._desk = desk
        self._part: str = Part.APPEARANCE
        self._stored: dict[str, str] = {}
        self._editors: dict[str, FieldEditor] = {}
        self._preference_rows: dict[str, SettingRow] = {}
        self._setting_rows: dict[str, SettingRow] = {}
        self.view = SettingsView(context.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.begin_at(self.view.search)
        for preference in PREFERENCES:
            self._add_preference(preference)
        self.facts = Facts(context, desk, self.view)
        self.facts.said.connect(self.done)
        for setting in SETTINGS:
            self._add_setting(setting.key)
        view = self.view
        view.own.chosen.connect(self.show_part)
        view.school.chosen.connect(self.show_part)
        view.search.changed.connect(self._on_searched)
        view.reset.clicked.connect(self.reset_appearance)
        desk.changed.connect(self._show_preferences)
        context.look.changed.connect(self._on_look_changed)
        self._say()
        self.show_part(self._part)
        self.start(view.states)

    # --- what a page is

    def title(self) -> str:
        """Settings."""
        return tr(_T, "Settings")

    def crumbs(self) -> Sequence[Crumb]:
        """Settings › Appearance."""
        part = next(one for one in PARTS if one.part == self._part)
        return Crumb(self.title(), _ALL), Crumb(tr(_T, part.words))

    def go(self, key: str) -> None:
        """Back to the first section."""
        if key == _ALL:
            self.show_part(PARTS[0].part)

    def place(self) -> object:
        """The section on show."""
        return self._part

    def go_to(self, place: object) -> None:
        """Show a section, or the section of a preference with the cursor on it."""
        if isinstance(place, Preference):
            self.show_part(place.part)
            self._preference_rows[place.key].control.setFocus(Qt.FocusReason.TabFocusReason)
        elif isinstance(place, str):
            self.show_part(place)

    def job(self) -> Callable[[Connection], dict[str, str]]:
        return read_settings

    def failure(self) -> str:
        return tr(_T, "The settings could not be read")

    def show_found(self, found: dict[str, str]) -> None:
        self._stored = found
        for key, editor in self._editors.items():
            if not editor.is_dirty or editor.original is None:
                editor.load(found.get(key))
            elif found.get(key) != editor.original:
                words = tr(_T, "Elsewhere it is now: {value}", value=editor.spec.shown(found.get(key)))
                editor.set_hint(words)
        self._show_rows()

    def settle(self) -> None:
        """Hand in what is half typed."""
        for key, editor in self._editors.items():
            self._on_setting(key, editor)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.retranslate()
        self.facts.retranslate()
        for key, row in self._setting_rows.items():
            self._replace_editor(key, row)
        self._say()
        self._show_preferences()
        self._show_rows()
        self.moved.emit()

    @Slot(str)
    def show_part(self, part: str) -> None:
        """Show one section, or go to the page that a line of the school's leads to."""
        if part.startswith(_PAGE):
            self.page_wanted.emit(part.removeprefix(_PAGE))
            self._show_rows()
            return
        self._part = part
        if self.view.search.text():
            self.view.search.set_text("")
        self._show_rows()
        self.moved.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """What was changed by a key or the menu meanwhile is shown as it is now."""
        self._show_preferences()
        self.facts.read()
        super().showEvent(event)

    @Slot()
    def reset_appearance(self) -> None:
        """Everything about the look as it was at first; undoable by the toast."""
        before = {p.key: self._desk.value(p) for p in PREFERENCES if p.key in _RESET}
        self._put_all(_RESET)
        self.undo_offered.emit(tr(_T, "Appearance is as at first"), partial(self._put_all, before))

    # --- preferences of the person

    def _add_preference(self, preference: Preference) -> None:
        control = self._control(preference)
        row = SettingRow(self.context.look, preference.part, control, below=preference.shape is Shape.THEME)
        row.setObjectName(f"setting_{preference.key}")
        self._preference_rows[preference.key] = row
        self.view.add_row(row)

    def _control(self, preference: Preference) -> QWidget:
        look, choices = self.context.look, [(key, tr(_T, words)) for key, words in preference.choices]
        name = tr(_T, preference.words)
        control: QWidget
        if preference.shape is Shape.THEME:
            control = ThemeTiles(look, choices, partial(self._on_preference, preference))
        elif preference.shape is Shape.TOGGLE:
            toggle = Toggle(look, "", name=name)
            toggle.clicked.connect(lambda on, p=preference: self._on_preference(p, str(int(on))))
            control = toggle
        elif preference.shape is Shape.SWITCH:
            switch = SegmentedSwitch(look, name, [Segment(key, words) for key, words in choices])
            switch.chosen.connect(partial(self._on_preference, preference))
            control = switch
        elif preference.shape is Shape.SELECT:
            select = Select(look, name, choices)
            select.activated.connect(lambda _, p=preference, s=select: self._on_preference(p, s.key()))
            control = select
        elif preference.shape is Shape.ACTION:
            button = Button(look, name)
            button.clicked.connect(lambda _=False, key=preference.key: self._desk.asked.emit(key))
            control = button
        else:
            field = TextField(look, name, hide_label=True)
            field.set_locked(True)
            field.setFixedWidth(look.px(_SHOWN_WIDTH))
            control = field
        control.setObjectName(f"preference_{preference.key}")
        return control

    def _on_preference(self, preference: Preference, value: str) -> None:
        before = self._desk.value(preference)
        if value == before:
            return
        try:
            self._desk.put(preference, value)
        except SmsError as problem:
            self.refused(problem)
            return
        said = self._value_words(preference, value)
        words = tr(_T, "{setting} is now {value}", setting=tr(_T, preference.words), value=said)
        self.done(words)
        self.undo_offered.emit(words, partial(self._desk.put, preference, before))

    @staticmethod
    def _value_words(preference: Preference, value: str) -> str:
        if preference.shape is Shape.TOGGLE:
            return tr(_T, "on") if value == "1" else tr(_T, "off")
        return tr(_T, dict(preference.choices).get(value, value))

    def _put_all(self, values: dict[str, str]) -> None:
        for preference in PREFERENCES:
            if preference.key in values:
                self._desk.put(preference, values[preference.key])

    @Slot()
    def _on_look_changed(self) -> None:
        """Fields grow with the words in them."""
        px = self.context.look.px
        for editor in self._editors.values():
            editor.setFixedWidth(px(_EDITOR_WIDTH))
        for row in self._preference_rows.values():
            if isinstance(row.control, TextField):
                row.control.setFixedWidth(px(_SHOWN_WIDTH))
        self._show_preferences()

    @Slot()
    def _show_preferences(self) -> None:
        for preference in PREFERENCES:
            row = self._preference_rows[preference.key]
            value, managed = self._desk.value(preference), self._desk.is_managed(preference)
            control = row.control
            if isinstance(control, Toggle):
                control.setChecked(value == "1")
            elif isinstance(control, SegmentedSwitch):
                control.set_current(value if value in dict(preference.choices) else preference.choices[0][0])
            elif isinstance(control, Select):
                control.set_key(value)
            elif isinstance(control, Button):
                control.setText(tr(_T, dict(preference.choices).get(value, preference.words)))
            elif isinstance(control, ThemeTiles):
                control.set_current(value)
            elif isinstance(control, TextField):
                control.set_text(value or tr(_T, "the demo school, on this computer"))
            if preference.shape is not Shape.SHOWN:
                control.setEnabled(not managed)
            hint = tr(_T, "Managed by your organisation") if managed else tr(_T, preference.hint)
            row.set_words(tr(_T, preference.words), hint if managed or preference.hint else "", locked=managed)
            control.setToolTip(tr(_T, "Set by {source}", source=self._desk.policy.source) if managed else "")

    # --- settings of the school

    def _add_setting(self, key: str) -> None:
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        row = SettingRow(self.context.look, SCHOOL_WORDS[key].part, holder)
        row.setObjectName(f"school_setting_{key}")
        self._setting_rows[key] = row
        self._replace_editor(key, row)
        self.view.add_row(row)

    def _replace_editor(self, key: str, row: SettingRow) -> None:
        """Make the editor in the language in force; what is typed stays."""
        setting = next(one for one in SETTINGS if one.key == key)
        old = self._editors.pop(key, None)
        zone = setting.kind is SettingKind.ZONE
        may = self.context.allows(Key.SETTINGS_MANAGE)
        spec = setting_spec(setting, editable=may, search=_find_zone if zone else None)
        editor = editor_for(self.context.look, spec, hide_label=True)
        editor.setFixedWidth(self.context.look.px(_EDITOR_WIDTH))
        editor.load(old.original if old is not None else self._stored.get(key))
        editor.committed.connect(partial(self._on_setting, key, editor))
        editor.left.connect(partial(self._on_setting, key, editor))
        editor.escaped.connect(editor.restore)
        layout = row.control.layout()
        assert layout is not None
        if old is not None:
            layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        layout.addWidget(editor)
        self._editors[key] = editor

    def _on_setting(self, key: str, editor: FieldEditor) -> None:
        if self._editors.get(key) is not editor or not editor.is_dirty or not editor.check():
            return
        value = editor.current()
        words = tr(_T, SCHOOL_WORDS[key].words)
        kept = partial(self._on_kept, words, editor.spec.shown(value))
        editor.load(value)
        put_setting(self.context.runner, key, words, str(value or ""), kept, partial(self._on_not_kept, key))

    def _on_kept(self, words: str, value: str, _: Any) -> None:
        self.done(tr(_T, "{setting} is now {value}. Ctrl+Z takes it back.", setting=words, value=value or "–"))

    def _on_not_kept(self, key: str, error: SmsError) -> None:
        self._editors[key].load(self._stored.get(key))
        self._editors[key].set_problem(self.context.told(error))

    # --- showing

    def _say(self) -> None:
        may = self.context.allows(Key.SETTINGS_MANAGE)
        for key, row in self._setting_rows.items():
            words = SCHOOL_WORDS[key]
            hint = tr(_T, words.hint) if words.hint else ""
            locked = tr(_T, "Only an administrator changes this.")
            row.set_words(tr(_T, words.words), hint if may else f"{hint}. {locked}" if hint else locked, locked=not may)
        sections = [(part.own, NavItem(part.part, tr(_T, part.words), part.icon)) for part in PARTS]
        elsewhere = [
            NavItem(_PAGE + entry.key, tr("Pages", entry.title), entry.icon)
            for entry in self.context.pages
            if entry.key in _PAGES_OF_THE_SCHOOL
            and entry.permission is not None
            and self.context.allows(entry.permission)
        ]
        own, school = ([item for mine, item in sections if mine is whose] for whose in (True, False))
        self.view.show_sections(own, [*school, *elsewhere])
        for preference in PREFERENCES:
            texts = [tr(_T, words) for _, words in preference.choices]
            control = self._preference_rows[preference.key].control
            if isinstance(control, SegmentedSwitch | ThemeTiles):
                control.set_texts(texts)
            elif isinstance(control, Select):
                control.set_options([(key, tr(_T, words)) for key, words in preference.choices])
            elif isinstance(control, TextField):
                control.set_label(tr(_T, preference.words))
            control.setAccessibleName(tr(_T, preference.words))
        self._show_preferences()

    @Slot(str)
    def _on_searched(self, _: str) -> None:
        self._show_rows()

    def _show_rows(self) -> None:
        view, words = self.view, folded(self.view.search.text()).split()
        shown = 0
        for row in view.rows:
            visible = row.is_known and (row.has(words) if words else row.part == self._part)
            row.setVisible(visible)
            shown += visible
        part = next(one for one in PARTS if one.part == self._part)
        view.title.setText(tr(_T, "Found") if words else tr(_T, part.words))
        view.reset.setVisible(not words and self._part == Part.APPEARANCE)
        for group in (view.own, view.school):
            group.set_current("" if words else self._part)
        if shown:
            view.states.show_content()
        else:
            title = tr(_T, "No setting matches “{word}”", word=view.search.text().strip())
            view.none.set_words(title, tr(_T, "Try another word."))
            view.states.show_empty()


class ThemeTiles(QWidget):
    """The themes side by side."""

    def __init__(self, look: Appearance, choices: list[tuple[str, str]], chosen: Callable[[str], object]) -> None:
        super().__init__()
        self._look = look
        self._chosen = chosen
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.px(_TILE_GAP))
        self.tiles = [ThemeTile(look, key, words, self) for key, words in choices]
        for tile in self.tiles:
            tile.clicked.connect(self._on_clicked)
        self._arrange(len(self.tiles))

    def _arrange(self, across: int) -> None:
        """So many in a row."""
        if across != self._across:
            self._across = across
            for place, tile in enumerate(self.tiles):
                self._grid.removeWidget(tile)
                self._grid.addWidget(tile, *divmod(place, across), Qt.AlignmentFlag.AlignLeft)
            for column in range(len(self.tiles) + 1):
                self._grid.setColumnStretch(column, int(column == across))

    def set_current(self, key: str) -> None:
        """Mark the theme in force."""
        for tile in self.tiles:
            tile.setChecked(tile.key == key)

    def set_texts(self, texts: list[str]) -> None:
        """The words in another language, in order."""
        for tile, words in zip(self.tiles, texts, strict=True):
            tile.setText(words)

    def minimumSizeHint(self) -> QSize:
        """Two beside each other."""
        return QSize(
            2 * self.tiles[0].sizeHint().width() + self._look.px(_TILE_GAP), super().minimumSizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        step = self.tiles[0].sizeHint().width() + self._look.px(_TILE_GAP)
        self._arrange(len(self.tiles) if self.width() >= len(self.tiles) * step else 2)

    @Slot()
    def _on_clicked(self) -> None:
        tile = self.sender()
        if isinstance(tile, ThemeTile):
            self._chosen(tile.key)


def _find_zone(text: str, answer: Options) -> None:
    words = folded(text).split()
    found = sorted(zone for zone in available_timezones() if all(word in zone.casefold() for word in words))
    answer([Option(zone, zone) for zone in found[:12]])
