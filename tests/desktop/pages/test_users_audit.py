"""The audit on the page: read as one scrolls, narrowed, copied, and tried again."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from sms_core.accounts.model import end_of
from sms_desktop.connection.calling import ServerUnreachable
from sms_desktop.ops.custody import PAGE
from tests.desktop.conftest import Bench
from tests.desktop.factories import AUTHOR
from tests.desktop.pages.users_world import ZONE, World, entries


@pytest.fixture
def world(bench: Bench) -> World:
    return World(bench)


def test_the_audit_is_read_page_by_page_as_one_scrolls(world: World) -> None:
    def answer(query: dict[str, Any]) -> dict[str, Any]:
        first = query.get("before", 151) - 1
        last = max(0, first - PAGE)
        return {"entries": entries(first, last), "before": last + 1 if last else None}

    page = world.opens()
    world.server.answers["audit"] = answer
    page.view.tabs.chosen.emit("audit")
    assert page.audit.model.rowCount() == PAGE
    bar = page.view.audit.table.verticalScrollBar()
    for _ in range(3):
        bar.setValue(bar.maximum())
        world.bench.bot.wait(20)
    assert page.audit.model.rowCount() == 150
    assert len(world.server.asked) == 3


def test_the_audit_says_who_did_what_and_is_narrowed_and_copied(world: World) -> None:
    def uuid(id: bytes) -> str:
        from uuid import UUID

        return str(UUID(bytes=id))

    ends = end_of(date(2027, 6, 30), ZONE).isoformat()
    told = {"role": "registrar", "reach": "school", "until": ends}
    facts = {"verb": "role_given", "actor": uuid(AUTHOR.user), "subject": uuid(world.eleni), "detail": told}
    page = world.opens()
    world.server.answers["audit"] = {"entries": entries(2, 1, **facts) + entries(1, 0), "before": None}
    page.view.tabs.chosen.emit("audit")
    rows = [page.audit.model.row(n) for n in range(2)]
    assert (rows[0].who, rows[0].what) == (
        "Maria Head",
        "Role given · Eleni Kritikou · School office · Whole school · until 30 Jun 2027",
    )
    assert (rows[1].who, rows[1].what) == ("The server", "Signed in")
    page.commands()["copy"].run()
    assert QGuiApplication.clipboard().text().splitlines()[1].split("\t")[1:] == [rows[0].who, rows[0].what]
    page.view.filter.actor.set_key(world.eleni.hex())
    page.view.filter.verb.set_key("role_given")
    page.view.filter.verb.activated.emit(1)
    query = world.server.asked[-1][2]
    assert (query["actor"], query["verb"]) == (uuid(world.eleni), "role_given")


def test_an_audit_that_cannot_be_read_can_be_tried_again(world: World) -> None:
    page = world.opens()
    world.server.answers["audit"] = ServerUnreachable(host="school.example")
    page.view.tabs.chosen.emit("audit")
    states = page.view.audit.states
    assert states.currentWidget() is states.error
    world.server.answers["audit"] = {"entries": [], "before": None}
    states.error.retried.emit()
    assert states.currentWidget() is states.empty
