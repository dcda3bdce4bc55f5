"""When a bug shows itself: it goes to the log with a number, the person is told that number, and work goes on.

Logs hold no name, mark or address: of an exception its type and its traceback, not its arguments.
"""

import faulthandler
import json
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

log = logging.getLogger("sms")

_BYTES = 2 * 1024 * 1024
_FILES = 5


class JsonLines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created)),
            "level": record.levelname,
            "from": record.name,
            "text": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0] is not None:
            kind, _, trace = record.exc_info
            line["error"] = kind.__name__
            line["trace"] = _places(trace)
        return json.dumps(line, ensure_ascii=False)


class _Waiting(logging.Handler):
    """Keeps what is logged before the log is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


class Crashes:
    """Catches what nobody else does. `told` hears the number of each; it may be called on any thread."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told: Callable[[str], object] = lambda _: None
        self._fault_file: TextIO | None = None
        self._handler: logging.Handler | None = None

    def install(self) -> None:
        """Begin to catch; what is logged waits for `open_log`."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._listen(_Waiting())
        logging.getLogger().setLevel(logging.INFO)
        self._fault_file = (self.folder / "fault.log").open("a", encoding="utf-8")
        faulthandler.enable(self._fault_file)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def open_log(self) -> None:
        """Write down what was logged so far, and from now on whatever is logged."""
        from logging.handlers import RotatingFileHandler  # heavy: it brings sockets along

        early = self._handler
        if not isinstance(early, _Waiting):
            return
        handler = RotatingFileHandler(
            self.folder / "desktop.log", maxBytes=_BYTES, backupCount=_FILES - 1, encoding="utf-8", delay=True
        )
        handler.setFormatter(JsonLines())
        self._listen(handler)
        for record in early.records:
            handler.handle(record)

    def _listen(self, handler: logging.Handler | None) -> None:
        root, before = logging.getLogger(), self._handler
        if handler is not None:
            root.addHandler(handler)
        if before is not None:
            root.removeHandler(before)
        self._handler = handler

    def remove(self) -> None:
        """Stop."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        faulthandler.disable()
        if self._fault_file is not None:
            self._fault_file.close()
        last = self._handler
        self._listen(None)
        if last is not None:
            last.close()

    def note(self, problem: BaseException) -> str:
        """Write a bug to the log; the number under which it stands."""
        number = os.urandom(3).hex().upper()
        self.open_log()
        log.error("bug %s", number, exc_info=(type(problem), problem, problem.__traceback__))
        self.told(number)
        return number

    def _on_exception(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        self.note(problem.with_traceback(trace))
        if sys.stderr is not None:
            traceback.print_exception(kind, problem, trace)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.note(args.exc_value)


def _places(trace: TracebackType | None) -> list[str]:
    return [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)]
