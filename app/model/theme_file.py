"""Themes as files of their own, so that teams share them: a map that holds nothing but a theme,
with a format of its own."""

from __future__ import annotations

from app.model.journey import FORMAT, VERSION, Journey
from app.model.reading import read_shaped
from app.model.theme import Theme
from app.model.writing import write_journey

THEME_FORMAT = "parcours-theme"
THEME_SUFFIX = ".theme"


def write_theme(theme: Theme) -> bytes:
    """The theme as the bytes of a file; what is as in every new map is left out."""
    alone = Journey(format=FORMAT, version=VERSION, theme=theme)
    head, new = f'"format": "{FORMAT}"', f'"format": "{THEME_FORMAT}"'
    return write_journey(alone).replace(head.encode(), new.encode(), 1)


def read_theme(data: bytes) -> Theme:
    """The theme in a file's bytes: a file of `write_theme`, or a map. As strict as a map is read.
    Raises ReadError with a sentence and the place, nothing else."""
    return read_shaped(data, (THEME_FORMAT, FORMAT), "not-a-theme").journey.theme
