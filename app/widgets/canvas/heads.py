"""What stands above the lanes, as keyboards see it. Pure."""

from __future__ import annotations

from app.layout.picture import GroupKind, Picture
from app.widgets.canvas.hits import Place

_KINDS: frozenset[GroupKind] = frozenset({"title", "scenario", "persona", "phase", "stage"})

_START = 40.0
"""How far from its left edge a wide element is looked from, px."""

Stop = tuple[str, Place]
"""An element that can be selected, and where it stands."""


def head_rows(picture: Picture) -> list[list[Stop]]:
    """Title, personas, scenario, phases and stages: those side by side in one row, from left to
    right; rows from top to bottom. The stages, where there are any, are the last row."""
    rows: list[list[Stop]] = []
    stages: list[Stop] = []
    found: list[Stop] = []
    for band, top in picture.bands:
        for group in band.groups:
            if group.kind in _KINDS:
                stop = group.element, Place(group.x, top + group.y, group.w, group.h)
                (stages if group.kind == "stage" else found).append(stop)
    for stop in sorted(found, key=lambda one: one[1].y):
        middle = stop[1].y + stop[1].h / 2
        beside = rows[-1][0][1] if rows else None
        if beside is not None and middle < beside.y + beside.h:
            rows[-1].append(stop)
        else:
            rows.append([stop])
    if stages:
        rows.append(stages)
    for row in rows:
        row.sort(key=lambda one: one[1].x)
    return rows


def nearest_across(stops: list[Stop], own: Place) -> str:
    """The one that stands over or under the start of a place, or the nearest to that."""
    middle = own.x + min(own.w / 2, _START)

    def far(place: Place) -> tuple[float, float]:
        beside = max(place.x - middle, middle - place.x - place.w, 0.0)
        return beside, abs(place.x + place.w / 2 - middle)

    return min(stops, key=lambda stop: far(stop[1]))[0]
