"""The wire: what is sent arrives, what is no message is refused, and a small bomb stays small."""

from contextlib import suppress
from typing import Any

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sms_core.sync import wire
from sms_core.sync.wire import Anchor, Anchors, Mutation, Push, Pushed, PushedAction, decode, encode, is_stored

STORED = st.none() | st.integers(-(1 << 63), (1 << 63) - 1) | st.text() | st.binary()
IDS = st.binary(min_size=16, max_size=16)
MUTATIONS = st.builds(
    Mutation,
    id=IDS,
    dseq=st.integers(1, 1 << 40),
    table=st.text(max_size=20),
    key=st.lists(STORED, max_size=4).map(tuple),
    fields=st.dictionaries(st.text(max_size=10), st.tuples(STORED, STORED), max_size=5),
)
ACTIONS = st.builds(
    PushedAction, id=IDS, verb=st.text(), at=st.integers(0, 1 << 50), label=st.text(), undoes=st.none() | IDS,
    mutations=st.lists(MUTATIONS, max_size=3), all_or_nothing=st.booleans(),
)  # fmt: skip


@given(st.lists(ACTIONS, max_size=3))
def test_a_push_arrives_as_it_was_sent(actions: list[PushedAction]) -> None:
    anchor = Anchor(b"e" * 16, 7, b"c" * 32)
    push = Push(1, Anchors(anchor, None), actions)
    told = decode(encode(push), Push)
    assert told == push
    assert all(is_stored(v) for a in told.actions for m in a.mutations for pair in m.fields.values() for v in pair)


@given(st.binary(max_size=200))
def test_garbage_is_no_message(data: bytes) -> None:
    for body in (data, zstandard.ZstdCompressor().compress(data)):
        with pytest.raises(ValueError):  # noqa: PT011 - any
            decode(body, Push)


@given(st.integers(0, 200), st.integers(0, 255))
def test_a_message_that_was_cut_or_changed_is_refused_or_still_one(at: int, value: int) -> None:
    whole = encode(Pushed([], Anchor(b"e" * 16, 7, b"c" * 32)))
    cut = whole[: at % len(whole)]
    with pytest.raises(ValueError):  # noqa: PT011 - any
        decode(cut, Pushed)
    changed = bytearray(whole)
    changed[at % len(whole)] = value
    with suppress(ValueError):
        assert isinstance(decode(bytes(changed), Pushed), Pushed)


@pytest.mark.parametrize("says_its_size", [True, False])
def test_a_body_that_expands_past_the_limit_is_refused(says_its_size: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "BODY_LIMIT", 1 << 20)
    packer = zstandard.ZstdCompressor(level=19, write_content_size=says_its_size)
    bomb = packer.compress(msgspec.msgpack.encode("x" * (2 << 20)))
    assert len(bomb) < 1000
    with pytest.raises(ValueError):  # noqa: PT011 - any
        decode(bomb, Push)


def test_a_frame_that_lies_about_its_size_is_refused() -> None:
    whole = encode(Pushed([], Anchor(b"e" * 16, 7, b"c" * 32)))
    lie = b"\x28\xb5\x2f\xfd\xe0" + (1 << 45).to_bytes(8, "little") + whole[6:]
    with pytest.raises(ValueError):  # noqa: PT011 - any
        decode(lie, Pushed)


def test_what_follows_a_message_is_refused() -> None:
    whole = encode(Pushed([], Anchor(b"e" * 16, 7, b"c" * 32)))
    with pytest.raises(ValueError):  # noqa: PT011 - any
        decode(whole + whole, Pushed)


def test_nesting_without_end_is_refused() -> None:
    deep: Any = b"\x91" * 200_000 + b"\xc0"
    body = msgspec.msgpack.encode({"outcomes": [], "head": [b"e" * 16, 7]})
    assert body
    for inner in (deep, b"\x81\xa8outcomes" + deep):
        with pytest.raises(ValueError):  # noqa: PT011 - any
            decode(zstandard.ZstdCompressor().compress(inner), Pushed)


@pytest.mark.parametrize(("value", "stored"), [(1, True), ("a", True), (b"a", True), (None, True), (True, False),
                                               (1.5, False), ([1], False), ({}, False)])  # fmt: skip
def test_only_what_can_be_stored_counts_as_a_value(value: object, stored: bool) -> None:
    assert is_stored(value) is stored
