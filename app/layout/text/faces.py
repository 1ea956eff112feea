"""A font face that both the shaper and the painters use: its outlines, coverage and colours."""

from __future__ import annotations

import struct
from functools import cached_property
from pathlib import Path

import uharfbuzz as hb

_TEXT_COLOR = 0xFFFF
"""Palette index that stands for the colour of the text (OpenType specification, COLR)."""


class Face:
    """One static face. Compared by identity; made once and shared.

    `path` is None for a face that has no file, such as one taken over from the system.
    """

    def __init__(
        self, blob: hb.Blob, name: str, *, path: Path | None = None, index: int = 0
    ) -> None:
        hb_face = hb.Face(blob, index)
        if not hb_face.glyph_count:
            raise ValueError(f"not a font: {name}")
        self.name = name
        self.path = path
        self.index = index
        self.upem: int = hb_face.upem
        self.hb_font = hb.Font(hb_face)
        self.cover: frozenset[int] = frozenset(hb_face.unicodes)
        """The code points the face has a glyph for."""
        extents = self.hb_font.get_font_extents("ltr")
        self.ascent: float = extents.ascender / self.upem
        """Height above the baseline, in em."""
        self.descent: float = -extents.descender / self.upem
        """Depth below the baseline, in em, positive."""
        self._blob = blob

    @classmethod
    def from_file(cls, path: Path, index: int = 0) -> Face:
        """The face of a font file. Raises OSError or ValueError when there is none."""
        if not path.is_file():
            raise FileNotFoundError(path)
        return cls(hb.Blob.from_file_path(str(path)), path.stem, path=path, index=index)

    @classmethod
    def from_data(cls, data: bytes, name: str) -> Face:
        """The face of a font that is in memory. Raises ValueError when it is none."""
        return cls(hb.Blob(data), name)

    def __repr__(self) -> str:
        return f"<Face {self.name}>"

    @cached_property
    def origin(self) -> tuple[str, str, int, int, bytes]:
        """Name, path, index, length in bytes and checksum of its file: equal for faces of one
        font, not for another that took its file's place."""
        head = bytes(self.hb_font.face.reference_table("head").data)
        checksum = head[8:12]  # OpenType specification, head: checksumAdjustment
        return self.name, str(self.path or ""), self.index, len(self._blob.data), checksum

    def data(self) -> bytes:
        """The whole font file."""
        return bytes(self._blob.data)

    @property
    def colored(self) -> bool:
        """Whether it has glyphs in colours."""
        return bool(self._colors)

    def color_layers(self, glyph: int) -> tuple[tuple[int, str | None], ...]:
        """The layers of a colour glyph, bottom first, as (glyph, `#rrggbb[aa]`).

        None stands for the colour of the text. Empty when the glyph is not in colour.
        """
        return self._colors.get(glyph, ())

    @cached_property
    def _colors(self) -> dict[int, tuple[tuple[int, str | None], ...]]:
        tags = self.hb_font.face.table_tags
        if "COLR" not in tags or "CPAL" not in tags:
            return {}
        layers = bytes(self.hb_font.face.reference_table("COLR").data)
        palette = _read_palette(bytes(self.hb_font.face.reference_table("CPAL").data))
        return _read_layers(layers, palette)


def _read_palette(table: bytes) -> tuple[str, ...]:
    """The colours of the first palette (OpenType specification, CPAL: records are BGRA)."""
    entries, first_record = struct.unpack_from(">2xH4xI", table)
    (start,) = struct.unpack_from(">H", table, 12)
    colors: list[str] = []
    for i in range(start, start + entries):
        blue, green, red, alpha = table[first_record + 4 * i : first_record + 4 * i + 4]
        opaque = f"#{red:02x}{green:02x}{blue:02x}"
        colors.append(opaque if alpha == 255 else f"{opaque}{alpha:02x}")
    return tuple(colors)


def _read_layers(
    table: bytes, palette: tuple[str, ...]
) -> dict[int, tuple[tuple[int, str | None], ...]]:
    """The glyphs of a COLR table's version 0 part with their layers."""
    bases, base_at, layer_at, _ = struct.unpack_from(">2xHIIH", table)
    found: dict[int, tuple[tuple[int, str | None], ...]] = {}
    for i in range(bases):
        glyph, first, count = struct.unpack_from(">HHH", table, base_at + 6 * i)
        layers: list[tuple[int, str | None]] = []
        for k in range(first, first + count):
            layer, color = struct.unpack_from(">HH", table, layer_at + 4 * k)
            layers.append((layer, None if color == _TEXT_COLOR else palette[color]))
        found[glyph] = tuple(layers)
    return found
