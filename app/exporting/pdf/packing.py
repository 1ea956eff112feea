"""Objects as a PDF file: all but streams compressed together, found by a cross-reference stream
(ISO 32000-1, 7.5.7 and 7.5.8)."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import accumulate, chain
from struct import pack
from typing import NamedTuple

_TOGETHER = 400
"""Objects in one stream: many pack better, few are faster to find one in."""

_INDICES = [pack(">H", index) for index in range(_TOGETHER)]
_FREE = 65_535
_AT_ONCE = 2
"""Streams that are compressed at once."""

_ROWS_LEVEL = 1
"""Of the rows that count up: a higher one searches ten times as long and finds no more."""

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class Numbered(NamedTuple):
    """An object as it stands in the file."""

    number: int
    code: bytes
    stream: bool
    """Whether it is a stream, which none of these can hold."""


def packed(objects: Sequence[Numbered], others: Sequence[str], trailer: str) -> bytes:
    """A file of objects, numbered from 1 in their order, and of others in ASCII, none of them a
    stream, numbered on from these; `trailer` are the entries that say which of them is the
    catalog and the like."""
    with ThreadPoolExecutor(_AT_ONCE, "pdf") as pool:  # zlib leaves the interpreter to others
        return _packed(objects, others, trailer, pool)


def _packed(
    objects: Sequence[Numbered], others: Sequence[str], trailer: str, pool: ThreadPoolExecutor
) -> bytes:
    parts = [_HEAD]
    size = len(_HEAD)
    number = len(objects) + len(others)
    rows = [pack(">BIH", 0, 0, _FREE)] * (number + 1)

    def write(one: int, code: bytes) -> bytes:
        nonlocal size
        row = pack(">BIH", 1, size, 0)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (one, code))
        size += len(parts[-1])
        return row

    def pack_together(places: bytes, codes: bytes, count: int) -> None:
        together.append((number, pool.submit(_together, count, places, codes)))

    together: list[tuple[int, Future[bytes]]] = []
    plain = [one for one in objects if not one.stream]
    for start in range(0, len(plain), _TOGETHER):
        some = plain[start : start + _TOGETHER]
        number += 1
        inside = _rows_inside(number, len(some))
        for one, row in zip(some, inside, strict=True):
            rows[one.number] = row
        codes = b"\n".join([one.code for one in some])
        places = _places([one.number for one in some], [len(one.code) for one in some])
        pack_together(places, codes, len(some))
    for start in range(0, len(others), _TOGETHER):
        some = others[start : start + _TOGETHER]
        first = len(objects) + 1 + start
        number += 1
        rows[first : first + len(some)] = _rows_inside(number, len(some))
        places = _places(range(first, first + len(some)), map(len, some))
        pack_together(places, "\n".join(some).encode("ascii"), len(some))
    for one in objects:
        if one.stream:
            rows[one.number] = write(one.number, one.code)
    rows += [write(its, packing.result()) for its, packing in together]
    number += 1
    start = size
    rows.append(pack(">BIH", 1, start, 0))
    data = zlib.compress(b"".join(rows), _ROWS_LEVEL)
    write(number, _stream(f"/Type/XRef/Size {number + 1}/W[1 4 2]{trailer}", data))
    parts.append(b"startxref\n%d\n%%%%EOF\n" % start)
    return b"".join(parts)


def _rows_inside(stream: int, count: int) -> list[bytes]:
    """Where so many objects are found that stand in a stream, one after the other."""
    begins = pack(">BI", 2, stream)
    return [begins + index for index in _INDICES[:count]]


def _places(numbers: Iterable[int], lengths: Iterable[int]) -> bytes:
    """Where each object of a stream begins, by their numbers."""
    begins = accumulate([length + 1 for length in lengths], initial=0)
    pairs = tuple(chain.from_iterable(zip(numbers, begins, strict=False)))
    return b" ".join([b"%d %d"] * (len(pairs) // 2)) % pairs


def _together(count: int, places: bytes, codes: bytes) -> bytes:
    """So many objects as one stream: where each begins, then each."""
    data = zlib.compress(b"%s\n%s" % (places, codes), 6)
    return _stream(f"/Type/ObjStm/N {count}/First {len(places) + 1}", data)


def _stream(entries: str, data: bytes) -> bytes:
    head = f"<<{entries}/Filter/FlateDecode/Length {len(data)}>>\nstream\n"
    return head.encode("ascii") + data + b"\nendstream"
