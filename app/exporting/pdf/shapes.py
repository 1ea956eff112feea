"""Boxes and paths as PDF path operators, y running down as in a picture."""

from __future__ import annotations

from app.exporting.pdf.document import number
from app.exporting.placing import KAPPA
from app.layout.picture import Path


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
