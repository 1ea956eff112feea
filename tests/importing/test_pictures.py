"""Pictures: upright, small enough, one asset for the same bytes, refused in words."""

from __future__ import annotations

import io
import os

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from app.importing.errors import ImportRefusal
from app.importing.files import text_of
from app.importing.pictures import MAX_SIDE, asset_of, picture_of
from app.model.assets import asset_bytes

pytestmark = pytest.mark.usefixtures("qapp")


def encoded(image: Image.Image, form: str, **more: object) -> bytes:
    data = io.BytesIO()
    image.save(data, form, **more)
    return data.getvalue()


def opened(asset: object) -> Image.Image:
    return Image.open(io.BytesIO(asset_bytes(asset)))


def test_a_photo_is_turned_upright_and_loses_what_the_camera_wrote() -> None:
    image = Image.new("RGB", (40, 20), "red")
    image.paste("blue", (0, 0, 20, 20))
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter to the right
    exif[0x010F] = "Camera maker"
    asset = picture_of(encoded(image, "JPEG", exif=exif, quality=95), "beach.jpg")
    assert (asset.mime, asset.width, asset.height) == ("image/jpeg", 20, 40)
    assert asset.name == "beach.jpg"
    again = opened(asset)
    assert not again.getexif()
    assert again.getpixel((10, 5))[2] > 200
    assert again.getpixel((10, 35))[0] > 200


def test_the_same_bytes_are_the_same_asset() -> None:
    data = encoded(Image.new("RGBA", (10, 10), (9, 8, 7, 128)), "PNG")
    assert picture_of(data, "a").id == picture_of(data, "b").id
    assert opened(picture_of(data)).getpixel((5, 5)) == (9, 8, 7, 128)


def test_a_large_one_is_made_as_small_as_print_needs() -> None:
    asset = picture_of(encoded(Image.new("RGB", (5000, 2500), "green"), "PNG"))
    assert (asset.width, asset.height) == (MAX_SIDE, MAX_SIDE // 2)
    assert opened(asset).size == (asset.width, asset.height)


@pytest.mark.parametrize("form", ["GIF", "BMP", "WEBP", "TIFF"])
def test_other_kinds_become_png(form: str) -> None:
    asset = picture_of(encoded(Image.new("RGB", (8, 8), "red"), form))
    assert asset.mime == "image/png"
    assert opened(asset).convert("RGB").getpixel((4, 4))[0] > 240


def test_an_image_of_the_clipboard() -> None:
    image = QImage(30, 20, QImage.Format.Format_ARGB32)
    image.fill(0xFF336699)
    asset = asset_of(image)
    assert opened(asset).convert("RGB").getpixel((3, 3)) == (0x33, 0x66, 0x99)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture-format"),
        (b"no picture", "picture-format"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "picture-format"),
        (encoded(Image.new("RGB", (50, 50), "red"), "PNG")[:60], "picture-damaged"),
        (encoded(Image.new("1", (8000, 6000)), "PNG"), "picture-too-large"),
    ],
)
@pytest.mark.qt_log_ignore("libpng|qt.gui.imageio|Not a JPEG|JPEG")
def test_what_cannot_be_added_is_refused_in_words(data: bytes, code: str) -> None:
    with pytest.raises(ImportRefusal) as refused:
        picture_of(data, "holiday.png")
    assert refused.value.code == code
    assert "holiday.png" in str(refused.value)


def test_a_name_that_is_no_text_is_made_readable() -> None:
    name = os.fsdecode(b"caf\xe9\r.png")
    asset = picture_of(encoded(Image.new("RGB", (2, 2), "red"), "PNG"), name)
    assert asset.name == "caf?\n.png"
    with pytest.raises(ImportRefusal) as refused:
        picture_of(b"no picture", name)
    assert "caf?" in str(refused.value).encode().decode()


def test_texts_in_usual_encodings(tmp_path) -> None:
    for n, data in enumerate(("é".encode(), "é".encode("cp1252"), "é".encode("utf-16"))):
        path = tmp_path / f"{n}.txt"
        path.write_bytes(data)
        assert text_of(path) == "é"
    path.write_bytes(b"a\0b")
    with pytest.raises(ImportRefusal, match="neither a picture nor a text"):
        text_of(path)
    with pytest.raises(ImportRefusal, match="cannot be read"):
        text_of(tmp_path / "none.txt")
