"""A line of free text with suggestions below it: what is typed counts, whether it was suggested or not."""

from sms_desktop.ui.field_editors import LineEditor
from sms_desktop.ui.picker import PickEditor


class SuggestEditor(PickEditor):
    """Suggests while one types; Down shows what there is."""

    icon: str | None = None  # nothing has to be found

    def current(self) -> object:
        return LineEditor.current(self)

    def typing(self) -> object:
        return LineEditor.typing(self)

    def resume(self, typing: object) -> None:
        LineEditor.resume(self, typing)
