"""A map from the bytes of a file: strict, and never a traceback."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import ValidationError

from app.model.errors import ReadError
from app.model.faults import faults
from app.model.journey import VERSION, Journey

MAX_BYTES = 256 * 1024 * 1024
"""Largest file opened."""


class Reading(NamedTuple):
    """A map read; `newer` when a newer program wrote it, so that it must not be overwritten."""

    journey: Journey
    newer: bool


def read_journey(data: bytes) -> Reading:
    """The map in a file's bytes. Raises ReadError with a sentence and the place."""
    if len(data) > MAX_BYTES:
        raise ReadError("too-large", size=len(data), limit=MAX_BYTES)
    try:
        journey = Journey.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = ".".join(str(part) for part in first["loc"])
        detail = first["msg"]
        raise ReadError("syntax", path=path, detail=detail) from None
    for fault in faults(journey):
        raise ReadError(fault.code, path=str(fault.where), **fault.params)
    return Reading(journey, journey.version > VERSION)
