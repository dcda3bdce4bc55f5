"""What the forms of users and roles ask."""

from collections.abc import Callable, Mapping

from sms_core.access.keys import Key, Reach
from sms_core.accounts.model import RoleOf
from sms_core.accounts.table import GRANT, ROLE, USER
from sms_core.ids import StaffId
from sms_core.store.fields import day
from sms_core.store.text import folded
from sms_desktop.i18n import tr
from sms_desktop.models.accounts import People, Shown
from sms_desktop.models.field_words import field_label
from sms_desktop.models.forms import problem_words, read_value, show_value, spec_for, specs_for, typed_value
from sms_desktop.models.permission_words import reach_words, role_words
from sms_desktop.ui.field_editors import Editor, FieldSpec, Option, Options

_T = "Users"
_ACCOUNT = ("display_name", "login", "staff", "language")
_UNTIL = day("until")
_FOUND = 12
AS_THE_ROLE = "role"
Allows = Callable[[Key], bool]


def account_specs(people: Shown, allows: Allows) -> list[FieldSpec]:
    """What an account says of its person."""

    def find(text: str, answer: Options) -> None:
        words = folded(text).split()
        found = _names(people.found)
        answer([Option(id, name) for id, name in found.items() if all(w in folded(name) for w in words)][:_FOUND])

    def named(stored: object) -> str:
        return _names(people.found).get(stored, "")  # type: ignore[call-overload, no-any-return] # an id of staff

    return specs_for(USER, allows, _ACCOUNT, searches={"staff": find}, references={"staff": named})


def new_account_specs(people: Shown, allows: Allows) -> list[FieldSpec]:
    """The same, the first role, and its last day."""
    return [*account_specs(people, allows), *(_role_specs(people) if allows(Key.PERMISSIONS_MANAGE) else ())]


def grant_specs(people: Shown) -> list[FieldSpec]:
    """A role, how far it goes, and its last day."""
    role, until = _role_specs(people)
    reaches = ((AS_THE_ROLE, tr(_T, "As the role says")), *((reach.value, reach_words(reach)) for reach in Reach))
    reach = spec_for(GRANT, GRANT.by_name["reach"], choices=reaches)
    return [role, reach, until]


def until_specs() -> list[FieldSpec]:
    """The last day of a grant."""
    return [_until()]


def role_specs(role: RoleOf | None, editable: bool) -> list[FieldSpec]:
    """The name of a new role, and how far it goes."""
    reach = spec_for(ROLE, ROLE.by_name["reach"], editable=editable)
    return [reach] if role is not None else [spec_for(ROLE, ROLE.by_name["name"]), reach]


def _role_specs(people: Shown) -> tuple[FieldSpec, FieldSpec]:
    found = people.found
    words = tuple((role.name, role_words(role.name)) for role in (found.roles if found is not None else ()))
    names = dict(words)
    role = FieldSpec(
        name="role",
        label=field_label("grant", "role"),
        editor=Editor.CHOICE,
        read=lambda text: text,
        typed=str,
        shown=lambda value: names.get(str(value), ""),
        required=True,
        choices=words,
        required_words=problem_words("not_a_choice"),
    )
    return role, _until()


def _until() -> FieldSpec:
    return FieldSpec(
        name="until",
        label=tr(_T, "Last day (empty: for good)"),
        editor=Editor.DAY,
        read=lambda text: read_value(_UNTIL, text),
        typed=lambda value: typed_value(_UNTIL, value),
        shown=lambda value: show_value(_UNTIL, value),
    )


def _names(people: People | None) -> Mapping[StaffId, str]:
    return {} if people is None else people.staff
