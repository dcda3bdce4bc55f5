"""The places of the sidebar as the frame shows them: those that are permitted, Sync with its state."""

from collections.abc import Callable

from sms_desktop.i18n import tr
from sms_desktop.pages.base import PageEntry, SyncLook
from sms_desktop.pages.registry import PAGES
from sms_desktop.ui.navigation import NavItem
from sms_desktop.ui.sidebar import Sidebar


def show_places(sidebar: Sidebar, permits: Callable[[PageEntry], bool], sync: SyncLook | None, current: str) -> None:
    """Fill the sidebar; `current` is the key of the place on show."""
    shown = [entry for entry in PAGES if permits(entry)]
    sidebar.set_places([_item(entry, sync) for entry in shown if not entry.at_bottom])
    sidebar.set_bottom([_item(entry, sync) for entry in shown if entry.at_bottom], tr("Window", "More places"))
    sidebar.set_current(current)


def _item(entry: PageEntry, sync: SyncLook | None) -> NavItem:
    words = tr("Pages", entry.title)
    if entry.key != "sync" or sync is None:
        return NavItem(entry.key, words, entry.icon)
    tone = "" if sync.tone == "text-secondary" else "warning"
    return NavItem(entry.key, words, sync.icon, sync.badge, tone, sync.text)
