"""A small school in an encrypted replica, the lanes over it, and a window at work on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sms_core.access.roles import TEACHER, Role
from sms_core.store.connection import Connection
from sms_desktop.i18n import Language, Languages, install
from sms_desktop.ops.lanes import Lanes
from sms_desktop.ops.runner import Runner
from sms_desktop.pages.base import PageContext
from sms_desktop.profiles.preferences import Preferences
from sms_desktop.ui.appearance import Appearance
from sms_desktop.window.window import Who, Window
from tests.desktop.contexts import a_context, a_window
from tests.desktop.factories import AUTHOR, SchoolReplica, school_replica


@pytest.fixture
def plain_look(qapp: QApplication) -> Appearance:
    return Appearance(qapp, theme="light")


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    before = QLocale()
    made = install(qapp, Language.ENGLISH)
    yield made
    made.switch(Language.ENGLISH)
    QLocale.setDefault(before)
    made.deleteLater()


@dataclass
class Bench:
    """The lanes and the runner over one replica."""

    school: SchoolReplica
    lanes: Lanes
    runner: Runner
    look: Appearance
    languages: Languages
    bot: QtBot

    def context(self, role: Role = TEACHER) -> PageContext:
        session = self.school.session
        return a_context(
            self.look,
            self.runner,
            session.clock,
            self.school.grants(role),
            schema=session.database.schema,
            languages=self.languages,
        )

    def read(self, job: Callable[[Connection], object]):  # type: ignore[no-untyped-def] # what the job returns
        return self.lanes.read(job).result()

    def waits_for(self, true: Callable[[], bool]) -> None:
        self.bot.waitUntil(true, timeout=20_000)

    def is_quiet(self) -> None:
        self.waits_for(lambda: self.runner.writes_open == 0)


@pytest.fixture
def school(tmp_path: Path) -> Iterator[SchoolReplica]:
    made = school_replica(tmp_path)
    yield made
    made.session.database.close()


@pytest.fixture
def bench(school: SchoolReplica, plain_look: Appearance, languages: Languages, qtbot: QtBot) -> Iterator[Bench]:
    lanes = Lanes(school.session)
    runner = Runner(lanes, AUTHOR, school.session.database.schema)
    yield Bench(school, lanes, runner, plain_look, languages, qtbot)
    runner.close()
    lanes.close()


@pytest.fixture
def window(bench: Bench, tmp_path: Path) -> Iterator[Window]:
    """A window with the teacher at work, on the lessons of the day."""
    made = a_window(bench.look, bench.languages, Preferences(tmp_path))
    bench.bot.addWidget(made)
    made.show()
    made.enter(bench.context(), Who("Nikos Vasileiou", "teacher", "3rd Gymnasium", False))
    made.frame.show_page("attendance")
    page = made.frame.page
    bench.waits_for(lambda: page.day.lessons > 0)
    yield made
    made.hide()
