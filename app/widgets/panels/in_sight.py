"""Fields of a long panel that have the keyboard stay where they can be seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

_ABOVE = 4
"""A field scrolled to stands a quarter of the panel below its top, so that what follows is seen."""


class InSight(QObject):
    """Scrolls to the field of a scroll area that is written in while it cannot be seen."""

    def __init__(self, scroll: QScrollArea, holder: QWidget) -> None:
        super().__init__(scroll)
        self._scroll, self._holder = scroll, holder
        self._watched: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def reveal(self, field: QWidget) -> None:
        """Scrolls until a field is seen, in a panel that was only just filled or shown too."""
        holder = self._holder
        for above in _between(field, holder):
            layout = above.layout()
            if layout is not None:
                layout.activate()
        holder.resize(holder.width(), max(holder.height(), holder.sizeHint().height()))
        view = self._scroll.viewport()
        place = QRect(field.mapTo(view, QPoint(0, 0)), field.size())
        if not view.rect().contains(place):
            top = field.mapTo(holder, QPoint(0, 0)).y()
            self._scroll.verticalScrollBar().setValue(top - view.height() // _ABOVE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(watched, QWidget)
            and self._holder.isAncestorOf(watched)
            and not self._is_seen(watched)
        ):
            self.reveal(watched)
        return super().eventFilter(watched, event)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        inside = now is not None and self._holder.isAncestorOf(now)
        self._watched = now if inside else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def _is_seen(self, field: QWidget) -> bool:
        view = self._scroll.viewport()
        place = QRect(field.mapTo(view, QPoint(0, 0)), field.size())
        return view.rect().intersects(place)


def _between(field: QWidget, holder: QWidget) -> list[QWidget]:
    """The widgets around a field up to the holder, the innermost last."""
    found: list[QWidget] = []
    above = field.parentWidget()
    while above is not None:
        found.append(above)
        if above is holder:
            break
        above = above.parentWidget()
    return found[::-1]
