"""Colours that parts of a map have for their words alone, beside the theme's roles."""

from __future__ import annotations

from collections.abc import Callable

from app.model.theme import InkedLook, Theme

USUAL = {"title": "text", "scenario": "muted", "note": "text"}
"""The parts that may have a colour of their own, and the role that colours them else."""


def look_of(theme: Theme, part: str) -> InkedLook:
    """The look of a part."""
    look = getattr(theme.looks, part)
    assert isinstance(look, InkedLook)
    return look


def look_color(theme: Theme, part: str) -> str:
    """What colours the words of a part."""
    return look_of(theme, part).color or getattr(theme, USUAL[part])


def with_look_color(theme: Theme, part: str, color: str) -> Theme:
    """The theme with another colour for a part; the usual one is none of its own."""
    own = None if color == getattr(theme, USUAL[part]) else color
    return theme.replace(
        looks=theme.looks.replace(**{part: look_of(theme, part).replace(color=own)})
    )


def with_inks(theme: Theme, change: Callable[[str, str], str]) -> Theme:
    """The theme with what `change` makes of each part's own colour, by the part's name."""
    for part in USUAL:
        own = look_of(theme, part).color
        if own is not None:
            theme = with_look_color(theme, part, change(part, own))
    return theme
