"""A width or a height: as the contents ask, or fixed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.widgets.panels.fields.choice import Choice
from app.widgets.panels.fields.mixed import MIXED, Mixed
from app.widgets.panels.fields.number import Count


class SizeField(QWidget):
    """Automatic (None) or a number of px at 100 %."""

    edited = Signal(object)

    def __init__(self, least: int, most: int, usual: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: float | Mixed | None = None
        self._usual = usual
        self._mode = Choice()
        self._mode.edited.connect(self._on_mode)
        self._size = Count(least, most)
        self._size.spin.setSingleStep(10)
        self._size.spin.setKeyboardTracking(False)
        self._size.edited.connect(self._on_size)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self._mode, 1)
        line.addWidget(self._size, 1)
        self.setFocusProxy(self._mode)
        self._name()
        self._show()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._mode.setAccessibleName(name)
        self._size.setAccessibleName(self.tr("{name}, in pixels").format(name=name))

    def show_value(self, value: float | Mixed | None) -> None:
        """Shows a size in px, or None for automatic."""
        self._value = value
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _name(self) -> None:
        self._mode.set_options(((False, self.tr("Automatic")), (True, self.tr("Fixed"))))
        self._size.spin.setSuffix(self.tr(" px"))

    def _show(self) -> None:
        fixed = isinstance(self._value, float | int)
        self._mode.show_value(MIXED if self._value is MIXED else fixed)
        self._size.setVisible(fixed)
        if isinstance(self._value, float | int):
            self._size.show_value(round(self._value))

    def _on_mode(self, fixed: object) -> None:
        self._take(float(self._usual) if fixed else None)

    def _on_size(self, size: object) -> None:
        self._take(float(size))  # type: ignore[arg-type]

    def _take(self, value: float | None) -> None:
        if value != self._value:
            self._value = value
            self._show()
            self.edited.emit(value)
