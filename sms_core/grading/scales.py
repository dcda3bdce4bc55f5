"""Grading scales: the three that are shipped, and new versions of a school's own.

A scale that has been used is never edited: a change makes the next version, a row of its own, so that an old report
card reproduces exactly.
"""

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from sms_core.errors import NotFound, Refused
from sms_core.grading import repository
from sms_core.grading.model import GREEK_ID, PERCENT_ID, US_LETTER_ID, Band, Rounding, Scale, families
from sms_core.grading.table import GRADING_SCALE, SCALE_BAND
from sms_core.ids import Id, SectionId
from sms_core.sections.table import SECTION_TABLE
from sms_core.store.connection import Connection
from sms_core.store.text import folded
from sms_core.store.unit import Work


class ScaleHole(Refused):
    """Values from `start` to below `end` would fall into no band."""

    code = "scale_hole"


class BandTwice(Refused):
    """Two bands, `label` and `other`, begin at the same value, or have one name."""

    code = "band_twice"


class BandOutside(Refused):
    """The band `label` begins at `from_value`, outside 0 to `max`."""

    code = "band_outside"


class PassMarkUnclear(Refused):
    """The band `label` fails and lies above `other`, which passes: there is one pass mark."""

    code = "pass_mark_unclear"


class LockedOnScale(Refused):
    """`count` results of the class are locked on versions of its scale, so it cannot have another."""

    code = "locked_on_scale"


class OverridesOnScale(Refused):
    """`count` overrides of the class are in units of its scale, which the other has in another length."""

    code = "overrides_on_scale"


class ScaleUsed(Refused):
    """Results are told on this scale: it is never edited, a change makes its next version."""

    code = "scale_used"


class VersionTaken(Refused):
    """There is a version `version` of this scale already."""

    code = "version_taken"


def _band(label: str, from_value: str, points: str | None, *, passes: bool = True) -> Band:
    return Band(label, Decimal(from_value), None if points is None else Decimal(points), passes)


SHIPPED_SCALES = (
    Scale(
        PERCENT_ID,
        "0–100",
        1,
        Rounding.HALF_UP_1,
        Decimal(100),
        (_band("Pass", "50", None), _band("Fail", "0", None, passes=False)),
    ),
    Scale(
        GREEK_ID,
        "0–20",
        1,
        Rounding.HALF_UP_1,
        Decimal(20),
        (
            _band("Άριστα", "18", None),
            _band("Λίαν Καλώς", "16", None),
            _band("Καλώς", "13", None),
            _band("Σχεδόν Καλώς", "10", None),
            _band("Ανεπαρκώς", "0", None, passes=False),
        ),
    ),
    Scale(
        US_LETTER_ID,
        "A–F",
        1,
        Rounding.HALF_UP_0,
        Decimal(100),
        (
            _band("A", "93", "4.0"),
            _band("A-", "90", "3.7"),
            _band("B+", "87", "3.3"),
            _band("B", "83", "3.0"),
            _band("B-", "80", "2.7"),
            _band("C+", "77", "2.3"),
            _band("C", "73", "2.0"),
            _band("C-", "70", "1.7"),
            _band("D+", "67", "1.3"),
            _band("D", "63", "1.0"),
            _band("D-", "60", "0.7"),
            _band("F", "0", "0.0", passes=False),
        ),
    ),
)


def ship_scales(work: Work) -> None:
    """Make the shipped scales that the school never had; their ids are the same in every school."""
    for scale in SHIPPED_SCALES:
        if work.find(GRADING_SCALE, scale.id) is None:
            _create(work, scale)


def check_scale(maximum: Decimal, bands: Sequence[Band]) -> None:
    """Whether the bands cover 0 to `maximum` once, with one pass mark.

    Raises `ScaleHole`, `BandTwice`, `BandOutside`, `PassMarkUnclear`.
    """
    rising = sorted(bands, key=lambda band: band.from_value)
    for band in rising:
        if not 0 <= band.from_value <= maximum:
            raise BandOutside(label=band.label, from_value=band.from_value, max=maximum)
    if not rising or rising[0].from_value > 0:
        raise ScaleHole(start=Decimal(0), end=rising[0].from_value if rising else maximum)
    for lower, upper in pairwise(rising):
        if lower.from_value == upper.from_value:
            raise BandTwice(label=upper.label, other=lower.label, from_value=upper.from_value)
        if lower.passes and not upper.passes:
            raise PassMarkUnclear(label=upper.label, other=lower.label)
    labels = [folded(band.label) for band in rising]
    for band, label in zip(rising, labels, strict=True):
        if labels.count(label) > 1:
            raise BandTwice(label=band.label, other=band.label, from_value=band.from_value)


