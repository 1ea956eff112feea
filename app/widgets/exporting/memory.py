"""What was chosen for a map the last time it was exported, and where the window stood, kept in the
settings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QWidget

_KEY = "export/maps"
_MOST = 24
"""Maps remembered; those exported longest ago are forgotten."""

_LONGEST = 1_000_000
"""Characters read; settings that somebody else has written may be anything."""

_PLACE = "export/geometry"
_FIRST = QSize(1180, 760)
"""The size of a window that was never placed, on a screen that has room for it."""

Choices = Mapping[str, object]
"""Values by name: texts, numbers, yes or no, lists of texts."""


def recall(settings: QSettings, path: Path) -> Choices:
    """What was chosen for the map in that file; nothing for one that is not known."""
    return next((choices for name, choices in _all(settings) if name == str(path)), {})


def keep(settings: QSettings, path: Path, choices: Choices) -> None:
    """Remembers what was chosen for the map in that file."""
    others = [(name, old) for name, old in _all(settings) if name != str(path)]
    kept = [(str(path), choices), *others][:_MOST]
    settings.setValue(_KEY, json.dumps(kept, ensure_ascii=False))


def _all(settings: QSettings) -> list[tuple[str, Choices]]:
    text = settings.value(_KEY)
    if not isinstance(text, str) or len(text) > _LONGEST:
        return []
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return []
    return [
        (entry[0], cast(Choices, entry[1]))
        for entry in (found if isinstance(found, list) else [])
        if isinstance(entry, list)
        and len(entry) == 2
        and isinstance(entry[0], str)
        and isinstance(entry[1], dict)
    ]


def restore_place(settings: QSettings, window: QWidget) -> None:
    """Puts the window where it stood last."""
    place = settings.value(_PLACE)
    if not (isinstance(place, QByteArray) and window.restoreGeometry(place)):
        room = window.screen().availableGeometry().size()
        window.resize((room * 0.86).boundedTo(_FIRST))


def keep_place(settings: QSettings, window: QWidget) -> None:
    """Remembers where the window stands."""
    settings.setValue(_PLACE, window.saveGeometry())
