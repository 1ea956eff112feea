"""Groups of a picture as shapes: each text stands in the shape that is its ground."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from app.exporting.placing import corner_radius, icon_baseline, image_place, missing_image
from app.exporting.pptx.blocks import Block, alignment, blocks_of
from app.exporting.pptx.geometry import (
    Bounds,
    Frame,
    color,
    fill,
    outline,
    rectangle,
    stroke,
    transform,
)
from app.exporting.pptx.glyphs import icon_geometry
from app.exporting.pptx.texts import Margins, Writing, text_body
from app.exporting.xml_texts import quoted
from app.layout.icons import icon_glyph
from app.layout.picture import Box, Fill, Glyph, Group, Image, Path, Text

_FILLS = 1.5
"""Text that fills a round shape stands in its middle when its sides differ by no more, px."""

_CORNER = 0.29289321881345254
"""A rectangle with round corners gives its text all but this much of their radius
(ECMA-376, presetShapeDefinitions.xml, `roundRect`)."""

_ROOMY = 20.0
"""A shape that has so much more room than a text is not the ground of that text alone, px."""

_SLACK = 1.0
"""How far a text may reach out of its ground, px."""


_DECORATIVE = (
    '><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
    "</a:extLst></p:cNvPr>"
)
"""Said of a shape that has nothing to say: who listens to slides is not told of it."""


class Blip(NamedTuple):
    """A picture of the presentation: the name of its relationship, and its size in px."""

    name: str
    width: int
    height: int


class Tag(NamedTuple):
    """What is said of a group, as attributes with their quotes: it stands on several slides."""

    name: str
    said: str


def tag_of(name: str, alternative: str) -> Tag:
    """The tag of a group that has a name and an alternative text, or none."""
    said = f" descr={quoted(alternative)}/>" if alternative else _DECORATIVE
    return Tag(quoted(name), said)


@dataclass(slots=True)
class _Shape:
    """A primitive to be drawn, with the text that stands on it."""

    part: Box | Path | Glyph | Image | Block
    block: Block | None = None
    shadow: Box | None = None
    edge: Box | None = None


class Shapes:
    """Turns groups into shapes of one slide, numbered as they come."""

    def __init__(
        self, writing: Writing, picture: Callable[[str], Blip | None], first: int = 2
    ) -> None:
        self._writing = writing
        self._picture = picture
        self._next = first

    def group(self, group: Group, frame: Frame, tag: Tag) -> str:
        """A group whose corner is the frame's: one shape, or shapes that move together; empty
        for one without parts."""
        parts = arranged(group)
        name, said = tag
        alone = said if len(parts) == 1 else None
        made = [
            one for shape in parts if (one := self._shape(shape, frame, name, alone)) is not None
        ]
        if len(made) < 2:
            return made[0][0] if made else ""
        left, top, w, h = made[0][1]
        right, bottom = left + w, top + h
        for _, (x, y, w, h) in made:
            left, top = min(left, x), min(top, y)
            right, bottom = max(right, x + w), max(bottom, y + h)
        w, h = right - left, bottom - top
        corner, size = f'x="{left}" y="{top}"', f'cx="{w}" cy="{h}"'
        return (
            f"<p:grpSp><p:nvGrpSpPr>{self._named(name, said)}<p:cNvGrpSpPr/><p:nvPr/>"
            f"</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off {corner}/><a:ext {size}/>"
            f"<a:chOff {corner}/><a:chExt {size}/></a:xfrm></p:grpSpPr>"
            f"{''.join([code for code, _ in made])}</p:grpSp>"
        )

    def plain(self, name: str, place: Bounds, paint: Fill) -> str:
        """A rectangle in one fill."""
        return (
            f"<p:sp><p:nvSpPr>{self._named(quoted(name), _DECORATIVE)}<p:cNvSpPr/><p:nvPr/>"
            "</p:nvSpPr>"
            f'<p:spPr>{transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"{fill(paint)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
        )

    def _named(self, name: str, said: str = "/>") -> str:
        """A shape's number and its quoted name; `said` is what is said of it."""
        number = self._next
        self._next += 1
        return f'<p:cNvPr id="{number}" name={name}{said}'

    def _shape(
        self, shape: _Shape, frame: Frame, name: str, alone: str | None
    ) -> tuple[str, Bounds] | None:
        """A shape of a group, and where it stands; `alone` is what is said of it where it is the
        only one and no text."""
        part = shape.part
        match part:
            case Box():
                place = frame.bounds(part.x, part.y, part.w, part.h)
                geometry, edge = rectangle(part), shape.edge or part
                inset = _CORNER * corner_radius(part)
                ground = part.x, part.y, part.w, part.h
            case Path():
                place, geometry = outline(part, frame)
                edge = part
                inset, ground = 0.0, None
            case Glyph():
                return self._icon(part, frame)
            case Image():
                return self._image(part, frame, name)
            case Block():
                return self._text(part, frame, name)
        shadow = _shadow(shape.shadow.fill, frame.length(1.5)) if shape.shadow else ""
        body = ""
        if shape.block is not None:
            body = self._body(shape.block, ground or _ground(part), inset, frame)
        said = "/>" if body or alone is None else alone
        return (
            f"<p:sp><p:nvSpPr>{self._named(name, said)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{transform(place)}{geometry}{fill(part.fill)}{stroke(edge, frame)}{shadow}"
            f"</p:spPr>{body}</p:sp>"
        ), place

    def _body(
        self, block: Block, ground: tuple[float, float, float, float], inset: float, frame: Frame
    ) -> str:
        """A text on a shape: in its middle where it stands there, else as far from its edges."""
        x, y, w, h = ground
        middle = abs(block.top + block.h / 2 - y - h / 2) <= 2.0
        top = 0.0 if middle else max(0.0, block.top - y - inset)
        left, right = block.x, block.x + block.w
        centred = not block.main and (
            alignment(block.lines, x, w) == "ctr"
            or (inset > 0 and abs(left + right - x - x - w) <= _FILLS)
        )
        if not block.main:
            if centred:
                around = min(left - x, x + w - right)
                left, right = x + around, x + w - around
            else:
                right += _SLACK
        margins = Margins(
            frame.length(max(0.0, left - x - inset)),
            frame.length(top),
            frame.length(max(0.0, x + w - right - inset)),
        )
        w = right - left
        return text_body(block, frame, self._writing, margins, left, w, middle, centred)

    def _text(self, block: Block, frame: Frame, name: str) -> tuple[str, Bounds]:
        place = frame.bounds(block.x, block.top, block.w + _SLACK, block.h)
        x, w = block.x, block.w
        body = text_body(block, frame, self._writing, Margins(), x, w, False)
        return (
            f'<p:sp><p:nvSpPr>{self._named(name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f'<p:spPr>{transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"<a:noFill/></p:spPr>{body}</p:sp>"
        ), place

    def _icon(self, icon: Glyph, frame: Frame) -> tuple[str, Bounds]:
        face, _ = icon_glyph(icon.name)
        em = face.ascent + face.descent
        top = icon_baseline(icon, face) - face.ascent * icon.size
        place = frame.bounds(icon.x, top, icon.size * em, icon.size * em)
        return (
            f"<p:sp><p:nvSpPr>{self._named(quoted(icon.name))}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{transform(place)}{icon_geometry(icon.name)}{fill(icon.color)}"
            "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
        ), place

    def _image(self, image: Image, frame: Frame, name: str) -> tuple[str, Bounds] | None:
        if image.w <= 0 or image.h <= 0:
            return None
        blip = self._picture(image.asset)
        if blip is None:
            parts = [self._shape(_Shape(one), frame, name, None) for one in _crossed(image)]
            drawn = [one for one in parts if one is not None]
            return "".join(code for code, _ in drawn), drawn[0][1]
        x, y, w, h = image_place(image, blip.width, blip.height)
        left, top = max(x, image.x), max(y, image.y)
        right, bottom = min(x + w, image.x + image.w), min(y + h, image.y + image.h)
        cut = (left - x) / w, (top - y) / h, (x + w - right) / w, (y + h - bottom) / h
        edges = "".join(
            f' {edge}="{round(share * 100_000)}"'
            for edge, share in zip("ltrb", cut, strict=True)
            if share > 1e-6
        )
        said = f" descr={quoted(image.alternative)}/>" if image.alternative else "/>"
        place = frame.bounds(left, top, right - left, bottom - top)
        shown = Box(left, top, right - left, bottom - top, None, corner_radius(image))
        return (
            f"<p:pic><p:nvPicPr>{self._named(name, said)}<p:cNvPicPr>"
            '<a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill>'
            f'<a:blip r:embed="{blip.name}"/><a:srcRect{edges}/><a:stretch><a:fillRect/>'
            f"</a:stretch></p:blipFill><p:spPr>{transform(place)}{rectangle(shown)}</p:spPr></p:pic>"
        ), place


def arranged(group: Group) -> list[_Shape]:
    """What a group is drawn of, back to front: shadows and lines with the shapes they belong to,
    texts with their grounds, rules under linked words left to the words."""
    texts: list[Text] = []
    parts: list[Box | Path | Glyph | Image] = []
    for part in group.parts:
        if isinstance(part, Text):
            texts.append(part)
        else:
            parts.append(part)
    blocks = blocks_of(texts, group.edit)
    ruled = {(part.x, part.line.width) for part in texts if part.link}
    shapes: list[_Shape] = []
    shadow: Box | None = None
    for index, part in enumerate(parts):
        after = parts[index + 1] if index + 1 < len(parts) else None
        if isinstance(part, Box):
            if ruled and (part.x, part.w) in ruled and part.h <= 3:
                continue
            if isinstance(after, Box) and _is_shadow(part, after):
                shadow = part
                continue
            before = shapes[-1] if shapes else None
            if before is not None and _is_edge(before.part, part):
                before.edge = part
                continue
        shapes.append(_Shape(part, shadow=shadow))
        shadow = None
    for block in blocks:
        ground = _ground_of(block, shapes)
        if ground is None:
            shapes.append(_Shape(block))
        else:
            ground.block = block
    return shapes


def _is_shadow(part: Box, after: Box) -> bool:
    return (
        isinstance(part.fill, str)
        and len(part.fill) == 9
        and part.stroke is None
        and part.fill != after.fill
        and abs(part.x - after.x) <= 1
        and abs(part.w - after.w) <= 2
        and abs(part.h - after.h) <= 2
        and abs(part.y - after.y) <= 3
    )


def _is_edge(before: object, part: Box) -> bool:
    return (
        isinstance(before, Box)
        and part.fill is None
        and before.stroke is None
        and before.fill is not None
        and abs(before.x + 0.5 - part.x) < 0.1
        and abs(before.y + 0.5 - part.y) < 0.1
        and abs(before.w - 1 - part.w) < 0.1
        and abs(before.h - 1 - part.h) < 0.1
    )


def _ground_of(block: Block, shapes: Sequence[_Shape]) -> _Shape | None:
    """The last filled shape without a text that holds a text."""
    for shape in reversed(shapes):
        part = shape.part
        if shape.block is not None or not isinstance(part, Box | Path) or part.fill is None:
            continue
        if isinstance(part, Path) and part.bounds[2] + 2 * _ROOMY < block.w:
            continue
        x, y, w, h = _ground(part)
        if not block.main and h > 2.5 * block.h + _ROOMY:
            continue
        if (
            block.x >= x - _SLACK
            and block.x + block.w <= x + w + _SLACK
            and block.top >= y - 2
            and block.top + block.h <= y + h + 3
        ):
            return shape
    return None


def _ground(part: Box | Path) -> tuple[float, float, float, float]:
    if isinstance(part, Box):
        return part.x, part.y, part.w, part.h
    points = [
        (float(segment[i]), float(segment[i + 1]))
        for segment in part.segments
        for i in range(1, len(segment) - 1, 2)
    ]
    if not points:
        return part.bounds
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top


def _crossed(image: Image) -> list[Box | Path]:
    return [part for part in missing_image(image) if isinstance(part, Box | Path)]


@lru_cache(256)
def _shadow(paint: Fill, far: int) -> str:
    ink = color(paint) if isinstance(paint, str) else ""
    return (
        f'<a:effectLst><a:outerShdw blurRad="{far}" dist="{far}" dir="5400000" algn="t" '
        f'rotWithShape="0">{ink}</a:outerShdw></a:effectLst>'
    )
