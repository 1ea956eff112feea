"""The icons a note or a lane can carry, and a list to choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from app.exporting.qfonts import RawFonts
from app.layout.icons import icon_glyph
from app.widgets.panels.fields import Choice

_SIZE = 16
_RATIO = 2
"""Icons are drawn for screens of up to this many device px per px."""


def icon_options() -> list[tuple[object, str]]:
    """Names in the icon font that suit notes and lanes, with the words for them."""
    return [
        ("", QCoreApplication.translate("Icons", "None")),
        ("user", QCoreApplication.translate("Icons", "Person")),
        ("users", QCoreApplication.translate("Icons", "People")),
        ("smiley", QCoreApplication.translate("Icons", "Happy face")),
        ("smiley-sad", QCoreApplication.translate("Icons", "Sad face")),
        ("heart", QCoreApplication.translate("Icons", "Heart")),
        ("star", QCoreApplication.translate("Icons", "Star")),
        ("thumbs-up", QCoreApplication.translate("Icons", "Thumbs up")),
        ("thumbs-down", QCoreApplication.translate("Icons", "Thumbs down")),
        ("chat-circle", QCoreApplication.translate("Icons", "Speech")),
        ("megaphone", QCoreApplication.translate("Icons", "Megaphone")),
        ("lightbulb", QCoreApplication.translate("Icons", "Light bulb")),
        ("magnifying-glass", QCoreApplication.translate("Icons", "Magnifying glass")),
        ("globe", QCoreApplication.translate("Icons", "Globe")),
        ("laptop", QCoreApplication.translate("Icons", "Computer")),
        ("device-mobile", QCoreApplication.translate("Icons", "Mobile phone")),
        ("phone", QCoreApplication.translate("Icons", "Telephone")),
        ("headset", QCoreApplication.translate("Icons", "Headset")),
        ("envelope", QCoreApplication.translate("Icons", "Letter")),
        ("storefront", QCoreApplication.translate("Icons", "Shop")),
        ("house", QCoreApplication.translate("Icons", "House")),
        ("map-pin", QCoreApplication.translate("Icons", "Place")),
        ("shopping-cart", QCoreApplication.translate("Icons", "Shopping cart")),
        ("credit-card", QCoreApplication.translate("Icons", "Payment card")),
        ("receipt", QCoreApplication.translate("Icons", "Receipt")),
        ("package", QCoreApplication.translate("Icons", "Parcel")),
        ("truck", QCoreApplication.translate("Icons", "Delivery van")),
        ("gift", QCoreApplication.translate("Icons", "Gift")),
        ("handshake", QCoreApplication.translate("Icons", "Handshake")),
        ("file-text", QCoreApplication.translate("Icons", "Document")),
        ("camera", QCoreApplication.translate("Icons", "Camera")),
        ("eye", QCoreApplication.translate("Icons", "Eye")),
        ("clock", QCoreApplication.translate("Icons", "Clock")),
        ("calendar", QCoreApplication.translate("Icons", "Calendar")),
        ("bell", QCoreApplication.translate("Icons", "Bell")),
        ("flag", QCoreApplication.translate("Icons", "Flag")),
        ("target", QCoreApplication.translate("Icons", "Target")),
        ("trophy", QCoreApplication.translate("Icons", "Trophy")),
        ("warning", QCoreApplication.translate("Icons", "Warning")),
        ("question", QCoreApplication.translate("Icons", "Question mark")),
        ("check-circle", QCoreApplication.translate("Icons", "Tick")),
        ("x-circle", QCoreApplication.translate("Icons", "Cross")),
        ("arrows-clockwise", QCoreApplication.translate("Icons", "Loop")),
        ("lock", QCoreApplication.translate("Icons", "Lock")),
        ("key", QCoreApplication.translate("Icons", "Key")),
        ("wrench", QCoreApplication.translate("Icons", "Wrench")),
        ("chart-bar", QCoreApplication.translate("Icons", "Chart")),
        ("link", QCoreApplication.translate("Icons", "Chain link")),
    ]


class IconChoice(Choice):
    """A drop-down list of icons; one that a map brings along is offered too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._fonts = RawFonts()
        self._offer("")

    def show_value(self, value: object) -> None:
        self._offer(str(value))
        super().show_value(value)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()
        super().changeEvent(event)

    def _offer(self, own: str) -> None:
        options = icon_options()
        if all(name != own for name, _ in options):
            options.append((own, own))
        if self.set_options(options):
            self.setIconSize(QSize(_SIZE, _SIZE))
            self._paint_icons()

    def _paint_icons(self) -> None:
        ink = self.palette().color(self.palette().ColorRole.Text)
        for index in range(self.count()):
            name = self.value_at(index)
            if name:
                self.setItemIcon(index, self._icon(str(name), ink))

    def _icon(self, name: str, ink: QColor) -> QIcon:
        face, glyph = icon_glyph(name)
        side = _SIZE * _RATIO
        outline = self._fonts.font(face, float(side)).pathForGlyph(glyph)
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(side / 2, side / 2)
        painter.fillPath(outline.translated(middle - outline.boundingRect().center()), ink)
        painter.end()
        pixmap.setDevicePixelRatio(_RATIO)
        return QIcon(pixmap)
