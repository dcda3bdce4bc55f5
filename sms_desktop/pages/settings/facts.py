"""Sections of Settings that tell rather than ask: the keys, where the data are, and what helps when something fails."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDate, QLocale, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from sms_core.clock import from_micros
from sms_desktop.i18n import tr, translatable
from sms_desktop.models.preferences import PREFERENCES, Part
from sms_desktop.ops.holdings import Holdings, forget_layouts, read_holdings
from sms_desktop.pages.base import PageContext
from sms_desktop.pages.settings.desk import Desk
from sms_desktop.pages.settings.view import PathLine, SettingHeading, SettingRow, SettingsView
from sms_desktop.shortcuts import key_groups
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.buttons import Button, Keycap
from sms_desktop.ui.labels import Label

_T = "Settings"
_MEGABYTE = 1_000_000
_WIDTH, _HEIGHT = 1366, 768
_POLICIES = {
    "AllowOtherServers": translatable(_T, "Other servers"),
    "UpdatePolicy": translatable(_T, "Updates"),
    "UpdateChannel": translatable(_T, "Update channel"),
    "ProxyMode": translatable(_T, "Proxy"),
    "TelemetryOff": translatable(_T, "No statistics are sent"),
    "CrashReports": translatable(_T, "Crash reports"),
    "OfflineDays": translatable(_T, "Days without the server"),
    "SharedComputer": translatable(_T, "Shared computer"),
    "ExportAllowed": translatable(_T, "Export"),
    "LogLevel": translatable(_T, "Log level"),
    "DataDir": translatable(_T, "Data folder"),
}


class Facts(QObject):
    """Adds its rows to the view and keeps their words; `undo_offered` and `said` as on pages."""

    said = Signal(str)

    def __init__(self, context: PageContext, desk: Desk, view: SettingsView) -> None:
        super().__init__(view)
        self._context = context
        self._desk = desk
        self._view = view
        self._reads = context.runner.latest()
        self._holdings: Holdings | None = None
        self._keys: list[QWidget] = []
        self._region = {name: self._label(f"region_{name}", Part.LANGUAGE) for name in ("date", "number", "week")}
        data = {name: self._label(f"data_{name}", Part.PRIVACY) for name in ("held", "key")}
        self._path = PathLine(context.look)
        data["place"] = self._row("data_place", Part.PRIVACY, self._path, below=True)
        data |= {name: self._label(f"data_{name}", Part.PRIVACY) for name in ("until", "leaves")}
        self._data = data
        self._logs = self._button("logs", Part.ADVANCED, self._open_logs)
        self._layout = self._button("layout", Part.ADVANCED, self.reset_layout)
        self._version = self._label("version", Part.ADVANCED)
        shown = {preference.policy for preference in PREFERENCES}
        left = [name for name in desk.policy.values if name not in shown]
        self._policies = {name: self._label(f"policy_{name}", Part.ADVANCED) for name in left}
        self.retranslate()

    @Slot()
    def read(self) -> None:
        """Look again at what is on this computer."""
        place = self._desk.whereabouts
        job = read_holdings(place.replica if place is not None else None)
        self._reads.read(job, self._on_read, lambda _: None)

    def _on_read(self, found: Holdings) -> None:
        self._holdings = found
        self._say_data()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._say_keys()
        self._say_region()
        self._say_data()
        self._say_advanced()

    # --- making

    def _label(self, name: str, part: Part) -> SettingRow:
        return self._row(name, part, Label(self._context.look, "", Role.TABLE, tone="text-secondary"))

    def _button(self, name: str, part: Part, act: Callable[[], object]) -> SettingRow:
        button = Button(self._context.look, "")
        button.setObjectName(f"fact_{name}_act")
        button.clicked.connect(act)
        return self._row(name, part, button)

    def _row(self, name: str, part: Part, control: QWidget, *, below: bool = False) -> SettingRow:
        row = SettingRow(self._context.look, part, control, below=below)
        row.setObjectName(f"fact_{name}")
        self._view.add_row(row)
        return row

    # --- saying

    def _say_keys(self) -> None:
        look, view = self._context.look, self._view
        for old in self._keys:
            view.drop_row(old)
        self._keys = []
        for group in key_groups():
            heading = SettingHeading(look, Part.KEYBOARD, group.title)
            view.add_row(heading)
            self._keys.append(heading)
            for words, keys in group.rows:
                row = SettingRow(look, Part.KEYBOARD, Keycap(look, keys), slim=True)
                row.set_words(words, "")
                row.sought = f"{keys} {group.title}"
                view.add_row(row)
                self._keys.append(row)

    def _say_region(self) -> None:
        locale, day = QLocale(), QDate(2026, 11, 23)
        week = locale.standaloneDayName(locale.firstDayOfWeek().value)
        written = locale.toString(day, QLocale.FormatType.ShortFormat)
        hint = tr(_T, "follows the language")
        for name, words, shown in (
            ("date", tr(_T, "Dates"), f"{locale.toString(day, 'd MMMM yyyy')} · {written}"),
            ("number", tr(_T, "Numbers"), locale.toString(1234.5, "f", 1)),
            ("week", tr(_T, "The week begins on"), week),
        ):
            self._region[name].set_words(words, hint)
            self._set(self._region[name], shown)

    def _say_data(self) -> None:
        place, data, held = self._desk.whereabouts, self._data, self._holdings
        counted = ""
        if held is not None:
            counts = (tr(_T, "%n students", n=held.students), tr(_T, "%n classes", n=held.classes))
            counted = ", ".join((*counts, tr(_T, "%n school years", n=held.years)))
            self._set(data["held"], self._size(held.size) if held.size else "")
        data["held"].set_words(tr(_T, "On this computer"), counted)
        if place is not None:
            where = {"keyring": tr(_T, "key store of the system"), "file": tr(_T, "file of your account")}
            words = tr(_T, "the data are encrypted: without the key nobody can read them")
            data["key"].set_words(tr(_T, "Where the key is"), words)
            data["place"].set_words(tr(_T, "Where the data are"), "")
            data["place"].sought = str(place.replica)
            self._path.set_path(str(place.replica), tr(_T, "Copy the path of the data"))
            self._set(data["key"], where.get(place.key, place.key))
        if place is not None and place.until is not None:
            day = from_micros(place.until).date()
            data["until"].set_words(
                tr(_T, "Without the server until"), tr(_T, "each time the server is seen, it is later")
            )
            self._set(data["until"], QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy"))
        data["leaves"].set_words(
            tr(_T, "What leaves this computer"),
            tr(_T, "your work, to the school’s server, and nothing else: no statistics and no reports"),
        )
        data["key"].is_known = data["place"].is_known = place is not None
        data["until"].is_known = place is not None and place.until is not None

    def _say_advanced(self) -> None:
        place = self._desk.whereabouts
        logs = str(place.logs) if place is not None else ""
        self._logs.set_words(tr(_T, "Log folder"), logs or tr(_T, "what helps when something has failed"))
        self._act(self._logs, tr(_T, "Open"), tr(_T, "Open the log folder"))
        self._logs.is_known = place is not None
        self._layout.set_words(tr(_T, "Layout"), tr(_T, "window, sidebar and columns of lists as at first"))
        self._act(self._layout, tr(_T, "Reset layout"), tr(_T, "Reset layout"))
        self._version.set_words(tr(_T, "Version"), "")
        self._set(self._version, place.version() if place is not None else "")
        self._version.is_known = place is not None
        managed = tr(_T, "Managed by your organisation")
        for name, row in self._policies.items():
            row.set_words(tr(_T, _POLICIES.get(name, name)), managed, locked=True)
            row.setToolTip(tr(_T, "Set by {source}", source=self._desk.policy.source))
            value = self._desk.policy.value(name)
            self._set(row, (tr(_T, "yes") if value else tr(_T, "no")) if isinstance(value, bool) else str(value))

    @staticmethod
    def _size(size: int) -> str:
        return tr(_T, "{size} MB", size=QLocale().toString(size / _MEGABYTE, "f", 1))

    @staticmethod
    def _set(row: SettingRow, words: str) -> None:
        if isinstance(row.control, Label):
            row.control.setText(words)
            row.control.setAccessibleName(f"{row.title.text()}: {words}")

    @staticmethod
    def _act(row: SettingRow, words: str, name: str) -> None:
        if isinstance(row.control, Button):
            row.control.setText(words)
            row.control.setAccessibleName(name)

    # --- acting

    @Slot()
    def _open_logs(self) -> None:
        place = self._desk.whereabouts
        if place is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place.logs)))

    @Slot()
    def reset_layout(self) -> None:
        """Window, sidebar and the columns of lists as at first."""
        self._desk.reset_layout()
        window = self._view.window()
        window.setWindowState(Qt.WindowState.WindowNoState)
        px = self._context.look.px
        window.resize(px(_WIDTH), px(_HEIGHT))
        forget_layouts(self._context.runner, self._context.grants.user, partial(self._on_forgotten))

    def _on_forgotten(self, _: int) -> None:
        self.said.emit(tr(_T, "The layout is as at first; open lists follow when they are opened again."))
