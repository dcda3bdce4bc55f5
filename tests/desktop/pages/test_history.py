"""The History page: what was done here and at the school, opened, narrowed, and taken back."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from sms_core.access.grants import Grant, Grants
from sms_core.access.keys import Key, Reach
from sms_core.access.roles import ADMIN, TEACHER
from sms_core.accounts.table import USER
from sms_core.contacts import service as contacts
from sms_core.history.plain import plain_fields, plain_key
from sms_core.ids import DeviceId, UserId, text_of
from sms_core.medical import service as medical
from sms_core.store.journal import Author, RowChange
from sms_core.store.unit import Work
from sms_core.students import service as students
from sms_desktop.connection.calling import ServerUnreachable
from sms_desktop.i18n import Language
from sms_desktop.models.past import Filters
from sms_desktop.models.table_words import named_tables
from sms_desktop.pages.history.filters import FilterForm
from sms_desktop.pages.history.page import HERE, SCHOOL, HistoryPage
from sms_desktop.pages.reading import Kind
from sms_desktop.ui.change_block import ChangeBlock, Points
from sms_desktop.ui.day_list import DayHead, DayRow
from tests.desktop.conftest import Bench
from tests.desktop.factories import AUTHOR
from tests.desktop.pages.pages_at_work import SIZE
from tests.desktop.pages.users_world import Server

MARIA = Author(UserId(b"\x0b" * 16), DeviceId(b"\x0c" * 16))


class World:
    """The page of an administrator; `server` answers as told."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.server = Server()
        self.anna, self.nikos = bench.school.students[:2]
        self.things: list[Any] = []
        self.offered: list[tuple[str, Callable[[], object]]] = []

    def does(self, verb: str, label: str, act: Callable[[Work], object], author: Author = AUTHOR) -> bytes:
        def job(store: Any) -> Any:
            with store.write(verb, author, label) as write:
                act(write.work)
            return write.changes

        changes = self.bench.lanes.write(job).result()
        self.bench.runner.changed.emit(changes)
        return bytes(changes.action.id)

    def renames(self, name: str, **more: str) -> bytes:
        values: dict[str, Any] = {"given_name": name, **more}
        return self.does("change_student", "Άννα", lambda work: students.change_identity(work, self.anna, **values))

    def opens(self, *keys: Key, server: bool = False, reach: Reach = Reach.SCHOOL) -> HistoryPage:
        context = self.bench.context()
        context.access.take(Grants(AUTHOR.user, None, (Grant(frozenset(keys) or ADMIN.keys, reach),)))
        self.page = HistoryPage(context._replace(server=self.server if server else None))  # type: ignore[arg-type]
        self.bench.bot.addWidget(self.page)
        self.page.thing_wanted.connect(self.things.append)
        self.page.undo_offered.connect(lambda words, act: self.offered.append((words, act)))
        self.page.resize(*SIZE)
        self.page.show()
        self.waits()
        return self.page

    def waits(self) -> None:
        self.bench.waits_for(lambda: self.page.has_read)
        self.bench.is_quiet()
        self.bench.bot.wait(150)

    @property
    def rows(self) -> list[DayRow]:
        return [line for line in self.page.view.list.days.lines if isinstance(line, DayRow)]

    def titles(self) -> list[str]:
        return [row.title for row in self.rows]

    def opens_row(self, number: int) -> None:
        view = self.page.view.list
        view.setCurrentIndex(view.days.index(view.days.row_of(self.rows[number].key)))
        QTest.keyClick(view, Qt.Key.Key_Return)
        self.waits()

    def block_words(self) -> list[tuple[str, str, str]]:
        blocks = [one for one in self.page.view.side.findChildren(ChangeBlock) if one.isVisible()]
        return [(f.label, f.was, f.to) for block in blocks for f in block.block.fields]

    def points(self) -> list[str]:
        shown = [one for one in self.page.view.side.findChildren(Points) if one.isVisible()]
        return [point.words for one in shown for point in one.points]

    def presses_undo(self) -> None:
        self.page.view.side.save.click()
        self.waits()

    def given_name(self) -> object:
        return self.bench.read(lambda c: c.value("SELECT given_name FROM student WHERE id = ?", (self.anna,)))


@pytest.fixture
def world(bench: Bench) -> World:
    return World(bench)


def told(bench: Bench, action: bytes, change: RowChange, **facts: Any) -> dict[str, Any]:
    """An entry as the server tells it."""
    table = bench.school.session.database.schema.named(change.table)
    told_change = {
        "table": table.name,
        "key": plain_key(table, change.key),
        "fields": plain_fields(table, change.fields),
    }
    known = {
        "id": text_of(action), "verb": "change_student", "label": "Άννα", "author": text_of(MARIA.user),
        "who": "Maria Head", "device": text_of(MARIA.device), "at": 1_795_417_000_000_000, "undoes": None,
        "undone": False, "changes": [told_change], "total": 1, "partial": False,
    }  # fmt: skip
    return known | facts


