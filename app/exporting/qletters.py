"""Texts and icons as calls of a QPainter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QPainter, QPainterPath, QPen, QRawFont, QTransform

from app.exporting.placing import icon_baseline
from app.exporting.qfonts import RawFonts
from app.exporting.qinks import Inks
from app.layout.icons import icon_glyph
from app.layout.picture import Glyph, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QBrush

    from app.layout.text.engine import TextEngine
    from app.layout.text.faces import Face
    from app.layout.text.lines import GlyphRun

Op = Callable[[QPainter], None]
_Layers = Sequence[tuple[int, str | None]]

_MOST_POINTS = 30_000
"""Points kept, about, for letters that come later."""

_ORIGIN = QPointF(0.0, 1e-4)
"""Letters stand on whole px. A baseline half-way between two would go up or down with the last bit
of what its place was summed up from, differently in each band of one image."""


class _Baseline(dict[float, QPointF]):
    """The points of a baseline by their distance from its left end: letters advance by whole units
    of their font, so that many stand where others stood, and a look takes a tenth of the time that
    making a point does."""

    def __init__(self, y: float) -> None:
        self._y = y

    def __missing__(self, x: float) -> QPointF:
        point = self[x] = QPointF(x, self._y)
        return point


class Letters:
    """Prepares texts and icons to be drawn."""

    def __init__(self, engine: TextEngine, fonts: RawFonts, inks: Inks) -> None:
        self._engine, self._fonts, self._inks = engine, fonts, inks
        self._baselines: dict[float, _Baseline] = {}
        self._letters = 0
        """Put on them since they were counted."""

    def let_go(self) -> None:
        """Keep no points, which go baseline by baseline."""
        while self._baselines:
            self._baselines.popitem()

    def icon(self, icon: Glyph) -> Op:
        """An icon."""
        face, glyph = icon_glyph(icon.name)
        place = QPointF(icon.x, icon_baseline(icon, face))
        pen = self._inks.pen(icon.color)
        return _drawn(self._fonts.font(face, icon.size), [glyph], [place], pen)

    def texts(self, parts: Iterable[Text]) -> list[Op]:
        """Texts that follow one another: glyphs of one face, size and colour are one call, however
        many lines they stand on."""
        ops: list[Op] = []
        face: Face | None = None
        known: tuple[float, str] | None = None
        glyphs: list[int] = []
        points: list[QPointF] = []

        def end() -> None:
            if face is not None and known is not None and glyphs:
                font = self._fonts.font(face, known[0])
                ops.append(_drawn(font, glyphs, points, self._inks.pen(known[1])))

        for part in parts:
            x, y, line, style, color, _ = part
            words = self._engine.words(line, style)
            if not line.text.isascii() and any(word.face.colored for _, word in words):
                end()
                known, glyphs, points = None, [], []
                ops += self._colored(part)
                continue
            key = style.size, color
            baseline = self._baseline(y)
            pen = 0.0
            for _, (its, _, some, _, _, downs, _, places, width, raised) in words:
                if its is not face or key != known:
                    end()
                    face, known, glyphs, points = its, key, [], []
                glyphs += some
                if raised:
                    points += [
                        QPointF(x + (pen + place), y + down)
                        for place, down in zip(places, downs, strict=True)
                    ]
                else:
                    points += [baseline[x + (pen + place)] for place in places]
                pen += width
            self._letters += len(line.text)
        end()
        return ops

    def _baseline(self, y: float) -> _Baseline:
        if self._letters > _MOST_POINTS:
            self._letters = 0
            if sum(map(len, self._baselines.values())) > _MOST_POINTS:
                self.let_go()
        baseline = self._baselines.get(y)
        if baseline is None:
            baseline = self._baselines[y] = _Baseline(y)
        return baseline

    def _colored(self, part: Text) -> list[Op]:
        """A text with glyphs that may have colours of their own, run by run."""
        ops: list[Op] = []
        for run in self._engine.runs(part.line, part.style):
            face, xs, ys = run.face, run.xs, run.ys
            layers = [face.color_layers(glyph) for glyph in run.glyphs] if face.colored else []
            if any(layers):
                ops += self._layered(part, run, layers)
                continue
            points = [
                QPointF(part.x + x, part.y + (ys[i] if ys else 0.0)) for i, x in enumerate(xs)
            ]
            pen = self._inks.pen(part.color)
            ops.append(_drawn(self._fonts.font(face, run.size), run.glyphs, points, pen))
        return ops

    def _layered(self, part: Text, run: GlyphRun, layers: Sequence[_Layers]) -> list[Op]:
        """Glyphs in colours of their own, as outlines."""
        ops: list[Op] = []
        scale = run.size / run.face.upem
        for i, glyph in enumerate(run.glyphs):
            y = part.y + (run.ys[i] if run.ys else 0.0)
            place = QTransform(scale, 0, 0, scale, part.x + run.xs[i], y)
            for layer, color in layers[i] or ((glyph, None),):
                path = place.map(self._fonts.outline(run.face, layer))
                ops.append(filled(path, self._inks.brush(color or part.color)))
        return ops


def filled(path: QPainterPath, brush: QBrush) -> Op:
    """A path that is filled."""

    def draw(painter: QPainter) -> None:
        painter.fillPath(path, brush)

    return draw


def _drawn(font: QRawFont, glyphs: Sequence[int], points: Sequence[QPointF], pen: QPen) -> Op:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(glyphs)
    run.setPositions(points)

    def draw(painter: QPainter) -> None:
        painter.setPen(pen)
        painter.drawGlyphRun(_ORIGIN, run)

    return draw
