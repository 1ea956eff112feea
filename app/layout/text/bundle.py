"""The fonts that ship with the program, and the order they are tried in for a style."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from app.data import data_path
from app.layout.text.faces import Face
from app.layout.text.lines import TextStyle

_SCRIPTS = ("Arabic", "Hebrew", "Devanagari", "Thai")
_EMOJI = "Twemoji"
_LAST = ("NotoSansSymbols-Regular", "NotoSansSymbols2-Regular", "NotoSansMath-Regular")


_log = logging.getLogger(__name__)


class FontError(Exception):
    """A font of the program is gone or damaged.

    `str()` gives an English sentence; `code` and `params` let a window say it in its language.
    """

    def __init__(self, path: Path) -> None:
        self.code = "bad-font"
        self.params = {"path": str(path)}
        super().__init__(f"The font {path} is missing or damaged: install Parcours again.")


class Bundle:
    """The faces of `resources/fonts`, read when first needed; each once, whichever threads ask."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or data_path("resources", "fonts")
        self._faces: dict[str, Face | None] = {}
        self._reading = Lock()

    def face(self, name: str) -> Face:
        """The face of the file `name`.ttf. Raises FontError when it cannot be read."""
        face = self._faces.get(name)
        return self._read(name) if face is None else face

    def _read(self, name: str) -> Face:
        path = self._folder / f"{name}.ttf"
        with self._reading:
            face = self._faces.get(name)
            if face is None:
                try:
                    face = self._faces[name] = Face.from_file(path)
                except (OSError, ValueError) as error:
                    raise FontError(path) from error
        return face

    def spare(self, name: str) -> Face | None:
        """The face of the file `name`.ttf; None, said once in the log, when it cannot be read."""
        if name not in self._faces:
            try:
                self.face(name)
            except FontError as error:
                _log.warning("%s", error)
                self._faces[name] = None
        return self._faces[name]

    def primary(self, style: TextStyle) -> Face:
        """The face a style is set in; the nearest of regular, semibold, bold, italic and bold
        italic. There is no semibold italic: weight carries meaning on a map and slant does not.
        """
        if style.weight >= 650:
            return self.face("ParcoursSans-BoldItalic" if style.italic else "ParcoursSans-Bold")
        if style.weight >= 500:
            return self.face("ParcoursSans-SemiBold")
        return self.face("ParcoursSans-Italic" if style.italic else "ParcoursSans-Regular")

    def fallbacks(self, style: TextStyle) -> Iterator[Face]:
        """The faces to try after the primary one, in order, each read when its turn comes."""
        cut = "Bold" if style.weight >= 550 else "Regular"
        names = ("NotoSans-Regular", *(f"NotoSans{script}-{cut}" for script in _SCRIPTS), *_LAST)
        yield from (face for name in (*names, _EMOJI) if (face := self.spare(name)))

    @property
    def emoji(self) -> Face | None:
        """The face of emoji in colour, the last of the fallbacks too."""
        return self.spare(_EMOJI)
