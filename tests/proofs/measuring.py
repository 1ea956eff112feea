"""What a process holds of memory, and how it grows."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
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


def slope(points: Sequence[tuple[float, float]]) -> float:
    """By least squares: how much the second number grows where the first grows by one."""
    count = len(points)
    middle = sum(x for x, _ in points) / count
    level = sum(y for _, y in points) / count
    spread = sum((x - middle) ** 2 for x, _ in points)
    return sum((x - middle) * (y - level) for x, y in points) / spread


def _trim() -> None:
    import ctypes

    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (OSError, AttributeError):
        return
