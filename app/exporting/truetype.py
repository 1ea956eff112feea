# pyright: basic
"""Glyph outlines, from any kind of font, as small TrueType fonts of their own.

FontTools publishes no types.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import ref

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

if TYPE_CHECKING:
    from app.layout.text.faces import Face


_EPOCH = 2_082_844_800
"""Seconds from 1904, when fonts begin to count, to 1970: no date, and no odd one to readers."""


_KEPT = 16
"""Fonts that are remembered: a map is exported again and again with hardly another letter."""


class Mark(NamedTuple):
    """A glyph of a cluster, moved by (dx, dy) font units, y up."""

    glyph: int
    dx: int
    dy: int


class TrueType(NamedTuple):
    """A font file and its box in font units (left, bottom, right, top)."""

    data: bytes
    box: tuple[int, int, int, int]


class Naming(NamedTuple):
    """What programs other than PDF readers must know of a font: they want the tables for it."""

    family: str
    weight: int
    italic: bool
    characters: tuple[tuple[int, int], ...]
    """Code points and their glyphs."""


def build_truetype(
    face: Face, clusters: Sequence[tuple[Mark, ...]], advances: Sequence[int]
) -> TrueType:
    """A TrueType font whose glyph i draws the i-th cluster; glyph 0 is what stands for none.

    CFF curves become quadratic within a thousandth of the em. No tables but those a PDF wants
    (ISO 32000-1, 9.9); no hinting."""
    return _truetype(_Source(face), tuple(clusters), tuple(advances))


class _Source:
    """A face as a key of what is remembered: equal for all that come from one font, as each
    export has faces of its own, and none of them lives longer for it."""

    def __init__(self, face: Face) -> None:
        self._origin = face.origin
        self._face = ref(face)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Source) and self._origin == other._origin

    def __hash__(self) -> int:
        return hash(self._origin)

    @property
    def face(self) -> Face:
        """The face, while whoever asks for a font of it holds it."""
        face = self._face()
        if face is None:
            raise ReferenceError("the face is gone")
        return face


@lru_cache(_KEPT)
def _truetype(
    source: _Source, clusters: tuple[tuple[Mark, ...], ...], advances: tuple[int, ...]
) -> TrueType:
    builder = _build(source.face, clusters, advances)
    for tag in ("cmap", "OS/2", "name", "post"):
        if tag in builder.font:
            del builder.font[tag]
    data = _save(builder)
    head = builder.font["head"]
    return TrueType(data, (head.xMin, head.yMin, head.xMax, head.yMax))


def build_webfont(face: Face, glyphs: tuple[int, ...], naming: Naming) -> bytes:
    """A WOFF font of a face's glyphs in this order, the first standing for none; it has no rules
    of any script, so that a character is always drawn by the glyph that `naming` gives it."""
    return _webfont(_Source(face), glyphs, naming)


@lru_cache(_KEPT)
def _webfont(source: _Source, glyphs: tuple[int, ...], naming: Naming) -> bytes:
    face = source.face
    hb_font: Any = face.hb_font
    advances = [int(hb_font.get_glyph_h_advance(glyph)) for glyph in glyphs]
    builder = _build(face, [(Mark(glyph, 0, 0),) for glyph in glyphs], advances)
    names = builder.font.getGlyphOrder()
    builder.setupCharacterMap({code: names[i] for code, i in naming.characters})
    style = "Italic" if naming.italic else "Regular"
    names_of = {"familyName": naming.family, "styleName": style, "psName": naming.family}
    builder.setupNameTable(names_of, mac=False)
    ascent, descent = _heights(face)
    builder.setupOS2(
        sTypoAscender=ascent,
        sTypoDescender=descent,
        usWinAscent=ascent,
        usWinDescent=-descent,
        usWeightClass=naming.weight,
        fsSelection=0x01 if naming.italic else 0x40,
    )
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].macStyle = 2 if naming.italic else 0
    builder.font.flavor = "woff"
    return _save(builder)


def _build(face: Face, clusters: Sequence[tuple[Mark, ...]], advances: Sequence[int]) -> Any:
    names = [".notdef", *(f"g{i}" for i in range(1, len(clusters)))]
    error = face.upem / 1000
    cubic = not is_quadratic(face)
    glyphs: dict[str, Any] = {}
    for name, cluster in zip(names, clusters, strict=True):
        pen = TTGlyphPen(None)
        into: Any = Cu2QuPen(pen, error, reverse_direction=True) if cubic else pen
        for mark in cluster:
            moved = TransformPen(into, (1, 0, 0, 1, mark.dx, mark.dy))
            draw_glyph(face, mark.glyph, moved if mark.dx or mark.dy else into)
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
    ascent, descent = _heights(face)
    builder.setupHorizontalHeader(ascent=ascent, descent=descent)
    builder.setupMaxp()
    builder.font.recalcTimestamp = False
    builder.font["head"].created = builder.font["head"].modified = _EPOCH
    return builder


def _heights(face: Face) -> tuple[int, int]:
    return round(face.ascent * face.upem), -round(abs(face.descent) * face.upem)


def _save(builder: Any) -> bytes:
    file = io.BytesIO()
    builder.font.save(file)
    return file.getvalue()


def is_quadratic(face: Face) -> bool:
    """Whether the face's own outlines are TrueType's."""
    hb_face: Any = face.hb_font.face
    return "glyf" in hb_face.table_tags


def is_colored(face: Face) -> bool:
    """Whether any of the face's glyphs may have layers in colours."""
    hb_face: Any = face.hb_font.face
    return "COLR" in hb_face.table_tags


def draw_glyph(face: Face, glyph: int, pen: Any) -> None:
    """A glyph's outline in font units, y up, onto a pen of fontTools'."""
    hb_font: Any = face.hb_font
    hb_font.draw_glyph_with_pen(glyph, pen)
