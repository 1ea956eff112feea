"""The PNG, read back with Pillow and Qt: pixels, size, resolution, memory, cancelling."""

from __future__ import annotations

import errno
import gc
import struct
import tracemalloc
import zlib
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageChops
from PySide6.QtGui import QColor, QImage, QPainter

from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.png import write_png
from app.exporting.png_rows import PngFile
from app.exporting.qpaint import PicturePainter
from app.layout.picture import Box, Text
from app.layout.text.lines import TextLine, TextStyle
from tests.exporting.pictures import group, picture, text_part, torture


@pytest.fixture
def written(engine, assets, tmp_path: Path):
    def write(shown, **options) -> Path:
        path = tmp_path / "map.png"
        write_png(shown, path, **{"engine": engine, "assets": assets, **options})
        return path

    return write


@pytest.fixture
def tortured(engine, png_asset, jpeg_asset):
    return torture(engine, png_asset.id, jpeg_asset.id)


def pixels(path: Path) -> Pillow.Image:
    with Pillow.open(path) as image:
        image.load()
        return image


@pytest.fixture
def painted(engine, assets, tmp_path):
    """A picture painted in one piece, of so many pixels, at a scale."""

    def paint(shown, size, scale):
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(QColor(shown.ground))
        painter = QPainter(image)
        painter.scale(scale, scale)
        PicturePainter(engine, assets).paint(painter, shown)
        painter.end()
        whole = tmp_path / "whole.png"
        image.save(str(whole))
        return pixels(whole).convert("RGB")

    return paint


def test_the_png_shows_what_the_painter_paints(written, tortured, painted):
    whole = painted(tortured, (1200, 780), 2)
    assert ImageChops.difference(pixels(written(tortured, scale=2)), whole).getbbox() is None


def test_bands_and_tiles_meet_without_a_seam(written, tortured, monkeypatch):
    in_one = pixels(written(tortured, scale=1.5))
    monkeypatch.setattr("app.exporting.png._BAND_ROWS", 64)
    monkeypatch.setattr("app.exporting.png._TILE", 128)
    in_many = pixels(written(tortured, scale=1.5))
    worst = max(high for _, high in ImageChops.difference(in_one, in_many).getextrema())
    assert worst <= 3, "gradients are interpolated from where a tile begins"


def test_letters_half_way_between_two_pixels_stand_alike_in_all_bands(
    written, painted, engine, monkeypatch
):
    # 2.3 times 5, 15, 25… px is half a pixel, or hardly less
    groups = [
        group(text_part(engine, "Waits", 5.0, 15.0 + top % 10))._replace(y=float(-top % 600))
        for top in range(0, 600, 9)
    ]
    shown = picture(*groups, width=100.0, height=640.0)
    monkeypatch.setattr("app.exporting.png._BAND_ROWS", 64)
    banded = pixels(written(shown, scale=2.3))
    whole = painted(shown, banded.size, 2.3)
    assert ImageChops.difference(banded, whole).getbbox() is None


@pytest.mark.parametrize("size", [1, 5000, 1 << 30])
@pytest.mark.parametrize("tile", [128, 16_384])
def test_rows_that_are_compressed_apart_are_one_stream(written, tortured, monkeypatch, size, tile):
    monkeypatch.setattr("app.exporting.png._TILE", tile)
    usual = pixels(written(tortured, transparent=True))
    monkeypatch.setattr("app.exporting.png._PACKED", size)
    path = written(tortured, transparent=True)
    first = path.read_bytes()
    rows = zlib.decompress(image_data(first))  # checks the sum of all
    stride = 1 + 600 * 4
    assert len(rows) == 390 * stride
    assert set(rows[::stride]) == {0}
    assert ImageChops.difference(pixels(path), usual).getbbox() is None
    assert written(tortured, transparent=True).read_bytes() == first


def image_data(png: bytes) -> bytes:
    """The data of a PNG's chunks that hold its rows."""
    found, at = b"", 8
    while at < len(png):
        size, kind = struct.unpack_from(">I4s", png, at)
        if kind == b"IDAT":
            found += png[at + 8 : at + 8 + size]
        at += 12 + size
    return found


@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (301, 200)), (0.5, (151, 100)), (3.0, (901, 600))]
)
def test_size_and_resolution_follow_the_scale(written, scale, size):
    image = pixels(written(picture(width=300.2, height=200.0), scale=scale))
    assert image.size == size
    assert image.mode == "RGB"
    assert image.info["dpi"][0] == pytest.approx(96 * scale, abs=0.02)
    assert QImage(str(written(picture(), scale=scale))).width() == 300 * scale


