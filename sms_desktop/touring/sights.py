"""What can be seen in the frame: every page, every part of a student and a class, panels, palette, sheets, menus."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu

from sms_core.early_warning.model import Part as WarningPart
from sms_desktop.app import Desktop
from sms_desktop.models.preferences import PARTS as SETTING_PARTS
from sms_desktop.models.school_year import PARTS as YEAR_PARTS
from sms_desktop.pages.attendance.page import AttendancePage
from sms_desktop.pages.attendance.register_modes import Mode
from sms_desktop.pages.attendance.tabs import AttendanceTab
from sms_desktop.pages.classes.class_page import ClassPage
from sms_desktop.pages.classes.page import ClassesPage
from sms_desktop.pages.gradebook.page import GradebookPage
from sms_desktop.pages.history.page import HistoryPage
from sms_desktop.pages.reading import Kind, ReadingPage, Thing
from sms_desktop.pages.registry import PAGES
from sms_desktop.pages.school_year.page import SchoolYearPage
from sms_desktop.pages.settings.page import SettingsPage
from sms_desktop.pages.student.page import StudentPage
from sms_desktop.pages.students.page import StudentsPage
from sms_desktop.pages.students.panels import ChangePanel
from sms_desktop.pages.users.page import UsersPage
from sms_desktop.touring.sight import Sight, press
from sms_desktop.touring.walk import Steps, pause
from sms_desktop.ui.palette import Palette
from sms_desktop.ui.popover import Popover

_MARKS = "ppplpapp"
_CHOSEN_ROWS = 3
_CHANGED = ("form_group", "B2")
_QUERIES = {"palette": "", "palette-students": "pap", "palette-actions": ">"}
STUDENT_PARTS = ("overview", "attendance", "grades", "conduct", "contacts", "classes", "timeline", "health")
CLASS_PARTS = ("roster", "week", "staff")
USER_PARTS = ("accounts", "roles", "audit")


class Sights:
    """For a desktop at which somebody is signed in."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self._window = desktop.window
        self._frame = desktop.window.frame

    def of_teacher(self) -> tuple[Sight, ...]:
        """What a teacher has that the office has not, or sees otherwise."""
        return (
            Sight("home-teacher", partial(self._page, "home")),
            Sight("attendance-teacher", self._day),
            Sight("gradebook-teacher", partial(self._page, "gradebook")),
            Sight("register", self._register),
            Sight("register-marked", self._marked),
            Sight("register-paint", partial(self._register_mode, "paint"), partial(self._set_mode, "list")),
            Sight("register-seats", partial(self._register_mode, "seats"), partial(self._set_mode, "list")),
            Sight("register-arrange", self._arranged, partial(self._set_mode, "list")),
            Sight("register-guest", partial(self._beside_register, "add_guest"), self._close_floating),
            Sight("register-move", partial(self._beside_register, "move_register"), self._close_floating),
            Sight("students-teacher", partial(self._page, "students")),
            Sight("class-teacher", partial(self._class_part, "roster"), self._close_tabs),
            Sight("student-teacher", partial(self._student_part, "overview"), self._close_tabs),
        )

    def of_office(self) -> tuple[Sight, ...]:
        """Every page and what opens from it, for a person who may see all."""
        found = [Sight("students-list" if e.key == "students" else e.key, partial(self._page, e.key)) for e in PAGES]
        found += [
            Sight("students-found", self._found, self._clear_search),
            Sight("students-selected", self._selected, self._unselect),
            Sight("students-change", self._changed, self._unselect),
            Sight("students-class", partial(self._with_selected, "add_to_class"), self._unselect),
            Sight("students-tag", partial(self._with_selected, "tag"), self._unselect),
            Sight("students-columns", partial(self._acted, "students", "choose_columns"), self._close_floating),
            Sight("student-new", partial(self._acted, "students", "new"), self._escape),
            Sight("class-new", partial(self._acted, "classes", "new"), self._escape),
            Sight("staff-new", partial(self._acted, "staff", "new"), self._escape),
            Sight("staff-member", self._member),
            Sight("conduct-new", partial(self._acted, "conduct", "new"), self._escape),
            Sight("student-warning", self._warning, self._close_tabs),
        ]
        found += [
            Sight(f"student-{part}", partial(self._student_part, part), self._close_tabs) for part in STUDENT_PARTS
        ]
        found += [Sight(f"class-{part}", partial(self._class_part, part), self._close_tabs) for part in CLASS_PARTS]
        found += [
            Sight("class-enrol", self._enrol, self._escape),
            Sight("tabs", self._two_tabs, self._close_tabs),
            Sight("attendance-other-class", partial(self._acted, "attendance", "other_class"), self._close_floating),
        ]
        found += [
            Sight(f"attendance-{tab.value}", partial(self._attendance_tab, tab), self._escape)
            for tab in AttendanceTab
            if tab is not AttendanceTab.LESSONS
        ]
        found += [Sight(f"year-{part.key}", partial(self._year_part, part.key)) for part in YEAR_PARTS]
        found += [Sight("year-new", self._year_new, self._escape)]
        found += [Sight(f"users-{part}", partial(self._users_part, part)) for part in USER_PARTS]
        found += [
            Sight("users-new", partial(self._users_new, "accounts"), self._escape),
            Sight("users-account", self._account, self._escape),
            Sight("users-new-role", partial(self._users_new, "roles"), self._escape),
        ]
        found += [
            Sight("gradebook-working", self._working, self._escape),
            Sight("gradebook-publish", partial(self._acted, "gradebook", "publish_scores"), self._escape),
            Sight("gradebook-quick", partial(self._acted, "gradebook", "quick_entry"), self._escape),
            Sight("gradebook-new", partial(self._acted, "gradebook", "new"), self._escape),
            Sight("gradebook-classes", self._grade_classes, self._close_floating),
            Sight("history-school", self._history_school),
            Sight("history-act", self._history_act, self._escape),
            Sight("history-filter", self._history_filter, self._close_floating),
        ]
        found += [Sight(f"settings-{one.part}", partial(self._settings_part, one.part)) for one in SETTING_PARTS]
        found += [Sight(name, partial(self._palette, text), self._close_palette) for name, text in _QUERIES.items()]
        found += [
            Sight("keys", partial(self._acted, "home", "keys"), self._close_floating),
            Sight("menu-account", self._account_menu, self._close_floating),
            Sight("menu-term", self._term_menu, self._close_floating),
        ]
        return tuple(found)

    # --- pages

    def _page(self, key: str) -> Steps:
        self._frame.show_page(key)
        yield self._has_read
        yield pause(350)

    def _acted(self, page: str, action: str) -> Steps:
        """An action of the registry, run on a page."""
        yield from self._page(page)
        yield from self._act(action)

    def _act(self, action: str) -> Steps:
        self._window.actions_[action].trigger()
        yield pause(450)

    def _has_read(self) -> bool:
        page = self._frame.page
        return not isinstance(page, ReadingPage) or page.has_read

    def _day(self) -> Steps:
        yield from self._page("attendance")
        page = self._frame.page
        assert isinstance(page, AttendancePage)
        page.show_date(None)
        yield lambda: page.day.day is not None
        yield pause()

    def _attendance_tab(self, tab: AttendanceTab) -> Steps:
        yield from self._page("attendance")
        page = self._frame.page
        assert isinstance(page, AttendancePage)
        page.show_tab(tab)
        yield lambda: page.part(tab).has_read
        yield pause(450)

    def _register(self) -> Steps:
        yield from self._day()
        page = self._frame.page
        assert isinstance(page, AttendancePage)
        page.day.take()
        yield lambda: bool(page.register.name)
        yield pause()

    def _marked(self) -> Steps:
        yield from self._register()
        page = self._frame.page
        assert isinstance(page, AttendancePage)
        table = page.register.view.table
        table.setCurrentIndex(table.model().index(0, table.currentIndex().column()))
        for letter in _MARKS:
            press(table, Qt.Key(ord(letter.upper())), letter)
        yield self._is_written
        yield pause(400)

    def _register_mode(self, mode: str) -> Steps:
        yield from self._register()
        self._set_mode(mode)
        yield pause(400)

    def _set_mode(self, mode: str) -> None:
        page = self._frame.page
        if isinstance(page, AttendancePage):
            page.register.modes.show_mode(Mode(mode))

    def _arranged(self) -> Steps:
        yield from self._register_mode("seats")
        page = self._frame.page
        assert isinstance(page, AttendancePage)
        page.register.modes.begin_arranging()
        yield pause()

    def _beside_register(self, action: str) -> Steps:
        yield from self._marked()
        yield from self._act(action)

    def _is_written(self) -> bool:
        place = self._desktop.workplace
        return place is not None and place.runner.writes_open == 0

    # --- students

    def _students(self) -> StudentsPage:
        page = self._frame.page
        assert isinstance(page, StudentsPage)
        return page

    def _found(self) -> Steps:
        yield from self._page("students")
        self._students().view.filters.seek.edit.setText("παπ")
        yield pause(700)

    def _clear_search(self) -> None:
        self._students().view.filters.seek.edit.clear()

    def _selected(self) -> Steps:
        yield from self._page("students")
        model = self._students().model
        yield lambda: model.rowCount() > _CHOSEN_ROWS
        model.check(model.ids_of(1, _CHOSEN_ROWS), True)
        yield pause()

    def _with_selected(self, action: str) -> Steps:
        yield from self._selected()
        yield from self._act(action)

    def _changed(self) -> Steps:
        yield from self._with_selected("change_field")
        panel = self._students().view.side
        assert isinstance(panel, ChangePanel)
        panel.field.set_key(_CHANGED[0])
        panel.field.activated.emit(panel.field.currentIndex())
        panel.text.edit.setText(_CHANGED[1])
        yield pause()

    def _unselect(self) -> None:
        self._students().clear_checked()

    def _student_part(self, part: str) -> Steps:
        yield from self._page("students")
        model = self._students().model
        yield lambda: model.rowCount() > 0
        row = min(8, model.rowCount() - 1)
        self._frame.open_thing(Thing(Kind.STUDENT, model.id_at(row)))
        yield self._has_read
        page = self._frame.page
        assert isinstance(page, StudentPage)
        if part not in (tab.key for tab in page.view.tabs.tabs):
            part = "overview"
        page.show_part(part)
        yield pause(450)

    def _warning(self) -> Steps:
        yield from self._student_part("overview")
        page = self._frame.page
        assert isinstance(page, StudentPage)
        yield lambda: not page.warning.card.isHidden()
        page.warning.open(WarningPart.ATTENDANCE)
        yield pause(450)

    # --- classes, staff

    def _class_part(self, part: str) -> Steps:
        yield from self._page("classes")
        page = self._frame.page
        assert isinstance(page, ClassesPage)
        yield lambda: page.view.table.model().rowCount() > 0
        page.view.table.setCurrentIndex(page.view.table.model().index(0, 0))
        page.view.table.activated_row.emit(0)
        yield lambda: isinstance(self._frame.page, ClassPage) and self._frame.page.has_read
        opened = self._frame.page
        assert isinstance(opened, ClassPage)
        opened.show_part(part)
        yield pause(450)

    def _enrol(self) -> Steps:
        yield from self._class_part("roster")
        yield from self._act("enrol")

    def _two_tabs(self) -> Steps:
        yield from self._class_part("roster")
        yield from self._student_part("overview")

    def _close_tabs(self) -> None:
        while self._frame.tab_count:
            if not self._frame.on_thing:
                self._frame.step_tab(1)
            self._frame.close_tab()

    def _member(self) -> Steps:
        yield from self._page("staff")
        page = self._frame.page
        assert page is not None
        table = page.view.table  # type: ignore[attr-defined] # the staff page
        yield lambda: table.model().rowCount() > 0
        table.activated_row.emit(0)
        yield pause(600)

    # --- year, users, settings

    def _year_part(self, part: str) -> Steps:
        yield from self._page("year")
        page = self._frame.page
        assert isinstance(page, SchoolYearPage)
        page.show_part(part)
        yield pause()

    def _year_new(self) -> Steps:
        yield from self._year_part("session")
        yield from self._act("new")

    def _users_part(self, part: str) -> Steps:
        yield from self._page("users")
        page = self._frame.page
        assert isinstance(page, UsersPage)
        page.show_tab(part)
        yield pause(900 if part == "audit" else 350)

    def _users_new(self, part: str) -> Steps:
        yield from self._users_part(part)
        yield from self._act("new")

    def _account(self) -> Steps:
        yield from self._users_part("accounts")
        page = self._frame.page
        assert isinstance(page, UsersPage)
        page.view.accounts.table.activated_row.emit(0)
        yield pause(450)

    def _working(self) -> Steps:
        yield from self._page("gradebook")
        page = self._frame.page
        assert isinstance(page, GradebookPage)
        yield lambda: page.model.rowCount() > 0
        page.results.show_working(0)
        yield pause(450)

    def _grade_classes(self) -> Steps:
        yield from self._page("gradebook")
        page = self._frame.page
        assert isinstance(page, GradebookPage)
        page.choose_class()
        yield pause(450)

    def _history(self) -> HistoryPage:
        page = self._frame.page
        assert isinstance(page, HistoryPage)
        return page

    def _history_school(self) -> Steps:
        yield from self._page("history")
        page = self._history()
        page.show_tab("school")
        yield lambda: page.view.list.days.rowCount() > 0
        yield pause(350)

    def _history_act(self) -> Steps:
        yield from self._history_school()
        view = self._history().view.list
        view.opened.emit(view.current_key)
        yield lambda: self._history().view.side.isVisible()
        yield pause(600)

    def _history_filter(self) -> Steps:
        yield from self._history_school()
        self._history().view.bar.add.click()
        yield pause(450)

    def _settings_part(self, part: str) -> Steps:
        yield from self._page("settings")
        page = self._frame.page
        assert isinstance(page, SettingsPage)
        page.show_part(part)
        yield pause()

    # --- over the page

    def _palette(self, text: str) -> Steps:
        yield from self._page("home")
        self._window.activateWindow()
        self._window.actions_["palette"].trigger()
        yield pause(350)
        self._over().line.setText(text)
        yield pause(700)

    def _close_palette(self) -> None:
        self._over().close_palette()

    def _over(self) -> Palette:
        palette = self._window.findChild(Palette)
        assert palette is not None
        return palette

    def _account_menu(self) -> Steps:
        yield from self._page("home")
        self._frame.account_pressed.emit()
        yield pause()

    def _term_menu(self) -> Steps:
        yield from self._page("home")
        self._frame.term_wanted.emit()
        yield pause()

    def _escape(self) -> None:
        """Close the panels beside the page, with all that was opened in it."""
        for cross in self._window.findChildren(QAbstractButton, "side_close"):
            if cross.isVisible():
                cross.click()
        self._close_tabs()

    def _close_floating(self) -> None:
        """Menus, dialogs and popovers that stand over the window."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self._window and widget.isVisible() and isinstance(widget, QDialog | QMenu):
                widget.close()
        for popover in self._window.findChildren(Popover):
            popover.close_now()
