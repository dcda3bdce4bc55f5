"""A panel at the trailing side of a page with a form: a title, the fields, what went wrong, and two buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sms_desktop.ui.announce import announce
from sms_desktop.ui.appearance import Appearance, Role
from sms_desktop.ui.buttons import Button, IconButton, Kind
from sms_desktop.ui.card import Edge, Panel
from sms_desktop.ui.fade import Fade
from sms_desktop.ui.field_editors import FieldEditor
from sms_desktop.ui.form import Form
from sms_desktop.ui.labels import Label

WIDTH = 344
CAME = QEvent.Type(QEvent.registerEventType())  # sent to all above a panel when it comes to be seen


class SidePanel(Panel):
    """Hidden until `open`. `saved` when the form passes its own check; `closed` when it goes."""

    saved = Signal()
    closed = Signal()

    def __init__(self, look: Appearance) -> None:
        super().__init__(look, "surface", Edge.LEADING)
        self.form: Form | None = None
        self.setObjectName("side_panel")
        self.title = Label(look, "", Role.TITLE_3, elide=True)
        self.cross = IconButton(look, "x", "", size=28, icon_size=16)
        self.cross.setObjectName("side_close")
        self.problem = Label(look, "", Role.TABLE, tone="danger", wrap=True)
        self.problem.setObjectName("side_problem")
        self.save = Button(look, "", Kind.PRIMARY)
        self.save.setObjectName("side_save")
        self.cancel = Button(look, "")
        self.cancel.setObjectName("side_cancel")
        self._inner = QWidget()
        self._fields = QVBoxLayout(self._inner)
        self._fields.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(self._inner)
        self._inner.setAutoFillBackground(False)
        self._fade = Fade(look, self._area)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.cross)
        self._beside_save: list[QWidget] = []
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.save)
        self._foot.addWidget(self.cancel)
        self._foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._area, 1)
        self._column.addWidget(self.problem)
        self._column.addLayout(self._foot)
        self.problem.hide()
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.close_panel)
        self.cross.clicked.connect(self.close_panel)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self._retranslate()
        self.hide()

    def open(self, title: str, form: Form, save: str) -> None:
        """Show a form; the one before is thrown away."""
        self._drop()
        self.form = form
        self.title.setText(title)
        self.save.setText(save)
        self.save.setVisible(bool(save))
        self._retranslate()
        self.setAccessibleName(title)
        self._fields.insertWidget(0, form)
        form.changed.connect(self._on_form_changed)
        form.submitted.connect(self._on_save)
        form.cancelled.connect(self.close_panel)
        self.say("")
        if not self.isWindow():  # one that is not in its page yet would be a window of its own
            self.show()
        form.focus_first()

    def add(self, widget: QWidget) -> None:
        """Put something under the form, such as a quiet button."""
        self._fields.insertWidget(self._fields.count() - 1, widget)

    def put_below(self, widgets: Sequence[QWidget]) -> None:
        """Put these under the form in place of what stands there."""
        while self._fields.count() > 2:
            self._take(1)
        for widget in widgets:
            self.add(widget)

    def put_beside_save(self, button: QWidget) -> None:
        """Put another button beside the first; it goes with the form."""
        self._foot.insertWidget(1, button)
        self._beside_save.append(button)

    def say(self, words: str) -> None:
        """Say what went wrong, when it belongs to no field."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if words:
            announce(self, words)

    @Slot()
    def close_panel(self) -> None:
        """Go away; what was typed is given up."""
        if not self.isHidden():
            self._drop()
            self.hide()
            self.closed.emit()

    def _drop(self) -> None:
        while self._beside_save:
            button = self._beside_save.pop()
            button.hide()
            button.deleteLater()
        while self._fields.count() > 1:
            self._take(0)
        self.form = None

    def _take(self, place: int) -> None:
        item = self._fields.takeAt(place)
        if item is not None and (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()

    @Slot()
    def _on_form_changed(self) -> None:
        """What is being filled in may have grown out of sight."""
        QTimer.singleShot(0, self, self._keep_in_sight)

    @Slot()
    def _keep_in_sight(self) -> None:
        focus = QApplication.focusWidget()
        while focus is not None and focus is not self and not isinstance(focus, FieldEditor):
            focus = focus.parentWidget()
        if isinstance(focus, FieldEditor) and self._inner.isAncestorOf(focus):
            self._area.ensureWidgetVisible(focus, 0, self.look.px(8))

    @Slot()
    def _on_save(self) -> None:
        self.say("")
        if self.form is not None and self.save.isEnabled() and self.form.check():
            self.saved.emit()

    def _retranslate(self) -> None:
        self.cross.set_name(QCoreApplication.translate("ui", "Close"))
        gives_up = QCoreApplication.translate("ui", "Cancel")
        has_fields = self.form is not None and bool(self.form.names)
        self.cancel.setText(gives_up if self.save.text() and has_fields else self.cross.accessibleName())
        closes = QCoreApplication.translate("ui", "Close the panel")  # the cross beside the title is called Close
        self.cancel.setAccessibleName(gives_up if self.save.text() else closes)

    @Slot()
    def _on_look_changed(self) -> None:
        px = self.look.px
        self.setFixedWidth(px(WIDTH))
        ring = px(3)  # the fields have room for the ring of the focus, and stand where the words do
        self._column.setContentsMargins(px(20) - ring, px(14), px(18), px(16))
        self._column.setSpacing(px(12))
        self._fields.setContentsMargins(ring, ring, px(6), ring)
        self._head.setContentsMargins(ring, 0, 0, 0)
        self._foot.setContentsMargins(ring, 0, 0, 0)
        self.problem.setContentsMargins(ring, 0, 0, 0)
        self._fields.setSpacing(px(12))
        self._foot.setSpacing(px(8))
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        above = self.parentWidget()
        while above is not None:
            QCoreApplication.postEvent(above, QEvent(CAME))
            above = above.parentWidget()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)
