"""What the school teaches: subjects with their weekly lessons, where they meet, and what their tests are about."""

from dataclasses import dataclass

MOST_A_WEEK = 5  # a section meets at most once a day
LEVELS = ("A", "B", "C")


@dataclass(frozen=True, slots=True)
class Subject:
    """`a_week` lessons where a week is short; `place` is a special room, else lessons are in the form's own."""

    code: str
    title: str
    a_week: int
    topics: tuple[str, ...]
    credits: int = 2
    place: str = ""


SUBJECTS = (
    Subject("MATH", "Mathematics", 5, ("equations", "fractions", "functions", "geometry", "statistics"), 4),
    Subject("GREEK", "Modern Greek", 5, ("grammar", "essay", "poetry", "reading"), 4),
    Subject("ENG", "English", 3, ("tenses", "reading", "writing", "listening"), 3),
    Subject("PHYS", "Physics", 3, ("forces", "energy", "heat", "electricity"), 3),
    Subject("HIST", "History", 3, ("Byzantium", "the Revolution", "the city-state", "sources"), 2),
    Subject("PE", "Physical Education", 3, ("endurance", "basketball", "gymnastics"), 1, "Gym"),
    Subject("ANC", "Ancient Greek", 4, ("Homer", "verbs", "Herodotus", "nouns"), 3),
    Subject("INF", "Informatics", 2, ("algorithms", "spreadsheets", "networks"), 2, "Computer room"),
    Subject("BIO", "Biology", 2, ("cells", "nutrition", "genetics"), 2),
    Subject("FR", "French", 2, ("vocabulary", "verbs", "dialogue"), 2),
    Subject("GEO", "Geography", 2, ("maps", "climate", "Europe"), 2),
    Subject("MUS", "Music", 1, ("rhythm", "traditional songs"), 1, "Music room"),
    Subject("REL", "Religious Education", 2, ("parables", "world religions"), 1),
    Subject("TECH", "Technology", 1, ("models", "materials"), 1, "Workshop"),
    Subject("ART", "Art", 1, ("perspective", "colour"), 1, "Art room"),
    Subject("HOME", "Home Economics", 1, ("nutrition", "budget"), 1),
    Subject("CIV", "Civics", 2, ("the constitution", "citizenship"), 1),
)


def weekly_lessons(count: int, in_all: int) -> list[int]:
    """How often each of the first `count` subjects meets so that a form's week has `in_all` lessons."""
    hours = [subject.a_week for subject in SUBJECTS[:count]]
    turn = 0
    while sum(hours) < in_all:
        hours[turn % count] += hours[turn % count] < MOST_A_WEEK
        turn += 1
    while sum(hours) > in_all:
        most = max(hours)
        hours[count - 1 - hours[::-1].index(most)] -= 1
    return hours
