"""The rows. A module has `ROWS`: names, and functions that give the lines of each."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable

from benchmarks.lines import Line

Row = Callable[[], Iterable[Line]]

ORDER = ("starting", "opening", "editing", "painting", "undoing", "saving", "holding", "blocking")
"""The modules that come first in the table; others follow by their names."""


def modules() -> list[str]:
    """The names of the modules that hold rows, in the order of the table."""
    found = sorted(one.name for one in pkgutil.iter_modules(__path__))
    return [*(one for one in ORDER if one in found), *(one for one in found if one not in ORDER)]


def rows_of(module: str) -> dict[str, Row]:
    """The rows of a module, by name."""
    return importlib.import_module(f"{__name__}.{module}").ROWS


def chosen(wanted: list[str]) -> list[tuple[str, str]]:
    """(module, row) of those wanted, by their own names or their modules'; all without a wish."""
    found = [(module, row) for module in modules() for row in rows_of(module)]
    if not wanted:
        return found
    return [one for one in found if any(name in (one[0], one[1]) for name in wanted)]
