"""Conduct notes."""

from datetime import date, timedelta

import pytest

from sms_core.conduct import repository, service
from sms_core.conduct.model import (
    ConductCounts,
    ConductKind,
    DueWithoutFollowUp,
    FollowUpBeforeNote,
    FollowUpClosed,
    NoFollowUp,
    NoteInFuture,
    PraiseHasNoSeverity,
)
from sms_core.conduct.repository import Asked, Mine
from sms_core.enrolment import service as enrolment
from sms_core.errors import Invalid
from sms_core.ids import Id, UserId
from sms_core.store.journal import Author
from sms_core.store.undo import undo
from sms_core.store.unit import Store
from sms_core.tables import SCHOOL_SCHEMA
from tests.core.small_school import TERM_BEGINS, TODAY, SmallSchool, do, small_school
from tests.factories import AUTHOR

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
COLLEAGUE = Author(UserId(b"\x07" * 16), AUTHOR.device)


@pytest.fixture
def school(either_store: Store) -> SmallSchool:
    return small_school(either_store)


def noted(store: Store, school: SmallSchool, **named: object) -> Id:
    """An incident of today, unless said otherwise."""
    values = {"day": TODAY, "kind": ConductKind.INCIDENT, "text": "x"} | named
    day, kind, text = (values.pop(name) for name in ("day", "kind", "text"))
    return do(store, service.note, school.anna, day, kind, text, **values)  # type: ignore[arg-type]


def the_note(store: Store, id: Id) -> repository.ConductNote:
    found = repository.note(store.connection, id)
    assert found is not None
    return found


def test_a_note_has_its_author_and_can_be_corrected(store: Store) -> None:
    school = small_school(store)
    id = do(store, service.note, school.anna, TODAY, ConductKind.CONCERN, "late again", section=school.section)
    do(store, service.change_note, id, kind=ConductKind.INCIDENT, severity=2)
    note = repository.note(store.connection, id)
    assert note is not None
    assert (note.kind, note.severity, note.text) == (ConductKind.INCIDENT, 2, "late again")
    assert (note.author, note.section) == (AUTHOR.user, school.section)


def test_notes_come_the_latest_first_between_two_days(store: Store) -> None:
    school = small_school(store)
    for day, text in ((YESTERDAY, "one"), (TODAY, "two"), (date(2026, 9, 1), "old")):
        do(store, service.note, school.anna, day, ConductKind.INCIDENT, text)
    do(store, service.note, school.anna, TODAY, ConductKind.PRAISE, "three")
    assert [one.text for one in repository.notes_of(store.connection, school.anna)] == ["three", "two", "one", "old"]
    recent = repository.notes_of(store.connection, school.anna, YESTERDAY, TODAY)
    assert [one.text for one in recent] == ["three", "two", "one"]
    assert repository.incidents_between(store.connection, school.anna, YESTERDAY, TODAY) == 2


def test_a_note_taken_back_counts_no_more(store: Store) -> None:
    school = small_school(store)
    id = do(store, service.note, school.anna, TODAY, ConductKind.INCIDENT, "x")
    do(store, service.remove_note, id)
    assert repository.note(store.connection, id) is None
    assert repository.incidents_between(store.connection, school.anna, TODAY, TODAY) == 0


def test_a_severity_is_one_to_five(store: Store) -> None:
    school = small_school(store)
    with pytest.raises(Invalid):
        do(store, service.note, school.anna, TODAY, ConductKind.INCIDENT, "x", severity=6)


def test_a_note_needs_words(store: Store) -> None:
    school = small_school(store)
    with pytest.raises(Invalid):
        do(store, service.note, school.anna, TODAY, ConductKind.PRAISE, "  ")


def test_a_note_tells_what_has_happened(store: Store) -> None:
    school = small_school(store)
    with pytest.raises(NoteInFuture) as refused:
        noted(store, school, day=TOMORROW)
    assert refused.value.facts == {"today": TODAY}
    id = noted(store, school)
    with pytest.raises(NoteInFuture):
        do(store, service.change_note, id, day=TOMORROW)


def test_praise_has_no_severity(store: Store) -> None:
    school = small_school(store)
    with pytest.raises(PraiseHasNoSeverity):
        noted(store, school, kind=ConductKind.PRAISE, severity=2)
    id = noted(store, school, severity=2)
    with pytest.raises(PraiseHasNoSeverity):
        do(store, service.change_note, id, kind=ConductKind.PRAISE)
    do(store, service.change_note, id, kind=ConductKind.PRAISE, severity=None)
    assert the_note(store, id).severity is None


