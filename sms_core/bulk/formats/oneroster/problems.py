"""What can be wrong with a roster file, as codes and places; sentences are made where they are shown.

A `Problem` stops the import; a `Note` does not, but the person should know.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from sms_core.errors import Refused

KEPT_PROBLEMS = 200
"""So many problems are kept with their place; the rest are only counted."""

_SHOWN_CHARACTERS = 100


class ProblemCode(StrEnum):
    """Why a roster is refused; what `column`, `value` and `hint` of the problem hold is said with each code."""

    FILE_NOT_FOUND = "file_not_found"
    """There is no file at the path given."""
    FILE_NOT_READABLE = "file_not_readable"
    """The path is a folder, or the system does not let us read it; `value` is the system's reason."""
    EMPTY = "empty"
    """The zip, or a file in it, holds nothing."""
    NOT_A_ZIP = "not_a_zip"
    """The file is not a zip archive."""
    ZIP_TRUNCATED = "zip_truncated"
    """The file begins like a zip but its end is missing: a download or copy was cut off."""
    ZIP_DAMAGED = "zip_damaged"
    """The zip's directory or an entry does not add up; `file` is the entry when it is known."""
    ZIP_ENCRYPTED = "zip_encrypted"
    """An entry needs a password."""
    ZIP_METHOD = "zip_method"
    """An entry is compressed in a way that OneRoster does not use; `value` is the zip method number."""
    ZIP_TOO_LARGE = "zip_too_large"
    """The archive itself is over the limit; `hint` is the limit in bytes."""
    ZIP_BOMB = "zip_bomb"
    """An entry would expand beyond the size or ratio limit; nothing over the limit is expanded."""
    ZIP_TOO_MANY_ENTRIES = "zip_too_many_entries"
    """The zip holds more entries than any roster has; `hint` is the limit."""
    ZIP_DUPLICATE_ENTRY = "zip_duplicate_entry"
    """Two entries have the same name (case aside), so one would hide the other."""
    ZIP_NESTED = "zip_nested"
    """CSV files lie deeper than one folder, or in different folders; `value` is the entry's path."""
    ZIP_UNSAFE_NAME = "zip_unsafe_name"
    """An entry's path is absolute or points outside the zip; `value` is the path."""

    MANIFEST_PROPERTY = "manifest_property"
    """A needed manifest property is missing; `value` is its name."""
    MANIFEST_MODE = "manifest_mode"
    """A `file.…` property is neither absent, bulk nor delta; `column` is the property."""
    VERSION_UNSUPPORTED = "version_unsupported"
    """A version that is not read here; `column` is the property, `value` the version, `hint` the versions read."""
    DELTA_MODE = "delta_mode"
    """The manifest declares the file a delta (changes only); only bulk files are read."""
    FILE_MISSING = "file_missing"
    """A required file is not in the zip, or the manifest declares it absent (then `hint` is "absent")."""

    WRONG_ENCODING = "wrong_encoding"
    """The file is not UTF-8: `row` and `value` (the byte) say where; for UTF-16 or UTF-32, `hint` is its name."""
    NUL_CHARACTER = "nul_character"
    """The file holds a NUL character: a damaged file or another encoding."""
    WRONG_DELIMITER = "wrong_delimiter"
    """Columns are separated by `value` and not by commas."""
    BROKEN_CSV = "broken_csv"
    """A quote is not closed or stands in the wrong place, or a cell is enormous; reading stopped at `row`."""
    COLUMN_MISSING = "column_missing"
    """A required column is missing and nothing resembles it."""
    COLUMN_MISNAMED = "column_misnamed"
    """`column` is missing and an unknown column, `value`, resembles it."""
    COLUMN_DUPLICATE = "column_duplicate"
    """A known column occurs twice."""
    FIELD_COUNT = "field_count"
    """The row has `value` fields where the header has `hint`."""

    VALUE_MISSING = "value_missing"
    """A required cell is empty."""
    VALUE_TOO_LONG = "value_too_long"
    """A cell is longer than text may be; `hint` is the limit in characters."""
    VALUE_UNKNOWN = "value_unknown"
    """A role, type, sex or status that OneRoster does not define; `hint` lists those that it does."""
    BAD_DATE = "bad_date"
    """Not a calendar date written YYYY-MM-DD."""
    BAD_YEAR = "bad_year"
    """Not a year of four digits."""
    BAD_BOOLEAN = "bad_boolean"
    """Neither true nor false."""
    END_BEFORE_BEGIN = "end_before_begin"
    """The end date lies before the begin date, which is `hint`."""
    DUPLICATE_ID = "duplicate_id"
    """A sourcedId (or manifest property) was used before in this file; `hint` is the earlier row."""
    DUPLICATE_VALUE = "duplicate_value"
    """A student number or course code was used before in this file; `hint` is the earlier row."""
    REFERENCE_MISSING = "reference_missing"
    """The id is not in the file that `hint` names."""
    REFERENCE_DELETED = "reference_deleted"
    """The id is in the file that `hint` names, but marked tobedeleted there."""
    PARENT_LOOP = "parent_loop"
    """The row is, over its parents, its own parent."""
    ROLE_MISSING = "role_missing"
    """A user of a 1.2 roster has no row in roles.csv."""
    ROLE_MISMATCH = "role_mismatch"
    """Enrolled as student but not a student, or as staff but not staff; `hint` lists the user's roles."""
    ENROLMENT_OVERLAP = "enrolment_overlap"
    """The person is already in this class, in the same role at the same time; `hint` is the earlier row."""


