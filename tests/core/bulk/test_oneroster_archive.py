"""A roster zip is opened without trusting it."""

import io
import struct
import tracemalloc
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sms_core.bulk.formats.oneroster import (
    ArchiveLimits,
    NoteCode,
    ProblemCode,
    RosterInvalid,
    RosterUnreadable,
    read_roster,
)
from sms_core.errors import Refused
from tests.core.bulk.small_roster import SOUND, packed, places, problems, refusal, sound


def the_one_code(data: bytes) -> ProblemCode:
    error = refusal(data)
    assert isinstance(error, RosterUnreadable)
    assert error.total == len(error.problems) == 1
    return error.problems[0].code


def test_a_refusal_can_be_acted_upon_and_carries_its_problems_as_facts():
    error = refusal(b"")
    assert isinstance(error, Refused)
    assert error.code == "roster_unreadable"
    assert error.facts == {"problems": error.problems, "total": 1}


def test_an_empty_file_is_refused():
    assert the_one_code(b"") is ProblemCode.EMPTY


def test_a_zip_without_files_is_refused():
    assert the_one_code(packed({})) is ProblemCode.EMPTY


def test_a_file_that_is_no_zip_is_refused():
    assert the_one_code(b"sourcedId,givenName\n1,Anna\n") is ProblemCode.NOT_A_ZIP


