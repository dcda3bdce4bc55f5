"""The list of students: its columns, and where typed text is looked for. Contacts are part of it for those who may."""

from sms_core.access.keys import Key
from sms_core.contacts.table import GUARDIAN, STUDENT_CONTACT, STUDENT_GUARDIAN
from sms_core.enrolment.table import ENROLMENT
from sms_core.store.fields import Field, Kind
from sms_core.store.list_places import (
    Beside,
    Counted,
    Linked,
    Own,
    Part,
    any_of,
    beside_with_digits,
    escaped,
    with_words,
)
from sms_core.store.listing import Column, TableList
from sms_core.store.paging import ColumnSpec
from sms_core.store.text import clean
from sms_core.students.figures import Today, figure_columns
from sms_core.students.table import STUDENT, STUDENT_TAG, TAG

NAME, NUMBER, YEAR, FORM, STATUS, TAGS = "name", "student_number", "year_level", "form_group", "status", "tags"
GUARDIAN_NAME, GUARDIAN_PHONE = "guardian", "guardian_phone"
_CALLED = "COALESCE(l.emergency_order, 99), COALESCE(l.is_primary, 0) DESC, x.id"

_TAGS = Linked(STUDENT_TAG, "student", "tag", TAG, ("title",), "x.title")
_GUARDIAN = Linked(
    STUDENT_GUARDIAN, "student", "guardian", GUARDIAN, ("family_name", "given_name"), _CALLED,
    first=True, found_by="search_key",
)  # fmt: skip
_GUARDIAN_PHONE = Linked(
    STUDENT_GUARDIAN, "student", "guardian", GUARDIAN, ("mobile", "phone"), _CALLED, first=True, either=True
)
_CLASSES = Counted(ENROLMENT, "student", "section", "l.status = 'active'")


def students_list(today: Today | None = None) -> TableList:
    """Every column and scope that there is; `without` takes away what a person may not see.

    `today` gives the school's calendar day, which the columns of figures need: without it they are not there.
    """
    figures = () if today is None else figure_columns(today)
    return TableList(
        STUDENT,
        (
            Column(
                ColumnSpec(NAME, STUDENT, STUDENT.by_name["family_name"], "student"),
                Own(STUDENT, "family_name", also="given_name", sorted_by="sort_key", found_by="search_key"),
            ),
            _own(NUMBER),
            _own(YEAR, natural=True),
            _own(FORM, natural=True),
            Column(ColumnSpec(TAGS, TAG, TAG.by_name["title"], "student.tags", is_many=True), _TAGS),
            Column(
                ColumnSpec("classes", ENROLMENT, Field("stint", Kind.WHOLE, minimum=0), "student.classes"), _CLASSES
            ),
            *figures[:2],
            Column(ColumnSpec(GUARDIAN_NAME, GUARDIAN, GUARDIAN.by_name["family_name"], "guardian"), _GUARDIAN),
            Column(
                ColumnSpec(GUARDIAN_PHONE, GUARDIAN, GUARDIAN.by_name["mobile"], "guardian.mobile"), _GUARDIAN_PHONE
            ),
            _own(STATUS),
            _own("status_date", editable=False),
            _own("family_name"),
            _own("given_name"),
            _own("preferred_name"),
            _own("patronymic"),
            _own("sex"),
            *(_beside(name) for name in ("birth_date", "email", "phone", "mobile", "address", "admission_date")),
            *figures[2:],
        ),
        ("sort_key",),
        {"name": _by_name, "number": _by_number, "guardian": _by_guardian, "phone": _by_phone},
        {"student_contact": "student", "student_tag": "student", "student_guardian": "student",
         "enrolment": "student", "tag": "", "guardian": ""},
    )  # fmt: skip


SCOPE_KEYS: dict[str, Key] = {"guardian": Key.CONTACTS_VIEW, "phone": Key.CONTACTS_VIEW}


def _own(name: str, *, editable: bool = True, natural: bool = False) -> Column:
    place = Own(STUDENT, name, natural=natural)
    return Column(ColumnSpec(name, STUDENT, STUDENT.by_name[name], editable=editable), place)


def _beside(name: str) -> Column:
    table = STUDENT_CONTACT
    return Column(ColumnSpec(name, table, table.by_name[name], editable=True), Beside(table, name))


def _by_name(text: str) -> Part:
    return with_words("t.search_key", text)


def _by_number(text: str) -> Part:
    return "lower(t.student_number) LIKE lower(?) ESCAPE '!'", (f"{escaped(clean(text) or '')}%",)


def _by_guardian(text: str) -> Part:
    return _GUARDIAN.with_words(text)


def _by_phone(text: str) -> Part:
    own = beside_with_digits(STUDENT_CONTACT, ("mobile", "phone"), text)
    return any_of([own, _GUARDIAN_PHONE.with_digits(text)])
