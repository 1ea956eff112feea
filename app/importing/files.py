"""Files of other programs: which are pictures, and the text of the others."""

from __future__ import annotations

import codecs
from pathlib import Path

from app.importing.errors import ImportRefusal

MAX_BYTES = 64 * 1024 * 1024
"""Largest file read."""

PICTURES = frozenset(
    {".png", ".jpg", ".jpeg", ".jpe", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".ico", ".pbm"}
)
"""Endings of pictures. Others are looked at as texts."""


def bytes_of(path: Path) -> bytes:
    """A file's bytes. Raises ImportRefusal."""
    try:
        if not path.is_file():
            raise ImportRefusal("file-unread", name=path.name)
        if path.stat().st_size > MAX_BYTES:
            raise ImportRefusal("file-too-large", name=path.name)
        return path.read_bytes()
    except OSError:
        raise ImportRefusal("file-unread", name=path.name) from None


def text_of(path: Path) -> str:
    """A text file's text: UTF-8, UTF-16 with its mark, else Windows' Western code page. Raises
    ImportRefusal for what is no text."""
    data = bytes_of(path)
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