def test_a_zip_cut_off_at_its_end_is_refused():
    data = sound()
    assert the_one_code(data[: len(data) // 2]) is ProblemCode.ZIP_TRUNCATED
    assert the_one_code(data[:-1]) is ProblemCode.ZIP_TRUNCATED


def test_a_zip_cut_off_at_its_beginning_is_refused():
    assert the_one_code(sound()[200:]) is ProblemCode.ZIP_DAMAGED


def test_a_damaged_entry_is_named():
    data = bytearray(packed(SOUND, zipfile.ZIP_STORED))
    data[data.index(b"Anna")] = ord("B")
    assert places(bytes(data)) == [(ProblemCode.ZIP_DAMAGED, "users.csv", None, None, None)]


def test_a_path_without_a_file_is_refused(tmp_path: Path):
    with pytest.raises(RosterUnreadable) as caught:
        read_roster(tmp_path / "nothing.zip")
    assert caught.value.problems[0].code is ProblemCode.FILE_NOT_FOUND


def test_a_folder_instead_of_a_file_is_refused(tmp_path: Path):
    with pytest.raises(RosterUnreadable) as caught:
        read_roster(tmp_path)
    assert caught.value.problems[0].code is ProblemCode.FILE_NOT_READABLE


def test_an_archive_over_the_limit_is_refused(tmp_path: Path):
    path = tmp_path / "large.zip"
    path.write_bytes(sound())
    with pytest.raises(RosterUnreadable) as caught:
        read_roster(path, ArchiveLimits(archive_bytes=100))
    assert caught.value.problems[0].code is ProblemCode.ZIP_TOO_LARGE


def test_an_encrypted_zip_is_refused():
    data = bytearray(sound())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert places(bytes(data)) == [(ProblemCode.ZIP_ENCRYPTED, "manifest.csv", None, None, None)]


def test_a_compression_that_rosters_do_not_use_is_refused():
    assert the_one_code(packed(SOUND, zipfile.ZIP_LZMA)) is ProblemCode.ZIP_METHOD


def test_an_entry_that_expands_a_thousandfold_is_refused():
    bomb = packed({**SOUND, "users.csv": b"a" * 20_000_000})
    assert places(bomb) == [(ProblemCode.ZIP_BOMB, "users.csv", None, None, None)]


def test_entries_that_declare_too_much_together_are_refused():
    with pytest.raises(RosterUnreadable) as caught:
        read_roster(sound(), ArchiveLimits(expanded_bytes=500))
    assert caught.value.problems[0].code is ProblemCode.ZIP_BOMB


def test_an_entry_that_expands_beyond_what_it_declares_is_refused():
    content = b"a" * 20_000_000
    data = bytearray(packed({**SOUND, "users.csv": content}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(signature)
        while struct.unpack_from("<I", data, at + offset)[0] != len(content):
            at = data.index(signature, at + 1)
        struct.pack_into("<I", data, at + offset, 1000)
    lying = bytes(data)
    tracemalloc.start()
    try:
        assert places(lying) == [(ProblemCode.ZIP_DAMAGED, "users.csv", None, None, None)]
        assert tracemalloc.get_traced_memory()[1] < len(content) / 10
    finally:
        tracemalloc.stop()


def test_too_many_entries_are_refused():
    few_more = packed({**SOUND, **{f"{number}.txt": "" for number in range(200)}})
    assert the_one_code(few_more) is ProblemCode.ZIP_TOO_MANY_ENTRIES


def test_a_huge_directory_is_refused_before_it_is_loaded(monkeypatch: pytest.MonkeyPatch):
    huge = packed({f"{number:050}.txt": "" for number in range(3000)})
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert the_one_code(huge) is ProblemCode.ZIP_TOO_MANY_ENTRIES


def test_a_huge_directory_declared_the_large_way_is_refused_too(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 10)
    huge = packed({f"{number:050}.txt": "" for number in range(3000)})
    assert b"PK\x06\x06" in huge
    at = huge.rindex(b"PK\x05\x06")
    disguised = huge[: at + 12] + b"\xff\xff\xff\xff" + huge[at + 16 :]
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert the_one_code(disguised) is ProblemCode.ZIP_TOO_MANY_ENTRIES


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_refused():
    out = io.BytesIO(sound())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("users.csv", "sourcedId\n")
    assert the_one_code(out.getvalue()) is ProblemCode.ZIP_DUPLICATE_ENTRY


def test_two_entries_that_differ_in_case_or_folder_only_are_refused():
    assert the_one_code(packed({**SOUND, "Users.CSV": "sourcedId\n"})) is ProblemCode.ZIP_DUPLICATE_ENTRY
    assert the_one_code(packed({**SOUND, "old/users.csv": "sourcedId\n"})) is ProblemCode.ZIP_DUPLICATE_ENTRY


@pytest.mark.parametrize("name", ["../users.csv", "/etc/users.csv", "C:/users.csv", "a\\..\\..\\users.csv"])
def test_a_path_that_leads_out_of_the_zip_is_refused(name: str):
    assert the_one_code(packed({**SOUND, name: "x"})) is ProblemCode.ZIP_UNSAFE_NAME


def test_files_deeper_than_one_folder_are_refused():
    nested = packed({f"export/2026/{name}": text for name, text in SOUND.items()})
    assert the_one_code(nested) is ProblemCode.ZIP_NESTED


def test_files_in_different_folders_are_refused():
    files = {("people/" if name == "users.csv" else "") + name: text for name, text in SOUND.items()}
    error = problems(packed(files))[0]
    assert (error.code, error.file, error.value) == (ProblemCode.ZIP_NESTED, "users.csv", "people/users.csv")


def test_files_inside_one_folder_are_read():
    roster = read_roster(packed({f"export/{name}": text for name, text in SOUND.items()}))
    assert len(roster.users) == 3


def test_file_names_are_read_whatever_their_case():
    assert len(read_roster(packed({name.upper(): text for name, text in SOUND.items()})).users) == 3


def test_litter_of_a_system_is_passed_over_and_other_files_are_noted():
    litter = {"__MACOSX/._users.csv": b"\0\1", ".DS_Store": b"\0", "results.csv": "x", "read me.txt": "x"}
    roster = read_roster(packed({**SOUND, **litter}))
    assert [(note.code, note.file) for note in roster.notes] == [
        (NoteCode.FILE_IGNORED, "results.csv"),
        (NoteCode.FILE_IGNORED, "read me.txt"),
    ]


@given(st.binary(max_size=400))
@example(b"PK\x05\x06" + bytes(18))
@example(b"PK\x03\x04")
def test_no_bytes_raise_anything_but_a_refusal(data: bytes):
    with pytest.raises(RosterInvalid):
        read_roster(data)


@given(st.data())
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_no_damage_to_a_zip_raises_anything_but_a_refusal(draw: st.DataObject):
    data = bytearray(sound())
    for _ in range(draw.draw(st.integers(1, 6))):
        at = draw.draw(st.integers(0, len(data) - 1))
        data[at : at + draw.draw(st.integers(0, 4))] = draw.draw(st.binary(max_size=8))
    with suppress(RosterInvalid):
        read_roster(bytes(data))


@given(st.sampled_from(sorted(SOUND)), st.binary(max_size=60), st.integers(0, 400))
@settings(max_examples=200)
def test_no_bytes_inside_a_file_raise_anything_but_a_refusal(file: str, noise: bytes, at: int):
    content = SOUND[file].encode()
    with suppress(RosterInvalid):
        read_roster(packed({**SOUND, file: content[:at] + noise + content[at:]}))


@given(st.dictionaries(st.sampled_from(sorted(SOUND)), st.binary(max_size=40) | st.text(max_size=40)))
def test_no_content_of_any_file_raises_anything_but_a_refusal(files: dict[str, str | bytes]):
    with pytest.raises(RosterInvalid):
        read_roster(packed({"manifest.csv": SOUND["manifest.csv"], **files}))
