"""Papers into one PDF file: drawn page by page, and put in its place only when it is whole."""

from collections.abc import Callable, Iterable
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from sms_core.reports.model import Imprint, NothingToPrint, Pulse, go_on
from sms_core.reports.pdf.sheet import Box, Mark, Page, Rule, Sheet, Text
from sms_core.store.whole_file import whole_file


def write_pdf(
    path: Path,
    sheets: Iterable[Sheet],
    imprint: Imprint,
    title: str,
    *,
    pulse: Pulse = go_on,
    advanced: Callable[[int], object] = lambda _: None,
) -> int:
    """Draw papers one after the other into the file at `path`; how many pages that were.

    `advanced` gets how many papers are done. The same papers with the same imprint make the same bytes. Raises
    `NothingToPrint`, `DiskFull`, `NotWritable`, and whatever `pulse` raises; then what was at `path` stays.
    """
    with whole_file(path) as draft, draft.open("wb") as file:
        canvas = Canvas(file, pageCompression=1, invariant=1)
        canvas.setTitle(title)
        canvas.setAuthor(imprint.school or imprint.made_by)
        canvas.setCreator("Student Management System")
        canvas.setDateFormatter(lambda *_: imprint.made_at.strftime("D:%Y%m%d%H%M%S"))
        pages = 0
        for number, sheet in enumerate(sheets, 1):
            pulse()
            for page in sheet.pages:
                _draw(canvas, sheet, page)
                pages += 1
            advanced(number)
        if not pages:
            raise NothingToPrint
        pulse()
        canvas.save()
        pulse()
    return pages


def _draw(canvas: Canvas, sheet: Sheet, page: Page) -> None:
    canvas.setPageSize((sheet.width, sheet.height))
    for mark in page.marks:
        _put(canvas, sheet.height, mark)
    canvas.showPage()


def _put(canvas: Canvas, height: float, mark: Mark) -> None:
    if isinstance(mark, Text):
        canvas.setFont(mark.style.face, mark.style.size)
        canvas.setFillColor(HexColor(mark.style.colour))
        canvas.drawString(mark.x, height - mark.y, mark.text)
    elif isinstance(mark, Rule):
        canvas.setStrokeColor(HexColor(mark.colour))
        canvas.setLineWidth(mark.thick)
        canvas.line(mark.x, height - mark.y, mark.to_x, height - mark.to_y)
    elif isinstance(mark, Box):
        canvas.setFillColor(HexColor(mark.colour))
        bottom = height - mark.y - mark.height
        canvas.roundRect(mark.x, bottom, mark.width, mark.height, mark.radius, stroke=0, fill=1)
