"""Compression beside the writing: zlib leaves the interpreter to others."""

from __future__ import annotations

import zlib
from collections.abc import Callable
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


class Compressor:
    """Deflates things on a thread of its own, which ends with the block, done or not; no process
    waits for it."""

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
        growing = self.growing()
        growing.add(data)
        return growing.end()

    def growing(self) -> Growing:
        """What is compressed while it is made."""
        return Growing(self._order, self._wbits)

    def _order(self, order: _Order) -> None:
        if self._thread.ident is None:
            self._thread.start()
        self._orders.put(order)

    def close(self) -> None:
        """Nothing more is compressed, not even what is under way."""
        self._end()


class Growing:
    """Something that comes in pieces."""

    def __init__(self, order: Callable[[_Order], None], wbits: int) -> None:
        self._order, self._wbits = order, wbits
        self._packing: _Packing | None = None

    @property
    def begun(self) -> bool:
        """Whether a piece has come."""
        return self._packing is not None

    def add(self, piece: bytes) -> None:
        """Compresses one more piece soon."""
        self._order((self._packed(), piece))

    def end(self) -> Future[Packed]:
        """There are no more; what becomes of them all."""
        packing = self._packed()
        self._order((packing, None))
        return packing.made

    def _packed(self) -> _Packing:
        if self._packing is None:
            self._packing = _Packing(self._wbits)
        return self._packing


class _Packing:
    """What is made of one thing, on the thread."""

    def __init__(self, wbits: int) -> None:
        self.made = Future[Packed]()
        self._wbits = wbits
        self._packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, wbits)
        self._parts: list[bytes] = []
        self._crc = 0

    def go_on(self, data: bytes | None, ended: Event) -> None:
        """Compresses a piece, the end of all when None; not to its end when `ended` is set."""
        if data is None:
            self._parts.append(self._packer.flush())
            self.made.set_result(Packed(b"".join(self._parts), self._crc))
            return
        with memoryview(data) as view:
            for start in range(0, len(view), _PIECE):
                if ended.is_set():
                    return
                piece = view[start : start + _PIECE]
                self._parts.append(self._packer.compress(piece))
                if self._wbits < 0:
                    self._crc = zlib.crc32(piece, self._crc)


_Order = tuple[_Packing, bytes | None]
"""A piece, or the end."""


def _end(orders: SimpleQueue[_Order | None], ended: Event) -> None:
    ended.set()
    orders.put(None)


def _work(orders: SimpleQueue[_Order | None], ended: Event) -> None:
    while (order := orders.get()) is not None and not ended.is_set():
        packing, data = order
        try:
            if not packing.made.done():
                packing.go_on(data, ended)
        except Exception as error:
            packing.made.set_exception(error)
        del order, packing, data
