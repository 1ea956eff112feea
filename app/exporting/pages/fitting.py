"""A map on one page: of its own size, or fitted onto a paper."""

from __future__ import annotations

from app.exporting.errors import ExportError
from app.exporting.pages.plan import Page, Placed, Window
from app.exporting.paper import MARGIN, MAX_SIDE, PT
from app.exporting.placing import Extent
from app.layout.picture import Picture


def own_size(picture: Picture, number: int) -> Page:
    """A page of the map's size, 96 px an inch, smaller where it would be longer than readers
    accept. Raises ExportError for a map without a size."""
    _check(picture)
    scale = min(PT, MAX_SIDE / picture.width, MAX_SIDE / picture.height)
    window = whole(picture, 0.0, 0.0, scale)
    return Page(number, picture.width * scale, picture.height * scale, "", (window,))


def fitted(picture: Picture, papers: tuple[tuple[float, float], ...], number: int) -> Page:
    """The one of the papers (width and height, pt) on which the map is largest, with the map in
    its middle. Raises ExportError for a map without a size."""
    _check(picture)
    width, height = max(papers, key=lambda paper: _scale(picture, paper))
    scale = _scale(picture, (width, height))
    x, y = (width - picture.width * scale) / 2, (height - picture.height * scale) / 2
    return Page(number, width, height, "", (whole(picture, x, y, scale),))


def whole(picture: Picture, x: float, y: float, scale: float) -> Window:
    """All of a map at a place of the page, pt."""
    source = Extent(0.0, 0.0, picture.width, picture.height)
    shown = tuple([Placed(*one) for one in picture.walk()])
    return Window(source, x, y, scale, shown, picture.ground)


def _scale(picture: Picture, paper: tuple[float, float]) -> float:
    width, height = paper
    return min((width - 2 * MARGIN) / picture.width, (height - 2 * MARGIN) / picture.height)


def _check(picture: Picture) -> None:
    if picture.width <= 0 or picture.height <= 0:
        raise ExportError("empty")
