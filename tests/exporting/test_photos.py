"""Photographs as cameras and printers make them, on screen and in the PDF."""

from __future__ import annotations

import base64
import io

import pymupdf
import pytest
from PIL import Image as Pillow
from PySide6.QtGui import QImage, QPainter

from app.exporting.pdf import write_pdf
from app.exporting.qpaint import PicturePainter
from app.layout.picture import Image
from app.model.assets import make_asset
from app.model.journey import Asset
from tests.exporting.pictures import group, picture


def photo(mode: str, form: str, orientation: int = 1) -> Asset:
    """A picture 80 × 40, its left half orange and its right half blue, as stored."""
    image = Pillow.new("RGB", (80, 40), "#e8930c")
    image.paste("#4263eb", (40, 0, 80, 40))
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    file = io.BytesIO()
    image.convert(mode).save(
        file, form, **({"quality": 95, "exif": exif} if form == "JPEG" else {})
    )
    data = file.getvalue()
    mime = "image/jpeg" if form == "JPEG" else "image/png"
    return make_asset(data, mime, 80, 40)


@pytest.mark.parametrize(
    ("mode", "form", "orientation", "passes"),
    [
        ("RGB", "JPEG", 1, True),
        ("L", "JPEG", 1, True),
        ("RGB", "JPEG", 6, False),
        ("CMYK", "JPEG", 1, False),
        ("P", "PNG", 1, False),
        ("LA", "PNG", 1, False),
        ("I;16", "PNG", 1, False),
    ],
)
def test_a_photo_looks_the_same_in_both(engine, tmp_path, mode, form, orientation, passes):
    if mode == "I;16":
        asset = photo("L", form)
        data = io.BytesIO()
        grey = Pillow.open(io.BytesIO(base64.b64decode(asset.data)))
        grey.point(lambda value: value * 257, "I").convert("I;16").save(data, form)
        asset = make_asset(data.getvalue(), "image/png", 80, 40)
    else:
        asset = photo(mode, form, orientation)
    upright = (0, 0, 80, 40) if orientation == 1 else (0, 0, 40, 80)
    shown = picture(group(Image(*upright, asset.id), x=0.0, y=0.0))
    found = {asset.id: asset}.get
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    on = QPainter(image)
    PicturePainter(engine, found).paint(on, shown)
    on.end()
    path = tmp_path / "map.pdf"
    write_pdf(shown, path, engine=engine, assets=found)
    assert (base64.b64decode(asset.data) in path.read_bytes()) == passes
    with pymupdf.open(path) as document:
        page = document[0].get_pixmap(dpi=96)
    places = [(10, 10), (70, 10)] if orientation == 1 else [(10, 10), (10, 70)]
    for x, y in places:
        assert page.pixel(x, y) == pytest.approx(image.pixelColor(x, y).getRgb()[:3], abs=6)
        assert page.pixel(x, y) != (255, 255, 255)
    assert page.pixel(*places[0]) != page.pixel(*places[1])
