"""Reading SVG files back, with libraries nobody here wrote."""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path
from xml.etree import ElementTree

import resvg_py
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops, ImageStat

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
_FONT = re.compile(r"url\(data:font/woff;base64,([^)]*)\)")


def texts_of(data: bytes) -> list[str]:
    """What each line of text reads, in the file's order."""
    root = ElementTree.fromstring(data)
    return ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]


def fonts_of(data: bytes) -> list[TTFont]:
    """The fonts inside."""
    root = ElementTree.fromstring(data)
    rules = "".join(style.text or "" for style in root.iter(f"{SVG}style"))
    return [TTFont(io.BytesIO(base64.b64decode(font))) for font in _FONT.findall(rules)]


def rendered(data: bytes, folder: Path, zoom: int = 1) -> Image.Image:
    """The file as resvg draws it: it takes fonts from files only, so those inside are laid beside
    it; the system's are not used."""
    files: list[str] = []
    for i, font in enumerate(fonts_of(data)):
        font.flavor = None
        files.append(str(folder / f"font{i}.ttf"))
        font.save(files[-1])
    png = resvg_py.svg_to_bytes(
        svg_string=data.decode("utf-8"), skip_system_fonts=True, font_files=files or None, zoom=zoom
    )
    return Image.open(io.BytesIO(bytes(png)))


def mean_difference(one: Image.Image, other: Image.Image) -> float:
    """Over all pixels and channels, of 255."""
    assert one.size == other.size
    apart = ImageChops.difference(one.convert("RGB"), other.convert("RGB"))
    return sum(ImageStat.Stat(apart).mean) / 3
