# pyright: basic
"""The master and the layout of a presentation: our own, in the map's colours, or a company's."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any, NamedTuple

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Emu

from app.exporting.pptx.arial import FONT

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_MAINS = (
    b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
    b"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
    b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
    b"application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
    b"application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml",
)
"""Templates, shows and what holds macros: their slides are a presentation's all the same."""

_TYPES = "[Content_Types].xml"
_MOST_BYTES = 400_000_000
_MOST_FILES = 20_000
_RATIO = 200
"""No office file shrinks more; what does is made to fill a memory."""
_FREE = 1_000_000
"""Bytes of an entry, and of all together, that are not looked at so closely."""
_MOST_TEXT = 60_000_000
"""Bytes of entries that shrink to less than half: texts, thirty times as large once they are
read."""

_UNWANTED = (
    "/commentAuthors",
    "/authors",
    "/handoutMaster",
    "/printerSettings",
    "/vbaProject",
    "/customXml",
    "/tags",
    "/revisionInfo",
    "/changesInfo",
)
"""What a presentation leads to that has no place in another, by the ends of their kinds."""


class Look(NamedTuple):
    """What our own master takes of a map: colours `#rrggbb`, where titles stand, EMU."""

    ground: str
    text: str
    muted: str
    line: str
    accents: tuple[str, ...]
    link: str
    title: tuple[int, int, int, int]
    size: int
    """Of titles, in hundredths of a pt."""


def own(width: int, height: int, look: Look) -> tuple[Any, Any]:
    """An empty presentation with one layout, a title and room below."""
    deck: Any = Presentation()
    before = deck.slide_width, deck.slide_height
    deck.slide_width, deck.slide_height = Emu(width), Emu(height)
    layout = next(one for one in deck.slide_layouts if one._element.get("type") == "titleOnly")
    for one in list(deck.slide_layouts):
        if one is not layout:
            deck.slide_layouts.remove(one)
    for shape in (*deck.slide_master.placeholders, *layout.placeholders):
        if shape._element.ph.get("type") == "title":
            shape.left, shape.top, shape.width, shape.height = map(Emu, look.title)
            body = shape.text_frame._txBody.bodyPr
            for inset in ("lIns", "rIns", "tIns", "bIns"):
                body.set(inset, "0")
        elif shape in layout.placeholders:
            continue
        else:
            shape.left = Emu(round(shape.left * width / before[0]))
            shape.width = Emu(round(shape.width * width / before[0]))
            shape.top = Emu(round(shape.top * height / before[1]))
            shape.height = Emu(round(shape.height * height / before[1]))
    for one in layout.placeholders:
        if one._element.ph.get("type") != "title":
            one._element.getparent().remove(one._element)
    title = deck.slide_master._element.find(f".//{_P}titleStyle/{_A}lvl1pPr")
    title.set("algn", "l")
    title.find(f"{_A}defRPr").set("sz", str(look.size))
    title.find(f"{_A}defRPr").set("b", "1")
    theme = deck.slide_master.part.part_related_by(RT.THEME)
    theme.blob = _themed(theme.blob.decode("utf-8"), look).encode("utf-8")
    size = deck.part._element.find(f"{_P}sldSz")
    if "type" in size.attrib:
        del size.attrib["type"]
    _drop_unwanted(deck.part)
    return deck, layout


def opened(data: bytes) -> tuple[Any, Any]:
    """A company's presentation without its slides, and the layout of slides with a title alone.

    Raises ValueError for a file that is none, or that would fill the memory."""
    try:
        deck: Any = Presentation(io.BytesIO(_as_presentation(data)))
        _empty(deck)
        layout = _title_layout(deck)
        _ = deck.slide_width + deck.slide_height
    except ValueError:
        raise
    except Exception as error:  # whatever a damaged file makes of the library
        raise ValueError(f"not a presentation: {error}") from error
    return deck, layout


