"""The command `sms-server`: found a school, run it, look after its accounts, load rosters, back it up.

Answers with 0 when it is done, 1 when it could not be done (one line says why and what to do), 2 for a wrong command
line or setting.
"""

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from server_sync.accounts.passwords import Passwords
from server_sync.app import create_app, product_version
from server_sync.audit.service import verify
from server_sync.commands import backup, demo, devices, roster, serving, status, users
from server_sync.config import Config, ConfigInvalid, load_config
from server_sync.founding import found_school
from server_sync.opening import open_database, open_school
from server_sync.school import School
from server_sync.sentences import sentence
from server_sync.upgrade import HEADS, migrate_all
from sms_core.access.roles import ROLES
from sms_core.bulk.formats.oneroster import RosterInvalid
from sms_core.clock import SystemClock, clock_from_environment
from sms_core.errors import SmsError

DONE, FAILED, WRONG = 0, 1, 2

Command = Callable[[argparse.Namespace, Config], Iterable[str]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # names are Greek as well, whatever the console thinks
    given = _parser().parse_args(arguments)
    try:
        config = load_config(os.environ, given.data)
        for line in given.command(given, config):
            print(line, flush=True)
    except ConfigInvalid as problem:
        return _complain(problem, WRONG)
    except RosterInvalid as problem:
        for line in roster.problem_lines(problem, given.file):
            print(line, file=sys.stderr)
        return _complain(problem, FAILED)
    except SmsError as problem:
        return _complain(problem, FAILED)
    except KeyboardInterrupt:
        return DONE
    return DONE


def _complain(problem: SmsError, code: int) -> int:
    print(sentence(problem.code, problem.facts), file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="sms-server", description="The server where a school's copies meet.")
    parser.add_argument("--version", action="version", version=product_version())
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", type=Path, metavar="DIR", help="the data folder (SMS_DATA)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(where: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, command: Command, told: str):  # type: ignore[no-untyped-def] # argparse's own
        made = where.add_parser(name, help=told, description=told, parents=[shared])
        made.set_defaults(command=command)
        return made

    init = add(commands, "init", _init, "make a school and its first administrator")
    init.add_argument("school", metavar="SCHOOL", help="the school's name")
    init.add_argument("--admin", required=True, metavar="EMAIL", help="the administrator's login")
    trial = add(commands, "demo", _demo, "make a school to try out in an empty database")
    trial.add_argument("size", nargs="?", type=_size, default="300", metavar="STUDENTS", help="how many, or A or B")
    trial.add_argument("--json", action="store_true")
    add(commands, "run", _run, "serve the school until interrupted")
    add(commands, "migrate", _migrate, "bring the tables up to date")
    add(commands, "backup", _backup, "copy the database while the server works").add_argument(
        "target", type=Path, metavar="DEST", help="the file to write"
    )
    add(commands, "status", _status, "the school at a glance").add_argument("--json", action="store_true")
    user = commands.add_parser("user", help="accounts").add_subparsers(required=True, metavar="COMMAND")
    new = add(user, "add", _user_add, "make an account")
    new.add_argument("login", metavar="LOGIN")
    new.add_argument("--role", required=True, choices=sorted(ROLES))
    new.add_argument("--name", default="", help="how the person is called")
    new.add_argument("--staff", metavar="PERSON", help='who of the staff it is: "Family Given" or the id')
    new.add_argument("--language", choices=("en", "el"))
    new.add_argument("--password-stdin", action="store_true", help="read the password from the first line of input")
    add(user, "list", lambda _given, config: _with(config, users.listing), "every account")
    for name, command, told in (
        ("reset", _user_reset, "give a new one-time password and end all sign-ins"),
        ("disable", _user_disable, "close an account"),
        ("lock", _user_lock, "keep somebody out for a while"),
        ("enable", _user_enable, "open a closed or locked account again"),
        ("grant", _user_grant, "give an account one more role"),
        ("revoke-role", _user_revoke_role, "take a role from an account"),
    ):
        made = add(user, name, command, told)
        made.add_argument("login", metavar="LOGIN")
        if "role" in told:
            made.add_argument("role", metavar="ROLE")
        if name == "grant":
            made.add_argument("--until", type=date.fromisoformat, metavar="DATE", help="the last day, as 2027-06-30")
    role = commands.add_parser("role", help="roles").add_subparsers(required=True, metavar="COMMAND")
    add(role, "list", lambda _given, config: _with(config, devices.roles), "every role")
    device = commands.add_parser("device", help="devices").add_subparsers(required=True, metavar="COMMAND")
    add(device, "list", _device_list, "every device, or those of an account").add_argument(
        "login", nargs="?", metavar="LOGIN"
    )
    for name, command, told in (
        ("revoke", _device_revoke, "exchange nothing with a device any more"),
        ("restore", _device_restore, "take a revoked device back"),
    ):
        made = add(device, name, command, told)
        made.add_argument("device", metavar="DEVICE", help="its id, as `device list` shows it")
        if name == "revoke":
            made.add_argument("--lost", action="store_true", help="it was lost or stolen")
    rosters = commands.add_parser("roster", help="rosters").add_subparsers(required=True, metavar="COMMAND")
    add(rosters, "load", _roster_load, "load a OneRoster zip").add_argument("file", type=Path, metavar="FILE.zip")
    audits = commands.add_parser("audit", help="the audit").add_subparsers(required=True, metavar="COMMAND")
    add(audits, "verify", _audit_verify, "whether the audit is as it was written")
    return parser


@contextmanager
def _school(config: Config, *, migrating: bool = False) -> Iterator[School]:
    school = open_school(config, clock_from_environment(), migrating=migrating)
    with closing(school.database):
        yield school


def _with(config: Config, work: Callable[[School], Iterable[str]]) -> Iterator[str]:
    with _school(config) as school:
        yield from work(school)


def _init(given: argparse.Namespace, config: Config) -> Iterator[str]:
    database = open_database(config)
    with closing(database):
        school = School(database, clock_from_environment())
        founded = found_school(school, Passwords(config), given.school, given.admin)
    yield f"Made {given.school} in {database.name}."
    yield f"{given.admin} is its administrator. One-time password: {founded.password}"


def _size(told: str) -> str:
    demo.plan_for(told, SystemClock().now())  # raises ValueError, which argparse tells
    return told


def _demo(given: argparse.Namespace, config: Config) -> Iterator[str]:
    clock = clock_from_environment()
    database = open_database(config)
    with closing(database):
        made = demo.make_demo(School(database, clock), Passwords(config), demo.plan_for(given.size, clock.now()))
    yield from [json.dumps(demo.facts(made))] if given.json else demo.lines(made)


def _run(_given: argparse.Namespace, config: Config) -> Iterator[str]:
    school = open_school(config, clock_from_environment())
    with closing(school.database):
        serving.serve(create_app(config, school), config, lambda host, port: _announce(config, host, port))
    yield from ()


def _announce(config: Config, host: str, port: int) -> None:
    told = {
        "ready": True,
        "host": host,
        "port": port,
        "url": serving.address_of(config, host, port),
        "pid": os.getpid(),
    }
    print(json.dumps(told), flush=True)


def _migrate(_given: argparse.Namespace, config: Config) -> Iterator[str]:
    database = open_database(config)
    with closing(database):
        done = migrate_all(database)
    yield f"The tables are {'now' if done else 'already'} at revision {' and '.join(HEADS)}."


def _backup(given: argparse.Namespace, config: Config) -> Iterator[str]:
    return _with(config, lambda school: backup.backup(config, school, given.target))


def _status(given: argparse.Namespace, config: Config) -> Iterator[str]:
    with _school(config) as school:
        told = status.facts(school, product_version())
    yield from [json.dumps(told)] if given.json else status.lines(told)


def _user_add(given: argparse.Namespace, config: Config) -> Iterator[str]:
    password = sys.stdin.readline().rstrip("\r\n") if given.password_stdin else None
    new = users.NewUser(given.login, given.name, given.role, given.staff, given.language, password)
    return _with(config, lambda school: users.add(config, school, new))


def _user_reset(given: argparse.Namespace, config: Config) -> Iterator[str]:
    return _with(config, lambda school: users.reset(config, school, given.login))


def _user_disable(given: argparse.Namespace, config: Config) -> Iterator[str]:
    return _with(config, lambda school: users.disable(school, given.login))


def _user_enable(given: argparse.Namespace, config: Config) -> Iterator[str]:
    return _with(config, lambda school: users.enable(school, given.login))


def _user_lock(given: argparse.Namespace, config: Config) -> Iterator[str]:
    return _with(config, lambda school: users.lock(school, given.login))


def _user_grant(given: argparse.Namespace, config: Config) -> Iterator[str]:
    return _with(config, lambda school: users.grant(school, given.login, given.role, given.until))


def _user_revoke_role(given: argparse.Namespace, config: Config) -> Iterator[str]:
    return _with(config, lambda school: users.revoke_role(school, given.login, given.role))


def _device_list(given: argparse.Namespace, config: Config) -> Iterator[str]:
    return _with(config, lambda school: devices.listing(school, given.login))


def _device_revoke(given: argparse.Namespace, config: Config) -> Iterator[str]:
    return _with(config, lambda school: devices.revoke(school, given.device, lost=given.lost))


def _device_restore(given: argparse.Namespace, config: Config) -> Iterator[str]:
    return _with(config, lambda school: devices.restore(school, given.device))


def _roster_load(given: argparse.Namespace, config: Config) -> Iterator[str]:
    return _with(config, lambda school: roster.load(school, given.file))


def _audit_verify(_given: argparse.Namespace, config: Config) -> Iterator[str]:
    with _school(config) as school, school.reading() as connection:
        yield f"The audit is sound: {verify(connection)} entries."


if __name__ == "__main__":
    sys.exit(main())
