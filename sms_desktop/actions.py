"""Every command of the window, once: its words, its keys, its permission, its menu.

Menu bar, shortcuts, the keyboard filter and the list of keys read this. To add a command, add one `Action` here and
give its key a `Command` in the window or a page.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from sms_core.access.keys import Key
from sms_desktop.i18n import tr, translatable
from sms_desktop.pages.base import Command
from sms_desktop.ui.appearance import Appearance

_T = "Actions"
EVERYBODY = "everybody"  # the permission of what needs none


class Menu(StrEnum):
    """The menus of the bar, in order."""

    FILE = translatable(_T, "&File")
    EDIT = translatable(_T, "&Edit")
    VIEW = translatable(_T, "&View")
    GO = translatable(_T, "&Go")
    RECORDS = translatable(_T, "&Records")
    REGISTER = translatable(_T, "&Register")
    GRADEBOOK = translatable(_T, "Gr&adebook")
    HELP = translatable(_T, "&Help")


class Group(StrEnum):
    """Submenus of which one entry is chosen."""

    THEME = translatable(_T, "Theme")
    LANGUAGE = translatable(_T, "Language")
    DENSITY = translatable(_T, "Density")
    TEXT = translatable(_T, "Text size")


class Action(NamedTuple):
    """A command. `permission` is a key or `EVERYBODY`; shortcuts are in Qt's portable spelling and never translated."""

    key: str
    words: str
    menu: Menu
    permission: Key | str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    group: Group | None = None
    separated: bool = False


