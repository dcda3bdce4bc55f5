"""A school with something to print, and papers read back as text."""

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from pypdf import PdfReader

from sms_core.attendance import service as attendance
from sms_core.courses import service as courses
from sms_core.grading import scales
from sms_core.grading import service as grading
from sms_core.grading.model import GREEK_ID, US_LETTER_ID
from sms_core.ids import AssessmentId
from sms_core.reports.making import Order, imprint_of, make_pdf
from sms_core.reports.model import Imprint
from sms_core.school import service as school_settings
from sms_core.sections import service as sections
from sms_core.store.unit import Store
from tests.core.attendance.lessons import FIRST, MONDAY, teaching_school
from tests.core.small_school import SmallSchool, do

NOW = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Press:
    """A school whose papers are made into `folder`."""

    store: Store
    school: SmallSchool
    quiz: AssessmentId
    folder: Path

    @property
    def imprint(self) -> Imprint:
        return imprint_of(self.store.connection, NOW, "Maria Katsarou")

    def makes(self, order: Order, name: str = "papers.pdf") -> list[str]:
        """The text of each page of an order."""
        path = self.folder / name
        make_pdf(self.store.connection, order, self.imprint, path)
        return pages_of(path)


def pages_of(path: Path) -> list[str]:
    """The text of each page of a file."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def a_press(store: Store, folder: Path) -> Press:
    """Maths B1 on the Greek scale: Anna has 17.5 of 20, a register with one absence, and a remark."""
    school = teaching_school(store)
    do(store, scales.ship_scales)
    do(store, sections.change_section, school.section, grading_scale=GREEK_ID)
    do(store, courses.change_course, school.course, credits=Decimal(3))
    do(store, school_settings.put_setting, "name", "3ο Γυμνάσιο Αθηνών")
    do(store, school_settings.put_setting, "logo_text", "3ΓΑ")
    category = do(store, grading.create_category, school.section, "Tests", Decimal(100))
    quiz = do(
        store, grading.create_assessment, school.section, category, "Secret quiz", Decimal(20), assigned_on=MONDAY
    )
    do(store, grading.set_score, school.section, quiz, school.anna, Decimal("17.5"))
    do(store, grading.set_final_comment, school.section, school.term, school.anna, "Δουλεύει σταθερά.")
    do(store, attendance.mark, school.section, MONDAY, FIRST, school.anna, "A")
    do(store, attendance.mark, school.section, MONDAY, FIRST, school.nikos, "P")
    return Press(store, school, quiz, folder)


def tell_in_letters(press: Press) -> None:
    """The class is told on the scale with points."""
    do(press.store, sections.change_section, press.school.section, grading_scale=US_LETTER_ID)
