"""Files of other programs: which are pictures, and the text of the others."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

from app.importing.errors import ImportRefusal

MAX_BYTES = 64 * 1024 * 1024
"""Largest text read."""

PICTURE_BYTES = 128 * 1024 * 1024
"""Largest picture read: `pictures.MAX_PIXELS` in a TIFF that is not packed."""

PICTURES = frozenset(
    {".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".bmp", ".webp", ".tif", ".tiff"}
)
"""Endings of pictures that can be added."""

_OTHERS = frozenset(
    {".svg", ".svgz", ".heic", ".heif", ".avif", ".jxl", ".jp2", ".ico", ".icns", ".tga", ".pbm"}
    | {".pgm", ".ppm", ".psd", ".ai", ".eps", ".dng", ".cr2", ".cr3", ".nef", ".arw", ".raw"}
)
"""Endings of pictures that cannot."""

_BEGINNINGS = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")


def is_picture(path: Path) -> bool:
    """Whether a file is a picture, by its ending or else by its first bytes; it need not be one
    that can be added. A file that cannot be read is none."""
    ending = path.suffix.lower()
    if ending in PICTURES or ending in _OTHERS:
        return True
    try:
        if not os.path.isfile(path):
            return False
        with path.open("rb") as file:
            start = file.read(16)
    except OSError:
        return False
    return start.startswith(_BEGINNINGS) or (start[:4] == b"RIFF" and start[8:12] == b"WEBP")


def bytes_of(path: Path, most: int = PICTURE_BYTES) -> bytes:
    """A file's bytes, at most so many. Raises ImportRefusal."""
    try:
        if not os.path.isfile(path):
            raise ImportRefusal("file-unread", name=path.name)
        if path.stat().st_size > most:
            raise ImportRefusal("file-too-large", name=path.name, limit=most // 1024**2)
        return path.read_bytes()
    except OSError:
        raise ImportRefusal("file-unread", name=path.name) from None


def text_of(path: Path) -> str:
    """A text file's text: UTF-8, UTF-16 with its mark, else Windows' Western code page. Raises
    ImportRefusal for what is no text."""
    data = bytes_of(path, MAX_BYTES)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ("utf-16",)
    elif b"\0" in data:
        encodings = ()
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ImportRefusal("file-not-text", name=path.name)
