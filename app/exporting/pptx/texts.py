"""Texts as the paragraphs of shapes: every line breaks where it breaks on the map, and none wraps
anew, so that it stays inside its shape whatever font stands in for the map's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from app.exporting.addresses import is_sound
from app.exporting.pptx.arial import FONT, arial_width
from app.exporting.pptx.blocks import Align, Block, alignment, line_pitch
from app.exporting.pptx.geometry import Frame, color
from app.exporting.xml_texts import content, quoted
from app.layout.picture import Text
from app.layout.text.lines import TextStyle
from app.model.styles import is_link

_LEAST = 100
"""The smallest type there is, in hundredths of a pt (ECMA-376, 20.1.10.72)."""

_BOLD = 550
"""From this weight on type is bold: Arial has no other."""

_JOINED = re.compile("[\u0590-\u0fff]")
"""Hebrew, Arabic, Indian scripts, Thai: set in fonts that differ more from the map's."""

_JOINED_WIDER = 1.12, 1.18
_WIDER = 1.02
"""How much wider lines may be, plain and bold, in what stands in for the map's fonts where Arial's
widths are not known; measured with DejaVu Sans, the widest there is."""

_REGIONS = {"en": "en-US", "fr": "fr-FR", "de": "de-DE", "es": "es-ES", "it": "it-IT"}
"""Office programs check spelling by language and country."""

_OWN_COLOR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)
"""Linked words keep their colour."""


class Margins(NamedTuple):
    """Between a shape's text rectangle and its text, EMU."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


class Writing(NamedTuple):
    """What texts of a slide are written with."""

    language: str
    named: bool
    """Whether the font is named; it is the presentation's own otherwise."""
    link: Callable[[str], str]
    """The name of a relationship to an address."""


def language_code(language: str) -> str:
    """A language as office programs name it."""
    return _REGIONS.get(language, language)


def text_body(
    block: Block,
    frame: Frame,
    writing: Writing,
    margins: Margins,
    x: float,
    w: float,
    middle: bool,
    centred: bool = False,
) -> str:
    """A text in a shape: its lines stand in the part of it from `x` on that is `w` px wide, at its
    top or in its `middle`; `centred` even where they fill it, and a round shape leaves text less
    room than they take."""
    shrink = _shrink(block, w)
    size = max(_LEAST, int(block.size * 75 * frame.scale / 9525 * shrink))
    pitch = max(_LEAST, round(line_pitch(block.size) * 75 * frame.scale / 9525))
    code: list[str] = []
    for rtl, part in _one_way(block.lines):
        align = "ctr" if centred else alignment(part, x, w)
        code.append(_paragraph(part, align, rtl, size, pitch, writing))
    return (
        f'<p:txBody><a:bodyPr wrap="none" lIns="{margins.left}" tIns="{margins.top}" '
        f'rIns="{margins.right}" bIns="{margins.bottom}" anchor="{"ctr" if middle else "t"}" '
        f'rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>{"".join(code)}</p:txBody>'
    )


def _one_way(
    lines: tuple[tuple[Text, ...], ...],
) -> Iterable[tuple[bool, tuple[tuple[Text, ...], ...]]]:
    """Lines in stretches that are read from the right, or from the left."""
    ways = [line[0].line.rtl if line else False for line in lines]
    if True not in ways:
        return ((False, lines),)
    parts = groupby(zip(ways, lines, strict=True), lambda one: one[0])
    return [(rtl, tuple(line for _, line in part)) for rtl, part in parts]


def _paragraph(
    lines: Sequence[Sequence[Text]],
    align: Align,
    rtl: bool,
    size: int,
    pitch: int,
    writing: Writing,
) -> str:
    way = ' rtl="1"' if rtl else ""
    made = ["".join([_run(part, size, writing) for part in line]) for line in lines]
    runs = made[0]
    if len(made) > 1:
        lang = quoted(writing.language)
        runs = f'<a:br><a:rPr lang={lang} sz="{size}"/></a:br>'.join(made)
    return (
        f'<a:p><a:pPr algn="{align}"{way}><a:lnSpc><a:spcPts val="{pitch}"/></a:lnSpc></a:pPr>'
        f"{runs}</a:p>"
    )


def _run(part: Text, size: int, writing: Writing) -> str:
    look = _look(part.style, part.color, size, writing.language, writing.named)
    link = ""
    if part.link and is_link(part.link) and is_sound(part.link):
        link = f'<a:hlinkClick r:id="{writing.link(part.link)}">{_OWN_COLOR}</a:hlinkClick>'
    return f"<a:r>{look}{link}</a:rPr><a:t>{content(part.line.text)}</a:t></a:r>"


@lru_cache(4096)
def _look(style: TextStyle, ink: str, size: int, usual: str, named: bool) -> str:
    """How a run looks, in a map whose `usual` language this is: a map has few looks."""
    language = language_code(style.language) if style.language else usual
    look = ' b="1"' if style.weight >= _BOLD else ""
    if style.italic:
        look += ' i="1"'
    face = f'<a:latin typeface="{FONT}"/>' if named else ""
    return (
        f'<a:rPr lang={quoted(language)} sz="{size}"{look}>'
        f"<a:solidFill>{color(ink)}</a:solidFill>{face}"
    )


def _shrink(block: Block, w: float) -> float:
    """How much smaller type must be for each line to fit, 1 for not at all."""
    widest = max([sum(map(_width, line)) for line in block.lines])
    return min(1.0, w / widest) if widest > 0 else 1.0


def _width(part: Text) -> float:
    style, line = part.style, part.line
    bold = style.weight >= _BOLD
    known = arial_width(line.text, style.size, bold)
    if known is not None:
        return known
    joined = _JOINED.search(line.text) is not None
    return line.width * (_JOINED_WIDER[bold] if joined else _WIDER)
