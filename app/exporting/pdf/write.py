"""A map as a PDF: the pages that were planned for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.exporting.errors import ExportCancelled
from app.exporting.pages.plan import Page, Placed, Sheets, Window
from app.exporting.pages.planning import whole_page
from app.exporting.pdf.book import Book
from app.exporting.pdf.bookmarks import bookmarks
from app.exporting.pdf.content import Content
from app.exporting.pdf.links import PlacedLink
from app.exporting.pdf.shapes import rectangle
from app.exporting.pdf.tags import Element, PageTags, Tags
from app.exporting.placing import Assets, Extent, Progress
from app.exporting.texts.reading import Told, keys_of, reading_of
from app.layout.picture import Box, Group, Picture, Primitive
from app.model.journey import Journey
from app.model.viewing import seen

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine

_STEP = 200
"""Groups between two words to the progress function."""


def write_pdf(
    picture: Picture,
    path: Path,
    *,
    engine: TextEngine,
    assets: Assets,
    sheets: Sheets | None = None,
    journey: Journey | None = None,
    reading: tuple[Told, ...] | None = None,
    progress: Progress | None = None,
    created: datetime | None = None,
) -> frozenset[str]:
    """Write a picture as a PDF 1.7, all vectors, all text readable and searchable; gives the ids
    of pictures in it that cannot be read.

    `sheets` are its pages; one of the picture's size when None. `journey` names the bookmarks;
    `reading` is what of it is told, computed from it when None.
    Text stands in each page's stream in the order of its windows, and in these in the picture's.
    Raises ExportError; the file at `path` is either whole or as it was before. `created` is the
    date it carries, now when None.
    """
    sheets = sheets or whole_page(picture)
    groups = [group for group, _, _ in picture.walk()]
    whole = Extent(0.0, 0.0, picture.width, picture.height)
    once = [window.source for page in sheets.pages for window in page.windows] == [whole]
    own = None if once else [*groups, *_beside(sheets)]
    if reading is None:
        reading = reading_of(seen(journey), keys_of(groups)) if journey is not None else ()
    tags = Tags(_told(sheets, reading), own)
    teller = _Teller(progress, sum(_size(page) for page in sheets.pages))
    with Book(engine, assets) as book:
        book.expect(groups)
        book.tag(tags)
        for page in sheets.pages:
            _add_page(book, page, tags, teller, whole)
        book.save(
            path,
            title=picture.title,
            language=picture.language,
            outline=lambda refs: bookmarks(picture, journey, sheets, refs) if journey else (),
            progress=progress,
            created=created,
            subject=journey.scenario if journey is not None else "",
        )
    return book.unread


def _told(sheets: Sheets, reading: Iterable[Told]) -> list[Told]:
    """All that is read, in the order of the pages."""
    first, *others = sheets.pages
    return [*first.told, *reading, *(one for page in others for one in page.told)]


def _beside(sheets: Sheets) -> Iterator[Group]:
    """The groups of pages beside the map."""
    for page in sheets.pages:
        for window in page.windows:
            yield from (group for group, _, _ in window.shown if group.kind == "sheet")


class _Teller:
    """Tells how far the painting is. Raises ExportCancelled when it is to stop."""

    def __init__(self, progress: Progress | None, groups: int) -> None:
        self._progress, self._groups, self._done = progress, max(1, groups), 0

    def over(self, shown: Sequence[Placed]) -> Iterator[Placed]:
        """Goes over groups while they are painted."""
        for start in range(0, len(shown), _STEP):
            if self._progress is not None and (
                self._progress(0.9 * min(1.0, self._done / self._groups)) is False
            ):
                raise ExportCancelled
            some = shown[start : start + _STEP]
            yield from some
            self._done += len(some)


def _size(page: Page) -> int:
    """How many groups are painted, at most."""
    return sum(len(window.shown) for window in page.windows)


def _add_page(book: Book, page: Page, tags: Tags, teller: _Teller, whole: Extent) -> None:
    """Paint a planned page as a new one of the book: its windows, then its marks. `whole` is all
    of the map."""
    content, links = book.add_page(page.width, page.height, str(page.number))
    marking = tags.page(content)
    for window in page.windows:
        links += _paint(content, window, page, tags, marking, teller, whole)
    if page.marks:
        content.begin(f"1 0 0 -1 0 {page.height:.3f} cm")
        content.artifact()
        for part in page.marks:
            content.paint(part)
        content.end()


def _paint(
    content: Content,
    window: Window,
    page: Page,
    tags: Tags,
    marking: PageTags,
    teller: _Teller,
    whole: Extent,
) -> list[PlacedLink]:
    """Paint what a window shows; the links that stand there, placed on the page; none on a page
    that shows again what others do."""
    left, top, right, bottom = window.source
    scale = f"{window.scale:.6f}".rstrip("0")
    x, y = window.x - left * window.scale, page.height - window.y + top * window.scale
    content.begin(
        f"{scale} 0 0 -{scale} {x:.3f} {y:.3f} cm\n"
        f"{rectangle(left, top, right - left, bottom - top)} W n"
    )
    if window.ground is not None:
        content.artifact()
        content.paint(Box(left, top, right - left, bottom - top, window.ground))
    links: list[PlacedLink] = []
    uncut = window.source == whole
    once = tags.once
    for group, at_x, at_y in teller.over(window.shown):
        parts = group.parts
        seen = range(len(parts))
        if not uncut:
            seen = [n for n, part in enumerate(parts) if window.sees(part, at_x, at_y)]
        if not seen:
            continue
        content.begin_group(at_x, at_y)
        shared = None if page.overview else tags.elements(group)
        if shared is None:
            content.artifact()
            content.paint_all(parts if uncut else tuple([parts[n] for n in seen]), read=False)
            found = content.take_links()
            if not page.overview:
                links += _on_page(found, window, page.height, None)
        else:
            elements, linked = shared
            if uncut and once and not linked:
                marking.paint_group(parts, elements)
            else:
                links += _paint_told(parts, seen, elements, content, marking, window, page.height)
        content.end()
    content.end()
    return links


def _paint_told(
    parts: Sequence[Primitive],
    seen: Sequence[int],
    elements: Sequence[Element | None],
    content: Content,
    marking: PageTags,
    window: Window,
    height: float,
) -> Iterator[PlacedLink]:
    """Paint those parts of a group that are seen, each with the element it belongs to; gives
    their links, placed on a page of a height in pt."""
    last = len(parts) - 1
    for n in seen:
        part, element = parts[n], elements[n]
        if element is None:
            linked = None
            marking.leave(part)
        else:
            goes_on = n < last and elements[n + 1] is element
            linked = marking.paint(part, element, parts[n + 1] if goes_on else None)
        found = content.take_links()
        if found:
            yield from _on_page(found, window, height, linked)


def _on_page(
    links: Iterable[PlacedLink], window: Window, height: float, element: Element | None
) -> list[PlacedLink]:
    """What is seen through a window of the links of the map, on a page of a height in pt, y up."""
    found: list[PlacedLink] = []
    edges = window.on_page
    for link in links:
        left, top = window.on_paper(link.x, link.y)
        right, bottom = window.on_paper(link.x + link.w, link.y + link.h)
        left, right = max(left, edges.left), min(right, edges.right)
        top, bottom = max(top, edges.top), min(bottom, edges.bottom)
        if right > left and bottom > top:
            place = left, height - bottom, right - left, bottom - top
            found.append(PlacedLink(link.address, *place, element))
    return found
