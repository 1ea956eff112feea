"""Sound parts of a damaged JSON text, read at once: most of a large file is sound."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from app.model.places import SURROGATE, sound_number
from app.model.salvage.shapes import Parts, fields, list_of, pairs_of


class Whole(NamedTuple):
    """An object, and the place after it."""

    value: dict[str, Any]
    end: int


class Reader:
    """Reads objects of one text that break no rule and hold nothing but what their part has."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._odd = False
        self._patience = 4 * len(text)
        """So many characters may be looked at in vain."""
        self._decode = json.JSONDecoder(
            object_pairs_hook=self._pairs,
            parse_float=self._float,
            parse_int=self._int,
            parse_constant=self._constant,
        ).raw_decode

    def read(self, at: int, parts: Parts) -> Whole | None:
        """The object that begins at a place; None where it is not sound."""
        if self._patience < 0:
            return None
        self._odd = False
        try:
            value, end = self._decode(self._text, at)
        except json.JSONDecodeError as error:
            self._patience -= max(1, error.pos - at)
            return None
        except (ValueError, RecursionError):
            self._patience = -1
            return None
        if self._odd or not _fits(value, parts) or SURROGATE.search(self._text, at, end):
            self._patience -= end - at
            return None
        return Whole(value, end)

    def _pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        self._odd |= len(value) != len(pairs)
        return value

    def _float(self, written: str) -> float:
        self._odd |= not sound_number(written)
        return 0.0 if self._odd else float(written)

    def _int(self, written: str) -> int:
        self._odd |= not sound_number(written)
        return 0 if self._odd else int(written)

    def _constant(self, _: str) -> None:
        self._odd = True


def _fits(value: dict[str, Any], parts: Parts) -> bool:
    """Whether all keys are those of one of the parts, and objects and lists are where they may
    be."""
    known = fields(parts)
    for key, one in value.items():
        shape = known.get(key)
        if shape is None:
            return False
        if isinstance(one, dict):
            if shape.many or not shape.parts or not _fits(pairs_of(one), shape.parts):
                return False
        elif isinstance(one, list):
            for each in list_of(one):
                if isinstance(each, list) or not shape.many:
                    return False
                if isinstance(each, dict) and not (
                    shape.parts and _fits(pairs_of(each), shape.parts)
                ):
                    return False
    return True
