"""Waiting in a task that has to end with the server, and not in the middle of its work."""

import asyncio
import contextlib


async def pause(stopping: asyncio.Event, seconds: float) -> None:
    """Wait so long, or until `stopping`.

    A task that is cancelled instead leaves its thread behind with a database connection in its hands.
    """
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stopping.wait()
