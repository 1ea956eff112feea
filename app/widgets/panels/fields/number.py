"""Numbers in the formats of a language, and counts."""

from __future__ import annotations

import math

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QSpinBox, QWidget


def format_number(value: float, locale: QLocale) -> str:
    """A number as a language writes it, with no more decimals than it has."""
    if value.is_integer() and abs(value) < 1e15:
        return locale.toString(int(value))
    return locale.toString(value, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest)


def parse_number(text: str, locale: QLocale) -> float | None:
    """What a person meant by a number: the language's format first, then a point or a comma.

    Spaces of any width group digits; a minus sign may be typographic. None when it is no number.
    """
    plain = "".join(text.split()).replace("\u2212", "-")
    value, good = locale.toDouble(plain)
    if not good:
        value, good = QLocale.c().toDouble(plain.replace(",", ".", 1))
    return value if good and math.isfinite(value) else None


class NumberLine(QLineEdit):
    """A number or nothing. It is rewritten in the language's format when the focus leaves."""

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: float | None = None
        self._locale = QLocale()
        self.textEdited.connect(self._on_text)

    def set_language(self, language: str) -> None:
        """Writes numbers as this language (BCP 47) does."""
        locale = QLocale(language)
        if locale != self._locale:
            self._locale = locale
            if not self.hasFocus():
                self._write()

    def show_value(self, value: float | None) -> None:
        """Shows a number; what is being typed stays while it means the same."""
        if value == self._value and (self.text() or value is None):
            return
        self._value = value
        self._write()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._read() == self._value:
            self._write()

    def _read(self) -> float | None:
        return parse_number(self.text(), self._locale)

    def _write(self) -> None:
        self.setText("" if self._value is None else format_number(self._value, self._locale))

    def _on_text(self, text: str) -> None:
        value = self._read()
        if value is None and text.strip() not in ("", "-", "+", "\u2212"):
            self.refused.emit(self.tr("This is not a number."))
            return
        self.refused.emit("")
        if value != self._value:
            self._value = value
            self.edited.emit(value)


class Count(QSpinBox):
    """A whole number with steps."""

    edited = Signal(object)

    def __init__(self, least: int = 0, most: int = 9999, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shown = self.value()
        self.valueChanged.connect(self._on_value)

    def show_value(self, value: int) -> None:
        """Shows a number, also one beyond the usual range."""
        if value == self._shown == self.value():
            return
        self._shown = value
        blocked = self.blockSignals(True)
        self.setMaximum(max(self.maximum(), value))
        self.setValue(value)
        self.blockSignals(blocked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _on_value(self, value: int) -> None:
        if value != self._shown:
            self._shown = value
            self.edited.emit(value)
