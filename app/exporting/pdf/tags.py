"""The structure of a PDF: what is read, in which order, and which marks on its pages belong to it
(ISO 32000-1, 14.7 and 14.8). What belongs to nothing is an artifact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.exporting.pdf.content import Content
from app.exporting.pdf.document import literal
from app.exporting.texts.reading import Portion, Told
from app.layout.picture import EditBox, Glyph, Group, GroupKind, Image, Primitive, Text

_KEPT = ("H3", "TH", "TD")
"""What is told even where nothing stands for it: names that are not repeated, empty cells."""


_PLAIN = Told("P")[3:]
"""What an element has without a title, other words or a place in a table."""


class _Place(NamedTuple):
    """Marked content: the page's index and the content's number there."""

    page: int
    number: int


class _Annotation(NamedTuple):
    page: int
    object: int
    """Its number in the document."""


class Element:
    """An element of the structure, in the making: `kids` in the order in which they are read."""

    __slots__ = ("kids", "page", "told")

    def __init__(self, told: Told | None) -> None:
        self.told = told
        """None for words that lead somewhere."""
        self.kids: list[Element | _Place | _Annotation] = []
        self.page: int | None = None
        """The first on which content of it stands."""

    @property
    def role(self) -> str:
        """Its structure type."""
        return "Link" if self.told is None else self.told.role


class Tags:
    """The structure of one document, filled while its pages are painted."""

    def __init__(self, told: Iterable[Told], own: Iterable[Group]) -> None:
        """`own` are the groups of the map itself: other words painted for an element of it say
        again what these say."""
        self._known: dict[tuple[GroupKind, str], dict[Portion, Element]] = {}
        self._own = {id(part) for group in own for part in group.parts}
        self._seen: set[tuple[int, int]] = set()
        self._pages: list[list[Element]] = []
        self._annotated: list[Element] = []
        self._root = self._made(Told("Document", inner=tuple(told)))

    def page(self, content: Content) -> PageTags:
        """What marks the content of one more page."""
        self._pages.append([])
        return PageTags(self, content, len(self._pages) - 1)

    def elements(self, group: Group) -> Sequence[Element | None]:
        """To what each part of a group belongs."""
        known = self._known.get((group.kind, group.element))
        return (None,) * len(group.parts) if known is None else _shared(group, known)

    def place(self, element: Element, page: int) -> int:
        """A number for content of a page that belongs to an element."""
        numbers = self._pages[page]
        element.kids.append(_Place(page, len(numbers)))
        if element.page is None:
            element.page = page
        numbers.append(element)
        return len(numbers) - 1

    def is_first(self, element: Element, part: Primitive, page: int) -> bool:
        """Whether a part is painted for the first time; words that are set anew for pages count
        on the first that says them."""
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
        whole = writer.write(self._root, top)
        refs = writer.refs
        rows = [
            f"{page}[{' '.join([refs[id(one)] for one in found])}]"
            for page, found in enumerate(self._pages)
        ]
        rows += [
            f"{key} {refs[id(one)]}" for key, one in enumerate(self._annotated, len(self._pages))
        ]
        kids = f"/K {whole}" if whole else ""
        root = (
            f"<</Type/StructTreeRoot{kids}/ParentTree {first} 0 R"
            f"/ParentTreeNextKey {self.next_key}>>"
        )
        return root, [f"<</Nums[{' '.join(rows)}]>>", *writer.codes]

    def _made(self, told: Told) -> Element:
        element = Element(told)
        for kind, name, portion in told.shown:
            self._known.setdefault((kind, name), {}).setdefault(portion, element)
        element.kids += [self._made(one) for one in told.inner]
        return element


class PageTags:
    """Marks the content of a page while it is painted."""

    def __init__(self, tags: Tags, content: Content, page: int) -> None:
        self._tags, self._content, self._page = tags, content, page
        self._now: Element | None = None

    def paint(
        self,
        part: Primitive,
        x: float,
        y: float,
        element: Element,
        *,
        spaced: bool = False,
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
            self.leave(part, x, y)
            return link
        if said is not self._now or not self._content.marked:
            self._content.mark(said.role, self._tags.place(said, self._page))
            self._now = said
        self._content.paint(part, x, y, spaced=spaced)
        return link

    def leave(self, part: Primitive, x: float, y: float) -> None:
        """Paint what belongs to no element."""
        self._now = None
        self._content.artifact()
        self._content.paint(part, x, y)


class _Writer:
    """Writes elements as objects of a document."""

    def __init__(self, first: int, pages: Sequence[int]) -> None:
        self._first, self._pages = first, pages
        self.codes: list[str] = []
        """The objects, numbered from `first` on."""
        self.refs: dict[int, str] = {}
        """References by the identity of elements."""

    def write(self, element: Element, parent: int) -> str:
        """Write an element and those in it; a reference to it, nothing for one without content."""
        told = element.told
        index = len(self.codes)
        number = self._first + index
        self.codes.append("")
        kids: list[str] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                inner = self.write(kid, number)
                if inner:
                    kids.append(inner)
            elif isinstance(kid, _Place):
                if kid.page == element.page:
                    kids.append(f"{kid.number}")
                else:
                    page = self._pages[kid.page]
                    kids.append(f"<</Type/MCR/Pg {page} 0 R/MCID {kid.number}>>")
            else:
                page = self._pages[kid.page]
                kids.append(f"<</Type/OBJR/Pg {page} 0 R/Obj {kid.object} 0 R>>")
        if not kids and (told is None or told.role not in _KEPT):
            del self.codes[index:]
            return ""
        code = [f"<</Type/StructElem/S/{element.role}/P {parent} 0 R"]
        if element.page is not None:
            code.append(f"/Pg {self._pages[element.page]} 0 R")
        if told is not None and told[3:] != _PLAIN:
            code += _attributes(told)
        if len(kids) == 1:
            code.append(f"/K {kids[0]}" if kids[0][0] != "<" else f"/K{kids[0]}")
        elif kids:
            code.append(f"/K[{' '.join(kids)}]")
        code.append(">>")
        self.codes[index] = "".join(code)
        ref = self.refs[id(element)] = f"{number} 0 R"
        return ref


def _attributes(told: Told) -> list[str]:
    found = (("T", told.title), ("Alt", told.alternative), ("ActualText", told.replaces))
    code = [f"/{name}{literal(' '.join(text.splitlines()))}" for name, text in found if text]
    if told.scope or told.span > 1:
        scope = f"/Scope/{told.scope}" if told.scope else ""
        span = f"/ColSpan {told.span}" if told.span > 1 else ""
        code.append(f"/A<</O/Table{scope}{span}>>")
    return code


def _shared(group: Group, known: dict[Portion, Element]) -> list[Element | None]:
    """To which of its elements each part of a group belongs."""
    text, words, marks = known.get("text"), known.get("words"), known.get("marks")
    pictures, every = known.get("picture"), known.get("all")
    other = words or marks or every
    edit = group.edit
    main = [isinstance(part, Text) and _is_main(part, edit) for part in group.parts]
    after = max((n for n, one in enumerate(main) if one), default=-1)
    before = main.index(True) if after >= 0 and group.kind in ("persona", "person") else 0
    found: list[Element | None] = []
    for n, part in enumerate(group.parts):
        if isinstance(part, Text) and n < before:
            found.append(None)  # the initials of a name that follows
        elif isinstance(part, Text):
            found.append((text or other) if main[n] else other)
        elif isinstance(part, Image):
            found.append(pictures or every)
        elif marks is not None and (isinstance(part, Glyph) or n > after >= 0):
            found.append(marks)
        else:
            found.append(every)
    return found


def is_apart(part: Primitive, following: Primitive) -> bool:
    """Whether white space is left out between two texts: at the end of a line, of a paragraph."""
    if not isinstance(part, Text) or not isinstance(following, Text):
        return False
    return following.line.start != part.line.start + len(part.line.text)


def _is_main(part: Text, edit: EditBox | None) -> bool:
    """Whether a line is one of a group's main text."""
    if edit is None:
        return False
    return edit.x - 1 <= part.x and edit.y <= part.y <= edit.y + edit.h + 1
