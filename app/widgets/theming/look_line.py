"""How the words of a part of the map are set: weight, slant, capitals, and under them the place."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.model.theme import PlacedLook, TextLook
from app.widgets.panels.fields import Choice
from app.widgets.panels.icon_painter import paint_icon
from app.widgets.plain import plain_tip

_WIDTH = 26
_WIDEST = 16_777_215
_ICON = 15.0


class LookLine(QWidget):
    """Its value is a look, whose colour it leaves as it is. `usual` is the weight of a look that
    names none; `part` says whose words they are."""

    edited = Signal(object)

    def __init__(self, part: str, usual: str, placed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = usual
        self._look: TextLook = PlacedLook() if placed else TextLook()
        self.weight = Choice(
            (
                ("regular", self.tr("Regular")),
                ("semibold", self.tr("Semibold")),
                ("bold", self.tr("Bold")),
            )
        )
        self.weight.edited.connect(self._take_weight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row, places = QHBoxLayout(), QHBoxLayout()
        for line in (row, places):
            line.setSpacing(0)
        column.addLayout(row)
        row.addWidget(self.weight, 1)
        row.addSpacing(6)
        self.italic = _Switch("text-italic", "first")
        self.capitals = _Switch("text-aa", "last")
        for name, switch in (("italic", self.italic), ("capitals", self.capitals)):
            row.addWidget(switch)
            switch.clicked.connect(lambda on, name=name: self._take(**{name: on}))
        self.aligns: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        if placed:
            column.addLayout(places)
            for align, icon, place in (
                ("start", "text-align-left", "first"),
                ("center", "text-align-center", "inner"),
                ("end", "text-align-right", "last"),
            ):
                switch = self.aligns[align] = _Switch(icon, place)
                self._group.addButton(switch)
                switch.setMaximumWidth(_WIDEST)
                places.addWidget(switch, 1)
                switch.clicked.connect(lambda _, align=align: self._take(align=align))
        self._name(part)
        self.setFocusProxy(self.weight)

    def show_value(self, look: TextLook) -> None:
        """Shows a look."""
        self._look = look
        self.weight.show_value(look.weight or self._usual)
        self.italic.setChecked(look.italic)
        self.capitals.setChecked(look.capitals)
        if isinstance(look, PlacedLook):
            self.aligns[look.align].setChecked(True)

    def _take_weight(self, weight: object) -> None:
        self._take(weight=None if weight == self._usual else weight)

    def _take(self, **changes: object) -> None:
        look = self._look.replace(**changes)
        if look is not self._look:
            self.show_value(look)
            self.edited.emit(look)

    def _name(self, part: str) -> None:
        named = (
            (self.weight, self.tr("Weight of the letters")),
            (self.italic, self.tr("Italic")),
            (self.capitals, self.tr("All in capitals")),
            (self.aligns.get("start"), self.tr("At the start of the line")),
            (self.aligns.get("center"), self.tr("Centred")),
            (self.aligns.get("end"), self.tr("At the end of the line")),
        )
        for widget, words in named:
            if widget is not None:
                widget.setToolTip(plain_tip(words))
                widget.setAccessibleName(f"{part}: {words}")


class _Switch(QPushButton):
    """A small button that stays down."""

    def __init__(self, icon: str, place: str) -> None:
        super().__init__()
        self._icon = icon
        self.setCheckable(True)
        self.setFixedWidth(_WIDTH)
        self.setProperty("role", "segment")
        self.setProperty("place", place)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        box = QRectF(0, 0, _ICON, _ICON)
        box.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        ink = self.palette().color(self.palette().ColorRole.ButtonText)
        paint_icon(painter, self._icon, box, ink)
        painter.end()
