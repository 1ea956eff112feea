"""Crashes that no exception tells of: the interpreter writes down where, the next run tells."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import re
import sys
import time
from pathlib import Path
from typing import TextIO

from app.crash import known_place, log_path, write_note

_NAME = re.compile(r"crash-(\d+)-\d+\.txt")
_PLACE = re.compile(r'File "([^"]*)"')


class HardCrashes:
    """The file that `faulthandler` writes into when this process crashes: a file of its own beside
    the log, empty while all is well and gone when the program ends well."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._file: TextIO | None = None

    def watch(self) -> None:
        """Has a crash of this process written down. Does nothing where no file can be made."""
        folder = log_path().parent
        path = folder / f"crash-{os.getpid()}-{time.time_ns()}.txt"
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            file = open(path, "x", encoding="utf-8", opener=_private)  # noqa: SIM115  (for the run)
        except OSError:
            return
        faulthandler.enable(file)
        self._path, self._file = path, file

    def end(self) -> None:
        """The program ends well."""
        if self._file is None or self._path is None:
            return
        faulthandler.disable()
        self._file.close()
        with contextlib.suppress(OSError):
            self._path.unlink()
        self._file = None


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
            with contextlib.suppress(OSError):
                text = path.read_text("utf-8", errors="replace")
                if text.strip():
                    write_note("The program crashed. It stood here:", _lines(text))
                    found += 1
                elif _alive(int(match[1])):
                    continue
                path.unlink()
    return found


def _lines(text: str) -> list[str]:
    """What `faulthandler` wrote, without the folders of the program."""
    named = _PLACE.sub(lambda match: f'File "{known_place(match[1])}"', text)
    return [line.rstrip() for line in named.splitlines()[:400]]


def _alive(pid: int) -> bool:
    """Whether a process runs. Where asking would end it, only its hold on the file tells."""
    if sys.platform == "win32":
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
