"""Faces of the user's system, for what the bundled fonts lack (Chinese, Japanese, Korean…)."""

from __future__ import annotations

import struct
import sys
from threading import Lock
from typing import TYPE_CHECKING

from app.layout.text.characters import script_of
from app.layout.text.faces import Face
from app.layout.text.lines import TextStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QRawFont

_TAGS = (
    "BASE CFF  CFF2 COLR CPAL GDEF GPOS GSUB HVAR MVAR OS/2 VORG avar cmap cvt  fpgm fvar gasp "
    "glyf gvar head hhea hmtx kern loca maxp name post prep vhea vmtx "
)
_OUTLINES = frozenset(("glyf", "CFF ", "CFF2"))


class SystemFaces:
    """Lets Qt choose a font for a character and takes it over, table by table.

    So neither a font's file nor its place in a collection need be known, on any platform.
    Needs a QGuiApplication; without one it finds nothing. A font whose glyph for the character
    is a picture, not an outline, is not taken: nothing could print it. Nor is one whose licence
    forbids to embed it, for exports do. Each is taken over once, whichever threads ask.
    """

    def __init__(self) -> None:
        self._faces: dict[tuple[str, str, int], Face | None] = {}
        self._of_script: dict[tuple[str, int, bool], Face] = {}
        self._taking = Lock()

    def face_for(self, char: str, style: TextStyle) -> Face | None:
        """A face that has an outline for the character, or None.

        What was chosen for one character of a script is kept for the others that it has.
        """
        script = script_of(char)
        key = (script, style.weight, style.italic)
        kept = self._of_script.get(key) if script else None
        if kept is not None and _draws(kept, char):
            return kept
        face = self._ask(char, style)
        if face is None or not _draws(face, char):
            return None
        return self._of_script.setdefault(key, face) if script and kept is None else face

    def _ask(self, char: str, style: TextStyle) -> Face | None:
        raw = _choose(char, style)
        if raw is None:
            return None
        key = (raw.familyName(), raw.styleName(), raw.weight())
        with self._taking:
            if key not in self._faces:
                self._faces[key] = _take_over(raw)
            return self._faces[key]


def _choose(char: str, style: TextStyle) -> QRawFont | None:
    """The font Qt would draw the character with."""
    if "PySide6.QtGui" not in sys.modules:
        return None
    from PySide6.QtGui import QFont, QGuiApplication, QTextLayout

    if not isinstance(QGuiApplication.instance(), QGuiApplication):
        return None
    font = QFont()
    font.setPixelSize(16)
    font.setWeight(QFont.Weight(style.weight))
    font.setItalic(style.italic)
    layout = QTextLayout(char, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    if not runs or not all(runs[0].glyphIndexes()):
        return None
    raw = runs[0].rawFont()
    # Where no font can shape the text, Qt answers with a font of empty boxes that has no tables;
    # asking that one for its family name crashes (Qt 6.11).
    return raw if raw.fontTable("head").size() else None


def _take_over(raw: QRawFont) -> Face | None:
    tables = _read_tables(raw)
    if not _OUTLINES & tables.keys() or _forbids_embedding(tables.get("OS/2", b"")):
        return None
    try:
        return Face.from_data(_join_tables(tables), f"{raw.familyName()} {raw.styleName()}".strip())
    except ValueError:
        return None


def _forbids_embedding(os2: bytes) -> bool:
    """Whether a font may not be embedded, or as bitmaps only (OpenType specification, OS/2,
    fsType: of several permissions the least restrictive holds)."""
    if len(os2) < 10:
        return False
    (kind,) = struct.unpack_from(">H", os2, 8)
    return kind & 0x000E == 0x0002 or bool(kind & 0x0200)


def _read_tables(raw: QRawFont) -> dict[str, bytes]:
    tags = (_TAGS[i : i + 4] for i in range(0, len(_TAGS), 5))
    tables = {tag: bytes(raw.fontTable(tag).data()) for tag in tags}
    return {tag: table for tag, table in tables.items() if table}


def _join_tables(tables: dict[str, bytes]) -> bytes:
    """A font file of the tables (OpenType specification, table directory); HarfBuzz reads no
    checksums."""
    kind = b"\0\1\0\0" if "glyf" in tables else b"OTTO"
    place = 12 + 16 * len(tables)
    head = [kind, struct.pack(">HHHH", len(tables), 0, 0, 0)]
    body: list[bytes] = []
    for tag, table in sorted(tables.items()):
        head.append(struct.pack(">4sIII", tag.encode("ascii"), 0, place, len(table)))
        padded = table + b"\0" * (-len(table) % 4)
        body.append(padded)
        place += len(padded)
    return b"".join(head + body)


def _draws(face: Face, char: str) -> bool:
    """Whether the face has an outline, or colour layers, for the character."""
    glyph = face.hb_font.get_nominal_glyph(ord(char))
    if not glyph:
        return False
    extents = face.hb_font.get_glyph_extents(glyph)
    return bool(face.color_layers(glyph)) or (extents is not None and bool(extents.width))
