"""The notes of the parking lot side by side, as cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem

from app.model.items import Item
from app.model.journey import Journey
from app.widgets.canvas.texts import item_text
from app.widgets.focus_ring import FocusRing
from app.widgets.panels.line_editor import RowEditing
from app.widgets.panels.outline.names import Names
from app.widgets.plain import plain_tip

MIME = "application/x-parcours-parked"
"""Ids of parked items, one a line."""

CARD = QSize(176, 62)
_EDGE = 3

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LotModel(QAbstractListModel):
    """The parking lot of one map."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journey: Journey | None = None
        self._items: tuple[Item, ...] = ()
        self.names = Names(self)
        self.written: Callable[[str, str], None] | None = None
        """Told what was written in a note, by its id."""

    def show_lot(self, journey: Journey) -> None:
        """Shows the lot of a map; notes that stay keep their places in views."""
        old, new = self._items, journey.parking
        self._journey = journey
        least = min(len(old), len(new))
        first = next((n for n in range(least) if old[n].id != new[n].id), least)
        same = next((n for n in range(least - first) if old[~n].id != new[~n].id), least - first)
        if first + same < len(old):
            self.beginRemoveRows(_NOWHERE, first, len(old) - same - 1)
            self._items = old[:first] + old[len(old) - same :]
            self.endRemoveRows()
        if first + same < len(new):
            self.beginInsertRows(_NOWHERE, first, len(new) - same - 1)
            self._items = new
            self.endInsertRows()
        self._items = new
        if new:
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))

    def item_at(self, index: Index) -> Item | None:
        """The item at an index."""
        return self._items[index.row()] if 0 <= index.row() < len(self._items) else None

    def index_of(self, element: str) -> QModelIndex:
        """Where an item is; an invalid index when it is not in the lot."""
        for place, item in enumerate(self._items):
            if item.id == element:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item, journey = self.item_at(index), self._journey
        if item is None or journey is None:
            return None
        text = item_text(journey, item).text
        kind = self.names.item_kind(item, None)
        match role:
            case Qt.ItemDataRole.EditRole:
                return text
            case Qt.ItemDataRole.DisplayRole:
                return text if item.kind == "note" else f"{kind} · {text}" if text else kind
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.names.labelled(kind, text)
            case Qt.ItemDataRole.DecorationRole:
                tone = item.kind if item.kind != "note" else (item.color or "note")
                tones = journey.theme.tones
                known = tone if tone.startswith("#") else getattr(tones, tone, tones.note).strong
                return QColor(known)
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        item = self.item_at(index)
        if item is None or self.written is None or role != Qt.ItemDataRole.EditRole:
            return False
        if value != self.data(index, Qt.ItemDataRole.EditRole):
            self.written(item.id, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid():
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
        return flags

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        found = [item.id for one in sorted(indexes) if (item := self.item_at(one)) is not None]
        data.setData(MIME, QByteArray("\n".join(found).encode()))
        return data


class LotView(QListView):
    """Arrows walk, F2 writes, Enter sends back to the map, Delete removes."""

    back_wanted = Signal()
    delete_wanted = Signal()
    rename_wanted = Signal()
    left = Signal()
    """Esc: nothing more is wanted here."""
    moved = Signal(list, int)
    """(ids, index): notes of the lot were dragged there; the index counts the lot without them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lot")
        self.empty = ""
        """What is said while there is no note."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setSpacing(3)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self._gap: int | None = None
        """Before which note a drag would drop now, counted with every note."""
        self.setMouseTracking(True)
        self.editing = CardEditing(self)
        self.setItemDelegate(self.editing)
        FocusRing(self)

    def chosen(self) -> list[str]:
        """The ids of the notes chosen, in the order of the lot."""
        model = self.model()
        found = sorted(self.selectionModel().selectedIndexes())
        items = (model.item_at(one) for one in found) if isinstance(model, LotModel) else ()
        return [item.id for item in items if item is not None]

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _own(event):
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_F2:
                self.rename_wanted.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.back_wanted.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                self.delete_wanted.emit()
        event.accept()

    def mouseDoubleClickEvent(self, event) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.rename_wanted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        self._follow_drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._follow_drag(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._mark_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self._mark_gap(None)
        if event.source() is not self:
            event.ignore()
            return
        event.acceptProposedAction()
        gap = self._gap_at(event.position().toPoint())
        before = {index.row() for index in self.selectedIndexes() if index.row() < gap}
        self.moved.emit(self.chosen(), gap - len(before))

    def _follow_drag(self, event: QDragMoveEvent) -> None:
        """Only the notes of this lot change places here; other drags are left to the window."""
        if event.source() is self:
            event.acceptProposedAction()
            self._mark_gap(self._gap_at(event.position().toPoint()))
        else:
            event.ignore()

    def _gap_at(self, at: QPoint) -> int:
        model = self.model()
        for row in range(model.rowCount()):
            if at.x() < self.visualRect(model.index(row, 0)).center().x():
                return row
        return model.rowCount()

    def _mark_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def _paint_gap(self, gap: int) -> None:
        last = gap == self.model().rowCount()
        place = self.visualRect(self.model().index(gap - 1 if last else gap, 0))
        x = place.right() + 2 if last else max(0, place.left() - 3)
        line = QRect(x, place.top() + 2, 3, place.height() - 4)
        painter = QPainter(self.viewport())
        painter.fillRect(line, self.palette().color(QPalette.ColorRole.Highlight))
        painter.end()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is not None:
            self._paint_gap(self._gap)
        if self.empty and self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            place = self.viewport().rect().adjusted(4, 4, -4, -4)
            painter.drawText(place, Qt.TextFlag.TextWordWrap, self.empty)
            painter.end()


class CardEditing(RowEditing):
    """Draws notes as on the map: white cards with an edge of their colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return CARD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect.adjusted(2, 2, -2, -2)  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        palette: QPalette = option.palette  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = palette.color(QPalette.ColorRole.Mid)
        painter.setPen(QPen(line, 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(rect, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(index.data(Qt.ItemDataRole.DecorationRole))
        painter.drawRoundedRect(QRect(rect.left(), rect.top() + 1, _EDGE, rect.height() - 1), 2, 2)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(rect, 6, 6)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        inside = rect.adjusted(_EDGE + 7, 4, -6, -4)
        draw_lines(painter, str(index.data() or ""), inside, option.font)  # type: ignore[attr-defined]
        painter.restore()


def dragged_ids(mime: QMimeData, journey: Journey) -> list[str]:
    """The items of a map's lot that are dragged; none for anything else, or of another map."""
    if not mime.hasFormat(MIME):
        return []
    wanted = bytes(mime.data(MIME).data()).decode(errors="replace").split("\n")
    parked = {item.id for item in journey.parking}
    return [one for one in wanted if one in parked]


def draw_lines(painter: QPainter, text: str, place: QRect, font) -> None:
    """The first lines of a text that fit a place, the last one with an ellipsis where more
    follows."""
    painter.setFont(font)
    metrics = painter.fontMetrics()
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeading))
    layout.beginLayout()
    top = place.top()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(place.width())
        at, length = line.textStart(), line.textLength()
        last = top + 2 * metrics.lineSpacing() > place.bottom() + 2
        if last and at + length < len(text):
            rest = " ".join(text[at:].split())
            shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, place.width())
            row = QRect(QPoint(place.left(), top), QSize(place.width(), metrics.lineSpacing()))
            painter.drawText(row, Qt.AlignmentFlag.AlignLeading, shown)
            break
        row = QRect(QPoint(place.left(), top), QSize(place.width(), metrics.lineSpacing()))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeading, text[at : at + length].rstrip())
        top += metrics.lineSpacing()
        if last:
            break
    layout.endLayout()


def _own(event: QKeyEvent) -> bool:
    """Whether a key does something here."""
    plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return event.modifiers() in plain and event.key() in (
        Qt.Key.Key_F2,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Escape,
    )
