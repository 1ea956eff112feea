"""What the blocks are made of: stages, lanes, notes and a picture, as a file says them."""

from __future__ import annotations

import base64
import hashlib
import struct
import zlib
from collections.abc import Callable
from typing import Any

Raw = dict[str, Any]
Say = Callable[[str, str], str]
"""A text, French and English: the one that is wanted."""

Block = Callable[[Say], Raw]


def stages(*names: str, width: float = 190.0) -> list[Raw]:
    """Stages `s1`, `s2`… of one width."""
    return [{"id": f"s{n}", "name": name, "width": width} for n, name in enumerate(names, 1)]


def lane(kind: str, name: str, *cells: list[Raw], **more: Any) -> Raw:
    """A lane named by its kind, with what each of its stages holds."""
    made = [{"stage": f"s{n}", "items": items} for n, items in enumerate(cells, 1) if items]
    return {"id": kind, "kind": kind, "name": name, "cells": made, **more}


def note(ident: str, text: str, **more: Any) -> Raw:
    return {"kind": "note", "id": ident, "text": text, **more}


def _picture() -> Raw:
    """A drawing of 96 × 120 px that any decoder reads alike: a sky, a hill, a sun."""

    def pixel(x: int, y: int) -> bytes:
        if (x - 70) ** 2 + (y - 28) ** 2 < 196:
            return b"\xfc\xc4\x19"
        if y > 84 - x // 4:
            return b"\x2f\x9e\x44"
        return bytes((165 + y // 2, 216 + y // 6, 255))

    rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(96)) for y in range(120))

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    data = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 96, 120, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )
    return {
        "id": hashlib.sha256(data).hexdigest(),
        "name": "plan.png",
        "mime": "image/png",
        "width": 96,
        "height": 120,
        "data": base64.b64encode(data).decode(),
    }


PICTURE = _picture()
