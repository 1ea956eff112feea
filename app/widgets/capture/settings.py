"""The prefixes that a user has chosen."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from app.widgets.capture.prefixes import DEFAULTS, ROUTES, Prefixes, faults, join, split

_GROUP = "capture"


def load_prefixes(settings: QSettings) -> Prefixes:
    """The table kept in the settings; the usual one where that cannot be used."""
    table = {}
    for route in ROUTES:
        value = settings.value(f"{_GROUP}/{route}")
        table[route] = split(value) if isinstance(value, str) else DEFAULTS[route]
    return DEFAULTS if faults(table) else table


def save_prefixes(settings: QSettings, table: Prefixes) -> None:
    """Keeps a table; of what is as usual, nothing."""
    for route in ROUTES:
        if table[route] == DEFAULTS[route]:
            settings.remove(f"{_GROUP}/{route}")
        else:
            settings.setValue(f"{_GROUP}/{route}", join(table[route]))
