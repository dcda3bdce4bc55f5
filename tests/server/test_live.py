"""The socket: signing in with the first message, pokes after commits, beats, and who is dropped."""

import asyncio
import time
from dataclasses import replace
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from fastapi.testclient import TestClient
from starlette.websockets import WebSocketDisconnect, WebSocketState

from server_sync.accounts.passwords import Passwords
from server_sync.app import create_app
from server_sync.config import Config
from server_sync.founding import SERVER_AUTHOR, found_school
from server_sync.live import endpoints
from server_sync.live.hub import Hub
from server_sync.opening import open_database
from server_sync.school import School
from sms_core.access.proof import from_b64
from sms_core.accounts import service as accounts
from sms_core.clock import ShiftedClock
from sms_core.ids import DeviceId
from sms_core.school.service import put_setting
from sms_core.store.postgres import connect
from tests.factories import SCHOOL_MORNING
from tests.server.conftest import Server, Start

WHERE = "/ws/notifications"


def committed(server: Server, name: str = "Second Gymnasium") -> int:
    """Commit something; the head it makes."""
    with server.school.writing("rename", SERVER_AUTHOR) as write:
        put_setting(write.work, "name", name)
    return server.school.head().seq


def closed_with(socket: Any) -> tuple[int, str]:
    """How the server closed the socket, whatever it said before."""
    while True:
        try:
            socket.receive_json()
        except WebSocketDisconnect as closed:
            return closed.code, closed.reason


def told(socket: Any, kind: str, head: int) -> None:
    """Read on until the socket says this."""
    while (message := socket.receive_json()) != {"type": kind, "head": head}:
        assert message["head"] <= head


def test_a_signed_in_socket_is_greeted_and_hears_of_a_commit(server: Server) -> None:
    device = server.signed_in()
    with server.client.websocket_connect(WHERE) as socket:
        socket.send_json(device.opening())
        hello = socket.receive_json()
        head = server.school.head()
        assert (hello["type"], hello["head"]) == ("hello", head.seq)
        assert from_b64(hello["epoch"]) == head.epoch
        told(socket, "poke", committed(server))


def test_every_socket_hears_of_a_commit(server: Server) -> None:
    device = server.signed_in()
    with server.client.websocket_connect(WHERE) as one, server.client.websocket_connect(WHERE) as other:
        for socket in (one, other):
            socket.send_json(device.opening())
            socket.receive_json()
        head = committed(server)
        told(one, "poke", head)
        told(other, "poke", head)


def test_a_commit_of_another_process_is_noticed(start: Start) -> None:
    server = start(hub=Hub(watch_s=0.05))
    device = server.signed_in()
    with server.client.websocket_connect(WHERE) as socket:
        socket.send_json(device.opening())
        socket.receive_json()
        listeners, server.school.listeners = server.school.listeners, []
        head = committed(server)
        server.school.listeners = listeners
        told(socket, "poke", head)


def test_a_quiet_socket_hears_a_beat_with_the_head(start: Start) -> None:
    server = start(hub=Hub(beat_s=0.05))
    device = server.signed_in()
    with server.client.websocket_connect(WHERE) as socket:
        socket.send_json(device.opening())
        head = socket.receive_json()["head"]
        told(socket, "beat", head)
        told(socket, "beat", head)


@pytest.mark.parametrize("opening", ["", "[]", "{}", "no json", '{"token": "x", "device": "y", "proof": "z"}'])
def test_a_socket_that_does_not_sign_in_is_closed(server: Server, opening: str) -> None:
    with server.client.websocket_connect(WHERE) as socket:
        socket.send_text(opening)
        assert closed_with(socket)[0] == 4401


def test_binary_messages_do_not_sign_in(server: Server) -> None:
    with server.client.websocket_connect(WHERE) as socket:
        socket.send_bytes(b"\x00")
        assert closed_with(socket) == (4401, "token_missing")


def test_a_proof_of_a_request_does_not_open_a_socket(server: Server) -> None:
    device = server.signed_in()
    with server.client.websocket_connect(WHERE) as socket:
        socket.send_json(device.opening() | {"proof": "AAAA"})
        assert closed_with(socket) == (4401, "proof_invalid")


def test_a_socket_that_says_nothing_is_closed(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoints, "OPENING_S", 0.05)
    with server.client.websocket_connect(WHERE) as socket:
        assert closed_with(socket) == (4401, "too_slow")


