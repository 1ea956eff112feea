"""The files opened or saved last, kept in the settings."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from app.widgets.asking import Asking

LIMIT = 12
_KEY = "recent"


class RecentFiles(QObject):
    """Newest first. One for all windows, so that each hears of what another opens."""

    changed = Signal()

    def __init__(self, settings: QSettings, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._asking = asking

    def paths(self) -> tuple[Path, ...]:
        """The files that still exist, and those whose disk does not say."""
        return tuple(path for path, there in self.listed() if there is not False)

    def listed(self) -> tuple[tuple[Path, bool | None], ...]:
        """All files, each with whether it still exists; None where its disk does not answer."""
        there = self._asking.ask_each(self._all(), os.path.isfile)
        return tuple((path, there.get(path)) for path in self._all())

    def is_gone(self, path: Path) -> bool:
        """Whether there is no such file any more, as far as its disk answers."""
        return self._asking.ask(path, lambda: os.path.isfile(path), None) is False

    @property
    def empty(self) -> bool:
        """Whether there are none; no disk is asked."""
        return not self._all()

    def add(self, path: Path) -> None:
        """Puts a file first."""
        kept = [other for other in self._all() if other != path]
        self._write([path, *kept][:LIMIT])

    def forget(self, path: Path) -> None:
        """Takes a file off the list."""
        self._write([other for other in self._all() if other != path])

    def clear(self) -> None:
        """Forgets all."""
        self._write([])

    def _all(self) -> list[Path]:
        value = self._settings.value(_KEY)
        names = [value] if isinstance(value, str) else value
        return [Path(name) for name in names if name] if isinstance(names, list) else []

    def _write(self, paths: list[Path]) -> None:
        self._settings.setValue(_KEY, [str(path) for path in paths])
        self.changed.emit()
