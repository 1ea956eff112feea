"""Two files change places in one step, where the system can. A leaf."""

from __future__ import annotations

import ctypes
import os
import sys

_HERE = -100
_SWAP = 2


def swapped(one: str, other: str) -> bool:
    """Lets two files of one folder change places. False when the system or the disk cannot, or
    one of them is not there; nothing has happened then."""
    if sys.platform not in ("linux", "darwin"):
        return False
    library = ctypes.CDLL(None)
    names = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "darwin":
            return library.renamex_np(*names, ctypes.c_uint(_SWAP)) == 0
        return library.renameat2(_HERE, names[0], _HERE, names[1], ctypes.c_uint(_SWAP)) == 0
    except AttributeError:  # an old system
        return False
