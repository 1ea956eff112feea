"""Chips, one of which is chosen, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.widgets.flowing import Flowing

GAP = 8
_LEAST = 100


class Chips(Flowing):
    """The first stands for all."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_LEAST, parent)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self.chosen)
        self._values: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        """What is chosen; empty for all."""
        button = self._group.checkedButton()
        return str(button.property("category")) if button else ""

    def buttons(self) -> list[QPushButton]:
        """The chips, in order."""
        return [b for b in self._group.buttons() if isinstance(b, QPushButton)]

    def offer(self, everything: str, values: Sequence[str]) -> bool:
        """Shows a chip for each value after one for all; what was chosen stays if it is there.
        Says whether they are others now."""
        held = self.value
        wanted = (everything, *values)
        if wanted == self._values:
            return False
        self._values = wanted
        for button in self.buttons():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        for index, name in enumerate(wanted):
            value = name if index else ""
            chip = QPushButton(name.replace("&", "&&"), self)
            chip.setProperty("role", "chip")
            chip.setProperty("category", value)
            chip.setCheckable(True)
            chip.setChecked(value == held or (not index and held not in values))
            self._group.addButton(chip)
            chip.show()
        self.place()
        return True

    def flow(self, width: int, move: bool) -> int:
        x = y = height = 0
        for chip in self.buttons():
            size = chip.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + height + GAP
            if move:
                chip.setGeometry(x, y, min(size.width(), width), size.height())
            x += size.width() + GAP
            height = size.height()
        return y + height