def test_every_table_of_the_school_has_words(bench: Bench) -> None:
    tables = {table.name for table in bench.school.session.database.schema}
    assert tables <= set(named_tables())


def test_actions_stand_under_their_days_the_newest_first(world: World) -> None:
    world.renames("Anne")
    page = world.opens()
    lines = page.view.list.days.lines
    assert isinstance(lines[0], DayHead)
    assert lines[0].words == "Today, Mon 23 November"
    assert world.titles()[0] == "Change Άννα"
    assert world.rows[0].who == "You"
    assert "Given name: Άννα → Anne" in world.rows[0].text


def test_enter_opens_an_action_field_by_field(world: World) -> None:
    world.renames("Anne", patronymic="Nikos")
    page = world.opens()
    world.opens_row(0)
    assert page.view.side.isVisible()
    assert world.block_words() == [("Given name", "Άννα", "Anne"), ("Patronymic", "", "Nikos")]
    assert world.points() == ["1 record goes back as it was."]


def test_undo_puts_back_what_was_and_says_so_and_can_be_undone(world: World) -> None:
    world.renames("Anne")
    page = world.opens()
    world.opens_row(0)
    world.presses_undo()
    assert world.given_name() == "Άννα"
    assert [words for words, _ in world.offered] == ["Undone: Change Άννα"]
    assert world.titles()[:2] == ["Taken back: change Άννα", "Change Άννα"]
    assert world.rows[1].pills[0][0] == "Undone"
    world.offered[0][1]()
    world.waits()
    assert world.given_name() == "Anne"
    assert page.panel.shown_id


def test_an_undo_waits_to_sync_like_anything_else(world: World) -> None:
    action = world.renames("Anne")
    world.opens()
    world.opens_row(0)
    world.presses_undo()
    undoes = world.bench.read(lambda c: c.value("SELECT undoes FROM journal_action ORDER BY id DESC LIMIT 1"))
    assert undoes == action
    assert world.bench.read(lambda c: c.value("SELECT count(DISTINCT action) FROM outbox")) == 2
    assert "Waiting to sync" in [words for words, _ in world.rows[0].pills]


def test_what_was_changed_since_stays_and_the_preview_says_who_and_when(world: World) -> None:
    world.renames("Anne", patronymic="Nikos")
    world.does("account", "", lambda work: work.create(USER, MARIA.user, login="m", display_name="Maria Head",
                                                       state="active"))  # fmt: skip
    world.does(
        "change_student", "Άννα", lambda work: students.change_identity(work, world.anna, given_name="Hannah"), MARIA
    )
    world.opens()
    world.opens_row(2)
    assert any("Maria Head changed it since, on Mon 23 November" in point for point in world.points())
    world.presses_undo()
    assert world.given_name() == "Hannah"
    assert world.offered[0][0] == "Undone: Change Άννα. 1 value stays as it is."


def test_nothing_to_take_back_leaves_nothing_to_press(world: World) -> None:
    world.renames("Anne")
    world.renames("Άννα")
    page = world.opens()
    world.opens_row(1)
    assert not page.view.side.save.isEnabled()
    assert world.points() == ["Everything is already as it was before."]


def test_a_link_leads_to_the_student(world: World) -> None:
    world.does("change_student_contact", "Άννα", lambda work: contacts.set_contact(work, world.anna, phone="210"))
    page = world.opens()
    world.opens_row(0)
    link = page.view.side.findChild(QAbstractButton, "change_link")
    assert link is not None
    link.click()
    assert (world.things[0].kind, world.things[0].id) == (Kind.STUDENT, world.anna)


def test_what_one_may_not_view_is_not_shown(world: World) -> None:
    world.does("change_student_medical", "Άννα", lambda work: medical.set_note(work, world.anna, "asthma"))
    page = world.opens(*(ADMIN.keys - {Key.MEDICAL_VIEW}))
    assert "asthma" not in str([row.spoken for row in world.rows])
    page.context.access.take(Grants(AUTHOR.user, None, (Grant(ADMIN.keys, Reach.SCHOOL),)))
    world.waits()
    assert "asthma" in world.rows[0].text


