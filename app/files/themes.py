"""Files of themes: those shipped in `resources/themes`, and anybody's."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.data import data_path
from app.files.errors import FileError
from app.files.store import read_file, reading, refusing
from app.model.journey import Asset
from app.model.theme import Theme
from app.model.theme_file import THEME_SUFFIX, Dress, read_theme, write_theme
from app.replacing import replacing

THEME_BYTES = 1_000_000
"""Largest file of a theme in a folder of themes: they are all read whenever they are offered."""


LARGEST = 20_000_000
"""Largest file, in bytes, whose theme is taken: a map with all its pictures is read for it."""


class ThemeShelf(NamedTuple):
    """The themes of a folder by the names of their files, and the files that hold none; their
    logos by the pictures' names."""

    themes: dict[str, Theme]
    broken: tuple[FileError, ...]
    logos: dict[str, Asset] = {}  # noqa: RUF012


def load_theme(path: str | os.PathLike[str]) -> Theme:
    """The theme in a file, as `load_dress`."""
    return load_dress(path).theme


def load_dress(path: str | os.PathLike[str]) -> Dress:
    """The theme in a file and its logo, of its own or of a map. Raises FileError with a sentence
    for the user, nothing else."""
    with reading(path):
        size = os.stat(path).st_size
        if size > LARGEST:
            raise FileError("too-large", path, size=size, limit=LARGEST)
        return read_theme(read_file(path))


def save_theme(path: str | os.PathLike[str], theme: Theme, logo: Asset | None = None) -> None:
    """Writes a theme and its logo into a file, whole or not at all. Raises FileError."""
    data = write_theme(theme, logo)
    with refusing(path), replacing(path) as file:
        file.write(data)


def themes_in(folder: Path) -> ThemeShelf:
    """The themes of a folder, in the order of the names of their files; a folder that is not
    there has none."""
    themes: dict[str, Theme] = {}
    broken: list[FileError] = []
    logos: dict[str, Asset] = {}
    for path in sorted(folder.glob(f"*{THEME_SUFFIX}")):
        try:
            with reading(path):
                size = path.stat().st_size
            if size > THEME_BYTES:
                raise FileError("too-large", path, size=size, limit=THEME_BYTES)
            dress = load_dress(path)
            themes[path.stem] = dress.theme
            if dress.logo is not None:
                logos[dress.logo.id] = dress.logo
        except FileError as error:
            broken.append(error)
    return ThemeShelf(themes, tuple(broken), logos)


@cache
def shipped_themes() -> dict[str, Theme]:
    """The themes that come with Parcours, the one of every new map first. Kept, for shipped files
    do not change while we run."""
    found = themes_in(data_path("resources", "themes")).themes
    return {name: found[name] for name in sorted(found, key=lambda one: (one != "parcours", one))}
