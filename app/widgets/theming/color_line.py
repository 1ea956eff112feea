"""A colour on one line: its name, its code, and a square that opens a palette."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent
from PySide6.QtWidgets import (
    QColorDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.widgets.panels.fields.palette import ColorPopup, parse_color
from app.widgets.panels.fields.swatch import SIDE, Swatch
from app.widgets.theming.pace import Pace

_CODE = 68
"""Width of the field of a code, px."""


class ColorLine(QWidget):
    """Emits every whole colour that is typed or picked, `#rrggbb`."""

    edited = Signal(object)
    tried = Signal(object)
    """A colour to be seen on the map without being taken; None ends that."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = "#000000"
        self.swatch = Swatch(self._value, self.tr("Choose a colour"))
        self.swatch.setCheckable(False)
        self.swatch.clicked.connect(self._open)
        self._label = QLabel(label)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setMinimumWidth(24)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.code = _Code()
        self.code.setMaxLength(12)
        self.code.textEdited.connect(self._on_text)
        self.code.left.connect(self._write)
        self._label.setBuddy(self.code)
        self._pace = Pace(self)
        self._pace.told.connect(self.tried)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.swatch)
        row.addWidget(self._label, 1)
        row.addWidget(self.code)
        self.hint = QLabel()
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "error")
        self.hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self.hint)
        self.setFocusProxy(self.code)
        self.setAccessibleName(label)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for widget in (self.code, self.swatch):
            widget.setAccessibleName(name)

    def say(self, words: str) -> None:
        """Says something of the colour under it; an empty text takes that back."""
        if words != self.hint.text():
            self.hint.setText(words)
            self.hint.setVisible(bool(words))
            self.code.setAccessibleDescription(words)

    @property
    def value(self) -> str:
        """The colour shown."""
        return self._value

    def show_value(self, value: str) -> None:
        """Shows a colour; what is being typed stays while it means that one."""
        self._value = value
        self.swatch.color = value
        self.swatch.update()
        if not (self.code.hasFocus() and self.code.isModified()):
            self._write()

    def _write(self) -> None:
        self.code.setText(self._value)
        self.code.setProperty("wrong", False)
        self.code.style().polish(self.code)

    def _on_text(self, text: str) -> None:
        color = parse_color(text)
        self.code.setProperty("wrong", color is None)
        self.code.style().polish(self.code)
        if color is not None:
            self._take(color)

    def _take(self, color: str) -> None:
        if color != self._value:
            self._value = color
            self.swatch.color = color
            self.swatch.update()
            self.edited.emit(color)

    def _open(self) -> None:
        popup = ColorPopup(self._value, self, more=True)
        popup.picked.connect(self._pick)
        popup.closed.connect(self._come_back)
        popup.all_wanted.connect(self._open_all)
        popup.open_below(self.swatch)

    def _pick(self, color: str) -> None:
        self._take(color)
        self._write()

    def _come_back(self) -> None:
        """Takes the keys again that the palette had."""
        self.activateWindow()
        self.swatch.setFocus(Qt.FocusReason.PopupFocusReason)

    def _open_all(self) -> None:
        """Qt's own window of colours: what is tried there is seen on the map, OK takes it."""
        dialog = QColorDialog(QColor(self._value), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setWindowTitle(self._label.text())
        dialog.currentColorChanged.connect(
            lambda color: self._pace.tell(color.name(), dragged=True)
        )
        dialog.finished.connect(lambda _: self._pace.forget())
        dialog.rejected.connect(lambda: self.tried.emit(None))
        dialog.colorSelected.connect(lambda color: self._end(color.name()))
        dialog.show()

    def _end(self, color: str) -> None:
        self.tried.emit(None)
        self._pick(color)


class ColorsLine(QLineEdit):
    """Several colours by their codes; emits them all whenever they are others."""

    edited = Signal(object)
    refused = Signal(str)
    """A sentence: what of the text is no colour; an empty one when all is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors: tuple[str, ...] = ()
        self.editingFinished.connect(self._judge)
        self.setPlaceholderText("#3b5bdb #ae3ec9")
        self.textEdited.connect(self._on_text)

    def show_value(self, colors: tuple[str, ...]) -> None:
        """What is typed stays: a theme does not tell the colours it was made from."""

    def _on_text(self, text: str) -> None:
        found = (parse_color(one) for one in re.split(r"[\s,;]+", text) if len(one) > 5)
        colors = tuple(color for color in found if color is not None)
        if colors and colors != self._colors:
            self.edited.emit(colors)
        self._colors = colors
        self.refused.emit("")

    def _judge(self) -> None:
        """Takes what is typed as it stands: says what is no colour, and takes short codes too."""
        parts = [one for one in re.split(r"[\s,;]+", self.text()) if one]
        wrong = next((one for one in parts if parse_color(one) is None), None)
        if wrong is not None:
            words = self.tr("“{text}” is no colour: write codes such as #3b5bdb.")
            self.refused.emit(words.format(text=wrong if len(wrong) <= 20 else wrong[:20] + "…"))
            return
        colors = tuple(color for one in parts if (color := parse_color(one)) is not None)
        if colors and colors != self._colors:
            self._colors = colors
            self.edited.emit(colors)


class _Code(QLineEdit):
    """As wide as a colour's code."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(_CODE)
        self.setMinimumHeight(SIDE - 2)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
