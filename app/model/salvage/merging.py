"""Two values that were found for one field of a damaged map."""

from __future__ import annotations

from typing import Any, cast

from app.model.salvage.report import Book
from app.model.salvage.shapes import list_of, pairs_of

_COMPARED = 200
"""Of two lists of one name so many entries are compared, to leave out what is the same."""


def merged(first: Any, second: Any, book: Book) -> Any:
    """Two values of one field: lists one after the other, of two texts the first."""
    if first == second or second is None:
        return first
    if first is None or first in ("", [], {}):
        return second
    if isinstance(first, list) and isinstance(second, (list, dict)):
        coming = list_of(second) if isinstance(second, list) else [pairs_of(second)]
        near = list_of(first)[:_COMPARED]
        return [*list_of(first), *(one for one in coming if one not in near)]
    if isinstance(first, dict) and isinstance(second, dict):
        both = dict(pairs_of(first))
        for key, value in pairs_of(second).items():
            both[key] = merged(both[key], value, book) if key in both else value
        return both
    book.keep(second)
    return cast(Any, first)
