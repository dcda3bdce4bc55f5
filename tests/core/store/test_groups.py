"""What travels with a change: whole groups, all that a deleter saw, all that a revived row shall be; and undo of it."""

from sms_core.ids import ActionId
from sms_core.store.journal import changes_of
from sms_core.store.undo import Kept, undo
from sms_core.store.unit import Store
from sms_core.students.table import STUDENT
from sms_core.tables import SCHOOL_SCHEMA
from tests.factories import AUTHOR

ID = b"\x07" * 16
ANNA = {"family_name": "Bell", "given_name": "Anna", "status": "active"}


def test_a_row_made_again_says_all_that_is_in_it(store: Store) -> None:
    with store.write("admit", AUTHOR) as write:
        write.work.create(STUDENT, ID, **ANNA)
    with store.write("delete", AUTHOR) as write:
        write.work.delete(STUDENT, ID)
    with store.write("admit", AUTHOR) as write:
        write.work.create(STUDENT, ID, **ANNA)
    assert write.changes.action is not None
    (change,) = changes_of(store.connection, write.changes.action.id)
    assert set(change.fields) == {*STUDENT.columns} - {"id"}
    assert (change.fields["deleted"], change.fields["family_name"]) == ((1, 0), ("Bell", "Bell"))


def test_what_has_left_this_computer_is_kept_by_undo(store: Store) -> None:
    with store.write("admit", AUTHOR) as write:
        write.work.create(STUDENT, ID, form_group="B1", **ANNA)
    made = write.changes.action
    with store.write("edit", AUTHOR) as write:
        write.work.change(STUDENT, ID, form_group=None)
    edited = write.changes.action
    assert made is not None
    assert edited is not None
    store.connection.run("DELETE FROM student")
    for action, group in ((edited, "form_group"), (made, "deleted")):
        with store.write("undo", AUTHOR, undoes=action.id) as write:
            kept = undo(write.work, SCHOOL_SCHEMA, ActionId(action.id))
        assert Kept("student", (ID,), group) in kept
        assert not write.changes
    assert store.connection.value("SELECT count(*) FROM student") == 0


def test_a_row_is_unmade_although_the_server_worked_out_something_in_it(store: Store) -> None:
    with store.write("admit", AUTHOR) as write:
        write.work.create(STUDENT, ID, **ANNA)
    made = write.changes.action
    assert made is not None
    store.connection.run("UPDATE student SET sort_key = 'worked out'")
    with store.write("undo", AUTHOR, undoes=made.id) as write:
        assert undo(write.work, SCHOOL_SCHEMA, ActionId(made.id)) == []
    assert store.connection.value("SELECT deleted FROM student") == 1
