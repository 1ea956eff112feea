"""One earlier version as a file of the store: a line on what it is, and its bytes compressed."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import sys
import zlib
from pathlib import Path
from typing import Any, NamedTuple, cast

from app.files.errors import FileError
from app.model.reading import MAX_BYTES

MAGIC = b"parcours-version 1\n"
_HEAD = 1000
"""Bytes within which the first lines end."""
TEMPORARY = ".tmp"
_LARGE, _PIECE = 4_000_000, 1 << 20


class About(NamedTuple):
    """What a version says of itself; counts are -1 where nobody could count."""

    size: int
    """Bytes of the map's file."""
    digest: str
    """SHA-256 of them."""
    stages: int
    notes: int


def packed(data: bytes, stages: int, notes: int, most: int = sys.maxsize) -> bytes | None:
    """The bytes of a map's file as they are kept; None, soon, where that would take more than
    `most`. Large files, which are mostly pictures that hardly get smaller, are packed fast."""
    about = About(len(data), hashlib.sha256(data).hexdigest(), stages, notes)
    engine = zlib.compressobj(1 if len(data) > _LARGE else 6)
    parts = [MAGIC, json.dumps(about._asdict()).encode(), b"\n"]
    size = sum(map(len, parts))
    for start in range(0, len(data), _PIECE):
        parts.append(engine.compress(data[start : start + _PIECE]))
        size += len(parts[-1])
        if size > most:
            return None
    record = b"".join((*parts, engine.flush()))
    return record if len(record) <= most else None


def read_about(path: Path) -> About:
    """What a version says of itself. Raises FileError `version-damaged`, or why it cannot be
    read."""
    with path.open("rb") as file:
        return _about(file.read(_HEAD), path)[0]


def read_version(path: Path) -> bytes:
    """The exact bytes that were saved. Raises FileError `version-damaged`, and OSError."""
    with path.open("rb") as file:
        about, start = _about(file.read(_HEAD), path)
        file.seek(start)
        record = file.read()
    engine = zlib.decompressobj()
    try:
        data = engine.decompress(record, about.size + 1)
    except zlib.error as error:
        raise FileError("version-damaged", path) from error
    if len(data) != about.size or hashlib.sha256(data).hexdigest() != about.digest:
        raise FileError("version-damaged", path)
    return data


def write_whole(path: Path, data: bytes) -> None:
    """Puts a file for this user alone in its place, whole or not at all. Raises OSError."""
    temporary = path.with_name(f"{secrets.token_hex(8)}{TEMPORARY}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _about(head: bytes, path: Path) -> tuple[About, int]:
    """What the first lines say, and where they end."""
    end = head.find(b"\n", len(MAGIC))
    if not head.startswith(MAGIC) or end < 0:
        raise FileError("version-damaged", path)
    try:
        value: Any = json.loads(head[len(MAGIC) : end])
        known = cast("dict[str, Any]", value)
        about = About(
            int(known["size"]), str(known["digest"]), int(known["stages"]), int(known["notes"])
        )
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as error:
        raise FileError("version-damaged", path) from error
    if not 0 <= about.size <= MAX_BYTES:
        raise FileError("version-damaged", path)
    return about, end + 1
