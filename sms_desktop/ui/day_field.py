"""A day: typed in the order of the locale, or chosen in a small calendar."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import IconButton
from sms_desktop.ui.days import DayProblem, read_day, typed_day
from sms_desktop.ui.field_editors import LineEditor


class CalendarPopup(QFrame):
    """A month to choose a day from; it closes with the choice, or with Escape."""

    def __init__(self, look: Appearance, owner: QWidget, day: date | None) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.calendar = QCalendarWidget()
        self.calendar.setObjectName("calendar")
        self.calendar.setAccessibleName(QCoreApplication.translate("ui", "Choose a day"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setFont(look.font(Role.TABLE))
        self._dress(look)
        if day is not None:
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.calendar)

    def _dress(self, look: Appearance) -> None:
        """Qt's red weekends and black arrows in the colours of the theme."""
        days, head = QTextCharFormat(), QTextCharFormat()
        days.setForeground(look.colour("text"))
        head.setForeground(look.colour("text-secondary"))
        for day in Qt.DayOfWeek:
            self.calendar.setWeekdayTextFormat(day, days)
        self.calendar.setHeaderTextFormat(head)
        for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            button = self.calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(look.icon(icon, "text", 16))
                earlier = icon == "chevron-left"
                button.setAccessibleName(
                    QCoreApplication.translate("ui", "Month before")
                    if earlier
                    else QCoreApplication.translate("ui", "Month after")
                )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)


class DayEditor(LineEditor):
    """The line, and a button that opens the calendar (also Alt+Down)."""

    def make_control(self) -> QWidget:
        edit = super().make_control()
        self.button = IconButton(self.look, "calendar-days", "", size=24, icon_size=16)
        self.button.setObjectName(f"calendar_of_{self.spec.name}")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not self.spec.editable:
            self.button.hide()
        self.button.clicked.connect(self.open_calendar)
        self.frame.row.addWidget(self.button)
        self._name_button()
        return edit

    @Slot()
    def open_calendar(self) -> None:
        """Show the month of the day that is typed, or this month."""
        try:
            day: date | None = read_day(self.edit.text())
        except DayProblem:
            day = None
        popup = CalendarPopup(self.look, self, day)
        popup.calendar.clicked.connect(self._on_day_chosen)
        popup.calendar.activated.connect(self._on_day_chosen)
        popup.calendar.clicked.connect(popup.close)
        popup.calendar.activated.connect(popup.close)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.frame.width() - popup.sizeHint().width() if mirrored else 0
        popup.move(self.frame.mapToGlobal(QPoint(x, self.frame.height() + self.look.px(2))))
        popup.show()
        popup.calendar.setFocus()

    @Slot(QDate)
    def _on_day_chosen(self, day: QDate) -> None:
        self.edit.setText(typed_day(date(day.year(), day.month(), day.day())))
        self._touched()
        self.edit.setFocus()

    def _name_button(self) -> None:
        self.button.set_name(QCoreApplication.translate("ui", "Choose a day"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name_button()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        opens = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if opens and watched is self.control and isinstance(event, QKeyEvent):
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if alt and event.key() == Qt.Key.Key_Down and self.spec.editable:
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)
