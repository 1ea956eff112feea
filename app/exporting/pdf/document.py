# pyright: basic
"""The little of reportlab's document layer that the PDF painter needs, behind types.

Reportlab publishes no types: this file is the only one that touches it.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from datetime import datetime
from functools import lru_cache
from math import isfinite
from typing import Any, BinaryIO, NewType, Self

from reportlab.pdfbase import pdfdoc

from app.exporting.compressing import Compressor, Growing, Packed
from app.exporting.pdf.metadata import xmp
from app.exporting.pdf.packing import Numbered, packed

Ref = NewType("Ref", object)
"""A reference to an object of the document."""

Value = object
"""A number, a `/Name`, a `Text`, a `Ref`, or a list or mapping of these."""


Structure = Callable[[int, int], tuple[str, list[str]]]
"""What says in which order a document is read, in ASCII: its root, whose number is told, and other
objects numbered from another number on."""


_LARGE = 50_000
"""Bytes of a stream that is packed on another thread."""

_SMALL, _SMALL_WINDOW, _SMALL_MEMORY = 2048, 11, 4
"""Bytes of a stream for which zlib's usual memory takes longer to come by than the packing; its
window's bits, and how much memory instead."""

_PLAIN = 1_000_000.0
"""Nine digits hold a number below it with its two decimals."""


class Text(str):
    """A string for readers, such as a title; any other string is written as it stands."""

    __slots__ = ()


def literal(text: str) -> str:
    """A text for readers as it stands in an object (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


class OutlineEntry:
    """A bookmark: a title and the rectangle (left, bottom, right, top, in pt) it shows of a page,
    the document's only one when None."""

    def __init__(
        self, title: str, place: tuple[float, float, float, float], page: Ref | None = None
    ) -> None:
        self.title = title
        self.place = place
        self.page = page
        self.children: list[OutlineEntry] = []


@lru_cache(1 << 16)  # lengths of a map repeat: columns, paddings, lines
def number(value: float) -> str:
    """A number with at most two decimals and no exponent (ISO 32000-1, 7.3.3). Raises ValueError
    for one that is not finite."""
    if -_PLAIN < value < _PLAIN:
        return f"{round(value, 2) + 0.0:.9g}"  # + 0.0: never -0
    if not isfinite(value):
        raise ValueError(f"a PDF has no number {value}")
    return f"{value:.0f}"


class _Written(pdfdoc.PDFObject):
    """An object as it stands in the file; reportlab writes what stands around it."""

    def __init__(self, code: bytes) -> None:
        self.code = code

    def format(self, _: object) -> bytes:
        return self.code


class _Stream(pdfdoc.PDFObject):
    """The same of a stream; `data` may come later."""

    def __init__(self, entries: str, data: bytes) -> None:
        self.entries, self.data = entries, data

    def format(self, _: object) -> bytes:
        head = f"<</Length {len(self.data)}{self.entries}>>\nstream\n"
        return head.encode("ascii") + self.data + b"\nendstream"


