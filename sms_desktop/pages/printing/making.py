"""Papers being made: on a lane, told as a job once it takes longer than a moment, stopped by its cross."""

from pathlib import Path

from sms_core.reports.making import Order
from sms_desktop.jobs import Jobs
from sms_desktop.ops.long_job import LongJob
from sms_desktop.ops.papers import Maker, paper_job
from sms_desktop.ops.runner import Runner

_MOMENT_MS = 400


class Making(LongJob):
    """One PDF in the making; it ends with what was `Made`, None when it was stopped."""

    def __init__(self, runner: Runner, jobs: Jobs, maker: Maker, order: Order, path: Path, words: str) -> None:
        super().__init__(runner, jobs, words, _MOMENT_MS)
        self._maker = maker
        self._order = order
        self._path = path

    def start(self) -> None:
        """Begin to make it."""
        self.begin(lambda stop, advanced: paper_job(self._maker, self._order, self._path, stop, advanced))
