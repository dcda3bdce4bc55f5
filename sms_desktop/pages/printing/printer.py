"""A PDF on paper: its pages drawn one after the other onto the printer that was chosen in the system's dialog."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from sms_core.errors import Unavailable
from sms_core.store.connection import Connection

_FINEST = 300  # dots per inch: more is not seen and takes long
_POINTS = 72
_KEEP = Qt.AspectRatioMode.KeepAspectRatio


class PrinterFailed(Unavailable):
    """The printer does not take the pages."""

    code = "printer_failed"


def print_job(
    path: Path, printer: QPrinter, stop: Event, advanced: Callable[[int, int], object]
) -> Callable[[Connection], bool]:
    """A job: print a file; whether it was printed to the end. It raises `PrinterFailed`."""

    def job(_: Connection) -> bool:
        import pypdfium2  # heavy: PDFium, when something is printed

        document = pypdfium2.PdfDocument(path)
        try:
            pages = _wanted(printer, len(document))
            painter = QPainter()
            for number, place in enumerate(pages):
                if stop.is_set():
                    printer.abort()
                    return False
                page = document[place]
                _turn(printer, page.get_width() > page.get_height())
                if not (printer.newPage() if number else painter.begin(printer)):
                    raise PrinterFailed
                _draw(painter, printer, page)
                advanced(number + 1, len(pages))
            painter.end()
        finally:
            document.close()
        return True

    return job


def _wanted(printer: QPrinter, count: int) -> range:
    """The pages that were asked for in the dialog."""
    first, last = printer.fromPage(), printer.toPage()
    return range(max(first, 1) - 1, min(last, count) if last else count)


def _turn(printer: QPrinter, is_wide: bool) -> None:
    way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    if printer.pageLayout().orientation() != way:
        printer.setPageOrientation(way)


def _draw(painter: QPainter, printer: QPrinter, page: "object") -> None:
    """A page over the whole paper; what the printer cannot reach is margin anyway."""
    dots = min(printer.resolution(), _FINEST)
    bitmap = page.render(scale=dots / _POINTS, rev_byteorder=True, prefer_bgrx=True)  # type: ignore[attr-defined]
    image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
    paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
    reach = printer.pageRect(QPrinter.Unit.DevicePixel).toRect()
    size = image.size().scaled(paper.size(), _KEEP)
    painter.drawImage(QRect(paper.topLeft() - reach.topLeft(), size), image)
    bitmap.close()