def test_a_follow_up_is_open_until_somebody_closes_it(either_store: Store, school: SmallSchool) -> None:
    id = noted(either_store, school, follow_up=" Call home ", follow_up_by=TOMORROW)
    note = the_note(either_store, id)
    assert (note.follow_up, note.follow_up_by, note.is_open) == ("Call home", TOMORROW, True)
    assert not note.is_overdue(TOMORROW)
    assert note.is_overdue(TOMORROW + timedelta(days=1))
    with either_store.write("close", COLLEAGUE) as write:
        service.close_follow_up(write.work, id, "The mother comes on Friday.")
    note = the_note(either_store, id)
    assert (note.is_open, note.closed_on, note.closed_by) == (False, TODAY, COLLEAGUE.user)
    assert note.outcome == "The mother comes on Friday."
    with pytest.raises(FollowUpClosed) as refused:
        do(either_store, service.close_follow_up, id)
    assert refused.value.facts == {"day": TODAY}
    do(either_store, service.reopen_follow_up, id)
    assert the_note(either_store, id).is_open


def test_new_words_open_a_follow_up_again_and_none_take_it_back(store: Store) -> None:
    school = small_school(store)
    id = noted(store, school, follow_up="Call home")
    do(store, service.close_follow_up, id, "done", YESTERDAY)
    do(store, service.set_follow_up, id, "Call home", TOMORROW)
    assert the_note(store, id).closed_on == YESTERDAY
    do(store, service.set_follow_up, id, "Meet the parents")
    note = the_note(store, id)
    assert (note.is_open, note.closed_on, note.outcome, note.follow_up_by) == (True, None, None, None)
    do(store, service.set_follow_up, id, None)
    with pytest.raises(NoFollowUp):
        do(store, service.close_follow_up, id)
    with pytest.raises(NoFollowUp):
        do(store, service.reopen_follow_up, id)


def test_a_follow_up_that_makes_no_sense_is_refused(store: Store) -> None:
    school = small_school(store)
    with pytest.raises(FollowUpBeforeNote) as refused:
        noted(store, school, follow_up="Call home", follow_up_by=YESTERDAY)
    assert refused.value.facts == {"day": TODAY}
    with pytest.raises(DueWithoutFollowUp):
        noted(store, school, follow_up=" ", follow_up_by=TOMORROW)
    id = noted(store, school, day=YESTERDAY, follow_up="Call home", follow_up_by=YESTERDAY)
    with pytest.raises(FollowUpBeforeNote):
        do(store, service.change_note, id, day=TODAY)
    with pytest.raises(NoteInFuture):
        do(store, service.close_follow_up, id, None, TOMORROW)


def test_closing_is_undone_as_one(store: Store) -> None:
    school = small_school(store)
    id = noted(store, school, follow_up="Call home")
    with store.write("close", AUTHOR) as write:
        service.close_follow_up(write.work, id, "done")
    assert write.changes.action is not None
    do(store, undo, SCHOOL_SCHEMA, write.changes.action.id)
    assert the_note(store, id).is_open


def test_lists_keep_to_what_is_asked(either_store: Store, school: SmallSchool) -> None:
    reading = either_store.connection
    do(either_store, service.note, school.nikos, TODAY, ConductKind.PRAISE, "nikos", category="Effort")
    noted(either_store, school, text="maths", section=school.section, severity=4, category="Phone")
    noted(either_store, school, text="due", day=YESTERDAY, follow_up="a", follow_up_by=TOMORROW)
    late = noted(either_store, school, text="late", day=YESTERDAY, follow_up="b", follow_up_by=YESTERDAY)
    noted(either_store, school, text="someday", follow_up="c", category="phone")

    def told(**asked: object) -> list[str]:
        return [one.text for one in repository.notes(reading, Asked(**asked))]  # type: ignore[arg-type]

    assert told(student=school.nikos) == ["nikos"]
    assert (
        told(section=school.section) == [one.text for one in repository.notes_in(reading, school.section)] == ["maths"]
    )
    assert told(end=YESTERDAY) == ["late", "due"]
    assert told(kind=ConductKind.PRAISE) == ["nikos"]
    assert told(severity_from=3) == ["maths"]
    assert told(category="PHONE") == ["someday", "maths"]
    assert told(author=COLLEAGUE.user) == []
    assert [one.text for one in repository.open_follow_ups(reading)] == ["late", "due", "someday"]
    assert repository.counts(reading, Asked()) == ConductCounts(praise=1, concerns=0, incidents=4, open=3)
    assert repository.categories_used(reading) == ["Phone", "Effort"]
    found = repository.incidents_of(reading, [school.anna, school.nikos], YESTERDAY, YESTERDAY)
    assert {student: len(notes) for student, notes in found.items()} == {school.anna: 2}
    do(either_store, service.remove_note, late)
    assert [one.text for one in repository.open_follow_ups(reading)] == ["due", "someday"]


def test_a_teacher_s_list_keeps_to_her_classes(either_store: Store, school: SmallSchool) -> None:
    do(either_store, enrolment.enrol, school.section, school.anna, TERM_BEGINS)
    mine = Mine(frozenset({school.section}), AUTHOR.user)
    elsewhere = Mine(frozenset(), COLLEAGUE.user)
    noted(either_store, school, text="in class", section=school.section)
    noted(either_store, school, text="by me")
    assert {one.text for one in repository.notes(either_store.connection, Asked(mine=mine))} == {"in class", "by me"}
    assert [one.text for one in repository.notes(either_store.connection, Asked(mine=elsewhere))] == ["by me"]
