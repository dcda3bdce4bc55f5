"""Grading scales: the three that are shipped, and new versions of a school's own.

A scale that has been used is never edited: a change makes the next version, a row of its own, so that an old report
card reproduces exactly.
"""

from collections.abc import Iterable
from decimal import Decimal

from sms_core.grading import repository
from sms_core.grading.model import GREEK_ID, PERCENT_ID, US_LETTER_ID, Band, Rounding, Scale
from sms_core.grading.table import GRADING_SCALE, SCALE_BAND
from sms_core.ids import Id
from sms_core.store.unit import Work


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


def create_scale(work: Work, title: str, rounding: Rounding, maximum: Decimal, bands: Iterable[Band]) -> Id:
    """Make a scale of the school's own; its id. Raises `Invalid`."""
    scale = Scale(work.new_id(), title, 1, rounding, Decimal(maximum), tuple(bands))
    _create(work, scale)
    return Id(scale.id)


def revise_scale(
    work: Work, scale: bytes, title: str, rounding: Rounding, maximum: Decimal, bands: Iterable[Band]
) -> Id:
    """Make the next version of a scale, beside the old one; its id. Raises `NotFound`, `Invalid`."""
    old = repository.scale(work.connection, scale)
    new = Scale(work.new_id(), title, old.version + 1, rounding, Decimal(maximum), tuple(bands))
    _create(work, new)
    return Id(new.id)


def _create(work: Work, scale: Scale) -> None:
    work.create(
        GRADING_SCALE,
        scale.id,
        title=scale.title,
        version=scale.version,
        rounding=scale.rounding.value,
        maximum=scale.maximum,
    )
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
