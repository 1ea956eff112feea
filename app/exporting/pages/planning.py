"""A map onto the pages that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.exporting.errors import ExportError
from app.exporting.options import ExportOptions
from app.exporting.pages.fitting import fitted, own_size
from app.exporting.pages.overview import index_page
from app.exporting.pages.plan import Page, Sheets
from app.exporting.pages.split import split
from app.exporting.pages.tiling import tiled
from app.exporting.paper import turned
from app.exporting.placing import Extent
from app.exporting.warnings import ExportWarning
from app.layout.on_paper import PaperLayout
from app.layout.picture import Picture, Text
from app.model.viewing import Seen, seen

if TYPE_CHECKING:
    from app.layout.context import Measurer
    from app.model.journey import Journey


def plan_pages(
    picture: Picture, journey: Journey, options: ExportOptions, text: Measurer
) -> Sheets:
    """The pages of a map: `picture` is what is laid of the `journey` as its view shows it; `text`
    sets what is printed around it. Pure: the same gives the same.

    Raises ExportError for a paper, a size or an overlap that cannot be.
    """
    if options.paper is None:
        return whole_page(picture)
    papers = turned(options.paper, options.turn)
    if picture.width <= 0 or picture.height <= 0:
        raise ExportError("empty")
    if options.spread == "tile":
        return _tiles(picture, papers, options, text)
    if options.spread == "split" and picture.columns:
        return _parts(picture, seen(journey), papers, options, text)
    page = fitted(picture, papers)
    return _judged((page,), page.windows[0].scale, options.smallest, "small-fit")


def _tiles(
    picture: Picture,
    papers: tuple[tuple[float, float], ...],
    options: ExportOptions,
    text: Measurer,
) -> Sheets:
    before = 1 if options.page_index else 0
    tiles = tiled(picture, papers, options, text, before)
    if before and len(tiles.pages) == 1:
        tiles = tiled(picture, papers, options, text)
    sheets = _judged(tiles.pages, tiles.scale, options.smallest, "small-tile")
    return _indexed(picture, sheets, tiles.sources, text)


def _parts(
    picture: Picture,
    shown: Seen,
    papers: tuple[tuple[float, float], ...],
    options: ExportOptions,
    text: Measurer,
) -> Sheets:
    layout = PaperLayout(shown, text)
    before = 1 if options.page_index else 0
    smallest = smallest_type(picture)
    parts = split(picture, layout, papers, options, text, smallest, before)
    if before and len(parts.pages) == 1:
        parts = split(picture, layout, papers, options, text, smallest)
    sheets = _judged(parts.pages, parts.scale, options.smallest, "small-split")
    return _indexed(picture, sheets, parts.sources, text)


def _indexed(
    picture: Picture, sheets: Sheets, sources: Sequence[tuple[int, Extent]], text: Measurer
) -> Sheets:
    """Pages with the one that shows where they are, when they are numbered for it."""
    first = sheets.pages[0]
    if first.number == 1:
        return sheets
    paper = first.width, first.height
    page = index_page(picture, paper, sources, len(sheets.pages) + 1, text)
    return sheets._replace(pages=(page, *sheets.pages))


def whole_page(picture: Picture) -> Sheets:
    """A map on a page of its own size."""
    page = own_size(picture)
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
    return {
        part.style.size * window.scale
        for window in page.windows
        for group, _, _ in window.shown
        for part in group.parts
        if isinstance(part, Text) and part.line.text.strip()
    }
