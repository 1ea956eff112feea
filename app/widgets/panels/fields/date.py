"""A day, typed or picked from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
    QWidgetAction,
)

_ISO = "yyyy-MM-dd"


def day_format(locale: QLocale) -> str:
    """The language's short date, with all four digits of the year."""
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def parse_day(text: str, locale: QLocale) -> QDate | None:
    """A day in the language's short format or as year-month-day; None when it is neither."""
    plain = text.strip()
    for form in (day_format(locale), _ISO, "d/M/yyyy", "d.M.yyyy"):
        day = locale.toDate(plain, form)
        if day.isValid() and 1000 <= day.year() <= 9999:
            return day
    return None


class _DayText(QLineEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class DateLine(QWidget):
    """A day or nothing; its value is `YYYY-MM-DD` or None. Down opens the calendar."""

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: str | None = None
        self._text = _DayText()
        self._text.textEdited.connect(self._on_text)
        self._text.left.connect(self._tidy)
        self._open = QToolButton()
        self._open.setProperty("role", "quiet")
        self._open.setText("▾")
        self._open.clicked.connect(self._show_calendar)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self._text, 1)
        line.addWidget(self._open)
        self.setFocusProxy(self._text)
        self._name()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._text.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._text.setAccessibleDescription(description)

    def show_value(self, value: str | None) -> None:
        """Shows a day of the document, `YYYY-MM-DD`."""
        if value != self._value:
            self._value = value
            self._write()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self._name()
            self._write()
        super().changeEvent(event)

    def _name(self) -> None:
        self._open.setToolTip(self.tr("Pick a day from the calendar"))
        self._open.setAccessibleName(self.tr("Calendar"))
        example = QDate(2027, 1, 31).toString(day_format(QLocale()))
        self._text.setPlaceholderText(self.tr("for example {day}").format(day=example))

    def _write(self) -> None:
        day = QDate.fromString(self._value, _ISO) if self._value else QDate()
        if day.isValid():
            self._text.setText(QLocale().toString(day, day_format(QLocale())))
        else:
            self._text.setText(self._value or "")

    def _tidy(self) -> None:
        self._write()
        self.refused.emit("")

    def _on_text(self, text: str) -> None:
        day = parse_day(text, QLocale())
        if day is None and text.strip():
            self.refused.emit(self.tr("This is not a day of the calendar yet."))
            return
        self.refused.emit("")
        self._take(day)

    def _take(self, day: QDate | None) -> None:
        value = day.toString(_ISO) if day else None
        if value != self._value:
            self._value = value
            self.edited.emit(value)

    def _show_calendar(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setLocale(QLocale())
        calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        week = QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        calendar.setVerticalHeaderFormat(week)
        if self._value:
            calendar.setSelectedDate(QDate.fromString(self._value, _ISO))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)

        def pick(day: QDate) -> None:
            menu.close()
            self.refused.emit("")
            self._take(day)
            self._write()

        calendar.clicked.connect(pick)
        calendar.activated.connect(pick)
        menu.aboutToShow.connect(calendar.setFocus)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
