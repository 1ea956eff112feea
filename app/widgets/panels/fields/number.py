"""Numbers in the formats of a language, and counts."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QWidget,
)

from app.layout.numbers import numbers_for, scale_of
from app.widgets.panels.fields.mixed import MIXED, Mixed, Shift, mixed_words


def format_number(value: float, locale: QLocale) -> str:
    """A number as a language writes it, with no more decimals than it has."""
    if value.is_integer() and abs(value) < 1e15:
        return locale.toString(int(value))
    return locale.toString(value, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest)


def parse_number(text: str, locale: QLocale) -> float | None:
    """What a person meant by a number: the language's format first, then a point or a comma, also
    in thousands and millions, `12k`.

    Spaces of any width group digits; a minus sign may be typographic. None when it is no number.
    """
    found = _SCALED.fullmatch(text.strip())
    if found is not None:
        value = parse_number(found[1], locale)
        return None if value is None else round(value * scale_of(found[2]), 6)
    plain = "".join(text.split()).replace("\u2212", "-")
    value, good = locale.toDouble(plain)
    if not good:
        value, good = QLocale.c().toDouble(plain.replace(",", ".", 1))
    if not good and _MARKED.fullmatch(plain):
        return numbers_for(locale.bcp47Name()).read(plain)
    return value if good and math.isfinite(value) else None


_SCALED = re.compile(r"(.*\d)\s*(k|K|M|Mds?|B|bn)")
_MARKED = re.compile(r"[+-]?\d[\d.,'’]*")


class NumberLine(QLineEdit):
    """A number or nothing. It is rewritten in the language's format when the focus leaves; a text
    that is none by then changes nothing, and says so."""

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: float | Mixed | None = None
        self._before: float | Mixed | None = None
        self._problem = ""
        self._typing = False
        self._locale = QLocale()
        self.textEdited.connect(self._on_text)

    def set_language(self, language: str) -> None:
        """Writes numbers as this language (BCP 47) does."""
        locale = QLocale(language)
        if locale != self._locale:
            self._locale = locale
            if not self.hasFocus():
                self._write()

    def show_value(self, value: float | Mixed | None) -> None:
        """Shows a number; what is being typed stays while it means the same."""
        self.setPlaceholderText(mixed_words() if value is MIXED else "")
        if value == self._value and (self._typing or value == self._read()):
            return
        self._value = value
        self._write()
        self._say("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._before = self._value
        self._say("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._typing = False
        typed = self.text().strip()
        if not self._problem:
            self._write()
            return
        if self._value != self._before and not isinstance(self._before, Mixed):
            self._value = self._before
            self.edited.emit(self._before)
        self._write()
        self._say(
            self.tr("“{text}” is not a number: the value stays as it was.").format(text=typed)
        )

    def _read(self) -> float | None:
        return parse_number(self.text(), self._locale)

    def _write(self) -> None:
        value = self._value
        if value is None or isinstance(value, Mixed):
            self.clear()
        else:
            self.setText(format_number(value, self._locale))

    def _on_text(self, text: str) -> None:
        self._typing = True
        value = self._read()
        if value is None and text.strip() not in ("", "-", "+", "\u2212"):
            self._say(self.tr("This is not a number."))
            return
        again = bool(self._problem)
        self._say("")
        if value != self._value or again:
            self._value = value
            self.edited.emit(value)

    def _say(self, problem: str) -> None:
        if problem != self._problem:
            self._problem = problem
            self.refused.emit(problem)


class Count(QWidget):
    """A whole number, typed or stepped; arrow keys and those of + and − step too. Several that
    differ are stepped each from its own value: a `Shift`."""

    edited = Signal(object)

    def __init__(self, least: int = 0, most: int = 9999, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: int | Mixed = least
        self.spin = _QuietSpin()
        self.spin.stepped.connect(self._on_step)
        self.spin.setRange(least, most)
        self.spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.spin.lineEdit().setTextMargins(6, 0, 6, 0)
        self.spin.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.spin.valueChanged.connect(self._on_value)
        self.spin.lineEdit().textEdited.connect(self._on_text)
        self._less = self._stepper("−", self.tr("One less"), self.spin.stepDown)
        self._more = self._stepper("+", self.tr("One more"), self.spin.stepUp)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self.spin, 1)
        line.addWidget(self._less)
        line.addWidget(self._more)
        self.setFocusProxy(self.spin)
        self._show_steppers()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.spin.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.spin.setAccessibleDescription(description)

    def set_most(self, most: int) -> None:
        """Changes the largest number that can be chosen; what is shown stays."""
        most = max(most, 0 if isinstance(self._shown, Mixed) else self._shown)
        if most == self.spin.maximum():
            return
        blocked = self.spin.blockSignals(True)
        self.spin.setMaximum(most)
        self.spin.blockSignals(blocked)
        self._show_steppers()

    def show_value(self, value: int | Mixed) -> None:
        """Shows a number, also one beyond the usual range."""
        if value == self._shown == self.spin.value():
            return
        self._shown = value
        self.spin.mixed = isinstance(value, Mixed)
        self.spin.lineEdit().setPlaceholderText(mixed_words() if self.spin.mixed else "")
        if isinstance(value, Mixed):
            self._show_mixed()
            return
        blocked = self.spin.blockSignals(True)
        self.spin.setMaximum(max(self.spin.maximum(), value))
        self.spin.setValue(value)
        self.spin.blockSignals(blocked)
        self._show_steppers()

    def _show_mixed(self) -> None:
        blocked = self.spin.blockSignals(True)
        self.spin.setValue(self.spin.minimum())
        self.spin.clear()
        self.spin.blockSignals(blocked)
        self._less.setEnabled(True)
        self._more.setEnabled(True)

    def _on_step(self, by: int) -> None:
        self.edited.emit(Shift(by))

    def _on_text(self, text: str) -> None:
        if self.spin.mixed and text.isdecimal():
            self._on_value(self.spin.value())

    def _stepper(self, sign: str, name: str, step: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "quiet")
        button.setText(sign)
        button.setAccessibleName(name)
        button.setFixedWidth(26)
        button.setAutoRepeat(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(step)
        return button

    def _show_steppers(self) -> None:
        self._less.setEnabled(self.spin.value() > self.spin.minimum())
        self._more.setEnabled(self.spin.value() < self.spin.maximum())

    def _on_value(self, value: int) -> None:
        self._show_steppers()
        if value != self._shown:
            self._shown = value
            self.spin.mixed = False
            self.edited.emit(value)


class _QuietSpin(QSpinBox):
    """A spin box the wheel scrolls past; while `mixed` it only tells its steps. Its line edit fills
    it: a style sheet that pads spin boxes leaves the line edit of one without buttons no room."""

    stepped = Signal(int)
    mixed = False

    def stepBy(self, steps: int) -> None:
        if self.mixed:
            self.stepped.emit(steps)
        else:
            super().stepBy(steps)

    def stepEnabled(self) -> QSpinBox.StepEnabledFlag:
        if self.mixed:
            both = QSpinBox.StepEnabledFlag
            return both.StepUpEnabled | both.StepDownEnabled
        return super().stepEnabled()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {"+": 1, "-": -1, "\u2212": -1}.get(event.text())
        if step is not None and self.minimum() >= 0:
            self.stepBy(step)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        self.lineEdit().setGeometry(self.rect().adjusted(1, 1, -1, -1))
