# pyright: basic
"""Glyph outlines as PDF path operators. FontTools publishes no types."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from fontTools.pens.basePen import BasePen

from app.exporting.pdf.document import number
from app.exporting.truetype import draw_glyph
from app.layout.icons import icon_glyph

if TYPE_CHECKING:
    from app.layout.text.faces import Face


def path_operators(face: Face, glyph: int) -> str:
    """A glyph's outline in font units, y up, as PDF path operators; to be followed by `f`."""
    pen = _OperatorPen()
    draw_glyph(face, glyph, pen)
    return " ".join(pen.code)


@lru_cache(512)
def icon_operators(name: str) -> str:
    """The same of an icon; remembered, for their font is read once for all exports."""
    return path_operators(*icon_glyph(name))


class _OperatorPen(BasePen):
    """BasePen turns quadratic curves into cubic ones, the only ones a PDF has."""

    def __init__(self) -> None:
        super().__init__(None)
        self.code: list[str] = []

    def _emit(self, operator: str, *points: tuple[float, float]) -> None:
        self.code.append(" ".join([*_numbers(points), operator]))

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self._emit("m", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self._emit("l", pt)

    def _curveToOne(
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        self._emit("c", pt1, pt2, pt3)

    def _closePath(self) -> None:
        self.code.append("h")


def _numbers(points: Sequence[tuple[float, float]]) -> Iterator[str]:
    for x, y in points:
        yield number(x)
        yield number(y)
