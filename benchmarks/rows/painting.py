"""Frames: panning, zooming, the whole view, and the map seen from afar."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle
from typing import TYPE_CHECKING

from benchmarks.lines import Line
from benchmarks.measuring import alternate, timed

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from app.widgets.canvas.view import Canvas
    from app.widgets.window import MainWindow
    from benchmarks.running import Running

SIZES = (50, 500, 5000)
_PASS = "a QPainter pass in Python over the primitives seen"
_ROUNDS = 60
_NOTES = ("note", "touchpoint", "metric", "emotion", "person")


def frame() -> Iterator[Line]:
    """The whole view at 100 %, painted anew."""
    from benchmarks.running import on_each

    return on_each(SIZES, _frame)


def _frame(running: Running, window: MainWindow, notes: int) -> Iterator[Line]:
    canvas = window.canvas
    painted = alternate(canvas.viewport().repaint, _pass_over(canvas), _ROUNDS, warm=5)
    yield Line(
        "full frame at 100 %",
        f"{notes:,} notes",
        painted.values,
        "ms",
        _PASS,
        painted.beside,
        1.5 if notes == 5000 else None,
        plot="a frame at 100 %",
        size=notes,
    )


def pan() -> Iterator[Line]:
    """Steps of the wheel across the map at 100 %, each painted."""
    from benchmarks.running import on_each

    return on_each((500, 5000), _pan)


def _pan(running: Running, window: MainWindow, notes: int) -> Iterator[Line]:
    from benchmarks.running import Paints

    canvas = window.canvas
    paints = Paints(canvas.viewport())
    turns = cycle([(60, 0)] * 10 + [(0, 60)] * 5 + [(-60, 0)] * 10 + [(0, -60)] * 5)
    step = partial(running.painted, paints, lambda: canvas.scroll_by(*next(turns)))
    panned = alternate(step, _pass_over(canvas), 150, warm=5)
    on = f"{notes:,} notes"
    yield Line(
        "pan at 100 %, 60 px a step",
        on,
        panned.values,
        "ms",
        _PASS,
        panned.beside,
        1.5 if notes == 5000 else None,
        plot="a step of a pan",
        size=notes,
    )
    if notes == 5000:
        yield Line(
            "pan at 100 %, slowest step", on, panned.values, reach=10.0, by="value", at="worst"
        )


def zoom() -> Iterator[Line]:
    """From the whole map to 300 % and back, step by step, each painted."""
    from benchmarks.running import on_each

    return on_each(SIZES, _zoom)


def _zoom(running: Running, window: MainWindow, notes: int) -> Iterator[Line]:
    from PySide6.QtCore import QPointF

    canvas = window.canvas
    canvas.fit()
    running.settle()
    least, count = canvas.zoom, 60
    steps = [least * (3.0 / least) ** (number / count) for number in range(count + 1)]
    middle = QPointF(canvas.viewport().rect().center())

    def step(factor: float) -> None:
        canvas.zoom_to(factor, middle, by_hand=True)
        canvas.viewport().repaint()

    values: list[float] = []
    for factor in (*steps, *reversed(steps)) * 2:
        values.append(timed(partial(step, factor)))
        running.settle()
    on, wanted = f"{notes:,} notes", notes == 5000
    yield Line(
        "zoom sweep, fit to 300 %, each step painted",
        on,
        tuple(values),
        reach=12.0 if wanted else None,
        by="value",
        at="p95",
        plot="a step of a zoom (95th percentile)",
        size=notes,
    )
    if wanted:
        yield Line(
            "zoom sweep, slowest step", on, tuple(values), reach=33.0, by="value", at="worst"
        )


def fit() -> Iterator[Line]:
    """The whole map in the view, beside its notes as plain rectangles in one call."""
    from benchmarks.running import on_each

    return on_each((500, 5000, 20000), _fit)


def _fit(running: Running, window: MainWindow, notes: int) -> Iterator[Line]:
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QPainter

    canvas = window.canvas
    canvas.fit()
    running.settle()
    picture = canvas.picture
    assert picture is not None
    places = [
        QRectF(x, y, group.w, group.h) for group, x, y in picture.walk() if group.kind in _NOTES
    ]
    image, color = _image(canvas), QColor("#8899cc")

    def floor() -> None:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, canvas.zoom > 0.12)
        painter.setTransform(canvas.to_view())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRects(places)
        painter.end()

    painted = alternate(canvas.viewport().repaint, floor, _ROUNDS, warm=5)
    yield Line(
        "frame at fit",
        f"{notes:,} notes",
        painted.values,
        "ms",
        "one drawRects of the same notes",
        painted.beside,
        4.0 if notes >= 5000 else None,
        plot="a frame at fit",
        size=notes,
    )


def _image(canvas: Canvas) -> QImage:
    from PySide6.QtGui import QImage

    return QImage(canvas.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)


def _pass_over(canvas: Canvas) -> Callable[[], None]:
    """What any painter in Python must do: a call for each primitive that is seen, made ready."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainter

    from app.exporting.qpaint import PicturePainter
    from app.layout.text.engine import TextEngine
    from app.layout.text.system import SystemFaces

    picture = canvas.picture
    assert picture is not None
    maker = PicturePainter(TextEngine(SystemFaces()), lambda _: None)
    seen = canvas.visible_rect()
    groups = [
        (x, y, [op for part in group.parts for op in maker._compiled((part,))])
        for group, x, y in picture.walk()
        if seen.intersects(QRectF(x, y, max(group.w, 1.0), max(group.h, 1.0)))
    ]
    image, ground = _image(canvas), QColor(picture.ground)
    hints = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing

    def paint() -> None:
        painter = QPainter(image)
        painter.fillRect(image.rect(), ground)
        painter.setRenderHints(hints)
        painter.setTransform(canvas.to_view())
        for x, y, ops in groups:
            painter.translate(x, y)
            for op in ops:
                op(painter)
            painter.translate(-x, -y)
        painter.end()

    return paint


ROWS = {"frame": frame, "pan": pan, "zoom": zoom, "fit": fit}
