"""What can be chosen before papers are made: the fields of the panel, and the order that they mean."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sms_core.clock import to_days
from sms_core.ids import Id, SectionId, StudentId, id_from, text_of
from sms_core.reports.making import Order
from sms_core.reports.model import CardParts, PaperKind
from sms_core.store.fields import day as day_field
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.forms import problem_words, read_value, show_value, typed_value
from sms_desktop.ops.classes import day_of
from sms_desktop.ops.papers import PaperFacts
from sms_desktop.ui.field_editors import Editor, FieldSpec

_T = "Printing"
_DAY = day_field("day", required=True)
_PARTS = ("teachers", "absences", "comments", "signatures")
_LANGUAGES = (("en", "English"), ("el", "Ελληνικά"))
_WEEK, _MONTH = "week", "month"
_OF_ONE = {
    PaperKind.REPORT_CARD: translatable(_T, "Report card"),
    PaperKind.TRANSCRIPT: translatable(_T, "Transcript"),
    PaperKind.CLASS_LIST: translatable(_T, "Class list"),
    PaperKind.REGISTER_SHEET: translatable(_T, "Register sheet"),
}
_OF_MANY = {
    PaperKind.REPORT_CARD: translatable(_T, "Report cards"),
    PaperKind.TRANSCRIPT: translatable(_T, "Transcripts"),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page has to print: papers of `students`, or of a class; `name` says of whom or what."""

    papers: tuple[PaperKind, ...]
    name: str
    students: tuple[StudentId, ...] | None = None
    section: SectionId | None = None

    @property
    def is_one(self) -> bool:
        """Whether it is about one student."""
        return self.students is not None and len(self.students) == 1


def paper_words(kind: PaperKind, subject: Subject) -> str:
    """What a kind of paper is called here."""
    words = _OF_ONE if subject.is_one else {**_OF_ONE, **_OF_MANY}
    return tr(_T, words[kind])


def first_values(subject: Subject, facts: PaperFacts, session: bytes | None, language: str) -> dict[str, object]:
    """What stands in the panel when it opens."""
    known = {one.id for one in facts.sessions}
    current = facts.current.id if facts.current is not None else None
    proposed = session if session in known else current or next((one.id for one in facts.sessions), None)
    return {
        "paper": subject.papers[0].value,
        "session": None if proposed is None else text_of(proposed),
        "language": language,
        "span": _WEEK,
        "day": to_days(facts.today),
        "blank": 0,
        **dict.fromkeys(_PARTS, 1),
    }


def choice_specs(subject: Subject, facts: PaperFacts, kind: PaperKind) -> Sequence[FieldSpec]:
    """The fields for one kind of paper."""
    papers = tuple((one.value, paper_words(one, subject)) for one in subject.papers)
    language = _choice("language", tr(_T, "Language of the paper"), _LANGUAGES)
    specs = [_choice("paper", tr(_T, "Paper"), papers)]
    if kind is PaperKind.REPORT_CARD:
        sessions = tuple((text_of(one.id), one.title) for one in facts.sessions)
        specs += [_choice("session", tr(_T, "Term or year"), sessions), language]
        specs += [_toggle(name) for name in _PARTS]
    elif kind is PaperKind.TRANSCRIPT:
        specs += [language, _toggle("signatures")]
    elif kind is PaperKind.CLASS_LIST:
        specs += [_day(tr(_T, "In the class on")), language]
    else:
        spans = ((_WEEK, tr(_T, "A week")), (_MONTH, tr(_T, "A month")))
        specs += [_choice("span", tr(_T, "Days"), spans), _day(tr(_T, "The week or month of")), language]
        specs.append(_toggle("blank"))
    return specs


def order_of(subject: Subject, values: Mapping[str, object]) -> Order:
    """The order that the values of the panel mean."""
    kind = PaperKind(str(values["paper"]))
    session = values.get("session")
    start, end = _days(values)
    return Order(
        kind=kind,
        language=str(values["language"]),
        students=subject.students,
        section=subject.section,
        session=Id(id_from(str(session))) if session else None,
        start=start,
        end=end,
        is_blank=bool(values.get("blank")),
        parts=CardParts(**{name: bool(values.get(name, 1)) for name in _PARTS}),
    )


def _days(values: Mapping[str, object]) -> tuple[date | None, date | None]:
    """The day, or the whole week or month around it."""
    day, span = day_of(values.get("day")), values.get("span")
    if day is None or span is None:
        return day, day
    if span == _MONTH:
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _choice(name: str, label: str, choices: tuple[tuple[str, str], ...]) -> FieldSpec:
    shown = dict(choices)
    return FieldSpec(
        name=name,
        label=label,
        editor=Editor.CHOICE,
        read=lambda text: text,
        typed=str,
        shown=lambda value: shown.get(str(value), ""),
        required=True,
        choices=choices,
        required_words=problem_words("required"),
    )


def _day(label: str) -> FieldSpec:
    return FieldSpec(
        name="day",
        label=label,
        editor=Editor.DAY,
        read=lambda text: read_value(_DAY, text),
        typed=lambda value: typed_value(_DAY, value),
        shown=lambda value: show_value(_DAY, value),
        required=True,
        required_words=problem_words("required"),
    )


def _toggle(name: str) -> FieldSpec:
    words = {
        "teachers": tr(_T, "Names of the teachers"),
        "absences": tr(_T, "Absences"),
        "comments": tr(_T, "Remarks of the teachers"),
        "signatures": tr(_T, "Lines to sign on"),
        "blank": tr(_T, "Blank, to be filled in by hand"),
    }
    return FieldSpec(name, words[name], Editor.TOGGLE, read=lambda text: text, typed=str, shown=str)
