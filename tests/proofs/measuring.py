"""What a process holds of memory, and how it grows."""

from __future__ import annotations

import ctypes
import gc
import os
import re
import sys
import tempfile
from collections.abc import Sequence
from functools import _lru_cache_wrapper
from pathlib import Path

MB = 1e6


def held() -> float:
    """Bytes of memory that this process has in use, after a full collection.

    What the C library keeps for later is given back first where it can be, so that the figure does
    not depend on what was freed before.
    """
    gc.collect()
    _trim()
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024.0


def in_use() -> float:
    """Bytes that this process has asked for and not given back, after a full collection: what
    lies unused between them, which comes and goes by megabytes, is not counted. Where the C
    library does not tell, what is held."""
    size = held()
    try:
        told = ctypes.CDLL(None).mallinfo2
    except (OSError, AttributeError):
        return size
    told.restype = _Told
    found = told()
    return found.uordblks + found.hblkhd + _python_bytes()


def let_go() -> None:
    """Empties all that is kept up to a bound to save time: texts that were set, groups ready to
    paint, results of functions. How full they are would be taken for growth. What is kept without
    a bound stays."""
    from app.exporting.qpaint import PicturePainter
    from app.layout.text.engine import TextEngine
    from app.layout.text.shaping import Shaper

    bounded = {
        TextEngine: ("_blocks", "_before"),
        Shaper: ("_glyphs",),
        PicturePainter: ("_young", "_old"),
    }
    gc.unfreeze()
    for one in gc.get_objects():
        if isinstance(one, _lru_cache_wrapper):
            told = one.cache_info()
            if told.maxsize is not None and told.currsize > 1:  # one alone is made once, for good
                one.cache_clear()
        else:
            for name in bounded.get(type(one), ()):
                getattr(one, name).clear()


def _python_bytes() -> int:
    """Bytes of the small objects of Python, which it keeps outside the C library's memory."""
    with tempfile.TemporaryFile() as file:
        sys.stderr.flush()
        kept = os.dup(2)
        try:
            os.dup2(file.fileno(), 2)
            sys._debugmallocstats()
        finally:
            os.dup2(kept, 2)
            os.close(kept)
        file.seek(0)
        found = re.search(rb"bytes in allocated blocks\s*=\s*([\d,]+)", file.read())
    return int(found[1].replace(b",", b"")) if found else 0


class _Told(ctypes.Structure):
    """The C library's `struct mallinfo2`."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    )


def slope(points: Sequence[tuple[float, float]]) -> float:
    """By least squares: how much the second number grows where the first grows by one."""
    count = len(points)
    middle = sum(x for x, _ in points) / count
    level = sum(y for _, y in points) / count
    spread = sum((x - middle) ** 2 for x, _ in points)
    return sum((x - middle) * (y - level) for x, y in points) / spread


def _trim() -> None:
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (OSError, AttributeError):
        return
