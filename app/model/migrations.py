"""From older versions of the file format to this one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Document = dict[str, Any]
Step = Callable[[Document], Document]

MIGRATIONS: Mapping[int, Step] = {}
"""From a version, the step to the next one: takes and gives the JSON value as Python has it. A
step keeps every field it does not know; `migrate` sets `version`."""


def migrate(document: Document, version: int, target: int) -> Document:
    """The document as the target version has it. Raises KeyError, TypeError, ValueError,
    IndexError or AttributeError where it does not have the shape of its own version."""
    for number in range(version, target):
        document = {**MIGRATIONS[number](document), "version": number + 1}
    return document
