"""Accounts of the demo school: users, the shipped roles and what each user is granted. Secrets are the server's own."""

from collections.abc import Sequence

from sms_core.access.grants import keys_text
from sms_core.access.roles import ROLES
from sms_core.accounts.model import UserState, folded_login
from sms_core.accounts.table import GRANT, ROLE, USER
from sms_core.demo.chance import Batch, ids, row, stream
from sms_core.demo.plan import DemoPlan, DemoUser
from sms_core.demo.school import School
from sms_core.demo.year import terms


def user_ids(plan: DemoPlan, users: Sequence[DemoUser]) -> list[bytes]:
    """The ids that the accounts get, in the order of `users`."""
    return ids(stream(plan.seed, "users"), terms(plan.school_year)[0].start.replace(month=9, day=1), len(users))


def account_batches(school: School, users: Sequence[DemoUser]) -> list[Batch]:
    """Users, roles and grants; nothing where nobody has an account. Raises KeyError for a role that is not shipped."""
    if not users:
        return []
    chance = stream(school.plan.seed, "grants")
    opened = terms(school.plan.school_year)[0].start
    made = user_ids(school.plan, users)
    return [
        (
            USER,
            [
                row(
                    USER,
                    id=id,
                    staff=None if user.staff is None else school.staff_ids[user.staff],
                    login=folded_login(user.login),
                    display_name=user.display_name,
                    state=UserState.ACTIVE.value,
                    language=user.language,
                )
                for id, user in zip(made, users, strict=True)
            ],
        ),
        (
            ROLE,
            [
                row(ROLE, id=id, name=role.name, reach=role.reach.value, keys=keys_text(role.keys))
                for id, role in zip(ids(chance, opened, len(ROLES)), ROLES.values(), strict=True)
            ],
        ),
        (
            GRANT,
            [
                row(GRANT, id=id, user=of, role=role.name, reach=role.reach.value, keys=keys_text(role.keys))
                for id, of, user in zip(ids(chance, opened, len(users)), made, users, strict=True)
                for role in (ROLES[user.role],)
            ],
        ),
    ]
