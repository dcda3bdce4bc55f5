"""The audit's head goes into the log once a day, so that an audit rewritten as a whole shows as well."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from server_sync.live.pause import pause
from sms_core.errors import Unavailable

DAY_S = 86_400.0
AUDIT_LOG = "sms.audit"


async def log_head_daily(
    read_head: Callable[[], Awaitable[tuple[int, bytes]]], stopping: asyncio.Event, every_s: float = DAY_S
) -> None:
    """Log how many entries there are and the last one's chain, now and every day, until `stopping`."""
    log = logging.getLogger(AUDIT_LOG)
    while not stopping.is_set():
        try:
            count, chain = await read_head()
            log.info("audit head %d %s", count, chain.hex())
        except Unavailable as problem:
            log.warning("audit head unknown: %s", problem.code)
        await pause(stopping, every_s)