ACTIONS = (
    Action("new", translatable(_T, "New"), Menu.FILE, EVERYBODY, ("Ctrl+N",), "plus"),
    Action("close_tab", translatable(_T, "Close tab"), Menu.FILE, EVERYBODY, ("Ctrl+W",), "x"),
    Action("reopen_tab", translatable(_T, "Open the closed tab again"), Menu.FILE, EVERYBODY, ("Ctrl+Shift+T",)),
    Action("export", translatable(_T, "Export…"), Menu.FILE, Key.BULK_EXPORT, ("Ctrl+E",), "upload", separated=True),
    Action("print", translatable(_T, "Print or save as PDF…"), Menu.FILE, Key.REPORTS_VIEW, ("Ctrl+P",), "printer"),
    Action("sync_now", translatable(_T, "Sync now"), Menu.FILE, EVERYBODY, ("Shift+F5",), "refresh-cw"),
    Action("sync_pause", translatable(_T, "Pause or resume sync"), Menu.FILE, EVERYBODY, (), "pause"),
    Action("lock", translatable(_T, "Lock now"), Menu.FILE, EVERYBODY, ("Ctrl+Shift+L",), "lock", separated=True),
    Action("sign_in_other", translatable(_T, "Sign in as somebody else…"), Menu.FILE, EVERYBODY, (), "log-in"),
    Action("quit", translatable(_T, "Quit"), Menu.FILE, EVERYBODY, ("Ctrl+Q",), separated=True),
    Action("undo", translatable(_T, "Undo"), Menu.EDIT, EVERYBODY, ("Ctrl+Z",), "undo-2"),
    Action("redo", translatable(_T, "Redo"), Menu.EDIT, EVERYBODY, ("Ctrl+Y", "Ctrl+Shift+Z"), "redo-2"),
    Action("copy", translatable(_T, "Copy"), Menu.EDIT, EVERYBODY, ("Ctrl+C",), "copy", separated=True),
    Action("copy_with_headers", translatable(_T, "Copy with headings"), Menu.EDIT, EVERYBODY, ("Ctrl+Shift+C",)),
    Action("paste", translatable(_T, "Paste"), Menu.EDIT, EVERYBODY, ("Ctrl+V",)),
    Action("fill_down", translatable(_T, "Fill down"), Menu.EDIT, EVERYBODY, ("Ctrl+D",)),
    Action("fill_right", translatable(_T, "Fill right"), Menu.EDIT, EVERYBODY, ("Ctrl+R",)),
    Action("select_all", translatable(_T, "Select all"), Menu.EDIT, EVERYBODY, ("Ctrl+A",)),
    Action("find", translatable(_T, "Find on this page"), Menu.EDIT, EVERYBODY, ("Ctrl+F",), "search", separated=True),
    Action("choose_columns", translatable(_T, "Choose columns…"), Menu.VIEW, EVERYBODY, (), "columns-3"),
    Action("save_view", translatable(_T, "Save as a view…"), Menu.VIEW, EVERYBODY, (), "bookmark"),
    Action("refresh", translatable(_T, "Refresh"), Menu.VIEW, EVERYBODY, ("F5",)),
    Action("menu_bar", translatable(_T, "Menu bar"), Menu.VIEW, EVERYBODY, ("Ctrl+M",)),
    Action("sidebar", translatable(_T, "Narrow sidebar"), Menu.VIEW, EVERYBODY, ("Ctrl+B",), "panel-left"),
    Action("full_screen", translatable(_T, "Full screen"), Menu.VIEW, EVERYBODY, ("F11",)),
    Action("theme_system", translatable(_T, "As the system"), Menu.VIEW, EVERYBODY, group=Group.THEME),
    Action("theme_light", translatable(_T, "Light"), Menu.VIEW, EVERYBODY, group=Group.THEME),
    Action("theme_dark", translatable(_T, "Dark"), Menu.VIEW, EVERYBODY, group=Group.THEME),
    Action("theme_high_contrast", translatable(_T, "High contrast"), Menu.VIEW, EVERYBODY, group=Group.THEME),
    Action("language_en", "English", Menu.VIEW, EVERYBODY, group=Group.LANGUAGE),
    Action("language_el", "Ελληνικά", Menu.VIEW, EVERYBODY, group=Group.LANGUAGE),
    Action("density_compact", translatable(_T, "Compact"), Menu.VIEW, EVERYBODY, group=Group.DENSITY),
    Action("density_normal", translatable(_T, "Normal"), Menu.VIEW, EVERYBODY, group=Group.DENSITY),
    Action("density_comfortable", translatable(_T, "Comfortable"), Menu.VIEW, EVERYBODY, group=Group.DENSITY),
    Action("text_larger", translatable(_T, "Larger"), Menu.VIEW, EVERYBODY, ("Ctrl++", "Ctrl+="), group=Group.TEXT),
    Action("text_smaller", translatable(_T, "Smaller"), Menu.VIEW, EVERYBODY, ("Ctrl+-",), group=Group.TEXT),
    Action("text_normal", translatable(_T, "Normal"), Menu.VIEW, EVERYBODY, ("Ctrl+0",), group=Group.TEXT),
    Action("palette", translatable(_T, "Search or run a command…"), Menu.GO, EVERYBODY, ("Ctrl+K",), "search"),
    Action("page_home", translatable(_T, "Home"), Menu.GO, EVERYBODY, ("Ctrl+1",), "house", separated=True),
    Action("page_students", translatable(_T, "Students"), Menu.GO, Key.STUDENTS_VIEW, ("Ctrl+2",), "users"),
    Action("page_classes", translatable(_T, "Classes"), Menu.GO, Key.SECTIONS_VIEW, ("Ctrl+3",), "graduation-cap"),
    Action(
        "page_attendance", translatable(_T, "Attendance"), Menu.GO, Key.ATTENDANCE_VIEW, ("Ctrl+4",), "clipboard-check"
    ),
    Action(
        "page_gradebook", translatable(_T, "Gradebook"), Menu.GO, Key.GRADES_VIEW, ("Ctrl+5", "Ctrl+G"), "book-open"
    ),
    Action("page_conduct", translatable(_T, "Conduct"), Menu.GO, Key.CONDUCT_VIEW, ("Ctrl+6",), "message-square"),
    Action("page_staff", translatable(_T, "Staff"), Menu.GO, Key.STAFF_VIEW, ("Ctrl+7",), "user-round"),
    Action("page_year", translatable(_T, "School year"), Menu.GO, Key.SECTIONS_VIEW, (), "calendar-days"),
    Action("page_users", translatable(_T, "Users and roles"), Menu.GO, Key.USERS_VIEW, (), "shield-check"),
    Action("page_history", translatable(_T, "History"), Menu.GO, EVERYBODY, ("Ctrl+H",), "history"),
    Action("page_sync", translatable(_T, "Sync and conflicts"), Menu.GO, EVERYBODY, ("Ctrl+8",), "refresh-cw"),
    Action("page_settings", translatable(_T, "Settings"), Menu.GO, EVERYBODY, ("Ctrl+9", "Ctrl+,"), "settings"),
    Action("next_tab", translatable(_T, "Next tab"), Menu.GO, EVERYBODY, ("Ctrl+Tab", "Ctrl+PgDown"), separated=True),
    Action("previous_tab", translatable(_T, "Previous tab"), Menu.GO, EVERYBODY, ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
    Action("back", translatable(_T, "Back"), Menu.GO, EVERYBODY, ("Alt+Left",), "arrow-left", separated=True),
    Action("forward", translatable(_T, "Forward"), Menu.GO, EVERYBODY, ("Alt+Right",), "arrow-right"),
    Action("up", translatable(_T, "Lessons of the day"), Menu.GO, Key.ATTENDANCE_VIEW, ("Alt+Up",)),
    Action("today", translatable(_T, "Today"), Menu.GO, Key.ATTENDANCE_VIEW, ("Ctrl+T",), separated=True),
    Action("previous_day", translatable(_T, "Previous day"), Menu.GO, Key.ATTENDANCE_VIEW, ("Alt+PgUp",)),
    Action("next_day", translatable(_T, "Next day"), Menu.GO, Key.ATTENDANCE_VIEW, ("Alt+PgDown",)),
    Action("copy_id", translatable(_T, "Copy the number"), Menu.RECORDS, EVERYBODY, (), "copy"),
    Action("tag", translatable(_T, "Tag…"), Menu.RECORDS, Key.STUDENTS_EDIT, (), "tag", separated=True),
    Action("change_field", translatable(_T, "Change field…"), Menu.RECORDS, Key.STUDENTS_EDIT, (), "pencil"),
    Action(
        "add_to_class", translatable(_T, "Add to class…"), Menu.RECORDS, Key.ENROLMENTS_MANAGE, (), "graduation-cap"
    ),
    Action("enrol", translatable(_T, "Enrol…"), Menu.RECORDS, Key.ENROLMENTS_MANAGE, (), "user-plus", separated=True),
    Action("withdraw", translatable(_T, "Withdraw…"), Menu.RECORDS, Key.ENROLMENTS_MANAGE, (), "user-minus"),
    Action(
        "take_register", translatable(_T, "Take register"), Menu.REGISTER, Key.ATTENDANCE_VIEW, (), "clipboard-check"
    ),
    Action("other_class", translatable(_T, "Another class…"), Menu.REGISTER, Key.ATTENDANCE_VIEW, ("Ctrl+O",)),
    Action(
        "rest_present",
        translatable(_T, "Mark rest present"),
        Menu.REGISTER,
        Key.ATTENDANCE_EDIT,
        ("Shift+P",),
        separated=True,
    ),
    Action("note", translatable(_T, "Note"), Menu.REGISTER, Key.ATTENDANCE_EDIT, (), "pencil"),
    Action("office_mark", translatable(_T, "Office mark…"), Menu.REGISTER, Key.ATTENDANCE_OVERRIDE, (), "building-2"),
    Action("add_guest", translatable(_T, "Add a guest…"), Menu.REGISTER, Key.ATTENDANCE_EDIT, (), "user-plus"),
    Action(
        "move_register",
        translatable(_T, "Move the register…"),
        Menu.REGISTER,
        Key.ATTENDANCE_EDIT,
        (),
        "calendar-days",
    ),
    Action(
        "submit_register",
        translatable(_T, "Submit register"),
        Menu.REGISTER,
        Key.ATTENDANCE_EDIT,
        ("Ctrl+Return", "Ctrl+Enter"),
    ),
    Action("quick_entry", translatable(_T, "Quick entry"), Menu.GRADEBOOK, Key.GRADES_EDIT, (), "keyboard"),
    Action("comment_score", translatable(_T, "Comment on the score"), Menu.GRADEBOOK, Key.GRADES_VIEW, ()),
    Action("show_working", translatable(_T, "Show the working"), Menu.GRADEBOOK, Key.GRADES_VIEW, ()),
    Action("publish_scores", translatable(_T, "Publish scores…"), Menu.GRADEBOOK, Key.GRADES_PUBLISH, (), "eye"),
    Action("keys", translatable(_T, "Keyboard shortcuts"), Menu.HELP, EVERYBODY, ("F1", "Ctrl+/"), "keyboard"),
    Action("log_folder", translatable(_T, "Open the log folder"), Menu.HELP, EVERYBODY, (), "folder-open"),
    Action("about", translatable(_T, "About"), Menu.HELP, EVERYBODY, (), "info"),
)


def plain_words(action: Action) -> str:
    """The words of an action in the language in force, without the sign of its menu key and the dots."""
    return tr(_T, action.words).replace("&", "").rstrip("…")


class Actions(QObject):
    """The registry as Qt's actions of one window."""

    def __init__(self, look: Appearance, window: QMainWindow) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._commands: Mapping[str, Command] = {}
        self._allowed: Callable[[Key], bool] = lambda _: False
        self._asleep = False
        self._menus: list[tuple[QMenu, str]] = []
        self._drawn = False  # icons are drawn when a menu is first opened: a start has no time for them
        self._actions = {declared.key: self._make(declared) for declared in ACTIONS}
        self._build_menus()
        look.changed.connect(self._on_look_changed)
        self.retranslate()

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def set_commands(self, commands: Mapping[str, Command], allowed: Callable[[Key], bool]) -> None:
        """What each key does from now on; what has no command, or no permission, is greyed."""
        self._commands, self._allowed = commands, allowed
        if self._asleep:
            return
        for declared in ACTIONS:
            command = commands.get(declared.key)
            permitted = not isinstance(declared.permission, Key) or allowed(declared.permission)
            self._actions[declared.key].setEnabled(command is not None and command.enabled and permitted)

    def set_asleep(self, asleep: bool) -> None:
        """Nothing can be run and nothing tells what was done, as while the window is covered."""
        self._asleep = asleep
        if not asleep:
            self.set_commands(self._commands, self._allowed)
            return
        for action in self._actions.values():
            action.setEnabled(False)
        self.retranslate()

    def runnable(self) -> list[Action]:
        """The actions that can be run now, for the palette."""
        return [declared for declared in ACTIONS if self._actions[declared.key].isEnabled()]

    def set_words(self, key: str, words: str) -> None:
        """Say more than the registry does, as "Undo: mark Anna Pappa"."""
        if not self._asleep:
            self._actions[key].setText(words)

    def of_group(self, group: Group) -> list[QAction]:
        """The actions of a submenu."""
        return [self._actions[declared.key] for declared in ACTIONS if declared.group is group]

    def set_checked(self, key: str) -> None:
        """Mark the chosen entry of a group."""
        self._actions[key].setChecked(True)

    def trigger(self, chord: QKeySequence) -> bool:
        """Run the enabled action with this shortcut; says whether there was one. For the keyboard filter."""
        for action in self._actions.values():
            if action.isEnabled() and chord in action.shortcuts():
                action.trigger()
                return True
        return False

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for menu, words in self._menus:
            menu.setTitle(tr(_T, words))
        for declared in ACTIONS:
            self._actions[declared.key].setText(tr(_T, declared.words))

    def _make(self, declared: Action) -> QAction:
        action = QAction(self._window)
        action.setObjectName(f"action_{declared.key}")
        action.setShortcuts([QKeySequence(keys) for keys in declared.shortcuts])
        action.setMenuRole(_ROLES.get(declared.key, QAction.MenuRole.NoRole))
        action.setEnabled(False)
        action.triggered.connect(lambda _=False, key=declared.key: self._run(key))
        self._window.addAction(action)  # so that its keys work while the menu bar is hidden
        return action

    def _run(self, key: str) -> None:
        command = self._commands.get(key)
        if command is not None and command.enabled:
            command.run()

    def _build_menus(self) -> None:
        bar = self._window.menuBar()
        menus: dict[str, QMenu] = {}
        groups: dict[str, QActionGroup] = {}
        for name in Menu:
            menus[name] = bar.addMenu("")
            self._menus.append((menus[name], name))
        for declared in ACTIONS:
            menu = menus[declared.menu]
            if declared.group is not None:
                if declared.group not in menus:
                    menus[declared.group] = menu.addMenu("")
                    self._menus.append((menus[declared.group], declared.group))
                    groups[declared.group] = QActionGroup(self)
                menu = menus[declared.group]
                if declared.group is not Group.TEXT:
                    self._actions[declared.key].setCheckable(True)
                    groups[declared.group].addAction(self._actions[declared.key])
            elif declared.separated:
                menu.addSeparator()
            menu.addAction(self._actions[declared.key])
        for menu, _ in self._menus:
            menu.aboutToShow.connect(self.draw_icons)

    @Slot()
    def draw_icons(self) -> None:
        """Give every action its icon; for menus that are not in the bar, before they are shown."""
        if self._drawn:
            return
        self._drawn = True
        for declared in ACTIONS:
            if declared.icon:
                self._actions[declared.key].setIcon(self._look.icon(declared.icon, "text-secondary", 16))

    @Slot()
    def _on_look_changed(self) -> None:
        self._drawn = False


_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
    "page_settings": QAction.MenuRole.PreferencesRole,
}
