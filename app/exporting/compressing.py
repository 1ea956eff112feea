"""Compression beside the writing: zlib leaves the interpreter to others."""

from __future__ import annotations

import zlib
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Event, Thread
from typing import NamedTuple, Self
from weakref import finalize

_LEVEL = 6
_PIECE = 1 << 20
"""Bytes between two looks whether to go on."""


class Packed(NamedTuple):
    """What was compressed, and the CRC-32 of what it was made of: 0 where zlib's own check stands
    at its end."""

    data: bytes
    crc: int


_Order = tuple[bytes, int, Future[Packed]]


class Compressor:
    """Deflates one thing after another on a thread of its own, which ends with the block, done or
    not; no process waits for it."""

    def __init__(self, name: str, wbits: int) -> None:
        """`wbits` is as in `zlib.compressobj`: it says what stands around what is compressed."""
        self._wbits = wbits
        self._orders: SimpleQueue[_Order | None] = SimpleQueue()
        self._ended = Event()
        self._thread = Thread(target=_work, name=name, args=(self._orders, self._ended))
        self._thread.daemon = True
        self._end = finalize(self, _end, self._orders, self._ended)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def begin(self, data: bytes) -> Future[Packed]:
        """Compresses it soon."""
        if self._thread.ident is None:
            self._thread.start()
        made = Future[Packed]()
        self._orders.put((data, self._wbits, made))
        return made

    def close(self) -> None:
        """Nothing more is compressed, not even what is under way."""
        self._end()


def _end(orders: SimpleQueue[_Order | None], ended: Event) -> None:
    ended.set()
    orders.put(None)


def _work(orders: SimpleQueue[_Order | None], ended: Event) -> None:
    while (order := orders.get()) is not None and not ended.is_set():
        data, wbits, made = order
        try:
            packed = _deflated(data, wbits, ended)
        except Exception as error:
            made.set_exception(error)
        else:
            if packed is not None:
                made.set_result(packed)
        del order, data, made


def _deflated(data: bytes, wbits: int, ended: Event) -> Packed | None:
    """None when it ended before."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, wbits)
    made: list[bytes] = []
    crc = 0
    with memoryview(data) as view:
        for start in range(0, len(view), _PIECE):
            if ended.is_set():
                return None
            piece = view[start : start + _PIECE]
            made.append(packer.compress(piece))
            if wbits < 0:
                crc = zlib.crc32(piece, crc)
    made.append(packer.flush())
    return Packed(b"".join(made), crc)
