"""A grid of icons to pick from, with a search above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.widgets.panels.icon_painter import paint_icon
from app.widgets.panels.icon_words import all_icons, find_icons, icon_name
from app.widgets.plain import plain_tip

_CELL, _ICON, _ACROSS, _DOWN = 36, 20, 8, 7
_STEPS = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
_ANY_INDEX = QModelIndex | QPersistentModelIndex


class _Icons(QAbstractListModel):
    """Names in the icon font; an empty one is no icon."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()

    def show_names(self, names: Sequence[str]) -> None:
        """Replaces what is listed."""
        self.beginResetModel()
        self._names = tuple(names)
        self.endResetModel()

    def rowCount(self, parent: _ANY_INDEX = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: _ANY_INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name = self._names[index.row()]
        words = icon_name(name) if name else self.tr("No icon")
        if role == Qt.ItemDataRole.UserRole:
            return name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(words)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words
        return None


class _IconDelegate(QStyledItemDelegate):
    """Draws the icon alone; its words are in its tip and below the grid."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _ANY_INDEX) -> None:
        palette = option.palette  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ink = palette.color(palette.ColorRole.Text)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(palette.color(palette.ColorRole.Highlight))
            painter.drawRoundedRect(box, 6, 6)
            ink = palette.color(palette.ColorRole.HighlightedText)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(palette.color(palette.ColorRole.AlternateBase))
            painter.drawRoundedRect(box, 6, 6)
        name = index.data(Qt.ItemDataRole.UserRole)
        middle = box.center()
        place = QRectF(middle.x() - _ICON / 2, middle.y() - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, name or "prohibit", place, ink)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _ANY_INDEX) -> QSize:
        return QSize(_CELL, _CELL)


class IconGrid(QFrame):
    """Opens over the window. What is typed searches, arrows go through the grid, Enter or a click
    picks, Esc leaves. First come no icon and those the map uses, then the rest."""

    picked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("icon_grid")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Icons"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search icons"))
        self.search.setAccessibleName(self.tr("Search icons"))
        self.search.setClearButtonEnabled(True)
        self.view = QListView()
        self.view.setAccessibleName(self.tr("Icons"))
        self.view.setViewMode(QListView.ViewMode.IconMode)
        self.view.setMovement(QListView.Movement.Static)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setUniformItemSizes(True)
        self.view.setGridSize(QSize(_CELL, _CELL))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setItemDelegate(_IconDelegate(self.view))
        self._icons = _Icons(self)
        self.view.setModel(self._icons)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self.view)
        column.addWidget(self.words)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.view.setFixedSize(_CELL * _ACROSS + bar + 4, _CELL * _DOWN)
        self._first: tuple[str, ...] = ()
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._find)
        self.view.clicked.connect(self._pick)
        self.view.selectionModel().currentChanged.connect(self._say)

    def offer(self, current: str, used: Sequence[str]) -> None:
        """Lists the icons: those in use first; `current` is the one chosen now."""
        others = [name for name in dict.fromkeys((current, *used)) if name]
        self._first = ("", *others)
        self._find("")
        known = [self._icons.index(row) for row in range(self._icons.rowCount())]
        at = next((one for one in known if one.data(Qt.ItemDataRole.UserRole) == current), None)
        if at is not None:
            self.view.setCurrentIndex(at)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent):
            kind, key = event.type(), event.key()
            if kind == QEvent.Type.KeyPress and key in _STEPS:
                self.view.event(event)
                return True
            if kind == QEvent.Type.KeyPress and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.view.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _find(self, text: str) -> None:
        if text.strip():
            names = [icon.name for icon in find_icons(text)]
        else:
            rest = (icon.name for icon in all_icons())
            names = list(dict.fromkeys((*self._first, *rest)))
        self._icons.show_names(names)
        if names:
            self.view.setCurrentIndex(self._icons.index(0))
        else:
            self.words.setText(self.tr("No icon has this name."))

    def _say(self, index: QModelIndex) -> None:
        self.words.setText(str(index.data()) if index.isValid() else "")

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            name = str(index.data(Qt.ItemDataRole.UserRole))
            self.close()
            self.picked.emit(name)
