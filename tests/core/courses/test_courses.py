"""The catalogue of courses."""

from decimal import Decimal

import pytest

from sms_core.courses import repository, service
from sms_core.courses.model import CourseInUse
from sms_core.store.unit import Store
from tests.core.small_school import do, small_school


def test_a_course_is_what_was_said_of_it(store: Store) -> None:
    id = do(store, service.create_course, "PHY-1", "Physics", subject="Science", credits=Decimal("2.5"))
    course = repository.course(store.connection, id)
    assert course is not None
    assert (course.code, course.subject, course.credits, course.active) == ("PHY-1", "Science", Decimal("2.5"), True)


def test_a_course_that_is_taught_no_more_leaves_the_short_list(store: Store) -> None:
    physics = do(store, service.create_course, "PHY-1", "Physics")
    do(store, service.create_course, "ART-1", "Art")
    do(store, service.change_course, physics, active=False, title="Physics (old)")
    assert [one.title for one in repository.courses(store.connection)] == ["Art", "Physics (old)"]
    assert [one.code for one in repository.courses(store.connection, active_only=True)] == ["ART-1"]


def test_a_code_that_is_taken_is_told_and_not_refused(store: Store) -> None:
    first = do(store, service.create_course, "PHY-1", "Physics")
    second = do(store, service.create_course, "PHY-1", "Physics again")
    assert repository.code_taken(store.connection, "PHY-1", second) == first
    assert repository.code_taken(store.connection, "CHE-1", None) is None


def test_only_a_course_that_nobody_teaches_is_deleted(store: Store) -> None:
    school = small_school(store)
    with pytest.raises(CourseInUse) as refused:
        do(store, service.delete_course, school.course)
    assert refused.value.facts == {"sections": 1}
    unused = do(store, service.create_course, "PHY-1", "Physics")
    do(store, service.delete_course, unused)
    assert repository.course(store.connection, unused) is None
