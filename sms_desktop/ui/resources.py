"""Where the product's data files are: themes, fonts, icons and translations."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2] / "resources"


def resource(*parts: str) -> Path:
    """The path of one file or folder below `resources/`; it need not exist."""
    return _ROOT.joinpath(*parts)
