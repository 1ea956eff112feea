"""Primitives as SVG elements, in the coordinates of their group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from app.exporting.placing import corner_radius, icon_baseline, image_place, missing_image
from app.exporting.svg.defs import Definitions
from app.exporting.svg.fonts import SvgFonts
from app.exporting.svg.markup import factor, number, paint
from app.exporting.svg.text import labelled, outline_elements, overlaid, text_element
from app.exporting.svg.words import SvgWords
from app.exporting.xml_texts import content, quoted
from app.layout.icons import icon_glyph
from app.layout.picture import Box, Glyph, Gradient, Group, Image, Path, Primitive, Text

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine

TextMode = Literal["text", "outlines"]


class Content:
    """Turns groups into elements; what they refer to gathers in `defs` and `fonts`."""

    def __init__(
        self, defs: Definitions, fonts: SvgFonts, engine: TextEngine, text: TextMode
    ) -> None:
        self._defs = defs
        self._words = SvgWords(fonts, engine)
        self._engine = engine
        self._drawn: dict[Box | Path | Glyph, str] = {}
        """Elements of shapes: those of many groups are alike."""
        self._same: dict[int, tuple[Primitive, str]] = {}
        """The same by identity, for most are even the same objects, which it keeps."""
        self._outlines = text == "outlines"

    def group(self, group: Group, x: float, y: float) -> str:
        """A group whose corner stands at (x, y); empty for one without parts."""
        parts = "".join([self._part(part) for part in group.parts])
        if not parts:
            return ""
        return f'<g class="{group.kind}" transform="translate({number(x)} {number(y)})">{parts}</g>'

    def _part(self, part: Primitive) -> str:
        if isinstance(part, Text):
            return self._text(part)
        same = self._same.get(id(part))
        if same is not None:
            return same[1]
        if isinstance(part, Image):
            return self._image(part)
        element = self._drawn.get(part)
        if element is None:
            element = self._drawn[part] = self._shape(part)
        self._same[id(part)] = part, element
        return element

    def _shape(self, part: Box | Path | Glyph) -> str:
        match part:
            case Box():
                return self._box(part)
            case Path():
                return self._path(part)
            case Glyph():
                return self._icon(part)

    def _box(self, box: Box) -> str:
        fill = ' fill="none"'
        if isinstance(box.fill, Gradient):
            fill = f' fill="url(#{self._defs.gradient(box.fill, None)})"'
        elif box.fill is not None:
            fill = paint("fill", box.fill)
        edge = corner_radius(box)
        return f"<rect{_rectangle(box.x, box.y, box.w, box.h, edge)}{fill}{_stroke(box)}/>"

    def _path(self, part: Path) -> str:
        fill = ' fill="none"'
        if isinstance(part.fill, Gradient):
            name = self._defs.gradient(part.fill, (part.bounds[0], part.bounds[2]))
            fill = f' fill="url(#{name})"'
        elif part.fill is not None:
            fill = paint("fill", part.fill)
        stroke = _stroke(part)
        ends = ' stroke-linecap="round" stroke-linejoin="round"' if stroke else ""
        return f'<path d="{_outline(part)}"{fill}{stroke}{ends}/>'

    def _text(self, part: Text) -> str:
        line = self._line(part)
        return f"<a xlink:href={quoted(part.link)}>{line}</a>" if part.link and line else line

    def _line(self, part: Text) -> str:
        if not self._outlines:
            words = self._words.of(part.line, part.style)
            if words is not None:
                return text_element(part, words, self._words.look(part.color)) if words else ""
        runs = self._engine.runs(part.line, part.style)
        if not runs:
            return ""
        outlines = outline_elements(part, runs, self._defs)
        return labelled(part, outlines) if self._outlines else overlaid(part, outlines)

    def _icon(self, icon: Glyph) -> str:
        face, glyph = icon_glyph(icon.name)
        name = self._defs.glyph(face, glyph)
        if name is None:
            return ""
        place = f"translate({number(icon.x)} {number(icon_baseline(icon, face))})"
        return (
            f'<use xlink:href="#{name}"{paint("fill", icon.color)} '
            f'transform="{place} scale({factor(icon.size / face.upem)})"/>'
        )

    def _image(self, image: Image) -> str:
        if image.w <= 0 or image.h <= 0:
            return ""
        drawn = self._defs.image(image.asset)
        if drawn is None:
            return "".join(map(self._part, missing_image(image)))
        x, y, w, h = image_place(image, drawn.width, drawn.height)
        scale = f"scale({factor(w / drawn.width)} {factor(h / drawn.height)})"
        name = f"<title>{content(image.alternative)}</title>" if image.alternative else ""
        use = (
            f'<use xlink:href="#{drawn.name}" '
            f'transform="translate({number(x)} {number(y)}) {scale}">{name}</use>'
        )
        left, top = max(x, image.x), max(y, image.y)
        right, bottom = min(x + w, image.x + image.w), min(y + h, image.y + image.h)
        radius = min(corner_radius(image), (right - left) / 2, (bottom - top) / 2)
        if radius <= 0 and not image.crop:
            return use
        shape = f"<rect{_rectangle(left, top, right - left, bottom - top, radius)}/>"
        return f'<g clip-path="url(#{self._defs.clip(shape)})">{use}</g>'


def _rectangle(x: float, y: float, w: float, h: float, radius: float) -> str:
    corners = f' rx="{number(radius)}"' if radius > 0 else ""
    return (
        f' x="{number(x)}" y="{number(y)}" width="{number(max(0.0, w))}" '
        f'height="{number(max(0.0, h))}"{corners}'
    )


def _stroke(part: Box | Path) -> str:
    if part.stroke is None or part.stroke_width <= 0:
        return ""
    width = f' stroke-width="{number(part.stroke_width)}"' if part.stroke_width != 1 else ""
    dashes = " ".join(map(number, part.dash))
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f"{paint('stroke', part.stroke)}{width}{dash}"


def _outline(part: Path) -> str:
    return "".join(
        f"{segment[0]}{' '.join(number(float(value)) for value in segment[1:])}"
        for segment in part.segments
    )
