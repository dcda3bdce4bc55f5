"""What the school sets for everybody: settings, terms, periods, closures, courses, codes and scales."""

from datetime import date
from decimal import Decimal

from sms_core.attendance.codes import SHIPPED_CODES
from sms_core.attendance.table import ATTENDANCE_CODE
from sms_core.clock import to_days
from sms_core.courses.table import COURSE
from sms_core.demo.chance import Batch, Row, ids, row, stream
from sms_core.demo.school import School
from sms_core.demo.year import PERIODS, ZONE, closures, terms, year_title
from sms_core.grading.scales import SHIPPED_SCALES
from sms_core.grading.table import GRADING_SCALE, SCALE_BAND
from sms_core.school.table import SCHOOL_SETTING
from sms_core.sessions.table import ACADEMIC_SESSION, CLOSURE, PERIOD


def reference_batches(school: School) -> list[Batch]:
    """The rows of every account's reference, sections and people aside."""
    return [
        (SCHOOL_SETTING, _settings(school)),
        (ACADEMIC_SESSION, _sessions(school)),
        (PERIOD, _periods(school)),
        (CLOSURE, _closures(school)),
        (COURSE, _courses(school)),
    ]


def code_batches() -> list[Batch]:
    """The attendance codes."""
    made = [
        row(
            ATTENDANCE_CODE,
            code=code.code,
            label_en=code.label_en,
            label_el=code.label_el,
            counts_as=code.counts_as.value,
            letter_en=code.letter_en,
            letter_el=code.letter_el,
            position=code.position,
        )
        for code in SHIPPED_CODES
    ]
    return [(ATTENDANCE_CODE, made)]


def scale_batches(school: School) -> list[Batch]:
    """The scales that come with the product, under the ids that they have everywhere."""
    bands = [(scale.id, band) for scale in SHIPPED_SCALES for band in scale.bands]
    band_ids = ids(stream(school.plan.seed, "bands"), _opened(school), len(bands))
    scales = [
        row(
            GRADING_SCALE,
            id=scale.id,
            title=scale.title,
            version=scale.version,
            rounding=scale.rounding.value,
            maximum=_thousandths(scale.maximum),
        )
        for scale in SHIPPED_SCALES
    ]
    steps = [
        row(
            SCALE_BAND,
            id=id,
            scale=scale,
            label=band.label,
            from_value=_thousandths(band.from_value),
            points=None if band.points is None else _thousandths(band.points),
            passes=int(band.passes),
        )
        for id, (scale, band) in zip(band_ids, bands, strict=True)
    ]
    return [(GRADING_SCALE, scales), (SCALE_BAND, steps)]


def _thousandths(number: Decimal) -> int:
    return int(number * 1000)


def _opened(school: School) -> date:
    return terms(school.plan.school_year)[0].start


def _settings(school: School) -> list[Row]:
    values = {"name": school.plan.name, "logo_text": "3Γ", "time_zone": ZONE, "language": "en"}
    return [row(SCHOOL_SETTING, key=key, value=value) for key, value in values.items()]


def _sessions(school: School) -> list[Row]:
    first, second = terms(school.plan.school_year)
    whole, *parts = school.session_ids
    spans: list[tuple[bytes, str, str, date, date, bytes | None]] = [
        (whole, f"School year {year_title(school.plan.school_year)}", "school_year", first.start, second.end, None)
    ]
    spans += [(id, t.title, "term", t.start, t.end, whole) for id, t in zip(parts, (first, second), strict=True)]
    return [
        row(
            ACADEMIC_SESSION,
            id=id,
            title=title,
            type=kind,
            start_date=to_days(start),
            end_date=to_days(end),
            parent=parent,
            school_year=school.plan.school_year + 1,  # it is named by the year in which it ends
        )
        for id, title, kind, start, end, parent in spans
    ]


def _periods(school: School) -> list[Row]:
    used = max((period for section in school.sections for _, period in section.slots), default=0)
    return [
        row(PERIOD, number=number, name=str(number), start_time=start, end_time=end, active=int(number <= used))
        for number, (start, end) in enumerate(PERIODS, 1)
    ]


def _closures(school: School) -> list[Row]:
    spans = closures(school.plan.school_year)
    made = ids(stream(school.plan.seed, "closures"), _opened(school), len(spans))
    return [
        row(CLOSURE, id=id, start_date=to_days(span.start), end_date=to_days(span.end), title=span.title)
        for id, span in zip(made, spans, strict=True)
    ]


def _courses(school: School) -> list[Row]:
    return [
        row(
            COURSE,
            id=id,
            code=f"{school.subjects[subject].code}-{level}",
            title=f"{school.subjects[subject].title} {level}",
            subject=school.subjects[subject].title,
            credits=school.subjects[subject].credits * 1000,
            description=f"{school.subjects[subject].title}, year {level} of the gymnasium.",
            active=1,
        )
        for (level, subject), id in school.course_ids.items()
    ]
