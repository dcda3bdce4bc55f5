"""Starts the desktop: `python -m sms_desktop [--demo] [--server URL] [--profile NAME] [--language …] [--theme …]`.

A second start over the same data raises the window that is open, and hands its wishes over.
"""

import gc
import sys

import sms_desktop.plain_imports  # noqa: F401  # before what it makes faster

# isort: split
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sms_core.errors import SmsError
from sms_desktop.app import Desktop, Wishes
from sms_desktop.garbage import GarbageRounds
from sms_desktop.one_window import OneWindow
from sms_desktop.profiles.policy import read_policy
from sms_desktop.profiles.profile import find_home
from sms_desktop.sentences import sentence
from sms_desktop.wishes import wishes_of

_STARTED_MS = 2000
_LISTEN_MS = 800  # the first page is on the screen before anybody is listened to


def main() -> int:
    """Run until the window is closed."""
    gc.disable()  # nothing is thrown away while the first page is made, so looking for it only costs time
    wishes = wishes_of(sys.argv[1:]) if len(sys.argv) > 1 else Wishes()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("SchoolManagement")
    try:
        policy = read_policy()
        home = find_home(policy=policy)
        one = OneWindow(home.folder)
        if not one.is_first:
            return 0 if one.hand_over(wishes) else _say_open_already(app, wishes)
        desktop = Desktop(app, wishes, home, policy=policy)
    except SmsError as error:  # there is no folder to work in
        sys.stderr.write(f"{sentence(error, wishes.language or 'en')}\n")
        return 1
    one.came.connect(desktop.receive)
    desktop.start()
    rounds = GarbageRounds(app)
    QTimer.singleShot(_LISTEN_MS, one.listen)
    QTimer.singleShot(_STARTED_MS, rounds.begin)
    code = app.exec()
    desktop.stop()
    one.close()
    return code


def _say_open_already(app: QApplication, wishes: Wishes) -> int:
    """The window that is open does not answer, so all that can be done is to say that there is one."""
    from sms_desktop.already_open import AlreadyOpen  # heavy: hardly ever

    notice = AlreadyOpen(app, wishes)
    notice.show()
    app.exec()
    return 1


if __name__ == "__main__":
    sys.exit(main())
