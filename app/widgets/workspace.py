"""The map's page: left panel, canvas, inspector, with edges that can be moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QWidget

from app.widgets.map_column import MapColumn

if TYPE_CHECKING:
    from app.widgets.panels.inspector import Guest, Inspector
    from app.widgets.panels.left import LeftPanel
    from app.widgets.program import Program
    from app.widgets.window import MainWindow

LEFT_WIDTH = 236
RIGHT_WIDTH = 264
LEFT_MOST = 480
"""The most that the left panel takes, in px."""

MAP_WIDTH = 520
"""The least that the map is left, in px, before panels fold."""


class Workspace(QSplitter):
    """Holds the three columns; the panels can be hidden, fold by themselves while
    the window is small, and are put in after the first paint."""

    folded = Signal()
    """A panel was hidden or shown, by the user or for lack of room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.left: QWidget = _empty_panel(self)
        self.middle = MapColumn(self)
        self.canvas = self.middle.canvas
        self.right: QWidget = _empty_panel(self)
        for widget in (self.left, self.middle, self.right):
            self.addWidget(widget)
        self.left.setMaximumWidth(LEFT_MOST)
        self._inspector: Inspector | None = None
        self._pages: LeftPanel | None = None
        self._program: Program | None = None
        self._wished = {0: True, 2: True}
        self._insisted: set[int] = set()
        self._widths = {0: LEFT_WIDTH, 2: RIGHT_WIDTH}
        self._settle()
        self._sizes = [LEFT_WIDTH, 10_000, RIGHT_WIDTH]

    def fill(self, window: MainWindow) -> Iterator[None]:
        """Puts the real panels in the place of the empty ones, after the first paint, step by
        step."""
        from app.widgets.panels.inspector import Inspector
        from app.widgets.panels.left import LeftPanel

        self._program = window.program
        left = LeftPanel(window)  # goes with it, should it close before all is there
        left.hide()
        yield
        left.attach(window.session, self.canvas, window.program.settings)
        left.template_chosen.connect(window.documents.new_in_language)
        left.blocks.pictures_wanted.connect(lambda: window.pictures.add())
        left.blocks.edit_wanted.connect(lambda block: window.blocks.edit(block))
        left.blocks.remove_wanted.connect(lambda block: window.blocks.remove(block))
        left.blocks.move_wanted.connect(lambda block, step: window.blocks.move(block, step))
        left.blocks.new_wanted.connect(lambda: window.blocks.make())
        left.page_changed.connect(window.commands.refresh)
        left.touchpoints.place_wanted.connect(window.touchpoints.place_here)
        window.program.icons_loaded.connect(self._set_icons)
        yield
        self._pages = left
        self.left = self._put(0, left)
        self._set_icons()
        yield
        right = self._inspector = Inspector()
        self.right = self._put(2, right)
        yield
        right.prepare(window.session)
        yield
        right.attach(window.session)

    def rehearse(self, window: MainWindow) -> Iterator[None]:
        """Lays all out as it will be shown, step by step, while there is no map: showing the first
        one takes less then."""
        if self._inspector is None or window.session.started:
            return
        self._inspector.rehearse(window.session)
        yield
        if window.session.started:
            return
        bars = window.tools.sizeHint().height() + window.status.sizeHint().height()
        self.resize((self.parentWidget() or window).size() - QSize(0, bars))
        if self._sizes:
            self._share(self._sizes)
        yield
        if window.session.started:
            return
        self.grab(QRect(0, 0, 1, 1))  # lays out what is hidden

    def finish_editing(self) -> None:
        """Takes up what is being typed into a field of the inspector or a row of the outline."""
        if self._pages is not None:
            self._pages.finish_editing()
        if self._inspector is not None:
            self._inspector.finish_editing()

    @property
    def left_page(self) -> str:
        """The page of the left panel that is in front; empty while the panel is not shown."""
        shown = self._pages is not None and not self.left.isHidden()
        return self._pages.page if shown and self._pages is not None else ""

    def show_page(self, page: str) -> None:
        """Goes to a page of the left panel; from there, back to the map."""
        if self._pages is None:
            return
        focus = QApplication.focusWidget()
        inside = focus is not None and self._pages.isAncestorOf(focus)
        if self.left_page == page and inside:
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.show_left(True)
        self._pages.show_page(page, focus=True)

    def lend_right(self, guest: Guest | None) -> None:
        """Gives the right panel over to another widget, or with None to the inspector again."""
        if self._inspector is not None:
            self._inspector.take_guest(guest)

    def reveal(self, field: QWidget) -> None:
        """Scrolls to a field of the inspector."""
        if self._inspector is not None:
            self._inspector.reveal(field)

    def show_left(self, shown: bool) -> None:
        """Shows or hides the left panel, as the user wishes; in a small window too."""
        self._wish(0, shown)

    def show_right(self, shown: bool) -> None:
        """Shows or hides the inspector, as the user wishes; in a small window too."""
        self._wish(2, shown)

    @property
    def wished(self) -> tuple[bool, bool, tuple[int, ...]]:
        """Whether the left panel and the inspector are wished for, and the widths of all three
        columns, px."""
        sizes = list(self._sizes or self.sizes())
        for index, width in self._widths.items():
            panel = self.widget(index)
            if panel is not None and panel.isHidden():
                sizes[index] = width
        return self._wished[0], self._wished[2], tuple(sizes)

    def wish(self, *, left: bool, right: bool, sizes: Sequence[int]) -> None:
        """Takes up what another run wished for, before it is shown; sizes that are not those of
        three columns are passed over."""
        if len(sizes) == 3:
            self._sizes = list(sizes)
        for index, wished in ((0, left), (2, right)):
            self._wished[index] = wished
            panel = self.widget(index)
            if panel is not None:
                panel.setVisible(wished)

    def keep(self, settings: QSettings) -> None:
        """Remembers widths and what is wished to be shown."""
        left, right, sizes = self.wished
        settings.setValue("panels/sizes", [str(size) for size in sizes])
        settings.setValue("panels/left", left)
        settings.setValue("panels/right", right)

    def restore(self, settings: QSettings) -> None:
        """Takes up what was remembered; a value that makes no sense is passed over."""
        sizes = settings.value("panels/sizes")
        known = isinstance(sizes, list) and all(str(size).isdigit() for size in sizes)
        self.wish(
            left=bool(settings.value("panels/left", True, type=bool)),
            right=bool(settings.value("panels/right", True, type=bool)),
            sizes=[int(size) for size in cast("list[str]", sizes)] if known else (),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible() and event.size().width() != event.oldSize().width():
            self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._sizes:
            self._share(self._sizes)
            self._sizes = []
        self._fold()

    def _share(self, wanted: list[int]) -> None:
        """Gives the panels their widths and the canvas the rest."""
        rest = max(200, self.width() - wanted[0] - wanted[2] - 2 * self.handleWidth())
        self.setSizes([wanted[0], rest, wanted[2]])

    def _wish(self, index: int, shown: bool) -> None:
        self._wished[index] = shown
        self._insisted.discard(index)
        if shown and index in self._folded():
            self._insisted.add(index)
        self._fold()

    def _fold(self) -> None:
        """Shows the panels that are wished for and leave the map enough room."""
        folded = self._folded()
        self._insisted &= folded
        for index in (0, 2):
            panel = cast(QWidget, self.widget(index))
            if not panel.isHidden() and panel.width():
                self._widths[index] = panel.width()
            shown = self._wished[index] and (index not in folded or index in self._insisted)
            if shown == panel.isHidden():
                panel.setVisible(shown)
                self.folded.emit()

    def _folded(self) -> set[int]:
        """The panels that do not fit beside the map: first the left one, whose blocks are in the
        tool bar too."""
        folded: set[int] = set()
        if not self.isVisible():
            return folded
        for index in (0, 2):
            kept = [one for one in (0, 2) if self._wished[one] and one not in folded]
            room = self.width() - sum(self._widths[one] for one in kept)
            if index in kept and room < MAP_WIDTH:
                folded.add(index)
        return folded

    def _set_icons(self) -> None:
        icons = self._program.icons if self._program is not None else None
        if icons is not None and self._pages is not None:
            self._pages.set_icons(icons.icon)

    def _put(self, index: int, widget: QWidget) -> QWidget:
        sizes = self.sizes()
        shown = not cast(QWidget, self.widget(index)).isHidden()
        old = cast(QWidget, self.replaceWidget(index, widget))
        widget.setMaximumWidth(old.maximumWidth())
        widget.setVisible(shown)
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
