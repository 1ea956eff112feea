"""Pictures in small are made ready band by band, once each."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from app.layout.layouter import Layouter
from app.layout.picture import Picture
from app.model import edits
from app.model.journey import Journey
from app.widgets.drawing import Drawing
from app.widgets.panels import small_painter
from app.widgets.panels.small_painter import SmallPainter
from tests.big_maps import big_map

TINY, READABLE = 0.01, 0.5


@pytest.fixture
def journey() -> Journey:
    return big_map(120, 6, 8)


@pytest.fixture
def layouter(qapp: object) -> Layouter:
    return Drawing().layouter()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The bands that were made ready, by their ids."""
    names: list[str] = []
    real = small_painter._sketch

    def noted(band, tiny):
        names.append(band.id)
        return real(band, tiny)

    monkeypatch.setattr(small_painter, "_sketch", noted)
    return names


def painted(painter: SmallPainter, picture: Picture, scale: float) -> QImage:
    image = QImage(
        round(picture.width * scale), round(picture.height * scale), QImage.Format.Format_RGB32
    )
    image.fill(QColor(picture.ground))
    brush = QPainter(image)
    brush.scale(scale, scale)
    painter.paint(brush, picture)
    brush.end()
    return image


def test_a_turn_makes_one_band_ready_at_least_and_each_once(journey, layouter, made):
    picture = layouter.lay(journey)
    small = SmallPainter()
    turns = 1
    while not small.prepare(picture, TINY, 0.0):
        assert len(made) == turns
        turns += 1
    assert made == [band.id for band, _ in picture.bands]
    painted(small, picture, TINY)
    assert len(made) == len(picture.bands)
    assert small.prepare(picture, TINY, 0.0)


def test_what_is_ready_is_painted_as_it_is_on_a_fine_screen(journey, layouter, made):
    picture = layouter.lay(journey)
    small = SmallPainter()
    scale = 0.05  # on a screen with two dots to a px, more than is tiny
    while not small.prepare(picture, scale, 0.0):
        pass
    made.clear()
    pixmap = QPixmap(round(picture.width * scale * 2), round(picture.height * scale * 2))
    pixmap.setDevicePixelRatio(2.0)
    brush = QPainter(pixmap)
    brush.scale(scale, scale)
    small.paint(brush, picture)
    brush.end()
    assert made == []


def test_an_edit_makes_the_changed_bands_ready_alone(journey, layouter, made):
    before = layouter.lay(journey)
    small = SmallPainter()
    painted(small, before, TINY)
    made.clear()
    note = next(
        item
        for cell in journey.lanes[-1].cells
        for item in cell.items
        if item.kind in ("note", "metric", "person", "touchpoint", "emotion")
    )
    after = layouter.lay(edits.remove_items(journey, [note.id]))
    painted(small, after, TINY)
    kept = {id(band) for band, _ in before.bands}
    assert made == [band.id for band, _ in after.bands if id(band) not in kept]
    assert len(made) < len(after.bands)


def test_lines_of_text_are_bars_where_they_could_be_seen(journey, layouter, made):
    picture = layouter.lay(journey)
    small = SmallPainter()
    painted(small, picture, TINY)
    made.clear()
    one = painted(small, picture, READABLE)
    assert len(made) == len(picture.bands), "other parts are seen at this size"
    assert one == painted(SmallPainter(), picture, READABLE)
    assert one != painted(SmallPainter(), layouter.lay(_without_words(journey)), READABLE)


def _without_words(journey: Journey) -> Journey:
    return journey.replace(
        lanes=tuple(
            lane.replace(
                cells=tuple(
                    cell.replace(
                        items=tuple(
                            item.replace(text=" ") if item.kind == "note" else item
                            for item in cell.items
                        )
                    )
                    for cell in lane.cells
                )
            )
            for lane in journey.lanes
        )
    )
