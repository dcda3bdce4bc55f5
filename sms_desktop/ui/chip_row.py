"""A row of filter chips: as many as fit, the rest behind a chip that says how many more there are."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sms_desktop.ui.appearance import Appearance
from sms_desktop.ui.chips import Chip


class ChipRow(QWidget):
    """Chips by key. A press on one opens it, its cross takes it away; `last` is a chip that always follows."""

    pressed = Signal(str)
    removed = Signal(str)
    more_wanted = Signal(list)  # the keys that are not shown

    def __init__(self, look: Appearance, name: str, last: Chip) -> None:
        super().__init__()
        self._look = look
        self._chips: dict[str, Chip] = {}
        self._last = last
        last.setParent(self)
        self._more = Chip(look, "", parent=self)
        self._more.setObjectName("filter_more")
        self._more.hide()
        self._more.clicked.connect(self._on_more)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Show (key, words) in this order."""
        for key in [key for key in self._chips if key not in dict(chips)]:
            gone = self._chips.pop(key)
            gone.hide()
            gone.deleteLater()
        ordered: dict[str, Chip] = {}
        for key, words in chips:
            chip = self._chips.get(key)
            if chip is None:
                chip = Chip(self._look, words, on=True, removable=True, parent=self)
                chip.setObjectName(f"filter_{key}")
                chip.clicked.connect(lambda _=False, key=key: self.pressed.emit(key))
                chip.removed.connect(lambda key=key: self.removed.emit(key))
            chip.setText(words)
            ordered[key] = chip
        self._chips = ordered
        self._place()

    def chip(self, key: str) -> Chip | None:
        """The chip of a filter."""
        return self._chips.get(key)

    @property
    def last(self) -> Chip:
        """The chip that always follows."""
        return self._last

    @Slot()
    def _on_more(self) -> None:
        self.more_wanted.emit([key for key, chip in self._chips.items() if not chip.isVisible()])

    @Slot()
    def _on_look_changed(self) -> None:
        self.setFixedHeight(self._look.px(28))
        self._place()

    def _place(self) -> None:
        gap = self._look.px(8)
        wide = {key: chip.sizeHint().width() for key, chip in self._chips.items()}
        self._more.setText(QCoreApplication.translate("ui", "+{count}").format(count=len(wide)))
        end = self.width() - self._last.sizeHint().width()
        room = end - self._more.sizeHint().width() - gap
        x, hidden = 0, 0
        keys = list(wide)
        for place, key in enumerate(keys):
            is_last = place == len(keys) - 1
            fits = not hidden and x + wide[key] + gap <= (end if is_last else room)
            self._chips[key].setVisible(fits)
            if fits:
                self._chips[key].setGeometry(x, 0, wide[key], self.height())
                x += wide[key] + gap
            else:
                hidden += 1
        self._more.setVisible(hidden > 0)
        if hidden:
            self._more.setText(QCoreApplication.translate("ui", "+{count}").format(count=hidden))
            self._more.setGeometry(x, 0, self._more.sizeHint().width(), self.height())
            x += self._more.width() + gap
        self._last.setGeometry(x, 0, self._last.sizeHint().width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        gap = self._look.px(8)
        wide = sum(chip.sizeHint().width() + gap for chip in (*self._chips.values(), self._last))
        return QSize(wide, self._look.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._last.sizeHint().width(), self._look.px(28))
