"""The gradebook of a class in a person's window, typed into key by key."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from sms_core.ids import SectionId
from sms_desktop.pages.gradebook.page import GradebookPage
from tests.stories.desktops import Person


class Sheet:
    """The Gradebook page of `person`, at one class. Rows are named by their students, columns by their titles."""

    def __init__(self, person: Person, section: SectionId) -> None:
        self.person = person
        self.page = person.opens_page(GradebookPage, "gradebook")
        person.waits_for(lambda: self.page.has_read)
        self.page.open_class(section)
        person.waits_for(lambda: self.page.section == section and bool(self.page.model.rows))
        self.said: list[str] = []
        self.offered: list[str] = []
        self.page.said.connect(lambda text, tone: self.said.append(text) if tone == "danger" else None)
        self.page.undo_offered.connect(lambda words, _: self.offered.append(words))

    def comes_forward(self) -> None:
        """Look at it again after another page."""
        self.person.desktop.window.frame.show_page("gradebook")

    @property
    def students(self) -> list[bytes]:
        """Those of the rows, from the first."""
        return [row.student for row in self.page.model.rows]

    @property
    def titles(self) -> list[str]:
        """Those of the columns."""
        return [one.title for one in self.page.model.assessments]

    def column(self, title: str) -> int:
        """Where an assessment stands."""
        return next(n for n, one in enumerate(self.page.model.assessments, start=1) if one.title == title)

    def is_published(self, title: str) -> bool:
        """Whether its scores are no draft."""
        return any(one.title == title and one.published for one in self.page.model.assessments)

    def shown(self, title: str) -> list[str]:
        """What stands in a column, from the first row."""
        if title not in self.titles:
            return []
        column, model = self.column(title), self.page.model
        return [str(model.index(row, column).data() or "") for row in range(model.rowCount())]

    def result(self, student: bytes) -> tuple[str, str]:
        """The result of a student as it is painted: its text and its sign."""
        model = self.page.model
        painted = model.painted(model.row_of(student), model.result_column)
        return painted.look.text, painted.icon

    def goes_to(self, title: str, row: int = 0) -> None:
        """Put the cursor on a cell."""
        self.page.view.table.setFocus()
        self.page.view.table.put_cursor(row, self.column(title))

    def types(self, title: str, texts: Sequence[str], row: int = 0) -> None:
        """Type down a column, Enter after each text; the first key opens the cell."""
        self.goes_to(title, row)
        for text in texts:
            press(self.page.view.table, text[0])
            line = self.page.typist.editor.line
            assert line is not None, text
            for letter in text[1:]:
                press(line, letter)
            self.person.presses(line, Qt.Key.Key_Return)

    def pastes(self, title: str, texts: Sequence[str], row: int = 0) -> None:
        """Paste down a column what another program has copied."""
        QGuiApplication.clipboard().setText("\n".join(texts))
        self.goes_to(title, row)
        self.person.presses(self.page.view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def is_written(self) -> None:
        """Wait until nothing is on its way to the database."""
        self.person.waits_for(lambda: not self.page.typist.is_busy and self.person.place.runner.writes_open == 0)


def press(widget: QWidget, letter: str) -> None:
    """One key, of any alphabet."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, key)
