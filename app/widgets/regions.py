"""Going by keyboard from one part of the window to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def go_to_region(regions: Sequence[QWidget], step: int) -> None:
    """Gives the focus to the first stop of the region `step` places after the one that has it,
    round and round. Regions that are hidden or have nothing to stop at are passed over."""
    stops = [(region, stop) for region in regions if (stop := first_stop(region))]
    if not stops:
        return
    focus = QApplication.focusWidget()
    here = next(
        (
            index
            for index, (region, _) in enumerate(stops)
            if focus is not None and (region is focus or region.isAncestorOf(focus))
        ),
        -1 if step > 0 else 0,
    )
    _, stop = stops[(here + step) % len(stops)]
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    above = stop.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(stop)
        above = above.parentWidget()


def inside(region: QWidget) -> list[QWidget]:
    """The parts of a region as its layout has them; without one, as they were made."""
    layout = region.layout()
    if layout is not None:
        items = (layout.itemAt(index) for index in range(layout.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [one for one in widgets if one is not None]
    return region.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def first_stop(region: QWidget) -> QWidget | None:
    """Where Tab would stop first in a region: the region itself or a widget in it."""
    widget: QWidget | None = region
    while widget is not None:
        inside = widget is region or region.isAncestorOf(widget)
        if inside and _takes_tab(widget):
            return widget
        widget = widget.nextInFocusChain()
        if widget is region:
            break
    return None


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()
