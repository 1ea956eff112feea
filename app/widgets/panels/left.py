"""The left panel: blocks and templates, the outline, common touchpoints, the history, one at a time
behind tabs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.session import Session
from app.widgets.panels.history import History
from app.widgets.panels.library import Library
from app.widgets.panels.outline.panel import Outline
from app.widgets.panels.sheet import PANEL_SHEET
from app.widgets.panels.tab_strip import TabStrip
from app.widgets.panels.touchpoint_library import TouchpointLibrary

if TYPE_CHECKING:
    from app.widgets.canvas.view import Canvas

_TAB = "panels/tab"
"""The setting that remembers the page."""

_TABS = {
    "blocks": "squares-four",
    "outline": "tree-structure",
    "touchpoints": "address-book",
    "history": "clock-counter-clockwise",
}
"""The pages from left to right, with their icons."""


class LeftPanel(QFrame):
    """Ctrl+Tab goes to the next page. The page last seen is remembered."""

    template_chosen = Signal(str)
    """The name of a template to start a new map from."""
    page_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("left-panel")
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(180)
        self.setStyleSheet(PANEL_SHEET)
        self._settings: QSettings | None = None
        self.library = Library()
        self.blocks, self.minimap = self.library.blocks, self.library.minimap
        self.outline = Outline()
        self.touchpoints = TouchpointLibrary()
        self.history = History()
        self._pages: dict[str, QWidget] = dict(
            zip(_TABS, (self.library, self.outline, self.touchpoints, self.history), strict=True)
        )
        self.tabs = TabStrip(tuple(_TABS))
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._go(step))
        self.library.template_chosen.connect(self.template_chosen)
        self.tabs.currentChanged.connect(self._show)
        self._name()

    @property
    def page(self) -> str:
        """The page shown: `blocks`, `outline`, `touchpoints` or `history`."""
        return self.tabs.id_at(self.tabs.currentIndex())

    def attach(self, session: Session, canvas: Canvas, settings: QSettings | None = None) -> None:
        """Works on this session and steers this canvas from now on; `settings` remember the page
        and how the outline is ordered."""
        self._settings = settings
        self.library.attach(session, canvas)
        self.outline.attach(session, canvas, settings)
        self.touchpoints.attach(session)
        self.touchpoints.left.connect(lambda: canvas.setFocus(Qt.FocusReason.OtherFocusReason))
        self.history.attach(session)
        if settings is not None:
            self.show_page(str(settings.value(_TAB, "blocks")))

    def show_page(self, page: str, *, focus: bool = False) -> None:
        """Brings a page to the front; a name that is none is passed over."""
        if page in self._pages:
            self.tabs.setCurrentIndex(tuple(_TABS).index(page))
        if focus:
            self._take_focus()

    def finish_editing(self) -> None:
        """Takes up what is being typed in the outline."""
        self.outline.finish_editing()

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Gives the tabs and the pages their icons, made by name."""
        for index, name in enumerate(_TABS.values()):
            self.tabs.setTabIcon(index, icon(name))
        self.history.set_icons(icon)
        self.outline.set_icons(icon)
        self.touchpoints.set_icons(icon)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _show(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        if self._settings is not None:
            self._settings.setValue(_TAB, self.page)
        self.page_changed.emit()

    def _go(self, step: int) -> None:
        inside = not self.tabs.hasFocus()
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
        if inside:
            self._take_focus()

    def _take_focus(self) -> None:
        match self.page:
            case "outline":
                self.outline.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case "touchpoints":
                self.touchpoints.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case "history":
                self.history.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case _:
                self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Left panel"))
        self.tabs.setAccessibleName(self.tr("Pages of the left panel"))
        self.tabs.set_names(
            {
                "blocks": self.tr("Blocks"),
                "outline": self.tr("Outline"),
                "touchpoints": self.tr("Library"),
                "history": self.tr("History"),
            }
        )
