"""Fonts addressed by glyph: what HarfBuzz chose is what is drawn, in every script.

A code of such a font stands for one cluster: the glyphs that draw it and the text that it reads
as. So the same glyph with another text has another code, each code reads as exactly one text, and
accents or vowel signs never stand alone. At the end a small TrueType font is built whose glyph
ids are the codes (Type0 font, Identity-H; ISO 32000-1, 9.7).
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from app.exporting.pdf.document import Document, Ref
from app.exporting.truetype import Mark, build_truetype, is_colored

if TYPE_CHECKING:
    from app.layout.text.faces import Face

_FULL = 65_000
"""Codes of one font: two bytes, some left."""

Cluster = tuple[Mark, ...]


class GlyphFont:
    """Codes given to the clusters of one face. `widths` are by code, in thousandths of the em."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self.widths: list[float] = []
        self.colored = is_colored(face)
        self._clusters: list[Cluster] = []
        self._texts: list[str] = []
        self._advances: list[int] = []
        self._codes: dict[tuple[Cluster | int, str], int] = {}
        self._shown: dict[tuple[int, str], tuple[str, float]] = {}
        self._space = ""
        self._add((Mark(0, 0, 0),), "")

    @property
    def full(self) -> bool:
        """Whether the next text should go to another font of the same face."""
        return len(self._clusters) >= _FULL

    def code(self, glyph: int, text: str) -> int:
        """The code of a cluster of one glyph."""
        code = self._codes.get((glyph, text))
        if code is None:
            code = self._codes[(glyph, text)] = self._add((Mark(glyph, 0, 0),), text)
        return code

    def show(self, glyph: int, text: str) -> tuple[str, float]:
        """The code of a cluster of one glyph, in four digits, and its width."""
        key = glyph, text
        shown = self._shown.get(key)
        if shown is None:
            code = self.code(glyph, text)
            shown = self._shown[key] = f"{code:04X}", self.widths[code]
        return shown

    def cluster_code(self, cluster: Cluster, text: str) -> int:
        """The code of a cluster of any number of glyphs; of none for text without ink."""
        code = self._codes.get((cluster, text))
        if code is None:
            code = self._codes[(cluster, text)] = self._add(cluster, text)
        return code

    def mute_code(self, text: str) -> int:
        """A code that draws nothing and takes no room."""
        return self.cluster_code((), text)

    @property
    def space(self) -> str:
        """What shows a space that draws nothing and takes no room."""
        if not self._space:
            self._space = f"<{self.mute_code(' '):04X}>Tj"
        return self._space

    def blank_code(self, glyph: int, text: str) -> int:
        """A code that draws nothing, as wide as a glyph."""
        key = ((Mark(glyph, 0, 0), Mark(-1, 0, 0)), text)
        code = self._codes.get(key)
        if code is None:
            code = self._codes[key] = self._add((), text)
            self._set_advance(code, self._advance(glyph))
        return code

    def write(self, document: Document) -> Ref:
        """Add the font to the document."""
        face = self.face
        font = build_truetype(face, self._clusters, self._advances)
        digest = hashlib.sha256(font.data).digest()
        tag = "".join(chr(65 + byte % 26) for byte in digest[:6])
        plain = "".join(ch for ch in face.name if ch.isascii() and (ch.isalnum() or ch == "-"))
        base = f"/{tag}+{plain or 'Face'}"
        to_em = 1000 / face.upem
        descriptor = document.add(
            {
                "Type": "/FontDescriptor",
                "FontName": base,
                "Flags": 4,
                "FontBBox": [round(edge * to_em) for edge in font.box],
                "ItalicAngle": 0,
                "Ascent": round(face.ascent * 1000),
                "Descent": -round(abs(face.descent) * 1000),
                "CapHeight": 700,
                "StemV": 80,
                "FontFile2": document.add_stream(font.data, {"Length1": len(font.data)}),
            }
        )
        descendant = document.add(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": base,
                "CIDSystemInfo": {
                    "Registry": "(Adobe)",
                    "Ordering": "(Identity)",
                    "Supplement": 0,
                },
                "FontDescriptor": descriptor,
                "DW": 1000,
                "W": [0, list(self.widths)],
                "CIDToGIDMap": "/Identity",
            }
        )
        return document.add(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": base,
                "Encoding": "/Identity-H",
                "DescendantFonts": [descendant],
                "ToUnicode": document.add_stream(_to_unicode(self._texts), {}),
            }
        )

    def _add(self, cluster: Cluster, text: str) -> int:
        code = len(self._clusters)
        self._clusters.append(cluster)
        self._texts.append(text)
        self._advances.append(0)
        self.widths.append(0)
        self._set_advance(code, sum(self._advance(mark.glyph) for mark in cluster))
        return code

    def _advance(self, glyph: int) -> int:
        hb_font: Any = self.face.hb_font
        return int(hb_font.get_glyph_h_advance(glyph))

    def _set_advance(self, code: int, advance: int) -> None:
        self._advances[code] = advance
        self.widths[code] = round(advance * 1000 / self.face.upem, 4)


class FontBook:
    """The fonts of a document, by face."""

    def __init__(self) -> None:
        self._current: dict[int, GlyphFont] = {}
        self._all: list[GlyphFont] = []

    def font(self, face: Face) -> GlyphFont:
        """The font that new text of a face goes to."""
        font = self._current.get(id(face))
        if font is None or font.full:
            font = self._current[id(face)] = GlyphFont(face, f"F{len(self._all)}")
            self._all.append(font)
        return font

    def write(self, document: Document) -> dict[str, Ref]:
        """Add every font to the document: resource name to font."""
        return {font.name: font.write(document) for font in self._all}


def _to_unicode(texts: list[str]) -> bytes:
    pairs = [(code, text) for code, text in enumerate(texts) if text]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for start in range(0, len(pairs), 100):
        some = pairs[start : start + 100]
        lines.append(f"{len(some)} beginbfchar")
        lines += [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in some]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode()
