"""A list of figures, typed or pasted from a table."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from app.widgets.canvas.figures import series_of
from app.widgets.panels.fields.number import format_number
from app.widgets.panels.fields.text import GrowingText


class SeriesText(GrowingText):
    """Figures separated by semicolons or line ends; its value is a tuple of numbers. They are
    rewritten in the language's format when the focus leaves; what is no figure goes then, and
    that is said."""

    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 4, parent)
        self._language = "en"
        self._figures: tuple[float, ...] = ()
        self._typing = False

    def set_language(self, language: str) -> None:
        """Writes numbers as this language (BCP 47) does."""
        if language != self._language:
            self._language = language
            if not self.hasFocus():
                self._write()

    def show_value(self, value: tuple[float, ...]) -> None:  # type: ignore[override]
        """Shows the figures; what is being typed stays while it means the same."""
        if value == self._figures and (
            self._typing or value == series_of(self.text(), self._language)
        ):
            return
        self._figures = value
        self._write()
        self.refused.emit("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.refused.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._typing = False
        understood = series_of(self.text(), self._language) is not None
        self._write()
        if not understood:
            self.refused.emit(self.tr("Not all of this was numbers: these are the values kept."))

    def _write(self) -> None:
        locale = QLocale(self._language)
        super().show_value("; ".join(format_number(one, locale) for one in self._figures))

    def _on_text(self) -> None:
        self._typing = self.hasFocus()
        self._value = self.text()
        figures = series_of(self._value, self._language)
        if figures is None:
            self.refused.emit(self.tr("Write numbers only, with semicolons or line ends between."))
            return
        self.refused.emit("")
        if figures != self._figures:
            self._figures = figures
            self.edited.emit(figures)
