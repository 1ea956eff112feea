"""A host for panels: a window without size hints, which the offscreen platform warns about."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

Show = Callable[..., QWidget]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows a widget in an active window of a size."""

    def shower(widget: QWidget, width: int = 264, height: int = 700) -> QWidget:
        host = QWidget()
        layout = QVBoxLayout(host)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(widget)
        qtbot.addWidget(host)
        host.resize(width, height)
        host.show()
        host.activateWindow()
        qtbot.waitUntil(host.isActiveWindow)
        return host

    return shower
