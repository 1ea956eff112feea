"""JPEG files without decoding them: whether one is whole, and the same without what a camera wrote
beside it (ITU-T T.81, annex B)."""

from __future__ import annotations

from typing import NamedTuple

_START, _END, _SCAN, _COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
_KEPT = (0xE0, 0xEE)
"""Of the sections of applications: JFIF's, and Adobe's, which says how colours are written."""


class _Section(NamedTuple):
    marker: int
    start: int
    end: int


def bare_jpeg(data: bytes) -> bytes | None:
    """The file up to the end of its picture, without EXIF, comments, profile and thumbnails; the
    picture itself is the same. None when it stops before its end."""
    sections = _head(data)
    if sections is None:
        return None
    scan = sections[-1]
    end = data.find(bytes((0xFF, _END)), scan.end)
    if scan.marker != _SCAN or end < 0:
        return None
    kept = [
        data[one.start : one.end]
        for one in sections
        if one.marker in _KEPT or not (0xE0 <= one.marker <= 0xEF or one.marker == _COMMENT)
    ]
    return bytes((0xFF, _START)) + b"".join(kept) + data[scan.end : end + 2]


def _head(data: bytes) -> list[_Section] | None:
    """The sections up to the first scan, that one's head included; None when they are broken."""
    at = 2
    found: list[_Section] = []
    while data[:2] == bytes((0xFF, _START)) and at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # filling
            at += 1
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        found.append(_Section(marker, at, end))
        if marker == _SCAN:
            return found if end <= len(data) else None
        at = end
    return None
