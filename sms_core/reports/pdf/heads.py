"""What papers have in common: the school's head, facts in a row, figures, scales, places to sign, the foot."""

from collections.abc import Sequence

from sms_core.grading.model import Scale
from sms_core.reports.model import Imprint, Pupil, Span
from sms_core.reports.pdf import ink
from sms_core.reports.pdf.faces import Style, clipped, wide, wrapped
from sms_core.reports.pdf.sheet import BOTTOM, Sheet
from sms_core.reports.words import Words

_CREST = 26.0
_SIGN_HEIGHT = 62.0


def put_school(sheet: Sheet, imprint: Imprint, kind: str, about: str) -> None:
    """The school at the left with the letters of its logo, the kind of paper and what it covers at the right."""
    top = sheet.y
    x = sheet.left
    if imprint.logo_text:
        sheet.box(x, top, _CREST, _CREST, ink.ACCENT, 5)
        size = min(ink.CREST.size, ink.CREST.size * (_CREST - 6) / max(wide(imprint.logo_text, ink.CREST), 1))
        style = ink.CREST.at(size)
        sheet.text_amid(imprint.logo_text, style, x + _CREST / 2, y=top + (_CREST - style.leading) / 2)
        x += _CREST + 9
    right = max(wide(kind, ink.KIND), min(wide(about, ink.NOTE), sheet.room * 0.42))
    names = wrapped(imprint.school, ink.SCHOOL, sheet.right - right - 18 - x) if imprint.school else []
    first = top + (_CREST - ink.SCHOOL.leading) / 2 if len(names) == 1 else top
    for number, line in enumerate(names):
        sheet.text(line, ink.SCHOOL, x, y=first + number * ink.SCHOOL.leading)
    sheet.text_to(kind, ink.KIND, sheet.right, y=top - 1)
    for number, line in enumerate(wrapped(about, ink.NOTE, right)):
        sheet.text_to(line, ink.NOTE, sheet.right, y=top + ink.KIND.leading - 1 + number * ink.NOTE.leading)
    lines = len(wrapped(about, ink.NOTE, right))
    sheet.y = max(top + _CREST, first + len(names) * ink.SCHOOL.leading, top + 14 + lines * ink.NOTE.leading) + 9
    sheet.rule(ink.RULE, 0.7)
    sheet.down(16)


def put_title(sheet: Sheet, title: str, facts: Sequence[tuple[str, str]]) -> None:
    """A large title over as many lines as it takes, and facts below it, each under its name."""
    style = ink.TITLE if wide(title, ink.TITLE) <= sheet.room else ink.TITLE.at(15)
    for line in wrapped(title, style, sheet.room):
        sheet.text(line, style)
        sheet.y += style.leading
    sheet.down(7)
    put_facts(sheet, facts)


def put_facts(sheet: Sheet, facts: Sequence[tuple[str, str]], style: Style = ink.BODY_MEDIUM, gap: float = 26) -> None:
    """Facts in a row, as many as fit; what does not fit goes below."""
    x, high, top = sheet.left, 0.0, sheet.y
    for name, fact in facts:
        if not fact:
            continue
        width = min(max(wide(name, ink.LABEL), wide(fact, style)), sheet.room)
        if x > sheet.left and x + width > sheet.right:
            x, top, high = sheet.left, top + high + 5, 0.0
        sheet.text(name, ink.LABEL, x, y=top)
        lines = wrapped(fact, style, width)
        for number, line in enumerate(lines):
            sheet.text(line, style, x, y=top + ink.LABEL.leading + 1 + number * style.leading)
        high = max(high, ink.LABEL.leading + 1 + len(lines) * style.leading)
        x += width + gap
    sheet.y = top + high


def put_pupil(sheet: Sheet, pupil: Pupil, span: Span | None, words: Words) -> None:
    """Who the paper is about."""
    facts = [
        (words["student_number"], pupil.student_number or ""),
        (words["patronymic"], pupil.patronymic or ""),
        (words["year_level"], pupil.year_level or ""),
        (words["form_group"], pupil.form_group or ""),
    ]
    if span is not None:
        facts.append((words["period"], words.days(span.start_date, span.end_date)))
    put_title(sheet, pupil.name, facts)


def put_figures(sheet: Sheet, figures: Sequence[tuple[str, str]]) -> None:
    """Numbers that sum it up, side by side in equal places."""
    if not figures:
        return
    sheet.need(ink.FIGURE.leading + ink.LABEL.leading * 2)
    place, top, most = sheet.room / len(figures), sheet.y, 1
    for number, (name, figure) in enumerate(figures):
        x = sheet.left + number * place
        sheet.text(figure, ink.FIGURE, x, y=top)
        lines = wrapped(name, ink.LABEL, place - 8)
        most = max(most, len(lines))
        for row, line in enumerate(lines):
            sheet.text(line, ink.LABEL, x, y=top + ink.FIGURE.leading + row * ink.LABEL.leading)
    sheet.y = top + ink.FIGURE.leading + most * ink.LABEL.leading


def put_scales(sheet: Sheet, scales: Sequence[Scale], words: Words) -> None:
    """What the grades mean: each scale with its bands from the top."""
    for scale in scales:
        bands = sorted(scale.bands, key=lambda band: band.from_value, reverse=True)
        told = " · ".join(f"{band.label} {words.number(band.from_value)}+" for band in bands)
        put_note(sheet, f"{words['scale']} {scale.title}:  {told}")


def put_note(sheet: Sheet, text: str, style: Style = ink.SMALL) -> None:
    """Quiet words over as many lines as they take."""
    for line in wrapped(text, style, sheet.room):
        sheet.need(style.leading)
        sheet.text(line, style)
        sheet.y += style.leading


def put_signatures(sheet: Sheet, who: Sequence[str]) -> None:
    """Lines to sign on, at the foot of the page."""
    sheet.need(_SIGN_HEIGHT)
    sheet.y = max(sheet.y + 30, sheet.height - BOTTOM - 26)
    gap = 24.0
    width = (sheet.room - gap * 2) / max(len(who), 3)
    for number, name in enumerate(who):
        x = sheet.left + number * (width + gap)
        sheet.rule(ink.RULE, 0.5, x=x, to=x + width)
        sheet.text(clipped(name, ink.LABEL, width), ink.LABEL, x, y=sheet.y + 3)
    sheet.y += 16


def put_feet(sheet: Sheet, imprint: Imprint, words: Words, about: str) -> None:
    """The foot of every page: who made it and when, what it is about from the second page on, and the page's number."""
    at = imprint.made_at
    made = words["made"].format(day=words.day(at.date()), time=words.clock(at.time()), name=imprint.made_by)
    if imprint.is_demo:
        made = f"{made} · {words['demo']}"
    style, y = ink.SMALL, sheet.height - BOTTOM + 18
    for number, page in enumerate(sheet.pages, 1):
        sheet.page = page
        count = words["page"].format(page=number, pages=len(sheet.pages))
        said = made if number == 1 else f"{clipped(about, style, sheet.room / 2)} · {made}"
        sheet.text(clipped(said, style, sheet.room - wide(count, style) - 18), style, y=y)
        sheet.text_to(count, style, sheet.right, y=y)
