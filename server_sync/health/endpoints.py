"""`GET /api/v1/health`: the process answers, its database answers, and which versions they have."""

from fastapi import APIRouter
from pydantic import BaseModel

from server_sync.http.caller import Here
from server_sync.upgrade import revisions
from sms_core.clock import to_micros
from sms_core.school.repository import settings

router = APIRouter(prefix="/api/v1", tags=["server"])


class HealthBody(BaseModel):
    """A well server; `schema_version` is the revision of the school's tables, instants are microseconds UTC."""

    status: str
    version: str
    schema_version: str
    database: str
    server_time: int
    school: str


@router.get("/health", summary="Whether server and database answer")
def health(services: Here) -> HealthBody:
    """Needs no sign-in. 503 with a code when the database does not answer."""
    with services.school.reading() as connection:
        name = settings(connection).name
        found = revisions(connection)
    return HealthBody(
        status="ok",
        version=services.version,
        schema_version=found[0] or "",
        database=services.school.database.dialect,
        server_time=to_micros(services.clock.now()),
        school=name,
    )
