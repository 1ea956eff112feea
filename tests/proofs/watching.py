"""What a process did while it took something in: which files it opened, whether it asked for the
network, and how long it waited for a processor. Linux tells."""

from __future__ import annotations

import contextlib
import ctypes
import os
import select
import sys
import sysconfig
import time
from pathlib import Path
from typing import NamedTuple

SECONDS = 2.0
MEGABYTES = 300

ROOT = Path(__file__).parent.parent.parent
OWN = tuple(
    str(Path(one).resolve())
    for one in {
        str(ROOT),
        sys.prefix,
        sys.base_prefix,
        *sysconfig.get_paths().values(),
        "/proc",
        "/sys/devices/system/cpu",
        "/dev",
    }
)
_IN_OPEN = 0x20
_NONBLOCK = 0x800


class Case(NamedTuple):
    """A file meant to harm, and where it is brought in."""

    name: str
    door: str
    path: Path


class Measured(NamedTuple):
    """What a case took; `trouble` names what must not be, empty when all is well."""

    case: Case
    seconds: float
    """Of the processor, and of waiting for anything but the processor."""
    megabytes: float
    foreign: int
    """Files opened that are none of its own."""
    sockets: int
    trouble: str


class Ears:
    """Hears what this process opens from now on, for good: files that are not in the folders it is
    `allowed`, and sockets."""

    def __init__(self, allowed: tuple[str, ...]) -> None:
        self.allowed = allowed
        self.foreign: list[str] = []
        self.sockets: list[str] = []
        sys.addaudithook(self._listen)

    def forget(self) -> None:
        """Nothing was heard."""
        self.foreign.clear()
        self.sockets.clear()

    def look(self, known: frozenset[str] = frozenset()) -> None:
        """Hears of sockets that are open, but for those that were `known`."""
        self.sockets += ["an open socket"] * len(open_sockets() - known)

    def _listen(self, event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith("socket."):
            self.sockets.append(event)
        elif event in ("open", "os.listdir", "os.scandir", "subprocess.Popen", "os.system"):
            name = arguments[0]
            if isinstance(name, (str, bytes, os.PathLike)):
                path = os.path.realpath(os.fsdecode(name))
                if not path.startswith(self.allowed):
                    self.foreign.append(f"{event} {path}")


def open_sockets() -> frozenset[str]:
    """Those that this process has."""
    found: set[str] = set()
    for number in os.listdir("/proc/self/fd"):
        with contextlib.suppress(FileNotFoundError):  # a thread has closed it since
            name = os.readlink(f"/proc/self/fd/{number}")
            if name.startswith("socket:"):
                found.add(name)
    return frozenset(found)


def watched(secret: Path) -> int:
    """A descriptor that can be read once a file was opened, by anybody."""
    libc = ctypes.CDLL(None, use_errno=True)
    while (watch := libc.inotify_init1(_NONBLOCK)) < 0:
        time.sleep(0.1)  # others have all the watches that a user may have
    libc.inotify_add_watch(watch, os.fsencode(secret), _IN_OPEN)
    return watch


def was_opened(watch: int) -> bool:
    """Whether a watched file was opened since this was asked last."""
    opened = bool(select.select([watch], [], [], 0)[0])
    if opened:
        os.read(watch, 65536)
    return opened


def queued() -> float:
    """Seconds that this process waited for a processor, which others had."""
    try:
        return int(Path("/proc/self/schedstat").read_text("ascii").split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0
