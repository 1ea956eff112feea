"""A map as the bytes of a file."""

from __future__ import annotations

from app.model.journey import Journey


def write_journey(journey: Journey) -> bytes:
    """The map as JSON in UTF-8: indented by two, defaults left out, unknown fields kept, a newline
    at the end. The same map always gives the same bytes."""
    return journey.model_dump_json(indent=2, exclude_defaults=True).encode() + b"\n"
