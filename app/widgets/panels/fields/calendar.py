"""A month to pick a day from, as quiet as the rest of the panels."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

_SIZE = QSize(266, 236)
"""Room for six weeks, px."""

_SHEET = """
QWidget#qt_calendar_navigationbar { background: palette(base); }
QToolButton { background: transparent; border: 0; border-radius: 6px; padding: 4px 8px;
  color: palette(text); font-size: 12px; }
QToolButton:hover { background: palette(alternate-base); }
QToolButton::menu-indicator { image: none; }
QAbstractItemView { border: 0; font-size: 12px; }
"""


class Calendar(QCalendarWidget):
    """One month in the language of now; no week numbers, no day stands out but the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        locale = QLocale()
        self.setLocale(locale)
        self.setFirstDayOfWeek(locale.firstDayOfWeek())
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setStyleSheet(_SHEET)
        self.setMinimumSize(_SIZE)
        palette = self.palette()
        plain, head = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(palette.text())
        head.setBackground(palette.base())
        self.setHeaderTextFormat(head)
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, plain)
        turns = (
            ("qt_calendar_prevmonth", "‹", self.tr("Month before")),
            ("qt_calendar_nextmonth", "›", self.tr("Month after")),
        )
        for name, sign, words in turns:
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(QIcon())
                button.setText(sign)
                button.setToolTip(words)
                button.setAccessibleName(words)
