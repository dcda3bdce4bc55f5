"""What a signed-in person does in these tests."""

from sms_core.clock import SystemClock
from sms_core.store.unit import Store
from sms_core.students.service import admit
from sms_core.sync.outbox import count_waiting
from sms_desktop.session import (
    Session,
)

CLOCK = SystemClock()


def admits(session: Session) -> None:
    connection = session.database.open(writing=True)
    with session.make_store(connection).write("admit", session.author) as write:
        admit(write.work, "Παππά", "Άννα")
    connection.close()


def admits_many(store: Store, session: Session) -> None:
    with store.write("admit", session.author) as write:
        for number in range(5000):
            admit(write.work, "Παππά", f"Άννα {number}")


def waiting(session: Session) -> int:
    connection = session.database.open()
    try:
        return count_waiting(connection)
    finally:
        connection.close()