class NoteCode(StrEnum):
    """What was tolerated; `count` of the note says how often."""

    STATUS_FILLED = "status_filled"
    """`status` is filled although the mode is bulk; "active" changes nothing."""
    DELETED_SKIPPED = "deleted_skipped"
    """Rows marked tobedeleted were left out."""
    COLUMN_IGNORED = "column_ignored"
    """A column that OneRoster does not know, `value`, was not read."""
    FILE_IGNORED = "file_ignored"
    """A file of the zip was not read: it is no roster file or the manifest declares it absent."""
    FILE_UNDECLARED = "file_undeclared"
    """A file is read although the manifest does not mention it."""
    SEVERAL_SCHOOLS = "several_schools"
    """The zip holds `count` organisations of type school."""
    AGENT_MISSING = "agent_missing"
    """An agent (such as a parent) of a user is not in users.csv; the link was left out."""
    EMAIL_SHARED = "email_shared"
    """An e-mail address belongs to several users; `count` is the number of addresses."""
    NUMBER_MISSING = "number_missing"
    """Students without identifier, who therefore have no student number."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: where it is, what stands there and why that is wrong.

    `file` is None for the zip itself. `row` is the spreadsheet's own row number, the header being 1. `value` stays out
    of `repr`, since it may be somebody's name.
    """

    file: str | None
    row: int | None
    column: str | None
    value: str | None = field(repr=False)
    code: ProblemCode
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One kind of thing that was tolerated."""

    code: NoteCode
    file: str | None
    value: str | None
    count: int


class RosterInvalid(Refused):
    """The roster cannot be taken as it is; `problems` says what to mend, `total` how many problems there are.

    `problems` holds at most `KEPT_PROBLEMS` of them.
    """

    code = "roster_invalid"

    def __init__(self, problems: tuple[Problem, ...], total: int) -> None:
        super().__init__(problems=problems, total=total)
        self.problems = problems
        self.total = total


class RosterUnreadable(RosterInvalid):
    """The file is not a zip that can be opened safely, so nothing in it was looked at."""

    code = "roster_unreadable"


def unreadable(
    code: ProblemCode, file: str | None = None, value: str | None = None, hint: str | None = None
) -> RosterUnreadable:
    """The refusal of a whole archive, for one reason."""
    return RosterUnreadable((Problem(file, None, None, _shown(value), code, hint),), 1)


class Findings:
    """Gathers what one reading finds."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._total = 0
        self._notes: dict[tuple[NoteCode, str | None, str | None], int] = {}

    def problem(
        self,
        code: ProblemCode,
        file: str | None,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
        hint: str | None = None,
    ) -> None:
        """Record one problem."""
        self._total += 1
        if len(self._problems) < KEPT_PROBLEMS:
            self._problems.append(Problem(file, row, column, _shown(value), code, hint))

    def note(self, code: NoteCode, file: str | None = None, value: str | None = None, count: int = 1) -> None:
        """Record something tolerated; the same thing again only raises its count."""
        if count:
            key = (code, file, _shown(value))
            self._notes[key] = self._notes.get(key, 0) + count

    def notes(self) -> tuple[Note, ...]:
        """Everything tolerated, in the order found."""
        return tuple(Note(code, file, value, count) for (code, file, value), count in self._notes.items())

    def stop_if_any(self) -> None:
        """Raise `RosterInvalid` when a problem was recorded."""
        if self._total:
            raise RosterInvalid(tuple(self._problems), self._total)


def _shown(value: str | None) -> str | None:
    if value is None or len(value) <= _SHOWN_CHARACTERS:
        return value
    return value[: _SHOWN_CHARACTERS - 1] + "…"
