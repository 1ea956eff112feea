"""What is remembered of the open windows, one list to a run of the program.

A list is a small JSON file in `windows` of the program's own folder, beside a lock that its run
holds as long as it lives. Two runs at the same time never touch each other's. What was open at the
end is what the run that ended last had open, and those that ran beside it; lists of earlier runs
are let go, for what they left unsaved is in the journals.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

from app.held import Held, InUse
from app.state import make_private
from app.widgets.begun import Begun
from app.widgets.canvas.sheet_view import Place

FORMAT = 1
MOST_WINDOWS = 100
"""Windows that are remembered; more are not opened at once."""
_MOST_BYTES = 2_000_000
_FAR = 1e7
"""No place on a map or a screen is farther, px."""


class Remembered(NamedTuple):
    """One window."""

    path: str = ""
    """The map's file; empty for a map never saved."""
    journal: str = ""
    """The journal that its unsaved changes were left in on purpose; empty without any."""
    geometry: str = ""
    """Qt's word for where the window stands, in hexadecimal."""
    begun: Begun | None = None
    """How the map was started, of a new one that nothing was done to."""
    place: Place | None = None
    selection: tuple[str, ...] = ()
    left: bool = True
    right: bool = True
    """Whether the panels are wished for."""
    sizes: tuple[int, ...] = ()
    """Widths of the left panel, the map and the right panel, px."""
    table: str = ""
    """The table below the map."""
    front: bool = False
    """Whether the user worked in it last."""


class Left(NamedTuple):
    """What a run that has ended left behind, claimed by this one."""

    windows: tuple[Remembered, ...]
    tries: int
    """How often opening it again was begun and not ended."""
    damaged: bool = False
    beside: tuple[str, ...] = ()
    """The lists of the runs that were there when that one began its own."""


NOTHING = Left((), 0)


class Runs:
    """The lists of all runs: its own, and those that ended. Nothing is done before it is asked.

    What cannot be read is nothing; `keep` raises OSError."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own: Path | None = None
        self._held: Held | None = None
        self._written = ""
        self._beside: list[str] = []
        self._claims: list[tuple[Path, Held, Left]] = []

    @property
    def left(self) -> Left:
        """All that was claimed, as one: each map once, as it was seen last."""
        found = [one for _, _, one in self._claims]
        windows = _each_once(window for one in found for window in one.windows)[:MOST_WINDOWS]
        tries = max((one.tries for one in found), default=0)
        return Left(windows, tries, any(one.damaged for one in found))

    def claim(self) -> Left:
        """Takes up the lists of what was open last, newest first, and lets those of earlier runs
        go; no other run sees them until `let_go` or `forget_left`."""
        found: list[tuple[float, Path, Held, Left]] = []
        with contextlib.suppress(OSError):
            for path in sorted(self._folder.glob("*.json")):
                if path != self._own:
                    with contextlib.suppress(OSError, InUse):
                        held = Held(path.with_suffix(".lock"))
                        found.append((path.stat().st_mtime, path, held, _read(path)))
        found.sort(key=lambda one: one[0], reverse=True)
        for _, path, held, left in found:
            if not self._claims or any(
                path.name in other.beside or one.name in left.beside
                for one, _, other in self._claims
            ):
                self._claims.append((path, held, left))
            else:
                held.let_go()
                _remove(path)
        return self.left

    def sweep(self) -> None:
        """Lets the lists of earlier runs go, and leaves what was open last for another start."""
        self.claim()
        self.let_go()

    def begin_opening(self) -> None:
        """Notes in the lists taken up that opening them has begun: one that ends the program each
        time must not do so for ever."""
        for path, _, one in self._claims:
            with contextlib.suppress(OSError):
                _write(path, _said(one.windows, one.tries + 1, one.beside))

    def forget_left(self) -> None:
        """All that was claimed is open again, and in this run's list."""
        for path, held, _ in self._claims:
            held.let_go()
            _remove(path)
        self._claims = []

    def let_go(self) -> None:
        """Leaves what was claimed for another start."""
        for _, held, _ in self._claims:
            held.let_go()
        self._claims = []

    def keep(self, windows: Sequence[Remembered]) -> None:
        """Writes this run's list, if it is another; none is no file."""
        said = _said(windows[:MOST_WINDOWS], 0, self._beside) if windows else ""
        if said == self._written:
            return
        if self._own is None or self._held is None:
            make_private(self._folder)
            self._beside = self._others()
            said = _said(windows[:MOST_WINDOWS], 0, self._beside)
            self._own = self._folder / f"{os.urandom(8).hex()}.json"
            self._held = Held(self._own.with_suffix(".lock"))
        if said:
            _write(self._own, said)
        else:
            self._own.unlink(missing_ok=True)
        self._written = said

    def end(self) -> None:
        """The run ends: its list, as it was kept last, is for the next."""
        self.let_go()
        if self._held is not None:
            self._held.let_go()
            self._held = None
            if self._own is not None and not self._written:
                _remove(self._own)

    def _others(self) -> list[str]:
        """The lists of runs that have not ended."""
        claimed = [path for path, _, _ in self._claims]
        found: list[str] = []
        for path in self._folder.glob("*.json"):
            if path not in claimed:
                try:
                    Held(path.with_suffix(".lock")).let_go()
                except InUse:
                    found.append(path.name)
        return found


