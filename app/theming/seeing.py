"""A map as eyes see it that lack one kind of cone."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Literal, TypeVar, cast

from app.layout.colors import coded, linear
from app.model.base import Part
from app.model.journey import Journey
from app.model.theme import Theme, Tone

Sight = Literal["protan", "deutan", "tritan"]
"""Which cones are missing: for long, medium or short waves (red, green or blue)."""

SIGHTS: tuple[Sight, ...] = ("protan", "deutan", "tritan")

# Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision
# deficiency" (2009), severity 1.0, on amounts of light.
_CONES: dict[Sight, tuple[tuple[float, float, float], ...]] = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

P = TypeVar("P", bound=Part)

_COLOR = re.compile("#[0-9a-f]{6}")


@lru_cache(maxsize=4096)
def color_seen(color: str, sight: Sight) -> str:
    """The colour `#rrggbb` that looks to everybody as this one does to such eyes."""
    light = linear(color)
    red, green, blue = (
        sum(share * amount for share, amount in zip(row, light, strict=True))
        for row in _CONES[sight]
    )
    return coded(red, green, blue)


def theme_seen(theme: Theme, sight: Sight) -> Theme:
    """The theme as such eyes see it."""
    return _seen(theme, sight)


def journey_seen(journey: Journey, sight: Sight) -> Journey:
    """The map as such eyes see it, pictures left as they are. To be looked at, not to be saved."""
    return journey.replace(
        theme=theme_seen(journey.theme, sight),
        stages=tuple(_seen(one, sight) for one in journey.stages),
        phases=tuple(_seen(one, sight) for one in journey.phases),
        lanes=tuple(_seen(one, sight) for one in journey.lanes),
        personas=tuple(_seen(one, sight) for one in journey.personas),
        links=tuple(_seen(one, sight) for one in journey.links),
        parking=tuple(_seen(one, sight) for one in journey.parking),
    )


def _seen(part: P, sight: Sight) -> P:
    """A part with every colour in it, and in the parts inside, as it is seen."""
    colors = isinstance(part, Theme | Tone)
    changes: dict[str, Any] = {}
    for name, value in part.__dict__.items():
        if isinstance(value, Part):
            changes[name] = _seen(value, sight)
        elif isinstance(value, tuple):
            parts = cast("tuple[Any, ...]", value)
            changes[name] = tuple(_inside(one, colors, sight) for one in parts)
        elif colors or name == "color":
            changes[name] = _inside(value, True, sight)
    return part.replace(**changes)


def _inside(value: Any, is_color: bool, sight: Sight) -> Any:
    if isinstance(value, Part):
        return _seen(value, sight)
    if is_color and isinstance(value, str) and _COLOR.fullmatch(value):
        return color_seen(value, sight)
    return value
