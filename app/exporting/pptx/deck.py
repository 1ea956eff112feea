# pyright: basic
"""The little of python-pptx that presentations need, behind types.

Python-pptx publishes no types that pyright can be strict with: this file and `master.py` are the
only ones that touch it.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from typing import Any, BinaryIO, NamedTuple, Self

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import serialize_part_xml
from pptx.opc.package import Part
from pptx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from pptx.opc.serialized import _ContentTypesItem
from pptx.oxml import parse_xml
from pptx.parts.slide import NotesSlidePart

from app.exporting.addresses import escaped
from app.exporting.pptx.geometry import Bounds
from app.exporting.pptx.master import Look, opened, own
from app.exporting.xml_texts import content, quoted, sound
from app.exporting.zipped import Began, Zip
from app.layout.text.bidi import read_direction

_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Parcours</Application></Properties>"
)
_PLACE = b"<a:p><a:endParaRPr/></a:p>"
_LAST_ID = 2**31 - 1
"""The greatest number of a slide (ECMA-376, 19.7.13)."""

_AT_ONCE = 64
"""Shapes that are encoded together."""

_LONGEST = 255
"""Characters of a document's title that programs keep."""

_USUAL_TITLE = 44.0
"""The size of titles where a master says nothing, pt."""

_FOOT = 0.75
"""Below this part of a slide's height stand footers."""


class TitlePlace(NamedTuple):
    """The kind of a layout's placeholder for titles, where it stands, and the size of its type in
    pt."""

    kind: str
    bounds: Bounds
    size: float


class Slide:
    """A slide that is being filled. Its file is written at once: thousands of shapes as objects
    of the library would take much of the memory."""

    def __init__(self, part: Part, notes: _Notes, began: dict[Part, Began], to: Zip) -> None:
        self._part, self._notes, self._began, self._zip = part, notes, began, to
        self._links: dict[str, str] = {}

    def link(self, address: str) -> str:
        """The name of a relationship to an address."""
        name = self._links.get(address)
        if name is None:
            name = self._part.relate_to(escaped(address), RT.HYPERLINK, is_external=True)
            self._links[address] = name
        return name

    def picture(self, data: bytes) -> str:
        """The name of a relationship to a picture, whose file is in the presentation once."""
        image = self._part.package.get_or_add_image_part(io.BytesIO(data))
        return self._part.relate_to(image, RT.IMAGE)

    def fill(self, shapes: Iterable[str]) -> None:
        """Give the slide its shapes, back to front."""
        head = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<p:sld {_NAMES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/>'
            '<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
            '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>'
            "</p:grpSpPr>"
        )
        foot = "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
        # Some at a time: as one string a large map would stop the window each time it is copied.
        pieces = [head, *shapes, foot]
        at_once = range(0, len(pieces), _AT_ONCE)
        data = b"".join(["".join(pieces[n : n + _AT_ONCE]).encode() for n in at_once])
        self._began[self._part] = self._zip.begin(data)

    def note(self, text: str, language: str) -> None:
        """What stands in the pane below the slide, line by line; no pane for nothing."""
        if text:
            lines = [_paragraph(line, language) for line in text.split("\n")]
            _relate(self._part, RT.NOTES_SLIDE, self._notes.page(self._part, "".join(lines)))


class _Notes:
    """Panes below slides: the library makes one, by the master of notes, and all have its file but
    for their paragraphs."""

    def __init__(self) -> None:
        self._around: tuple[bytes, ...] = ()

    def page(self, slide: Part, paragraphs: str) -> Part:
        """The pane of a slide; without its paragraphs where the master has no place for them."""
        package = slide.package
        if self._around:
            name = package.next_partname("/ppt/notesSlides/notesSlide%d.xml")
        else:
            first = _pane(slide)
            name, self._around = first.partname, tuple(first.blob.split(_PLACE))
        part = Part(name, CT.PML_NOTES_SLIDE, package, paragraphs.encode().join(self._around))
        _relate(part, RT.NOTES_MASTER, package.presentation_part.notes_master_part)
        _relate(part, RT.SLIDE, slide)
        return part


def _pane(slide: Part) -> Part:
    """A pane with `_PLACE` for its paragraphs."""
    part = NotesSlidePart.new(slide.package, slide)
    frame = part.notes_slide.notes_text_frame
    if frame is not None:
        body = frame._txBody
        for old in list(body.p_lst):
            body.remove(old)
        body.append(parse_xml(f"<a:p {_NAMES}><a:endParaRPr/></a:p>"))
    return part


