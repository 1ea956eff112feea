"""A block of the left panel: pressed it is added, dragged it goes where it is dropped."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from app.widgets.block_kinds import Block, block_mime


class BlockButton(QPushButton):
    """Press, or drag onto the map."""

    def __init__(self, block: Block, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block = block
        self._grip: QPoint | None = None
        self.setObjectName(_name(block))
        self.setProperty("role", "block")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(22, 12))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._grip = event.position().toPoint() if left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        grip = self._grip
        far = (event.position().toPoint() - grip).manhattanLength() if grip is not None else 0
        if grip is None or far < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self._grip = None
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(block_mime(self._block))
        drag.setPixmap(self.grab())
        drag.setHotSpot(grip)
        drag.exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.accessibleName(), self.click)
        menu.popup(event.globalPos())
        event.accept()


def _name(block: Block) -> str:
    if block.kind is None:
        return f"piece-{block.what}"
    return f"block-{block.kind}" if block.line == "free" else f"block-{block.line}"
