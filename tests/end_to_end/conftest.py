"""Real windows, as the tests of the widgets open them, and the same course on any machine."""

import pytest
from PySide6.QtCore import QTimer

from app.widgets.canvas.tools import resize
from app.widgets.finding import marker
from tests.widgets.conftest import drawn_once, map_file, open_window, program, settings

__all__ = ["drawn_once", "map_file", "open_window", "program", "settings", "without_waiting"]


@pytest.fixture
def without_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Timers that run out as soon as events are looked at, and a clock that stands still."""
    start, single = QTimer.start, QTimer.singleShot
    monkeypatch.setattr(QTimer, "start", lambda timer, *_: start(timer, 0))
    monkeypatch.setattr(QTimer, "singleShot", lambda _, *what: single(0, *what))
    for module in (marker, resize):
        monkeypatch.setattr(module, "perf_counter", lambda: 0.0)
