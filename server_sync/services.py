"""What the endpoints of one school work with; made by `app.py`, received by everybody else."""

from dataclasses import dataclass

from server_sync.accounts.passwords import Passwords
from server_sync.accounts.service import SignIn
from server_sync.config import Config
from server_sync.http.limits import Limits
from server_sync.live.hub import Hub
from server_sync.school import School
from sms_core.clock import Clock


@dataclass(frozen=True, slots=True)
class Services:
    """The parts of a running server."""

    config: Config
    clock: Clock
    school: School
    passwords: Passwords
    sign_in: SignIn
    limits: Limits
    hub: Hub
    version: str
