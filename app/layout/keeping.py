"""Handing back what was handed out before wherever it is equal (see ARCHITECTURE.md, 5)."""

from __future__ import annotations

from collections.abc import Callable

from app.layout.picture import Band, Group


class Keeper:
    """Keeps one band from call to call."""

    def __init__(self) -> None:
        self._band: Band | None = None
        self._source: tuple[object, ...] = ()

    def made(self, source: tuple[object, ...], make: Callable[[], Band]) -> Band:
        """What `make` makes from a source; the kept band while the source is equal."""
        if self._band is not None and source == self._source:
            return self._band
        self._source = source
        return self.keep(make())

    def keep(self, band: Band) -> Band:
        """The band with the kept groups that are equal; the kept band if all of it is."""
        if self._band is not None:
            band = band._replace(groups=_kept(self._band.groups, band.groups))
            if self._band == band:
                return self._band
        self._band = band
        return band


def _kept(old: tuple[Group, ...], new: tuple[Group, ...]) -> tuple[Group, ...]:
    """Most edits leave a group in its place: the others are looked for only when one is not."""
    by_name: dict[tuple[str, str], Group] | None = None
    out: list[Group] = []
    for index, group in enumerate(new):
        before = old[index] if index < len(old) else None
        if before is group:
            out.append(group)
            continue
        if before is None or before.element != group.element or before.kind != group.kind:
            if by_name is None:
                by_name = {(one.kind, one.element): one for one in old}
            before = by_name.get((group.kind, group.element))
        out.append(before if before is not None and before == group else group)
    return tuple(out)
