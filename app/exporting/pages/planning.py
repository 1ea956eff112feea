"""A map onto the pages that are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting.errors import ExportError
from app.exporting.options import ExportOptions
from app.exporting.pages.fitting import fitted, own_size
from app.exporting.pages.overview import index_page
from app.exporting.pages.plan import Page, Sheets
from app.exporting.pages.split import split
from app.exporting.pages.tiling import tiled
from app.exporting.paper import turned
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
    return _judged(picture, (page,), page.windows[0].scale, options.smallest, "small-fit")


def _tiles(
    picture: Picture,
    papers: tuple[tuple[float, float], ...],
    options: ExportOptions,
    text: Measurer,
) -> Sheets:
    before = 1 if options.page_index else 0
    tiles = tiled(picture, papers, options, text, 1 + before, before)
    pages = tiles.pages
    if before and len(pages) > 1:
        parts = [(page.number, source) for page, source in zip(pages, tiles.sources, strict=True)]
        paper = pages[0].width, pages[0].height
        pages = (index_page(picture, paper, parts, len(pages) + 1, text), *pages)
    elif before:
        pages = tiled(picture, papers, options, text).pages
    return _judged(picture, pages, tiles.scale, options.smallest, "small-tile")


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
    pages = parts.pages
    if before and len(pages) > 1:
        paper = pages[0].width, pages[0].height
        pages = (index_page(picture, paper, parts.sources, len(pages) + 1, text), *pages)
    elif before:
        pages = split(picture, layout, papers, options, text, smallest).pages
    return _judged(picture, pages, parts.scale, options.smallest, "small-split")


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


def _judged(
    picture: Picture, pages: tuple[Page, ...], scale: float, least: float, code: str
) -> Sheets:
    """The pages, with a warning when letters are too small."""
    size = smallest_type(picture) * scale
    warnings: tuple[ExportWarning, ...] = ()
    if 0 < size < least - 1e-6:
        warnings = (ExportWarning(code, {"size": round(size, 1), "smallest": round(least, 1)}),)
    return Sheets(pages, scale, size, warnings)
