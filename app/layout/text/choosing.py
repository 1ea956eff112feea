"""Which face sets which characters: the bundled ones first, then whoever can find others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol
from unicodedata import normalize

from app.layout.text.bundle import Bundle
from app.layout.text.characters import cluster_ends, is_invisible, script_of, wants_emoji
from app.layout.text.faces import Face
from app.layout.text.lines import TextStyle


class FaceFinder(Protocol):
    """Finds faces beyond the bundled ones."""

    def face_for(self, char: str, style: TextStyle) -> Face | None:
        """A face that has the character, or None."""
        ...


class Segment(NamedTuple):
    """A part of a word that is shaped in one go."""

    start: int
    end: int
    face: Face
    script: str
    """ISO 15924; empty when no character says."""
    level: int


class Chooser:
    """The faces of one style."""

    def __init__(self, style: TextStyle, bundle: Bundle, fallback: FaceFinder | None) -> None:
        self._style = style
        self._bundle = bundle
        self._fallback = fallback
        self._chosen: dict[str, Face | None] = {}
        self.primary = bundle.primary(style)

    def _bundled(self) -> Iterator[Face]:
        yield self.primary
        yield from self._bundle.fallbacks(self._style)

    def face_of(self, cluster: str) -> Face | None:
        """The face for a grapheme cluster; None when no font has it."""
        if cluster not in self._chosen:
            self._chosen[cluster] = self._choose(cluster)
        return self._chosen[cluster]

    def segments(self, text: str, levels: bytes) -> list[Segment]:
        """The text cut where face, script or level changes.

        Characters that many scripts share go with the script before them.
        """
        found: list[Segment] = []
        start = 0
        for end in cluster_ends(text):
            cluster = text[start:end]
            face = self.face_of(cluster) or self.primary
            script = next((script for char in cluster if (script := script_of(char))), "")
            level = levels[start] if levels else 0
            last = found[-1] if found else None
            if last and _joins(last, face, script, level):
                found[-1] = Segment(last.start, end, face, last.script or script, level)
            else:
                found.append(Segment(start, end, face, script, level))
            start = end
        return found

    def lacking(self, cluster: str) -> frozenset[str]:
        """The characters of a cluster that its face has no glyph for."""
        face = self.face_of(cluster)
        composed = _visible(normalize("NFC", cluster))
        cover = face.cover if face else frozenset[int]()
        if all(ord(char) in cover for char in composed):
            return frozenset()
        return frozenset(char for char in _visible(cluster) if ord(char) not in cover)

    def _choose(self, cluster: str) -> Face | None:
        visible = _visible(cluster)
        if not visible:
            return self.primary
        first = ord(visible[0])
        whole = {ord(char) for char in visible}
        emoji = self._bundle.emoji if wants_emoji(cluster) else None
        if emoji is not None and whole <= emoji.cover:
            return emoji
        for needed in (whole, set(map(ord, normalize("NFC", cluster)))):
            for face in self._bundled():
                if needed <= face.cover:
                    return face
        found = self._find_elsewhere(visible, (visible[0], visible[-1]))
        ours: Face | None = emoji
        if ours is None or first not in ours.cover:
            ours = next((face for face in self._bundled() if first in face.cover), None)
        return found or ours or self._find_elsewhere(visible[0], visible[0])

    def _find_elsewhere(self, needed: str, asked: Iterable[str]) -> Face | None:
        """A face that has all of the needed characters, asked for by one of them at a time."""
        if self._fallback is None:
            return None
        for char in asked:
            face = self._fallback.face_for(char, self._style)
            if face is not None and all(ord(char) in face.cover for char in needed):
                return face
        return None


def _joins(last: Segment, face: Face, script: str, level: int) -> bool:
    same = not last.script or not script or last.script == script
    return same and last.face is face and last.level == level


def _visible(cluster: str) -> str:
    return "".join(char for char in cluster if not (is_invisible(char) or char.isspace()))
