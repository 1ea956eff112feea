"""The map's page: left panel, canvas, inspector, with edges that can be moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from app.widgets.canvas.view import Canvas

if TYPE_CHECKING:
    from app.widgets.panels.inspector import Inspector
    from app.widgets.window import MainWindow

LEFT_WIDTH = 216
RIGHT_WIDTH = 264


class Workspace(QSplitter):
    """Holds the three columns; the panels can be hidden and are put in after the first paint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.left: QWidget = _empty_panel(self)
        self.canvas = Canvas(self)
        self.right: QWidget = _empty_panel(self)
        for widget in (self.left, self.canvas, self.right):
            self.addWidget(widget)
        self._inspector: Inspector | None = None
        self._settle()
        self._sizes = [LEFT_WIDTH, 10_000, RIGHT_WIDTH]

    def fill(self, window: MainWindow) -> None:
        """Puts the real panels in the place of the empty ones, after the first paint."""
        from app.widgets.panels.inspector import Inspector
        from app.widgets.panels.left import LeftPanel

        sizes = self.sizes()
        left, right = LeftPanel(), Inspector()
        self.left = self._put(0, left)
        self.right = self._put(2, right)
        self.setSizes(sizes)
        self._inspector = right
        left.attach(window.session, self.canvas)
        right.attach(window.session)
        left.template_chosen.connect(window.documents.new_in_language)

    def finish_editing(self) -> None:
        """Takes up what is being typed into a field of the inspector."""
        if self._inspector is not None:
            self._inspector.finish_editing()

    def show_left(self, shown: bool) -> None:
        """Shows or hides the left panel."""
        self.left.setVisible(shown)

    def show_right(self, shown: bool) -> None:
        """Shows or hides the inspector."""
        self.right.setVisible(shown)

    def keep(self, settings: QSettings) -> None:
        """Remembers widths and what is shown."""
        sizes = self._sizes or self.sizes()
        settings.setValue("panels/sizes", [str(size) for size in sizes])
        settings.setValue("panels/left", not self.left.isHidden())
        settings.setValue("panels/right", not self.right.isHidden())

    def restore(self, settings: QSettings) -> None:
        """Takes up what was remembered; a value that makes no sense is passed over."""
        sizes = settings.value("panels/sizes")
        if isinstance(sizes, list) and len(sizes) == 3 and all(str(s).isdigit() for s in sizes):
            self._sizes = [int(size) for size in sizes]
        self.show_left(bool(settings.value("panels/left", True, type=bool)))
        self.show_right(bool(settings.value("panels/right", True, type=bool)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._sizes:
            self._share(self._sizes)
            self._sizes = []

    def _share(self, wanted: list[int]) -> None:
        """Gives the panels their widths and the canvas the rest."""
        rest = max(200, self.width() - wanted[0] - wanted[2] - 2 * self.handleWidth())
        self.setSizes([wanted[0], rest, wanted[2]])

    def _put(self, index: int, widget: QWidget) -> QWidget:
        shown = not cast(QWidget, self.widget(index)).isHidden()
        old = cast(QWidget, self.replaceWidget(index, widget))
        widget.setVisible(shown)
        old.deleteLater()
        self._settle()
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
