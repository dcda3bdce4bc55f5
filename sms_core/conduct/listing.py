"""The list of conduct notes: its columns, where typed text is looked for, and its order: open work comes first."""

from sms_core.accounts.table import USER
from sms_core.conduct.repository import follow_up_states
from sms_core.conduct.table import CONDUCT_NOTE
from sms_core.sections.table import SECTION_TABLE
from sms_core.store.list_places import Linked, Own, Part, any_of, escaped
from sms_core.store.listing import Column, TableList
from sms_core.store.paging import ColumnSpec
from sms_core.store.text import clean
from sms_core.store.worked import Worked
from sms_core.students.table import STUDENT

STUDENT_NAME, DAY, KIND, SEVERITY, CATEGORY, TEXT = "student", "day", "kind", "severity", "category", "text"
SECTION, AUTHOR, FOLLOW_UP, DUE, CLOSED, OUTCOME = (
    "section", "author", "follow_up", "follow_up_by", "closed_on", "outcome",
)  # fmt: skip
STATE = "state"
_LATER = 10_000_000  # days; after every day that something is due
_OPEN_FIRST = (
    f"CASE WHEN t.follow_up IS NOT NULL AND t.closed_on IS NULL THEN COALESCE(t.follow_up_by, {_LATER})"
    f" ELSE {_LATER + 1} END"
)
_STUDENT = Linked(
    CONDUCT_NOTE, "id", "student", STUDENT, ("family_name", "given_name"), "x.id", first=True, found_by="search_key"
)
_SECTION = Linked(CONDUCT_NOTE, "id", "section", SECTION_TABLE, ("title",), "x.id", first=True)
_AUTHOR = Linked(CONDUCT_NOTE, "id", "author", USER, ("display_name",), "x.id", first=True)


def notes_list() -> TableList:
    """Every column and scope that there is; `without` takes away what a person may not see."""
    return TableList(
        CONDUCT_NOTE,
        (
            Column(ColumnSpec(STUDENT_NAME, STUDENT, STUDENT.by_name["family_name"], "student"), _STUDENT),
            _own(DAY),
            _own(KIND),
            Column(
                ColumnSpec(
                    STATE,
                    CONDUCT_NOTE,
                    CONDUCT_NOTE.by_name[FOLLOW_UP],
                    sortable=False,
                    filterable=False,
                    is_worked=True,
                ),
                Worked(follow_up_states, ((CONDUCT_NOTE, "id"),)),
            ),
            _own(SEVERITY),
            _own(CATEGORY),
            _own(TEXT),
            Column(ColumnSpec(SECTION, SECTION_TABLE, SECTION_TABLE.by_name["title"], "section"), _SECTION),
            _own(FOLLOW_UP),
            _own(DUE),
            _own(CLOSED),
            _own(OUTCOME),
            Column(ColumnSpec(AUTHOR, USER, USER.by_name["display_name"], "author"), _AUTHOR),
        ),
        ("day", "id"),
        {"student": _STUDENT.with_words, "text": _by_text},
        {"student": "", "section": "", "user": ""},
        newest_first=True,
        leading=_OPEN_FIRST,
    )


def _own(name: str) -> Column:
    return Column(ColumnSpec(name, CONDUCT_NOTE, CONDUCT_NOTE.by_name[name]), Own(CONDUCT_NOTE, name))


def _by_text(text: str) -> Part:
    wanted = f"%{escaped(clean(text) or '')}%"
    return any_of([(f"lower(t.{name}) LIKE lower(?) ESCAPE '!'", (wanted,)) for name in (TEXT, CATEGORY, FOLLOW_UP)])
