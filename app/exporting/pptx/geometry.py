"""Lengths, colours and outlines as DrawingML writes them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from app.exporting.placing import corner_radius
from app.layout.picture import Box, Fill, Gradient, Path

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
        scale = self.scale
        return (
            round(self.x + x * scale),
            round(self.y + y * scale),
            max(0, round(w * scale)),
            max(0, round(h * scale)),
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
    guide = f'<a:gd name="adj" fmla="val {share}"/>'
    return f'<a:prstGeom prst="roundRect"><a:avLst>{guide}</a:avLst></a:prstGeom>'


def outline(part: Path, frame: Frame) -> tuple[Bounds, str]:
    """Where a path stands, and its geometry."""
    points = [one for segment in part.segments for one in _points(segment)]
    if not points:
        return frame.bounds(*part.bounds), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    place = frame.bounds(left, top, right - left, bottom - top)
    place = (place[0], place[1], max(1, place[2]), max(1, place[3]))
    code: list[str] = []
    for segment in part.segments:
        inside = "".join(
            f'<a:pt x="{frame.length(x - left)}" y="{frame.length(y - top)}"/>'
            for x, y in _points(segment)
        )
        name = _SEGMENTS[str(segment[0])]
        code.append(f"<a:{name}>{inside}</a:{name}>" if inside else f"<a:{name}/>")
    empty = ' fill="none"' if part.fill is None else ""
    return place, (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{place[2]}" h="{place[3]}"{empty}>{"".join(code)}</a:path>'
        "</a:pathLst></a:custGeom>"
    )


_SEGMENTS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}


def _points(segment: tuple[str | float, ...]) -> list[tuple[float, float]]:
    values = [float(value) for value in segment[1:]]
    return list(zip(values[::2], values[1::2], strict=True))
