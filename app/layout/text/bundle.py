"""The fonts that ship with the program, and the order they are tried in for a style."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from app.data import data_path
from app.layout.text.faces import Face
from app.layout.text.lines import TextStyle

_SCRIPTS = ("Arabic", "Hebrew", "Devanagari", "Thai")
_LAST = ("NotoSansSymbols-Regular", "NotoSansSymbols2-Regular", "NotoSansMath-Regular")


class Bundle:
    """The faces of `resources/fonts`, read when first needed. Raises OSError if one is gone."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or data_path("resources", "fonts")
        self._faces: dict[str, Face] = {}

    def face(self, name: str) -> Face:
        """The face of the file `name`.ttf."""
        face = self._faces.get(name)
        if face is None:
            face = self._faces[name] = Face.from_file(self._folder / f"{name}.ttf")
        return face

    def primary(self, style: TextStyle) -> Face:
        """The face a style is set in; the nearest of regular, semibold, bold and italic.

        There is no bold italic: weight carries meaning on a map and slant does not, so a style
        of both is set bold.
        """
        if style.weight >= 650:
            return self.face("ParcoursSans-Bold")
        if style.weight >= 500:
            return self.face("ParcoursSans-SemiBold")
        return self.face("ParcoursSans-Italic" if style.italic else "ParcoursSans-Regular")

    def fallbacks(self, style: TextStyle) -> tuple[Face, ...]:
        """The faces to try after the primary one, in order."""
        cut = "Bold" if style.weight >= 550 else "Regular"
        names = ("NotoSans-Regular", *(f"NotoSans{script}-{cut}" for script in _SCRIPTS), *_LAST)
        return tuple(self.face(name) for name in names)

    @cached_property
    def emoji(self) -> Face:
        """The face of emoji in colour."""
        return self.face("Twemoji")
