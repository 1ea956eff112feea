"""The entries of a persona: a slider between two poles, a free field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from app.model.people import Detail, Trait
from app.widgets.panels.fields.entry import Entry
from app.widgets.panels.fields.text import TextLine


class _QuietSlider(QSlider):
    """A slider the wheel scrolls past."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TraitEntry(Entry):
    """The words of both poles, and where between them the persona is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = Trait()
        self.low, self.high = TextLine(), TextLine()
        self.slider = _QuietSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(5)
        self.slider.setPageStep(25)
        for line, words in ((self.low, self.tr("Left pole")), (self.high, self.tr("Right pole"))):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
        self.slider.setAccessibleName(self.tr("Between the poles"))
        poles = QHBoxLayout()
        poles.setSpacing(4)
        poles.addWidget(self.low)
        poles.addWidget(self.high)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(poles)
        column.addWidget(self.slider)
        self.low.edited.connect(lambda text: self._tell(low=text))
        self.high.edited.connect(lambda text: self._tell(high=text))
        self.slider.valueChanged.connect(lambda step: self._tell(value=step / 100))

    def show_value(self, value: Trait) -> None:
        """Shows a trait; a place between two steps stays until the slider moves."""
        self._value = value
        self.low.show_value(value.low)
        self.high.show_value(value.high)
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(round(value.value * 100))
        self.slider.blockSignals(blocked)

    def take_keyboard(self) -> None:
        """Gives the keyboard to the left pole."""
        self.low.setFocus(Qt.FocusReason.OtherFocusReason)


class DetailEntry(Entry):
    """A name and a text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = Detail()
        self.name, self.text = self.named_text(self.tr("Name"), self.tr("Text"), "text")

    def show_value(self, value: Detail) -> None:
        """Shows a free field."""
        self._value = value
        self.name.show_value(value.name)
        self.text.show_value(value.text)

    def take_keyboard(self) -> None:
        """Gives the keyboard to the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