def test_transparent_leaves_the_ground_out(written):
    shown = picture(group(Box(0, 0, 40, 40, "#ff000080")), ground="#eeeeee")
    image = pixels(written(shown, transparent=True))
    assert image.mode == "RGBA"
    assert image.getpixel((200, 150)) == (0, 0, 0, 0)
    assert image.getpixel((20, 20)) == pytest.approx((255, 0, 0, 128), abs=1)
    assert pixels(written(shown)).getpixel((200, 150)) == (0xEE, 0xEE, 0xEE)


@pytest.mark.parametrize("scale", [0, -1, 0.049, 16.01, 1000, float("nan"), float("inf")])
def test_a_scale_that_cannot_be_is_refused(written, tmp_path, scale):
    with pytest.raises(ExportError, match="scale must be between"):
        written(picture(), scale=scale)
    assert list(tmp_path.iterdir()) == []


def test_an_error_while_painting_leaves_the_program_and_the_folder_whole(tmp_path, assets, qapp):
    class Broken:
        def words(self, line, style):
            raise KeyError

    text = Text(0, 20, TextLine("x", 6.0), TextStyle(12.0), "#000000")
    with pytest.raises(KeyError):
        write_png(picture(group(text)), tmp_path / "map.png", engine=Broken(), assets=assets)
    gc.collect()
    assert list(tmp_path.iterdir()) == []


def test_too_large_a_picture_is_refused_before_anything_is_written(written, tmp_path):
    with pytest.raises(ExportError, match=r"2000000 × 20000 pixels"):
        written(picture(width=125_000.0, height=1250.0), scale=16)
    assert list(tmp_path.iterdir()) == []


def test_memory_stays_bounded_however_large_the_picture(written, monkeypatch):
    monkeypatch.setattr("app.exporting.png._BAND_PIXELS", 200_000)
    monkeypatch.setattr("app.exporting.png._LEAST_ROWS", 16)
    shown = picture(group(Box(0, 0, 200, 100, "#4263eb")), width=500.0, height=2000.0)
    seen: list[float] = []
    tracemalloc.start()
    path = written(shown, scale=6, progress=seen.append)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert pixels(path).size == (3000, 12_000)
    assert peak < 12_000_000, "the picture itself takes 108 MB"
    assert seen == sorted(seen)
    assert len(seen) > 100
    assert seen[-1] == 1.0


def test_a_cancelled_png_leaves_no_file(written, tmp_path):
    shown = picture(width=300.0, height=20_000.0)
    for stop_at in (0.0, 0.3, 1.0):
        with pytest.raises(ExportCancelled):
            written(shown, progress=lambda done, stop=stop_at: done < stop)
        assert list(tmp_path.iterdir()) == []


def test_a_disk_that_times_out_once_leaves_the_file_as_it_was(written, tmp_path, monkeypatch):
    class Disk:
        """Writes half of the first rows, then is too late; all is well with what comes next."""

        def __init__(self, file) -> None:
            self.file, self.late = file, False

        def write(self, data: bytes) -> None:
            if data[4:8] == b"IDAT" and not self.late:
                self.late = True
                self.file.write(data[: len(data) // 2])
                raise TimeoutError(errno.ETIMEDOUT, "timed out")
            self.file.write(data)

    monkeypatch.setattr("app.exporting.png.PngFile", lambda file, *rest: PngFile(Disk(file), *rest))
    old = tmp_path / "map.png"
    old.write_bytes(b"old")
    with pytest.raises(ExportError) as told:
        written(picture(height=1000.0))
    assert isinstance(told.value.__cause__, TimeoutError)
    assert old.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [old]


def test_a_map_wider_than_the_painter_reaches(written):
    marks = [group(Box(0, 0, 10, 10, "#ff0000", 2))._replace(x=x) for x in (0.0, 39_000.0)]
    ground = group(Box(0, 0, 40_000, 50, "#00ff00", 8), x=0.0, y=0.0)
    image = pixels(written(picture(ground, *marks, width=40_000.0, height=50.0)))
    assert image.getpixel((5, 15)) == (255, 0, 0)
    assert image.getpixel((39_005, 15)) == (255, 0, 0)
    assert image.getpixel((38_990, 15)) == (0, 255, 0)
    assert image.getpixel((20_000, 49)) == (0, 255, 0)
