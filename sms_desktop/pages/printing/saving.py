"""Where a PDF goes: the system's own dialog, with a name that can be kept."""

import re

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from sms_desktop.i18n import tr

_T = "Printing"
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST = 80


class SavePdf(QFileDialog):
    """`open` it and wait for `fileSelected`."""

    def __init__(self, window: QWidget, name: str) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = documents if QDir(documents).exists() else QDir.homePath()
        super().__init__(window, tr(_T, "Save as PDF"), folder)
        self.setObjectName("pdf_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters([f"{tr(_T, 'PDF document')} (*.pdf)"])
        self.setDefaultSuffix("pdf")
        self.selectFile(f"{file_name(name)}.pdf")


def file_name(name: str) -> str:
    """A name that every system takes for a file."""
    return _FORBIDDEN.sub("-", name).strip(" .")[:_LONGEST].rstrip() or "papers"
