"""A `Picture` on a QPainter: the one painter of the canvas and of the PNG."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QGradient,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QTransform,
)

from app.exporting.placing import (
    Assets,
    Extent,
    corner_radius,
    group_extent,
    image_place,
    missing_image,
)
from app.exporting.qfonts import RawFonts
from app.exporting.qimages import Images
from app.exporting.qinks import Inks
from app.exporting.qletters import Letters, Op, filled
from app.exporting.qpaths import outline, rounded
from app.layout.picture import Box, Fill, Glyph, Gradient, Group, Image, Path, Picture, Primitive
from app.layout.picture import Text as TextPart

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine

_Ready = tuple[tuple[Primitive, ...], tuple[Op, ...]]

_GENERATION = 6000
"""Groups kept ready to paint in each of two generations, at most; the older is dropped when the
younger is full, so that what is on the screen stays."""
_FEWEST = 400

_MOST_ALIKE = 1000
"""Shapes kept for groups that have the same."""

_HINTS = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
)
_FLATNESS = 0.02
"""How far a dash may stand off its curve, in px at 100 %."""

_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)


class PicturePainter:
    """Paints groups and whole pictures. What it prepares for a group is kept by the identity of
    the group's parts, so painting it again, there or elsewhere, only issues drawing calls.

    Needs a QGuiApplication, before which `painting.set_up_painting` was called: Qt draws text of
    more than 64 device px as paths otherwise, which is ten times slower on screen.
    """

    def __init__(self, engine: TextEngine, assets: Assets) -> None:
        self._fonts = RawFonts()
        self._images = Images(assets)
        self._young: dict[int, _Ready] = {}
        self._old: dict[int, _Ready] = {}
        self._room = _GENERATION
        self._placed: tuple[Picture, list[tuple[Extent, float, float, Group]]] | None = None
        self._inks = Inks()
        self._letters = Letters(engine, self._fonts, self._inks)
        self._alike: dict[Box | Path | Glyph, tuple[Op, ...]] = {}
        """Shapes that many groups have, by value."""

    @property
    def unread(self) -> frozenset[str]:
        """Ids of the pictures met so far that cannot be read."""
        return frozenset(self._images.unread)

    def expect(self, groups: int) -> None:
        """So many groups are on the sheet: those of the past are kept ready no longer than that
        takes, however long somebody edits."""
        self._room = min(_GENERATION, max(_FEWEST, groups))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.let_go()

    def let_go(self) -> None:
        """Keep nothing ready, which goes group by group: a thread that lets go of a large map at
        once keeps all others waiting. As a context, a painter does so at its end."""
        self._letters.let_go()
        self._alike.clear()
        for ready in (self._young, self._old):
            while ready:
                ready.popitem()
        self._fonts.let_go()
        self._placed = None

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
        ops: list[Op] = []
        texts: list[TextPart] = []
        for part in parts:
            if isinstance(part, TextPart):
                texts.append(part)
                continue
            if texts:
                ops += self._letters.texts(texts)
                texts = []
            ops += self._compile(part)
        return ops + self._letters.texts(texts) if texts else ops

    def _compile(self, part: Box | Path | Glyph | Image) -> Sequence[Op]:
        if isinstance(part, Image):
            return self._image(part)
        ops = self._alike.get(part)
        if ops is None:
            if len(self._alike) >= _MOST_ALIKE:
                self._alike.clear()
            ops = self._alike[part] = self._shape(part)
        return ops

    def _shape(self, part: Box | Path | Glyph) -> tuple[Op, ...]:
        match part:
            case Box():
                if part.dash and part.stroke and part.stroke_width > 0:
                    line = self._dashed(part, rounded(part, corner_radius(part)))
                    return self._box(part._replace(stroke=None)), line
                return (self._box(part),)
            case Path():
                if part.dash and part.stroke and part.stroke_width > 0:
                    line = self._dashed(part, outline(part))
                    return self._path(part._replace(stroke=None)), line
                return (self._path(part),)
            case Glyph():
                return (self._letters.icon(part),)

    def _brush(self, fill: Fill, x: float, w: float) -> QBrush:
        if fill is None:
            return _NO_BRUSH
        if isinstance(fill, Gradient):
            run = QLinearGradient(x, 0, x + w, 0)
            run.setInterpolationMode(QGradient.InterpolationMode.ComponentInterpolation)
            run.setColorAt(0, self._inks.color(fill.left))
            run.setColorAt(1, self._inks.color(fill.right))
            return QBrush(run)
        return self._inks.brush(fill)

    def _pen(self, part: Box | Path) -> QPen:
        if part.stroke is None or part.stroke_width <= 0:
            return _NO_PEN
        pen = QPen(self._inks.color(part.stroke), part.stroke_width)
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
        return filled(stroker.createStroke(line), pen.brush())

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
        path = outline(part)
        brush, pen = self._brush(part.fill, part.bounds[0], part.bounds[2]), self._pen(part)

        def draw(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawPath(path)

        return draw

    def _image(self, image: Image) -> list[Op]:
        if image.w <= 0 or image.h <= 0:
            return []
        size = self._images.size(image.asset)
        if size is None:
            return self._compiled(missing_image(image))
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
