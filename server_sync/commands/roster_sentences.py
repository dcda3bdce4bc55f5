"""English for what a roster file can be told: one sentence a code, with the place before it."""

from sms_core.bulk.formats.oneroster import Note, NoteCode, Problem, ProblemCode
from sms_core.bulk.merge import Warned, WarningCode

_P, _N, _W = ProblemCode, NoteCode, WarningCode

_PROBLEMS: dict[ProblemCode, str] = {
    _P.FILE_NOT_FOUND: "there is no such file; check the path",
    _P.FILE_NOT_READABLE: "the file cannot be read ({value}); check its permissions",
    _P.EMPTY: "it is empty; export it again",
    _P.NOT_A_ZIP: "this is not a zip archive; give the OneRoster zip itself",
    _P.ZIP_TRUNCATED: "the end of the zip is missing; download or copy it again",
    _P.ZIP_DAMAGED: "the zip is damaged; download or copy it again",
    _P.ZIP_ENCRYPTED: "the zip asks for a password; export it without one",
    _P.ZIP_METHOD: "it is compressed in an unusual way ({value}); make an ordinary zip",
    _P.ZIP_TOO_LARGE: "the zip is larger than {hint} bytes; a roster is not that large",
    _P.ZIP_BOMB: "it would unpack to far more than a roster holds; it was not unpacked",
    _P.ZIP_TOO_MANY_ENTRIES: "the zip holds more than {hint} files; give the roster alone",
    _P.ZIP_DUPLICATE_ENTRY: "the zip holds this file twice; remove one",
    _P.ZIP_NESTED: "the CSV files lie too deep or in several folders ({value}); put them side by side",
    _P.ZIP_UNSAFE_NAME: "the path {value} leads out of the zip; make the zip anew",
    _P.MANIFEST_PROPERTY: "the property {value} is missing; add it",
    _P.MANIFEST_MODE: "must be absent, bulk or delta, not {value}",
    _P.VERSION_UNSUPPORTED: "version {value} is not read here, only {hint}; export in one of these",
    _P.DELTA_MODE: "only whole files (bulk) are read, not changes (delta); export a bulk file",
    _P.FILE_MISSING: "the file is missing; export it with the others",
    _P.WRONG_ENCODING: "the text is not UTF-8 ({value} {hint}); save the file as UTF-8",
    _P.NUL_CHARACTER: "the file holds a NUL character; save it as UTF-8 text",
    _P.WRONG_DELIMITER: "columns are separated by {value}; separate them by commas",
    _P.BROKEN_CSV: "a quotation mark is not closed or in the wrong place; mend this row",
    _P.COLUMN_MISSING: "this column is missing; add it",
    _P.COLUMN_MISNAMED: "this column is missing; is {value} meant? Rename it",
    _P.COLUMN_DUPLICATE: "this column occurs twice; remove one",
    _P.FIELD_COUNT: "the row has {value} fields where the header has {hint}",
    _P.VALUE_MISSING: "this must not be empty",
    _P.VALUE_TOO_LONG: "this is longer than {hint} characters",
    _P.VALUE_UNKNOWN: "{value} is not known here; use one of {hint}",
    _P.BAD_DATE: "{value} is not a date; write YYYY-MM-DD",
    _P.BAD_YEAR: "{value} is not a year of four digits",
    _P.BAD_BOOLEAN: "{value} is neither true nor false",
    _P.END_BEFORE_BEGIN: "the end {value} lies before the begin {hint}",
    _P.DUPLICATE_ID: "{value} was used before, in row {hint}",
    _P.DUPLICATE_VALUE: "{value} was used before, in row {hint}",
    _P.REFERENCE_MISSING: "{value} is not in {hint}",
    _P.REFERENCE_DELETED: "{value} is marked as deleted in {hint}",
    _P.PARENT_LOOP: "{value} is its own parent",
    _P.ROLE_MISSING: "{value} has no row in roles.csv",
    _P.ROLE_MISMATCH: "enrolled as {value}, but the person is {hint}",
    _P.ENROLMENT_OVERLAP: "the person is in this class already, by row {hint}",
}
_NOTES: dict[NoteCode, str] = {
    _N.STATUS_FILLED: "status is filled although the file is bulk",
    _N.DELETED_SKIPPED: "rows marked as deleted were left out",
    _N.COLUMN_IGNORED: "column {value} was not read",
    _N.FILE_IGNORED: "this file was not read",
    _N.FILE_UNDECLARED: "read, although the manifest does not mention it",
    _N.SEVERAL_SCHOOLS: "the file holds several schools; they were read as one",
    _N.AGENT_MISSING: "relatives who are not in the file were left out",
    _N.EMAIL_SHARED: "e-mail addresses belong to several people",
    _N.NUMBER_MISSING: "students without a number",
}
_WARNINGS: dict[WarningCode, str] = {
    _W.DELETED_HERE: "left out, because the school has deleted them",
    _W.TAKEN: "the value belongs to somebody else already; the field stayed as it was",
    _W.ENDED_HERE: "left alone, because the school has ended these enrolments",
    _W.ROLE_NOT_TAKEN: "left out: a part in a class that is not kept here",
    _W.FAMILY_NOT_TAKEN: "left out: parents and guardians are not read from a roster",
    _W.SESSIONS_MERGED: "several sessions: put into the shortest that holds them all",
}


def problem_line(problem: Problem, archive: str) -> str:
    """`file:row:column: what is wrong`."""
    place = (problem.file or archive, problem.row, problem.column)
    told = _PROBLEMS[problem.code].format(value=problem.value or "", hint=problem.hint or "")
    return f"{':'.join(str(part) for part in place if part is not None)}: {told}"


def note_line(note: Note, archive: str) -> str:
    """What the reader tolerated."""
    return f"{note.file or archive}: {_NOTES[note.code].format(value=note.value or '')} ({note.count})"


def warning_line(warned: Warned) -> str:
    """What the loader did otherwise than the file says."""
    place = f"{warned.file}:{warned.column}" if warned.column else warned.file
    rows = ", ".join(str(row) for row in warned.rows[:5]) + (", …" if warned.count > 5 else "")
    return f"{place}: {_WARNINGS[warned.code]} ({warned.count}; rows {rows})"
