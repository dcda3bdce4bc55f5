"""The menus that open from the frame: that of the account, and that of the terms."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from sms_desktop.actions import Actions, Group
from sms_desktop.i18n import tr

if TYPE_CHECKING:  # the frame is painted before any of these is loaded
    from sms_core.sessions.model import Session
    from sms_desktop.terms import Terms

_ACCOUNT = ("page_settings", "keys", "lock", "sign_in_other", "quit")


def term_words(session: Session) -> str:
    """The term with its school year, unless its title says it; a year that has no terms by its own title."""
    year = f"{session.school_year - 1}–{session.school_year % 100:02d}"
    if session.type == "school_year" or year in session.title:
        return session.title
    return f"{session.title}, {year}"


def open_account_menu(window: QWidget, actions: Actions, account: QWidget) -> QMenu:
    """Above the account in the sidebar: how everything looks, and leaving."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for group in (Group.THEME, Group.LANGUAGE, Group.DENSITY, Group.TEXT):
        part = menu.addMenu(tr("Actions", group))
        part.addActions(actions.of_group(group))
    menu.addSeparator()
    menu.addActions([actions[key] for key in _ACCOUNT])
    menu.popup(account.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
    return menu


def open_term_menu(window: QWidget, terms: Terms, button: QWidget) -> QMenu:
    """Under the term in the top bar: every term of the school."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for session in terms.known:
        action = menu.addAction(term_words(session))
        action.setCheckable(True)
        action.setChecked(session == terms.current)
        action.triggered.connect(partial(terms.choose, session.id))
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    return menu
