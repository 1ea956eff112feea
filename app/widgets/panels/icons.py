"""A field for the icon of a note or a lane."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.widgets.panels.fields import Choice
from app.widgets.panels.icon_grid import IconGrid
from app.widgets.panels.icon_painter import icon_pixmap
from app.widgets.panels.icon_words import icon_name

_SIZE = 16
_OPENING = {
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_F4,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
}


class IconField(Choice):
    """Shows an icon and its name; a click, an arrow key, Space or Enter opens the grid of icons,
    Delete takes the icon away. `used` gives the icons of the map, offered first."""

    def __init__(self, used: Callable[[], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._used = used
        self.setIconSize(QSize(_SIZE, _SIZE))
        self.show_value("")

    def show_value(self, value: object) -> None:
        self._offer(value)
        super().show_value(value)

    def showPopup(self) -> None:
        grid = IconGrid(self.parentWidget())
        grid.picked.connect(self._take)
        grid.closed.connect(self._come_back)
        grid.offer(str(self.value() or ""), self._used())
        grid.adjustSize()
        place = self.mapToGlobal(QPoint(self.width() - grid.width(), self.height() + 2))
        room = self.screen().availableGeometry()
        if place.y() + grid.height() > room.bottom():
            place.setY(self.mapToGlobal(QPoint(0, 0)).y() - grid.height() - 2)
        place.setX(max(place.x(), room.left()))
        place.setY(max(place.y(), room.top()))
        grid.move(place)
        grid.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING:
            self.showPopup()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take("")
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()
        super().changeEvent(event)

    def _come_back(self) -> None:
        """Takes the keys again that the grid had."""
        self.activateWindow()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, name: str) -> None:
        if name != self.value():
            self.show_value(name)
            self.edited.emit(name)

    def _offer(self, value: object) -> None:
        name = value if isinstance(value, str) else ""
        words = icon_name(name) if name else self.tr("None")
        options = [(value, words)] if isinstance(value, str) else []
        if self.set_options(options):
            self._paint()

    def _paint(self) -> None:
        name = self.value_at(0) if self.count() else ""
        if isinstance(name, str) and name:
            ink = self.palette().color(self.palette().ColorRole.Text)
            self.setItemIcon(0, icon_pixmap(name, _SIZE, ink))
