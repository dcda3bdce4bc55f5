"""`/api/v1/auth`: sign in, change one's password, sign out."""

from fastapi import APIRouter, Request

from server_sync.accounts.schemas import PasswordBody, SignInBody, TokenBody, token_body
from server_sync.http.caller import Here, SignedInAnyhow
from sms_core.accounts.model import folded_login
from sms_core.clock import to_micros

router = APIRouter(prefix="/api/v1/auth", tags=["sign-in"])


@router.post("/token", summary="Sign in on a device")
def token(body: SignInBody, request: Request, services: Here) -> TokenBody:
    """Exchange a login and a password for a token that is bound to the device's key.

    Every later request carries the token, the device's id and an Ed25519 proof over method, target, body and token.
    """
    claim = body.device.claim()
    services.limits.sign_in.take(("address", request.client.host if request.client else ""))
    services.limits.sign_in.take(("login", folded_login(body.login)))
    ticket = services.sign_in.sign_in(body.login, body.password, claim)
    return token_body(ticket, services.config.lease_days, to_micros(services.clock.now()))


@router.post("/password", status_code=204, summary="Change one's own password")
def password(body: PasswordBody, caller: SignedInAnyhow, services: Here) -> None:
    """The other sign-ins of the account end; this one stays."""
    services.sign_in.change_password(caller, body.current, body.new)


@router.post("/sign-out", status_code=204, summary="Sign out on this device")
def sign_out(caller: SignedInAnyhow, services: Here) -> None:
    """The token is accepted no more."""
    services.sign_in.sign_out(caller)
