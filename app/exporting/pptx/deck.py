# pyright: basic
"""The little of python-pptx that presentations need, behind types.

Python-pptx publishes no types that pyright can be strict with: this file and `master.py` are the
only ones that touch it.
"""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import datetime
from typing import Any, BinaryIO, NamedTuple

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml

from app.exporting.pptx.geometry import Bounds
from app.exporting.pptx.master import Look, opened, own
from app.exporting.svg.markup import content, quoted

_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Parcours</Application></Properties>"
)
_FOOT = 0.75
"""Below this part of a slide's height stand footers."""


class TitlePlace(NamedTuple):
    """The kind of a layout's placeholder for titles, and where it stands."""

    kind: str
    bounds: Bounds


class Slide:
    """A slide that is being filled."""

    def __init__(self, slide: Any) -> None:
        self._slide = slide
        self._links: dict[str, str] = {}

    def link(self, address: str) -> str:
        """The name of a relationship to an address."""
        name = self._links.get(address)
        if name is None:
            part = self._slide.part
            name = self._links[address] = part.relate_to(address, RT.HYPERLINK, is_external=True)
        return name

    def picture(self, data: bytes) -> str:
        """The name of a relationship to a picture, whose file is in the presentation once."""
        _, name = self._slide.part.get_or_add_image_part(io.BytesIO(data))
        return name

    def fill(self, shapes: str) -> None:
        """Give the slide its shapes, back to front."""
        tree = parse_xml(
            f'<p:spTree {_NAMES}><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/>'
            '</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
            '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
            f"{shapes}</p:spTree>"
        )
        old = self._slide._element.cSld.spTree
        old.getparent().replace(old, tree)

    def note(self, text: str, language: str) -> None:
        """What stands in the pane below the slide, line by line."""
        frame = self._slide.notes_slide.notes_text_frame
        if frame is None:  # a master of notes without a place for them
            return
        body = frame._txBody
        for old in list(body.p_lst):
            body.remove(old)
        lines = [
            f"<a:r><a:rPr lang={quoted(language)}/><a:t>{content(line)}</a:t></a:r>" if line else ""
            for line in text.split("\n")
        ]
        made = parse_xml(
            f"<p:txBody {_NAMES}>{''.join(f'<a:p>{line}</a:p>' for line in lines)}</p:txBody>"
        )
        for paragraph in list(made):
            body.append(paragraph)


class Deck:
    """A presentation: slides are added, then all is written at once."""

    def __init__(self, width: int, height: int, look: Look, master: bytes | None) -> None:
        """An empty one of a size in EMU, or with the size, master and layouts of another, whose
        file `master` is. Raises ValueError for a file that is no presentation."""
        self.own = master is None
        """Whether its master is ours."""
        if master is None:
            self._presentation, self._layout = own(width, height, look)
        else:
            self._presentation, self._layout = opened(master)
        self.width: int = self._presentation.slide_width
        """Of its slides, EMU."""
        self.height: int = self._presentation.slide_height
        self.pages = 0

    def title_place(self) -> TitlePlace | None:
        """Where the titles of slides stand; None where the layout has no place for them."""
        for shape in self._layout.placeholders:
            kind = shape._element.ph.get("type", "")
            place = shape.left, shape.top, shape.width, shape.height
            if kind in ("title", "ctrTitle") and None not in place:
                return TitlePlace(kind, place)
        return None

    def foot(self) -> int:
        """Where what stands at the foot of slides begins, EMU."""
        tops = [
            shape.top
            for shape in (*self._layout.shapes, *self._layout.slide_master.placeholders)
            if shape.top is not None
            and shape.top >= self.height * _FOOT
            and (shape.height or 0) < self.height * (1 - _FOOT)
        ]
        return min([self.height, *tops])

    def add_slide(self) -> Slide:
        """A slide after the others."""
        self.pages += 1
        return Slide(self._presentation.slides.add_slide(self._layout))

    def save(self, target: BinaryIO, *, title: str, language: str, created: datetime) -> None:
        """Write the file. Nothing in it says who made it."""
        package = self._presentation.part.package
        properties = self._presentation.core_properties
        element = package.core_properties._element
        for one in list(element):
            element.remove(one)
        properties.title, properties.language = title, language
        properties.created = properties.modified = created.replace(tzinfo=None)
        for name, rel in list(package._rels.items()):
            if rel.reltype == RT.EXTENDED_PROPERTIES:
                rel.target_part.blob = _APP.encode()
            elif rel.reltype in (RT.THUMBNAIL, RT.CUSTOM_PROPERTIES):
                package.drop_rel(name)
        buffer = io.BytesIO()
        self._presentation.save(buffer)
        target.write(_dated(buffer, created))


def _dated(buffer: io.BytesIO, date: datetime) -> memoryview:
    """A zip file whose entries have one date (APPNOTE.TXT, 4.3.7 and 4.3.12): those written with
    the clock's would make each file another."""
    day = (max(date.year, 1980) - 1980) << 9 | date.month << 5 | date.day
    time = date.hour << 11 | date.minute << 5 | date.second // 2
    stamp = struct.pack("<HH", time, day)
    with zipfile.ZipFile(buffer) as file:
        entries, at = file.infolist(), file.start_dir
    view = buffer.getbuffer()
    for entry in entries:
        view[entry.header_offset + 10 : entry.header_offset + 14] = stamp
        view[at + 12 : at + 16] = stamp
        at += 46 + sum(struct.unpack_from("<HHH", view, at + 28))
    return view
