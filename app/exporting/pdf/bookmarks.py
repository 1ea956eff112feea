"""Bookmarks of a map: its stages, then its lanes, each showing its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.exporting.pages.plan import Page, Sheets, Window
from app.exporting.pdf.document import OutlineEntry, Ref
from app.exporting.placing import Extent
from app.layout.picture import GroupKind, Picture
from app.model.journey import Journey

_KEYS: dict[GroupKind, str] = {"stage": "stage", "lane": "lane", "separator": "lane"}
"""What is the head of which."""


class _Head(NamedTuple):
    """Where the most of the head of a stage or a lane is seen."""

    page: int
    window: Window
    place: Extent
    """On the page, pt."""
    area: float
    """Of what is seen of it, square px of the map."""


def bookmarks(
    picture: Picture, journey: Journey, sheets: Sheets, pages: Sequence[Ref]
) -> list[OutlineEntry]:
    """One entry for the whole map with its stages and lanes below, in their order, each leading
    to the first of the `pages` that shows most of its head; what has no name has no entry."""
    stages = {stage.id: stage.name for stage in journey.stages}
    lanes = {lane.id: lane.name for lane in journey.lanes}
    heads = _heads(sheets.pages)
    first = sheets.pages[0]
    whole = OutlineEntry(
        picture.title or journey.title or "…", _flipped(_shown(first), first), pages[0]
    )
    for column in picture.columns:
        name, head = _one_line(stages.get(column.stage, "")), heads.get(("stage", column.stage))
        if name and head is not None:
            page = sheets.pages[head.page]
            left, right = (head.window.on_paper(x, 0)[0] for x in (column.x, column.x + column.w))
            place = Extent(left, head.place.top, right, _shown(page).bottom)
            whole.children.append(OutlineEntry(name, _flipped(place, page), pages[head.page]))
    for row in picture.rows:
        name, head = _one_line(lanes.get(row.lane, "")), heads.get(("lane", row.lane))
        if name and head is not None:
            page = sheets.pages[head.page]
            shown = _shown(page)
            top, bottom = (head.window.on_paper(0, y)[1] for y in (row.y, row.y + row.h))
            place = Extent(shown.left, top, shown.right, min(bottom, shown.bottom))
            whole.children.append(OutlineEntry(name, _flipped(place, page), pages[head.page]))
    beside = [
        OutlineEntry(name, (0.0, 0.0, page.width, page.height - y), ref)
        for page, ref in zip(sheets.pages, pages, strict=True)
        for name, y in page.headings
    ]
    return [*([whole] if whole.children or beside else []), *beside]


def _heads(pages: Sequence[Page]) -> dict[tuple[str, str], _Head]:
    found: dict[tuple[str, str], _Head] = {}
    for number, page in enumerate(pages):
        for window in () if page.overview else page.windows:
            for group, x, y in window.shown:
                if group.kind not in _KEYS:
                    continue
                key = _KEYS[group.kind], group.element
                seen = _common(Extent(x, y, x + group.w, y + group.h), window.source)
                if seen is not None and (key not in found or _more(seen, found[key])):
                    left, top = window.on_paper(seen.left, seen.top)
                    right, bottom = window.on_paper(seen.right, seen.bottom)
                    place = Extent(left, top, right, bottom)
                    found[key] = _Head(number, window, place, _area(seen))
    return found


def _more(seen: Extent, head: _Head) -> bool:
    return _area(seen) > head.area * 1.01


def _area(one: Extent) -> float:
    return (one.right - one.left) * (one.bottom - one.top)


def _common(one: Extent, other: Extent) -> Extent | None:
    """What two rectangles both cover: None for less than a tenth of a px."""
    left, top = max(one.left, other.left), max(one.top, other.top)
    right, bottom = min(one.right, other.right), min(one.bottom, other.bottom)
    if right - left < 0.1 or bottom - top < 0.1:
        return None
    return Extent(left, top, right, bottom)


def _shown(page: Page) -> Extent:
    """What the windows of a page cover of it, pt."""
    every = [window.on_page for window in page.windows]
    return Extent(
        min(one.left for one in every),
        min(one.top for one in every),
        max(one.right for one in every),
        max(one.bottom for one in every),
    )


def _flipped(place: Extent, page: Page) -> tuple[float, float, float, float]:
    """A rectangle of the page in the PDF's way: left, bottom, right, top, y up."""
    return place.left, page.height - place.bottom, place.right, page.height - place.top


def _one_line(name: str) -> str:
    return " ".join(name.split())
