"""How cells of a workbook and parts of their texts are set."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from app.exporting.xlsx.fitting import SIZE


class Look(NamedTuple):
    """How a cell is set; colours as `#rrggbb`."""

    fill: str = ""
    ink: str = ""
    bold: bool = False
    italic: bool = False
    size: float = SIZE
    align: Literal["", "left", "center", "right"] = ""
    middle: bool = False
    """Whether its text stands in the middle of its height."""
    line: str = ""
    """Colour of its edges."""


class Run(NamedTuple):
    """A stretch of a text that is set otherwise."""

    text: str
    bold: bool = False
    italic: bool = False
    ink: str = ""
    size: float = 0.0
    """In pt, 0 for that of the cell."""


@lru_cache(512)
def letters_of(look: Look, bold: bool, italic: bool, ink: str, size: float) -> str:
    """How the letters of a part of a cell's text are set (ECMA-376, 18.4.7)."""
    ink = ink or look.ink
    color = f'rgb="FF{ink[1:].upper()}"' if ink else 'theme="1"'
    made = "<b/>" if look.bold or bold else ""
    if look.italic or italic:
        made += "<i/>"
    return (
        f'<rPr>{made}<sz val="{size or look.size}"/><color {color}/><rFont val="Calibri"/>'
        '<family val="2"/><scheme val="minor"/></rPr>'
    )
