"""One of a few, each on a button with its icon."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from app.widgets.panels.fields.mixed import MIXED, mixed_words
from app.widgets.panels.icon_painter import paint_icon
from app.widgets.plain import plain_tip

_WIDTH = 30
_ICON = 16.0

Segment = tuple[object, str, str]
"""A value, the words for it and its icon; the value None, which is first, is no value."""


class Segments(QWidget):
    """Buttons side by side of which one is down, and its words. The arrow keys go from one to the
    next; Delete, Backspace and a click on the one that is down choose the first."""

    edited = Signal(object)

    def __init__(self, segments: Sequence[Segment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for value, _, _ in segments]
        self._names = [words for _, words, _ in segments]
        self._shown: object = None
        self._is_shown = False
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (_, words, icon) in enumerate(segments):
            button = _Segment(icon, self)
            button.setAccessibleName(words)
            button.setToolTip(plain_tip(words))
            place = {0: "first", len(segments) - 1: "last"}.get(number, "inner")
            button.setProperty("place", place)
            button.cleared.connect(lambda: self._choose(0))
            self._group.addButton(button, number)
            row.addWidget(button)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        row.addSpacing(8)
        row.addWidget(self._words, 1)
        self._group.idClicked.connect(self._choose)
        self.setFocusProxy(self._group.button(0))

    def show_value(self, value: object) -> None:
        """Shows a value; none of the buttons is down for one that is not among them."""
        if self._is_shown and value == self._shown:
            return
        self._shown, self._is_shown = value, True
        at = self._values.index(value) if value in self._values else -1
        self._words.setText(mixed_words() if value is MIXED else self._names[at] if at > 0 else "")
        if at >= 0:
            button = self._group.button(at)
            button.setChecked(True)
            self.setFocusProxy(button)
            return
        self._group.setExclusive(False)
        for one in self._group.buttons():
            one.setChecked(False)
        self._group.setExclusive(True)

    def value(self) -> object:
        """What is shown."""
        return self._shown

    def words(self) -> str:
        """What is said of it."""
        return self._words.text()

    def button(self, value: object) -> QPushButton:
        """The button of a value."""
        found = self._group.button(self._values.index(value))
        assert isinstance(found, QPushButton)
        return found

    def _choose(self, index: int) -> None:
        value = self._values[index]
        if value == self._shown:  # pressed again
            value = self._values[0]
        if value == self._shown:
            return
        self.show_value(value)
        self.button(value).setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit(value)


class _Segment(QPushButton):
    cleared = Signal()

    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setCheckable(True)
        self.setFixedWidth(_WIDTH)
        self.setProperty("role", "segment")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        box = QRectF(0, 0, _ICON, _ICON)
        box.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        ink = self.palette().color(self.palette().ColorRole.ButtonText)
        paint_icon(painter, self._icon, box, ink)
        painter.end()
