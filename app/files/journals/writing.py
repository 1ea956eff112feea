"""The files of a journal as they are written: whole maps part by part, what is small at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from app.files.journals.changes import Pictured, whole
from app.files.journals.frames import framed
from app.model.journey import Journey

NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND | getattr(os, "O_BINARY", 0)
"""How files are opened that are begun here: what is written is appended."""


class WholeMap:
    """A whole map on its way to the disk, in parts, each serialised when it is asked for. It can
    be read from its end on: its pictures are on the disk before that."""

    def __init__(
        self, number: int, journey: Journey, count: int, folder: Path, pictured: Pictured
    ) -> None:
        self.number, self._journey, self._pictured = number, journey, pictured
        self._count = count
        self._descriptor = os.open(folder / f"{number}.map", NEW, 0o600)
        self._rest = self._records()
        self._ended = False

    def write(self, until: Callable[[], bool]) -> bool:
        """Goes on until all but the end is written, or until that; whether all is. Begins anew
        after it, or `end`, has raised an OSError."""
        for record in self._rest:
            self._add(record)
            if until():
                return False
        return True

    def end(self) -> None:
        """Writes the end, once. Raises OSError."""
        if not self._ended:
            parts = len(self._journey.lanes) + len(self._journey.assets)
            self._add(f'{{"end":{parts},"n":{self._count}}}'.encode())
            self._ended = True

    def sync(self) -> None:
        """What is written survives the end of the machine. Raises OSError."""
        os.fsync(self._descriptor)

    def close(self) -> None:
        """Nothing more is written."""
        os.close(self._descriptor)

    def _add(self, record: bytes) -> None:
        try:
            write_all(self._descriptor, framed(record))
        except OSError:
            os.ftruncate(self._descriptor, 0)
            self._rest = self._records()
            raise

    def _records(self) -> Iterator[bytes]:
        journey = self._journey
        rest = journey.model_dump_json(exclude={"lanes", "assets"}, exclude_defaults=True)
        yield f'{{"j":{rest}}}'.encode()
        for lane in journey.lanes:
            yield f'{{"l":{whole(lane, self._pictured)}}}'.encode()
        for asset in journey.assets:
            yield f'{{"a":{whole(asset, self._pictured)}}}'.encode()


def write_file(path: Path, data: bytes) -> None:
    """Writes a small file. Raises OSError."""
    descriptor = os.open(path, NEW, 0o600)
    try:
        write_all(descriptor, data)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """What was written to it survives the end of the machine. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_all(descriptor: int, data: bytes) -> None:
    """All of it, however little the disk takes at once."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
