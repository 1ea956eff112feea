# pyright: basic
"""What an SVG defines once and refers to: glyph outlines, gradients, clips, pictures.

FontTools publishes no types.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any, NamedTuple

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen

from app.exporting.placing import Assets
from app.exporting.qimages import decode, picture_file, upright_file
from app.exporting.svg.markup import number, opacity, paint
from app.exporting.truetype import draw_glyph
from app.layout.picture import Gradient

if TYPE_CHECKING:
    from app.layout.text.faces import Face


class Drawn(NamedTuple):
    """A picture's id in the file, and its size in pixels."""

    name: str
    width: int
    height: int


class Definitions:
    """Makes each definition on first use and names it."""

    def __init__(self, assets: Assets) -> None:
        self.unread: set[str] = set()
        """Ids of the pictures asked for that cannot be read."""
        self._assets = assets
        self._code: list[str] = []
        self._names: dict[object, str | None] = {}
        self._images: dict[str, Drawn | None] = {}
        self._counts: dict[str, int] = {}

    def code(self) -> str:
        """The elements for `<defs>`."""
        return "\n".join(self._code)

    def glyph(self, face: Face, glyph: int) -> str | None:
        """A glyph in font units, y down, in the colour of who uses it, colour glyphs in their
        own; None for one without ink."""
        key = ("glyph", id(face), glyph)
        if key not in self._names:
            layers = face.color_layers(glyph) or ((glyph, None),)
            paths = [
                f'<path{paint("fill", color) if color else ""} d="{outline}"{{id}}/>'
                for layer, color in layers
                if (outline := _outline(face, layer))
            ]
            self._names[key] = self._define_glyph(paths) if paths else None
        return self._names[key]

    def gradient(self, fill: Gradient, bounds: tuple[float, float] | None) -> str:
        """A gradient over the box of its shape, or over a left edge and a width."""
        key = (fill, bounds)
        name = self._names.get(key)
        if name is None:
            name = self._names[key] = self._next("l")
            stops = "".join(
                f'<stop offset="{at}" stop-color="{color[:7]}"{opacity("stop-opacity", color)}/>'
                for at, color in ((0, fill.left), (1, fill.right))
            )
            place = ""
            if bounds is not None:
                left, right = number(bounds[0]), number(bounds[0] + bounds[1])
                place = f' gradientUnits="userSpaceOnUse" x1="{left}" x2="{right}" y1="0" y2="0"'
            self._code.append(f'<linearGradient id="{name}"{place}>{stops}</linearGradient>')
        return name

    def clip(self, shape: str) -> str:
        """A clip of the shape, an element in the coordinates of who uses it."""
        key = ("clip", shape)
        name = self._names.get(key)
        if name is None:
            name = self._names[key] = self._next("c")
            self._code.append(f'<clipPath id="{name}">{shape}</clipPath>')
        return name

    def image(self, asset: str) -> Drawn | None:
        """A picture of the map in its own pixels, upright; None when it cannot be read."""
        if asset not in self._images:
            self._images[asset] = self._add_image(asset)
            if self._images[asset] is None:
                self.unread.add(asset)
        return self._images[asset]

    def _add_image(self, asset: str) -> Drawn | None:
        data = picture_file(self._assets(asset))
        image = decode(data) if data is not None else None
        if data is None or image is None:
            return None
        name, width, height = self._next("i"), image.width(), image.height()
        kind, data = upright_file(data, image)
        encoded = base64.b64encode(data).decode("ascii")
        self._code.append(
            f'<image id="{name}" width="{width}" height="{height}" preserveAspectRatio="none" '
            f'xlink:href="data:image/{kind};base64,{encoded}"/>'
        )
        return Drawn(name, width, height)

    def _define_glyph(self, paths: list[str]) -> str:
        name = self._next("g")
        if len(paths) == 1:
            self._code.append(paths[0].replace("{id}", f' id="{name}"'))
        else:
            drawn = "".join(path.replace("{id}", "") for path in paths)
            self._code.append(f'<g id="{name}">{drawn}</g>')
        return name

    def _next(self, letter: str) -> str:
        count = self._counts[letter] = self._counts.get(letter, 0) + 1
        return f"{letter}{count}"


def _outline(face: Face, glyph: int) -> str:
    pen: Any = SVGPathPen(None, ntos=number)
    draw_glyph(face, glyph, TransformPen(pen, (1, 0, 0, -1, 0, 0)))
    return pen.getCommands()
