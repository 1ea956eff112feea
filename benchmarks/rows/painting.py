"""Frames: panning, zooming, the whole view, and the map seen from afar."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from benchmarks.lines import Line
from benchmarks.measuring import alternate, timed

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from app.widgets.canvas.view import Canvas
    from benchmarks.running import Running

SIZES = (50, 500, 5000)
_PASS = "a QPainter pass in Python over the primitives seen"
_ROUNDS = 60


def frame() -> Iterator[Line]:
    """The whole view at 100 %, painted anew."""
    from benchmarks.running import Running, collected, large_map

    running = Running()
    for notes in SIZES:
        window = running.opened(large_map(notes))
        canvas = window.canvas
        canvas.zoom_to(1.0)
        _look_inside(canvas)
        running.settle()
        collected()
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
        window.session.undo_stack.setClean()
        window.close()
    running.close()


def pan() -> Iterator[Line]:
    """Steps of the wheel across the map at 100 %, each painted."""
    from benchmarks.running import Running, collected, large_map

    running = Running()
    for notes in SIZES:
        window = running.opened(large_map(notes))
        canvas = window.canvas
        canvas.zoom_to(1.0)
        _look_inside(canvas)
        running.settle()
        collected()
        floor = _pass_over(canvas)
        step = _steps(running, canvas)
        panned = alternate(step, floor, 160, warm=5)
        on = f"{notes:,} notes"
        wanted = 1.5 if notes == 5000 else None
        yield Line(
            "pan at 100 %, 60 px a step",
            on,
            panned.values,
            "ms",
            _PASS,
            panned.beside,
            wanted,
            plot="a step of a pan",
            size=notes,
        )
        if notes == 5000:
            yield Line(
                "pan at 100 %, slowest step", on, panned.values, reach=10.0, by="value", at="worst"
            )
        window.session.undo_stack.setClean()
        window.close()
    running.close()


def zoom() -> Iterator[Line]:
    """From the whole map to 300 % and back, step by step, each painted."""
    from PySide6.QtCore import QPointF

    from benchmarks.running import Running, collected, large_map

    running = Running()
    for notes in SIZES:
        window = running.opened(large_map(notes))
        canvas = window.canvas
        canvas.fit()
        running.settle()
        collected()
        least, values = canvas.zoom, []
        count = 60
        steps = [least * (3.0 / least) ** (number / count) for number in range(count + 1)]
        middle = QPointF(canvas.viewport().rect().center())
        for _ in range(2):
            for factor in (*steps, *reversed(steps)):

                def one(factor: float = factor) -> None:
                    canvas.zoom_to(factor, middle)
                    canvas.viewport().repaint()

                values.append(timed(one))
                running.settle()
        on = f"{notes:,} notes"
        wanted = notes == 5000
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
        window.session.undo_stack.setClean()
        window.close()
    running.close()


def fit() -> Iterator[Line]:
    """The whole map in the view, beside its notes as plain rectangles in one call."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QPainter

    from benchmarks.running import Running, collected, large_map

    running = Running()
    for notes in (500, 5000, 20000):
        window = running.opened(large_map(notes))
        canvas = window.canvas
        canvas.fit()
        running.settle()
        collected()
        picture = canvas.picture
        assert picture is not None
        places = [
            QRectF(x, y, group.w, group.h)
            for group, x, y in picture.walk()
            if group.kind in ("note", "touchpoint", "metric", "emotion", "person")
        ]
        image, color = _image(canvas), QColor("#8899cc")

        def floor(canvas: Canvas = canvas, image: QImage = image, places=places) -> None:
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
        window.session.undo_stack.setClean()
        window.close()
    running.close()


def _look_inside(canvas: Canvas) -> None:
    """Where the view is full of notes."""
    from PySide6.QtCore import QPointF

    sheet = canvas.sheet_size()
    canvas.look_at(QPointF(sheet.width() / 2, sheet.height() / 2))


def _steps(running: Running, canvas: Canvas) -> Callable[[], None]:
    """Pans a step on, back and forth along both ways."""
    from benchmarks.running import Paints

    paints = Paints(canvas.viewport())
    count = 0

    def step() -> None:
        nonlocal count
        count += 1
        sign = 1 if count // 12 % 2 else -1
        before = paints.count
        canvas.scroll_by(60 * sign if count // 24 % 2 else 0, 0 if count // 24 % 2 else 60 * sign)
        running.until(lambda: paints.count > before)

    return step


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
        (x, y, [op for part in group.parts for op in maker._compile(part)])
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