class Document:
    """A PDF 1.7 file: objects are added, then all is written at once. After the block, however
    it ends, nothing of it is worked on."""

    def __init__(self) -> None:
        self._doc: Any = pdfdoc.PDFDocument(
            compression=0, invariant=1, pdfVersion=(1, 7), lang=None, dummyoutline=1
        )
        self._signature = hashlib.sha256()
        self._compressor = Compressor("pdf", zlib.MAX_WBITS)
        self._packing: list[tuple[Ref, Future[Packed]]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._compressor.close()

    def add(self, entries: Mapping[str, Value]) -> Ref:
        """A dictionary of its own."""
        return self._added(_Written(self._code(entries).encode("ascii")))

    def _added(self, one: pdfdoc.PDFObject) -> Ref:
        return Ref(self._doc.Reference(one))

    def _code(self, value: Value) -> str:
        """A value as it stands in an object."""
        if isinstance(value, str):
            return literal(value) if isinstance(value, Text) else value
        if isinstance(value, Mapping):
            return f"<<{self._entries(value)}>>"
        if isinstance(value, list | tuple):
            return f"[{' '.join([self._code(one) for one in value])}]"
        if isinstance(value, float):
            return f"{value:.6f}".rstrip("0").rstrip(".")
        return f"{value}" if isinstance(value, int) else f"{self.number_of(Ref(value))} 0 R"

    def _entries(self, entries: Mapping[str, Value]) -> str:
        return "".join([f"/{key} {self._code(value)}" for key, value in entries.items()])

    def growing(self) -> Growing:
        """The beginning of a stream, which is compressed while the rest is made."""
        return self._compressor.growing()

    def add_stream(
        self,
        data: bytes,
        entries: Mapping[str, Value],
        packed: bool = False,
        after: Growing | None = None,
    ) -> Ref:
        """A stream; it is compressed unless `packed` says that it is in its final form. `after` is
        how it begins, where that is already being compressed."""
        large = not packed and (len(data) > _LARGE or (after is not None and after.begun))
        if not large:
            self._signature.update(data)
        stream = _Stream(
            self._entries(entries), b"" if large else data if packed else _packed(data)
        )
        if not packed:
            stream.entries = f"/Filter/FlateDecode{stream.entries}"
        ref = self._added(stream)
        if large:
            # Zlib leaves the interpreter to others: the structure is written meanwhile.
            growing = after or self.growing()
            growing.add(data)
            self._packing.append((ref, growing.end()))
        return ref

    def number_of(self, ref: Ref) -> int:
        """The number by which other objects refer to one."""
        return self._doc.idToObjectNumberAndVersion[_name(ref)][0]

    def add_page(
        self,
        width: float,
        height: float,
        content: Ref,
        resources: Ref,
        annotations: Sequence[Ref] = (),
        key: int | None = None,
    ) -> Ref:
        """A page of a size in pt; `content` is the stream of its operators, `key` its own in the
        structure's tree of parents."""
        page = self.add(
            {
                **({"Annots": annotations, "Tabs": "/S"} if annotations else {}),
                **({} if key is None else {"StructParents": key}),
                "Type": "/Page",
                "Parent": self._doc.Reference(self._doc.Pages),
                "MediaBox": [0, 0, round(width, 3), round(height, 3)],
                "Resources": resources,
                "Contents": content,
                "Group": {"Type": "/Group", "S": "/Transparency", "CS": "/DeviceRGB"},
            }
        )
        self._doc.Pages.addPage(page)
        return page

    def save(
        self,
        target: BinaryIO,
        *,
        title: str,
        producer: str,
        language: str,
        created: datetime,
        page: Ref,
        outline: Sequence[OutlineEntry],
        labels: Sequence[str] = (),
        structure: Structure | None = None,
        subject: str = "",
    ) -> None:
        """Write the file. `title`, `subject`, `producer` are for readers; nobody's name is in it.
        `labels` are what readers call the pages, in their order; their numbers for none.
        `structure` says in which order it is read."""
        doc = self._doc
        date = Text(_date(created))
        info = {
            "Title": Text(title),
            "Producer": Text(producer),
            "Creator": Text("Parcours"),
            "CreationDate": date,
            "ModDate": date,
        }
        if subject:
            info["Subject"] = Text(subject)
        doc.info = _plain(info)
        catalog = doc.Catalog
        catalog.Lang = pdfdoc.PDFString(language)
        catalog.ViewerPreferences = _plain({"DisplayDocTitle": "true"})
        about = xmp(
            title=title, language=language, producer=producer, created=created, subject=subject
        )
        kind = {"Type": "/Metadata", "Subtype": "/XML"}
        catalog.Metadata = self.add_stream(about, kind, packed=True)
        catalog.Outlines = None
        if outline:
            catalog.Outlines = self._outline(outline, page)
            catalog.setPageMode("UseOutlines")
        if len(labels) > 1:
            catalog.PageLabels = _plain({"Nums": _numbers(labels)})
        if structure is not None:
            catalog.StructTreeRoot = top = self.add({})
            catalog.MarkInfo = _plain({"Marked": "true"})
        self._signature.update(f"{title}{created}".encode("utf-8", "replace"))
        root, info = doc.Reference(catalog), doc.Reference(doc.info)
        doc.encrypt.prepare(doc)  # reportlab writes no object before
        trailer = [self._ended(name, one) for name, one in (("Root", root), ("Info", info))]
        every, others = list(self._objects()), list[str]()
        if structure is not None:
            number = self.number_of(top)
            code, others = structure(number, len(every) + 1)
            every[number - 1] = Numbered(number, code.encode("ascii"), False)
        for ref, data in self._packing:
            stream = doc.idToObject[_name(ref)]
            stream.data = data.result().data
            self._signature.update(stream.data)
            number = self.number_of(ref)
            every[number - 1] = Numbered(number, pdfdoc.format(stream, doc, toplevel=1), True)
        mark = f"<{self._signature.hexdigest()[:32]}>"
        target.write(packed(every, others, "".join((*trailer, f"/ID[{mark}{mark}]"))))

    def _ended(self, name: str, ref: Any) -> str:
        return f"/{name} {self.number_of(ref)} 0 R"

    def _objects(self) -> Iterator[Numbered]:
        """All objects, those too that writing others adds."""
        doc = self._doc
        number = 1
        while number in doc.numberToId:
            one = doc.idToObject[doc.numberToId[number]]
            code = pdfdoc.format(one, doc, toplevel=1)
            yield Numbered(number, code, isinstance(one, _Stream))
            number += 1

    def _outline(self, entries: Sequence[OutlineEntry], page: Ref) -> Ref:
        root = pdfdoc.PDFDictionary({"Type": "/Outlines"})
        ref = Ref(self._doc.Reference(root))
        root["Count"] = self._outline_level(entries, root, ref, page)
        return ref

    def _outline_level(
        self, entries: Sequence[OutlineEntry], parent: pdfdoc.PDFDictionary, up: Ref, page: Ref
    ) -> int:
        nodes = [pdfdoc.PDFDictionary({}) for _ in entries]
        refs = [Ref(self._doc.Reference(node)) for node in nodes]
        parent["First"], parent["Last"] = refs[0], refs[-1]
        count = len(entries)
        for i, (entry, node) in enumerate(zip(entries, nodes, strict=True)):
            node["Title"] = pdfdoc.PDFString(entry.title)
            node["Parent"] = up
            node["Dest"] = _plain(
                [entry.page or page, "/FitR", *(round(edge, 2) for edge in entry.place)]
            )
            if i:
                node["Prev"] = refs[i - 1]
            if i + 1 < len(refs):
                node["Next"] = refs[i + 1]
            if entry.children:
                below = self._outline_level(entry.children, node, refs[i], page)
                node["Count"] = below
                count += below
        return count


def _packed(data: bytes) -> bytes:
    if len(data) > _SMALL:
        return zlib.compress(data, 6)
    packer = zlib.compressobj(6, zlib.DEFLATED, _SMALL_WINDOW, _SMALL_MEMORY)
    return packer.compress(data) + packer.flush()


def _name(ref: Ref) -> str:
    name: Any = ref
    return name.name


def _numbers(labels: Sequence[str]) -> list[Value]:
    """The labels of pages as a number tree (ISO 32000-1, 12.4.2): runs that count on from a
    number, and single texts."""
    found: list[Value] = []
    due = ""
    for index, label in enumerate(labels):
        if label != due or not due:
            counted = label.isdecimal() and int(label) > 0
            about = {"S": "/D", "St": int(label)} if counted else {"P": Text(label)}
            found += [index, about]
        due = str(int(label) + 1) if label.isdecimal() else ""
    return found


def _date(moment: datetime) -> str:
    zone = moment.strftime("%z") or "+0000"
    return f"D:{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"


def _plain(value: Value) -> object:
    if isinstance(value, Text):
        return pdfdoc.PDFString(str(value))
    if isinstance(value, Mapping):
        return pdfdoc.PDFDictionary({key: _plain(entry) for key, entry in value.items()})
    if isinstance(value, (list, tuple)):
        return pdfdoc.PDFArray([_plain(entry) for entry in value])
    return value
