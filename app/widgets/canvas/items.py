"""One item of the scene: a group of the picture."""

from __future__ import annotations

import sys
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.exporting.placing import group_extent
from app.layout.picture import Group, GroupKind

_MARGIN = 4.0
"""Room around a group for its shadow, px."""

_REACHING: frozenset[GroupKind] = frozenset({"emotion", "curve", "persona", "separator", "link"})
"""Kinds whose parts may lie far outside the group's own box."""


class GroupPainter(Protocol):
    """Paints a group at the painter's origin (`exporting.qpaint.PicturePainter`)."""

    def paint_group(self, painter: QPainter, group: Group) -> None: ...

    def expect(self, groups: int) -> None: ...

    def is_ready(self, group: Group) -> bool: ...

    def prepare(self, group: Group) -> None: ...


class GroupItem(QGraphicsItem):
    """Paints one group. A plain top-level item: it knows no selection and takes no events."""

    def __init__(self, group: Group, painter: GroupPainter) -> None:
        super().__init__()
        self._painter = painter
        self.drawn = group
        self._bounds = _bounds(group)

    def show_group(self, group: Group) -> None:
        """Take another group of the same element."""
        bounds = _bounds(group)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self.drawn = group
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        paint_safely(self._painter, painter, self.drawn)


def paint_safely(groups: GroupPainter, painter: QPainter, group: Group) -> None:
    """Paint a group; an error is reported and does not leave Qt's painting half done, which
    would end the program."""
    try:
        groups.paint_group(painter, group)
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)


def _bounds(group: Group) -> QRectF:
    if group.kind in _REACHING:
        left, top, right, bottom = group_extent(group)
        return QRectF(left, top, right - left, bottom - top)
    return QRectF(-_MARGIN, -_MARGIN, group.w + 2 * _MARGIN, group.h + 2 * _MARGIN)
