# pyright: basic
"""Glyph outlines as the paths of DrawingML. FontTools publishes no types."""

from __future__ import annotations

from functools import lru_cache

from fontTools.pens.basePen import BasePen

from app.exporting.truetype import draw_glyph
from app.layout.icons import icon_glyph


@lru_cache(maxsize=512)
def icon_geometry(name: str) -> str:
    """An icon of the icon font as the geometry of a square shape."""
    face, glyph = icon_glyph(name)
    pen = _PathPen(face.ascent * face.upem)
    draw_glyph(face, glyph, pen)
    em = round((face.ascent + face.descent) * face.upem)
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{em}" h="{em}">{"".join(pen.code)}</a:path></a:pathLst>'
        "</a:custGeom>"
    )


class _PathPen(BasePen):
    """BasePen turns the quadratic curves of fonts into cubic ones. `top` is what is 0, in font
    units, y up."""

    def __init__(self, top: float) -> None:
        super().__init__(None)
        self.code: list[str] = []
        self._top = top

    def _point(self, point: tuple[float, float]) -> str:
        return f'<a:pt x="{round(point[0])}" y="{round(self._top - point[1])}"/>'

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self.code.append(f"<a:moveTo>{self._point(pt)}</a:moveTo>")

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self.code.append(f"<a:lnTo>{self._point(pt)}</a:lnTo>")

    def _curveToOne(
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        points = "".join(map(self._point, (pt1, pt2, pt3)))
        self.code.append(f"<a:cubicBezTo>{points}</a:cubicBezTo>")

    def _closePath(self) -> None:
        self.code.append("<a:close/>")