def _as_presentation(data: bytes) -> bytes:
    """The file; a template's says that it is a presentation."""
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            entries = file.infolist()
            if len(entries) > _MOST_FILES or sum(one.file_size for one in entries) > _MOST_BYTES:
                raise ValueError("too large")
            texts = [one for one in entries if one.file_size > 2 * one.compress_size]
            packed = sum(one.compress_size for one in entries)
            _check_ratio(sum(one.file_size for one in entries), packed)
            for one in texts:
                _check_ratio(one.file_size, one.compress_size)
            if sum(one.file_size for one in texts) > _MOST_TEXT:
                raise ValueError("too much text")
            types = file.read(_TYPES)
            if not any(kind in types for kind in _MAINS):
                return data
            for kind in _MAINS:
                types = types.replace(kind, _MAIN.encode())
            with zipfile.ZipFile(out, "w") as target:
                for one in entries:
                    target.writestr(one, types if one.filename == _TYPES else file.read(one))
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, OSError) as error:
        raise ValueError("not a presentation") from error
    return out.getvalue()


def _check_ratio(size: int, packed: int) -> None:
    if size > max(_FREE, _RATIO * packed):
        raise ValueError("packed too tightly")


def _empty(deck: Any) -> None:
    """Take the slides out, and whatever tells of them or leads to them: one that anything still
    names stays in the file."""
    element = deck.part._element
    for name in ("extLst", "custShowLst", "handoutMasterIdLst", "custDataLst"):
        for one in element.findall(f"{_P}{name}"):
            element.remove(one)
    for entry in list(deck.slides._sldIdLst):
        deck.slides._sldIdLst.remove(entry)
    _drop_slides(deck.part)
    for master in deck.slide_masters:
        for one in (master, *master.slide_layouts):
            dropped = _drop_slides(one.part)
            for link in list(one._element.iter(f"{_A}hlinkClick", f"{_A}hlinkHover")):
                if link.get(f"{_R}id") in dropped:
                    link.getparent().remove(link)
    _drop_unwanted(deck.part)


def _drop_slides(part: Any) -> set[str]:
    """Cut what leads from a part to slides; the names of these relationships."""
    names = {name for name, rel in part.rels.items() if rel.reltype == RT.SLIDE}
    for name in names:
        part.rels.pop(name)
    return names


def _drop_unwanted(part: Any) -> None:
    for name, rel in list(part.rels.items()):
        if rel.reltype.endswith(_UNWANTED):
            part.rels.pop(name)


def _title_layout(deck: Any) -> Any:
    """The layout of slides with a title alone, or the one that is nearest to it."""

    def rank(layout: Any) -> tuple[bool, bool, int]:
        kinds = [shape._element.ph.get("type", "") for shape in layout.placeholders]
        others = [kind for kind in kinds if kind not in ("title", "dt", "ftr", "sldNum")]
        return layout._element.get("type") != "titleOnly", "title" not in kinds, len(others)

    layouts = [one for master in deck.slide_masters for one in master.slide_layouts]
    if not layouts:
        raise ValueError("without layouts")
    return min(layouts, key=rank)


def _themed(xml: str, look: Look) -> str:
    """A theme with the map's colours and a font that every computer has or stands in for."""
    accents = (look.accents * 6)[:6]
    colors = {
        "dk1": look.text,
        "lt1": look.ground,
        "dk2": look.muted,
        "lt2": look.line,
        **{f"accent{index + 1}": accent for index, accent in enumerate(accents)},
        "hlink": look.link,
        "folHlink": look.link,
    }
    scheme = "".join(
        f'<a:{name}><a:srgbClr val="{value[1:7].upper()}"/></a:{name}>'
        for name, value in colors.items()
    )
    xml = re.sub(
        r"<a:clrScheme .*?</a:clrScheme>",
        f'<a:clrScheme name="Parcours">{scheme}</a:clrScheme>',
        xml,
        flags=re.DOTALL,
    )
    xml = re.sub(r'<a:latin typeface="[^"]*"', f'<a:latin typeface="{FONT}"', xml)
    return re.sub(r' name="Office Theme"', ' name="Parcours"', xml)
