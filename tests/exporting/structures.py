"""The structure of a PDF, read back with pypdf: its elements in their order, and what stands on the
pages for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pypdf
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject

_PAIR = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_SHOWN = (b"f", b"S", b"sh", b"Do", b"TJ", b"Tj")


@dataclass
class Read:
    """An element as it was read."""

    role: str
    title: str
    alternative: str
    replaces: str
    scope: str
    text: str = ""
    """What stands on the pages for it alone."""
    links: list[str] = field(default_factory=list)
    inner: list[Read] = field(default_factory=list)

    def walk(self) -> Iterator[Read]:
        """It and all in it, in order."""
        yield self
        for one in self.inner:
            yield from one.walk()

    @property
    def whole(self) -> str:
        """All its text."""
        return "".join(one.text for one in self.walk())


def read_structure(path: Path) -> Read:
    """The document's element. Fails where marks, elements and the tree of parents differ."""
    reader = pypdf.PdfReader(path)
    catalog = reader.root_object
    assert catalog["/MarkInfo"]["/Marked"]
    root = catalog["/StructTreeRoot"]
    nums = root["/ParentTree"]["/Nums"]
    parents = dict(zip(nums[::2], nums[1::2], strict=True))
    assert list(parents) == sorted(parents)
    assert root["/ParentTreeNextKey"] == max(parents) + 1
    texts: dict[tuple[int, int], str] = {}
    owners: dict[tuple[int, int], int] = {}
    pages = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages)}
    for n, page in enumerate(reader.pages):
        found = _marked(reader, page)
        named = parents[page["/StructParents"]].get_object()
        assert sorted(found) == list(range(len(named))), "each number once, and no other"
        for mark, text in found.items():
            texts[n, mark] = text
            owners[n, mark] = list.__getitem__(named, mark).idnum
    used: set[tuple[int, int]] = set()
    leading: set[int] = set()

    def read(ref: IndirectObject, parent: IndirectObject) -> Read:
        one = ref.get_object()
        assert one["/Type"] == "/StructElem"
        assert one.raw_get("/P").idnum == parent.idnum
        made = Read(
            str(one["/S"])[1:],
            str(one.get("/T", "")),
            str(one.get("/Alt", "")),
            str(one.get("/ActualText", "")),
            str(one.get("/A", {}).get("/Scope", "/"))[1:],
        )
        kids = one.raw_get("/K") if "/K" in one else []
        kids = kids if isinstance(kids, list) else [kids]
        for kid in kids:
            if isinstance(kid, IndirectObject):
                made.inner.append(read(kid, ref))
                continue
            if isinstance(kid, DictionaryObject) and kid["/Type"] == "/OBJR":
                annotation = kid["/Obj"]
                key = annotation["/StructParent"]
                assert parents[key].get_object() == one
                made.links.append(str(annotation["/A"]["/URI"]))
                leading.add(kid.raw_get("/Obj").idnum)
                continue
            holder, mark = one, kid
            if isinstance(kid, DictionaryObject):
                assert kid["/Type"] == "/MCR"
                holder, mark = kid, kid["/MCID"]
            place = pages[holder.raw_get("/Pg").idnum], int(mark)
            assert place not in used, "content belongs to one element"
            assert owners[place] == ref.idnum
            used.add(place)
            made.text += texts[place]
        return made

    top = root.raw_get("/K")
    made = read(top, catalog.raw_get("/StructTreeRoot"))
    assert used == set(texts), "all marked content belongs to an element"
    annotations = {ref.idnum for page in reader.pages for ref in page.get("/Annots", [])}
    assert leading == annotations, "every annotation belongs to an element"
    return made


def _marked(reader: pypdf.PdfReader, page: pypdf.PageObject) -> dict[int, str]:
    """The text of each marked content of a page. Fails for what is painted outside of any."""
    codes = {
        name: _codes(font.get_object())
        for name, font in page["/Resources"].get("/Font", {}).items()
    }
    found: dict[int, str] = {}
    now: int | None = None
    inside = False
    font: dict[str, str] = {}
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator in (b"BDC", b"BMC"):
            assert not inside, "marked content is not nested"
            inside = True
            now = operands[1]["/MCID"] if operator == b"BDC" else None
            if now is not None:
                assert now not in found
                found[now] = ""
        elif operator == b"EMC":
            assert inside
            inside, now = False, None
        elif operator == b"Tf":
            font = codes[operands[0]]
        elif operator in _SHOWN:
            assert inside, f"{operator} outside of marked content"
            if operator in (b"TJ", b"Tj") and now is not None:
                texts = operands[0] if operator == b"TJ" else operands
                shown = "".join(
                    one.original_bytes.hex().upper()
                    for one in texts
                    if not isinstance(one, (int, float))
                )
                found[now] += "".join(font[shown[n : n + 4]] for n in range(0, len(shown), 4))
    assert not inside
    return found


def _codes(font: DictionaryObject) -> dict[str, str]:
    data = font["/ToUnicode"].get_object().get_data().decode("ascii")
    return {
        code.upper(): bytes.fromhex(text).decode("utf-16-be") for code, text in _PAIR.findall(data)
    }
