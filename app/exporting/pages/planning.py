"""A map onto the pages that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.errors import ExportError
from app.exporting.options import ExportOptions
from app.exporting.pages.beside import Beside, numbered
from app.exporting.pages.fitting import fitted, own_size
from app.exporting.pages.overview import index_page
from app.exporting.pages.plan import Page, Sheets
from app.exporting.pages.split import Parts, split
from app.exporting.pages.tiling import Tiles, tiled
from app.exporting.paper import turned
from app.exporting.placing import Extent
from app.exporting.warnings import ExportWarning
from app.layout.on_paper import PaperLayout
from app.layout.picture import Picture, Text
from app.model.viewing import seen

if TYPE_CHECKING:
    from app.layout.context import Measurer
    from app.model.journey import Journey


class _Asked(NamedTuple):
    """What every way of spreading a map is told."""

    picture: Picture
    papers: tuple[tuple[float, float], ...]
    options: ExportOptions
    text: Measurer
    before: int
    after: int


def plan_pages(
    picture: Picture,
    journey: Journey,
    options: ExportOptions,
    text: Measurer,
    *,
    before: int = 0,
    after: int = 0,
) -> Sheets:
    """The pages of a map, its title page and its appendix: `picture` is what is laid of the
    `journey` as its view shows it; `text` sets what is printed around it. `before` and `after` are
    how many pages of other kinds come first and last: they count in the numbers that are printed.
    Pure: the same gives the same.

    Raises ExportError for a paper, a size or an overlap that cannot be.
    """
    if not options.title_page and not options.appendix:
        return _of_map(picture, journey, options, text, before=before, after=after)
    beside = Beside(seen(journey), options, text)
    back = beside.appendix()

    def of_map(front: int) -> Sheets:
        count = before + front, after + len(back)
        return _of_map(picture, journey, options, text, before=count[0], after=count[1])

    sheets = of_map(1 if options.title_page else 0)
    front = beside.title(sheets.pages[-1]) if options.title_page else ()
    if len(front) > 1:
        sheets = of_map(len(front))
    pages = [one._replace(number=number) for number, one in enumerate(front, before + 1)]
    pages += sheets.pages
    start = before + len(pages) + 1
    total = start - 1 + len(back) + after
    pages += numbered(back, start, total, picture.title, picture.language, text)
    return sheets._replace(pages=tuple(pages))


def _of_map(
    picture: Picture,
    journey: Journey,
    options: ExportOptions,
    text: Measurer,
    *,
    before: int,
    after: int,
) -> Sheets:
    if options.paper is None:
        page = own_size(picture, before + 1)
        return _judged((page,), page.windows[0].scale, options.smallest, "small-page")
    papers = turned(options.paper, options.turn)
    if picture.width <= 0 or picture.height <= 0:
        raise ExportError("empty")
    asked = _Asked(picture, papers, options, text, before, after)
    if options.spread == "tile":
        return _tiles(asked)
    if options.spread == "split" and picture.columns:
        return _parts(asked, PaperLayout(seen(journey), text))
    page = fitted(picture, papers, before + 1)
    return _judged((page,), page.windows[0].scale, options.smallest, "small-fit")


def _tiles(asked: _Asked) -> Sheets:
    def made(overview: int) -> Tiles:
        before = asked.before + overview
        return tiled(asked.picture, asked.papers, asked.options, asked.text, before, asked.after)

    tiles = made(1 if asked.options.page_index else 0)
    if asked.options.page_index and len(tiles.pages) == 1:
        tiles = made(0)
    sheets = _judged(tiles.pages, tiles.scale, asked.options.smallest, "small-tile")
    return _indexed(asked, sheets, tiles.sources)


def _parts(asked: _Asked, layout: PaperLayout) -> Sheets:
    smallest = smallest_type(asked.picture)

    def made(overview: int) -> Parts:
        count = asked.before + overview, asked.after
        shown = asked.picture, layout, asked.papers
        return split(*shown, asked.options, asked.text, smallest, *count)

    parts = made(1 if asked.options.page_index else 0)
    if asked.options.page_index and len(parts.pages) == 1:
        parts = made(0)
    sheets = _judged(parts.pages, parts.scale, asked.options.smallest, "small-split")
    return _indexed(asked, sheets, parts.sources)


def _indexed(asked: _Asked, sheets: Sheets, sources: Sequence[tuple[int, Extent]]) -> Sheets:
    """Pages with the one that shows where they are, when they are numbered for it."""
    first = sheets.pages[0]
    number = asked.before + 1
    if first.number == number:
        return sheets
    total = number + len(sheets.pages) + asked.after
    paper = first.width, first.height
    page = index_page(asked.picture, paper, sources, number, total, asked.text)
    return sheets._replace(pages=(page, *sheets.pages))


def whole_page(picture: Picture) -> Sheets:
    """A map on a page of its own size."""
    page = own_size(picture, 1)
    scale = page.windows[0].scale
    return Sheets((page,), scale, smallest_type(picture) * scale)


def smallest_type(picture: Picture) -> float:
    """The size of the smallest letters of a map, px; 0 without any."""
    sizes = {
        part.style.size
        for band, _ in picture.bands
        for group in band.groups
        for part in group.parts
        if isinstance(part, Text) and part.line.text.strip()
    }
    return min(sizes, default=0.0)


def _judged(pages: tuple[Page, ...], scale: float, least: float, code: str) -> Sheets:
    """The pages, with a warning when letters are too small."""
    size = min((size for page in pages for size in _sizes(page)), default=0.0)
    warnings: tuple[ExportWarning, ...] = ()
    if 0 < size < least - 1e-6:
        warnings = (ExportWarning(code, {"size": round(size, 1), "smallest": round(least, 1)}),)
    return Sheets(pages, scale, size, warnings)


def _sizes(page: Page) -> set[float]:
    """How large the letters of the map are on a page, pt."""
    found: set[float] = set()
    for window in page.windows:
        sizes: set[float] = set()
        for group, _, _ in window.shown:
            for part in group.parts:
                if (
                    isinstance(part, Text)
                    and part.style.size not in sizes
                    and part.line.text.strip()
                ):
                    sizes.add(part.style.size)
        found.update([size * window.scale for size in sizes])
    return found
