"""The map's page: left panel, canvas, inspector, with edges that can be moved."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFrame, QGraphicsView, QSplitter, QWidget

LEFT_WIDTH = 216
RIGHT_WIDTH = 264


class Workspace(QSplitter):
    """Holds the three columns; the panels can be hidden and are put in after the first paint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.left: QWidget = _empty_panel(self)
        self.canvas = QGraphicsView(self)
        self.canvas.setFrameShape(QFrame.Shape.NoFrame)
        self.right: QWidget = _empty_panel(self)
        for widget in (self.left, self.canvas, self.right):
            self.addWidget(widget)
        self._settle()

    def put_left(self, widget: QWidget) -> None:
        """Puts the real left panel in the place of the empty one."""
        self.left = self._put(0, widget)

    def put_right(self, widget: QWidget) -> None:
        """Puts the real inspector in the place of the empty one."""
        self.right = self._put(2, widget)

    def show_left(self, shown: bool) -> None:
        """Shows or hides the left panel."""
        self.left.setVisible(shown)

    def show_right(self, shown: bool) -> None:
        """Shows or hides the inspector."""
        self.right.setVisible(shown)

    def keep(self, settings: QSettings) -> None:
        """Remembers widths and what is shown."""
        settings.setValue("panels/sizes", [str(size) for size in self.sizes()])
        settings.setValue("panels/left", not self.left.isHidden())
        settings.setValue("panels/right", not self.right.isHidden())

    def restore(self, settings: QSettings) -> None:
        """Takes up what was remembered; a value that makes no sense is passed over."""
        sizes = settings.value("panels/sizes")
        if isinstance(sizes, list) and len(sizes) == 3 and all(str(s).isdigit() for s in sizes):
            self.setSizes([int(size) for size in sizes])
        self.show_left(settings.value("panels/left", True, type=bool))
        self.show_right(settings.value("panels/right", True, type=bool))

    def _put(self, index: int, widget: QWidget) -> QWidget:
        sizes = self.sizes()
        old = self.replaceWidget(index, widget)
        widget.setVisible(not old.isHidden())
        old.deleteLater()
        self._settle()
        self.setSizes(sizes)
        return widget

    def _settle(self) -> None:
        for index, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(index, stretch)
            self.setCollapsible(index, False)


def _empty_panel(parent: QWidget) -> QWidget:
    panel = QFrame(parent)
    panel.setProperty("role", "panel")
    panel.setMinimumWidth(180)
    return panel
