"""What is wrong, or worth a word, across several rows of a roster."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from sms_core.bulk.formats.oneroster.files import COURSES, ENROLMENTS, ORGS, SESSIONS, USERS_1_1
from sms_core.bulk.formats.oneroster.model import Course, Enrolment, EnrolmentRole, Org, OrgType, Session, User
from sms_core.bulk.formats.oneroster.problems import Findings, NoteCode, ProblemCode


def check_frame(
    orgs: tuple[Org, ...], sessions: tuple[Session, ...], courses: tuple[Course, ...], findings: Findings
) -> None:
    """Parents without loops, course codes once each; several schools are noted."""
    _check_parents(ORGS.name, orgs, findings)
    _check_parents(SESSIONS.name, sessions, findings)
    _check_once(COURSES.name, "courseCode", ((course.row, course.code) for course in courses), findings)
    schools = sum(org.type is OrgType.SCHOOL for org in orgs)
    if schools > 1:
        findings.note(NoteCode.SEVERAL_SCHOOLS, ORGS.name, count=schools)


def check_people(users: tuple[User, ...], enrolments: tuple[Enrolment, ...], findings: Findings) -> None:
    """Student numbers once each, and nobody in a class as what he is not, or twice at the same time."""
    students = [user for user in users if user.is_student]
    _check_once(USERS_1_1.name, "identifier", ((user.row, user.student_number) for user in students), findings)
    findings.note(NoteCode.NUMBER_MISSING, USERS_1_1.name, count=sum(user.student_number is None for user in students))
    addresses = Counter(user.email.casefold() for user in users if user.email is not None)
    findings.note(NoteCode.EMAIL_SHARED, USERS_1_1.name, count=sum(times > 1 for times in addresses.values()))
    _check_roles({user.id: user for user in users}, enrolments, findings)
    _check_overlaps(enrolments, findings)


def _check_parents(file: str, rows: tuple[Org, ...] | tuple[Session, ...], findings: Findings) -> None:
    parent_of = {row.id: row.parent_id for row in rows}
    for row in rows:
        seen: set[str] = set()
        above = row.parent_id
        while above is not None and above != row.id and above not in seen:
            seen.add(above)
            above = parent_of.get(above)
        if above == row.id:
            findings.problem(ProblemCode.PARENT_LOOP, file, row.row, "parentSourcedId", row.parent_id)


def _check_once(file: str, column: str, values: Iterable[tuple[int, str | None]], findings: Findings) -> None:
    first: dict[str, int] = {}
    for row, value in values:
        if value is not None and first.setdefault(value, row) != row:
            findings.problem(ProblemCode.DUPLICATE_VALUE, file, row, column, value, str(first[value]))


def _check_roles(users: dict[str, User], enrolments: tuple[Enrolment, ...], findings: Findings) -> None:
    for enrolment in enrolments:
        user = users.get(enrolment.user_id)
        if user is None or enrolment.role is EnrolmentRole.OTHER:
            continue
        if not (user.is_student if enrolment.role is EnrolmentRole.STUDENT else user.is_staff):
            findings.problem(
                ProblemCode.ROLE_MISMATCH,
                ENROLMENTS.name,
                enrolment.row,
                "role",
                enrolment.role.value,
                ", ".join(role.value for role in user.roles),
            )


def _check_overlaps(enrolments: tuple[Enrolment, ...], findings: Findings) -> None:
    """End dates are exclusive: leaving and joining again on one day is no overlap."""
    places: defaultdict[tuple[str, str, EnrolmentRole], list[Enrolment]] = defaultdict(list)
    for enrolment in enrolments:
        places[(enrolment.class_id, enrolment.user_id, enrolment.role)].append(enrolment)
    for stints in places.values():
        stints.sort(key=lambda stint: (stint.begin_date or date.min, stint.row))
        last = stints[0]
        for stint in stints[1:]:
            if (stint.begin_date or date.min) < (last.end_date or date.max):
                findings.problem(
                    ProblemCode.ENROLMENT_OVERLAP,
                    ENROLMENTS.name,
                    stint.row,
                    "userSourcedId",
                    stint.user_id,
                    str(last.row),
                )
            last = max(last, stint, key=lambda one: one.end_date or date.max)
