"""A day, typed or picked from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QWidget,
    QWidgetAction,
)

from app.widgets.panels.fields.calendar import Calendar
from app.widgets.panels.fields.days import ISO, format_day, parse_day

_INSET = 2
"""What a line edit keeps free at its sides, px: without it the day stands as other choices do."""


class DateLine(QComboBox):
    """A day or nothing; its value is `YYYY-MM-DD` or None. What drops down is a calendar: the
    arrow opens it, so does Down."""

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: str | None = None
        self._problem = ""
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line.setTextMargins(-_INSET, 0, 0, 0)
        self._line.textEdited.connect(self._on_text)
        self._name()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._line.setAccessibleDescription(description)

    def show_value(self, value: str | None) -> None:
        """Shows a day of the document, `YYYY-MM-DD`."""
        if value != self._value:
            self._value = value
            self._write()
            self._say("")

    def showPopup(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = Calendar()
        if self._value:
            calendar.setSelectedDate(QDate.fromString(self._value, ISO))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)

        def pick(day: QDate) -> None:
            menu.close()
            self._say("")
            self._take(day)
            self._write()

        calendar.clicked.connect(pick)
        calendar.activated.connect(pick)
        menu.aboutToShow.connect(calendar.setFocus)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self._name()
            self._write()
        super().changeEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._write()
            self._say("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _name(self) -> None:
        example = format_day(QDate(2027, 1, 31), QLocale())
        self._line.setPlaceholderText(self.tr("for example {day}").format(day=example))

    def _write(self) -> None:
        day = QDate.fromString(self._value, ISO) if self._value else QDate()
        shown = format_day(day, QLocale()) if day.isValid() else self._value or ""
        if shown != self._line.text():
            self._line.setText(shown)

    def _on_text(self, text: str) -> None:
        day = parse_day(text, QLocale())
        if day is None and text.strip():
            self._say(self.tr("This is not a valid date yet."))
            return
        self._say("")
        self._take(day)

    def _say(self, problem: str) -> None:
        if problem != self._problem:
            self._problem = problem
            self.refused.emit(problem)

    def _take(self, day: QDate | None) -> None:
        value = day.toString(ISO) if day else None
        if value != self._value:
            self._value = value
            self.edited.emit(value)
