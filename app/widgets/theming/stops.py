"""The colours that the heads of the stages run through."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.widgets.theming.color_line import ColorLine

_MOST = 6
"""Colours offered; a file may hold more, which are kept."""


class Stops(QWidget):
    """A colour a line, from the first stage to the last; one can be added or taken away."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors: tuple[str, ...] = ()
        self.lines: list[ColorLine] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.more = QPushButton(self.tr("Add a colour"))
        self.less = QPushButton(self.tr("Remove"))
        self.more.clicked.connect(self._add)
        self.less.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.more, 1)
        row.addWidget(self.less, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._column)
        column.addLayout(row)

    def show_value(self, colors: tuple[str, ...]) -> None:
        """Shows the colours."""
        self._colors = colors
        while len(self.lines) < len(colors):
            self._add_line()
        while len(self.lines) > len(colors):
            line = self.lines.pop()
            line.hide()
            self._column.removeWidget(line)
            line.deleteLater()
        for line, color in zip(self.lines, colors, strict=True):
            line.show_value(color)
        self.more.setEnabled(len(colors) < _MOST)
        self.less.setEnabled(len(colors) > 1)
        if self.lines:
            self.setFocusProxy(self.lines[0])

    def _add_line(self) -> None:
        number = len(self.lines)
        line = ColorLine(self.tr("Stages, colour {number}").format(number=number + 1))
        line.edited.connect(lambda color: self._put(number, color))
        self._column.addWidget(line)
        self.lines.append(line)

    def _put(self, number: int, color: str) -> None:
        colors = list(self._colors)
        colors[number] = color
        self._tell(tuple(colors))

    def _add(self) -> None:
        self._tell((*self._colors, self._colors[-1]))

    def _remove(self) -> None:
        self._tell(self._colors[:-1])

    def _tell(self, colors: tuple[str, ...]) -> None:
        self._colors = colors
        self.edited.emit(colors)
