"""`sms-server run`: the application on uvicorn, with a free port where none is named."""

import logging
import socket
import sys
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

from server_sync.config import Config
from sms_core.errors import Unavailable

GRACE_S = 5
_LOG = "%(asctime)s %(levelname)s %(name)s: %(message)s"

Ready = Callable[[str, int], None]


class PortTaken(Unavailable):
    """The address `host`:`port` cannot be listened on."""

    code = "port_taken"


class _Server(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


def serve(app: FastAPI, config: Config, ready: Ready) -> None:
    """Serve until interrupted; `ready(host, port)` is called once it listens. Raises `PortTaken`."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format=_LOG)
    listening = listen(config.host, config.port)
    port = int(listening.getsockname()[1])
    settings = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        ws="websockets-sansio",
        ws_max_size=64 * 1024,
        proxy_headers=config.behind_proxy,
        forwarded_allow_ips=config.trusted_proxies,
        ssl_certfile=config.tls_certificate,
        ssl_keyfile=config.tls_key,
        timeout_graceful_shutdown=GRACE_S,
    )
    with listening:
        _Server(settings, lambda: ready(config.host, port)).run(sockets=[listening])


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens on the address. Raises `PortTaken`."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        made = socket.socket(family, kind, protocol)
        try:
            if sys.platform != "win32":
                made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind(address)
            made.listen(2048)
        except OSError:
            made.close()
            raise
    except OSError as problem:
        raise PortTaken(host=host, port=port, detail=problem.strerror or str(problem)) from problem
    return made


def address_of(config: Config, host: str, port: int) -> str:
    """What to type into the application."""
    shown = "127.0.0.1" if host in ("0.0.0.0", "::", "localhost") else host
    bracketed = f"[{shown}]" if ":" in shown else shown
    return f"{'https' if config.secure else 'http'}://{bracketed}:{port}"
