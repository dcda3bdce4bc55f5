"""Texts that are no scores are kept until they are mended: over pages, a restart, and on other computers."""

import json
from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from sms_core.ids import AssessmentId, Id, StudentId
from sms_desktop.i18n import tr
from sms_desktop.models.grade_words import NotTaken, read_entry
from sms_desktop.models.gradebook import GradeModel, Unread
from sms_desktop.ops.gradebook import CellKey, read_kept
from sms_desktop.ops.gradebook_writing import keep_texts
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.gradebook.editing import Typist

_T = "Gradebook"
_ROOM = 4000  # characters that are kept


class KeptTexts(QObject):
    """Reads what was kept once, keeps what changes, and takes what has become a score in the meantime."""

    def __init__(self, context: PageContext, model: GradeModel, typist: Typist) -> None:
        super().__init__(typist)
        self._context = context
        self._model = model
        self._typist = typist
        self._is_read = False
        typist.texts_changed.connect(self._keep)
        context.runner.read(read_kept(context.grants), self._on_read, lambda _: None)

    def look_again(self) -> None:
        """Say anew why each text on show is no score; one that is one by now, as under a higher most, is taken."""
        texts: dict[CellKey, Unread] = {}
        for row, column in self._model.unread_places():
            key, assessment = self._model.key_at(row, column), self._model.assessment_at(column)
            waiting = self._model.unread(key)
            if key is None or assessment is None or waiting is None:
                continue
            try:
                read_entry(waiting.text, assessment)
            except NotTaken as problem:
                if str(problem) != waiting.problem:
                    texts[key] = Unread(waiting.text, str(problem))
            else:
                self._typist.take(row, column, waiting.text)
        if texts:
            self._model.keep_text(texts)

    def tell(self) -> None:
        """The page is left: say what waits."""
        count = len(self._model.waiting_texts)
        if count:
            self._typist.said.emit(
                tr(_T, "%n cells of the gradebook wait to be mended. They are kept.", n=count), "danger"
            )

    def _on_read(self, kept: str | None) -> None:
        self._is_read = True
        texts = _texts(kept)
        if texts:
            self._model.take_texts(texts)
            self.look_again()

    @Slot()
    def _keep(self) -> None:
        keep_texts(self._context.runner, self._context.grants.user, _packed(self._model.waiting_texts))


def _packed(texts: Mapping[CellKey, Unread]) -> str:
    """As much as there is room for, the last ones first."""
    entries: list[list[str]] = []
    for (assessment, student), waiting in reversed(list(texts.items())):
        entry = [assessment.hex(), student.hex(), waiting.text]
        if len(json.dumps([*entries, entry], ensure_ascii=False)) > _ROOM:
            break
        entries.append(entry)
    return json.dumps(entries, ensure_ascii=False, separators=(",", ":")) if entries else ""


def _texts(kept: str | None) -> dict[CellKey, Unread]:
    """What was kept; what cannot be read counts as nothing."""
    try:
        stored = json.loads(kept or "[]")
        return {
            (AssessmentId(Id(bytes.fromhex(one))), StudentId(Id(bytes.fromhex(student)))): Unread(str(text), "")
            for one, student, text in reversed(stored)
        }
    except (ValueError, TypeError):
        return {}
