"""The commands used last from the palette, kept in the settings."""

from __future__ import annotations

from PySide6.QtCore import QSettings

_KEY = "palette/recent"
_LIMIT = 24


class History:
    """Ids, the last used first; one for each user, not for each window."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def ids(self) -> tuple[str, ...]:
        """What was used, the last one first."""
        value = self._settings.value(_KEY)
        names = [value] if isinstance(value, str) else value
        return tuple(str(one) for one in names) if isinstance(names, list) else ()

    def add(self, name: str) -> None:
        """Puts one first."""
        kept = [one for one in self.ids() if one != name]
        self._settings.setValue(_KEY, [name, *kept][:_LIMIT])
