"""Objects as a PDF file: all but streams compressed together, found by a cross-reference stream
(ISO 32000-1, 7.5.7 and 7.5.8)."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from struct import pack
from typing import NamedTuple

_TOGETHER = 400
"""Objects in one stream: many pack better, few are faster to find one in."""

_FREE = 65_535
_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class Numbered(NamedTuple):
    """An object as it stands in the file."""

    number: int
    code: bytes
    stream: bool
    """Whether it is a stream, which none of these can hold."""


def packed(objects: Iterable[Numbered], trailer: str) -> bytes:
    """A file of objects whose numbers count from 1; `trailer` are the entries that say which of
    them is the catalog and the like."""
    parts = [_HEAD]
    size = len(_HEAD)
    every = list(objects)
    places: dict[int, tuple[int, int, int]] = {0: (0, 0, _FREE)}
    number = max((one.number for one in every), default=0)

    def write(one: int, code: bytes) -> None:
        nonlocal size
        places[one] = 1, size, 0
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (one, code))
        size += len(parts[-1])

    for one in every:
        if one.stream:
            write(one.number, one.code)
    plain = [one for one in every if not one.stream]
    for start in range(0, len(plain), _TOGETHER):
        some = plain[start : start + _TOGETHER]
        number += 1
        for index, one in enumerate(some):
            places[one.number] = 2, number, index
        write(number, _together(some))
    number += 1
    start = size
    places[number] = 1, start, 0
    rows = b"".join(pack(">BIH", *places[one]) for one in range(number + 1))
    data = zlib.compress(rows, 6)
    write(
        number,
        _stream(f"/Type/XRef/Size {number + 1}/W[1 4 2]{trailer}", data),
    )
    parts.append(b"startxref\n%d\n%%%%EOF\n" % start)
    return b"".join(parts)


def _together(some: Sequence[Numbered]) -> bytes:
    """Objects as one stream: where each begins, then each."""
    places: list[str] = []
    place = 0
    for one in some:
        places.append(f"{one.number} {place}")
        place += len(one.code) + 1
    head = " ".join(places).encode("ascii") + b"\n"
    data = zlib.compress(head + b"\n".join(one.code for one in some), 6)
    return _stream(f"/Type/ObjStm/N {len(some)}/First {len(head)}", data)


def _stream(entries: str, data: bytes) -> bytes:
    head = f"<<{entries}/Filter/FlateDecode/Length {len(data)}>>\nstream\n"
    return head.encode("ascii") + data + b"\nendstream"
