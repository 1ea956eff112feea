"""Boxes, paths and placed drawings as PDF operators, y running down as in a picture."""

from __future__ import annotations

from typing import NamedTuple

from app.exporting.pdf.document import number
from app.exporting.placing import KAPPA, corner_radius
from app.layout.picture import Image, Path


class Drawn(NamedTuple):
    """A box or a path without a gradient, as its group's coordinates have it: what fills it in
    which colour, and what strokes it; empty for neither."""

    color: str
    fill: str
    stroke: str


def rectangle(x: float, y: float, w: float, h: float) -> str:
    """A rectangle's path."""
    return f"{number(x)} {number(y)} {number(w)} {number(h)} re"


def rounded(x: float, y: float, w: float, h: float, radius: float) -> str:
    """A rectangle's path, its corners quarters of circles; a plain one for radius 0."""
    if radius <= 0:
        return rectangle(x, y, w, h)
    n = number
    handle = radius * (1 - KAPPA)
    left, top, right, bottom = x, y, x + w, y + h
    return (
        f"{n(left + radius)} {n(top)} m {n(right - radius)} {n(top)} l "
        f"{n(right - handle)} {n(top)} {n(right)} {n(top + handle)} "
        f"{n(right)} {n(top + radius)} c {n(right)} {n(bottom - radius)} l "
        f"{n(right)} {n(bottom - handle)} {n(right - handle)} {n(bottom)} "
        f"{n(right - radius)} {n(bottom)} c {n(left + radius)} {n(bottom)} l "
        f"{n(left + handle)} {n(bottom)} {n(left)} {n(bottom - handle)} "
        f"{n(left)} {n(bottom - radius)} c {n(left)} {n(top + radius)} l "
        f"{n(left)} {n(top + handle)} {n(left + handle)} {n(top)} {n(left + radius)} {n(top)} c h"
    )


def path(part: Path) -> str:
    """A path's operators."""
    code: list[str] = []
    for segment in part.segments:
        operator = str(segment[0])
        if operator == "Z":
            code.append("h")
            continue
        code += [number(float(value)) for value in segment[1:]]
        code.append(operator.lower())
    return " ".join(code)


def drawing(name: str, scale: float, x: float, y: float) -> str:
    """A drawing of the resources whose y runs up, its origin at (x, y)."""
    size = f"{scale:.6f}".rstrip("0")
    return f"q {size} 0 0 -{size} {number(x)} {number(y)} cm /{name} Do Q"


def picture(image: Image, name: str, place: tuple[float, float, float, float]) -> str:
    """A picture of the resources where `place` says, cut off at its box, whose corners are
    rounded."""
    x, y, w, h = place
    left, top = max(x, image.x), max(y, image.y)
    right, bottom = min(x + w, image.x + image.w), min(y + h, image.y + image.h)
    shown = (left, top, right - left, bottom - top)
    radius = min(corner_radius(image), shown[2] / 2, shown[3] / 2)
    clip = rounded(*shown, radius)
    return f"q {clip} W n {number(w)} 0 0 -{number(h)} {number(x)} {number(y + h)} cm /{name} Do Q"
