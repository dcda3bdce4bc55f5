"""Appearance: the theme, density and text size in force, and the only place that hands out colours, fonts and pixels.

One `Appearance` is made by the composition root and given to every widget as `look`. When it changes it recolours the
application and emits `changed`; widgets then measure and paint themselves anew.
"""

import sys
from enum import StrEnum
from typing import TypedDict

import shiboken6
from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QListView, QMenu, QMenuBar, QPlainTextEdit, QWidget

from sms_desktop.ui.icons import Icons, turned_icon
from sms_desktop.ui.painting import is_mirrored, mirror
from sms_desktop.ui.resources import resource
from sms_desktop.ui.style_sheet import style_sheet
from sms_desktop.ui.theme import THEMES, Theme

SYSTEM = "system"
TEXT_SIZES = (0.9, 1.0, 1.1, 1.25, 1.5)
_FAMILY = "Inter"
_CUTS = ("Regular", "Medium", "SemiBold")
_SMALLEST_TEXT = 12
_INTER_LINE_HEIGHT = 1.21  # of the pixel size
_TABULAR = QFont.Tag("tnum")


class Density(StrEnum):
    """How tall rows and controls are."""

    COMPACT = "compact"
    NORMAL = "normal"
    COMFORTABLE = "comfortable"


class Role(StrEnum):
    """A place in the type scale."""

    CAPTION = "caption"
    CAPTION_MEDIUM = "caption-medium"
    CAPTION_STRONG = "caption-strong"
    TABLE = "table"
    TABLE_STRONG = "table-strong"
    BUTTON = "button"
    BODY = "body"
    BODY_STRONG = "body-strong"
    TITLE_3 = "title-3"
    TITLE_2 = "title-2"
    TITLE_1 = "title-1"
    STAT = "stat"


_ROWS = {Density.COMPACT: 28, Density.NORMAL: 34, Density.COMFORTABLE: 42}
_BODY = 13 if sys.platform == "darwin" else 14
_SCALE: dict[Role, tuple[int, int]] = {  # pixels at 100 %, weight
    Role.CAPTION: (12, 400),
    Role.CAPTION_MEDIUM: (12, 500),
    Role.CAPTION_STRONG: (12, 600),
    Role.TABLE: (13, 400),
    Role.TABLE_STRONG: (13, 600),
    Role.BUTTON: (13, 500),
    Role.BODY: (_BODY, 400),
    Role.BODY_STRONG: (_BODY, 600),
    Role.TITLE_3: (16, 600),
    Role.TITLE_2: (20, 600),
    Role.TITLE_1: (26, 600),
    Role.STAT: (32, 600),
}


class Wants(TypedDict):
    """How everything shall look, for `Appearance` and its `apply`."""

    theme: str
    density: Density
    text_size: float
    system_font: bool
    reduced_motion: bool


