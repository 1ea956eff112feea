"""A `Picture` on a QPainter: the one painter of the canvas and of the PNG."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from math import inf
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGlyphRun,
    QGradient,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QRawFont,
    QTransform,
)

from app.exporting.placing import (
    Assets,
    Extent,
    corner_radius,
    group_extent,
    icon_baseline,
    image_place,
    missing_image,
)
from app.exporting.qfonts import RawFonts
from app.exporting.qimages import Images
from app.layout.icons import icon_glyph
from app.layout.picture import Box, Fill, Glyph, Gradient, Group, Image, Path, Picture, Primitive
from app.layout.picture import Text as TextPart

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine
    from app.layout.text.faces import Face
    from app.layout.text.lines import GlyphRun

Op = Callable[[QPainter], None]
_Ready = tuple[tuple[Primitive, ...], tuple[Op, ...]]
_Layers = Sequence[tuple[int, str | None]]

_GENERATION = 6000
"""Groups kept ready to paint in each of two generations, at most; the older is dropped when the
younger is full, so that what is on the screen stays."""
_FEWEST = 400

_HINTS = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
)
_FLATNESS = 0.02
"""How far a dash may stand off its curve, in px at 100 %."""

_ORIGIN = QPointF()
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)


def color_of(text: str) -> QColor:
    """The colour written `#rrggbb` or `#rrggbbaa`."""
    value = int(text[1:], 16)
    if len(text) == 9:
        return QColor(value >> 24, value >> 16 & 255, value >> 8 & 255, value & 255)
    return QColor(value >> 16, value >> 8 & 255, value & 255)


class PicturePainter:
    """Paints groups and whole pictures. What it prepares for a group is kept by the identity of
    the group's parts, so painting it again, there or elsewhere, only issues drawing calls.

    Needs a QGuiApplication. Set `QT_MAX_CACHED_GLYPH_SIZE=256` before it is made: Qt draws text
    of more than 64 device px as paths otherwise, which is ten times slower on screen.
    """

    def __init__(self, engine: TextEngine, assets: Assets) -> None:
        self._engine = engine
        self._fonts = RawFonts()
        self._images = Images(assets)
        self._young: dict[int, _Ready] = {}
        self._old: dict[int, _Ready] = {}
        self._room = _GENERATION
        self._placed: tuple[Picture, list[tuple[Extent, float, float, Group]]] | None = None
        self._colors: dict[str, QColor] = {}

    @property
    def unread(self) -> frozenset[str]:
        """Ids of the pictures met so far that cannot be read."""
        return frozenset(self._images.unread)

    def expect(self, groups: int) -> None:
        """So many groups are on the sheet: those of the past are kept ready no longer than that
        takes, however long somebody edits."""
        self._room = min(_GENERATION, max(_FEWEST, groups))

    def paint(self, painter: QPainter, picture: Picture, clip: QRectF | None = None) -> None:
        """Paint a whole map, or what of it meets `clip` (px of the sheet); the painter stands at
        the sheet's corner. The sheet's ground is not filled."""
        if clip is None:
            left = top = -inf
            right = bottom = inf
        else:
            left, top, right, bottom = clip.left(), clip.top(), clip.right(), clip.bottom()
        for own, x, y, group in self._places(picture):
            if own.left <= right and left <= own.right and own.top <= bottom and top <= own.bottom:
                painter.translate(x, y)
                self.paint_group(painter, group)
                painter.translate(-x, -y)

    def _places(self, picture: Picture) -> list[tuple[Extent, float, float, Group]]:
        """Each group with what it covers of the sheet and where it stands."""
        if self._placed is None or self._placed[0] is not picture:
            places: list[tuple[Extent, float, float, Group]] = []
            for group, x, y in picture.walk():
                own = group_extent(group)
                places.append((own.moved(x, y), x, y, group))
            self._placed = (picture, places)
        return self._placed[1]

    def paint_group(self, painter: QPainter, group: Group) -> None:
        """Paint a group, the painter standing at its corner. Sets pen, brush and render hints
        and leaves them changed."""
        painter.setRenderHints(_HINTS)
        for op in self._ops(group.parts):
            op(painter)

    def is_ready(self, group: Group) -> bool:
        """Whether painting a group only issues drawing calls."""
        key = id(group.parts)
        entry = self._young.get(key) or self._old.get(key)
        return entry is not None and entry[0] is group.parts

    def prepare(self, group: Group) -> None:
        """Make a group ready to paint."""
        self._ops(group.parts)

    def _ops(self, parts: tuple[Primitive, ...]) -> tuple[Op, ...]:
        key = id(parts)
        entry = self._young.get(key)
        if entry is not None and entry[0] is parts:
            return entry[1]
        entry = self._old.get(key)
        if entry is None or entry[0] is not parts:
            entry = (parts, tuple(self._compiled(parts)))
        if len(self._young) >= self._room:
            self._old, self._young = self._young, {}
        self._young[key] = entry
        return entry[1]

    def _compiled(self, parts: Sequence[Primitive]) -> list[Op]:
        """Texts that follow one another are put together: glyphs of one face, size and colour
        are one call, however many lines they stand on."""
        ops: list[Op] = []
        for are_texts, some in groupby(parts, lambda one: isinstance(one, TextPart)):
            if are_texts:
                ops += self._texts(cast("Iterable[TextPart]", some))
            else:
                ops += [op for part in some for op in self._compile(part)]
        return ops

    def _compile(self, part: Primitive) -> list[Op]:
        match part:
            case Box():
                if part.dash and part.stroke and part.stroke_width > 0:
                    outline = _rounded(part, corner_radius(part))
                    return [self._box(part._replace(stroke=None)), self._dashed(part, outline)]
                return [self._box(part)]
            case Path():
                if part.dash and part.stroke and part.stroke_width > 0:
                    line = self._dashed(part, _outline(part))
                    return [self._path(part._replace(stroke=None)), line]
                return [self._path(part)]
            case TextPart():
                return self._texts((part,))
            case Glyph():
                return [self._icon(part)]
            case Image():
                return self._image(part)

    def _color(self, text: str) -> QColor:
        color = self._colors.get(text)
        if color is None:
            color = self._colors[text] = color_of(text)
        return color

    def _brush(self, fill: Fill, x: float, w: float) -> QBrush:
        if fill is None:
            return _NO_BRUSH
        if isinstance(fill, Gradient):
            run = QLinearGradient(x, 0, x + w, 0)
            run.setInterpolationMode(QGradient.InterpolationMode.ComponentInterpolation)
            run.setColorAt(0, self._color(fill.left))
            run.setColorAt(1, self._color(fill.right))
            return QBrush(run)
        return QBrush(self._color(fill))

    def _pen(self, part: Box | Path) -> QPen:
        if part.stroke is None or part.stroke_width <= 0:
            return _NO_PEN
        pen = QPen(self._color(part.stroke), part.stroke_width)
        if isinstance(part, Path):
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        else:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return pen

    def _dashed(self, part: Box | Path, line: QPainterPath) -> Op:
        """A dashed stroke as a filled path: Qt counts dashes anew from where a clip begins."""
        pen = self._pen(part)
        lengths = part.dash if len(part.dash) % 2 == 0 else part.dash * 2
        stroker = QPainterPathStroker(pen)
        stroker.setDashPattern([length / part.stroke_width for length in lengths])
        stroker.setCurveThreshold(_FLATNESS)
        return _filled(stroker.createStroke(line), pen.brush())

    def _box(self, box: Box) -> Op:
        rect = QRectF(box.x, box.y, box.w, box.h)
        brush, pen, radius = self._brush(box.fill, box.x, box.w), self._pen(box), corner_radius(box)

        if radius <= 0 and pen is _NO_PEN:

            def fill(painter: QPainter) -> None:
                painter.fillRect(rect, brush)

            return fill

        def draw(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(brush)
            if radius > 0:
                painter.drawRoundedRect(rect, radius, radius)
            else:
                painter.drawRect(rect)

        return draw

    def _path(self, part: Path) -> Op:
        path = _outline(part)
        brush, pen = self._brush(part.fill, part.bounds[0], part.bounds[2]), self._pen(part)

        def draw(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawPath(path)

        return draw

    def _texts(self, parts: Iterable[TextPart]) -> list[Op]:
        ops: list[Op] = []
        known: tuple[int, float, str] | None = None
        face: Face | None = None
        glyphs: list[int] = []
        places: list[QPointF] = []

        def end() -> None:
            if known is not None and face is not None and glyphs:
                font = self._fonts.font(face, known[1])
                ops.append(_glyphs(font, glyphs, places, QPen(self._color(known[2]))))

        for part in parts:
            x, y = part.x, part.y
            for run in self._engine.runs(part.line, part.style):
                colored, glyph_layers = run.face.colored, run.face.color_layers
                layers = [glyph_layers(glyph) for glyph in run.glyphs] if colored else []
                if any(layers):
                    end()
                    known = None
                    ops += self._layered(part, run, layers)
                    continue
                key = (id(run.face), run.size, part.color)
                if key != known:
                    end()
                    known, face, glyphs, places = key, run.face, [], []
                glyphs += run.glyphs
                if run.ys:
                    places += [QPointF(x + a, y + b) for a, b in zip(run.xs, run.ys, strict=True)]
                else:
                    places += [QPointF(x + a, y) for a in run.xs]
        end()
        return ops

    def _layered(self, part: TextPart, run: GlyphRun, layers: Sequence[_Layers]) -> list[Op]:
        """Glyphs in colours of their own, as outlines."""
        ops: list[Op] = []
        ink, scale = self._color(part.color), run.size / run.face.upem
        for i, glyph in enumerate(run.glyphs):
            y = part.y + (run.ys[i] if run.ys else 0.0)
            place = QTransform(scale, 0, 0, scale, part.x + run.xs[i], y)
            for layer, color in layers[i] or ((glyph, None),):
                path = place.map(self._fonts.outline(run.face, layer))
                ops.append(_filled(path, QBrush(self._color(color) if color else ink)))
        return ops

    def _icon(self, icon: Glyph) -> Op:
        face, glyph = icon_glyph(icon.name)
        place = QPointF(icon.x, icon_baseline(icon, face))
        pen = QPen(self._color(icon.color))
        return _glyphs(self._fonts.font(face, icon.size), [glyph], [place], pen)

    def _image(self, image: Image) -> list[Op]:
        if image.w <= 0 or image.h <= 0:
            return []
        size = self._images.size(image.asset)
        if size is None:
            return [op for part in missing_image(image) for op in self._compile(part)]
        box = QRectF(image.x, image.y, image.w, image.h)
        whole = QRectF(*image_place(image, *size))
        radius = corner_radius(image)

        def draw(painter: QPainter) -> None:
            device = painter.deviceTransform()
            ratio = whole.width() * max(abs(device.m11()), abs(device.m12())) / size[0]
            picture = self._images.picture(image.asset, ratio)
            if picture is None:
                return
            step = whole.width() / picture.width()
            if radius > 0:
                brush = QBrush(picture)
                down = whole.height() / picture.height()
                brush.setTransform(QTransform(step, 0, 0, down, whole.x(), whole.y()))
                painter.setPen(_NO_PEN)
                painter.setBrush(brush)
                painter.drawRoundedRect(box & whole, radius, radius)
                return
            shown = box & whole
            down = whole.height() / picture.height()
            source = QRectF(
                (shown.x() - whole.x()) / step,
                (shown.y() - whole.y()) / down,
                shown.width() / step,
                shown.height() / down,
            )
            painter.drawImage(shown, picture, source)

        return [draw]


def _outline(part: Path) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for segment in part.segments:
        numbers = [float(value) for value in segment[1:]]
        match segment[0]:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "C":
                path.cubicTo(*numbers)
            case _:
                path.closeSubpath()
    return path


def _rounded(box: Box, radius: float) -> QPainterPath:
    """A box that begins where a PDF's does: dashes are counted from there."""
    path, across = QPainterPath(), 2 * radius
    left, top, right, bottom = box.x, box.y, box.x + box.w, box.y + box.h
    path.moveTo(left + radius, top)
    if radius > 0:
        path.arcTo(right - across, top, across, across, 90, -90)
        path.arcTo(right - across, bottom - across, across, across, 0, -90)
        path.arcTo(left, bottom - across, across, across, -90, -90)
        path.arcTo(left, top, across, across, 180, -90)
    else:
        path.lineTo(right, top)
        path.lineTo(right, bottom)
        path.lineTo(left, bottom)
    path.closeSubpath()
    return path


def _glyphs(font: QRawFont, glyphs: list[int], places: list[QPointF], pen: QPen) -> Op:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(glyphs)
    run.setPositions(places)

    def draw(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.drawGlyphRun(_ORIGIN, run)

    return draw


def _filled(path: QPainterPath, brush: QBrush) -> Op:
    def draw(painter: QPainter) -> None:
        painter.fillPath(path, brush)

    return draw
