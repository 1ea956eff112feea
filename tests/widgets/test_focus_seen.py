"""Where the keyboard is can be seen at every stop of F6."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.widgets.focus_ring import FocusRing
from app.widgets.panels.tab_strip import TabStrip
from app.widgets.program import Program
from app.widgets.window import MainWindow

OpenWindow = Callable[..., MainWindow]


def seen(window: MainWindow, widget: QWidget) -> QImage:
    """What stands at a widget and close around it."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3)
    return window.grab(place).toImage()


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_every_stop_of_f6_is_seen(
    open_window: OpenWindow, program: Program, map_file: Path, appearance: str
) -> None:
    window = open_window(map_file)
    program.choose_appearance(appearance)
    if appearance == "dark":  # with all that can stand around the map
        for name in ("versions", "parking", "inventory"):
            window.commands[name].trigger()
    stops: list[QWidget] = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in stops:
            break
        stops.append(focus)
        here = seen(window, focus)
        focus.clearFocus()
        assert here != seen(window, focus), f"nothing shows that {focus} has the keyboard"
        focus.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.canvas in stops
    assert any(isinstance(one, TabStrip) for one in stops)


def test_the_line_around_the_canvas_goes_with_the_mouse_and_with_the_keyboard(
    open_window: OpenWindow, map_file: Path
) -> None:
    window = open_window(map_file)
    canvas = window.canvas
    (ring,) = canvas.findChildren(FocusRing)
    assert not ring.isVisible(), "nobody came by keys"
    window.tools.setFocus()
    for leave in (
        lambda: QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5)),
        canvas.clearFocus,
    ):
        canvas.setFocus(Qt.FocusReason.TabFocusReason)
        assert ring.isVisible()
        assert ring.geometry() == canvas.rect()
        leave()
        assert not ring.isVisible()
        canvas.clearFocus()
