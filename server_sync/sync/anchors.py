"""Proof that a caller's past is part of this school's history (sync.md, "Order")."""

from http import HTTPStatus

from server_sync.http.errors import HttpRefused
from server_sync.sync.repository import Head, chain_at
from sms_core.store.connection import Connection
from sms_core.sync.wire import SCHEMA_VERSION, Anchor, Anchors


class HistoryDiverged(HttpRefused):
    """The caller has been where this history never was: the server was restored, or it is another school's."""

    code = "history_diverged"
    status = HTTPStatus.CONFLICT


class UpgradeRequired(HttpRefused):
    """The caller's program is older than the school's schema; it may still push."""

    code = "upgrade_required"
    status = HTTPStatus.UPGRADE_REQUIRED


class ServerTooOld(HttpRefused):
    """The caller's program is newer than this server; `known` is the newest schema that the server speaks."""

    code = "server_too_old"
    status = HTTPStatus.CONFLICT


def check_ancestry(connection: Connection, head: Head, anchors: Anchors) -> None:
    """Raises `HistoryDiverged` unless both anchors lie in this history."""
    for anchor in (anchors.pulled, anchors.pushed):
        if anchor is not None and not _is_ours(connection, head, anchor):
            raise HistoryDiverged(head=head.seq, anchor=anchor.seq)


def check_schema(version: int, *, pulling: bool) -> None:
    """Raises `ServerTooOld`, or `UpgradeRequired` for a pull in an old schema."""
    if version > SCHEMA_VERSION:
        raise ServerTooOld(known=SCHEMA_VERSION, sent=version)
    if pulling and version < SCHEMA_VERSION:
        raise UpgradeRequired(needed=SCHEMA_VERSION, sent=version)


def _is_ours(connection: Connection, head: Head, anchor: Anchor) -> bool:
    if anchor.epoch != head.epoch or anchor.seq > head.seq:
        return False
    return chain_at(connection, anchor.seq) == anchor.chain
