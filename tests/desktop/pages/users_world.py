"""A small school with four accounts, the page of somebody who looks at them, and a server that answers as told."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QAbstractButton

from sms_core.access.grants import Grant, Grants
from sms_core.access.keys import Key, Reach
from sms_core.access.roles import ADMIN, Role
from sms_core.accounts import repository, service
from sms_core.accounts.model import end_of
from sms_core.accounts.table import USER
from sms_core.errors import SmsError
from sms_core.ids import DeviceId, UserId
from sms_core.store.unit import Work
from sms_desktop.pages.users.page import UsersPage
from tests.desktop.conftest import Bench
from tests.desktop.factories import AUTHOR
from tests.desktop.pages.pages_at_work import SIZE, elsewhere, settled

ZONE = "Europe/Athens"
LAPTOP = DeviceId(b"\x0a" * 16)


class Server:
    """Answers what it is told to, at once; `asked` is what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, dict[str, Any]]] = []
        self.answers: dict[str, Any] = {}

    def ask(self, method: str, path: str, read: Any, done: Any, failed: Any, query: Any = None) -> None:
        self.asked.append((method, path, dict(query or {})))
        answer = self.answers[path.rpartition("/")[2]]
        if callable(answer):
            answer = answer(dict(query or {}))
        if isinstance(answer, SmsError):
            failed(answer)
        else:
            done(read(json.loads(json.dumps(answer))))


class World:
    """The page of somebody with a role, over a replica with four accounts."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.server = Server()
        self.pages: list[UsersPage] = []
        self.said: list[tuple[str, str]] = []
        elsewhere(bench, self._found)

    def _found(self, work: Work) -> None:
        service.ship_roles(work)
        work.create(USER, AUTHOR.user, login="head@school.example", display_name="Maria Head", state="active")
        self.anna = service.create_user(work, "anna@school.example", "Anna Pappa", self.bench.school.teacher, "el")
        self.eleni = service.create_user(work, "eleni@school.example", "Eleni Kritikou")
        self.kai = service.create_user(work, "kai@school.example", "Kai Grey")
        service.grant_role(work, AUTHOR.user, "admin")
        service.grant_role(work, self.anna, "teacher")
        service.grant_role(work, self.eleni, "registrar", end_of(date(2027, 6, 30), ZONE))
        service.register_device(work, LAPTOP, self.anna, "Room 12", "1.0")
        service.disable(work, self.kai)

    def opens(self, role: Role | frozenset[Key] = ADMIN, *, server: bool = True) -> UsersPage:
        context = self.bench.context()
        grants = Grant(role.keys, role.reach) if isinstance(role, Role) else Grant(role, Reach.SCHOOL)
        context.access.take(Grants(AUTHOR.user, None, (grants,)))
        page = UsersPage(context._replace(server=self.server if server else None))  # type: ignore[arg-type]
        self.bench.bot.addWidget(page)
        page.said.connect(lambda words, tone: self.said.append((words, tone)))
        page.resize(*SIZE)
        page.show()
        settled(self.bench, page)
        self.pages.append(page)
        return page

    @property
    def page(self) -> UsersPage:
        return self.pages[-1]

    def names(self) -> list[str]:
        model = self.page.accounts.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def opens_account(self, user: UserId) -> None:
        self.page.accounts.open_account(user)
        self.bench.bot.wait(10)

    def presses(self, name: str, *, confirm: bool = False) -> None:
        self.finds(QAbstractButton, name).click()
        if confirm:
            question = self.page.dialogs.current
            assert question is not None
            question.act.click()
        self.waits()

    def waits(self) -> None:
        self.bench.is_quiet()
        self.bench.bot.wait(120)

    def finds(self, kind: type, name: str) -> Any:
        self.bench.bot.wait(1)  # what was just made is shown by the next turn of the loop
        shown = [one for one in self.page.findChildren(kind, name) if one.isVisible()]
        assert shown, name
        return shown[-1]

    def has(self, name: str) -> bool:
        return any(one.isVisible() for one in self.page.findChildren(QAbstractButton, name))

    def reads(self, job: Callable[[Any], Any]) -> Any:
        return self.bench.read(job)

    def user(self, id: UserId) -> Any:
        return self.reads(lambda connection: repository.user(connection, id))

    def grants(self, id: UserId) -> Any:
        return self.reads(lambda connection: repository.grant_list(connection, id))

    def problem(self) -> str:
        return str(self.page.view.side.problem.text())


def entries(first: int, last: int, **facts: Any) -> list[dict[str, Any]]:
    """Entries of the audit as the server tells them, from the newest on."""
    known = {
        "at": 1_795_000_000_000_000,
        "actor": None,
        "device": None,
        "verb": "signed_in",
        "subject": "",
        "detail": {},
    }
    return [{"n": n, **known, **facts} for n in range(first, last, -1)]
