"""The popup that filters the notes of the map."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.model import edits
from app.model.viewing import fold
from app.model.views import Facet
from app.session import Session
from app.widgets.viewing.facet_words import facet_name, found_values

_WIDTH = 300
_MOST = 440
"""The height of the list of values at most, px."""


class FilterPopup(QFrame):
    """Each tick filters at once; ticks of one facet add to one another, facets narrow one
    another. Esc, or a click elsewhere, closes it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("filter_popup")
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Filter notes"))
        self._session = session
        self._before = QApplication.focusWidget()
        self._boxes: dict[tuple[Facet, str], QCheckBox] = {}
        self.clear = QPushButton(self.tr("Show all notes"), self)
        self.clear.clicked.connect(self._clear)
        self._fill()
        self._follow()
        session.changed.connect(self._follow)
        session.replaced.connect(self.close)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_went)

    def box(self, facet: Facet, value: str) -> QCheckBox:
        """The tick of a value."""
        return self._boxes[facet, fold(facet, value)]

    def show_over(self, widget: QWidget) -> None:
        """Show at the upper right of a widget, ready for the keyboard."""
        self.adjustSize()
        parent = cast(QWidget, self.parentWidget())
        left = max(0, widget.width() - self.width() - 12)
        self.move(widget.mapTo(parent, QPoint(left, 8)))
        self.show()
        self.raise_()
        boxes = self._boxes.values()
        first = next((one for one in boxes if one.isChecked()), next(iter(boxes), self.clear))
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        self._area.ensureWidgetVisible(first, 0, _MOST // 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # it is not for the map below

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._end()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _focus_went(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self.close()

    def _end(self) -> None:
        """Close, and give the keyboard back."""
        before = self._before
        self.close()
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        facets = found_values(self._session.journey)
        for facet, values in facets.items():
            heading = QLabel(facet_name(facet), inside)
            heading.setProperty("role", "heading")
            column.addWidget(heading)
            for one in values:
                box = QCheckBox(f"{one.words}  ({one.items})".replace("&", "&&"), inside)
                box.clicked.connect(self._taker(facet))
                column.addWidget(box)
                self._boxes[facet, fold(facet, one.value)] = box
                box.setProperty("value", one.value)
            column.addSpacing(6)
        if not facets:
            words = QLabel(
                self.tr(
                    "Notes can be filtered once some of them have an owner, a tag, evidence, "
                    "a touchpoint or a persona."
                ),
                inside,
            )
            words.setWordWrap(True)
            words.setProperty("role", "muted")
            column.addWidget(words)
        column.addStretch(1)
        area = self._area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.setProperty("role", "panel")
        area.setWidget(inside)
        inside.setFixedWidth(_WIDTH)
        area.setFixedSize(_WIDTH, min(_MOST, inside.sizeHint().height()))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(area)
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 14, 12)
        row.addStretch(1)
        row.addWidget(self.clear)
        whole.addLayout(row)

    def _follow(self, *_maps: object) -> None:
        view = self._session.shown.view
        for (facet, key), box in self._boxes.items():
            wanted = view.values(facet) if view is not None else ()
            box.setChecked(key in {fold(facet, one) for one in wanted})
        self.clear.setEnabled(view is not None and view.filters)

    def _taker(self, facet: Facet) -> Callable[[], None]:
        return lambda: self._take(facet)

    def _take(self, facet: Facet) -> None:
        values = [
            str(box.property("value"))
            for (own, _), box in self._boxes.items()
            if own == facet and box.isChecked()
        ]
        label = self.tr("Filter notes")
        self._session.edit(
            label, lambda now: edits.filter_by(now, facet, values), merge=("filter", id(self))
        )
        self._follow()

    def _clear(self) -> None:
        self._session.edit(self.tr("Show all notes"), edits.clear_filters)
