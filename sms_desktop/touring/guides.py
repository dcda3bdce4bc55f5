"""Which pictures the guides show: whatever a page of `docs/` or the README refers to in `docs/pictures`."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
_SHOWN = re.compile(r"\]\([^)\s]*pictures/([a-z0-9-]+)\.png\)")


def wanted_pictures(root: Path = ROOT) -> frozenset[str]:
    """Their names, without the ending."""
    pages = [root / "README.md", *(root / "docs").rglob("*.md")]
    return frozenset(name for page in pages for name in _SHOWN.findall(page.read_text(encoding="utf-8")))


def forget_others(wanted: frozenset[str], folder: Path = PICTURES) -> list[str]:
    """Remove pictures that no page shows any more; their names."""
    others = [path for path in sorted(folder.glob("*.png")) if path.stem not in wanted]
    for path in others:
        path.unlink()
    return [path.stem for path in others]
