"""Pictures that are none: what Qt would read of them, and open, is never given to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QImage

from app.exporting.qimages import Images, decode, is_picture
from app.importing.errors import ImportRefusal
from app.importing.pictures import take_picture
from app.model.assets import make_asset
from app.widgets.picture_reader import picture_in
from app.widgets.theming.picture_palette import pixels
from tests.exporting.pictures import drawing
from tests.files.hostile import bomb

SHAPE = '<rect width="20" height="20" fill="#336699"/>'


def svg(inside: str) -> bytes:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="40" height="40">{SHAPE}{inside}</svg>'
    ).encode()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.png"
    drawing(30, 30).save(str(path))
    return path


def test_qt_opens_what_an_svg_names(qapp, secret):
    image = QImage.fromData(svg(f'<image xlink:href="{secret}" width="9" height="9"/>'))
    assert image != QImage.fromData(svg("")), "what the rest of this file is about"


def test_a_drawing_that_says_it_is_a_picture_opens_nothing(qapp, secret):
    data = svg(f'<image xlink:href="{secret}" width="9" height="9"/>')
    asset = make_asset(data, "image/png", 40, 40)
    assert decode(data) is None
    assert not is_picture(data)
    assert Images({asset.id: asset}.get).picture(asset.id, 1.0) is None
    assert pixels(data) == b""
    with pytest.raises(ImportRefusal):
        take_picture(data, "x.png")


@pytest.mark.parametrize("inside", ["", '<g id="url(#a)"/>'])
def test_a_drawing_that_names_nothing_gives_its_colours(qapp, inside):
    assert pixels(svg(inside))[:3] == b"\x33\x66\x99"


@pytest.mark.parametrize(
    "inside",
    [
        '<svg:image href="x"/>',
        "<style>@import 'x';</style>",
        '<rect style="fill: url( /x )"/>',
        '<IMAGE href="x"/>',
    ],
)
def test_a_drawing_that_may_name_something_gives_none(qapp, inside):
    assert pixels(svg(inside)) == b""


def test_what_another_program_copied_is_read_as_files_are(qapp, secret):
    held = Foreign({"image/png": svg(f'<image xlink:href="{secret}"/>')})
    found = picture_in(held, "Pasted")
    assert found is not None
    with pytest.raises(ImportRefusal):
        take_picture(found.data)
    assert picture_in(Foreign({"image/svg": svg("")})) is None
    assert picture_in(Foreign({"image/png": bomb()})) is not None
    assert picture_in(Foreign({"text/plain": b"words"})) is None


class Foreign(QMimeData):
    """What another program has copied, as Qt gives it: asked for a picture it decodes any."""

    def __init__(self, held: dict[str, bytes]) -> None:
        super().__init__()
        self._held = held

    def formats(self) -> list[str]:
        pictured = any(name.startswith("image/") for name in self._held)
        return [*self._held, *(["application/x-qt-image"] if pictured else [])]

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self.formats()

    def retrieveData(self, mimetype: str, _type: object) -> object:
        if mimetype == "application/x-qt-image":
            for name, data in self._held.items():
                if name.startswith("image/"):
                    return QImage.fromData(data)
        return QByteArray(self._held[mimetype]) if mimetype in self._held else None
