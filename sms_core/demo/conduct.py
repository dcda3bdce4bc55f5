"""Notes on conduct: incidents gather with those who are often away, praise with the able."""

import numpy as np

from sms_core.conduct.table import CONDUCT_NOTE
from sms_core.demo.chance import Row, ids, pick, row, stream
from sms_core.demo.school import School
from sms_core.store.fields import Stored

Facts = dict[str, Stored]
_PRAISE = (
    ("Helpfulness", "Helped a classmate who had been ill to catch up."),
    ("Effort", "Volunteered for the science fair."),
    ("Participation", "Led the group work very well."),
    ("Effort", "Prepared an excellent talk."),
)
_CONCERN = (
    ("Work", "Came without books for the third time."),
    ("Attention", "Very tired lately; I spoke with the parents."),
    ("Work", "Homework was not done twice this week."),
    ("Wellbeing", "Keeps apart from the others since the break."),
)
_INCIDENT = (
    ("Disturbance", "Interrupted the lesson repeatedly.", 1),
    ("Phone", "Used a phone in the lesson; it was kept until the break.", 1),
    ("Language", "Insulted a classmate; apologised afterwards.", 2),
    ("Truancy", "Was seen outside the school during the lesson.", 3),
    ("Damage", "Broke a chair in the yard.", 3),
    ("Fight", "Fought in the corridor; parents were called.", 4),
)
_FOLLOW_UPS = (
    ("Call the parents.", "Spoke with the mother; she will look after it."),
    ("Talk with the student and the form teacher.", "Understood; no more since."),
    ("Bring it to the teachers' council.", "Discussed; a reprimand was given."),
    ("Look again in two weeks.", "Much better."),
)
_FOLLOWED = {"praise": 0.0, "concern": 0.5, "incident": 0.8}
_DUE_AFTER = (5, 14)  # days
_CLOSED = 0.75  # of what is due already
_A_YEAR = {"praise": 0.35, "concern": 0.3, "incident": 0.22}


def conduct_rows(school: School) -> list[Row]:
    """Conduct notes so far, in the order of days."""
    chance = stream(school.plan.seed, "conduct")
    part = len(school.days) / len(school.year_days)
    people = school.people
    leaning = np.log(people.away / 0.033)
    weights = {"praise": people.ability, "concern": 0.7 * leaning, "incident": 1.1 * leaning}
    notes: list[tuple[int, int, str]] = []
    for kind, often in _A_YEAR.items():
        counts = chance.poisson(np.clip(often * part * np.exp(0.8 * weights[kind] - 0.3), 0, 4))
        for pupil in np.repeat(np.arange(len(counts)), counts).tolist():
            notes.append((int(chance.choice(school.days)), pupil, kind))
    notes.sort()
    made_ids = ids(chance, int(school.year_days[0]), len(notes))
    after = stream(school.plan.seed, "conduct follow-up")
    written = (_note(school, chance, after, id, *note) for id, note in zip(made_ids, notes, strict=True))
    return [note for note in written if note is not None]


def _note(
    school: School, chance: np.random.Generator, after: np.random.Generator, id: bytes, day: int, pupil: int, kind: str
) -> Row | None:
    """A note by one who taught the pupil on that day; none where the pupil was not at the school then."""
    form = school.stays.form_on(pupil, day)
    if form is None:
        return None
    section = pick(chance, school.of_form(form))
    severity = None
    if kind == "incident":
        category, text, severity = pick(chance, _INCIDENT)
    else:
        category, text = pick(chance, _PRAISE if kind == "praise" else _CONCERN)
    return row(
        CONDUCT_NOTE,
        id=id,
        student=school.people.pupils[pupil].id,
        day=day,
        kind=kind,
        category=category,
        severity=severity,
        text=text,
        section=section.id if chance.random() < 0.8 else None,
        author=school.users.get(section.lead),
        **_follow_up(school, after, day, kind, school.users.get(section.lead)),
    )


def _follow_up(school: School, chance: np.random.Generator, day: int, kind: str, author: bytes | None) -> Facts:
    """What is to be done, by when, and mostly that it was done in time."""
    wanted, (what, outcome) = chance.random() < _FOLLOWED[kind], pick(chance, _FOLLOW_UPS)
    due, early, done = day + int(chance.integers(*_DUE_AFTER)), int(chance.integers(0, 4)), chance.random() < _CLOSED
    closed = max(day, due - early)
    is_closed = wanted and done and closed <= school.today
    return {
        "follow_up": what if wanted else None,
        "follow_up_by": due if wanted else None,
        "closed_on": closed if is_closed else None,
        "closed_by": author if is_closed else None,
        "outcome": outcome if is_closed else None,
    }
