"""A document whose parts fit, made a sound map: every identity once, every reference to something
that is there, and in each lane what it takes."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, cast

from app.model.base import MAX_LIST, MAX_STAGES, MAX_TEXT
from app.model.faults import RESERVED
from app.model.salvage.gathering import UNNAMED, Document, takes
from app.model.salvage.report import Book, LossCode

_GROUPS = (
    "stages",
    "phases",
    "lanes",
    "personas",
    "touchpoints",
    "criteria",
    "links",
    "parking",
    "views",
)


def joined(document: Document, book: Book) -> Document:
    """The document, changed in place."""
    _Joining(document, book).run()
    return document


class _Place(NamedTuple):
    lane: Document
    cell: Document


class _Joining:
    def __init__(self, document: Document, book: Book) -> None:
        self._document = document
        self._book = book
        self._taken: set[str] = set(RESERVED)
        self._read: dict[str, set[str]] = {}
        self._numbers: dict[str, int] = {}
        """By a name, the number to try next."""

    def run(self) -> None:
        """One thing after the other; what later ones ask for stands by then."""
        self._pictures()
        self._identities()
        self._stages()
        for lane in self._all("lanes"):
            self._cells(lane)
        self._items()
        self._phases()
        self._links()
        self._single(self._document, "focus", self._ids("personas"))
        for persona in self._all("personas"):
            self._single(persona, "portrait", self._ids("assets"))
        self._single(self._document.get("theme") or {}, "logo", self._ids("assets"))
        self._template()

    def _all(self, name: str) -> list[Document]:
        return _parts_of(self._document, name)

    def _ids(self, name: str) -> set[str]:
        return {str(one.get("id")) for one in self._all(name)}

    def _count(self, code: LossCode, number: int = 1) -> None:
        self._book.counts[code] += number

    def _cells_of(self) -> Iterator[_Place]:
        for lane in self._all("lanes"):
            for cell in _parts_of(lane, "cells"):
                yield _Place(lane, cell)

    # identities

    def _identities(self) -> None:
        for name in _GROUPS:
            self._document[name] = self._distinct(self._all(name))
        for _, cell in self._cells_of():
            cell["items"] = self._distinct(_parts_of(cell, "items"))
        template: Document = self._document.get("template") or {}
        known, self._taken = self._taken, set()
        if "custom" in template:
            template["custom"] = self._distinct(_parts_of(template, "custom"))
        self._taken = known

    def _distinct(self, parts: list[Document]) -> list[Document]:
        """The parts with identities that no other has; one that stands there twice the same,
        once."""
        kept: list[Document] = []
        known: dict[str, Document] = {}
        for part in parts:
            own = str(part.get("id"))
            if known.get(own) == part:
                continue
            if own in self._taken:
                part["id"] = self.fresh(own)
                self._count("ids-anew")
            known.setdefault(own, part)
            self._taken.add(part["id"])
            kept.append(part)
        return kept

    def fresh(self, old: str) -> str:
        """An identity like the old one that nothing has."""
        name = old[:70]
        number = self._numbers.get(name, 2)
        while f"{name}-{number}" in self._taken:
            number += 1
        self._numbers[name] = number + 1
        return f"{name}-{number}"

    # stages and cells

    def _stages(self) -> None:
        """Stages that cells name and that are gone are made anew, where the cells stood."""
        stages = self._all("stages")
        order = [str(one["id"]) for one in stages]
        rows = [
            [str(cell["stage"]) for cell in _parts_of(lane, "cells") if cell.get("stage")]
            for lane in self._all("lanes")
        ]
        for name in dict.fromkeys(name for row in rows for name in row):
            if name in order or name in self._taken or len(order) >= MAX_STAGES:
                continue
            at = _place_among(name, order, rows)
            order.insert(at, name)
            stages.insert(at, {"id": name, "name": UNNAMED})
            self._taken.add(name)
            self._count("stages-anew")
        self._document["stages"] = stages

    def _cells(self, lane: Document) -> None:
        """Cells of stages that there are, one for each; the rest is parked."""
        known = self._ids("stages")
        kept: dict[str, Document] = {}
        for cell in _parts_of(lane, "cells"):
            name = cell.get("stage")
            if name not in known:
                self._count("moved", len(cell["items"]))
                self._park(cell["items"])
            elif name in kept:
                kept[name]["items"] += cell["items"]
            else:
                kept[str(name)] = cell
        lane["cells"] = list(kept.values())

    def _park(self, items: list[Document]) -> None:
        self._document["parking"] = [*self._all("parking"), *items]

    # items and what they name

    def _items(self) -> None:
        order = {str(one["id"]): n for n, one in enumerate(self._all("stages"))}
        for lane, cell in self._cells_of():
            kept: list[Document] = []
            room = len(order) - order[cell["stage"]]
            for item in cell["items"]:
                self._refer(item)
                if isinstance(item.get("span"), int) and item["span"] > room:
                    item["span"] = room
                    self._count("values")
                if item.get("kind") in takes(lane["kind"]):
                    kept.append(item)
                else:
                    self._count("moved")
                    self._park([item])
            cell["items"] = kept
        for item in self._all("parking"):
            self._refer(item)

    def _refer(self, item: Document) -> None:
        """Makes an item name only what is there."""
        match item.get("kind"):
            case "note":
                self._single(item, "touchpoint", self._ids_of("touchpoints"))
            case "touchpoint":
                name = str(item.get("touchpoint"))
                if name not in self._ids_of("touchpoints"):
                    self._make_touchpoint(item, name)
            case "emotion" | "person":
                self._single(item, "persona", self._ids_of("personas"))
            case "picture":
                if item.get("asset") not in self._ids_of("assets"):
                    self._without_picture(item)
            case _:
                pass

    def _ids_of(self, name: str) -> set[str]:
        """As `_ids`, read once."""
        if name not in self._read:
            self._read[name] = self._ids(name)
        return self._read[name]

    def _make_touchpoint(self, item: Document, name: str) -> None:
        if name in self._taken or len(self._all("touchpoints")) >= MAX_LIST:
            name = self.fresh(name)
            item["touchpoint"] = name
        made = {"id": name, "name": UNNAMED}
        self._document["touchpoints"] = [*self._all("touchpoints"), made]
        self._taken.add(name)
        self._ids_of("touchpoints").add(name)
        self._count("touchpoints-anew")

    def _without_picture(self, item: Document) -> None:
        """A note with the words of a picture that is gone."""
        said = [item.pop(field, "") for field in ("caption", "alternative")]
        for field in ("asset", "fit"):
            item.pop(field, None)
        item["kind"] = "note"
        item["text"] = "\n".join(one for one in said if one)[:MAX_TEXT]
        self._count("pictures")

    def _single(self, part: Document, field: str, known: set[str]) -> None:
        if part.get(field) is not None and part[field] not in known:
            del part[field]
            self._count("references")

    # what spans and joins

    def _phases(self) -> None:
        order = {str(one["id"]): n for n, one in enumerate(self._all("stages"))}

        def sound(phase: Document) -> bool:
            ends = [one for one in (phase["first"], phase["last"]) if one in order]
            if not ends:
                return False
            if len(ends) == 1:
                self._count("references")
            first, last = sorted((ends[0], ends[-1]), key=lambda one: order[one])
            phase["first"], phase["last"] = first, last
            return True

        self._keep_sound("phases", sound)

    def _links(self) -> None:
        items = {str(item["id"]) for _, cell in self._cells_of() for item in cell["items"]}

        def sound(link: Document) -> bool:
            ends = link["source"], link["target"]
            return ends[0] != ends[1] and items.issuperset(ends)

        self._keep_sound("links", sound)

    def _keep_sound(self, name: str, sound: Callable[[Document], bool]) -> None:
        kept: list[Document] = []
        for part in self._all(name):
            if sound(part):
                kept.append(part)
            else:
                self._book.left_out(part)
        self._document[name] = kept

    def _template(self) -> None:
        template: Document = self._document.get("template") or {}
        if "prompts" not in template:
            return
        lanes, stages = self._ids("lanes"), self._ids("stages")
        kept: list[Document] = []
        for prompt in template["prompts"]:
            stage = prompt.get("stage")
            if prompt["lane"] in lanes and (stage is None or stage in stages):
                kept.append(prompt)
            else:
                self._book.left_out(prompt, aside=True)
        template["prompts"] = kept

    # pictures

    def _pictures(self) -> None:
        """Pictures whose bytes can be read at all; what names one that changed is led to it."""
        kept: dict[str, Document] = {}
        names: dict[str, str] = {}
        for asset in self._all("assets"):
            old = str(asset.get("id"))
            data = _bytes(asset.get("data"))
            if not data:
                self._book.counts["pictures"] += 1
                self._book.keep({"name": asset.get("name", "")}, aside=True)
                continue
            digest = hashlib.sha256(data).hexdigest()
            if digest != old:
                names[old] = digest
                self._count("damaged-pictures")
                asset["id"] = digest
                asset["data"] = base64.b64encode(data).decode()
            kept.setdefault(digest, asset)
        self._document["assets"] = list(kept.values())
        if names:
            self._rename(self._document, names)

    def _rename(self, value: Any, names: dict[str, str]) -> None:
        if isinstance(value, list):
            for one in value:  # pyright: ignore[reportUnknownVariableType]
                self._rename(one, names)
        if isinstance(value, dict):
            for key, one in value.items():  # pyright: ignore[reportUnknownVariableType]
                if key in ("asset", "portrait", "logo") and isinstance(one, str) and one in names:
                    value[key] = names[one]
                elif isinstance(one, (dict, list)):
                    self._rename(one, names)


def _parts_of(holder: Document, name: str) -> list[Document]:
    """The parts in a list of another part; none where there is no list."""
    return cast("list[Document]", holder.get(name) or [])


def _place_among(name: str, order: list[str], rows: list[list[str]]) -> int:
    """Where a stage stood: after all that come before it in any row, else before all others."""
    place = {one: n for n, one in enumerate(order)}
    mine = [(row, row.index(name)) for row in rows if name in row]
    before = [place[one] for row, at in mine for one in row[:at] if one in place]
    after = [place[one] for row, at in mine for one in row[at:] if one in place]
    return max(before) + 1 if before else min(after, default=len(order))


def _bytes(data: Any) -> bytes:
    """A picture's bytes as far as their base64 can be read."""
    if not isinstance(data, str):
        return b""
    try:
        return binascii.a2b_base64(data)
    except (binascii.Error, ValueError):
        pass
    whole = "".join(one for one in data if one.isascii() and (one.isalnum() or one in "+/"))
    try:
        return binascii.a2b_base64(whole[: len(whole) // 4 * 4])
    except (binascii.Error, ValueError):
        return b""
