"""`sms-server demo`: a believable school in an empty database, with three accounts to try it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from server_sync.accounts.administration import give_password
from server_sync.accounts.passwords import Passwords
from server_sync.founding import SERVER_AUTHOR, fresh_tables
from server_sync.school import School
from sms_core.clock import to_micros
from sms_core.demo.fill import DemoReport, fill
from sms_core.demo.plan import SCHOOL_A, SCHOOL_B, DemoPlan, DemoUser, sized
from sms_core.ids import ActionId
from sms_core.reach.membership import refresh_members
from sms_core.store.fields import DELETED
from sms_core.store.journal import Action, RowChange
from sms_core.students import repository as students

ZONE = "Europe/Athens"
PASSWORD = "demo-school"
BENCHMARKS = {"A": SCHOOL_A, "B": SCHOOL_B}
_PAGE = 1000


@dataclass(frozen=True, slots=True)
class DemoSchool:
    """A demo school that was made: whose accounts open it, with which password, and how many rows it has."""

    users: tuple[DemoUser, ...]
    password: str
    report: DemoReport


def plan_for(size: str, now: datetime) -> DemoPlan:
    """The benchmark school A or B, or one with so many students as it stands `now`. Raises ValueError."""
    if size in BENCHMARKS:
        return BENCHMARKS[size]
    local = now.astimezone(ZoneInfo(ZONE))
    return sized(int(size), local.date(), local.time())


def demo_users(plan: DemoPlan) -> tuple[DemoUser, ...]:
    """A teacher, the office and the head, as `plan` counts the staff."""
    return (
        DemoUser("teacher@demo.example", "Nikos Vasileiou", "teacher", 0),
        DemoUser("office@demo.example", "Eleni Kritikou", "registrar", plan.teachers + 1),
        DemoUser("head@demo.example", "Head of school", "admin", plan.teachers + 2),
    )


def make_demo(school: School, passwords: Passwords, plan: DemoPlan, password: str = PASSWORD) -> DemoSchool:
    """Fill an empty database with the school of `plan`. Raises `NotEmpty`."""
    users = demo_users(plan)
    with fresh_tables(school):
        report = _filled(school, plan, users)
        for user in report.users.values():
            give_password(school, passwords, user, password, must_change=False)
    return DemoSchool(users, password, report)


def lines(made: DemoSchool) -> Iterator[str]:
    """What was made, for people."""
    yield f"Made a demo school of {made.report.rows['student']} students ({sum(made.report.rows.values())} rows)."
    for user in made.users:
        yield f"{user.login} may sign in as {user.role}, password {made.password}"


def facts(made: DemoSchool) -> dict[str, object]:
    """The same for programs."""
    users = [{"login": user.login, "role": user.role, "name": user.display_name} for user in made.users]
    return {"users": users, "password": made.password, "rows": made.report.rows}


def _filled(school: School, plan: DemoPlan, users: Sequence[DemoUser]) -> DemoReport:
    """All rows in one commit, without a journal: nobody did this."""
    action = Action(ActionId(school.ids.new()), "make_demo", SERVER_AUTHOR, to_micros(school.clock.now()))
    with school.store() as (store, ledger):
        connection = store.connection
        seq = ledger.begin(connection)
        report = fill(connection, store.statements, plan, users=users, seq=seq)
        everybody = []
        page = students.page(connection, None, _PAGE)
        while page:
            everybody += [RowChange("student", (one.id,), {DELETED: (None, 0)}) for one in page]
            page = students.page(connection, page[-1], _PAGE)
        refresh_members(connection, school.database.schema, everybody, seq)
        ledger.record(connection, action, [])
        connection.commit()
    return report
