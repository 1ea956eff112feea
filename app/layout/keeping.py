"""Handing back what was handed out before wherever it is equal (see ARCHITECTURE.md, 5)."""

from __future__ import annotations

from app.layout.picture import Band, Group


class Keeper:
    """Keeps one band from call to call."""

    def __init__(self) -> None:
        self._band: Band | None = None
        self._groups: dict[tuple[str, str], Group] = {}

    def keep(self, band: Band) -> Band:
        """The band with the kept groups that are equal; the kept band if all of it is."""
        if self._band is not None and self._band == band:
            return self._band
        old = self._groups
        groups: list[Group] = []
        fresh: dict[tuple[str, str], Group] = {}
        for group in band.groups:
            key = (group.kind, group.element)
            before = old.get(key)
            if before is not None and before == group:
                group = before
            fresh[key] = group
            groups.append(group)
        self._groups = fresh
        self._band = band._replace(groups=tuple(groups))
        return self._band
