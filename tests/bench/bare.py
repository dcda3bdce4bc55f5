"""A bare PySide6 window in a process of its own: `python -m tests.bench.bare`; tells when it was painted.

The moment is in ns on the system's monotonic clock. It imports nothing else, so that it is as fast as a window can be.
"""

import sys
import time

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Bare(QWidget):
    """Ends the application when it has been painted."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.painted)
        return super().event(event)

    def painted(self) -> None:
        """Tell, and end."""
        print(f'{{"paint": {time.monotonic_ns()}, "unwanted": []}}', flush=True)
        QApplication.exit()


def main() -> None:
    """Show it."""
    app = QApplication(sys.argv[:1])
    window = Bare()
    window.resize(1180, 760)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