class Deck:
    """A presentation: slides are added, then all is written at once. After the block, however it
    ends, nothing of it is worked on, and there are but its size and pages."""

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
        self._entries = self._presentation.slides._sldIdLst
        self._last = 0
        self._notes = _Notes()
        self._zip = Zip()
        self._began: dict[Part, Began] = {}
        """Parts that are compressed while others are written."""
        package = self._presentation.part.package
        package.next_partname = _PartNames(package)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.__exit__()
        # The library's objects hold each other: without a collection they would stay.
        package = self._presentation.part.package
        for one in (*package.iter_parts(), package):
            vars(one).clear()

    def title_place(self) -> TitlePlace | None:
        """Where the titles of slides stand; None where the layout has no place for them."""
        for shape in self._layout.placeholders:
            kind = shape._element.ph.get("type", "")
            place = shape.left, shape.top, shape.width, shape.height
            if kind in ("title", "ctrTitle") and None not in place:
                return TitlePlace(kind, place, self._title_size(shape))
        return None

    def _title_size(self, shape: Any) -> float:
        master = self._layout.slide_master._element
        for style in (shape._element.find(f".//{_A}lstStyle"), master.find(f".//{_P}titleStyle")):
            run = None if style is None else style.find(f"{_A}lvl1pPr/{_A}defRPr[@sz]")
            if run is not None:
                return int(run.get("sz")) / 100
        return _USUAL_TITLE

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
        presentation = self._presentation.part
        package = presentation.package
        part = Part(package.next_partname("/ppt/slides/slide%d.xml"), CT.PML_SLIDE, package)
        _relate(part, RT.SLIDE_LAYOUT, self._layout.part)
        name = _relate(presentation, RT.SLIDE, part)
        # For a free number the library would look at all the others.
        if 0 < self._last < _LAST_ID:
            self._last += 1
            entry = {"id": str(self._last), f"{_R}id": name}
            self._entries.append(self._entries.makeelement(f"{_P}sldId", entry))
        else:
            self._last = self._entries.add_sldId(name).id
        return Slide(part, self._notes, self._began, self._zip)

    def save(self, target: BinaryIO, *, title: str, language: str, created: datetime) -> None:
        """Write the file. Nothing in it says who made it."""
        package = self._presentation.part.package
        properties = self._presentation.core_properties
        element = package.core_properties._element
        for one in list(element):
            element.remove(one)
        properties.title, properties.language = sound(title)[:_LONGEST], language
        properties.created = properties.modified = created.replace(tzinfo=None)
        for name, rel in list(package._rels.items()):
            if rel.reltype == RT.EXTENDED_PROPERTIES:
                rel.target_part.blob = _APP.encode()
            elif rel.reltype in (RT.THUMBNAIL, RT.CUSTOM_PROPERTIES):
                package.drop_rel(name)
        self._add_all(package)
        self._zip.write(target, created)

    def _add_all(self, package: Any) -> None:
        """What the library would write, in its order."""
        parts = tuple(package.iter_parts())
        kinds = serialize_part_xml(_ContentTypesItem.xml_for(parts))
        add = self._zip.add
        add(CONTENT_TYPES_URI.membername, kinds)
        add(PACKAGE_URI.rels_uri.membername, package._rels.xml)
        for part in parts:
            began = self._began.get(part)
            add(part.partname.membername, part.blob if began is None else began)
            if part._rels:
                add(part.partname.rels_uri.membername, part.rels.xml)


def _relate(part: Part, kind: str, other: Part) -> str:
    """Relates a part to another that it was not related to; the relationship's name. The library
    would look for it among all that there are."""
    return part.rels._add_relationship(kind, other)


def _paragraph(line: str, language: str) -> str:
    if not line:
        return "<a:p/>"
    way = '<a:pPr rtl="1" algn="r"/>' if read_direction(line).rtl else ""
    run = f"<a:r><a:rPr lang={quoted(language)}/><a:t>{content(line)}</a:t></a:r>"
    return f"<a:p>{way}{run}</a:p>"


class _PartNames:
    """Names of new parts, counted on: the package itself would look at all of its parts for each
    of them."""

    def __init__(self, package: Any) -> None:
        self._taken = {str(part.partname) for part in package.iter_parts()}
        self._last: dict[str, int] = {}

    def __call__(self, template: str) -> PackURI:
        number = self._last.get(template, 0) + 1
        while template % number in self._taken:
            number += 1
        self._last[template] = number
        return PackURI(template % number)
