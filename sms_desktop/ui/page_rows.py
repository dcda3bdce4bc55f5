"""How a page is laid out: rows from the top, then what fills it, with a panel at its trailing side, and rows below."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def lay_rows(
    page: QWidget,
    rows: Sequence[QWidget],
    main: QWidget,
    side: QWidget | None = None,
    below: Sequence[QWidget] = (),
) -> None:
    """Give `page` this layout; there is no room between the parts."""
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for row in rows:
        column.addWidget(row)
    middle = QHBoxLayout()
    middle.setSpacing(0)
    column.addLayout(middle, 1)
    middle.addWidget(main, 1)
    if side is not None:
        middle.addWidget(side)
    for row in below:
        column.addWidget(row)


def fill(page: QWidget, content: QWidget) -> None:
    """Let `content` be all there is on `page`."""
    lay_rows(page, (), content)
