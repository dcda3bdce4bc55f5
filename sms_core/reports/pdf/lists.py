"""Class lists and register sheets on paper."""

from collections.abc import Iterator, Sequence

from sms_core.attendance.model import AttendanceCode
from sms_core.reports.model import ClassHead, ClassList, Imprint, RegisterSheet, SheetLesson, SheetRow
from sms_core.reports.pdf import ink
from sms_core.reports.pdf.faces import clipped, wrapped
from sms_core.reports.pdf.heads import put_feet, put_note, put_school, put_title
from sms_core.reports.pdf.sheet import Sheet
from sms_core.reports.pdf.table import Cell, Column, Line, Side, Table
from sms_core.reports.words import Words

_NAME_WIDTH, _NUMBER_WIDTH, _TOTAL_WIDTH = 158.0, 18.0, 30.0
_CELL_LEAST, _CELL_EASY, _CELL_MOST = 14.5, 21.0, 60.0
_ROW_LEAST, _ROW_EASY = 12.6, 17.0
_TOTALS = ("late", "excused", "absent")


def compose_class_list(found: ClassList, imprint: Imprint, words: Words) -> Sheet:
    """The pages of a class list, with room for remarks."""
    sheet = Sheet()
    put_school(sheet, imprint, words["class_list"], found.head.session.title)
    facts = [
        *_class_facts(found.head, words),
        (words["day"], words.day(found.day)),
        (words["students"], str(len(found.rows))),
    ]
    put_title(sheet, found.head.title, facts)
    sheet.down(14)
    if not found.rows:
        sheet.rule(ink.RULE, 0.7)
        sheet.down(10)
        sheet.line(words["no_students"], ink.BODY)
    else:
        _put_list(sheet, found, words)
    put_feet(sheet, imprint, words, f"{words['class_list']}, {found.head.title}")
    return sheet


def _put_list(sheet: Sheet, found: ClassList, words: Words) -> None:
    has_since = any(row.since is not None for row in found.rows)
    columns = [
        Column("", _NUMBER_WIDTH - 4, Side.RIGHT, ink.NOTE),
        Column(words["student"], 0, style=ink.BODY_MEDIUM),
        Column(words["student_number"], 52, Side.RIGHT),
        Column(words["form_group"], 30),
        *([Column(words["since"], 54, Side.RIGHT)] if has_since else []),
        Column(words["remarks"], 118),
    ]
    table = Table(sheet, columns, 4.4 if len(found.rows) <= 27 else 3.0)
    table.begin()
    for row in found.rows:
        since = [words.short_day(row.since) if row.since is not None else ""] if has_since else []
        pupil = row.pupil
        table.add(
            Line([str(row.number), pupil.name, pupil.student_number or "", pupil.form_group or "", *since, Cell("")])
        )
    table.end()


def compose_register_sheet(found: RegisterSheet, imprint: Imprint, words: Words) -> Sheet:
    """The pages of a register sheet: as many lessons side by side as can be read, the others on pages of their own."""
    sheet = Sheet()
    if _room(sheet, found) / len(found.lessons) < _CELL_EASY:
        sheet = Sheet(is_wide=True)
    put_school(sheet, imprint, words["register_sheet"], words.days(found.start, found.end))
    put_title(sheet, found.head.title, [*_class_facts(found.head, words), (words["session"], found.head.session.title)])
    sheet.down(12)
    blocks = list(_blocks(sheet, found))
    for number, block in enumerate(blocks):
        if number:
            sheet.turn()
        _Grid(sheet, found, words, block, has_totals=not found.is_blank and number == len(blocks) - 1).put()
        sheet.down(8)
    put_note(sheet, _legend(found, words))
    put_feet(sheet, imprint, words, f"{words['register_sheet']}, {found.head.title}")
    return sheet


def _blocks(sheet: Sheet, found: RegisterSheet) -> Iterator[range]:
    """The lessons of each page across, as places in `found.lessons`; a page gets no day in half where it can be."""
    most, lessons = int(_room(sheet, found) / _CELL_LEAST), found.lessons
    start = 0
    while start < len(lessons):
        end = min(start + most, len(lessons))
        if end < len(lessons):
            whole = next((at for at in range(end, start, -1) if lessons[at].day != lessons[at - 1].day), end)
            end = whole
        yield range(start, end)
        start = end


def _room(sheet: Sheet, found: RegisterSheet) -> float:
    """The width that the lessons have."""
    return sheet.room - _NUMBER_WIDTH - _NAME_WIDTH - (0 if found.is_blank else _TOTAL_WIDTH * len(_TOTALS))


