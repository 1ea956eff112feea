"""The colours that a map is exported in."""

from __future__ import annotations

from app.files.themes import shipped_themes
from app.model.journey import Journey
from app.theming.variants import printed
from app.widgets.theming.names import theme_name

PRINTED = "printed"
"""The map's own theme, made for white paper."""


def theme_names() -> dict[str, str]:
    """The shipped themes: what the window calls them, by the name of their file."""
    return {name: theme_name(theme) for name, theme in shipped_themes().items()}


def dressed(journey: Journey, theme: object) -> Journey:
    """The map in its own theme made for paper, in a shipped theme, or as it is for any other
    name."""
    if theme == PRINTED:
        return journey.replace(theme=printed(journey.theme))
    known = shipped_themes().get(theme) if isinstance(theme, str) else None
    return journey if known is None else journey.replace(theme=known)
