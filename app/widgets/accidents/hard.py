"""Crashes that no exception tells of: the interpreter writes down where, the next run tells."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import re
import time
from pathlib import Path

from app.crash import known_place, log_path, write_note
from app.held import Held, InUse
from app.state import make_private

_NAME = re.compile(r"crash-(\d+)-\d+\.txt")
_MOST = 1_000_000
"""Bytes read of what a crash left."""
_PLACE = re.compile(r'File "([^"]*)"')


class HardCrashes:
    """The file that `faulthandler` writes into when this process crashes: a file of its own beside
    the log, empty while all is well and gone when the program ends well. It is held as long as the
    process lives, so that no other takes it for what is left of a dead one: the folder may be
    shared by several computers, where a process is not known by its number."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._held: Held | None = None

    def watch(self) -> None:
        """Has a crash of this process written down. Does nothing where no file can be made."""
        folder = log_path().parent
        path = folder / f"crash-{os.getpid()}-{time.time_ns()}.txt"
        try:
            make_private(folder)
            held = Held(path)
        except (OSError, InUse):
            with contextlib.suppress(OSError):
                path.unlink()  # made, but this disk cannot hold it
            return
        faulthandler.enable(held.fileno())
        self._path, self._held = path, held

    def end(self) -> None:
        """The program ends well."""
        if self._held is None or self._path is None:
            return
        faulthandler.disable()
        self._held.let_go()
        with contextlib.suppress(OSError):
            self._path.unlink()
        self._held = None


def take_crashes(own: int | None = None) -> int:
    """Takes what crashed processes wrote into the log, sweeps what killed ones left, and says how
    many crashes there were. Costs nothing worth a thread: a few short files."""
    own = os.getpid() if own is None else own
    found = 0
    with contextlib.suppress(OSError):
        for path in sorted(log_path().parent.iterdir()):
            match = _NAME.fullmatch(path.name)
            if match is None or int(match[1]) == own:
                continue
            with contextlib.suppress(OSError, InUse):
                held = Held(path)
                try:
                    text = os.read(held.fileno(), _MOST).decode("utf-8", "replace")
                finally:
                    held.let_go()
                if text.strip():
                    write_note("The program crashed. It stood here:", _lines(text))
                    found += 1
                path.unlink()
    return found


def _lines(text: str) -> list[str]:
    """What `faulthandler` wrote, without the folders of the program."""
    named = _PLACE.sub(lambda match: f'File "{known_place(match[1])}"', text)
    return [line.rstrip() for line in named.splitlines()[:400]]
