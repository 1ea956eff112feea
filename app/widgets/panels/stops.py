"""Where the focus is among the editors of a panel, to find it again in one built anew."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class Stop(NamedTuple):
    """A widget that takes the focus, by its place among all that do, and its caret."""

    place: int
    caret: int

    @classmethod
    def of_focus(cls, panel: QWidget) -> Stop | None:
        """Where the focus is; None when it is not in the panel."""
        focus = panel.window().focusWidget()
        stops = _stops(panel)
        return cls(stops.index(focus), _caret(focus)) if focus in stops else None

    def take_focus(self, panel: QWidget) -> None:
        """Gives the focus to the widget that stands there now."""
        stops = _stops(panel)
        if self.place < len(stops):
            stop = stops[self.place]
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(stop, QLineEdit):
                stop.setCursorPosition(self.caret)
            elif isinstance(stop, QPlainTextEdit):
                cursor = stop.textCursor()
                cursor.setPosition(min(self.caret, stop.document().characterCount() - 1))
                stop.setTextCursor(cursor)


def _stops(panel: QWidget) -> list[QWidget]:
    """What can have the focus; open lists and menus are windows of their own."""
    return [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not _put_away(widget)
        and widget.window() is panel.window()
    ]


def _put_away(widget: QWidget) -> bool:
    """Whether it was hidden, rather than not shown yet."""
    state = Qt.WidgetAttribute
    return widget.isHidden() and widget.testAttribute(state.WA_WState_ExplicitShowHide)


def _caret(widget: QWidget) -> int:
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition()
    if isinstance(widget, QPlainTextEdit):
        return widget.textCursor().position()
    return 0
