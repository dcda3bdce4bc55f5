"""The state of sync in one sentence: the same for status bar, tool tip, sidebar and page."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from sms_core.clock import from_micros
from sms_desktop.i18n import tr
from sms_desktop.pages.base import SyncLook
from sms_desktop.sentences import told
from sms_desktop.sync.status import SyncKind, SyncState

_T = "Sync"


def sync_look(state: SyncState, language: str, zone: str = "") -> SyncLook:
    """How a state is said and drawn; times in the school's `zone`, or the computer's."""
    match state.kind:
        case SyncKind.SIGN_IN_NEEDED:
            return SyncLook(tr(_T, "Sign-in needed. Your work is kept here."), "lock", "warning", "!")
        case SyncKind.ACTION_NEEDED:
            return SyncLook(
                tr(_T, "Action needed: %n conflicts", n=state.issues), "git-merge", "warning", str(state.issues)
            )
        case SyncKind.ERROR:
            return SyncLook(_error(state, language, zone), "circle-alert", "danger", "!")
        case SyncKind.OFFLINE:
            return SyncLook(_offline(state), "cloud-off", "warning", str(state.waiting or ""))
        case SyncKind.PAUSED:
            return SyncLook(_paused(state), "pause", "warning", str(state.waiting or ""))
        case SyncKind.SYNCING:
            return SyncLook(_syncing(state), "refresh-cw", "text-secondary")
        case SyncKind.WAITING:
            return SyncLook(tr(_T, "%n changes waiting", n=state.waiting), "clock", "warning", str(state.waiting))
    at = _time(state.at, zone)
    return SyncLook(tr(_T, "Up to date {time}", time=at), "refresh-cw", "text-secondary", at)


def offline_words(state: SyncState) -> str:
    """What the bar under the top bar says."""
    if state.waiting:
        return tr(_T, "Offline. Working on this computer. %n changes waiting.", n=state.waiting)
    return tr(_T, "Offline. Working on this computer.")


def _offline(state: SyncState) -> str:
    return tr(_T, "Offline, %n changes waiting", n=state.waiting) if state.waiting else tr(_T, "Offline")


def _paused(state: SyncState) -> str:
    return tr(_T, "Paused, %n changes waiting", n=state.waiting) if state.waiting else tr(_T, "Paused")


def _syncing(state: SyncState) -> str:
    rows = QLocale().toString(min(state.rows, state.total) or state.rows)
    if state.rows and state.total:
        return tr(_T, "Syncing {rows} of {total}", rows=rows, total=QLocale().toString(state.total))
    return tr(_T, "Syncing, {rows} rows", rows=rows) if state.rows else tr(_T, "Syncing…")


def _error(state: SyncState, language: str, zone: str) -> str:
    said = told(state.failure, language).title if state.failure is not None else tr(_T, "Sync failed")
    if state.retry_at is None:
        return said
    return tr(_T, "{failure}, will retry at {time}", failure=said.rstrip("."), time=_time(state.retry_at, zone))


def _time(micros: int | None, zone: str) -> str:
    if micros is None:
        return ""
    instant: datetime = from_micros(micros)
    return instant.astimezone(ZoneInfo(zone) if zone else None).strftime("%H:%M")
