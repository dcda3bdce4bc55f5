"""The first tables: the school's, the journal, and a replica's book-keeping.

Written out once and never changed: later revisions add to it, whatever the declarations say by then.
A line is `table | key columns | other columns | indexes`. Columns are runs of one type; `!` is NOT NULL, `=0` NOT NULL
with that default; a table with `*` is stored in the order of its key; an index with `!` is unique.
"""

from typing import Any

import sqlalchemy as sa
from alembic import context, op

revision = "0001"
down_revision = None

_TYPES: dict[str, Any] = {
    "id": sa.LargeBinary(16).with_variant(sa.Uuid(native_uuid=True), "postgresql"),
    "id16": sa.LargeBinary(16),
    "blob": sa.LargeBinary(),
    "text": sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
    "int": sa.Integer(),
    "small": sa.SmallInteger(),
    "big": sa.BigInteger(),
}

_SCHOOL = """
school_setting | text key | text value
academic_session | id id | text title type; int start_date end_date; id parent; int school_year
period | int number | text name; small start_time end_time active
closure | id id | int start_date end_date; text title
course | id id | text code title subject; big credits; text description; small active
staff | id id | text family_name given_name title subjects; small active
staff_contact | id staff | text email phone note
section | id id | id course session; text title code room; int capacity; id grading_scale; big absence_penalty
section_staff* | id section staff | text role; int begin_date end_date | staff
timetable_slot | id id | id section; int weekday period; text room; int valid_from valid_to | section, weekday
    period
student | id id | text family_name given_name student_number patronymic preferred_name sex year_level form_group
    status; int status_date; text sort_key | sort_key, student_number
tag | id id | text title colour
student_tag* | id student tag
student_contact | id student | int birth_date; text email phone mobile address; int admission_date; text note
guardian | id id | text family_name given_name email phone mobile address
student_guardian* | id student guardian | text relationship; small is_primary may_collect; int emergency_order |
    guardian
student_medical | id student | text note emergency_instructions
enrolment* | id section student; int stint | int begin_date end_date; text status | student
seat* | id section student | int seat_row seat_column
attendance_code | text code | text label_en label_el counts_as letter_en letter_el; int position
register* | id section; int day period | id taken_by; big taken_at submitted_at; small scheduled_start | day
mark* | id section; int day period; id student | text code; int minutes_late; text note office_code office_note |
    student day
planned_absence | id id | id student; int from_day to_day; small from_time to_time; text reason code | student
grading_scale | id id | text title; int version; text rounding; big maximum
scale_band | id id | id scale; text label; big from_value points; small passes | scale
category | id id | id section; text title; big weight; int drop_lowest; text kind | section
assessment | id id | id section category; text title; big max_score weight; int assigned_on due_on; small published
    counts | section
score* | id section assessment student | big value; text status; small late; text comment | student
final_grade* | id section session student | big override; text reason comment; small locked; big locked_value; int
    locked_scale_version | student
conduct_note | id id | id student; int day; text kind category; int severity; text text; id section author | student
    day
external_id* | text source kind id | blob stands_for | stands_for
user | id id | id staff; text login display_name state language
role | id id | text name reach keys
grant | id id | id user; text role reach keys; big expires_at | user
device | id id | id user; text name state; big registered_at last_seen_at; text version | user
preference | id id | id user; text name value | user name
saved_search | id id | id user; text title query; int position | user
notification | id id | id user; text category facts; big raised_at; small is_read done saved | user raised_at
sync_issue | id id | id user; text scope kind subject; blob subject_key; text merge_group; blob base mine theirs;
    text mine_author; big mine_at; text theirs_author; big theirs_at; text reason; id mutation; text state
    resolution; id resolved_by; big resolved_at | subject subject_key, user state
"""
_JOURNAL = """
journal_action* | id id | text verb!; id author! device!; big at!; text label!; id undoes; big seq
journal_change* | id action; big position | text subject!; blob subject_key! fields!
"""
_JOURNAL_OF_SERVER = """
journal_action* | id id | text verb!; id author! device!; big at!; text label!; id undoes; big seq
journal_change* | id action; big position | text subject!; blob subject_key! fields! | subject subject_key
"""
_REPLICA = """
outbox | int dseq | id16 mutation! action!; big position!
sync_archive* | id16 mutation | big dseq!; id16 action!; big position!; text outcome!; big seq! at!
sync_base* | text subject; blob subject_key | blob row
sync_member* | text scope subject; blob subject_key |  | subject subject_key
sync_scope* | text scope | text state!; blob place; big head!
sync_state* | text name | blob value
"""
_SHORT = {
    ("journal_change", "subject"): "ix_journal_change_subject",
    ("sync_member", "subject"): "ix_sync_member_subject",
}


def upgrade() -> None:
    """Make everything of the side that is being migrated; a server's rows carry an indexed `seq`."""
    if context.config.attributes["side"] == "server":
        _make(_SCHOOL, "small deleted=0; big seq=0", "seq")
        _make(_JOURNAL_OF_SERVER)
    else:
        _make(_SCHOOL, "small deleted=0")
        _make(_JOURNAL)
        _make(_REPLICA)


def _make(spelled: str, extra: str = "", extra_index: str = "") -> None:
    """Make the tables of `spelled`, each with the `extra` columns and index."""
    for line in spelled.replace("\n    ", " ").strip().splitlines():
        name, key, rest, indexes = (*(part.strip() for part in line.split("|")), "", "")[:4]
        others = "; ".join(filter(None, (rest, extra)))
        bare = name.removesuffix("*")
        op.create_table(bare, *_columns(key, in_key=True), *_columns(others), sqlite_with_rowid=name == bare)
        for index in filter(None, (*indexes.split(", "), extra_index)):
            names = index.removesuffix("!").split(" ")
            op.create_index(_index_name(bare, names), bare, names, unique=index.endswith("!"))


def _columns(spelled: str, *, in_key: bool = False) -> list[sa.Column[Any]]:
    made = []
    for run in filter(None, spelled.split("; ")):
        kind, *names = run.split(" ")
        for name in names:
            facts: dict[str, Any] = {"primary_key": in_key, "nullable": not (in_key or name.endswith(("!", "=0")))}
            facts["server_default"] = "0" if name.endswith("=0") else None
            made.append(sa.Column(name.rstrip("!").removesuffix("=0"), _TYPES[kind], autoincrement=False, **facts))
    return made


def _index_name(table: str, names: list[str]) -> str:
    return _SHORT.get((table, names[0]), f"ix_{table}_{'_'.join(names)}")
