"""A map onto the pages that are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exporting.options import ExportOptions
from app.exporting.pages.fitting import fitted, own_size
from app.exporting.pages.plan import Page, Sheets
from app.exporting.paper import turned
from app.exporting.warnings import ExportWarning
from app.layout.picture import Picture, Text

if TYPE_CHECKING:
    from app.layout.context import Measurer
    from app.model.journey import Journey


def plan_pages(
    picture: Picture, journey: Journey, options: ExportOptions, text: Measurer
) -> Sheets:
    """The pages of a map: `picture` is what is laid of it, `journey` what its view leaves of it
    (`Source.seen`); `text` sets what is printed around it. Pure: the same gives the same.

    Raises ExportError for a paper, a size or an overlap that cannot be.
    """
    if options.paper is None:
        return whole_page(picture)
    papers = turned(options.paper, options.turn)
    page = fitted(picture, papers)
    return _judged(picture, (page,), page.windows[0].scale, options.smallest, "small-fit")


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
