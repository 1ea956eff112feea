"""The folders that journals are in: which there are, which nobody writes, which are put aside."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import time
from pathlib import Path

from app.held import Held, InUse

ASIDE = "aside"
"""The folder of journals that the user let go, for a while."""
KEPT_ASIDE = 7 * 24 * 3600.0
"""How long that is, seconds."""
_NUMBERED = re.compile(r"(\d+)\.(?:map|log)", re.ASCII)
"""The files of a journal's own that are numbered: whole maps, and what was changed since."""
_EMPTY = 3600.0
"""The age from which a folder that never became a journal was left behind, seconds."""


class Claim:
    """A journal that nobody writes, held by this process: no other offers it. Raises `InUse` and
    OSError."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._held = Held(folder / "lock")

    @property
    def left_on_purpose(self) -> bool:
        """Whether the program itself left it for the next run."""
        return (self.folder / "kept").exists()

    def let_go(self) -> None:
        """Leaves it where it is, for another time."""
        self._held.let_go()

    def remove(self) -> None:
        """Removes the journal for good: it is none before another may claim it."""
        with contextlib.suppress(OSError):
            (self.folder / "head").unlink()
        self._held.let_go()
        remove(self.folder)

    def put_aside(self) -> Path:
        """Takes it from what is offered and keeps it for some days; where. Raises OSError."""
        self._held.let_go()
        aside = self.folder.parent / ASIDE
        aside.mkdir(mode=0o700, exist_ok=True)
        place = aside / self.folder.name
        self.folder.rename(place)
        os.utime(place)
        return place


def left_behind(root: Path) -> list[Claim]:
    """The journals that ended with their process, oldest first, each claimed; those in use and
    what is no journal are passed over. A folder that cannot be read has none."""
    found: list[tuple[float, Claim]] = []
    for folder in _folders(root):
        with contextlib.suppress(OSError, InUse):
            age = time.time() - folder.stat().st_mtime
            if (folder / "head").exists():
                claim = Claim(folder)
                if (folder / "head").exists():
                    found.append((age, claim))
                else:  # whose it was has let it go meanwhile
                    claim.remove()
            elif age > _EMPTY:
                remove(folder)
    found.sort(key=lambda one: -one[0])
    return [claim for _, claim in found]


def number_of(path: Path) -> int | None:
    """The number of a file of a journal; None for one that is none of its own."""
    found = _NUMBERED.fullmatch(path.name)
    return int(found[1]) if found is not None else None


def put_aside(root: Path) -> list[Path]:
    """What was put aside and is still kept, for `bring_back`."""
    return [one for one in _folders(root / ASIDE) if (one / "head").exists()]


def bring_back(place: Path) -> Claim:
    """A journal that was put aside is offered again. Raises OSError."""
    folder = place.parent.parent / place.name
    place.rename(folder)
    return Claim(folder)


def sweep_aside(root: Path) -> None:
    """Removes for good what was put aside long ago."""
    for folder in _folders(root / ASIDE):
        with contextlib.suppress(OSError):
            if time.time() - folder.stat().st_mtime > KEPT_ASIDE:
                remove(folder)


def remove(folder: Path) -> None:
    """Removes a journal, first what makes it one. What cannot be removed stays."""
    with contextlib.suppress(OSError):
        (folder / "head").unlink()
    shutil.rmtree(folder, ignore_errors=True)


def _folders(root: Path) -> list[Path]:
    try:
        return [path for path in sorted(root.iterdir()) if path.is_dir() and path.name != ASIDE]
    except OSError:
        return []
