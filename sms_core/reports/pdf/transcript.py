"""The transcript on paper: the years of a student, each with its classes and what they add up to."""

from sms_core.reports.model import Imprint, Transcript, TranscriptLine, TranscriptYear
from sms_core.reports.pdf import ink
from sms_core.reports.pdf.card import grade_words
from sms_core.reports.pdf.faces import clipped, wide
from sms_core.reports.pdf.heads import (
    put_feet,
    put_figures,
    put_note,
    put_pupil,
    put_scales,
    put_school,
    put_signatures,
)
from sms_core.reports.pdf.sheet import Sheet
from sms_core.reports.pdf.table import Cell, Column, Line, Side, Table
from sms_core.reports.words import Words

_HEAD, _ROW = 44.0, 18.0  # of a year, about


def compose_transcript(transcript: Transcript, imprint: Imprint, words: Words, *, signatures: bool = True) -> Sheet:
    """The pages of a transcript."""
    sheet = Sheet()
    years = transcript.years
    covered = years[0].title if len(years) == 1 else f"{years[0].title} – {years[-1].title}" if years else ""
    put_school(sheet, imprint, words["transcript"], covered)
    put_pupil(sheet, transcript.pupil, None, words)
    sheet.down(12)
    if not years:
        sheet.rule(ink.RULE, 0.7)
        sheet.down(10)
        sheet.line(words["no_years"], ink.BODY)
    has_credits = any(line.credits is not None for year in years for line in year.lines)
    for year in years:
        _put_year(sheet, year, words, has_credits)
    _put_sum(sheet, transcript, words)
    if transcript.is_partial:
        put_note(sheet, words["partial"])
    put_scales(sheet, transcript.scales, words)
    if signatures:
        put_signatures(sheet, (words["signature_head"],))
    put_feet(sheet, imprint, words, f"{words['transcript']}, {transcript.pupil.name}")
    return sheet


def _put_year(sheet: Sheet, year: TranscriptYear, words: Words, has_credits: bool) -> None:
    high = _HEAD + _ROW * len(year.lines)
    if sheet.left_below < high <= sheet.height / 2:  # a year stays together where that leaves no page half empty
        sheet.turn()
    sheet.need(_HEAD + 3 * _ROW)
    sheet.down(4)
    _put_year_head(sheet, year, words, has_credits)
    sheet.repeated = lambda: _put_continued(sheet, year, words)
    has_sessions = any(line.session != year.title for line in year.lines)
    columns = [
        Column(words["code"], 62, style=ink.NOTE),
        Column(words["course"], 0, style=ink.BODY_MEDIUM),
        *([Column(words["session"], 96, style=ink.NOTE)] if has_sessions else []),
        *([Column(words["credits"], 42, Side.RIGHT)] if has_credits else []),
        Column(words["grade"], 44, Side.RIGHT, ink.BODY_STRONG),
        Column(words["result"], 84),
    ]
    table = Table(sheet, columns, 2.8)
    table.begin()
    for line in year.lines:
        table.add(Line(_cells(line, words, has_sessions, has_credits)))
    table.end()
    sheet.repeated = None
    sheet.down(12)


def _put_year_head(sheet: Sheet, year: TranscriptYear, words: Words, has_credits: bool) -> None:
    told = []
    if has_credits and year.credits:
        told.append(f"{words['credits_earned']}  {words.number(year.credits)}")
    if year.gpa is not None:
        told.append(f"{words['gpa']}  {words.number(year.gpa, 2)}")
    sum_of_year = "    ".join(told)
    sheet.text(clipped(year.title, ink.SECTION, sheet.room - wide(sum_of_year, ink.BODY) - 12), ink.SECTION)
    sheet.text_to(sum_of_year, ink.BODY, sheet.right)
    sheet.down(ink.SECTION.leading + 4)


def _put_continued(sheet: Sheet, year: TranscriptYear, words: Words) -> None:
    sheet.line(f"{year.title} ({words['continued']})", ink.SECTION)
    sheet.down(4)


def _cells(line: TranscriptLine, words: Words, has_sessions: bool, has_credits: bool) -> list[Cell | str]:
    credits = "" if line.credits is None else words.number(line.credits)
    label = (line.grade.label or "") if line.grade is not None else ""
    result = Cell(words["in_progress"], style=ink.NOTE) if line.is_running else Cell(label)
    grade = Cell(grade_words(line.grade, words), style=ink.NOTE if line.is_running else None)
    between = [*([line.session] if has_sessions else []), *([credits] if has_credits else [])]
    return [line.code or "", line.title, *between, grade, result]


def _put_sum(sheet: Sheet, transcript: Transcript, words: Words) -> None:
    figures = []
    if transcript.credits:
        figures.append((words["credits_earned"], words.number(transcript.credits)))
    if transcript.gpa is not None:
        key = "gpa_partial" if transcript.is_partial else "gpa_total"
        figures.append((words[key], words.number(transcript.gpa, 2)))
    if figures:
        sheet.down(4)
        put_figures(sheet, figures)
        sheet.down(10)
