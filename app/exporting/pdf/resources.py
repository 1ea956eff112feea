"""What a page's operators name: opacities, gradients, reusable drawings, images. Each once."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Literal

from app.exporting.pdf.document import Document, Ref, Value, number
from app.exporting.pdf.images import add_image
from app.exporting.pdf.outlines import icon_operators, path_operators
from app.exporting.placing import Assets
from app.layout.icons import icon_glyph
from app.layout.picture import Gradient

if TYPE_CHECKING:
    from app.layout.text.faces import Face


@lru_cache(4096)
def rgb(color: str) -> tuple[float, float, float, float]:
    """Red, green, blue and alpha, 0 to 1, of `#rrggbb` or `#rrggbbaa`."""
    parts = [int(color[i : i + 2], 16) / 255 for i in range(1, len(color), 2)]
    return parts[0], parts[1], parts[2], parts[3] if len(parts) > 3 else 1.0


@lru_cache(4096)
def paint_operands(color: str) -> str:
    """The three operands of `rg` and `RG`. Rounded up: readers that cut the product with 255 off
    and those that round it both come to the colour's own 8 bits."""
    parts = (ceil(part * 10_000 - 1e-6) / 10_000 for part in rgb(color)[:3])
    return " ".join(f"{part:g}" for part in parts)


@lru_cache(4096)
def filling(color: str) -> tuple[str, str]:
    """The opacity of a colour, and the operator that fills with it."""
    return f"{rgb(color)[3]:.4f}", f"{paint_operands(color)} rg"


@lru_cache(4096)
def pen_of(
    color: str, width: float, dash: tuple[float, ...], round_ends: bool
) -> tuple[str, tuple[str, ...]]:
    """The opacity of a stroke, and the operators that set up the rest of it."""
    dashes = " ".join(number(max(0.01, length)) for length in dash)
    ends = "1 J 1 j" if round_ends else "0 J 0 j"
    pen = f"{paint_operands(color)} RG", f"{number(width)} w", f"[{dashes}] 0 d", ends
    return f"{rgb(color)[3]:.4f}", pen