def test_a_revoked_device_cannot_open_a_socket_and_an_open_one_ends(start: Start) -> None:
    server = start(hub=Hub(beat_s=0.05))
    device = server.signed_in()
    with server.client.websocket_connect(WHERE) as socket:
        socket.send_json(device.opening())
        socket.receive_json()
        with server.school.writing("revoke", SERVER_AUTHOR) as write:
            accounts.revoke_device(write.work, DeviceId(device.id))
        assert closed_with(socket) == (4401, "token_unknown")
    with server.client.websocket_connect(WHERE) as socket:
        socket.send_json(device.opening())
        assert closed_with(socket) == (4423, "device_revoked")


def test_an_open_socket_ends_when_its_token_expires(start: Start) -> None:
    server = start(hub=Hub(beat_s=0.05))
    device = server.signed_in()
    with server.client.websocket_connect(WHERE) as socket:
        socket.send_json(device.opening())
        socket.receive_json()
        server.clock.move(timedelta(days=31))
        assert closed_with(socket) == (4401, "token_unknown")


def test_no_more_sockets_are_taken_than_the_settings_say(start: Start) -> None:
    server = start(sockets=1)
    device = server.signed_in()
    with server.client.websocket_connect(WHERE) as first:
        first.send_json(device.opening())
        first.receive_json()
        with server.client.websocket_connect(WHERE) as second:
            assert closed_with(second)[0] == 4429


def test_a_one_time_password_does_not_open_a_socket(server: Server) -> None:
    device = server.device()
    device.signs_in("head@school.example", server.admin_password)
    with server.client.websocket_connect(WHERE) as socket:
        socket.send_json(device.opening())
        assert closed_with(socket) == (4401, "password_change_needed")


def test_a_socket_that_is_gone_is_forgotten(server: Server) -> None:
    device = server.signed_in()
    hub = server.client.app.state.services.hub  # type: ignore[attr-defined]
    with server.client.websocket_connect(WHERE) as socket:
        socket.send_json(device.opening())
        socket.receive_json()
        assert len(hub) == 1
    while len(hub):
        time.sleep(0.01)


class SlowSocket:
    """A client that takes the greeting and then nothing more."""

    client_state = WebSocketState.CONNECTED

    def __init__(self) -> None:
        self.sent: list[object] = []
        self.closed = 0

    async def send_json(self, message: dict[str, object]) -> None:
        if self.sent:
            await asyncio.sleep(3600)
        self.sent.append(message)

    async def receive(self) -> dict[str, object]:
        await asyncio.sleep(3600)
        return {}

    async def close(self, code: int, reason: str = "") -> None:
        self.closed = code


def test_pokes_collapse_and_a_slow_socket_is_dropped() -> None:
    async def story() -> SlowSocket:
        hub = Hub(beat_s=3600, send_s=0.05, watch_s=0.01)
        socket = SlowSocket()
        heads = iter(range(1, 1000))

        async def head() -> int:
            return next(heads)

        async def hello() -> dict[str, object]:
            return {"type": "hello"}

        async def good() -> bool:
            return True

        stopping = asyncio.Event()
        watching = asyncio.create_task(hub.run(head, stopping))
        await hub.serve(socket, hello, good)  # type: ignore[arg-type]
        stopping.set()
        await watching
        assert len(hub) == 0
        return socket

    socket = asyncio.run(story())
    assert socket.closed == 1013
    assert socket.sent == [{"type": "hello"}]


@pytest.mark.postgres
def test_a_database_that_restarts_interrupts_nothing_for_good(config: Config, postgres_database: str) -> None:
    settings = replace(config, database_url=postgres_database)
    school = School(open_database(settings), ShiftedClock(SCHOOL_MORNING))
    found_school(school, Passwords(settings), "First Gymnasium", "head@school.example")
    with TestClient(create_app(settings, school, Hub(watch_s=0.02))) as client:
        server = Server(settings, school, ShiftedClock(SCHOOL_MORNING), Passwords(settings), "", client)
        device = server.signed_in()
        with client.websocket_connect(WHERE) as socket:
            socket.send_json(device.opening())
            socket.receive_json()
            with psycopg.connect(postgres_database.replace("+psycopg", ""), autocommit=True) as other:
                other.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            while client.get("/api/v1/health").status_code != 200:
                time.sleep(0.01)
            told(socket, "poke", committed(server))


@pytest.mark.postgres
def test_health_says_that_the_database_does_not_answer(config: Config, postgres_database: str) -> None:
    settings = replace(config, database_url=postgres_database)
    school = School(open_database(settings), ShiftedClock(SCHOOL_MORNING))
    found_school(school, Passwords(settings), "First Gymnasium", "head@school.example")
    with TestClient(create_app(settings, school)) as client:
        school.database._connect = lambda _writing: connect("postgresql://nobody@127.0.0.1:1/nothing")
        school.database.close()
        answer = client.get("/api/v1/health")
        assert (answer.status_code, answer.json()["code"]) == (503, "database_unreachable")
        assert answer.headers["Retry-After"]
