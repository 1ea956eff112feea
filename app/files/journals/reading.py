"""What a journal holds: the map as it was last, however the journal ended."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import zlib
from pathlib import Path
from typing import Any, NamedTuple, cast

from app.files.journals.changes import DAMAGED, changed
from app.files.journals.folders import number_of
from app.files.journals.frames import read_frames
from app.files.journals.journal import FORMAT, Draft
from app.files.store import Stamp
from app.model.errors import ReadError
from app.model.journey import Journey
from app.model.reading import read_journey

_STANDING_IN = base64.b64encode(
    bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
        "0000000a49444154789c6338070000d000cfb7413df00000000049454e44ae426082"
    )
).decode()
"""A grey pixel, PNG, in the place of a picture that is lost."""

_LATEST = 1e11
"""The end of the times that calendars show, seconds as `time.time` gives them."""


class Unreadable(Exception):
    """Nothing can be read of a journal; `title` is the map's, or empty when that is lost too;
    `newer` when a newer program wrote it, which can."""

    def __init__(self, title: str = "", path: str = "", *, newer: bool = False) -> None:
        super().__init__()
        self.newer = newer
        self.title = title
        self.path = path


class Recovered(NamedTuple):
    """A map brought back."""

    journey: Journey
    """As it was after the last change that can be read, with what was being written on it."""
    path: Path | None
    """Its file; None for a map never saved."""
    stamp: Stamp | None
    """That file as it was when the map was last read or saved."""
    begun: float
    """Time of the first change, seconds as `time.time` gives them."""
    last: float
    """Time of the last."""
    changes: int
    """How many changes are brought back."""
    unsaved: bool
    """Whether there is something to bring back even without a change: the map that the journal
    begins with is not what the file holds."""
    writing: bool
    """Whether a text was being written on the map."""
    texts: tuple[Draft, ...]
    """What was being written in fields around the map."""
    lost: bool
    """Whether something at the end cannot be read."""
    pictures_lost: int
    note: dict[str, Any] | None
    """What was written down when it was left for the next run on purpose."""


def recover(folder: Path) -> Recovered:
    """What a journal holds. Raises Unreadable, nothing else."""
    head: dict[str, Any] = {}
    try:
        head = _object(_records(folder / "head")[0][0])
        return _Reader(folder, head).recovered()
    except (Unreadable, OSError, ReadError, *DAMAGED) as error:
        title, path = head.get("title"), head.get("path")
        raise Unreadable(
            title if isinstance(title, str) else "",
            path if isinstance(path, str) else "",
            newer=_is_newer(head),
        ) from error


def _is_newer(head: dict[str, Any]) -> bool:
    known = head.get("format")
    return isinstance(known, int) and known > FORMAT


class _Reader:
    """Reads one journal."""

    def __init__(self, folder: Path, head: dict[str, Any]) -> None:
        if head["format"] != FORMAT:
            raise Unreadable
        self._folder, self._head = folder, head
        self._pictures: dict[str, dict[str, Any]] = {}
        self._gone: dict[str, str] = {}
        """New ids of the pictures that are lost."""
        self._lost = False

    def recovered(self) -> Recovered:
        number, base, count = self._base()
        begun = _moment(self._head["begun"])
        state, last = base, begun
        draft: dict[str, Any] | None = None
        for record in self._changes(number):
            try:
                said = _object(record)
                at, following = _moment(said["w"]), count + ("e" in said)
                if said.get("n", following) != following:  # older programs wrote none
                    raise ValueError(following)
                if "e" in said:
                    state, draft = changed(state, said["e"]), None
                else:
                    draft = said
                count, last = following, at
            except DAMAGED:
                self._lost = True
                break
        journey, writing = self._soundest(base, state, draft)
        stamp = self._head["stamp"]
        path = self._head["path"]
        if b"\0" in os.fsencode(path):
            raise ValueError(path)
        texts = draft.get("x", ()) if draft is not None else ()
        return Recovered(
            journey=journey,
            path=Path(path) if path else None,
            stamp=Stamp(*stamp) if stamp else None,
            begun=begun,
            last=last,
            changes=max(0, count + int(self._head["before"])),
            unsaved=bool(self._head.get("unsaved")),
            writing=writing,
            texts=tuple((str(where), str(text)) for where, text in texts),
            lost=self._lost,
            pictures_lost=len(self._gone),
            note=self._note(),
        )

    def _base(self) -> tuple[int, dict[str, Any], int]:
        """The newest whole map: its number, itself, how many changes came before it."""
        numbers = {number_of(path) for path in self._folder.glob("*.map")} - {None}
        for number in sorted(cast("set[int]", numbers), reverse=True):
            with contextlib.suppress(OSError, *DAMAGED):
                records, _ = _records(self._folder / f"{number}.map")
                *parts, end = [_object(record) for record in records]
                if end["end"] == len(parts) - 1:
                    value = dict(parts[0]["j"])
                    for key, name in (("l", "lanes"), ("a", "assets")):
                        found = [part[key] for part in parts[1:] if key in part]
                        if found:
                            value[name] = found
                    return number, value, int(end.get("n", number))
        raise Unreadable

    def _changes(self, number: int) -> list[bytes]:
        """The changes since a whole map, in all the files begun since, up to the first gap."""
        found: list[bytes] = []
        while (path := self._folder / f"{number}.log").exists():
            records, whole = _records(path)
            found += records
            if not whole:
                self._lost = True
                break
            number += 1
        return found

    def _soundest(
        self, base: dict[str, Any], state: dict[str, Any], draft: dict[str, Any] | None
    ) -> tuple[Journey, bool]:
        """The last map that is one, and whether a text is being written on it."""
        if draft is not None:
            with contextlib.suppress(ReadError, *DAMAGED):
                shown = changed(state, draft["d"])
                return self._journey(shown), bool(draft["d"])
        with contextlib.suppress(ReadError, *DAMAGED):
            return self._journey(state), False
        self._lost = True
        return self._journey(base), False

    def _journey(self, value: dict[str, Any]) -> Journey:
        assets = [self._asset(one) for one in value.get("assets", ())]
        if assets:
            value = {**value, "assets": assets}
        for old, new in self._gone.items():
            value = cast("dict[str, Any]", _renamed(value, old, new))
        written = json.dumps(value, ensure_ascii=False).encode()
        return read_journey(written, trusted=True).journey

    def _asset(self, held: dict[str, Any]) -> dict[str, Any]:
        """A picture with its data, or with what stands in for it."""
        picture, asset = held["picture"], held["asset"]
        name = str(picture["file"])
        try:
            if Path(name).name != name:
                raise ValueError(name)
            data = (self._folder / name).read_bytes()
            if len(data) != picture["size"] or zlib.crc32(data) != picture["crc"]:
                raise ValueError(name)
            return {**asset, "data": data.decode("ascii")}
        except (OSError, ValueError):
            self._gone.setdefault(asset["id"], f"lost-{len(self._gone) + 1}-{self._folder.name}")
            size = {"width": 1, "height": 1}
            return {**asset, **size, "mime": "image/png", "data": _STANDING_IN}

    def _note(self) -> dict[str, Any] | None:
        with contextlib.suppress(OSError, *DAMAGED):
            return _object(_records(self._folder / "kept")[0][0])
        return None


def _moment(said: Any) -> float:
    """A time, seconds. Raises one of `DAMAGED` for what is none."""
    moment = float(said)
    if not 0 <= moment < _LATEST:
        raise ValueError(moment)
    return moment


def _records(path: Path) -> tuple[tuple[bytes, ...], bool]:
    return read_frames(path)


def _object(record: bytes) -> dict[str, Any]:
    value = json.loads(record)
    if not isinstance(value, dict):
        raise TypeError
    return cast("dict[str, Any]", value)


def _renamed(value: Any, old: str, new: str) -> Any:
    """The JSON value with one text in the place of another."""
    if isinstance(value, str):
        return new if value == old else value
    if isinstance(value, list):
        return [_renamed(one, old, new) for one in cast("list[Any]", value)]
    if isinstance(value, dict):
        found = cast("dict[str, Any]", value)
        return {name: _renamed(one, old, new) for name, one in found.items()}
    return value
