"""A colour: a tone of the map's theme, none, or one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QWidget

from app.widgets.panels.fields.mixed import MIXED, Mixed
from app.widgets.panels.fields.palette import ColorPopup
from app.widgets.panels.fields.swatch import SIDE, Swatch

_ACROSS = 6


class Swatches(QWidget):
    """Swatches in rows: one stop for Tab, arrows choose; a button after them picks any colour.
    The value is a tone's name, `#rrggbb`, or None for no colour of its own."""

    edited = Signal(object)

    def __init__(self, none: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._none = none
        self._value: str | Mixed | None = None
        self._tones: tuple[tuple[str, str, str], ...] | None = None
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_click)
        self._swatches: dict[str | None, Swatch] = {}
        self._own = Swatch("#000000", self.tr("Custom colour"), self)
        self._other = QToolButton(self)
        for button in (self._own, self._other):
            button.hide()
        self._other.setProperty("role", "quiet")
        self._other.setText("+")
        self._other.setFixedSize(SIDE, SIDE)
        self._other.setToolTip(self.tr("Other colour…"))
        self._other.setAccessibleName(self.tr("Other colour…"))
        self._other.clicked.connect(self._ask)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(_ACROSS, 1)

    def set_tones(self, tones: Sequence[tuple[str, str, str]]) -> None:
        """What can be picked: (tone's name, `#rrggbb`, words) each."""
        fresh = tuple(tones)
        if fresh == self._tones:
            return
        self._tones = fresh
        picked = self._group.checkedButton()
        focused = picked is not None and picked.hasFocus()
        for swatch in self._swatches.values():
            self._group.removeButton(swatch)
            self._grid.removeWidget(swatch)
            swatch.hide()
            swatch.deleteLater()
        self._swatches = {None: Swatch(None, self._none or self.tr("No custom colour"))}
        for tone, color, words in fresh:
            self._swatches[tone] = Swatch(color, words)
        for place, swatch in enumerate((*self._swatches.values(), self._own)):
            self._group.addButton(swatch)
            self._grid.addWidget(swatch, place // _ACROSS, place % _ACROSS)
        self._show()
        if focused:
            self.setFocus()

    def show_value(self, value: str | Mixed | None) -> None:
        """Shows a colour; for elements that differ nothing is picked."""
        if value != self._value:
            self._value = value
            self._show()

    def swatch(self, value: str | None) -> Swatch:
        """The swatch of a tone, or of no colour."""
        return self._swatches[value]

    def _show(self) -> None:
        if not self._swatches:
            return
        own = isinstance(self._value, str) and self._value not in self._swatches
        if isinstance(self._value, str) and own:
            self._own.color = self._value
        self._own.setVisible(own)
        count = len(self._swatches) + own
        self._grid.addWidget(self._other, count // _ACROSS, count % _ACROSS)
        self._other.show()
        known = None if isinstance(self._value, Mixed) else self._value
        picked = None if self._value is MIXED else self._swatches.get(known, self._own)
        self._group.setExclusive(False)
        for swatch in (*self._swatches.values(), self._own):
            swatch.setChecked(swatch is picked)
        self._group.setExclusive(True)
        self._own.update()
        self.setFocusProxy(picked or self._swatches[None])

    def _on_click(self, swatch: Swatch) -> None:
        if swatch is not self._own:
            self._take(next(tone for tone, one in self._swatches.items() if one is swatch))

    def _ask(self) -> None:
        known = None if isinstance(self._value, Mixed) else self._value
        shown = self._swatches.get(known)
        start = (shown.color if shown else known) or "#4dabf7"
        popup = ColorPopup(start, self)
        popup.picked.connect(self._take)
        popup.closed.connect(self._come_back)
        popup.open_below(self._other)

    def _come_back(self) -> None:
        """Takes the keys again that the palette had."""
        self.activateWindow()
        self._other.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, value: str | None) -> None:
        if value != self._value:
            self._value = value
            self._show()
            self.edited.emit(value)
