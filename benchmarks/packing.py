"""What files hold, taken out and packed again: the floors of exports."""

from __future__ import annotations

import os
import re
import struct
import tempfile
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

_PIECE = 4_000_000


def pdf_streams(path: Path) -> list[bytes]:
    """The streams of a PDF that zlib packed, unpacked: content, structure, fonts, their maps."""
    data = path.read_bytes()
    found: list[bytes] = []
    for head in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", data):
        packed = data[head.end() : head.end() + int(head[1])]
        try:
            found.append(zlib.decompress(packed))
        except zlib.error:  # a picture, or plain
            continue
    return found


def pack_streams(streams: list[bytes]) -> None:
    """As the PDF's writer does."""
    for one in streams:
        zlib.compress(one, 6)


def png_packing(path: Path) -> float:
    """How long zlib and writing alone take for the rows of a PNG as they stand in it, with as much
    zeal as its writer but on one thread, as encoders of PNG do; ms. Only some are in memory."""
    unpacker, packer = zlib.decompressobj(), zlib.compressobj(6)
    took = 0.0
    rest = bytearray()
    with tempfile.TemporaryFile() as out:

        def pack(piece: memoryview | bytes, *, last: bool = False) -> float:
            began = time.perf_counter()
            out.write(packer.compress(piece))
            if last:
                out.write(packer.flush())
            return time.perf_counter() - began

        for data in _image_data(path):
            rest += unpacker.decompress(data)
            while len(rest) >= _PIECE:
                piece = bytes(rest[:_PIECE])
                del rest[:_PIECE]
                took += pack(piece)
        took += pack(bytes(rest), last=True)
    return took * 1000


def _image_data(path: Path) -> Iterator[bytes]:
    """The data of a PNG's chunks that hold its rows."""
    with path.open("rb") as file:
        file.seek(8)
        while head := file.read(8):
            size, kind = struct.unpack(">I4s", head)
            data = file.read(size)
            file.seek(4, os.SEEK_CUR)
            if kind == b"IDAT":
                yield data


def zip_parts(path: Path) -> list[tuple[str, list[str]]]:
    """The parts of a package, each as the strings that it is put together of: its tags, and what
    is between them."""
    with zipfile.ZipFile(path) as package:
        return [(name, strings_of(package.read(name))) for name in package.namelist()]


def strings_of(data: bytes) -> list[str]:
    """A text in markup as the strings that a writer puts together."""
    return re.findall(r"<[^>]*>|[^<]+", data.decode("latin-1"))


def zip_strings(parts: list[tuple[str, list[str]]], to: Path) -> None:
    """Joins, packs and writes."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as package:
        for name, strings in parts:
            package.writestr(name, "".join(strings).encode("latin-1"))
    synced(to)


def write_strings(strings: list[str], to: Path) -> None:
    """Joins and writes."""
    to.write_bytes("".join(strings).encode("latin-1"))
    synced(to)


def synced(path: Path) -> None:
    """What stands in a file stands on the disk."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