class Resources:
    """Makes resources on first use and names them."""

    def __init__(self, document: Document, assets: Assets) -> None:
        self._document = document
        self._assets = assets
        self._states: dict[str, Ref] = {}
        self._shadings: dict[str, Ref] = {}
        self._objects: dict[str, Ref] = {}
        self._names: dict[object, str] = {}
        self._images: dict[str, tuple[str, int, int] | None] = {}

    def entries(self, fonts: dict[str, Ref]) -> dict[str, Value]:
        """The page's resource dictionary."""
        return {
            "Font": fonts,
            "ExtGState": self._states,
            "Shading": self._shadings,
            "XObject": self._objects,
        }

    @property
    def unread(self) -> frozenset[str]:
        """Ids of the pictures asked for that cannot be read."""
        return frozenset(asset for asset, found in self._images.items() if found is None)

    def opacity(self, which: Literal["ca", "CA"], value: float) -> str:
        """A graphics state with this opacity of fills (`ca`) or strokes (`CA`)."""
        key = (which, round(value, 4))
        if key not in self._names:
            self._name(key, "G", self._states, self._document.add({which: key[1]}))
        return self._names[key]

    def gradient(
        self, fill: Gradient, shape: str, bounds: tuple[float, float, float, float]
    ) -> str:
        """What fills a shape, in the opacity of the moment where both ends have the same."""
        x, y, w, h = bounds
        veil = ""
        if rgb(fill.left)[3] != rgb(fill.right)[3]:
            veil = f"/{self.fading(fill, h)} gs "
        place = f"{number(max(w, 0.01))} 0 0 1 {number(x)} {number(y)} cm"
        return f"q {shape} W n {place} {veil}/{self.shading(fill)} sh Q"

    def shading(self, gradient: Gradient) -> str:
        """An axial shading from x = 0 to x = 1 (ISO 32000-1, 8.7.4.5.3)."""
        key = ("shading", gradient.left[:7], gradient.right[:7])
        if key not in self._names:
            ends = [list(rgb(color)[:3]) for color in (gradient.left, gradient.right)]
            self._name(key, "H", self._shadings, self._axial("/DeviceRGB", ends))
        return self._names[key]

    def fading(self, gradient: Gradient, height: float) -> str:
        """A graphics state whose soft mask runs from the one end's alpha to the other's, from
        x = 0 to x = 1 and y = 0 to `height`."""
        alphas = rgb(gradient.left)[3], rgb(gradient.right)[3]
        key = ("fading", alphas, round(height, 2))
        if key not in self._names:
            run = self._axial("/DeviceGray", [[alphas[0]], [alphas[1]]])
            group = self._document.add_stream(
                b"/H0 sh",
                {
                    "Type": "/XObject",
                    "Subtype": "/Form",
                    "BBox": [-1, -1, 2, round(height + 1, 2)],
                    "Group": {"S": "/Transparency", "CS": "/DeviceGray"},
                    "Resources": {"Shading": {"H0": run}},
                },
            )
            mask = {"Type": "/Mask", "S": "/Luminosity", "G": group}
            self._name(key, "G", self._states, self._document.add({"SMask": mask}))
        return self._names[key]

    def drawing(self, code: str, box: tuple[float, float, float, float]) -> str:
        """A reusable drawing in the colours of the moment; `box` is (left, top, right, bottom)."""
        key = ("drawing", code)
        if key not in self._names:
            self._name(key, "X", self._objects, self._form(code, box, {}))
        return self._names[key]

    def glyph(self, face: Face, glyph: int) -> str:
        """A glyph as a drawing in font units, y up, in the fill colour of the moment; colour
        glyphs in their own colours."""
        key = ("glyph", id(face), glyph)
        if key not in self._names:
            code: list[str] = []
            states: dict[str, Ref] = {}
            for layer, color in face.color_layers(glyph) or ((glyph, None),):
                outline = path_operators(face, layer)
                if not outline:
                    continue
                if color is None:
                    code.append(f"{outline} f")
                    continue
                alpha = rgb(color)[3]
                veil = ""
                if alpha < 1:
                    name = self.opacity("ca", alpha)
                    states[name] = self._states[name]
                    veil = f"/{name} gs "
                code.append(f"q {veil}{paint_operands(color)} rg {outline} f Q")
            form = self._form("\n".join(code), _around(face), {"ExtGState": states})
            self._name(key, "X", self._objects, form)
        return self._names[key]

    def icon(self, name: str) -> str:
        """The same of an icon."""
        key = ("icon", name)
        if key not in self._names:
            face, _ = icon_glyph(name)
            outline = icon_operators(name)
            code = f"{outline} f" if outline else ""
            form = self._form(code, _around(face), {"ExtGState": {}})
            self._name(key, "X", self._objects, form)
        return self._names[key]

    def image(self, asset: str) -> tuple[str, int, int] | None:
        """A picture of the map and its size in pixels; None when it cannot be read."""
        if asset not in self._images:
            added = add_image(self._document, self._assets(asset))
            found = None
            if added is not None:
                name = self._name(("image", asset), "X", self._objects, added.ref)
                found = (name, added.width, added.height)
            self._images[asset] = found
        return self._images[asset]

    def _axial(self, space: str, ends: list[list[float]]) -> Ref:
        function = {"FunctionType": 2, "Domain": [0, 1], "N": 1, "C0": ends[0], "C1": ends[1]}
        return self._document.add(
            {
                "ShadingType": 2,
                "ColorSpace": space,
                "Coords": [0, 0, 1, 0],
                "Function": function,
                "Extend": ["true", "true"],
            }
        )

    def _form(
        self, code: str, box: tuple[float, float, float, float], resources: dict[str, Value]
    ) -> Ref:
        return self._document.add_stream(
            code.encode(),
            {
                "Type": "/XObject",
                "Subtype": "/Form",
                "BBox": [float(number(edge)) for edge in box],
                "Resources": resources,
            },
        )

    def _name(self, key: object, letter: str, into: dict[str, Ref], ref: Ref) -> str:
        name = self._names[key] = f"{letter}{len(into)}"
        into[name] = ref
        return name


def _around(face: Face) -> tuple[float, float, float, float]:
    """What no glyph of a face reaches out of, in font units."""
    size = face.upem * 2
    return (-size, -size, size, size)
