# pyright: basic
"""The little of reportlab's document layer that the PDF painter needs, behind types.

Reportlab publishes no types: this file is the only one that touches it.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from math import isfinite
from typing import Any, BinaryIO, NewType

from reportlab.pdfbase import pdfdoc

Ref = NewType("Ref", object)
"""A reference to an object of the document."""

Value = object
"""A number, a `/Name`, a `Text`, a `Ref`, or a list or mapping of these."""


_PLAIN = 1_000_000.0
"""Nine digits hold a number below it with its two decimals."""


class Text(str):
    """A string for readers, such as a title; any other string is written as it stands."""

    __slots__ = ()


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


def number(value: float) -> str:
    """A number with at most two decimals and no exponent (ISO 32000-1, 7.3.3). Raises ValueError
    for one that is not finite."""
    if -_PLAIN < value < _PLAIN:
        return f"{round(value, 2):.9g}"
    if not isfinite(value):
        raise ValueError(f"a PDF has no number {value}")
    return f"{value:.0f}"


class Document:
    """A PDF 1.7 file: objects are added, then all is written at once."""

    def __init__(self) -> None:
        self._doc: Any = pdfdoc.PDFDocument(
            compression=0, invariant=1, pdfVersion=(1, 7), lang=None, dummyoutline=1
        )
        self._signature = hashlib.sha256()

    def add(self, entries: Mapping[str, Value]) -> Ref:
        """A dictionary of its own."""
        return Ref(self._doc.Reference(_plain(entries)))

    def add_stream(self, data: bytes, entries: Mapping[str, Value], packed: bool = False) -> Ref:
        """A stream; it is compressed unless `packed` says that it is in its final form."""
        self._signature.update(data)
        stream = pdfdoc.PDFStream(content=data if packed else zlib.compress(data, 6))
        for key, value in entries.items():
            stream.dictionary[key] = _plain(value)
        if not packed:
            stream.dictionary["Filter"] = "/FlateDecode"
        return Ref(self._doc.Reference(stream))

    def add_page(
        self,
        width: float,
        height: float,
        content: bytes,
        resources: Ref,
        annotations: Sequence[Ref] = (),
    ) -> Ref:
        """A page of a size in pt."""
        page = self.add(
            {
                **({"Annots": annotations} if annotations else {}),
                "Type": "/Page",
                "Parent": self._doc.Reference(self._doc.Pages),
                "MediaBox": [0, 0, round(width, 3), round(height, 3)],
                "Resources": resources,
                "Contents": self.add_stream(content, {}),
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
    ) -> None:
        """Write the file. `title` and `producer` are for readers; nothing says who made it.
        `labels` are what readers call the pages, in their order; their numbers for none."""
        doc = self._doc
        date = Text(_date(created))
        info = {
            "Title": Text(title),
            "Producer": Text(producer),
            "Creator": Text("Parcours"),
            "CreationDate": date,
            "ModDate": date,
        }
        doc.info = _plain(info)
        catalog = doc.Catalog
        catalog.Lang = pdfdoc.PDFString(language)
        catalog.ViewerPreferences = _plain({"DisplayDocTitle": "true"})
        catalog.Outlines = None
        if outline:
            catalog.Outlines = self._outline(outline, page)
            catalog.setPageMode("UseOutlines")
        if len(labels) > 1:
            catalog.PageLabels = _plain({"Nums": _numbers(labels)})
        doc.updateSignature(self._signature.digest() + f"{title}{created}".encode())
        doc.Reference(catalog)
        doc.Reference(doc.info)
        target.write(doc.format())

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
