"""The map from afar: how many drawing calls and rectangles a frame of a large map takes."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from app.layout.layouter import Layouter
from app.layout.picture import Picture
from app.layout.text.engine import TextEngine
from app.widgets.canvas import overview
from app.widgets.canvas.overview import Overview
from tests.big_maps import big_map


class Painted:
    """Stands for a painter of groups, and counts them."""

    def __init__(self) -> None:
        self.kinds: list[str] = []

    def paint_group(self, painter: QPainter, group) -> None:
        self.kinds.append(group.kind)


def frame(picture: Picture, zoom: float, monkeypatch) -> tuple[list[str], int, int]:
    """The kinds of the groups painted whole, calls that fill rectangles, and rectangles."""
    painted, filled = Painted(), []
    fill = overview._fill

    def counted(painter: QPainter, rects, alpha: float = 1.0) -> None:
        filled.extend(len(places) for places in rects.values())
        fill(painter, rects, alpha)

    monkeypatch.setattr(overview, "_fill", counted)
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    Overview(painted).paint(painter, picture, QRectF(0, 0, picture.width, picture.height), zoom)
    painter.end()
    return painted.kinds, len(filled), sum(filled)


def test_a_note_is_one_rectangle_from_far_and_cells_are_not_lost(monkeypatch) -> None:
    picture = Layouter(TextEngine()).lay(big_map(500, 10, 10))
    groups = [group for group, _, _ in picture.walk()]
    notes = sum(group.kind == "note" for group in groups)
    grounds = sum(group.kind == "cell" and bool(group.parts) for group in groups)
    _, _, near = frame(picture, 0.3, monkeypatch)
    kinds, calls, far = frame(picture, 0.1, monkeypatch)
    assert not {"emotion", "metric"} & set(kinds)
    assert notes + grounds <= far <= 1.1 * len(groups)
    assert near > 3 * far
    assert calls <= 12 * len(picture.bands)


def test_faces_and_figures_are_painted_as_they_are_from_nearer(monkeypatch) -> None:
    picture = Layouter(TextEngine()).lay(big_map(500, 10, 10))
    kinds, _, _ = frame(picture, 0.3, monkeypatch)
    assert {"emotion", "metric"} <= set(kinds)