def _read(path: Path) -> Left:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ValueError
        said = json.loads(path.read_text("utf-8"))
        if said["format"] != FORMAT:
            raise ValueError
        windows = tuple(remembered(one) for one in _listed(said["windows"], MOST_WINDOWS))
        beside = tuple(_text(one) for one in _listed(said.get("beside", []), MOST_WINDOWS))
        return Left(windows, _whole(said.get("tries", 0), 0, 1000), beside=beside)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Left((), 0, damaged=True)


def remembered(said: Any) -> Remembered:
    """A window as JSON gives it. Raises ValueError or TypeError for one that makes no sense."""
    if not isinstance(said, dict):
        raise TypeError
    known = cast("dict[str, Any]", said)
    place, begun = known.get("place"), known.get("begun")
    return Remembered(
        path=_text(known.get("path", "")),
        journal=_name(known.get("journal", "")),
        geometry=bytes.fromhex(_text(known.get("geometry", ""))).hex(),
        begun=_begun(begun) if begun is not None else None,
        place=_place(place) if place is not None else None,
        selection=tuple(_text(one) for one in _listed(known.get("selection", []), 10_000)),
        left=known.get("left", True) is not False,
        right=known.get("right", True) is not False,
        sizes=tuple(_whole(one, 0, 100_000) for one in _listed(known.get("sizes", []), 3)),
        table=_text(known.get("table", "")),
        front=known.get("front", False) is True,
    )


def _begun(said: dict[str, Any]) -> Begun:
    return Begun(_text(said["template"]), _name(said["language"]))


def _place(said: dict[str, Any]) -> Place:
    fitting = _text(said.get("fitting", ""))
    return Place(
        zoom=_number(said["zoom"], 0.01, 100.0),
        left=_number(said["left"], -_FAR, _FAR),
        top=_number(said["top"], -_FAR, _FAR),
        width=_whole(said["width"], 0, 100_000),
        height=_whole(said["height"], 0, 100_000),
        fitting=fitting if fitting in ("whole", "start") else "",
    )


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise TypeError
    return value


def _name(value: Any) -> str:
    """A name inside a folder, which leads nowhere else."""
    text = _text(value)
    if text and not (text.isascii() and text.isalnum()):
        raise ValueError(text)
    return text


def _number(value: Any, least: float, most: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    if not math.isfinite(value) or not least <= value <= most:
        raise ValueError(value)
    return float(value)


def _whole(value: Any, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError
    if not least <= value <= most:
        raise ValueError(value)
    return value


def _listed(value: Any, most: int) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    return cast("list[Any]", value)[:most]


def _said(windows: Iterable[Remembered], tries: int, beside: Sequence[str]) -> str:
    listed = [
        one._asdict()
        | {
            "place": one.place._asdict() if one.place else None,
            "begun": one.begun._asdict() if one.begun else None,
        }
        for one in windows
    ]
    said = {"format": FORMAT, "tries": tries, "beside": beside, "windows": listed}
    return json.dumps(said, ensure_ascii=False)


def _each_once(windows: Iterable[Remembered]) -> tuple[Remembered, ...]:
    """The windows without a second one on the same map."""
    found: dict[str | int, Remembered] = {}
    for number, one in enumerate(windows):
        known = _spelt(one.path) if one.path else one.journal or number
        found.setdefault(known, one)
    return tuple(found.values())


def _spelt(path: str) -> str:
    """The name of a file, however it is written; its disk is not asked, which may not answer."""
    return os.path.normcase(os.path.abspath(path))


def _write(path: Path, said: str) -> None:
    """All or nothing; without waiting for the disk, for a list that is lost is only forgotten."""
    beside = path.with_suffix(".new")
    with open(beside, "w", encoding="utf-8", opener=_private) as file:
        file.write(said)
    os.replace(beside, path)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _remove(path: Path) -> None:
    for one in (path, path.with_suffix(".new"), path.with_suffix(".lock")):
        with contextlib.suppress(OSError):
            one.unlink(missing_ok=True)
