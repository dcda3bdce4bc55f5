"""People and what they do in classes: users, roles, demographics and enrolments, each from its row."""

from collections.abc import Mapping

from sms_core.bulk.formats.oneroster.files import CLASSES, ORGS, ROLES, USERS_1_1
from sms_core.bulk.formats.oneroster.model import Demographic, Enrolment, EnrolmentRole, Role, Sex, User, UserId
from sms_core.bulk.formats.oneroster.problems import NoteCode, ProblemCode
from sms_core.bulk.formats.oneroster.rows import Row
from sms_core.bulk.formats.oneroster.structure import Tables

RolesOf = Mapping[str, tuple[Role, ...]]
"""The roles of each user id, primary first."""


def roles_by_user(tables: Tables) -> RolesOf | None:
    """What roles.csv says (version 1.2); None when there is none to ask."""
    table = tables.get(ROLES.name)
    if table is None:
        return None
    found: dict[str, list[Role]] = {user_id: [] for row in table.rows if (user_id := row.text("userSourcedId"))}
    for row in table.rows:
        user_id = row.reference("userSourcedId", tables.get(USERS_1_1.name), needed=True)
        role = row.kind("role", Role, needed=True)
        row.reference("orgSourcedId", tables.get(ORGS.name))
        row.span("beginDate", "endDate")
        if user_id is not None and role is not None:
            first = (row.text("roleType") or "").casefold() == "primary"
            found[user_id].insert(0 if first else len(found[user_id]), role)
    return {user_id: tuple(dict.fromkeys(roles)) for user_id, roles in found.items()}


def user(row: Row, tables: Tables, roles_of: RolesOf | None) -> User | None:
    """A person; None, like all of these, when the row is faulty."""
    id, given, family = row.text("sourcedId"), row.required("givenName"), row.required("familyName")
    roles = _roles(row, tables, roles_of)
    orgs = row.references("orgSourcedIds", tables.get(ORGS.name))
    home = row.reference("primaryOrgSourcedId", tables.get(ORGS.name))
    if id is None or given is None or family is None or not roles:
        return None
    return User(
        row=row.number,
        id=id,
        roles=roles,
        given_name=given,
        family_name=family,
        middle_name=row.text("middleName"),
        preferred_given_name=row.text("preferredGivenName"),
        preferred_family_name=row.text("preferredFamilyName"),
        identifier=row.text("identifier"),
        enabled=row.flag("enabledUser", default=True),
        username=row.text("username"),
        user_ids=tuple(_user_id(item) for item in row.items("userIds")),
        email=row.text("email"),
        sms=row.spaced("sms"),
        phone=row.spaced("phone"),
        org_ids=orgs or (() if home is None else (home,)),
        agent_ids=_agents(row, tables),
        grades=row.items("grades"),
    )


def demographic(row: Row, tables: Tables) -> Demographic | None:
    """A person's birth date and sex."""
    user_id = row.reference("sourcedId", tables.get(USERS_1_1.name))
    birth_date, sex = row.day("birthDate"), row.kind("sex", Sex)
    return None if user_id is None else Demographic(row.number, user_id, birth_date, sex)


def enrolment(row: Row, tables: Tables) -> Enrolment | None:
    """A person's place in a class."""
    id = row.text("sourcedId")
    class_id = row.reference("classSourcedId", tables.get(CLASSES.name), needed=True)
    user_id = row.reference("userSourcedId", tables.get(USERS_1_1.name), needed=True)
    role = row.kind("role", EnrolmentRole, needed=True)
    school = row.reference("schoolSourcedId", tables.get(ORGS.name))
    begin, end = row.span("beginDate", "endDate")
    primary = row.flag("primary", default=False)
    if id is None or class_id is None or user_id is None or role is None:
        return None
    return Enrolment(row.number, id, class_id, user_id, role, primary, school, begin, end)


def _roles(row: Row, tables: Tables, roles_of: RolesOf | None) -> tuple[Role, ...]:
    if ROLES.name not in tables:
        role = row.kind("role", Role, needed=True)
        return () if role is None else (role,)
    if roles_of is None:
        return ()
    id = row.text("sourcedId") or ""
    if id not in roles_of:
        row.problem(ProblemCode.ROLE_MISSING, "sourcedId", id, ROLES.name)
    return roles_of.get(id, ())


def _agents(row: Row, tables: Tables) -> tuple[str, ...]:
    users = tables.get(USERS_1_1.name)
    agents = row.items("agentSourcedIds")
    if users is None:
        return agents
    there = tuple(agent for agent in agents if agent in users.ids and agent not in users.deleted)
    for _ in range(len(agents) - len(there)):
        row.note(NoteCode.AGENT_MISSING)
    return there


def _user_id(item: str) -> UserId:
    """`{LDAP:jdoe}` names its system; anything else is kept whole."""
    kind, colon, value = item.removeprefix("{").removesuffix("}").partition(":")
    if colon and kind.strip() and value.strip():
        return UserId(kind.strip(), value.strip())
    return UserId(None, item)
