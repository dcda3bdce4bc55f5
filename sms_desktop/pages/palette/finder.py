"""What every kind of thing in the palette is: a finder that gives offers under a heading for what was typed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

from sms_core.access.keys import Key
from sms_core.errors import SmsError
from sms_core.store.connection import Connection
from sms_core.store.text import search_words
from sms_desktop.ops.runner import Latest
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.palette.matching import is_like, marks, rank, sought
from sms_desktop.pages.palette.sources import Named, Sources
from sms_desktop.pages.reading import Thing
from sms_desktop.ui.palette_list import Hit

MOST = 10
_MOST_WORDS = 8


class Sign(StrEnum):
    """The first letter of the line narrows what is searched."""

    ANYTHING = ""
    ACTIONS = ">"
    CLASSES = "#"
    STAFF = "@"
    HELP = "?"


_SIGNS = {sign.value: sign for sign in Sign if sign} | {";": Sign.HELP, "\u037e": Sign.HELP}  # Greek question marks


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed: where to search, the text without its sign, and its words as they are compared."""

    sign: Sign
    text: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, line: str) -> "Question":
        """Read the line."""
        text = line.strip()
        sign = _SIGNS.get(text[:1], Sign.ANYTHING)
        text = text[1:].strip() if sign else text
        return cls(sign, text, tuple(search_words(text)[:_MOST_WORDS]))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed at all."""
        return not self.sign and not self.text


class To(StrEnum):
    """Where an offer leads that is no thing."""

    PAGE = "page"
    ACTION = "action"
    SETTING = "setting"
    LINE = "line"  # the palette again, with `key` as its text


@dataclass(frozen=True, slots=True)
class Target:
    """What choosing an offer does."""

    to: To
    key: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A line of the palette and what is behind it."""

    hit: Hit
    target: Thing | Target


@dataclass(frozen=True, slots=True)
class Group:
    """Offers under a heading."""

    title: str
    offers: tuple[Offer, ...]


Answer = Callable[[Sequence[Group]], object]


class Finder:
    """Answers every question once: with what it finds, or with nothing. `signs` are those it searches under."""

    signs: frozenset[Sign] = frozenset({Sign.ANYTHING})

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self.context: PageContext | None = None

    def title(self) -> str:
        """The heading, in the language in force."""
        raise NotImplementedError

    def enter(self, context: PageContext) -> None:
        """A person is here."""
        self.context = context

    def leave(self) -> None:
        """The person has gone."""
        self.context = None

    def opened(self) -> None:
        """The palette comes up: what was read before may have changed."""

    def find(self, question: Question, answer: Answer) -> None:
        """Search when the question is for this kind."""
        wanted = question.sign in self.signs and not question.is_empty
        if wanted and (question.words or question.sign):
            self.search(question, answer)
        else:
            answer(())

    def search(self, question: Question, answer: Answer) -> None:
        """Answer a question that has words or a sign."""
        raise NotImplementedError

    def group(self, offers: Iterable[Offer]) -> tuple[Group, ...]:
        """The first offers under the heading of this finder."""
        return (Group(self.title(), tuple(offers)[:MOST]),)


class NamedFinder(Finder):
    """Finds among what the window offers, by the words in force and in English."""

    to: To

    def __init__(self, sources: Sources) -> None:
        super().__init__(sources)
        self._lines: list[tuple[Named, tuple[str, ...]]] = []

    def named(self) -> Iterable[Named]:
        """What there is now."""
        raise NotImplementedError

    def opened(self) -> None:
        self._lines = [
            (one, tuple(map(sought, (one.words, one.english, one.note)))) for one in self.named() if one.words
        ]

    def search(self, question: Question, answer: Answer) -> None:
        answer(self.group(self.offer(one, question.words) for one in self._found(question.words)))

    def offer(self, one: Named, words: Sequence[str] = ()) -> Offer:
        """A line for one of them."""
        text = one.words.replace("&", "")
        hit = Hit(f"{self.to}:{one.key}", text, one.note, one.icon, one.keys, marks(text, words))
        return Offer(hit, Target(self.to, one.key))

    def _found(self, words: Sequence[str]) -> list[Named]:
        ranked = [(found, one) for one, parts in self._lines if (found := rank(words, parts)) is not None]
        if ranked:
            return [one for _, one in sorted(ranked, key=_first)]
        return [one for one, parts in self._lines if any(is_like(words, part) for part in parts)]


class ReadFinder(Finder):
    """Finds among lines of the replica that are read once each time the palette comes up."""

    permission: Key

    def __init__(self, sources: Sources) -> None:
        super().__init__(sources)
        self._reads: Latest | None = None
        self._lines: Sequence[tuple[Any, tuple[str, ...]]] | None = None
        self._asked: tuple[Question, Answer] | None = None

    def job(self, context: PageContext) -> Callable[[Connection], Sequence[Any]]:
        """What reads the lines, in the order in which they stand when nothing is typed."""
        raise NotImplementedError

    def parts(self, line: Any) -> Sequence[str]:
        """The texts by which a line is found, the weightiest first."""
        raise NotImplementedError

    def offer(self, line: Any, words: Sequence[str]) -> Offer:
        """A line as it is shown."""
        raise NotImplementedError

    def enter(self, context: PageContext) -> None:
        super().enter(context)
        self._reads = context.runner.latest()

    def leave(self) -> None:
        super().leave()
        if self._reads is not None:
            self._reads.drop()
        self._reads = self._lines = self._asked = None

    def opened(self) -> None:
        self._lines = self._asked = None
        if self.context is not None and self._reads is not None and self.context.allows(self.permission):
            job = self.job(self.context)
            self._reads.read(lambda connection: self._prepared(job(connection)), self._on_read, self._on_failed)

    def search(self, question: Question, answer: Answer) -> None:
        if self.context is None or not self.context.allows(self.permission):
            answer(())
        elif self._lines is None:
            self._asked = (question, answer)
        else:
            words = question.words
            ranked = [(found, line) for line, parts in self._lines if (found := rank(words, parts)) is not None]
            best = sorted(ranked, key=_first)[:MOST]
            answer(self.group(self.offer(line, words) for _, line in best))

    def _prepared(self, lines: Iterable[Any]) -> list[tuple[Any, tuple[str, ...]]]:
        """Lines with their parts folded, on the reading lane."""
        return [(line, tuple(map(sought, self.parts(line)))) for line in lines]

    def _on_read(self, lines: Sequence[tuple[Any, tuple[str, ...]]]) -> None:
        self._lines = lines
        asked, self._asked = self._asked, None
        if asked is not None:
            self.search(*asked)

    def _on_failed(self, error: SmsError) -> None:
        if self.context is not None:
            self.context.runner.failed.emit(error)
        self._on_read(())


def read_or_say(
    context: PageContext,
    reads: Latest,
    job: Callable[[Connection], Any],
    found: Callable[[Any], object],
    answer: Answer,
) -> None:
    """Ask a job; when it fails, the window says why and nothing is found."""
    reads.read(job, found, partial(_say, context, answer))


def _say(context: PageContext, answer: Answer, error: SmsError) -> None:
    context.runner.failed.emit(error)
    answer(())


def _first(pair: tuple[int, Any]) -> int:
    return pair[0]
