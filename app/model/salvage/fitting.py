"""A document as the model can take it: what has nearly the right shape is given it, and what has
not is left out with its texts kept."""

from __future__ import annotations

import json
import re
from typing import Any, cast

from pydantic import ValidationError

from app.model.base import MAX_TEXT
from app.model.journey import FORMAT, VERSION, Journey
from app.model.lanes import TAKES, Cell, Lane
from app.model.salvage.gathering import UNNAMED, Document, best_item, place, recognised
from app.model.salvage.report import Book
from app.model.salvage.shapes import (
    ITEMS,
    Parts,
    Shape,
    fields,
    kinds,
    known_fields,
    list_of,
    pairs_of,
    required,
)

_ROUNDS = 60
_PASSES = 4
_BAD = re.compile(r"[^A-Za-z0-9_.:-]+")
_ASIDE = {"theme", "template", "view", "views", "assets"}
"""Fields of a map whose texts are no words on it."""


def fitted(document: Document, book: Book) -> Document:
    """The document with parts of the right shape everywhere, and what they need."""
    document = {**document, "format": FORMAT, "version": VERSION}
    fitting = _Fitting(book)
    for _ in range(_PASSES):
        document = fitting.part(document, (Journey,), False)
        misplaced, fitting.misplaced = fitting.misplaced, []
        if not misplaced:
            break
        for one in misplaced:
            place(document, one, (), book)
    return document


class _Fitting:
    def __init__(self, book: Book) -> None:
        self._book = book
        self._made = 0
        self.misplaced: list[Document] = []
        """Parts whose fields stood in another part."""

    def part(self, found: Document, parts: Parts, aside: bool) -> Document:
        """An object with the fields of one of the parts, as far as they fit."""
        known = fields(parts)
        made: Document = {}
        found = self._own(found, parts)
        for key, value in found.items():
            name = key
            if key not in known:
                name = _near(key, [one for one in known if one not in found]) or key
            shape = known.get(name)
            away = aside or (parts == (Journey,) and name in _ASIDE)
            if name in made:
                self._book.keep(value, name, aside=away)
                continue
            if shape is None:
                made[name] = value
                continue
            fit = self._field(value, shape, name, away)
            if fit is not None or value is None:
                made[name] = fit
        return self._complete(made, parts)

    def _own(self, found: Document, parts: Parts) -> Document:
        """The object without the fields of another part that was thrown together with it."""
        known = fields(parts)
        others = {
            key: value for key, value in found.items() if key not in known and key in known_fields()
        }
        kind = recognised(others) if others else None
        if kind is None:
            return found
        rest = {key: value for key, value in found.items() if key not in others}
        if kind is Cell and parts == (Lane,):
            return {**rest, "cells": [*list_of(rest.get("cells")), others]}
        self.misplaced.append(others)
        return rest

    def _complete(self, made: Document, parts: Parts) -> Document:
        """The object with an identity and, of a lane, a kind."""
        known = fields(parts)
        needed = set[str]().union(*(required(part) for part in parts))
        if "id" in known and "id" in needed and not made.get("id"):
            self._made += 1
            if parts == (Lane,) and not made.get("name"):
                self._book.counts["lanes-anew"] += 1
                made["name"] = UNNAMED
            self._book.counts["ids-anew"] += 1
            made = {"id": f"recovered-{self._made}", **made}
        if parts == (Lane,) and str(made.get("kind")) not in kinds(Lane):
            held = [
                str(pairs_of(item).get("kind"))
                for cell in list_of(made.get("cells"))
                for item in list_of(pairs_of(cell).get("items"))
            ]
            kind = _near(str(made.get("kind")), sorted(kinds(Lane)))
            guess = next((one for one in held if one in TAKES), "note")
            self._book.misread(made.get("kind"))
            made["kind"] = kind or guess
            self._book.counts["values"] += 1
        return made

    def _field(self, value: Any, shape: Shape, name: str, aside: bool) -> Any:
        if value is None:
            return None
        if shape.many:
            values = list_of(value) if isinstance(value, list) else [value]
            hollow = bool(shape.parts) and all(map(required, shape.parts))
            fit = [self._one(one, shape, name, aside) for one in values if one != {} or not hollow]
            return [one for one in fit if one is not None]
        if isinstance(value, list) and (shape.parts or shape.text):
            values = list_of(value)
            for one in values[1:]:
                self._book.left_out(one, aside=aside)
            value = values[0] if values else None
        return self._one(value, shape, name, aside)

    def _one(self, value: Any, shape: Shape, name: str, aside: bool) -> Any:
        """A value that fits, or None."""
        if shape.parts:
            if not isinstance(value, dict):
                return self._instead_of_part(value, shape.parts, aside)
            found = pairs_of(value)
            if set(shape.parts) == set(ITEMS):
                return self._item(found)
            return self.part(found, shape.parts, aside)
        if shape.names:
            self._book.misread(value)
            return _identity(value) if isinstance(value, (str, int)) else None
        if shape.text and not isinstance(value, str):
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                return str(value)
            self._book.left_out(value, aside=aside)
            return None
        if shape.text and len(value) > MAX_TEXT:
            self._book.keep(value[MAX_TEXT:], name, aside=aside)
            return value[:MAX_TEXT]
        return value

    def _instead_of_part(self, value: Any, parts: Parts, aside: bool) -> Any:
        if set(parts) == set(ITEMS) and isinstance(value, str) and value.strip():
            return self.part({"kind": "note", "text": value}, ITEMS[:1], aside)
        if value is not None:
            self._book.left_out(value, aside=aside)
        return None

    def _item(self, found: Document) -> Document:
        """An item of a kind that there is."""
        for part in ITEMS:
            if str(found.get("kind")) in kinds(part):
                return self.part(found, (part,), False)
        part = best_item(found, ITEMS)
        self._book.misread(found.get("kind"))
        made = self.part({**found, "kind": next(iter(kinds(part)))}, (part,), False)
        self._book.counts["values"] += 1
        return {"kind": made.pop("kind"), **made}


