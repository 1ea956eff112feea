"""How the rows of the outline look: a dot of their lane's colour, weight and ink."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap

from app.model.journey import Journey
from app.model.lanes import Lane
from app.model.theme import Theme
from app.widgets.painted import painted
from app.widgets.panels.outline.rows import GROUPS, Row


class Looks:
    """Keeps the dots it has drawn while the theme is the same."""

    def __init__(self) -> None:
        self._theme: Theme | None = None
        self._dots: dict[str, QIcon] = {}

    def forget_other_theme(self, theme: Theme) -> None:
        """Draws dots anew when the map has another theme."""
        if theme is not self._theme:
            self._theme = theme
            self._dots.clear()

    def dot(self, journey: Journey, row: Row) -> QIcon | None:
        """The colour of a lane, beside its name and its cells."""
        lane = row.lane
        if lane is None or row.kind not in ("lane", "cell"):
            return None
        color = _color(journey.theme, lane)
        if color not in self._dots:
            self._dots[color] = _dot(color)
        return self._dots[color]

    def font(self, row: Row, said: bool) -> QFont | None:
        """Heads stand out; what says nothing is in italics."""
        if row.kind in ("stage", "lane", "title") or row.element in GROUPS:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if row.kind == "item" and not said:
            font = QFont()
            font.setItalic(True)
            return font
        return None

    def ink(self, row: Row, filled: bool, said: bool) -> QColor | None:
        """Empty cells step back."""
        quiet = (row.kind == "cell" and not filled) or (row.kind != "cell" and not said)
        if not quiet or row.element in GROUPS or row.kind == "draft":
            return None
        return self.quiet()

    def quiet(self) -> QColor:
        """The ink of what steps back: empty cells, and what the view leaves out."""
        return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)


def _color(theme: Theme, lane: Lane) -> str:
    if lane.color is not None and lane.color.startswith("#"):
        return lane.color
    return getattr(theme.tones, lane.color or lane.kind, theme.tones.note).strong


def _dot(color: str) -> QIcon:
    made = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(12 * ratio, 12 * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(1, 1, 10, 10, 3, 3)
        painter.end()
        pixmap = painted(pixmap)
        made.addPixmap(pixmap)
        made.addPixmap(pixmap, QIcon.Mode.Selected)
    return made
