"""The painter of the canvas and of the PNG: shapes, pictures, culling, what it keeps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGlyphRun, QImage, QPainter, QTransform

from app.exporting.qinks import color_of
from app.exporting.qpaint import _HINTS, PicturePainter
from app.layout.picture import Box, Glyph, Gradient, Image, Path
from tests.exporting.pictures import asset_of, drawing, group, picture, text_part


class NoText:
    """An engine for pictures without text."""

    def words(self, line, style):
        raise AssertionError("no text here")


@pytest.fixture
def painter_of(qapp):
    def make(*assets):
        found = {asset.id: asset for asset in assets}
        return PicturePainter(NoText(), found.get)

    return make


def paint(painter: PicturePainter, shown, clip: QRectF | None = None) -> QImage:
    image = QImage(300, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    on = QPainter(image)
    painter.paint(on, shown, clip)
    on.end()
    return image


def at(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def test_colours_with_and_without_alpha():
    assert color_of("#3b5bdb").getRgb() == (59, 91, 219, 255)
    assert color_of("#3b5bdb80").getRgb() == (59, 91, 219, 128)


def test_a_box_stands_where_it_is_placed(painter_of):
    image = paint(painter_of(), picture(group(Box(20, 30, 40, 50, "#ff0000"))))
    assert at(image, 30, 40) == "#ff0000"
    assert at(image, 69, 89) == "#ff0000"
    assert at(image, 29, 40) == at(image, 70, 40) == at(image, 30, 90) == "#ffffff"


def test_a_radius_rounds_the_corners_and_never_more_than_half_the_side(painter_of):
    image = paint(painter_of(), picture(group(Box(0, 0, 100, 8, "#ff0000", radius=50))))
    assert at(image, 10, 10) == "#ffffff"
    assert at(image, 20, 13) == "#ff0000"
    assert at(image, 16, 10) == "#ff0000", "a bar's end is a half circle, not an ellipse"


def test_alpha_blends_with_what_is_behind(painter_of):
    image = paint(painter_of(), picture(group(Box(0, 0, 50, 50, "#ff000080"))))
    assert image.pixelColor(30, 30).green() == pytest.approx(127, abs=1)


def test_a_gradient_runs_from_left_to_right_over_the_box(painter_of):
    box = Box(0, 0, 200, 20, Gradient("#000000", "#ff0000"))
    image = paint(painter_of(), picture(group(box)))
    reds = [image.pixelColor(x, 20).red() for x in (11, 60, 110, 160, 208)]
    assert reds == pytest.approx([1, 64, 128, 191, 253], abs=3)


def test_a_dash_is_in_px_whatever_the_stroke(painter_of):
    line = Path((("M", 0, 5), ("L", 200, 5)), (0, 0, 200, 10), None, "#000000", 4, (0.1, 19.9))
    image = paint(painter_of(), picture(group(line)))
    reds = [image.pixelColor(10 + x, 15).red() for x in (1, 10, 20, 30, 40)]
    assert reds == pytest.approx([0, 255, 0, 255, 0], abs=16)


def test_an_image_is_fitted_or_cropped_around_its_centre(painter_of):
    asset = asset_of(drawing(80, 40))
    fitted = Image(0, 0, 80, 80, asset.id)
    image = paint(painter_of(asset), picture(group(fitted)))
    assert at(image, 15, 15) == "#ffffff"
    assert at(image, 15, 35) == "#e8930c"
    cropped = fitted._replace(crop=True)
    image = paint(painter_of(asset), picture(group(cropped)))
    assert at(image, 15, 15) == "#e8930c"
    assert at(image, 91, 50) == "#ffffff"
    round_one = cropped._replace(radius=40.0)
    image = paint(painter_of(asset), picture(group(round_one)))
    assert at(image, 12, 12) == "#ffffff"
    assert at(image, 40, 40) == "#e8930c"


def test_a_large_image_drawn_small_is_averaged(painter_of):
    fine = QImage(512, 512, QImage.Format.Format_RGB32)
    fine.fill(QColor("white"))
    on = QPainter(fine)
    for x in range(0, 512, 2):
        on.fillRect(x, 0, 1, 512, QColor("black"))
    on.end()
    asset = asset_of(fine)
    image = paint(painter_of(asset), picture(group(Image(0, 0, 64, 64, asset.id))))
    for x in (20, 33, 51):
        assert image.pixelColor(x, 40).red() == pytest.approx(127, abs=6)


def test_a_missing_or_damaged_image_shows_a_frame(painter_of):
    damaged = asset_of(drawing(8, 8)).replace(data="AAAA")
    for asset in ("nowhere", damaged.id):
        image = paint(painter_of(damaged), picture(group(Image(0, 0, 60, 60, asset))))
        assert at(image, 40, 20) == "#f1f3f5"


def test_what_lies_outside_the_clip_is_not_painted(painter_of):
    near = group(Box(0, 0, 20, 20, "#ff0000"))._replace(w=20.0, h=20.0)
    far = near._replace(x=200.0)
    image = paint(painter_of(), picture(near, far), QRectF(0, 0, 100, 100))
    assert at(image, 15, 15) == "#ff0000"
    assert at(image, 205, 15) == "#ffffff"


def test_a_part_that_reaches_over_its_group_is_painted_for_a_clip_it_meets(painter_of):
    over = group(Box(100, 0, 20, 20, "#ff0000"))._replace(w=20.0, h=20.0)
    image = paint(painter_of(), picture(over), QRectF(105, 0, 50, 50))
    assert at(image, 115, 15) == "#ff0000"


def test_painting_again_prepares_nothing_again(painter_of, monkeypatch):
    painter, shown = painter_of(), picture(group(Box(0, 0, 20, 20, "#ff0000")))
    first = paint(painter, shown)
    monkeypatch.setattr(painter, "_compile", None)
    assert paint(painter, shown) == first


def test_what_was_let_go_is_prepared_again_and_looks_the_same(engine, assets):
    shown = group(Box(4, 4, 30, 20, "#ff0000", 3))
    painter = PicturePainter(engine, assets)

    def painted() -> QImage:
        image = QImage(60, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        on = QPainter(image)
        painter.paint_group(on, shown)
        on.end()
        return image

    first = painted()
    assert painter.is_ready(shown)
    with painter:
        assert painter.is_ready(shown)
    assert not painter.is_ready(shown)
    assert painted() == first
    assert painter.is_ready(shown)


def test_a_group_that_only_moved_is_not_prepared_again(painter_of, monkeypatch):
    painter, box = painter_of(), group(Box(0, 0, 20, 20, "#ff0000"))
    paint(painter, picture(box))
    monkeypatch.setattr(painter, "_compile", None)
    image = paint(painter, picture(box._replace(y=box.y + 50.0)))
    assert at(image, 15, 65) == "#ff0000"


def test_the_painter_leaves_the_place_where_it_was(painter_of):
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    on = QPainter(image)
    before = on.transform()
    painter_of().paint(on, picture(group(Box(0, 0, 20, 20, "#ff0000"))))
    assert on.transform() == before
    on.end()


def inked(image: QImage) -> list[tuple[int, int]]:
    """Pixels that are not white."""
    white = QColor("white").rgb()
    return [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixel(x, y) != white
    ]


def test_text_fills_the_width_that_was_measured_above_its_baseline(engine, assets):
    part = text_part(engine, "HAVE", 20, 60, size=30.0)
    spots = inked(paint(PicturePainter(engine, assets), picture(group(part))))
    lefts, tops = [x for x, _ in spots], [y for _, y in spots]
    assert max(tops) == 69
    assert min(tops) == pytest.approx(70 - 0.73 * 30, abs=2)
    assert min(lefts) == pytest.approx(30, abs=4)
    assert max(lefts) == pytest.approx(30 + part.line.width, abs=4)


def test_an_emoji_has_its_colours_and_text_beside_it_its_own(engine, assets):
    part = text_part(engine, "😀 I", 20, 100, size=60.0)._replace(color="#3b5bdb")
    image = paint(PicturePainter(engine, assets), picture(group(part)))
    yellow = [p for p in inked(image) if image.pixelColor(*p).name() == "#ffcc4d"]
    blue = [p for p in inked(image) if image.pixelColor(*p).name() == "#3b5bdb"]
    assert len(yellow) > 500
    assert blue
    assert max(x for x, _ in yellow) < min(x for x, _ in blue)


def test_an_icon_stays_in_its_square(engine, assets):
    icon = Glyph(40, 40, 32, "square", "#000000")
    image = paint(PicturePainter(engine, assets), picture(group(icon)))
    spots = inked(image)
    edges = (
        min(x for x, _ in spots),
        min(y for _, y in spots),
        max(x for x, _ in spots),
        max(y for _, y in spots),
    )
    assert edges == pytest.approx((54, 54, 77, 77), abs=1)


@pytest.mark.parametrize(("w", "h"), [(100, 0), (0, 100), (0, 0), (-5, 20)])
@pytest.mark.parametrize("crop", [False, True])
@pytest.mark.parametrize("radius", [0, 8])
def test_a_picture_without_a_side_draws_nothing(painter_of, w, h, crop, radius):
    asset = asset_of(drawing(1000, 2))
    shown = picture(group(Image(20, 20, w, h, asset.id, crop, radius)))
    image = paint(painter_of(asset), shown)
    assert image == paint(painter_of(), picture())


def test_lines_of_one_look_are_one_call_and_look_as_they_do_alone(engine, assets):
    lines = [text_part(engine, "Waits for an answer", 5.3, 20.0 + 15 * n) for n in range(5)]
    lines[3] = lines[3]._replace(color="#3b5bdb")
    shown = group(Box(0, 0, 200, 120, "#fff3bf"), *lines)
    painter = PicturePainter(engine, assets)
    assert len(painter._ops(shown.parts)) == 1 + 3
    apart = picture(*(shown._replace(parts=(part,)) for part in shown.parts))
    assert paint(painter, picture(shown)) == paint(painter, apart)


def paint_glyph_by_glyph(painter: PicturePainter, engine, parts) -> QImage:
    """What texts are, without putting anything together."""
    image = QImage(300, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    on = QPainter(image)
    on.setRenderHints(_HINTS)
    on.translate(10, 10)
    for part in parts:
        for run in engine.runs(part.line, part.style):
            font = painter._fonts.font(run.face, run.size)
            for n, glyph in enumerate(run.glyphs):
                x, y = part.x + run.xs[n], part.y + (run.ys[n] if run.ys else 0.0)
                layers = run.face.color_layers(glyph) if run.face.colored else ()
                place = QTransform(run.size / run.face.upem, 0, 0, run.size / run.face.upem, x, y)
                for layer, color in layers:
                    path = place.map(painter._fonts.outline(run.face, layer))
                    on.fillPath(path, QColor(color or part.color))
                if not layers:
                    one = QGlyphRun()
                    one.setRawFont(font)
                    one.setGlyphIndexes([glyph])
                    one.setPositions([QPointF(x, y)])
                    on.setPen(QColor(part.color))
                    on.drawGlyphRun(QPointF(), one)
    on.end()
    return image


@pytest.mark.parametrize("middle", ["😀", "Waits 😀 and 👩🏽‍🚀 again", "❤️ 1️⃣ x"])
def test_an_emoji_between_lines_of_one_look_parts_them_and_doubles_nothing(engine, assets, middle):
    words = ("Waits for an answer", middle, "Waits for an answer", "and calls")
    lines = [text_part(engine, text, 5.3, 20.0 + 25 * n) for n, text in enumerate(words)]
    painter = PicturePainter(engine, assets)
    image = paint(painter, picture(group(*lines)))
    assert image == paint_glyph_by_glyph(painter, engine, lines)
    apart = picture(*(group(part) for part in lines))
    assert image == paint(painter, apart)


@pytest.mark.parametrize("text", ["x̂̃ ǭ̌ ẍ̣", "קָמָץ", "นี้ ปั๊ม"])
def test_marks_above_and_below_stand_where_they_were_set(engine, assets, text):
    lines = [
        text_part(engine, words, 5.3, 30.0 + 30 * n) for n, words in enumerate(("a", text, "b"))
    ]
    painter = PicturePainter(engine, assets)
    image = paint(painter, picture(group(*lines)))
    assert image == paint_glyph_by_glyph(painter, engine, lines)


def test_some_marks_are_set_off_their_line(engine):
    part = text_part(engine, "x̂̃ ǭ̌ ẍ̣", 0, 0)
    assert any(any(run.ys) for run in engine.runs(part.line, part.style))
