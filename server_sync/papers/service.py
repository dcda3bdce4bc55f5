"""The papers that a caller may have made, over the classes that the caller reaches."""

import tempfile
from dataclasses import replace
from pathlib import Path

from server_sync.classroom.repository import students_in
from server_sync.within import Within
from sms_core.access.keys import Reach
from sms_core.errors import NotAllowed
from sms_core.ids import SectionId
from sms_core.reports.making import Order, imprint_of, make_pdf
from sms_core.reports.model import PAPER_KEYS, PaperKind
from sms_core.store.connection import Connection


class Papers(Within):
    """Makes papers for one caller, whose name stands on them."""

    def pdf(self, order: Order) -> bytes:
        """The paper as a file. Raises `NotAllowed`, `NotFound`, `NothingToPrint`, `TooLong`, `DiskFull`."""
        with self._school.reading() as connection, tempfile.TemporaryDirectory(prefix="sms-paper-") as folder:
            reached = self._reached(connection, order.kind)
            if reached is not None and not _is_within(connection, order, reached):
                raise NotAllowed(key=str(PAPER_KEYS[order.kind][0]))
            imprint = imprint_of(connection, self._school.clock.now(), self._caller.display_name)
            path = Path(folder) / "paper.pdf"
            make_pdf(connection, replace(order, reached=reached), imprint, path)
            return path.read_bytes()

    def _reached(self, connection: Connection, kind: PaperKind) -> frozenset[SectionId] | None:
        """The classes that every key of the paper reaches; None is all. Raises `NotAllowed`."""
        reaches = [self._reach(key) for key in PAPER_KEYS[kind]]
        return None if all(reach is Reach.SCHOOL for reach in reaches) else frozenset(self._taught(connection))


def _is_within(connection: Connection, order: Order, reached: frozenset[SectionId]) -> bool:
    """Whether the class, or every student, of an order is one of the caller's own."""
    if order.students is not None:
        return students_in(connection, sorted(reached)) >= set(order.students)
    return order.section in reached
