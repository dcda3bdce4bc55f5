"""The composition root: every part of the server is made and joined here."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from importlib.metadata import PackageNotFoundError, version

from fastapi import APIRouter, FastAPI
from starlette.concurrency import run_in_threadpool

from server_sync.accounts import custody_endpoints as custody
from server_sync.accounts import endpoints as accounts
from server_sync.accounts.passwords import Passwords
from server_sync.accounts.service import SignIn
from server_sync.audit import endpoints as auditing
from server_sync.audit import repository as audit
from server_sync.audit.daily import log_head_daily
from server_sync.classroom import endpoints as classroom
from server_sync.config import Config
from server_sync.grades import endpoints as grades
from server_sync.health import endpoints as health
from server_sync.history import endpoints as history
from server_sync.http import errors
from server_sync.http.envelope import Envelope
from server_sync.http.limits import Limits
from server_sync.live import endpoints as live
from server_sync.live.hub import Hub
from server_sync.papers import endpoints as papers
from server_sync.school import School
from server_sync.services import Services
from server_sync.sync import endpoints as sync

_TAGS = [
    {"name": "sign-in", "description": "Passwords in, tokens out; tokens are bound to a device's key."},
    {"name": "accounts", "description": "Other people's passwords and sign-ins, and the audit."},
    {"name": "sync", "description": "How replicas exchange changes with the school."},
    {"name": "classroom", "description": "Students, classes, registers and scores for programs without a replica."},
    {"name": "history", "description": "What was done, by whom, field by field, within the caller's reach."},
    {"name": "server", "description": "Whether the server is well."},
]
_DESCRIPTION = (
    "Every request but sign-in and health carries `Authorization: Bearer <token>`, `X-SMS-Device: <id>` and "
    "`X-SMS-Proof: <base64url Ed25519 signature over METHOD, target, sha256(body) and sha256(token), one a line>`. "
    'Errors are `{"code", "facts", "sentence"}`.'
)


def create_app(config: Config, school: School, hub: Hub | None = None) -> FastAPI:
    """The application that serves `school`; it closes the school's database when it ends."""
    passwords = Passwords(config)
    services = Services(
        config=config,
        clock=school.clock,
        school=school,
        passwords=passwords,
        sign_in=SignIn(config, school, passwords),
        limits=Limits(config),
        hub=Hub() if hub is None else hub,
        version=product_version(),
    )
    app = FastAPI(
        title="Student Management System",
        version=services.version,
        description=_DESCRIPTION,
        openapi_tags=_TAGS,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,  # its page loads scripts from elsewhere
        redoc_url=None,
        lifespan=_lifespan,
    )
    app.state.services = services
    errors.install(app)
    app.add_middleware(Envelope, addresses=services.limits.address, secure=config.secure or config.behind_proxy)
    for router in _routers(services):
        app.include_router(router)
    return app


def product_version() -> str:
    """The version of the product that is installed."""
    try:
        return version("student-management-system")
    except PackageNotFoundError:
        return "0"


def _routers(_services: Services) -> list[APIRouter]:
    """Every area's addresses; a new area is added here."""
    return [
        health.router,
        accounts.router,
        custody.router,
        auditing.router,
        sync.router,
        classroom.router,
        grades.router,
        history.router,
        papers.router,
        live.router,
    ]


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    """While the server runs, the hub hears of commits and the audit's head is logged."""
    services: Services = app.state.services
    school, hub = services.school, services.hub

    async def head() -> int:
        return (await run_in_threadpool(school.head)).seq

    async def audit_head() -> tuple[int, bytes]:
        return await run_in_threadpool(_audit_head, school)

    school.listeners.append(hub.committed)
    stopping = asyncio.Event()
    tasks = [
        asyncio.create_task(hub.run(head, stopping)),
        asyncio.create_task(log_head_daily(audit_head, stopping)),
    ]
    try:
        yield
    finally:
        school.listeners.remove(hub.committed)
        stopping.set()
        await asyncio.gather(*tasks)
        school.database.close()


def _audit_head(school: School) -> tuple[int, bytes]:
    with school.reading() as connection:
        return audit.head(connection)
