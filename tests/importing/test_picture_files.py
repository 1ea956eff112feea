"""Files of pictures as cameras, phones and programs write them, whole and broken."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms, ImageOps
from PySide6.QtGui import QImageReader

from app.importing import pictures
from app.importing.errors import ImportRefusal
from app.importing.files import is_picture
from app.importing.jpeg import bare_jpeg
from app.importing.pictures import MAX_PIXELS, MAX_SIDE, picture_of, pixels_of, take_picture
from app.model.assets import asset_bytes
from app.model.journey import Asset

pytestmark = pytest.mark.usefixtures("qapp")

CORNERS = ((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255))
"""Of the test picture: upper left, upper right, lower left, lower right."""


def corners(width: int = 64, height: int = 32) -> Image.Image:
    image = Image.new("RGB", (width, height))
    for n, color in enumerate(CORNERS):
        left, top = n % 2 * width // 2, n // 2 * height // 2
        image.paste(color, (left, top, left + width // 2, top + height // 2))
    return image


def encoded(image: Image.Image, form: str, **more: object) -> bytes:
    data = io.BytesIO()
    image.save(data, form, **more)
    return data.getvalue()


def opened(asset: Asset) -> Image.Image:
    return Image.open(io.BytesIO(asset_bytes(asset)))


def seen(image: Image.Image) -> tuple[tuple[int, ...], ...]:
    """The colours of the corners, to the nearest full or empty channel."""
    image = image.convert("RGB")
    width, height = image.size
    places = [(x * width // 4, y * height // 4) for y in (1, 3) for x in (1, 3)]
    return tuple(
        tuple(255 if channel > 127 else 0 for channel in image.getpixel(place)) for place in places
    )


def with_exif(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Camera maker"
    exif.get_ifd(0x8825)[1] = "N"  # where it was taken
    exif.get_ifd(0x8825)[2] = (48.0, 51.0, 29.0)
    return exif


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_applied(form: str, orientation: int) -> None:
    exif = with_exif(orientation)
    if form == "TIFF":
        exif = Image.Exif()  # Pillow's own writer fails on the place
        exif[0x0112] = orientation
    more = {"lossless": True} if form == "WEBP" else {}
    data = encoded(corners(), form, exif=exif, **more)
    upright = ImageOps.exif_transpose(Image.open(io.BytesIO(data)))
    asset = picture_of(data, "photo")
    made = opened(asset)
    assert made.size == upright.size == (asset.width, asset.height)
    assert seen(made) == seen(upright)
    assert not made.getexif()
    assert b"Camera maker" not in asset_bytes(asset)


def test_a_small_jpeg_stays_the_same_to_the_pixel_without_what_stands_beside_it() -> None:
    data = encoded(corners(), "JPEG", exif=with_exif(1), comment=b"secret", quality=97)
    trailing = data + b"a film of the seconds before, with its place"
    asset = picture_of(trailing)
    made = asset_bytes(asset)
    assert asset.mime == "image/jpeg"
    assert opened(asset).tobytes() == Image.open(io.BytesIO(data)).tobytes()
    for gone in (b"Exif", b"secret", b"film"):
        assert gone not in made
    assert picture_of(data).id == asset.id


@pytest.mark.parametrize(
    "data",
    [
        encoded(corners(), "JPEG", quality=60),
        encoded(corners(), "JPEG", exif=with_exif(6)),
        encoded(corners(3000, 300), "JPEG"),
        encoded(corners(), "PNG"),
        encoded(corners().convert("RGBA"), "WEBP"),
    ],
)
def test_an_assets_own_bytes_are_that_asset_again(data: bytes) -> None:
    asset = picture_of(data)
    assert picture_of(asset_bytes(asset)).id == asset.id


def test_a_photograph_is_a_jpeg_and_what_one_sees_through_a_png() -> None:
    clear = corners().convert("RGBA")
    clear.putpixel((1, 1), (9, 8, 7, 0))
    for form in ("PNG", "WEBP"):
        more = {"lossless": True} if form == "WEBP" else {}
        asset = picture_of(encoded(clear, form, **more))
        assert asset.mime == "image/png"
        assert opened(asset).getpixel((1, 1))[3] == 0
    assert picture_of(encoded(corners(), "JPEG")).mime == "image/jpeg"
    noise = Image.effect_noise((1400, 1400), 90).convert("RGB")
    assert picture_of(encoded(noise, "PNG")).mime == "image/jpeg"


def test_a_large_photograph_is_as_small_as_print_needs_and_upright() -> None:
    data = encoded(corners(4000, 2000), "JPEG", exif=with_exif(8))
    asset = picture_of(data)
    assert (asset.width, asset.height) == (MAX_SIDE // 2, MAX_SIDE)
    assert asset.mime == "image/jpeg"
    assert len(asset_bytes(asset)) < len(data)


def test_depths_and_colours_of_print_are_read() -> None:
    deep = Image.new("I;16", (40, 20), 0xFFFF)
    assert opened(picture_of(encoded(deep, "PNG"))).convert("L").getpixel((5, 5)) == 255
    inks = corners().convert("CMYK")
    made = picture_of(encoded(inks, "JPEG", quality=95))
    assert opened(made).mode == "RGB"
    assert seen(opened(made)) == seen(corners())
    grey = picture_of(encoded(corners().convert("L"), "JPEG"))
    assert opened(grey).size == (64, 32)
    pointed = picture_of(encoded(corners().convert("P"), "PNG"))
    assert seen(opened(pointed)) == seen(corners())


def test_a_profile_is_applied_and_left_out() -> None:
    lab = ImageCms.createProfile("sRGB")
    same = ImageCms.ImageCmsProfile(lab).tobytes()
    asset = picture_of(encoded(corners(), "JPEG", icc_profile=same, quality=95))
    assert opened(asset).info.get("icc_profile") is None
    assert seen(opened(asset)) == seen(corners())
    swapped = _profile_with_red_and_green_swapped(same)
    turned = picture_of(encoded(corners(), "PNG", icc_profile=swapped))
    assert opened(turned).info.get("icc_profile") is None
    assert seen(opened(turned))[0] == CORNERS[1]


def _profile_with_red_and_green_swapped(profile: bytes) -> bytes:
    """The profile with the names of its first two primaries exchanged in its table of tags."""
    (count,) = struct.unpack_from(">I", profile, 128)
    table = bytearray(profile)
    for n in range(count):
        at = 132 + 12 * n
        name = profile[at : at + 4]
        table[at : at + 4] = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}.get(name, name)
    return bytes(table)


def test_of_a_moving_picture_the_first_is_taken_and_that_is_told() -> None:
    first, second = corners(), Image.new("RGB", (64, 32), "black")
    for form in ("GIF", "WEBP"):
        more = {"lossless": True} if form == "WEBP" else {}
        data = encoded(first, form, save_all=True, append_images=[second], **more)
        taken = take_picture(data)
        assert taken.moving
        assert seen(opened(taken.asset)) == CORNERS
    assert not take_picture(encoded(first, "GIF")).moving


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF"])
@pytest.mark.parametrize("share", [0.3, 0.7, 0.99])
@pytest.mark.qt_log_ignore("libpng|JPEG|StripByteCounts|Read error on strip")
def test_what_was_not_copied_whole_is_refused(form: str, share: float) -> None:
    data = encoded(Image.effect_noise((90, 60), 80).convert("RGB"), form)
    with pytest.raises(ImportRefusal) as refused:
        picture_of(data[: int(len(data) * share)], "holiday")
    assert refused.value.code in ("picture-cut", "picture-damaged", "picture-format")


def test_a_picture_with_a_wrong_byte_inside_is_refused() -> None:
    data = bytearray(encoded(Image.effect_noise((90, 60), 80).convert("RGB"), "PNG"))
    data[len(data) // 2] ^= 0xFF
    with pytest.raises(ImportRefusal):
        picture_of(bytes(data))


def _chunk(name: bytes, body: bytes) -> bytes:
    checked = name + body
    return struct.pack(">I", len(body)) + checked + struct.pack(">I", zlib.crc32(checked))


def bomb(side: int) -> bytes:
    """A PNG of few bytes that says it has `side` × `side` pixels."""
    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    packed = zlib.compress(b"\0" * 1_000_000, 9)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", packed)
        + _chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("side", [6_325, 20_000, 65_000])
def test_a_bomb_is_refused_without_being_decoded(side: int, monkeypatch) -> None:
    data = bomb(side)
    assert len(data) < 2_000
    monkeypatch.setattr(QImageReader, "read", lambda *_: pytest.fail("decoded"))
    with pytest.raises(ImportRefusal) as refused:
        picture_of(data, "bomb.png")
    assert refused.value.code == "picture-too-large"
    assert refused.value.params["width"] == side
    assert pixels_of(data) == side * side > MAX_PIXELS


def test_the_largest_that_is_taken_is_read_even_with_16_bits_a_channel(monkeypatch) -> None:
    """Its limit of memory lets it through; Qt's own would call it damaged."""
    picture_of(encoded(corners(), "PNG"))
    assert QImageReader.allocationLimit() * 1024**2 >= MAX_PIXELS * 8


def test_pixels_are_counted_by_the_head_alone(monkeypatch) -> None:
    monkeypatch.setattr(pictures.QImageReader, "read", lambda *_: pytest.fail("decoded"))
    assert pixels_of(encoded(corners(), "JPEG")) == 64 * 32
    assert pixels_of(b"no picture") == 0


def test_pictures_are_told_by_their_ending_or_their_first_bytes(tmp_path) -> None:
    for form in ("PNG", "JPEG", "GIF", "WEBP", "TIFF"):
        path = tmp_path / f"picture-{form}"
        path.write_bytes(encoded(corners(), form))
        assert is_picture(path)
    for name in ("a.PNG", "a.heic", "a.svg"):
        assert is_picture(tmp_path / name)
    text = tmp_path / "notes.txt"
    text.write_text("MM or II")
    assert not is_picture(text)
    assert not is_picture(tmp_path)
    assert not is_picture(tmp_path / "none.txt")


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\xff\xd8\xff", b"\xff\xd8\xff\xe1\xff\xff"])
def test_what_is_no_whole_jpeg_has_no_bare_one(data: bytes) -> None:
    assert bare_jpeg(data) is None
