"""What has become of a file since it was last read or written."""

from __future__ import annotations

import os
from typing import Literal, NamedTuple

from app.files.store import Stamp, stamp_of


class Glance(NamedTuple):
    """A file as it is now. `gone` when there is none at its place, `hidden` when the system does
    not let it be seen; `stamp` is that of a file that is the `same`, if only by what it holds, or
    that has `changed`."""

    state: Literal["same", "changed", "gone", "hidden"]
    stamp: Stamp | None = None


def glance(path: str | os.PathLike[str], known: Stamp) -> Glance:
    """Compares a file with the stamp of what it was. Its bytes are read only when its size or its
    date is another (`stamp_of`)."""
    try:
        status = os.stat(path)
        if (status.st_mtime_ns, status.st_size) == (known.mtime_ns, known.size):
            return Glance("same", known)
        found = stamp_of(path)
    except (FileNotFoundError, NotADirectoryError):
        return Glance("gone")
    except OSError:
        return Glance("hidden")
    return Glance("same" if found.holds_the_same(known) else "changed", found)
