"""One document of what was found in a damaged file: parts that lost their place come back to where
parts of their kind stand."""

from __future__ import annotations

from typing import Any, cast

from app.model.items import Note
from app.model.journey import Asset, Criterion, Journey, Link, Phase, Stage
from app.model.lanes import TAKES, Cell, Lane, LaneKind
from app.model.people import Persona, Touchpoint
from app.model.salvage.parsing import Loose, merged
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


def gathered(loose: Loose, book: Book) -> Document:
    """The largest map among the values found, with what else was found in its place."""
    maps = [one for one in map(pairs_of, loose.roots) if _OWN & one.keys()]
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
    others = [one for one in loose.roots if not _OWN & pairs_of(one).keys()]
    for value, parts in [*((one, ()) for one in others), *loose.strays]:
        place(document, value, parts, book)
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
        _place_cell(document, found)
    elif kind in _HOME:
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


def _place_cell(document: Document, cell: Document) -> None:
    """A cell that lost its lane goes into one made for it; those that follow one another into
    the same."""
    lanes = _entries(document.get("lanes"))
    said = [str(pairs_of(item).get("kind")) for item in list_of(cell.get("items"))]
    last = pairs_of(lanes[-1]) if lanes else {}
    stage = cell.get("stage")
    if last.get("name") == UNNAMED and str(last.get("id")).startswith("recovered-"):
        cells = list_of(last.get("cells"))
        stages = [pairs_of(one).get("stage") for one in cells]
        kind = str(last.get("kind"))
        if stage not in stages and all(one in takes(kind) for one in said):
            cells.append(cell)
            return
    kind = next((one for one in said if one in TAKES and one != "note"), "note")
    lane = {"id": f"recovered-{len(lanes) + 1}", "name": UNNAMED, "kind": kind, "cells": [cell]}
    document["lanes"] = [*lanes, lane]


def takes(kind: object) -> tuple[str, ...]:
    """The kinds of item that a lane of a kind takes; none for a kind that there is not."""
    return TAKES.get(cast("LaneKind", kind), ())


UNNAMED = "?"
"""The name of what is made anew for parts that need it."""
