"""The colours of papers, as `resources/reports/ink.toml` has them, and the styles of their text."""

import tomllib
from pathlib import Path

from sms_core.reports.pdf.faces import MEDIUM, REGULAR, STRONG, Style

_FILE = Path(__file__).resolve().parents[3] / "resources" / "reports" / "ink.toml"
_COLOURS: dict[str, str] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
TEXT, QUIET, ACCENT, RULE = (_COLOURS[name] for name in ("text", "quiet", "accent", "rule"))
DAY, HAIR, SHADE, PAPER = (_COLOURS[name] for name in ("day", "hair", "shade", "paper"))

TITLE = Style(STRONG, 20, 25, TEXT)
KIND = Style(STRONG, 11.5, 15, TEXT)
SCHOOL = Style(STRONG, 11.5, 15, TEXT)
SECTION = Style(STRONG, 10.5, 14, TEXT)
BODY = Style(REGULAR, 9, 12, TEXT)
BODY_MEDIUM = Style(MEDIUM, 9, 12, TEXT)
BODY_STRONG = Style(STRONG, 9, 12, TEXT)
SMALL = Style(REGULAR, 7.6, 10, QUIET)
LABEL = Style(MEDIUM, 7, 9.4, QUIET)
NOTE = Style(REGULAR, 8, 11, QUIET)
FIGURE = Style(STRONG, 14, 18, TEXT)
CREST = Style(STRONG, 11, 14, PAPER)
