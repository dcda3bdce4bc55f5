"""Starts the desktop: `python -m sms_desktop [--demo] [--server URL] [--profile NAME] [--language …] [--theme …]`."""

import gc
import sys
from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sms_core.errors import SmsError
from sms_desktop.app import Desktop, Wishes
from sms_desktop.garbage import GarbageRounds
from sms_desktop.sentences import sentence
from sms_desktop.ui.theme import THEMES

_STARTED_MS = 2000


def wishes_of(arguments: Sequence[str]) -> Wishes:
    """What the command line asks for."""
    import argparse  # heavy: mostly there is nothing to parse

    parser = argparse.ArgumentParser(prog="sms-desktop", description="Students, classes, attendance and grades.")
    parser.add_argument("--server", default="", metavar="URL", help="the address of the school's server")
    parser.add_argument("--login", default="", metavar="E-MAIL", help="who signs in there")
    parser.add_argument("--profile", metavar="NAME", help="open this person's data instead of the last one's")
    parser.add_argument("--demo", action="store_true", help="open the demo school")
    parser.add_argument("--language", default="", choices=["en", "el", ""], help="en or el")
    parser.add_argument("--theme", default="", choices=["system", *THEMES, ""], help="system, light, dark …")
    found = parser.parse_args(arguments)
    return Wishes(found.server, found.profile, found.demo, found.language, found.theme, found.login)


def main() -> int:
    """Run until the window is closed."""
    gc.disable()  # nothing is thrown away while the first page is made, so looking for it only costs time
    wishes = wishes_of(sys.argv[1:]) if len(sys.argv) > 1 else Wishes()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("SchoolManagement")
    try:
        desktop = Desktop(app, wishes)
    except SmsError as error:  # there is no folder to work in
        sys.stderr.write(f"{sentence(error, wishes.language or 'en')}\n")
        return 1
    desktop.start()
    rounds = GarbageRounds(app)
    QTimer.singleShot(_STARTED_MS, rounds.begin)
    code = app.exec()
    desktop.stop()
    return code


if __name__ == "__main__":
    sys.exit(main())