class Appearance(QObject):
    """What everything looks like now; `apply()` changes it and `changed` says that it did."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        *,
        theme: str = SYSTEM,
        density: Density = Density.NORMAL,
        text_size: float = 1.0,
        system_font: bool = False,
        reduced_motion: bool = False,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._system_family = app.font().family()
        self._wanted = theme
        self.density = density
        self.text_size = text_size
        self.system_font = system_font
        self.reduced_motion = reduced_motion
        self.icons = Icons()
        self._sheet = ""
        self._dressed: list[QWidget] = []
        self.theme = Theme.load(self._resolved())
        for cut in _CUTS:
            QFontDatabase.addApplicationFont(str(resource("fonts", f"{_FAMILY}-{cut}.ttf")))
        app.setStyle("Fusion")
        self._rebuild()
        app.styleHints().colorSchemeChanged.connect(self._on_colour_scheme_changed)

    @property
    def theme_setting(self) -> str:
        """What the person chose: one of `THEMES` or "system"."""
        return self._wanted

    def apply(
        self,
        *,
        theme: str | None = None,
        density: Density | None = None,
        text_size: float | None = None,
        system_font: bool | None = None,
        reduced_motion: bool | None = None,
    ) -> None:
        """Change what is given and recolour every open window; `text_size` is clamped to 0.9 to 1.5."""
        self._wanted = self._wanted if theme is None else theme
        self.density = self.density if density is None else density
        if text_size is not None:
            self.text_size = min(max(text_size, TEXT_SIZES[0]), TEXT_SIZES[-1])
        self.system_font = self.system_font if system_font is None else system_font
        self.reduced_motion = self.reduced_motion if reduced_motion is None else reduced_motion
        self._rebuild()
        self.changed.emit()

    def dress(self, window: QWidget) -> None:
        """Give a window, with all that is and comes into it, the style sheet.

        The application has none: under one, every widget is styled anew each time something above it finds its place,
        which makes a page take twice as long. What is made before it stands in a window costs nothing to style.
        """
        self._dressed.append(window)
        window.setStyleSheet(self._sheet)

    def colour(self, token: str) -> QColor:
        """The colour of a token in the present theme."""
        return self.theme.colours[token]

    def px(self, value: float) -> int:
        """Pixels at 100 % turned into pixels at the present text size."""
        return round(value * self.scale)

    def font(self, role: Role | str, *, tabular: bool = False) -> QFont:
        """The font of a role; `tabular` gives all digits one width, for columns of numbers."""
        return QFont(self._tabular[Role(role)] if tabular else self._fonts[Role(role)])

    def icon(self, name: str, token: str = "text-secondary", size: int = 20) -> QIcon:
        """An icon for menus and actions in the colour of a token; ask again after `changed`."""
        if self._app.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            name = turned_icon(name)
        return self.icons.icon(name, self.colour(token), self.px(size))

    def draw_icon(self, painter: QPainter, name: str, token: str, size: int, x: float, y: float) -> None:
        """Paint an icon `size` pixels at 100 % wide with its top left corner at x, y; arrows follow the reading."""
        side, mirrored = self.px(size), is_mirrored(painter)
        place = QRectF(x, y, side, side)
        if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            name = turned_icon(name)
        if mirrored:
            mirror(painter, place)
        self.icons.draw(painter, name, self.colour(token), side, x, y)
        if mirrored:
            mirror(painter, place)

    def palette(self) -> QPalette:
        """Qt's palette of the present theme, to start from when a widget needs one of its own."""
        return palette(self.theme)

    @property
    def row_height(self) -> int:
        """Height of a table row in pixels."""
        return self.px(_ROWS[self.density])

    @property
    def control_height(self) -> int:
        """Height of buttons and fields in pixels."""
        return self.px(28 if self.density is Density.COMPACT else 32)

    def _rebuild(self) -> None:
        name = self._resolved()
        if self.theme.name != name:
            self.theme = Theme.load(name)
        self._fonts = {role: self._make_font(role) for role in Role}
        self._tabular = {role: QFont(font) for role, font in self._fonts.items()}
        for font in self._tabular.values():
            font.setFeature(_TABULAR, 1)
        self.scale = QFontMetricsF(self._fonts[Role.BODY]).height() / (_BODY * _INTER_LINE_HEIGHT)
        if sys.platform == "darwin":  # the native frame follows only this
            self._app.styleHints().setColorScheme(Qt.ColorScheme.Dark if self.theme.dark else Qt.ColorScheme.Light)
        self._app.setPalette(palette(self.theme))
        if self._app.font() != self._fonts[Role.BODY]:
            self._app.setFont(self._fonts[Role.BODY])
        sheet = style_sheet(self.px, self._fonts[Role.TABLE].pixelSize())
        self._dressed = [window for window in self._dressed if shiboken6.isValid(window)]
        for window in self._dressed:
            if sheet != self._sheet:
                window.setStyleSheet(sheet)
            _hand_on_palette(window)
        self._sheet = sheet
        for window in self._app.topLevelWidgets():
            window.update()  # what the style sheet draws, such as scroll bars, does not hear of a new palette

    def _make_font(self, role: Role) -> QFont:
        pixels, weight = _SCALE[role]
        font = QFont(self._system_family if self.system_font else _FAMILY)
        font.setPixelSize(max(_SMALLEST_TEXT, round(pixels * self.text_size)))
        font.setWeight(QFont.Weight(weight))
        return font

    def _resolved(self) -> str:
        if self._wanted in THEMES:
            return self._wanted
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "high_contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _on_colour_scheme_changed(self) -> None:
        if self._wanted == SYSTEM and self._resolved() != self.theme.name:
            self._rebuild()
            self.changed.emit()


_THUMB = 0.55  # how dense the handle of a scroll bar is


def _hand_on_palette(window: QWidget) -> None:
    """Give all that stands in a dressed window the application's new palette, which Qt gives to the window alone."""
    for widget in window.findChildren(QWidget):
        if _is_coloured_by_sheet(widget):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        widget.setPalette(widget.palette())  # what a widget chose for itself stays


def _is_coloured_by_sheet(widget: QWidget) -> bool:
    """Whether the sheet made colours of the palette that was in force the widget's own."""
    if isinstance(widget, QListView):
        above = widget.parent()
        return above is not None and above.inherits("QComboBoxPrivateContainer")
    return isinstance(widget, QMenu | QMenuBar | QPlainTextEdit)


def palette(theme: Theme) -> QPalette:
    """The colours of a theme as Qt's own palette, for everything the product does not paint itself."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, token in {
        roles.Window: "canvas",
        roles.WindowText: "text",
        roles.Base: "surface",
        roles.AlternateBase: "row-alt",
        roles.ToolTipBase: "raised",
        roles.ToolTipText: "text",
        roles.PlaceholderText: "text-secondary",
        roles.Text: "text",
        roles.Button: "neutral-soft",
        roles.ButtonText: "text",
        roles.BrightText: "danger",
        roles.Light: "hover",
        roles.Midlight: "neutral-soft",
        roles.Mid: "border",
        roles.Dark: "border-control",
        roles.Highlight: "selection",
        roles.HighlightedText: "text",
        roles.Accent: "accent",
        roles.Link: "accent",
        roles.LinkVisited: "accent",
    }.items():
        made.setColor(role, theme.colour(token))
    thumb = QColor(theme.colour("border-control"))
    thumb.setAlphaF(_THUMB)
    made.setColor(roles.Shadow, thumb)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("text-disabled"))
    return made