def _identity(value: str | int) -> str | None:
    """A name that an element may have, the same for the same value."""
    return _BAD.sub("-", str(value))[:80] or None


def _near(word: str, known: list[str]) -> str | None:
    """The word among those known that differs in one letter."""
    for one in known:
        if len(one) == len(word) > 2:
            if sum(a != b for a, b in zip(one, word, strict=True)) == 1:
                return one
        elif abs(len(one) - len(word)) == 1 and len(one) > 3:
            long, short = (one, word) if len(one) > len(word) else (word, one)
            if any(long[:n] + long[n + 1 :] == short for n in range(len(long))):
                return one
    return None


class _Gone:
    """Stands for an entry of a list that is left out."""


_GONE = _Gone()


def validated(document: Document, book: Book) -> Journey:
    """The map of a document; what the model refuses in it is left out, piece by piece."""
    for _ in range(_ROUNDS):
        data = json.dumps(document)
        try:
            return Journey.model_validate_json(data)
        except ValidationError as error:
            seen: set[tuple[int | str, ...]] = set()
            for one in error.errors(include_url=False, include_input=False):
                where = _path(one["loc"])
                if where not in seen:
                    seen.add(where)
                    _repair(document, where, str(one["type"]), one.get("ctx", {}), book)
            _sweep(document)
    head = {"format": FORMAT, "version": VERSION}
    for key in [one for one in document if one not in head]:
        try:
            Journey.model_validate_json(json.dumps({**head, key: document[key]}))
        except ValidationError:
            book.left_out(document.pop(key), aside=key in _ASIDE)
    return Journey.model_validate_json(json.dumps(document))


def _path(location: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """pydantic's location without the tags of items, which are no keys."""
    where: list[int | str] = []
    tagged = False
    for key in location:
        if tagged:
            tagged = False
            continue
        where.append(key)
        tagged = isinstance(key, int) and where[-2] in ("items", "parking")
    return tuple(where)


def _at(document: Document, where: tuple[int | str, ...]) -> Any:
    value: Any = document
    for key in where:
        value = value[key]
    return value


def _repair(
    document: Document,
    where: tuple[int | str, ...],
    kind: str,
    context: dict[str, Any],
    book: Book,
) -> None:
    """Mends what the model refuses at a place, or takes it out."""
    aside = bool(where) and where[0] in _ASIDE
    try:
        holder = _at(document, where[:-1])
        value = holder[where[-1]] if kind != "missing" else None
    except (KeyError, IndexError, TypeError):
        return
    name = where[-1]
    field = next((str(key) for key in reversed(where) if isinstance(key, str)), "")
    if kind == "missing":
        _take_out(document, where[:-1], book, aside)
    elif kind == "string_too_long" and isinstance(value, str):
        limit = int(context["max_length"])
        holder[name] = value[:limit]
        book.keep(value[limit:], field, aside=aside)
    elif kind == "too_long" and isinstance(value, list):
        limit = int(context["max_length"])
        for one in list_of(value)[limit:]:
            book.left_out(one, aside=aside)
        del value[limit:]
    elif (mended := _number(value, kind)) is not None:
        holder[name] = mended
    else:
        book.counts["values"] += 1
        book.keep(value, field, aside=aside)
        if isinstance(holder, list):
            holder[cast(int, name)] = _GONE
        else:
            del holder[name]


def _number(value: Any, kind: str) -> float | int | None:
    """The number that a text or another number stands for."""
    if kind not in ("float_type", "int_type", "int_from_float"):
        return None
    try:
        number = float(value)
        if kind == "float_type" and abs(number) < float("inf"):
            return number
        return int(number) if number == int(number) else None
    except (TypeError, ValueError, OverflowError):
        return None


def _take_out(document: Document, where: tuple[int | str, ...], book: Book, aside: bool) -> None:
    """Leaves out a part that lacks what it cannot do without."""
    if not where:
        return
    holder = _at(document, where[:-1])
    book.left_out(holder[where[-1]], aside=aside)
    if isinstance(holder, list):
        holder[cast(int, where[-1])] = _GONE
    else:
        del holder[where[-1]]


def _sweep(value: Any) -> None:
    if isinstance(value, list):
        value[:] = [one for one in list_of(value) if one is not _GONE]
    for one in pairs_of(value).values() if isinstance(value, dict) else list_of(value):
        if isinstance(one, (dict, list)):
            _sweep(one)


def leave_out(document: Document, where: tuple[int | str, ...], book: Book) -> None:
    """Takes out the part that holds the value at a place."""
    depth = len(where)
    while depth and not (
        isinstance(where[depth - 1], int) or (depth == 1 and where[0] in document)
    ):
        depth -= 1
    _take_out(document, where[:depth], book, bool(where) and where[0] in _ASIDE)
    _sweep(document)
