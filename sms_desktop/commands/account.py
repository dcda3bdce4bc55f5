"""`sms login`, `sms logout`, `sms sync`, `sms status`, `sms demo`: who works here, and how the replica stands."""

import argparse
import getpass

from sms_core.clock import Clock
from sms_core.errors import Refused, Unavailable
from sms_core.issues.repository import count_open
from sms_core.sync import outbox, state
from sms_core.sync.engine import DirectLane, Engine, Round
from sms_desktop.commands.desk import Desk, Place, instant_text, place_of
from sms_desktop.connection.answers import SignInNeeded
from sms_desktop.connection.connecting import check_server, sign_in, sign_out, start_afresh
from sms_desktop.demo_school import leave_demo, open_demo
from sms_desktop.profiles.secrets import FILE
from sms_desktop.sync.status import Facts, SyncKind

Subparsers = argparse._SubParsersAction


class PasswordMissing(Refused):
    """Nobody typed a password and none came on the standard input."""

    code = "password_missing"


class NoSyncHere(Refused):
    """The demo school has no server to sync with."""

    code = "no_sync_here"


class SyncIncomplete(Unavailable):
    """A round went by and `waiting` changes are still unanswered."""

    code = "sync_incomplete"


def add(commands: Subparsers) -> None:
    """Declare the commands of this file."""
    command = commands.add_parser("login", help="sign in to a school's server on this computer")
    command.add_argument("server")
    command.add_argument("login")
    command.add_argument("--password-stdin", action="store_true", help="read the password from the standard input")
    command.add_argument(
        "--new-password-stdin", action="store_true", help="the next line is the password to change to, where one must"
    )
    command.add_argument("--start-afresh", action="store_true", help="put data that cannot be opened aside first")
    command.set_defaults(run=log_in)
    commands.add_parser("logout", help="forget the sign-in; the data stays").set_defaults(run=log_out)
    command = commands.add_parser("sync", help="send what waits and fetch what changed")
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=sync)
    command = commands.add_parser("status", help="how the replica on this computer stands")
    command.add_argument("--json", action="store_true")
    command.set_defaults(run=status)
    command = commands.add_parser("demo", help="make the demo school on this computer")
    command.add_argument("--students", type=int, default=300)
    command.add_argument("--leave", action="store_true", help="remove it with all that was done in it")
    command.set_defaults(run=demo)


def log_in(desk: Desk, options: argparse.Namespace) -> int:
    """Look at the server, sign in, and make the replica at the first time; it is filled by `sms sync`."""
    password = _password(desk, options.password_stdin)
    new = desk.source.readline().rstrip("\r\n") if options.new_password_stdin else None
    facts = check_server(options.server, desk.clock)
    if options.start_afresh:
        old = desk.home.signed_in_as(facts.address, options.login)
        if old is not None:
            desk.say("kept_aside", path=start_afresh(desk.home, old, desk.secrets, desk.clock))
    session = sign_in(desk.home, desk.secrets, facts.address, options.login, password, desk.clock, new_password=new)
    session.close()
    account = session.account
    desk.say("signed_in", name=account.display_name, school=account.school, server=account.server)
    if desk.secrets.where == FILE:
        desk.say("keys_in_file")
    return 0


def log_out(desk: Desk, _options: argparse.Namespace) -> int:
    """Forget the sign-in."""
    with desk.at_work() as place:
        sign_out(place.session)
        desk.say("signed_out", waiting=outbox.count_waiting(place.connection))
    return 0


def sync(desk: Desk, options: argparse.Namespace) -> int:
    """One round after another until nothing waits."""
    with desk.at_work() as place:
        done = _synced(place, desk.clock)
        issues = count_open(place.connection)
    told = {"pushed": done.pushed, "rows": done.rows, "waiting": done.waiting, "issues": issues}
    if options.json:
        desk.write_json({**told, "outcomes": done.outcomes})
    else:
        desk.say("synced", **told)
    return 0


def status(desk: Desk, options: argparse.Namespace) -> int:
    """What the replica says by itself; the network is not asked."""
    with desk.at_work() as place:
        told = _told(place)
    if options.json:
        desk.write_json(told)
    else:
        desk.say("status", **{**told, "last_sync": told["last_sync"] or desk.word("never")})
    return 0


def demo(desk: Desk, options: argparse.Namespace) -> int:
    """Make the demo school, or remove it."""
    if options.leave:
        leave_demo(desk.home, desk.secrets)
        desk.say("demo_left")
        return 0
    session = open_demo(desk.home, desk.secrets, desk.clock, students=options.students)
    try:
        with place_of(session):
            desk.say("demo_ready", school=session.account.school, path=session.profile.folder)
    finally:
        session.close()
    return 0


def _password(desk: Desk, from_input: bool) -> str:
    if from_input:
        password = desk.source.readline().rstrip("\r\n")
    elif desk.source.isatty():
        password = getpass.getpass()
    else:
        password = ""
    if not password:
        raise PasswordMissing
    return password


def _synced(place: Place, clock: Clock) -> Round:
    from sms_desktop.sync.transport import HttpTransport  # heavy: its proofs need cryptography

    session = place.session
    if session.account.is_demo:
        raise NoSyncHere
    session.credentials()
    transport = HttpTransport(session.account.server, session.credentials)
    try:
        engine = Engine(transport, DirectLane(place.connection), session.database.statements, clock)
        done = _rounds(engine)
    except SignInNeeded:
        session.forget_token()
        raise
    finally:
        transport.close()
    session.keep_lease(state.get_number(place.connection, "lease_until") or session.account.lease_until)
    return done


def _rounds(engine: Engine) -> Round:
    total = Round()
    while True:
        one = engine.round()
        total.pushed += one.pushed
        total.rows += one.rows
        total.waiting = one.waiting
        for outcome, count in one.outcomes.items():
            total.outcomes[outcome] = total.outcomes.get(outcome, 0) + count
        if not one.waiting:
            return total
        if not one.pushed:
            raise SyncIncomplete(waiting=one.waiting)


def _told(place: Place) -> dict[str, object]:
    session, connection = place.session, place.connection
    account = session.account
    waiting, issues = outbox.count_waiting(connection), count_open(connection)
    last_sync = state.get(connection, "last_sync")
    kind = Facts(waiting, issues, last_sync=last_sync, sign_in_needed=not session.has_token).state().kind
    if kind is SyncKind.SYNCING:  # never synced, and nothing runs here
        kind = SyncKind.WAITING
    return {
        "profile": session.profile.name,
        "server": account.server,
        "user": account.display_name,
        "state": "demo" if account.is_demo else kind.value,
        "waiting": waiting,
        "issues": issues,
        "last_sync": instant_text(last_sync),
        "cursor": state.get_number(connection, "cursor"),
        "school": account.school,
        "encrypted": True,
        "secrets": session.secrets.where,
    }
