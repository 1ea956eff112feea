"""Touchpoints as they travel from tables and the library to the map. Cheap to import."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QMimeData

TOUCHPOINTS = "application/x-parcours-touchpoints"


class Source(NamedTuple):
    """A touchpoint to be put on the map: one of the inventory by its id, or a common one by its
    key."""

    id: str
    common: bool = False


def touchpoint_mime(sources: Iterable[Source]) -> QMimeData:
    """Touchpoints to drag."""
    mime = QMimeData()
    lines = [f"{'common' if one.common else 'own'} {one.id}" for one in sources]
    mime.setData(TOUCHPOINTS, "\n".join(lines).encode())
    return mime


def touchpoints_of(mime: QMimeData) -> list[Source]:
    """The touchpoints that are dragged; none for anything else."""
    if not mime.hasFormat(TOUCHPOINTS):
        return []
    lines = bytes(mime.data(TOUCHPOINTS).data()).decode(errors="replace").split("\n")
    parts = [line.partition(" ") for line in lines]
    return [Source(one, kind == "common") for kind, _, one in parts if one]
