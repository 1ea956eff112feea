"""What tests of themes do with a window."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.layout.picture import Picture, Text
from app.model.theme import Theme
from app.widgets.theming.color_line import ColorLine
from app.widgets.window import MainWindow


def opened(window: MainWindow, qtbot) -> QMenu:
    menu = window.menus["themes"]
    menu.popup(window.mapToGlobal(QPoint(200, 60)))
    qtbot.waitUntil(menu.isVisible)
    return menu


def theme_of(window: MainWindow) -> Theme:
    return window.session.journey.theme


def colors_of(picture: Picture) -> set[str]:
    parts = [part for group, _, _ in picture.walk() for part in group.parts]
    return {part.color for part in parts if isinstance(part, Text)}


def write(line: ColorLine, text: str) -> None:
    line.code.setFocus()
    line.code.selectAll()
    QTest.keyClicks(line.code, text)
