"""Any colour: a palette to pick from, and a field to type one in."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.widgets.panels.fields.swatch import Swatch

_SHADES = (
    ("#f1f3f5", "#ced4da", "#868e96", "#495057", "#212529"),
    ("#ffe3e3", "#ffa8a8", "#ff6b6b", "#e03131", "#a51111"),
    ("#ffdeeb", "#faa2c1", "#f06595", "#c2255c", "#8a1440"),
    ("#f3d9fa", "#e599f7", "#cc5de8", "#9c36b5", "#6a1b80"),
    ("#e5dbff", "#b197fc", "#845ef7", "#6741d9", "#432b9e"),
    ("#dbe4ff", "#91a7ff", "#5c7cfa", "#3b5bdb", "#263f9f"),
    ("#d0ebff", "#74c0fc", "#339af0", "#1971c2", "#104a82"),
    ("#c5f6fa", "#66d9e8", "#22b8cf", "#0c8599", "#075561"),
    ("#d3f9d8", "#8ce99a", "#51cf66", "#2f9e44", "#1b6630"),
    ("#fff3bf", "#ffe066", "#fcc419", "#e67700", "#a34d00"),
)
"""Columns of one hue each, light to dark."""

_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})")


def parse_color(text: str) -> str | None:
    """`#rrggbb` of what was typed: six or three hexadecimal digits, with or without the sign;
    None when it is no colour."""
    found = _HEX.fullmatch(text.strip().casefold())
    if found is None:
        return None
    digits = found[1]
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


class _Shade(Swatch):
    """A colour of the palette."""

    taken = Signal(str)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if inside and event.button() == Qt.MouseButton.LeftButton and self.color:
            self.taken.emit(self.color)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if enter and self.color:
            self.taken.emit(self.color)
        else:
            super().keyPressEvent(event)


class ColorPopup(QFrame):
    """Opens over the window: arrows go through the palette, Enter or a click picks, Esc leaves."""

    picked = Signal(str)
    all_wanted = Signal()
    """Colours that are not among these; asked for where `more` offers that."""
    closed = Signal()

    def __init__(self, color: str, parent: QWidget | None = None, *, more: bool = False) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("color_popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Other colour"))
        self._group = QButtonGroup(self)
        self.shades: list[_Shade] = []
        grid = QGridLayout()
        grid.setSpacing(2)
        for column, hue in enumerate(_SHADES):
            for row, one in enumerate(hue):
                shade = _Shade(one, one)
                shade.taken.connect(self._pick)
                shade.setChecked(one == color)
                self._group.addButton(shade)
                self.shades.append(shade)
                grid.addWidget(shade, row, column)
        self._sample = Swatch(color, "")
        self._sample.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sample.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.line = QLineEdit(color)
        self.line.setMaxLength(12)
        self.line.setPlaceholderText("#3b5bdb")
        self.line.textChanged.connect(self._show_sample)
        label = QLabel(self.tr("Colour code"))
        label.setProperty("role", "muted")
        label.setBuddy(self.line)
        self.line.setAccessibleName(label.text())
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(label)
        below.addWidget(self.line, 1)
        below.addWidget(self._sample)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addLayout(below)
        if more:
            self.more = QPushButton(self.tr("All colours…"))
            self.more.clicked.connect(self._want_all)
            column.addWidget(self.more)

    def open_below(self, widget: QWidget) -> None:
        """Shows it below a widget, or above where the screen ends."""
        self.adjustSize()
        place = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 2))
        room = widget.screen().availableGeometry()
        if place.y() + self.height() > room.bottom():
            place.setY(widget.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2)
        self.move(max(place.x(), room.left()), max(place.y(), room.top()))
        self.show()
        chosen = self._group.checkedButton() or self.line
        chosen.setFocus(Qt.FocusReason.PopupFocusReason)
        if chosen is self.line:
            self.line.selectAll()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            color = parse_color(self.line.text())
            if color is not None:
                self._pick(color)
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _want_all(self) -> None:
        self.close()
        self.all_wanted.emit()

    def _show_sample(self, text: str) -> None:
        self._sample.color = parse_color(text)
        self._sample.update()

    def _pick(self, color: str) -> None:
        self.close()
        self.picked.emit(color)
