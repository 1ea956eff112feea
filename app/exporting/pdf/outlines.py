# pyright: basic
"""Glyph outlines, from any kind of font: as a small TrueType font, or as PDF path operators.

FontTools publishes no types.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.basePen import BasePen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

from app.exporting.pdf.document import number

if TYPE_CHECKING:
    from app.layout.text.faces import Face


class Mark(NamedTuple):
    """A glyph of a cluster, moved by (dx, dy) font units, y up."""

    glyph: int
    dx: int
    dy: int


class TrueType(NamedTuple):
    """A font file and its box in font units (left, bottom, right, top)."""

    data: bytes
    box: tuple[int, int, int, int]


def build_truetype(
    face: Face, clusters: Sequence[tuple[Mark, ...]], advances: Sequence[int]
) -> TrueType:
    """A TrueType font whose glyph i draws the i-th cluster; glyph 0 is what stands for none.

    CFF curves become quadratic within a thousandth of the em. No tables but those a PDF wants
    (ISO 32000-1, 9.9); no hinting."""
    names = [".notdef", *(f"g{i}" for i in range(1, len(clusters)))]
    error = face.upem / 1000
    cubic = not is_quadratic(face)
    glyphs: dict[str, Any] = {}
    for name, cluster in zip(names, clusters, strict=True):
        pen = TTGlyphPen(None)
        into: Any = Cu2QuPen(pen, error, reverse_direction=True) if cubic else pen
        for mark in cluster:
            moved = TransformPen(into, (1, 0, 0, 1, mark.dx, mark.dy))
            _draw(face, mark.glyph, moved if mark.dx or mark.dy else into)
        glyphs[name] = pen.glyph()
    builder: Any = FontBuilder(face.upem, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({})
    builder.setupGlyf(glyphs)
    table = builder.font["glyf"]
    lefts = [getattr(table[name], "xMin", 0) or 0 for name in names]
    builder.setupHorizontalMetrics(
        {name: (max(0, a), left) for name, a, left in zip(names, advances, lefts, strict=True)}
    )
    builder.setupHorizontalHeader(
        ascent=round(face.ascent * face.upem), descent=-round(abs(face.descent) * face.upem)
    )
    builder.setupMaxp()
    for tag in ("cmap", "OS/2", "name", "post"):
        if tag in builder.font:
            del builder.font[tag]
    builder.font.recalcTimestamp = False
    builder.font["head"].created = builder.font["head"].modified = 0
    file = io.BytesIO()
    builder.font.save(file)
    head = builder.font["head"]
    return TrueType(file.getvalue(), (head.xMin, head.yMin, head.xMax, head.yMax))


def is_quadratic(face: Face) -> bool:
    """Whether the face's own outlines are TrueType's."""
    hb_face: Any = face.hb_font.face
    return "glyf" in hb_face.table_tags


def is_colored(face: Face) -> bool:
    """Whether any of the face's glyphs may have layers in colours."""
    hb_face: Any = face.hb_font.face
    return "COLR" in hb_face.table_tags


def path_operators(face: Face, glyph: int) -> str:
    """A glyph's outline in font units, y up, as PDF path operators; to be followed by `f`."""
    pen = _OperatorPen()
    _draw(face, glyph, pen)
    return " ".join(pen.code)


def _draw(face: Face, glyph: int, pen: Any) -> None:
    hb_font: Any = face.hb_font
    hb_font.draw_glyph_with_pen(glyph, pen)


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
