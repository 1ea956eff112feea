"""A map from the bytes of a file: strict, and never a traceback.

What `json` and pydantic let pass is refused here: repeated keys, NaN, halves of characters, deep
nesting, numbers beyond measure. Nothing is dropped and no text is changed on the way in. Three
things without meaning are put right: the order of a lane's cells, empty cells, and the order of
the spans that style a text (`styles.tidied`).

Broken references are refused, not dropped. Only a score's criterion may name what the map does
not have: the six usual criteria need not be in the file.
"""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, NamedTuple, NoReturn, cast

from pydantic import ValidationError

from app.model.errors import ReadError
from app.model.faults import TIDIED, faults
from app.model.items import Item
from app.model.journey import FORMAT, VERSION, Journey
from app.model.lanes import Cell, Lane
from app.model.measures import measure
from app.model.migrations import migrate
from app.model.places import MAX_DEPTH, SURROGATE, Where, check, error_at, locate, sound_number
from app.model.refusals import refusal
from app.model.styles import tidied

MAX_BYTES = 256 * 1024 * 1024
"""Largest file opened."""


class Reading(NamedTuple):
    """A map read; `newer` when a newer program wrote it, so that it must not be overwritten."""

    journey: Journey
    newer: bool


def read_journey(data: bytes, *, trusted: bool = False) -> Reading:
    """The map in a file's bytes. Raises ReadError with a sentence and the place, nothing else.

    However much a map holds is read where the bytes are `trusted`: where this program has just
    written them, or keeps them itself.
    """
    return read_shaped(data, (FORMAT,), "not-a-map", trusted=trusted)


def read_shaped(
    data: bytes, formats: tuple[str, ...], other: str, *, trusted: bool = False
) -> Reading:
    """What has the shape of a map, under one of these formats; `other` is the code of a ReadError
    for a file of another."""
    if not trusted:
        if len(data) > MAX_BYTES:
            raise ReadError("too-large", params={"size": len(data), "limit": MAX_BYTES})
        measure(data)
    text = _decoded(data)
    with _no_collection():
        value = _parsed(text)
        version = _version(value, text, formats, other)
        if value["format"] != FORMAT:
            value = {**value, "format": FORMAT}
            data = json.dumps(value, ensure_ascii=False).encode()
        if version < VERSION:
            try:
                value = migrate(value, version, VERSION)
            except (KeyError, TypeError, ValueError, IndexError, AttributeError):
                raise ReadError("old-shape", params={"version": version}) from None
            data = json.dumps(value, ensure_ascii=False).encode()
        del value  # the map takes its room
        try:
            found = _validated(data, text)
            for fault in faults(found):
                if fault.code not in TIDIED:
                    raise error_at(
                        text, locate(text, fault.where), fault.code, fault.where, **fault.params
                    )
            journey = _tidied(found)
        except ReadError as error:
            if version <= VERSION:
                raise
            raise ReadError(
                "newer-version",
                line=error.line,
                column=error.column,
                path=error.path,
                params={"version": version},
            ) from error
    return Reading(journey, version > VERSION)


@contextmanager
def _no_collection() -> Generator[None]:
    """Thousands of new objects would set off collections that find nothing (three times slower)."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


_BLANK = re.compile(r"[ \t\r\n]*+")


def _decoded(data: bytes) -> str:
    if data.startswith(b"\xef\xbb\xbf"):
        raise ReadError("byte-order-mark", line=1, column=1)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        raise error_at(before, len(before), "encoding") from None
    if _BLANK.fullmatch(text):
        raise ReadError("empty")
    return text


_PAIR = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")


class _Refused(Exception):
    """The fast look found something; the slow one will say where."""


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise _Refused
    return value


def _float(written: str) -> float:
    if not sound_number(written):
        raise _Refused
    return float(written)


def _int(written: str) -> int:
    if not sound_number(written):
        raise _Refused
    return int(written)


def _constant(_: str) -> NoReturn:
    raise _Refused


def _parsed(text: str) -> dict[str, Any]:
    """The JSON value, a map by its `format`; every rule of JSON and ours on it holds."""
    try:
        value: Any = json.loads(
            text,
            object_pairs_hook=_pairs,
            parse_float=_float,
            parse_int=_int,
            parse_constant=_constant,
        )
        fine = _shallow(value)
    except (_Refused, ValueError, RecursionError):
        fine, value = False, None
    if not fine or (SURROGATE.search(text) and not _all_paired(text)):
        check(text)
        if not fine:
            raise ReadError("syntax")
    if not isinstance(value, dict):
        raise ReadError("not-a-map")
    return cast("dict[str, Any]", value)


def _all_paired(text: str) -> bool:
    """Whether every escape of half a character has its other half beside it, as far as that is
    seen at once."""
    return "\\\\" not in text and not SURROGATE.search(_PAIR.sub("", text))


def _shallow(value: Any) -> bool:
    """Whether the value is nested no deeper than `MAX_DEPTH` containers."""
    level: list[Any] = [value] if isinstance(value, (dict, list)) else []
    for _ in range(MAX_DEPTH):
        level = [
            child
            for one in level
            for child in (one.values() if isinstance(one, dict) else one)  # pyright: ignore
            if isinstance(child, (dict, list))
        ]
        if not level:
            return True
    return False


def _version(value: dict[str, Any], text: str, formats: tuple[str, ...], other: str) -> int:
    if value.get("format") not in formats:
        where: Where = ("format",) if "format" in value else ()
        raise error_at(text, locate(text, where), other, where)
    version = value.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        where = ("version",) if "version" in value else ()
        raise error_at(text, locate(text, where), "version", where)
    return version


def _validated(data: bytes, text: str) -> Journey:
    try:
        return Journey.model_validate_json(data)
    except ValidationError as error:
        code, where, params = refusal(error, json.loads(data))
        raise error_at(text, locate(text, where), code, where, **params) from None


def _tidied(journey: Journey) -> Journey:
    """The map with each lane's cells in the order of the stages and none of them empty, and with
    tidy styles."""
    order = {stage.id: index for index, stage in enumerate(journey.stages)}
    lanes: list[Lane] = []
    for lane in journey.lanes:
        filled = [_styled(cell) for cell in lane.cells if cell.items or cell.__pydantic_extra__]
        cells = tuple(sorted(filled, key=lambda cell: order[cell.stage]))
        lanes.append(lane if cells == lane.cells else lane.replace(cells=cells))
    parking = tuple([_tidy_item(item) for item in journey.parking])
    return journey.replace(lanes=tuple(lanes), parking=parking)


def _styled(cell: Cell) -> Cell:
    if not any(item.kind == "note" and item.styles for item in cell.items):
        return cell
    return cell.replace(items=tuple([_tidy_item(item) for item in cell.items]))


def _tidy_item(item: Item) -> Item:
    if item.kind != "note" or not item.styles:
        return item
    return item.replace(styles=tidied(item.styles, len(item.text)))
