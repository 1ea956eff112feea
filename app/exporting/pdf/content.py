"""A picture as the operators of one page. Coordinates are the picture's own: px, y down.

Each group is written from its own corner: what many groups repeat is the same string."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from app.exporting.pdf.document import number
from app.exporting.pdf.fonts import FontBook, GlyphFont
from app.exporting.pdf.links import PlacedLink, placed_link
from app.exporting.pdf.resources import Resources, filling, pen_of, rgb
from app.exporting.pdf.shapes import Drawn, drawing, path, picture, rounded
from app.exporting.pdf.text import cluster_ends, clusters_of, is_apart, show_run
from app.exporting.pdf.words import Words
from app.exporting.placing import corner_radius, icon_baseline, image_place, missing_image
from app.layout.icons import icon_glyph
from app.layout.picture import Box, Glyph, Gradient, Image, Path, Primitive, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.layout.text.engine import TextEngine
    from app.layout.text.lines import GlyphRun

_Pen = tuple[str, str, tuple[str, ...], object, str]
"""What fills and strokes: see `Content`."""

_Run = tuple[str, _Pen]
"""What draws parts that follow one another and are no text, and the pen that they leave."""

_SHARED = 4
"""A rounded shape drawn this often becomes a drawing that the page refers to."""

_MANY = 5_000
"""Strings that are let go together, a few hundred thousand bytes."""

_OPAQUE = "1.0000"
_PEN = "0 0 0 RG", "1 w", "[] 0 d", "0 J 0 j"
"""What strokes a page begins with (ISO 32000-1, 8.4.1): their colour, width, dashes, ends."""


class Content:
    """Collects the page's operators. Colours, fonts and opacities are set when they change."""

    def __init__(
        self,
        resources: Resources,
        fonts: FontBook,
        words: Words,
        engine: TextEngine,
        shapes: Counter[tuple[float, float, float]],
        let_go: Callable[[bytes], None],
    ) -> None:
        """`shapes` counts the rounded shapes there are, by width, height and radius. `let_go` takes
        what the page's stream begins with, as soon as there is much of it."""
        self._resources = resources
        self._fonts = fonts
        self._words = words
        self._engine = engine
        self._code: list[str] = []
        self._let_go = let_go
        self._links: list[PlacedLink] = []
        self._outer: list[tuple[_Pen, object]] = []
        self._shapes = shapes
        self._drawings: dict[tuple[float | str, ...], str] = {}
        self._drawn: dict[Box | Path, Drawn] = {}
        """Boxes and paths: those of many groups are alike."""
        self._runs: dict[tuple[_Pen, tuple[Primitive | int, ...]], _Run] = {}
        """By the pen before and the parts, or the identities of those that are `_kept`: in many
        groups they are alike, in most the same objects."""
        self._kept: list[tuple[Primitive, ...]] = []
        self._icons: dict[Glyph, str] = {}
        self._veils: dict[tuple[str, str], str] = {}
        self._corner = (0.0, 0.0)
        """Where the corner of the group stands that is painted."""
        self._filled: str = "#000000"
        """The colour that fills have, as parts write it; empty when it must be set anew."""
        self._veil: str = _OPAQUE
        """The opacity of fills."""
        self._pen: tuple[str, ...] = _PEN
        self._stroked: object = None
        """What a part says of the pen that is set."""
        self._pen_veil: str = _OPAQUE
        self._typed: object = None
        """The font that is set, with its size."""
        self._types: dict[tuple[GlyphFont, float], str] = {}
        self._open: Literal["", "mark", "artifact"] = ""

    @property
    def marked(self) -> bool:
        """Whether what is painted now belongs to an element of the structure."""
        return self._open == "mark"

    def mark(self, role: str, number: int) -> None:
        """What is painted from now on, until the next of these or `begin` or `end`, belongs to an
        element (ISO 32000-1, 14.7.4)."""
        before = "EMC\n" if self._open else ""
        self._open = "mark"
        self._code.append(f"{before}/{role}<</MCID {number}>>BDC")

    def artifact(self) -> None:
        """What is painted from now on belongs to no element (ISO 32000-1, 14.8.2.2)."""
        if self._open != "artifact":
            before = "EMC\n" if self._open else ""
            self._open = "artifact"
            self._code.append(f"{before}/Artifact BMC")

    def close(self) -> None:
        """Nothing is said of what is painted from now on."""
        if self._open:
            self._open = ""
            self._code.append("EMC")

    def take_links(self) -> Sequence[PlacedLink]:
        """The words painted since the last call that lead somewhere, placed as they were
        painted."""
        taken = self._links
        if taken:
            self._links = []
        return taken

    def bytes(self) -> bytes:
        """The page's content stream, but for what was let go of it."""
        return "\n".join(self._code).encode("ascii")

    def begin(self, code: str) -> None:
        """Set up other coordinates, or a clip, with operators that change no colour, font or
        opacity; until the `end` that belongs to it."""
        self.close()
        pen = self._filled, self._veil, self._pen, self._stroked, self._pen_veil
        self._outer.append((pen, self._typed))
        self._code.append(f"q {code}")

    def begin_group(self, x: float, y: float) -> None:
        """The same for a group whose corner stands at (x, y)."""
        self._corner = (x, y)
        self.begin(f"1 0 0 1 {number(x)} {number(y)} cm")

    def end(self) -> None:
        """Back to what was before the last `begin`."""
        pen, self._typed = self._outer.pop()
        self._filled, self._veil, self._pen, self._stroked, self._pen_veil = pen
        self._corner = (0.0, 0.0)
        self._code.append("EMC\nQ" if self._open else "Q")
        self._open = ""
        if len(self._code) > _MANY:
            self._code.append("")
            self._let_go(self.bytes())
            self._code.clear()

    def paint(self, part: Primitive, following: Primitive | None = None) -> None:
        """A primitive of the group. A line of text is read with a space after it where `following`,
        which is read next, is another line."""
        match part:
            case Text():
                self._lines((part,), 0, following)
            case Box() | Path():
                self._shape(part)
            case Glyph():
                self._icon(part)
            case Image():
                self._image(part)

    def paint_all(self, parts: tuple[Primitive, ...], *, read: bool) -> None:
        """Primitives of the group one after the other, which are `read` so, or not at all."""
        n, count = 0, len(parts)
        while n < count:
            start = n
            while n < count and not isinstance(parts[n], Text):
                n += 1
            if n > start:
                self._run(parts[start:n])
            if n < count:
                n = self._lines(parts, n, read=read)

    def _run(self, parts: tuple[Primitive, ...]) -> None:
        """Parts that are no text."""
        pen = self._filled, self._veil, self._pen, self._stroked, self._pen_veil
        same = pen, tuple(map(id, parts))
        if (run := self._runs.get(same)) is None:
            self._kept.append(parts)
            run = self._runs[same] = self._runs.get((pen, parts)) or self._made_run(pen, parts)
        code, (self._filled, self._veil, self._pen, self._stroked, self._pen_veil) = run
        if code:
            self._code.append(code)

    def _made_run(self, pen: _Pen, parts: tuple[Primitive, ...]) -> _Run:
        before, self._code = self._code, []
        for part in parts:
            self.paint(part)
        after = self._filled, self._veil, self._pen, self._stroked, self._pen_veil
        run = self._runs[pen, parts] = "\n".join(self._code), after
        self._code = before
        return run

    def _fill_with(self, color: str) -> None:
        if color == self._filled:
            return
        self._filled = color
        veil, code = filling(color)
        if veil != self._veil:
            self._veil = veil
            self._code.append(self._veiled("ca", veil))
        self._code.append(code)

    def _veil_with(self, value: float) -> None:
        """Set the opacity of fills."""
        shown = f"{value:.4f}"
        if self._veil != shown:
            self._veil = shown
            self._code.append(self._veiled("ca", shown))

    def _veiled(self, which: Literal["ca", "CA"], shown: str) -> str:
        code = self._veils.get((which, shown))
        if code is None:
            name = self._resources.opacity(which, float(shown))
            code = self._veils[(which, shown)] = f"/{name} gs"
        return code

    def _stroke_with(self, part: Box | Path) -> None:
        key = (part.stroke, part.stroke_width, part.dash, type(part))
        if part.stroke is None or key == self._stroked:
            return
        self._stroked = key
        veil, pen = pen_of(part.stroke, part.stroke_width, part.dash, isinstance(part, Path))
        if veil != self._pen_veil:
            self._pen_veil = veil
            self._code.append(self._veiled("CA", veil))
        if pen != self._pen:
            self._code += [code for code, was in zip(pen, self._pen, strict=True) if code != was]
            self._pen = pen

    def _shape(self, part: Box | Path) -> None:
        drawn = self._drawn.get(part)
        if drawn is None:
            drawn = self._drawn[part] = self._made(part)
        color, fill, stroke = drawn
        if isinstance(part.fill, Gradient):
            self._gradient(part.fill, fill, part.bounds if isinstance(part, Path) else part[:4])
        elif fill:
            if color != self._filled:
                self._fill_with(color)
            self._code.append(fill)
        if stroke:
            self._stroke_with(part)
            self._code.append(stroke)

    def _made(self, part: Box | Path) -> Drawn:
        """The operators of a shape; its outline alone where a gradient fills it."""
        fill = part.fill
        color = fill if isinstance(fill, str) else ""
        stroked = part.stroke is not None and part.stroke_width > 0
        if isinstance(part, Path):
            outline = path(part)
            filled, stroke = f"{outline} f", f"{outline} S"
        else:
            radius = corner_radius(part)
            outline = rounded(part.x, part.y, part.w, part.h, radius)
            filled = self._outlined(part, radius, "f", 0) if color else ""
            stroke = self._outlined(part, radius, "S", part.stroke_width) if stroked else ""
        filled = outline if isinstance(fill, Gradient) else filled if color else ""
        return Drawn(color, filled, stroke if stroked else "")

    def _outlined(self, box: Box, radius: float, operator: str, grow: float) -> str:
        """What draws a box, by a drawing where there are many like it."""
        size = (box.w, box.h, radius)
        if radius <= 0 or self._shapes[size] < _SHARED:
            return f"{rounded(box.x, box.y, box.w, box.h, radius)} {operator}"
        key = (*size, operator, grow)
        name = self._drawings.get(key)
        if name is None:
            code = f"{rounded(0, 0, box.w, box.h, radius)} {operator}"
            edges = (-grow, -grow, box.w + grow, box.h + grow)
            name = self._drawings[key] = self._resources.drawing(code, edges)
        if number(box.x) == number(box.y) == "0":
            return f"/{name} Do"
        return f"q 1 0 0 1 {number(box.x)} {number(box.y)} cm /{name} Do Q"

    def _gradient(
        self, fill: Gradient, shape: str, bounds: tuple[float, float, float, float]
    ) -> None:
        self._filled = ""
        left, right = rgb(fill.left)[3], rgb(fill.right)[3]
        self._veil_with(left if left == right else 1.0)
        self._code.append(self._resources.gradient(fill, shape, bounds))

    def _lines(
        self,
        parts: Sequence[Primitive],
        n: int,
        following: Primitive | None = None,
        *,
        read: bool = True,
    ) -> int:
        """The lines of text from the nth part on, up to the next part that is none; its number.
        `following` is what is read after the last."""
        add, shown_of = self._code.append, self._words.shown
        count, begun, typed, typed_style = len(parts), False, None, None
        while n < count:
            part = parts[n]
            if not isinstance(part, Text):
                break
            n += 1
            x, y, line, style, color, link = part
            if not line.text:
                continue
            after = parts[n] if n < count else following
            spaced = read and is_apart(line, after)
            if link:
                left, top = self._corner
                self._links.append(placed_link(part, x + left, y + top))
            if color != self._filled:
                self._fill_with(color)
            shown = shown_of(line, style, x, y)
            if shown is None:
                if begun:
                    add("ET")
                    begun = False
                self._glyphs(part, spaced)
                typed = None
                continue
            if not begun:
                add("BT")
                begun = True
            for font, code in shown:
                if font is not typed or style is not typed_style:
                    self._font(font, style.size)
                    typed, typed_style = font, style
                add(code)
            if spaced:
                add(shown[-1][0].space)
        if begun:
            add("ET")
        return n

    def _font(self, font: GlyphFont, size: float) -> None:
        key = font, size
        if key != self._typed:
            self._typed = key
            code = self._types.get(key)
            if code is None:
                code = self._types[key] = f"/{font.name} {size:g} Tf"
            self._code.append(code)

    def _glyphs(self, part: Text, spaced: bool) -> None:
        """A line whose letters join, stack, have colours or run from right to left."""
        text = part.line.text
        runs = self._engine.runs(part.line, part.style)
        if not runs:
            return
        colored = [run for run in runs if self._fonts.font(run.face).colored]
        for run in colored:
            self._colored(run, part.x, part.y)
        ends = cluster_ends(text, runs)
        self._code.append("BT")
        for run in runs:
            font, show = show_run(self._fonts, run, text, ends, part.x, part.y)
            self._font(font, run.size)
            self._code.append(show)
        if spaced:
            last = self._fonts.font(runs[-1].face)
            self._font(last, runs[-1].size)
            self._code.append(last.space)
        self._code.append("ET")

    def _colored(self, run: GlyphRun, x: float, y: float) -> None:
        """The colour glyphs of a run, as drawings; the text itself shows blanks for them."""
        scale = run.size / run.face.upem
        for first, last in clusters_of(run):
            if not run.face.color_layers(run.glyphs[first]):
                continue
            for i in range(first, last):
                name = self._resources.glyph(run.face, run.glyphs[i])
                up = run.ys[i] if run.ys else 0.0
                self._code.append(drawing(name, scale, x + run.xs[i], y + up))

    def _icon(self, icon: Glyph) -> None:
        self._fill_with(icon.color)
        code = self._icons.get(icon)
        if code is None:
            face, _ = icon_glyph(icon.name)
            name = self._resources.icon(icon.name)
            y = icon_baseline(icon, face)
            code = self._icons[icon] = drawing(name, icon.size / face.upem, icon.x, y)
        self._code.append(code)

    def _image(self, image: Image) -> None:
        if image.w <= 0 or image.h <= 0:
            return
        found = self._resources.image(image.asset)
        if found is None:
            for part in missing_image(image):
                self.paint(part)
            return
        name, width, height = found
        self._filled = ""
        self._veil_with(1.0)
        self._code.append(picture(image, name, image_place(image, width, height)))
