"""Remembering what other systems call our things.

`kind` is the name of our table, `stands_for` the 16 bytes of its id, or the packed key where that has several parts.
"""

from sms_core.external.table import EXTERNAL_ID
from sms_core.store.unit import Work


def remember(work: Work, source: str, kind: str, id: str, stands_for: bytes) -> None:
    """`source` calls this thing `id`; again replaces what was remembered. Raises `Invalid`."""
    work.put(EXTERNAL_ID, source, kind, id, stands_for=stands_for)


def forget(work: Work, source: str, kind: str, id: str) -> None:
    """`source` has no such name any more. Raises `NotFound`."""
    work.delete(EXTERNAL_ID, source, kind, id)