class _Grid:
    """Students down, lessons across, a cell for each mark."""

    def __init__(self, sheet: Sheet, found: RegisterSheet, words: Words, places: range, *, has_totals: bool) -> None:
        self._sheet = sheet
        self._found = found
        self._words = words
        self._places = places
        self._totals = _TOTALS if has_totals else ()
        self._from = sheet.left + _NUMBER_WIDTH + _NAME_WIDTH
        room = sheet.right - self._from - _TOTAL_WIDTH * len(self._totals)
        self._cell = min(room / len(places), _CELL_MOST)
        self._high = _ROW_EASY
        self._to = self._from + self._cell * len(places)
        self._letters = {code.code: _letter(code, words) for code in found.codes}

    def put(self) -> None:
        """Head and rows, over as many pages as they take."""
        sheet = self._sheet
        self._head()
        fitting = (sheet.left_below - 22) / len(self._found.rows)  # a row that leaves them all on this page
        self._high = min(fitting, _ROW_EASY) if fitting >= _ROW_LEAST else _ROW_EASY
        sheet.repeated = self._head
        for row in self._found.rows:
            self._row(row)
        sheet.repeated = None

    def _head(self) -> None:
        sheet, words, lessons = self._sheet, self._words, self._found.lessons
        top = sheet.y
        base = top + ink.LABEL.leading * 3
        sheet.text(words["student"], ink.LABEL, sheet.left + _NUMBER_WIDTH, y=base - ink.LABEL.leading)
        for first, last in self._days():
            day, x = lessons[first].day, self._at(first)
            amid = (x + self._at(last) + self._cell) / 2
            sheet.text_amid(words.weekday(day), ink.LABEL, amid, y=top)
            sheet.text_amid(f"{day.day}/{day.month}", ink.LABEL, amid, y=top + ink.LABEL.leading)
        for place in self._places:
            amid = self._at(place) + self._cell / 2
            sheet.text_amid(str(lessons[place].period), ink.LABEL, amid, y=top + ink.LABEL.leading * 2)
        for number, key in enumerate(self._totals):
            right = self._to + _TOTAL_WIDTH * (number + 1)
            label = self._total_heading(key)
            sheet.text_to(clipped(label, ink.LABEL, _TOTAL_WIDTH - 3), ink.LABEL, right, y=base - ink.LABEL.leading)
        sheet.y = base + 3
        sheet.rule(ink.RULE, 0.7, to=self._end)

    @property
    def _end(self) -> float:
        return self._to + _TOTAL_WIDTH * len(self._totals)

    def _total_heading(self, key: str) -> str:
        """The letter of the code that is counted; its word stands below the sheet."""
        for code in self._found.codes:
            if code.counts_as == ("absent" if key == "absent" else key):
                return f"Σ {self._letters[code.code]}"
        return self._words[key]

    def _row(self, row: SheetRow) -> None:
        sheet, style = self._sheet, ink.BODY
        lines = wrapped(row.pupil.name, style, _NAME_WIDTH - 8)
        high = max(self._high, len(lines) * style.leading + 0.4)
        sheet.need(high)
        top = sheet.y
        text_top = top + (high - len(lines) * style.leading) / 2
        sheet.text_to(str(row.number), ink.SMALL, sheet.left + _NUMBER_WIDTH - 6, y=text_top + 1)
        for number, line in enumerate(lines):
            sheet.text(line, style, sheet.left + _NUMBER_WIDTH, y=text_top + number * style.leading)
        middle = top + (high - style.leading) / 2
        self._cells(row, top, high, middle)
        totals = {"late": row.counts.late, "excused": row.counts.excused, "absent": row.counts.absent}
        for number, key in enumerate(self._totals):
            right = self._to + _TOTAL_WIDTH * (number + 1)
            sheet.text_to(str(totals[key]) if totals[key] else "", ink.BODY_STRONG, right, y=middle)
        sheet.y = top + high
        sheet.rule(to=self._end)

    def _cells(self, row: SheetRow, top: float, high: float, middle: float) -> None:
        sheet, lessons = self._sheet, self._found.lessons
        for place in self._places:
            x, cell = self._at(place), row.cells[place]
            if not cell.enrolled:
                sheet.box(x, top, self._cell, high, ink.SHADE)
            if cell.code is not None:
                letter = self._letters.get(cell.code, cell.code)
                style = ink.SMALL if cell.code == self._usual else ink.BODY_STRONG
                sheet.text_amid(letter, style, x + self._cell / 2, y=middle + (style is ink.SMALL))
            new_day = place == self._places.start or lessons[place].day != lessons[place - 1].day
            sheet.stroke(x, top, top + high, ink.DAY if new_day else ink.HAIR, 0.4)
        sheet.stroke(self._to, top, top + high, ink.DAY, 0.4)

    @property
    def _usual(self) -> str:
        """The code of those who are there, set quietly so that the others stand out."""
        return next((code.code for code in self._found.codes if code.counts_as == "present"), "")

    def _days(self) -> list[tuple[int, int]]:
        """The first and last place of each day on this page."""
        lessons: Sequence[SheetLesson] = self._found.lessons
        starts = [at for at in self._places if at == self._places.start or lessons[at].day != lessons[at - 1].day]
        return list(zip(starts, [*(at - 1 for at in starts[1:]), self._places.stop - 1], strict=True))

    def _at(self, place: int) -> float:
        return self._from + (place - self._places.start) * self._cell


def _letter(code: AttendanceCode, words: Words) -> str:
    return code.letter_el if words.language == "el" else code.letter_en


def _legend(found: RegisterSheet, words: Words) -> str:
    is_greek = words.language == "el"
    told = [f"{_letter(code, words)} {code.label_el if is_greek else code.label_en}" for code in found.codes]
    return "  ·  ".join(told)


def _class_facts(head: ClassHead, words: Words) -> list[tuple[str, str]]:
    """Course, teachers and room, as far as they are known and say more than the title."""
    course = head.course if head.course and head.course != head.title else ""
    facts = [(words["course"], course), (words["teachers"], ", ".join(head.teachers)), (words["room"], head.room)]
    return [(name, fact) for name, fact in facts if fact]
