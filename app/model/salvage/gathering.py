"""One document of what was found in a damaged file: parts that lost their place come back to where
parts of their kind stand."""

from __future__ import annotations

from typing import Any, cast

from app.model.items import Note
from app.model.journey import Asset, Criterion, Journey, Link, Phase, Stage
from app.model.lanes import TAKES, Cell, Lane, LaneKind
from app.model.people import Persona, Touchpoint
from app.model.salvage.merging import merged
from app.model.salvage.parsing import Loose
from app.model.salvage.report import Book
from app.model.salvage.shapes import (
    ITEMS,
    Parts,
    fields,
    kinds,
    list_of,
    pairs_of,
    required,
)

Document = dict[str, Any]

_OWN = frozenset(fields((Journey,))) - {"kind", "version", "owner", "review", "views", "view"}
"""Fields that say that an object is a map."""

_HOME: dict[type, str] = {
    Stage: "stages",
    Phase: "phases",
    Lane: "lanes",
    Persona: "personas",
    Touchpoint: "touchpoints",
    Criterion: "criteria",
    Link: "links",
    Asset: "assets",
    **dict.fromkeys(ITEMS, "parking"),
}
"""Where parts stand in a map."""


def gathered(loose: list[Loose], book: Book) -> Document:
    """The largest map among the values found, with what else was found in its place."""
    roots = [pairs_of(one.value) for one in loose if one.root]
    maps = [one for one in roots if _OWN & one.keys()]
    whole = [one for one in maps if "format" in one or "stages" in one]
    nothing: Document = {}
    main = max(whole or maps, key=_size, default=nothing)
    document = dict(main)
    for one in maps:
        if one is main:
            continue
        if "format" in one and "format" in main:
            if one != main:
                book.counts["several"] += 1
                _only_new_words(one, main, book)
            continue
        for key, value in one.items():
            known = document.get(key)
            document[key] = merged(known, value, book) if key in document else value
    cells: list[Loose] = []
    for one in loose:
        if one.root and _OWN & pairs_of(one.value).keys():
            continue
        if one.lane is not None and recognised(pairs_of(one.value), one.parts) is Cell:
            cells.append(one)  # once all lanes are there
        else:
            place(document, one.value, one.parts, book)
    for one in cells:
        _place_cell(document, pairs_of(one.value), one.lane, book)
    return document


def _size(value: Any) -> int:
    return sum(map(_size, pairs_of(value).values())) + sum(map(_size, list_of(value))) + 1


def _only_new_words(other: Document, main: Document, book: Book) -> None:
    """Keeps the texts of a second map that the first does not hold."""
    own, second = Book(), Book()
    own.keep(main)
    second.keep(other)
    known = {*own.words, *own.asides}
    book.words += [one for one in dict.fromkeys(second.words) if one not in known]
    book.asides += [one for one in dict.fromkeys(second.asides) if one not in known]


def place(document: Document, value: Any, parts: Parts, book: Book) -> None:
    """Puts a part without a place where parts of its kind stand; keeps its texts otherwise."""
    for one in list_of(value):
        place(document, one, parts, book)
    if isinstance(value, str):
        book.loose(value)
    found = pairs_of(value)
    if not found:
        return
    if _OWN & found.keys() and "format" in found and not document:
        document.update(found)
        return
    kind = recognised(found, parts)
    if kind is Cell:
        _place_cell(document, found, None, book)
    elif kind in _HOME:
        if kind in ITEMS:
            book.counts["moved"] += 1
        document[_HOME[kind]] = [*_entries(document.get(_HOME[kind])), found]
    else:
        book.left_out(found)


def _entries(value: Any) -> list[Any]:
    """What a list holds, or would if it were one."""
    return list_of(value) if isinstance(value, list) else [] if value is None else [value]


def recognised(found: Document, parts: Parts = ()) -> type | None:
    """Which part of a map an object is, by its fields; None when that cannot be told."""
    if len(parts) == 1 and (parts[0] in _HOME or parts[0] is Cell):
        return parts[0]
    if parts and set(parts) == set(ITEMS) and str(found.get("kind")) not in _item_kinds():
        return best_item(found, ITEMS)
    scores = sorted(((_score(found, part), n) for n, part in enumerate(_CANDIDATES)), reverse=True)
    (best, index), (second, _) = scores[0], scores[1]
    return _CANDIDATES[index] if best > 1 and best > second else None


_CANDIDATES: Parts = (*ITEMS, Stage, Phase, Lane, Cell, Persona, Touchpoint, Criterion, Link, Asset)


def _item_kinds() -> frozenset[str]:
    return frozenset[str]().union(*(kinds(part) for part in ITEMS))


def _score(found: Document, part: type) -> int:
    known = fields((part,))
    said = found.get("kind")
    if kinds(part) and said is not None and str(said) not in kinds(part):
        return -9
    hits = sum(key in known for key in found)
    filled = sum(2 for key, shape in known.items() if shape.parts and key in found)
    return hits + filled - 2 * (len(found) - hits) - 2 * len(required(part) - found.keys())


def best_item(found: Document, parts: Parts) -> type:
    """Which of these kinds of item an object is most like; a note when it is like none."""

    def likeness(part: type) -> int:
        return sum(key in fields((part,)) for key in found if key != "kind")

    best = max(parts, key=likeness)
    return Note if Note in parts and likeness(best) == likeness(Note) else best


def _place_cell(document: Document, cell: Document, lane: Document | None, book: Book) -> None:
    """A cell that lost its lane goes back into the one that was being read, where it can have
    stood there; else into one made for it, with those that follow it."""
    lanes = _entries(document.get("lanes"))
    at = None if lane is None else next((n for n, one in enumerate(lanes) if one is lane), None)
    last = pairs_of(lanes[-1]) if lanes else {}
    if at is not None and at + 1 < len(lanes) and _is_made(pairs_of(lanes[at + 1])):
        at, last = at + 1, pairs_of(lanes[at + 1])
    elif at is not None:
        last = pairs_of(lane)
    if (at is not None or _is_made(last)) and _goes_on(last, cell):
        last["cells"] = [*_entries(last.get("cells")), cell]
        return
    said = _kinds_in(cell)
    kind = next((one for one in said if one in TAKES and one != "note"), "note")
    made = {"id": f"{_MADE}{len(lanes) + 1}", "name": UNNAMED, "kind": kind, "cells": [cell]}
    place = len(lanes) if at is None else at + 1
    book.counts["lanes-anew"] += 1
    document["lanes"] = [*lanes[:place], made, *lanes[place:]]


def _is_made(lane: Document) -> bool:
    return lane.get("name") == UNNAMED and str(lane.get("id")).startswith(_MADE)


def _goes_on(lane: Document, cell: Document) -> bool:
    """Whether a cell can come after those that a lane has, or is the rest of its last one."""
    stages = [pairs_of(one).get("stage") for one in _entries(lane.get("cells"))]
    others = stages if _is_made(lane) else stages[:-1]
    kind = str(lane.get("kind"))
    return cell.get("stage") not in others and (
        kind not in TAKES or all(one in takes(kind) for one in _kinds_in(cell))
    )


def _kinds_in(cell: Document) -> list[str]:
    return [str(pairs_of(item).get("kind")) for item in list_of(cell.get("items"))]


def takes(kind: object) -> tuple[str, ...]:
    """The kinds of item that a lane of a kind takes; none for a kind that there is not."""
    return TAKES.get(cast("LaneKind", kind), ())


_MADE = "recovered-"
UNNAMED = "?"
"""The name of what is made anew for parts that need it."""
