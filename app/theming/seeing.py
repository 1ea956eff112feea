"""Colours as eyes see them that lack one kind of cone."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from app.layout.colors import coded, linear

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


@lru_cache(maxsize=4096)
def color_seen(color: str, sight: Sight) -> str:
    """The colour `#rrggbb` that looks to everybody as this one does to such eyes."""
    light = linear(color)
    red, green, blue = (
        sum(share * amount for share, amount in zip(row, light, strict=True))
        for row in _CONES[sight]
    )
    return coded(red, green, blue)
