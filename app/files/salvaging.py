"""Recovering what can be read of a damaged file, which stays as it is."""

from __future__ import annotations

import os
from collections.abc import Callable

from app.files.store import read_file, reading
from app.model.salvage import Salvaged, salvage


def recover(
    path: str | os.PathLike[str], progress: Callable[[float], None] = lambda done: None
) -> Salvaged:
    """The map that can be read in a file, see `salvage`. Raises FileError where there is none."""
    with reading(path):
        return salvage(read_file(path), progress)
