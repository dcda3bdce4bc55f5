"""The ground of a scroll area: the widget it shows its content on, made here."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def own_ground(area: QAbstractScrollArea) -> None:
    """Give `area` a viewport of ours. Asked for the one Qt makes, PySide first loads every class of widgets there is,
    which a start has no time for.
    """
    area.setViewport(QWidget())
