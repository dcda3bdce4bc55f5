"""The data dictionary says what the tables declare."""

from sms_core.tables import SCHOOL_SCHEMA
from tests.architecture.dictionary import COMMAND, TARGET, dictionary


def test_the_data_dictionary_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == dictionary(), f"write it anew with: {COMMAND}"


def test_every_table_of_the_school_is_in_it() -> None:
    page = dictionary()
    assert [table.name for table in SCHOOL_SCHEMA if f"\n### {table.name}\n" not in page] == []
