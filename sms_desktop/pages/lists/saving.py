"""The system's dialog that asks where to put an exported list, and as what kind of file."""

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from sms_desktop.i18n import tr

_T = "Lists"


class SaveDialog(QFileDialog):
    """`open` it and wait for `fileSelected`; the name follows the kind that is chosen."""

    def __init__(self, window: QWidget, name: str) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        super().__init__(window, tr(_T, "Export"), documents if QDir(documents).exists() else QDir.homePath())
        self.setObjectName("export_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._endings = {
            f"{tr(_T, 'Excel workbook')} (*.xlsx)": "xlsx",
            f"{tr(_T, 'Text with separators')} (*.csv)": "csv",
            f"{tr(_T, 'Tab-separated text')} (*.tsv)": "tsv",
        }
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(self._endings))
        self.setDefaultSuffix("xlsx")
        self.selectFile(f"{name}.xlsx")
        self.filterSelected.connect(self._on_kind)

    @Slot(str)
    def _on_kind(self, kind: str) -> None:
        """Another kind: the name that stands there gets its ending."""
        ending = self._endings.get(kind, "xlsx")
        self.setDefaultSuffix(ending)
        chosen = self.selectedFiles()
        if chosen and Path(chosen[0]).suffix[1:] in self._endings.values():
            self.selectFile(str(Path(chosen[0]).with_suffix(f".{ending}")))