def create_scale(work: Work, title: str, rounding: Rounding, maximum: Decimal, bands: Iterable[Band]) -> Id:
    """Make a scale of the school's own; its id. Raises what `check_scale` does, and `Invalid`."""
    return _make(work, Scale(work.new_id(), title, 1, rounding, Decimal(maximum), tuple(bands)))


def revise_scale(
    work: Work, scale: bytes, title: str, rounding: Rounding, maximum: Decimal, bands: Iterable[Band]
) -> Id:
    """Make the next version of a scale, beside the old one; its id. Nothing moves to it yet.

    Raises what `check_scale` does, `NotFound`, `Invalid`.
    """
    every = repository.every_scale(work.connection)
    if scale not in every:
        raise NotFound(what="grading_scale")
    version = max(families(every)[scale]) + 1
    return _make(work, Scale(work.new_id(), title, version, rounding, Decimal(maximum), tuple(bands), scale))


def change_scale(
    work: Work,
    scale: bytes,
    title: str,
    rounding: Rounding,
    maximum: Decimal,
    bands: Iterable[Band],
    *,
    follow: Collection[SectionId] = (),
) -> Id:
    """Change a scale: one that nobody uses as it stands, a used one by a next version; the id of what holds then.

    Of the sections on a used scale only those that `follow` move to the new version; the others, and every locked
    result, stay with the old one. Raises what `check_scale` and `move_sections` do, `NotFound`, `Invalid`.
    """
    if is_used(work.connection, scale):
        made = revise_scale(work, scale, title, rounding, maximum, bands)
        move_sections(work, follow, made)
        return made
    now, steps = repository.scale(work.connection, scale), tuple(bands)
    check_scale(Decimal(maximum), steps)
    work.change(GRADING_SCALE, scale, title=title, rounding=rounding.value, maximum=Decimal(maximum))
    for band in repository.band_ids(work.connection, now.id):
        work.delete(SCALE_BAND, band)
    _add_bands(work, Scale(now.id, title, now.version, rounding, Decimal(maximum), steps))
    return Id(now.id)


def is_used(connection: Connection, scale: bytes) -> bool:
    """Whether results are or were told on this scale, so that it may not be edited."""
    if repository.sections_on(connection, scale):
        return True
    every = repository.every_scale(connection)
    if scale not in every:
        return False
    return repository.locked_versions(connection, families(every)[scale], every[scale].version)


def move_sections(work: Work, sections: Iterable[SectionId], scale: bytes) -> None:
    """Tell the results of some sections on another version of their scale from now on; locked ones stay as they are.

    Raises `NotFound`, `LockedOnScale`, `OverridesOnScale`.
    """
    every = repository.every_scale(work.connection)
    if scale not in every:
        raise NotFound(what="grading_scale")
    for section in sections:
        check_move(work.connection, section, scale)
        work.change(SECTION_TABLE, section, grading_scale=scale)


def check_move(connection: Connection, section: SectionId, scale: bytes) -> None:
    """Whether the results of a section may be told on `scale` instead.

    A locked result names the version of its scale, so the family stays; an override is in units of the scale, so the
    length stays. Raises `NotFound`, `LockedOnScale`, `OverridesOnScale`.
    """
    every = repository.every_scale(connection)
    now, then = every.get(repository.scale_id_of(connection, section)), every.get(scale)
    if now is None or then is None or now.id == then.id:
        return
    same_family = families(every)[now.id] == families(every)[then.id]
    if not same_family and (locked := repository.locked_in(connection, section)):
        raise LockedOnScale(count=locked)
    if now.maximum != then.maximum and (overridden := repository.overrides_in(connection, section)):
        raise OverridesOnScale(count=overridden)


def _make(work: Work, scale: Scale) -> Id:
    check_scale(scale.maximum, scale.bands)
    _create(work, scale)
    return Id(scale.id)


def _create(work: Work, scale: Scale) -> None:
    work.create(
        GRADING_SCALE,
        scale.id,
        title=scale.title,
        version=scale.version,
        rounding=scale.rounding.value,
        maximum=scale.maximum,
        replaces=scale.replaces,
    )
    _add_bands(work, scale)


def _add_bands(work: Work, scale: Scale) -> None:
    for number, band in enumerate(scale.bands):
        work.create(
            SCALE_BAND,
            _band_id(scale.id, number) if scale in SHIPPED_SCALES else work.new_id(),
            scale=scale.id,
            label=band.label,
            from_value=band.from_value,
            points=band.points,
            passes=band.passes,
        )


def _band_id(shipped: bytes, number: int) -> bytes:
    """The same id in every school for a band of a shipped scale: the scale's, with the band's place counted in."""
    return shipped[:8] + bytes([0x80, number + 1]) + shipped[10:]
