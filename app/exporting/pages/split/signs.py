"""Where an arrow leaves a page, and on which it goes on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

from app.exporting.pages.furniture import Edge, sign
from app.exporting.pages.plan import Placed, Window, meet
from app.layout.picture import Path, Primitive

if TYPE_CHECKING:
    from app.exporting.placing import Extent
    from app.layout.context import Measurer

_STEPS = 12
"""Straight pieces that a curve is followed by."""

Point = tuple[float, float]


def signs_of(
    window: Window, neighbours: Mapping[Edge, int | None], paper: Extent, text: Measurer
) -> tuple[Primitive, ...]:
    """A small plate at each place where an arrow of the window leaves it to another page; none
    out of what can be printed of the `paper`, pt."""
    taken: list[tuple[Edge, Extent]] = []
    found: list[Primitive] = []
    for placed in window.shown:
        if placed.group.kind != "link":
            continue
        for edge, x, y in _exits(placed, window.source):
            number = neighbours[edge]
            if number is None:
                continue
            covered, parts = sign(text, number, edge, window.on_paper(x, y), paper)
            if not any(one == edge and meet(covered, other) for one, other in taken):
                taken.append((edge, covered))
                found += parts
    return tuple(found)


def _exits(placed: Placed, source: Extent) -> Iterator[tuple[Edge, float, float]]:
    """Where the line of an arrow crosses the edges of a rectangle, px."""
    line = next(
        (part for part in placed.group.parts if isinstance(part, Path) and part.fill is None), None
    )
    if line is None:
        return
    left, top, right, bottom = source
    upright: tuple[tuple[Edge, float], ...] = (("left", left), ("right", right))
    level: tuple[tuple[Edge, float], ...] = (("up", top), ("down", bottom))
    points = list(_points(line, placed.x, placed.y))
    for (x, y), (to_x, to_y) in pairwise(points):
        for edge, at in upright:
            if (x < at) != (to_x < at):
                meets = y + (to_y - y) * (at - x) / (to_x - x)
                if top <= meets <= bottom:
                    yield edge, at, meets
        for edge, at in level:
            if (y < at) != (to_y < at):
                meets = x + (to_x - x) * (at - y) / (to_y - y)
                if left <= meets <= right:
                    yield edge, meets, at


def _points(line: Path, dx: float, dy: float) -> Iterator[Point]:
    """Points along a line, near enough to one another to follow it."""
    x = y = 0.0
    for segment in line.segments:
        values = [float(value) for value in segment[1:]]
        if segment[0] == "C":
            a, b, c, d, to_x, to_y = values
            for n in range(1, _STEPS + 1):
                t = n / _STEPS
                u = 1 - t
                px = u**3 * x + 3 * u * u * t * a + 3 * u * t * t * c + t**3 * to_x
                py = u**3 * y + 3 * u * u * t * b + 3 * u * t * t * d + t**3 * to_y
                yield px + dx, py + dy
            x, y = to_x, to_y
        elif values:
            x, y = values
            yield x + dx, y + dy
