"""The page of the left panel with common touchpoints: searched, dragged or sent to the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import is_

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.model.common_touchpoints import COMMON, Common, search_common
from app.model.inventory import plain
from app.model.people import Touchpoint
from app.session import Session
from app.widgets.panels.words import channel_options
from app.widgets.plain import plain_tip
from app.widgets.touchpoint_kinds import TOUCHPOINTS, Source, touchpoint_mime

_KEY = Qt.ItemDataRole.UserRole + 1


class _Model(QStandardItemModel):
    """Moments with their touchpoints, which can be dragged."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def mimeTypes(self) -> list[str]:
        return [TOUCHPOINTS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        keys = (index.data(_KEY) for index in indexes)
        return touchpoint_mime(Source(key, common=True) for key in keys if key)


class _Tree(QTreeView):
    """Enter sends what is chosen to the map, Esc leaves."""

    sent = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("touchpoint-library")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setExpandsOnDoubleClick(False)

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        own = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if is_override and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).data(_KEY):
            self.sent.emit()


class TouchpointLibrary(QWidget):
    """Named as the map's language has it, for that is what is put in. Those that the inventory has
    are ticked: they are used again, not doubled."""

    place_wanted = Signal(object)
    """A list of `Source`: these are wanted in the current cell."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._session: Session | None = None
        self._icon: Callable[[str], QIcon] | None = None
        self._shown: tuple[str, str, tuple[Touchpoint, ...]] | None = None
        self.search = QLineEdit()
        self.search.setObjectName("library-search")
        self.search.setClearButtonEnabled(True)
        self.model = _Model(self)
        self.tree = _Tree()
        self.tree.setModel(self.model)
        self.about = QLabel()
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.about.setProperty("role", "muted")
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.about.setContentsMargins(10, 6, 10, 6)
        self.about.setMinimumHeight(92)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 0, 6)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(6, 0, 6, 0)
        head.addWidget(self.search)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        column.addWidget(self.about)
        self.search.textChanged.connect(self._follow)
        self.search.installEventFilter(self)
        self.tree.sent.connect(self._send)
        self.tree.left.connect(self.left)
        self.tree.selectionModel().currentChanged.connect(self._tell)
        self._name()

    def attach(self, session: Session) -> None:
        """Names touchpoints for the map of this session from now on."""
        self._session = session
        session.changed.connect(self._follow)
        session.state_changed.connect(self._follow)

    def set_icons(self, icon: Callable[[str], QIcon]) -> None:
        """Gives the touchpoints the icons of their channels, made by name."""
        self._icon = icon
        self._shown = None
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._shown = None
            self._follow()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        pressed = watched is self.search and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and self._key(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
            else:
                self.left.emit()
            return True
        if key == Qt.Key.Key_Down:
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._send()
            return True
        return False

    def _send(self) -> None:
        indexes = self.tree.selectionModel().selectedIndexes() or [self.tree.currentIndex()]
        keys = [index.data(_KEY) for index in indexes]
        sources = [Source(key, common=True) for key in keys if key]
        if sources:
            self.place_wanted.emit(sources)

    def _follow(self, *_: object) -> None:
        session = self._session
        if session is None or not session.started or not self.isVisible():
            return
        self.tree.setDragEnabled(not session.read_only)
        journey = session.journey
        shown = self.search.text(), journey.language, journey.touchpoints
        if self._shown is not None:
            alike = len(self._shown[2]) == len(shown[2])
            if self._shown[:2] == shown[:2] and alike and all(map(is_, self._shown[2], shown[2])):
                return
            if self._shown[:2] == shown[:2]:
                self._shown = shown
                self._tick()
                return
        self._shown = shown
        self._fill(search_common(shown[0], journey.language))

    def _fill(self, found: Sequence[Common]) -> None:
        current = self.tree.currentIndex().data(_KEY)
        self.model.clear()
        heads = {
            "before": self.tr("Before the purchase"),
            "during": self.tr("During the purchase"),
            "after": self.tr("After the purchase"),
        }
        language = self._shown[1] if self._shown is not None else ""
        first: QStandardItem | None = None
        for moment, title in heads.items():
            here = [one for one in found if one.moment == moment]
            if not here:
                continue
            head = QStandardItem(title)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = head.font()
            font.setWeight(font.Weight.DemiBold)
            head.setFont(font)
            for one in here:
                item = self._item(one, language)
                head.appendRow(item)
                if first is None or one.key == current:
                    first = item
            self.model.appendRow(head)
        self._tick()
        self.tree.expandAll()
        if first is not None:
            self.tree.setCurrentIndex(first.index())
        else:
            nothing = QStandardItem(self.tr("Nothing matches; try another word."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.model.appendRow(nothing)
            self.about.clear()

    def _item(self, one: Common, language: str) -> QStandardItem:
        from app.layout.touchpoints import CHANNEL_ICONS

        wording = one.wording(language)
        item = QStandardItem(wording.name)
        item.setData(one.key, _KEY)
        item.setToolTip(plain_tip(wording.about))
        if self._icon is not None:
            item.setIcon(self._icon(CHANNEL_ICONS[one.channel]))
        return item

    def _tick(self) -> None:
        """Marks what the inventory has."""
        session = self._session
        if session is None:
            return
        names = {plain(one.name).strip() for one in session.journey.touchpoints}
        for row in range(self.model.rowCount()):
            head = self.model.item(row)
            for below in range(head.rowCount()):
                item = head.child(below)
                common = next(one for one in COMMON if one.key == item.data(_KEY))
                name = common.wording(session.journey.language).name
                known = not names.isdisjoint(common.names)
                item.setText(f"{name} ✓" if known else name)
                said = self.tr("{name}, in this map").format(name=name) if known else name
                item.setData(said, Qt.ItemDataRole.AccessibleTextRole)

    def _tell(self, index: QModelIndex) -> None:
        """Says what the current one is."""
        common = next((one for one in COMMON if one.key == index.data(_KEY)), None)
        if common is None or self._session is None:
            self.about.clear()
            return
        channel = dict(channel_options())[common.channel]
        reach = self.tr("direct") if common.direct else self.tr("indirect")
        line = self.tr("online") if common.online else self.tr("offline")
        about = common.wording(self._session.journey.language).about
        self.about.setText(f"{about}\n{channel} · {reach} · {line}")

    def _name(self) -> None:
        self.search.setPlaceholderText(self.tr("Search common touchpoints"))
        self.search.setAccessibleName(self.tr("Search common touchpoints"))
        self.tree.setAccessibleName(self.tr("Library of common touchpoints"))
        self.tree.setToolTip("")
