"""The values that text layout speaks in. Lengths are px at 100 %, y runs down."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.layout.text.faces import Face


class TextStyle(NamedTuple):
    """How text is set. `weight` is 400, 600 or 700; `language` (BCP 47) picks local forms."""

    size: float
    weight: int = 400
    italic: bool = False
    language: str = ""
    tracking: float = 0.0
    """Extra px after each cluster."""
    capitals: bool = False
    """Whether small letters are set as capitals (see `capitals`)."""


class TextLine(NamedTuple):
    """One line as it will stand: measured, not yet shaped into glyphs."""

    text: str
    """Without the white space at its end."""
    width: float
    levels: bytes = b""
    """Bidirectional level of each character; empty when all are 0."""
    rtl: bool = False
    """Whether the paragraph runs right to left (such a line is set flush right)."""
    start: int = 0
    """Index of its first character in the whole text."""
    cuts: tuple[int, ...] = ()
    """Where the parts end that were shaped each by itself; empty when never broken."""


class StyleRun(NamedTuple):
    """A part of a text, from `start` up to `end`, that is set in a style of its own."""

    start: int
    end: int
    style: TextStyle
    link: str = ""
    """The address it leads to."""


class Piece(NamedTuple):
    """A part of a line in one style and direction; `x` px from the line's left end. Its line may
    begin and end with white space."""

    x: float
    line: TextLine
    style: TextStyle
    link: str = ""


class TextBlock(NamedTuple):
    """A text broken into lines. The baseline of line i is at `ascent + i * line_height`."""

    lines: tuple[TextLine, ...]
    width: float
    """Of the widest line."""
    height: float
    line_height: float
    ascent: float
    pieces: tuple[tuple[Piece, ...], ...] = ()
    """Of each line, in the order of the text, where its parts are set in styles of their own;
    empty for a text in one style."""


class GlyphRun(NamedTuple):
    """Glyphs of one face in visual order, placed from the line's left end and baseline."""

    face: Face
    size: float
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...] | None
    """None when all are 0; up is negative."""
    clusters: tuple[int, ...]
    """Index in the line's text of each glyph's first character."""
    rtl: bool
