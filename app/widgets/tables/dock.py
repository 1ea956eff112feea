"""The dock below the map: tabs, what belongs to the table in front, and the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.widgets.focus_ring import SeenTabs
from app.widgets.tables.page import PageSpec, TablePage

LEAST = 120
"""The least height of the dock, px."""

_SHEET = """
QFrame#tables { border: 0; border-top: 1px solid palette(midlight); }
QTabBar#table-tabs { background: palette(base); }
QTabBar#table-tabs::tab { background: palette(base); border: 0;
  border-bottom: 2px solid transparent; color: palette(placeholder-text); font-size: 12px;
  padding: 8px 8px 7px 8px; margin: 0 2px; }
QTabBar#table-tabs::tab:hover { color: palette(text); border-bottom-color: palette(mid); }
QTabBar#table-tabs::tab:selected { color: palette(text); border-bottom-color: palette(highlight); }
QLineEdit, QToolButton { font-size: 12px; }
QLineEdit { padding: 4px 6px; }
"""


class TablesDock(QFrame):
    """Shows one page at a time; `make` makes a page when it is first wanted."""

    closed = Signal()
    page_changed = Signal()
    enlarged = Signal(bool)
    """The table is wanted in the whole column, or below the map again."""

    def __init__(
        self,
        specs: Sequence[PageSpec],
        make: Callable[[PageSpec], TablePage],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("tables")
        self.setProperty("role", "panel")
        self.setMinimumHeight(LEAST)
        self.setStyleSheet(_SHEET)
        self._specs = tuple(specs)
        self._make = make
        self._pages: dict[str, TablePage] = {}
        self._icon: Callable[[str], QIcon] | None = None
        self.tabs = SeenTabs()
        self.tabs.setObjectName("table-tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setIconSize(QSize(14, 14))
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in self.tabs.findChildren(QAbstractButton):
            button.setAccessibleName("")  # Qt's own, never shown, in the first language
        for _ in self._specs:
            self.tabs.addTab("")
        self.enlarge = self._button()
        self.enlarge.setCheckable(True)
        self.close_button = self._button()
        self.close_button.setText("✕")
        self._heads = QStackedWidget()
        self._stack = QStackedWidget()
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(6)
        head.addWidget(self.tabs)
        head.addWidget(self._heads, 1)
        head.addWidget(self.enlarge)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._show)
        self.tabs.installEventFilter(self)
        self.enlarge.toggled.connect(self._enlarge)
        self.close_button.clicked.connect(self.closed)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._go(step))
        self._name()

    @property
    def page_id(self) -> str:
        """What the page in front is called in code."""
        return self._specs[self.tabs.currentIndex()].id

    @property
    def page(self) -> TablePage:
        """The page in front."""
        return self._made(self.tabs.currentIndex())

    def show_page(self, page_id: str) -> None:
        """Brings a page to the front; a name that is none is passed over."""
        ids = [spec.id for spec in self._specs]
        if page_id in ids:
            self.tabs.setCurrentIndex(ids.index(page_id))
            self._show()

    def finish_editing(self) -> None:
        """Takes up what is being written in a table."""
        for page in self._pages.values():
            page.finish_editing()

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Gives the tabs, buttons and pages their icons, made by name."""
        self._icon = icon
        for index, spec in enumerate(self._specs):
            self.tabs.setTabIcon(index, icon(spec.icon))
        self._show_enlarged()
        for page in self._pages.values():
            page.set_icons(icon)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        double = event.type() == QEvent.Type.MouseButtonDblClick
        if watched is self.tabs and double and isinstance(event, QMouseEvent):
            self.enlarge.toggle()
            return True
        return super().eventFilter(watched, event)

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _made(self, index: int) -> TablePage:
        spec = self._specs[index]
        if spec.id not in self._pages:
            page = self._pages[spec.id] = self._make(spec)
            self._heads.addWidget(page.head)
            self._stack.addWidget(page)
            page.left.connect(self.closed)
            if self._icon is not None:
                page.set_icons(self._icon)
        return self._pages[spec.id]

    def _show(self) -> None:
        page = self.page
        self._heads.setCurrentWidget(page.head)
        self._stack.setCurrentWidget(page)
        self.page_changed.emit()

    def _go(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
        self.page.enter()

    def _enlarge(self, wanted: bool) -> None:
        self._show_enlarged()
        self.enlarged.emit(wanted)

    def _show_enlarged(self) -> None:
        large = self.enlarge.isChecked()
        if self._icon is not None:
            self.enlarge.setIcon(self._icon("arrows-in-simple" if large else "arrows-out-simple"))
        tip = self.tr("Show the map again") if large else self.tr("Give the table all the room")
        self.enlarge.setToolTip(tip)
        self.enlarge.setAccessibleName(tip)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Tables"))
        self.tabs.setAccessibleName(self.tr("Tables"))
        for index, spec in enumerate(self._specs):
            name = QCoreApplication.translate("Tables", spec.name)
            self.tabs.setTabText(index, name)
            self.tabs.setAccessibleTabName(index, name)
        self._show_enlarged()
        self.close_button.setToolTip(self.tr("Hide the tables"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
