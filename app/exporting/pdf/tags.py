"""The structure of a PDF: what is read, in which order, and which marks on its pages belong to it
(ISO 32000-1, 14.7 and 14.8). What belongs to nothing is an artifact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from app.exporting.pdf.content import Content
from app.exporting.pdf.document import literal
from app.exporting.texts.reading import Portion, Told
from app.layout.picture import Glyph, Group, GroupKind, Image, Primitive, Text

_KEPT = ("H3", "TH", "TD")
"""What is told even where nothing stands for it: names that are not repeated, empty cells."""


class _Place(NamedTuple):
    """Marked content: the page's index and the content's number there."""

    page: int
    number: int


class _Annotation(NamedTuple):
    page: int
    object: int
    """Its number in the document."""


Shared = tuple[Sequence["Element | None"], bool]
"""To which element each part of a group belongs; and whether any of its words lead somewhere."""


class Element:
    """An element of the structure, in the making: `kids` in the order in which they are read."""

    __slots__ = ("kids", "page", "ref", "told")

    def __init__(self, told: Told | None) -> None:
        self.told = told
        """None for words that lead somewhere."""
        self.kids: list[Element | int | _Place | _Annotation] = []
        """Numbers are those of content on its `page`."""
        self.page: int | None = None
        """The first on which content of it stands."""
        self.ref = ""
        """How others refer to it, once it is written."""

    @property
    def role(self) -> str:
        """Its structure type."""
        return "Link" if self.told is None else self.told.role


class Tags:
    """The structure of one document, filled while its pages are painted."""

    def __init__(self, told: Iterable[Told], own: Iterable[Group] | None) -> None:
        """`own` are the groups of the map itself: other words painted for an element of it say
        again what these say. None where nothing is painted twice."""
        self._known = defaultdict[GroupKind, dict[str, dict[Portion, Element]]](dict)
        """By the kind and the element of their group."""
        self._once = own is None
        self._own = {id(part) for group in own or () for part in group.parts}
        self._seen: set[tuple[int, int]] = set()
        self._pages: list[list[Element]] = []
        self._annotated: list[Element] = []
        self._root = self._made(Told("Document", inner=tuple(told)))

    def page(self, content: Content) -> PageTags:
        """What marks the content of one more page."""
        self._pages.append([])
        return PageTags(self, content, len(self._pages) - 1)

    @property
    def once(self) -> bool:
        """Whether nothing of the map is painted twice."""
        return self._once

    def elements(self, group: Group) -> Shared | None:
        """To what each part of a group belongs; None where none belongs to anything."""
        known = self._known[group.kind].get(group.element)
        return None if known is None else _shared(group, known)

    def place(self, element: Element, page: int) -> int:
        """A number for content of a page that belongs to an element."""
        numbers = self._pages[page]
        number = len(numbers)
        if element.page is None:
            element.page = page
        element.kids.append(number if element.page == page else _Place(page, number))
        numbers.append(element)
        return number

    def is_first(self, element: Element, part: Primitive, page: int) -> bool:
        """Whether a part is painted for the first time; words that are set anew for pages count
        on the first that says them."""
        if self._once:
            return True
        if id(part) not in self._own and element.page not in (None, page):
            return False
        key = id(part), id(element)
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def annotate(self, element: Element, page: int, number: int) -> None:
        """Add the annotation, an object of this number, by which an element leads somewhere."""
        element.kids.append(_Annotation(page, number))
        if element.page is None:
            element.page = page
        self._annotated.append(element)

    @property
    def next_key(self) -> int:
        """That of the next annotation in the tree of parents; its pages come first."""
        return len(self._pages) + len(self._annotated)

    def written(self, pages: Sequence[int], top: int, first: int) -> tuple[str, list[str]]:
        """The structure, once all is painted and annotated, as it stands in a document: its root,
        whose number is `top`, and the objects numbered from `first` on. `pages` are the numbers of
        the pages."""
        writer = _Writer(first + 1, pages)
        whole = writer.write(self._root, f"{top} 0 R")
        rows = [
            f"{page}[{' '.join([one.ref for one in found])}]"
            for page, found in enumerate(self._pages)
        ]
        rows += [f"{key} {one.ref}" for key, one in enumerate(self._annotated, len(self._pages))]
        kids = f"/K {whole}" if whole else ""
        root = (
            f"<</Type/StructTreeRoot{kids}/ParentTree {first} 0 R"
            f"/ParentTreeNextKey {self.next_key}>>"
        )
        return root, [f"<</Nums[{' '.join(rows)}]>>", *writer.codes]

    def _made(self, told: Told) -> Element:
        element = Element(told)
        shown, inner = told[1:3]
        for kind, name, portion in shown:
            alike = self._known[kind]
            if name in alike:
                alike[name].setdefault(portion, element)
            else:
                alike[name] = {portion: element}
        if inner:
            element.kids = [self._made(one) for one in inner]
        return element


class PageTags:
    """Marks the content of a page while it is painted."""

    def __init__(self, tags: Tags, content: Content, page: int) -> None:
        self._tags, self._content, self._page = tags, content, page
        self._now: Element | None = None

    def paint_group(self, parts: tuple[Primitive, ...], elements: Sequence[Element | None]) -> None:
        """Paint a whole group that is painted nowhere else and leads nowhere, each part with the
        element it belongs to."""
        content, place, page = self._content, self._tags.place, self._page
        start, count = 0, len(parts)
        while start < count:
            element = elements[start]
            end = start + 1
            while end < count and elements[end] is element:
                end += 1
            if element is None:
                content.artifact()
            else:
                content.mark(element.role, place(element, page))
            content.paint_all(parts[start:end], read=element is not None)
            start = end
        self._now = None

    def paint(
        self, part: Primitive, element: Element, following: Primitive | None = None
    ) -> Element | None:
        """Paint a part of an element (see `Content.paint`); gives the element of its words where
        they lead somewhere."""
        said = element if self._tags.is_first(element, part, self._page) else None
        link: Element | None = None
        if isinstance(part, Text) and part.link:
            link = Element(None)
            element.kids.append(link)
            said = link if said is not None else None
        if said is None:
            self.leave(part)
            return link
        if said is not self._now or not self._content.marked:
            self._content.mark(said.role, self._tags.place(said, self._page))
            self._now = said
        self._content.paint(part, following)
        return link

    def leave(self, part: Primitive) -> None:
        """Paint what belongs to no element."""
        self._now = None
        self._content.artifact()
        self._content.paint(part)


class _Writer:
    """Writes elements as objects of a document."""

    def __init__(self, first: int, pages: Sequence[int]) -> None:
        self._first = first
        self._pages = [f"{page} 0 R" for page in pages]
        self._on: dict[int | None, str] = {n: f"/Pg {page}" for n, page in enumerate(self._pages)}
        self._on[None] = ""
        self.codes: list[str] = []
        """The objects, numbered from `first` on."""

    def write(self, element: Element, parent: str) -> str:
        """Write an element and those in it; a reference to it, nothing for one without content."""
        codes, told = self.codes, element.told
        index = len(codes)
        ref = f"{self._first + index} 0 R"
        codes.append("")
        kids: list[str] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                inner = self.write(kid, ref)
                if inner:
                    kids.append(inner)
            elif isinstance(kid, int):
                kids.append(f"{kid}")
            else:
                kids.append(self._elsewhere(kid))
        role, more = "Link", ""
        if told is not None:
            role, _, _, title, alternative, replaces, scope, span = told
            if title or alternative or replaces or scope or span > 1:
                more = "".join(_attributes(told))
        if not kids and role not in _KEPT:
            del codes[index:]
            return ""
        held = f"/K[{' '.join(kids)}]" if kids else ""
        on = self._on[element.page]
        codes[index] = f"<</Type/StructElem/S/{role}/P {parent}{on}{more}{held}>>"
        element.ref = ref
        return ref

    def _elsewhere(self, kid: _Place | _Annotation) -> str:
        page = self._pages[kid.page]
        if isinstance(kid, _Place):
            return f"<</Type/MCR/Pg {page}/MCID {kid.number}>>"
        return f"<</Type/OBJR/Pg {page}/Obj {kid.object} 0 R>>"


def _attributes(told: Told) -> list[str]:
    found = (("T", told.title), ("Alt", told.alternative), ("ActualText", told.replaces))
    code = [f"/{name}{literal(' '.join(text.splitlines()))}" for name, text in found if text]
    if told.scope or told.span > 1:
        scope = f"/Scope/{told.scope}" if told.scope else ""
        span = f"/ColSpan {told.span}" if told.span > 1 else ""
        code.append(f"/A<</O/Table{scope}{span}>>")
    return code


def _shared(group: Group, known: dict[Portion, Element]) -> Shared:
    text, words, marks = known.get("text"), known.get("words"), known.get("marks")
    pictures, every = known.get("picture"), known.get("all")
    other = words or marks or every
    main = text or other
    pictures = pictures or every
    kind, edit, parts = group.kind, group.edit, group.parts
    left = top = bottom = inf  # of its main text
    if edit is not None:
        left, top, _, height, *_ = edit
        left, bottom = left - 1, top + height + 1
    linked = False
    found: list[Element | None] = []
    mains: list[int] = []
    for part in parts:
        if isinstance(part, Text):
            if part.link:
                linked = True
            if left <= part.x and top <= part.y <= bottom:
                mains.append(len(found))
                found.append(main)
            else:
                found.append(other)
        else:
            found.append(pictures if isinstance(part, Image) else every)
    if marks is not None:
        last = mains[-1] if mains else len(parts)
        for n, part in enumerate(parts):
            if isinstance(part, Glyph) or (n > last and not isinstance(part, (Text, Image))):
                found[n] = marks
    if kind in ("persona", "person") and mains:
        for n in range(mains[0]):
            if isinstance(parts[n], Text):
                found[n] = None  # the initials of a name that follows
    return found, linked
