"""The small style sheet: shapes Qt draws itself (menus, tool tips, scroll bars), in the theme's colours."""

from collections.abc import Callable
from string import Template

from PySide6.QtGui import QColor

from sms_desktop.ui.theme import Theme

_SHEET = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $border; }
QToolTip { padding: ${p4}px ${p8}px; font-size: ${table}px; }
QMenu { background: $raised; border: 1px solid $border; padding: ${p4}px; font-size: ${table}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: ${p4}px; color: $text; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $soft; margin: ${p4}px ${p8}px; }
QMenu::icon { padding-left: ${p8}px; }
QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $thumb; border-radius: ${p3}px; }
QScrollBar::handle:vertical { min-height: ${p32}px; margin: ${p2}px ${p3}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; margin: ${p3}px ${p2}px; }
QScrollBar::handle:vertical:hover { margin: ${p2}px 1px; border-radius: ${p5}px; }
QScrollBar::handle:horizontal:hover { margin: 1px ${p2}px; border-radius: ${p5}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
BareLineEdit { background: transparent; border: 0; padding: 0; }
RowTable QScrollBar:vertical, RowTable QScrollBar:horizontal { background: $surface; }
FrozenTable QScrollBar:vertical, FrozenTable QScrollBar:horizontal { background: $surface; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; padding: ${p4}px; outline: 0; }
QComboBox QAbstractItemView::item { min-height: ${p24}px; padding: 0 ${p8}px; border-radius: ${p4}px; }
QComboBox QAbstractItemView::item:selected { background: $hover; color: $text; }
QPlainTextEdit { background: $surface; border: 1px solid $control; border-radius: ${p6}px; padding: ${p2}px; }
QPlainTextEdit:focus { border: 2px solid $focus; }
QPlainTextEdit:read-only { background: $soft; border: 1px solid $border; }
QTableCornerButton::section { background: $surface; border: 0; }
QAbstractScrollArea::corner { background: transparent; }
""")


def style_sheet(theme: Theme, px: Callable[[float], int], table_font_px: int) -> str:
    """The sheet for one theme and text size; `px` scales pixels at 100 %."""
    thumb = QColor(theme.colour("border-control"))
    thumb.setAlphaF(0.55)
    sizes = {f"p{n}": px(n) for n in (2, 3, 4, 5, 6, 8, 12, 24, 32)}
    return _SHEET.substitute(
        surface=theme.colour("surface").name(),
        raised=theme.colour("raised").name(),
        text=theme.colour("text").name(),
        disabled=theme.colour("text-disabled").name(),
        border=theme.colour("border").name(),
        control=theme.colour("border-control").name(),
        focus=theme.colour("focus").name(),
        hover=theme.colour("hover").name(),
        soft=theme.colour("neutral-soft").name(),
        thumb=f"rgba({thumb.red()}, {thumb.green()}, {thumb.blue()}, {thumb.alpha()})",
        table=table_font_px,
        **{name: str(max(1, size)) for name, size in sizes.items()},
    )
