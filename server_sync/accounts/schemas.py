"""The bodies of the sign-in endpoints. Ids are UUIDs, bytes are base64url, instants are microseconds UTC."""

from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from server_sync.accounts.model import DeviceClaim, Ticket
from server_sync.http.errors import Malformed
from sms_core.access.keys import Reach
from sms_core.access.proof import b64, from_b64
from sms_core.clock import from_micros
from sms_core.ids import DeviceId, text_of

PUBLIC_KEY_BYTES = 32


class DeviceBody(BaseModel):
    """The device that somebody signs in on."""

    id: UUID
    name: str = Field(min_length=1, max_length=120)
    public_key: str = Field(max_length=64, description="Ed25519, 32 bytes, base64url")
    version: str = Field(default="", max_length=40)

    def claim(self) -> DeviceClaim:
        """The device as the service takes it. Raises `Malformed`."""
        try:
            key = from_b64(self.public_key)
        except ValueError:
            key = b""
        if len(key) != PUBLIC_KEY_BYTES:
            raise Malformed(problems=["device.public_key: 32 bytes in base64url"])
        return DeviceClaim(DeviceId(self.id.bytes), self.name, key, self.version)


class SignInBody(BaseModel):
    """A request for a token."""

    login: str = Field(min_length=1, max_length=254)
    password: str = Field(min_length=1, max_length=1000)
    device: DeviceBody


class UserBody(BaseModel):
    """Who signed in; `reach` is the widest they hold any key with."""

    id: str
    display_name: str
    language: str | None
    staff: str | None
    keys: list[str]
    reach: Literal["own", "school"]


class TokenBody(BaseModel):
    """A token, which is shown only once, and what a device needs to go on."""

    token: str
    expires_at: int
    lease_days: int
    server_time: int
    school: str
    must_change: bool
    share: str
    user: UserBody


class PasswordBody(BaseModel):
    """A change of one's own password."""

    current: str = Field(min_length=1, max_length=1000)
    new: str = Field(min_length=1, max_length=1000)


class OneTimePasswordBody(BaseModel):
    """A password to tell the person once."""

    password: str


class EndedBody(BaseModel):
    """How many sign-ins have ended."""

    ended: int


def token_body(ticket: Ticket, lease_days: int, server_time: int) -> TokenBody:
    """The answer to a sign-in."""
    now = from_micros(server_time)
    held = [grant for grant in ticket.grants.grants if grant.holds(now)]
    user = UserBody(
        id=text_of(ticket.user.id),
        display_name=ticket.user.display_name,
        language=ticket.user.language,
        staff=None if ticket.user.staff is None else text_of(ticket.user.staff),
        keys=sorted(ticket.grants.keys(now)),
        reach="school" if any(grant.reach is Reach.SCHOOL for grant in held) else "own",
    )
    return TokenBody(
        token=ticket.token,
        expires_at=ticket.expires_at,
        lease_days=lease_days,
        server_time=server_time,
        school=ticket.school,
        must_change=ticket.must_change,
        share=b64(ticket.share),
        user=user,
    )
