"""`/api/v1/users/…`: what only the server can do for an account; everything else of it is synced."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from server_sync.accounts.custody import Custody
from server_sync.accounts.schemas import EndedBody, OneTimePasswordBody
from server_sync.http.caller import Here, SignedIn
from sms_core.ids import UserId

router = APIRouter(prefix="/api/v1/users", tags=["accounts"])


def _custody(services: Here, caller: SignedIn) -> Custody:
    return Custody(services.school, services.passwords, caller)


Keeper = Annotated[Custody, Depends(_custody)]


@router.post("/{user}/one-time-password", summary="Give somebody a one-time password")
def one_time_password(user: UUID, custody: Keeper) -> OneTimePasswordBody:
    """The password is told once, here; all sign-ins of the account end, and the person chooses their own at the next.

    Needs users:manage for the whole school, and no less than the account itself may do.
    """
    return OneTimePasswordBody(password=custody.one_time_password(UserId(user.bytes)))


@router.post("/{user}/end-sign-ins", summary="Sign somebody out everywhere")
def end_sign_ins(user: UUID, custody: Keeper) -> EndedBody:
    """The account's tokens are accepted no more; its devices keep what they hold until the lease ends."""
    return EndedBody(ended=custody.end_sign_ins(UserId(user.bytes)))
