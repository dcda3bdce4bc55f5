"""`sms`: the application without a window, for scripts, for tests, and for the day when the window does not open.

    sms [--profile NAME] [--language en|el] COMMAND …

Exit codes: 0 done, 1 refused or failed (one sentence on the error output says what, why and what to do), 2 not
understood.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence

from sms_core.clock import clock_from_environment
from sms_core.errors import SmsError
from sms_desktop.commands import account, assessment, doctor, issue, paper, register, result, score, student, user
from sms_desktop.commands.desk import Desk
from sms_desktop.sentences import LANGUAGES, sentence

REFUSED = 1
_GROUPS = (account, doctor, register, assessment, score, result, paper, issue, student, user)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    _speak_utf8()
    options = _parser().parse_args(arguments)
    desk = Desk(os.environ, clock_from_environment(), options.profile, options.language)
    try:
        code: int = options.run(desk, options)
    except SmsError as problem:
        print(sentence(problem, desk.language), file=sys.stderr)
        return REFUSED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="sms", description="Student Management System, without a window.")
    parser.add_argument("--profile", metavar="NAME", help="whose data: a profile's name or its beginning, or demo")
    parser.add_argument("--language", choices=LANGUAGES, help="what to speak; the system's language where left out")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for group in _GROUPS:
        group.add(commands)
    return parser


def _speak_utf8() -> None:
    """Names may be Greek, also where the system's terminal is not ready for them."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
