"""Garbage is looked for on the interface thread alone."""

import gc
import threading
import weakref

from sms_desktop.garbage import GarbageRounds


class Knot:
    """Holds itself, so that only the collector frees it."""

    def __init__(self, ends: list[str]) -> None:
        self.me = self
        weakref.finalize(self, lambda: ends.append(threading.current_thread().name))


def test_a_dead_cycle_that_a_worker_made_room_for_is_freed_on_this_thread(qapp):
    rounds = GarbageRounds()
    rounds.begin()
    ends: list[str] = []
    Knot(ends)

    def makes_much() -> None:
        kept = [[number] for number in range(200_000)]
        kept.clear()

    worker = threading.Thread(target=makes_much)
    worker.start()
    worker.join()
    assert ends == []
    padding = [[number] for number in range(5_000)]
    rounds.look()
    rounds.end()
    gc.disable()  # as the tests keep it
    assert padding
    assert ends == [threading.main_thread().name]
