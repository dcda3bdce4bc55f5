"""The small style sheet: shapes Qt draws itself (menus, tool tips, scroll bars), in the palette's colours."""

from collections.abc import Callable
from string import Template

_SHEET = Template("""
QToolTip { background: palette(tooltip-base); color: palette(text); border: 1px solid palette(mid); }
QToolTip { padding: ${p4}px ${p8}px; font-size: ${table}px; }
QMenu { background: palette(tooltip-base); border: 1px solid palette(mid); padding: ${p4}px; font-size: ${table}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: ${p4}px; color: palette(text); }
QMenu::item:selected { background: palette(highlight); }
QMenu::item:disabled { color: palette(placeholder-text); }
QMenu::separator { height: 1px; background: palette(midlight); margin: ${p4}px ${p8}px; }
QMenu::icon { padding-left: ${p8}px; }
QMenuBar { background: palette(window); padding: ${p2}px ${p8}px; font-size: ${table}px; }
QMenuBar::item { background: transparent; padding: ${p4}px ${p8}px; border-radius: ${p4}px; color: palette(text); }
QMenuBar::item:selected, QMenuBar::item:pressed { background: palette(midlight); }
QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: palette(shadow); border-radius: ${p3}px; }
QScrollBar::handle:vertical { min-height: ${p32}px; margin: ${p2}px ${p3}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; margin: ${p3}px ${p2}px; }
QScrollBar::handle:vertical:hover { margin: ${p2}px 1px; border-radius: ${p5}px; }
QScrollBar::handle:horizontal:hover { margin: 1px ${p2}px; border-radius: ${p5}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabBar QToolButton { background: palette(base); border: 0; }
QTabBar#content_tabs QToolButton { background: palette(window); }
BareLineEdit { background: transparent; border: 0; padding: 0; }
QComboBox QAbstractItemView { background: palette(tooltip-base); border: 1px solid palette(mid); }
QComboBox QAbstractItemView { padding: ${p4}px; outline: 0; }
QComboBox QAbstractItemView::item { min-height: ${p24}px; padding: 0 ${p8}px; border-radius: ${p4}px; }
QComboBox QAbstractItemView::item:selected { background: palette(highlight); color: palette(text); }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: palette(tooltip-base); }
QCalendarWidget QToolButton { color: palette(text); background: transparent; border: 0; border-radius: ${p4}px; }
QCalendarWidget QToolButton { min-width: ${p24}px; min-height: ${p24}px; padding: ${p2}px ${p6}px; font-weight: 600; }
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { background: palette(midlight); }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { background: palette(tooltip-base); border: 0; outline: 0; }
QCalendarWidget QAbstractItemView { selection-background-color: palette(highlight); selection-color: palette(text); }
CalendarPopup { background: palette(tooltip-base); border: 1px solid palette(mid); }
QPlainTextEdit { background: palette(base); border: 1px solid palette(dark); border-radius: ${p6}px; padding: ${p2}px; }
QPlainTextEdit:focus { border: 2px solid palette(accent); }
QPlainTextEdit:read-only { background: palette(midlight); border: 1px solid palette(mid); }
QTableCornerButton::section { background: palette(base); border: 0; }
QAbstractScrollArea::corner { background: transparent; }
""")


def style_sheet(px: Callable[[float], int], table_font_px: int) -> str:
    """The sheet for one text size; `px` scales pixels at 100 %.

    Colours are roles of the palette (see `appearance.palette`), so that another theme needs no other sheet: setting one
    polishes every widget anew, which takes seconds with many tabs open.
    """
    sizes = {f"p{n}": str(max(1, px(n))) for n in (2, 3, 4, 5, 6, 8, 12, 24, 32)}
    return _SHEET.substitute(table=str(table_font_px), **sizes)
