"""`sms assessment` and `sms result`: a class is graded from a command line, offline."""

from pathlib import Path

import pypdf
import pytest

from tests.desktop.test_cli import TODAY, Class, Sms, maths, school, signed_in, sms

__all__ = ["maths", "school", "signed_in", "sms"]


def test_an_assessment_is_made_scored_published_and_its_results_open_to_their_sum(
    sms: Sms, signed_in: Class, own_home: Path
) -> None:
    made = sms("assessment", "add", "Maths B1", "Bridge", "--category", "tests", "--max", "12,5", "--due", str(TODAY))
    assert (made.code, made.out) == (0, "“Bridge” is in the gradebook of Maths B1.\n")
    listed = sms("assessment", "list", "Maths B1", "--json").json
    assert isinstance(listed, list)
    assert {one["title"]: (one["max_score"], one["published"]) for one in listed} == {
        "Quiz 1": ("20", False),
        "Bridge": ("12.5", False),
    }
    assert "draft" in sms("assessment", "list", "Maths B1").out
    assert sms("assessment", "publish", "Maths B1", "bridge").code == 0
    assert "published" in sms("assessment", "list", "Maths B1").out
    assert "draft again" in sms("assessment", "unpublish", "Maths B1", "bridge").out
    assert sms("score", "set", "Maths B1", "Quiz 1", "1001=17", "1002=M").code == 0
    results = sms("result", "list", "Maths B1", "--json").json
    assert isinstance(results, list)
    assert {one["number"]: one["value"] for one in results} == {"1001": "85", "1002": "0", "1003": None}
    assert "85" in sms("result", "list", "Maths B1").out
    one = sms("result", "show", "Maths B1", "1001", "--json").json
    assert isinstance(one, dict)
    assert [(line["title"], line["percentage"], line["standing"]) for line in one["working"]] == [
        ("Tests", "85", ""),
        ("Quiz 1", "85", "counted"),
        ("Bridge", None, "ungraded"),
    ]
    assert "85 %" in sms("result", "show", "Maths B1", "1001").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("assessment", "add", "Maths B1", "X", "--category", "Projects", "--max", "5"), "There is no category called"),
        (("assessment", "publish", "Maths B1", "Bridge"), "There is no assessment called"),
        (("result", "show", "Maths B1", "9999"), "There is no student called"),
        (("result", "list", "Maths B1", "--term", "Spring"), "There is no term called"),
    ],
)
def test_what_is_not_there_is_said(sms: Sms, signed_in: Class, words: tuple[str, ...], told: str) -> None:
    refused = sms(*words)
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith(told)


def test_papers_are_made_offline(sms: Sms, signed_in: Class, tmp_path: Path) -> None:
    assert sms("score", "set", "Maths B1", "Quiz 1", "1001=17").code == 0
    cards = tmp_path / "cards.pdf"
    done = sms("paper", "card", "--section", "Maths B1", "--out", str(cards))
    assert (done.code, done.err) == (0, "")
    assert done.out == f"{cards}: 3 papers, 3 pages.\n"
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(cards).pages)
    assert "Γεωργίου" in text
    assert "Anna Pappa" in text
    listed = tmp_path / "list.pdf"
    assert sms("--language", "el", "paper", "list", "Maths B1", "--out", str(listed)).code == 0
    assert "Smith" in pypdf.PdfReader(listed).pages[0].extract_text()
    sheet = tmp_path / "sheet.pdf"
    assert sms("paper", "register", "Maths B1", "--start", str(TODAY), "--blank", "--out", str(sheet)).code == 0
    one = tmp_path / "one.pdf"
    assert sms("paper", "transcript", "--student", "1002", "--out", str(one)).code == 0
    assert "Παππά" in pypdf.PdfReader(one).pages[0].extract_text()


def test_a_paper_that_cannot_be_written_says_so(sms: Sms, signed_in: Class, tmp_path: Path) -> None:
    refused = sms("paper", "list", "Maths B1", "--out", str(tmp_path / "nowhere" / "list.pdf"))
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.count("\n") == 1
    unknown = sms("paper", "card", "--section", "Maths B1", "--term", "Spring", "--out", str(tmp_path / "x.pdf"))
    assert unknown.err.startswith("There is no term called")
    assert list(tmp_path.glob("*.pdf")) == []