def test_filters_narrow_and_are_taken_away_as_chips(world: World) -> None:
    world.renames("Anne")
    world.does("change_student_contact", "Νίκος", lambda work: contacts.set_contact(work, world.nikos, phone="210"))
    page = world.opens()
    page._open_filters(page.rect())
    form = page.window().findChild(FilterForm)
    assert form is not None
    form.form["what"].select.set_key("student_contact")  # type: ignore[attr-defined]
    form.show_.click()
    world.waits()
    assert len(world.rows) == 1
    chip = page.view.bar.chips.chip("what")
    assert chip is not None
    assert chip.text() == "Contact details"
    chip.removed.emit()
    world.waits()
    assert len(world.rows) > 1
    page._filter(Filters(student=(world.nikos, "Νίκος")))
    world.waits()
    assert world.titles()[0] == "Contact details of Νίκος"
    page._filter(Filters(first=date(2026, 11, 24)))
    world.waits()
    assert page.view.states.currentWidget() is page.view.empty
    page.clear.click()
    world.waits()
    assert len(world.rows) > 1


def test_the_demo_school_has_no_other_tab(world: World) -> None:
    page = world.opens()
    assert [tab.key for tab in page.view.tabs.tabs] == [HERE]


def test_a_teacher_reads_the_history_of_her_classes(world: World) -> None:
    page = world.opens(*TEACHER.keys, server=True, reach=Reach.OWN)
    assert [tab.text for tab in page.view.tabs.tabs] == ["On this computer", "My classes"]


def test_the_schools_history_comes_from_the_server_page_by_page(world: World) -> None:
    change = RowChange("student", (world.anna,), {"given_name": ("Άννα", "Anne")})

    def answer(query: dict[str, Any]) -> dict[str, Any]:
        first = 200 if "before" not in query else 100
        ids = [n.to_bytes(16, "big") for n in range(first, first - 60, -1)]
        entries = [told(world.bench, id, change) for id in ids]
        return {"entries": entries, "before": text_of((100).to_bytes(16, "big")) if first == 200 else None}

    world.server.answers["history"] = answer
    page = world.opens(server=True)
    page.view.tabs.chosen.emit(SCHOOL)
    world.waits()
    assert world.rows[0].who == "Maria Head"
    bar = page.view.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    world.waits()
    assert len(world.rows) == 120
    assert len(world.server.asked) == 2


def test_anothers_action_is_taken_back_with_the_permission_alone(world: World) -> None:
    world.renames("Anne")
    change = RowChange("student", (world.anna,), {"given_name": ("Άννα", "Anne")})
    action = b"\x01" * 16
    world.server.answers["history"] = {"entries": [told(world.bench, action, change)], "before": None}
    page = world.opens(*(ADMIN.keys - {Key.BULK_ROLLBACK}), server=True)
    page.view.tabs.chosen.emit(SCHOOL)
    world.waits()
    world.opens_row(0)
    assert not page.view.side.save.isVisible()
    page.context.access.take(Grants(AUTHOR.user, None, (Grant(ADMIN.keys, Reach.SCHOOL),)))
    world.waits()
    world.opens_row(0)
    world.presses_undo()
    assert world.given_name() == "Άννα"
    undoes = world.bench.read(lambda c: c.value("SELECT undoes FROM journal_action ORDER BY id DESC LIMIT 1"))
    assert undoes == action


def test_without_the_server_the_kept_answer_is_shown_with_what_it_lacks(world: World) -> None:
    change = RowChange("student", (world.anna,), {"given_name": ("Άννα", "Anne")})
    world.server.answers["history"] = {"entries": [told(world.bench, b"\x01" * 16, change)], "before": None}
    page = world.opens(server=True)
    page.view.tabs.chosen.emit(SCHOOL)
    world.waits()
    assert not page.view.notice.isVisible()
    world.server.answers["history"] = ServerUnreachable(host="school.example")
    page.refresh()
    world.waits()
    assert len(world.rows) == 1
    assert "What was done since 09:12 is not shown" in page.view.notice.banner.text.text()


def test_without_the_server_and_an_answer_the_page_says_so(world: World) -> None:
    world.server.answers["history"] = ServerUnreachable(host="school.example")
    page = world.opens(server=True)
    page.view.tabs.chosen.emit(SCHOOL)
    world.waits()
    assert page.view.states.currentWidget() is page.view.states.error
    page.view.tabs.chosen.emit(HERE)
    world.waits()
    assert page.view.states.currentWidget() is page.view.list


def test_the_page_speaks_greek_at_once(world: World) -> None:
    world.renames("Anne")
    page = world.opens()
    world.opens_row(0)
    world.bench.languages.switch(Language.GREEK)
    world.waits()
    assert page.title() == "Ιστορικό"
    assert world.rows[0].who == "Εσείς"
    assert world.block_words()[0][0] == "Όνομα"
