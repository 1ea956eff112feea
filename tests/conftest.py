"""What all tests share: no screen, no settings of the user's, nothing left behind."""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import sys
import tempfile
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

# No test depends on the clock, and CI tries the same cases each time.
settings.register_profile("parcours", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("parcours")

_home = Path(tempfile.mkdtemp(prefix="parcours-tests-"))
atexit.register(shutil.rmtree, _home, ignore_errors=True)
_config = _home / "config"
# Set before anything imports Qt, which reads some of them once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
for _name, _folder in {
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}.items():
    (_home / _folder).mkdir(mode=0o700)
    os.environ[_name] = str(_home / _folder)

# What is waited for comes at once where there is room; a full machine may take its time.
for _wait in (QtBot.waitExposed, QtBot.waitSignal, QtBot.waitUntil):
    _wait.__kwdefaults__["timeout"] = 30_000

_timers: weakref.WeakSet[Any] = weakref.WeakSet()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["parcours"]


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Iterator[Any]:
    """The application, its started timers recorded so that none outlives its test."""
    from PySide6.QtCore import QTimer

    start = QTimer.start

    def recorded(self: QTimer, *args: Any) -> None:
        _timers.add(self)
        start(self, *args)

    QTimer.start = recorded
    yield qapp
    QTimer.start = start


@pytest.fixture(autouse=True)
def _fresh_settings() -> Iterator[None]:
    yield
    for folder in (_config, _home / "state"):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    """Fail a test that leaves a window, a running timer or a thread behind."""
    gc.collect()
    gc.freeze()  # what is there by now is no test's: the collections to come leave it out
    before = set(threading.enumerate())
    yield
    left = _leftover_threads(before)
    if "PySide6.QtWidgets" in sys.modules:
        left += _leftover_windows() + _leftover_timers()
    if left:
        pytest.fail("left behind: " + ", ".join(left), pytrace=False)


def _leftover_threads(before: set[threading.Thread]) -> list[str]:
    new = [thread for thread in threading.enumerate() if thread not in before]
    new = [one for one in new if not isinstance(one, threading._DummyThread)]  # Qt's own threads
    for thread in new:
        thread.join(2)
    left = [f"thread {thread.name}" for thread in new if thread.is_alive()]
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QThreadPool

        if not QThreadPool.globalInstance().waitForDone(2000):
            left.append("a job of the global thread pool")
    return left


def _leftover_windows() -> list[str]:
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    def windows() -> list[Any]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return [widget for widget in QApplication.topLevelWidgets() if widget.parent() is None]

    if QApplication.instance() is None:
        return []
    left = windows()
    if left:
        gc.collect()
        left = windows()
    names = [f"window {type(widget).__name__} {widget.objectName()}".strip() for widget in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    windows()
    return names


def _leftover_timers() -> list[str]:
    from shiboken6 import isValid

    running = [timer for timer in list(_timers) if isValid(timer) and timer.isActive()]
    if running:
        gc.collect()
        running = [timer for timer in list(_timers) if isValid(timer) and timer.isActive()]
    names = [f"timer of {timer.parent()!r}" for timer in running]
    for timer in running:
        timer.stop()
    return names
