"""The whole product at once: a server with the demo school, and the desktop signed in to it.

    python -m sms_desktop.tour [--keep DIR] [--server URL] [--unattended]
    python -m sms_desktop.tour --shots DIR [--in LANGUAGE-THEME] [--only NAME …] [--size WIDTHxHEIGHT] [--text SIZE]
    python -m sms_desktop.tour --guide

Closing the window ends the server. With `--unattended` nobody is needed: every page is visited in both languages and
both themes, and what was done and how long it took is printed. `--shots` saves a picture of everything, `--guide` the
pictures that the guides show, in `docs/pictures`.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sms_core.clock import Clock, clock_from_environment
from sms_core.errors import SmsError
from sms_desktop.app import Desktop, Wishes
from sms_desktop.embedded_server import DemoPeople, EmbeddedServer, ServerNotStarted
from sms_desktop.garbage import GarbageRounds
from sms_desktop.profiles.profile import Home
from sms_desktop.sentences import sentence
from sms_desktop.touring.camera import Camera
from sms_desktop.touring.guides import PICTURES, forget_others, wanted_pictures
from sms_desktop.touring.sight import Sight
from sms_desktop.touring.sights import Sights
from sms_desktop.touring.still_clock import StillClock
from sms_desktop.touring.walk import Steps, Walk, pause
from sms_desktop.touring.ways_in import WaysIn

LOOKS = tuple((language, theme) for language in ("en", "el") for theme in ("light", "dark"))
_SIZE = (1366, 768)


class Tour:
    """Leads a desktop to every sight, in every language and theme that is wanted."""

    def __init__(self, desktop: Desktop, people: DemoPeople, url: str, camera: Camera, looks: Iterable[str]) -> None:
        self._desktop = desktop
        self._people = people
        self._camera = camera
        self._ways = WaysIn(desktop, url, people)
        self._looks = [look for look in LOOKS if "-".join(look) in looks]
        self._began = time.monotonic()

    def steps(self) -> Steps:
        """The whole way: nobody, a teacher, the next person, the head of the school."""
        desktop, ways = self._desktop, self._ways
        desktop.window.choose_theme(self._looks[0][1])
        yield lambda: desktop.start_page.isVisible()
        yield from self._see(ways.before())
        yield from ways.sign_in(self._people.teacher)
        self._say("signed in as a teacher, the replica is open")
        self._say(desktop.window.frame.status.sync.text())
        sights = Sights(desktop)
        yield from self._see(sights.of_teacher())
        yield from self._see(ways.between())
        yield from ways.leave()
        yield from self._see(ways.people())
        yield from ways.sign_in(self._people.head)
        self._say("signed in as the head of the school")
        yield from self._see(sights.of_office())
        desktop.window.frame.show_page("home")

    def _see(self, sights: Sequence[Sight]) -> Steps:
        for language, looks in groupby(self._looks, key=lambda look: look[0]):
            themes = [theme for _, theme in looks]
            for sight in sights:
                names = {theme: f"{sight.name}-{language}-{theme}" for theme in themes}
                seen = [theme for theme, name in names.items() if self._camera.wants(name)]
                if not seen:
                    continue
                if self._desktop.languages.current != language:
                    self._desktop.window.choose_language(language)
                    yield pause(400)
                for theme in seen:
                    self._desktop.window.choose_theme(theme)
                    if theme == seen[0]:
                        yield from sight.go()
                    yield pause(120)
                    self._camera.take(self._desktop.window, names[theme])
                sight.back()
                yield pause(60)
            self._say(f"{len(sights)} sights, {language}, {' and '.join(themes)}")

    def _say(self, text: str) -> None:
        print(f"{time.monotonic() - self._began:6.1f} s  {text}", flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run until the window is closed; 0 unless something failed."""
    wishes = _wishes(arguments)
    with ExitStack() as stack:
        folder = wishes.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sms-tour-")))
        began = time.monotonic()
        try:
            return _tour(wishes, folder, stack)
        except SmsError as error:
            print(error.facts["detail"] if isinstance(error, ServerNotStarted) else sentence(error), file=sys.stderr)
            return 1
        finally:
            print(f"The tour took {time.monotonic() - began:.1f} s.", flush=True)


