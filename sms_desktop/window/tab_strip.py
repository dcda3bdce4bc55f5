"""The tabs under the top bar: the place on show, and each opened student and class. None until one is opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from sms_desktop.i18n import tr
from sms_desktop.pages.registry import THINGS, page_named
from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.tab_bars import ContentTabs, Tab
from sms_desktop.window.opened import Opened


class TabStrip:
    """Shows `opened` in the column of the frame; `chosen` and `closed` hear the pressed tab's key."""

    def __init__(
        self,
        look: Appearance,
        column: QVBoxLayout,
        chosen: Callable[[str], object],
        closed: Callable[[str], object],
    ) -> None:
        self.opened = Opened()
        self.bar = ContentTabs(look, "")
        self.bar.setObjectName("content_tabs")
        self.bar.chosen.connect(chosen)
        self.bar.close_wanted.connect(closed)
        self.bar.hide()
        column.insertWidget(1, self.bar)

    def show(self, place: str, current: str, title_of: Callable[[str], str]) -> None:
        """Show the tabs as they are now; `title_of` names an opened thing by its page."""
        self.bar.setAccessibleName(tr("Window", "Open tabs"))
        self.bar.setVisible(len(self.opened) > 0)
        if not self.opened:
            return
        entry = page_named(place)
        tabs = [Tab(entry.key, tr("Pages", entry.title), icon=entry.icon)]
        for key in self.opened:
            thing = self.opened.thing(key)
            if thing is not None:
                words = title_of(key) or thing.title
                tabs.append(Tab(key, words, icon=THINGS[thing.kind].icon, closable=True))
        self.bar.set_tabs(tabs)
        self.bar.set_current(current)
