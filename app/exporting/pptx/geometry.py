"""Lengths, colours and outlines as DrawingML writes them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from app.exporting.placing import corner_radius
from app.layout.picture import Box, Fill, Gradient, Path
from app.layout.shapes import Segments

EMU = 9525
"""English metric units a px (ECMA-376, 20.1.2.1: 914,400 an inch)."""

Bounds = tuple[int, int, int, int]
"""Left, top, width and height on a slide, EMU."""


class Frame(NamedTuple):
    """How px of a picture come to stand on a slide: its corner and the length of a px, EMU."""

    x: float
    y: float
    scale: float

    def at(self, x: float, y: float) -> Frame:
        """The same from another corner, px."""
        return Frame(self.x + x * self.scale, self.y + y * self.scale, self.scale)

    def bounds(self, x: float, y: float, w: float, h: float) -> Bounds:
        """Where a rectangle stands."""
        left, top, scale = self
        wide, high = round(w * scale), round(h * scale)
        return (
            round(left + x * scale),
            round(top + y * scale),
            wide if wide > 0 else 0,
            high if high > 0 else 0,
        )

    def length(self, px: float) -> int:
        """A length."""
        return round(px * self.scale)


def transform(bounds: Bounds) -> str:
    """Where a shape stands."""
    x, y, w, h = bounds
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'


@lru_cache(4096)
def color(value: str) -> str:
    """A colour `#rrggbb` or `#rrggbbaa`."""
    code = value[1:7].upper()
    if len(value) < 9 or value[7:].lower() == "ff":
        return f'<a:srgbClr val="{code}"/>'
    alpha = round(int(value[7:], 16) / 255 * 100_000)
    return f'<a:srgbClr val="{code}"><a:alpha val="{alpha}"/></a:srgbClr>'


@lru_cache(4096)
def fill(value: Fill) -> str:
    """A fill, a gradient from left to right, or none."""
    if value is None:
        return "<a:noFill/>"
    if isinstance(value, Gradient):
        stops = "".join(
            f'<a:gs pos="{place}">{color(end)}</a:gs>'
            for place, end in ((0, value.left), (100_000, value.right))
        )
        return f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>'
    return f"<a:solidFill>{color(value)}</a:solidFill>"


def stroke(part: Box | Path, frame: Frame) -> str:
    """The line around or along a part."""
    if part.stroke is None or part.stroke_width <= 0:
        return "<a:ln><a:noFill/></a:ln>"
    dash = ""
    if part.dash:
        lengths = [max(1, round(one / part.stroke_width * 100_000)) for one in part.dash]
        pairs = zip(lengths[::2], lengths[1::2] or lengths[:1], strict=False)
        stops = "".join(f'<a:ds d="{one}" sp="{gap}"/>' for one, gap in pairs)
        dash = f"<a:custDash>{stops}</a:custDash>"
    cap = ' cap="rnd"' if isinstance(part, Path) and not part.dash else ""
    return (
        f'<a:ln w="{max(1, frame.length(part.stroke_width))}"{cap}>{fill(part.stroke)}'
        f"{dash}<a:round/></a:ln>"
    )


def rectangle(box: Box) -> str:
    """A rectangle with square or round corners."""
    radius, least = corner_radius(box), min(box.w, box.h)
    if radius <= 0 or least <= 0:
        return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    share = min(50_000, round(radius / least * 100_000))
    return (
        '<a:prstGeom prst="roundRect"><a:avLst>'
        f'<a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'
    )


def outline(part: Path, frame: Frame) -> tuple[Bounds, str]:
    """Where a path stands, and its geometry."""
    if not part.segments:
        return frame.bounds(*part.bounds), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    drawn = _drawn(part.segments, frame.scale, part.fill is None)
    x, y = frame.x + drawn.left * frame.scale, frame.y + drawn.top * frame.scale
    return (round(x), round(y), drawn.w, drawn.h), drawn.code


class _Drawn(NamedTuple):
    """An outline from its corner, px, and its size, EMU."""

    left: float
    top: float
    w: int
    h: int
    code: str


@lru_cache(2048)
def _drawn(segments: Segments, scale: float, empty: bool) -> _Drawn:
    """The geometry of segments: many notes have an edge of the same height."""
    points = [one for segment in segments for one in _points(segment)] or [(0.0, 0.0)]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    w, h = max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale))
    code: list[str] = []
    for segment in segments:
        inside = "".join(
            f'<a:pt x="{round((x - left) * scale)}" y="{round((y - top) * scale)}"/>'
            for x, y in _points(segment)
        )
        name = _SEGMENTS[str(segment[0])]
        code.append(f"<a:{name}>{inside}</a:{name}>" if inside else f"<a:{name}/>")
    unfilled = ' fill="none"' if empty else ""
    return _Drawn(
        left,
        top,
        w,
        h,
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{w}" h="{h}"{unfilled}>{"".join(code)}</a:path>'
        "</a:pathLst></a:custGeom>",
    )


_SEGMENTS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}


def _points(segment: tuple[str | float, ...]) -> list[tuple[float, float]]:
    values = [float(value) for value in segment[1:]]
    return list(zip(values[::2], values[1::2], strict=True))