def _tour(wishes: argparse.Namespace, folder: Path, stack: ExitStack) -> int:
    people: DemoPeople | None = None
    url = wishes.server
    if not url:
        print("Making the demo school and starting its server …", flush=True)
        server = stack.enter_context(EmbeddedServer(folder / "server"))
        people, url = server.people, server.url
        print(f"The server is at {url}. Sign in as {people.teacher} or {people.office}: {people.password}", flush=True)
    alone = people is not None and (wishes.unattended or wishes.guide or wishes.shots is not None)
    clock: Clock = clock_from_environment()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("SchoolManagement")
    home = Home(folder / "desktop")
    home.folder.mkdir(parents=True, exist_ok=True)
    asked = Wishes(language="" if not alone else "en") if people is not None else Wishes(server=url)
    desktop = Desktop(app, asked, home, StillClock(clock) if alone else clock)
    ended: list[str] = []
    camera = _camera(wishes)
    if alone and people is not None:
        app.setCursorFlashTime(0)
        desktop.window.resize(*wishes.size)
        desktop.look.apply(reduced_motion=True, text_size=wishes.text)
        walk = Walk(Tour(desktop, people, url, camera, wishes.looks).steps(), desktop)
        walk.ended.connect(ended.append)
        walk.ended.connect(desktop.window.close)
        QTimer.singleShot(0, walk.start)
    elif people is not None:
        QTimer.singleShot(0, desktop, partial(_sign_in_for, desktop, url, people))
    desktop.start()
    rounds = GarbageRounds(app)
    rounds.begin()
    app.exec()
    rounds.end()
    desktop.stop()
    return _told(wishes, camera, ended) if alone else 0


def _told(wishes: argparse.Namespace, camera: Camera, ended: list[str]) -> int:
    failed = ended[0] if ended else "the walk was broken off"
    if not failed and camera.missed:
        failed = f"these pictures are wanted, and nothing like that is seen: {', '.join(camera.missed)}"
    print(failed or f"{len(camera.taken)} pictures were taken.", flush=True)
    if wishes.guide and not failed:
        for name in forget_others(wanted_pictures()):
            print(f"No page shows {name} any more; it is removed.")
    return 1 if failed else 0


def _camera(wishes: argparse.Namespace) -> Camera:
    if wishes.guide:
        return Camera(PICTURES, wanted_pictures())
    if wishes.shots is None:
        return Camera(None)
    return Camera(wishes.shots, only=wishes.only or None)


def _sign_in_for(desktop: Desktop, url: str, people: DemoPeople) -> None:
    """Fill in the form of the first start, so that the window opens at work."""
    if desktop.home.last() is None:
        desktop.start_page.sign_in_as(url, people.teacher, people.password)


def _wishes(arguments: Sequence[str] | None) -> argparse.Namespace:
    every = ["-".join(look) for look in LOOKS]
    parser = argparse.ArgumentParser(prog="python -m sms_desktop.tour", description=__doc__.split("\n")[0])
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the server's and the desktop's data there")
    parser.add_argument("--server", default="", metavar="URL", help="use this server instead of the demo school")
    parser.add_argument("--unattended", action="store_true", help="visit every page without anybody, and end")
    parser.add_argument("--shots", type=Path, metavar="DIR", help="visit everything, save pictures there, and end")
    parser.add_argument("--in", dest="looks", nargs="+", default=every, choices=every, help="only so")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="only sights whose names begin so")
    parser.add_argument("--size", type=_size, default=_SIZE, metavar="WIDTHxHEIGHT", help="of the window")
    parser.add_argument("--text", type=float, default=1.0, metavar="SIZE", help="0.9 to 1.5")
    parser.add_argument("--guide", action="store_true", help="take the pictures of the guides anew, and end")
    return parser.parse_args(arguments)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
