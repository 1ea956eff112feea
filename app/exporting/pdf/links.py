"""Words that lead to an address, as annotations of the page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.addresses import escaped
from app.exporting.pdf.document import Document, Ref, Text
from app.layout.picture import Text as TextPart

if TYPE_CHECKING:
    from app.exporting.pdf.tags import Element, Tags

_ASCENT, _DESCENT = 0.98, 0.32
"""From the baseline to the top and bottom of what answers the pointer, in parts of the size."""


class PlacedLink(NamedTuple):
    """An address and the rectangle that leads to it, in the lengths of what it stands on."""

    address: str
    x: float
    y: float
    w: float
    h: float
    element: Element | None = None
    """Of the structure."""


def placed_link(part: TextPart, x: float, y: float) -> PlacedLink:
    """The link of a text whose baseline begins at (x, y) of the picture, px."""
    size = part.style.size
    top = y - size * _ASCENT
    return PlacedLink(part.link, x, top, part.line.width, size * (_ASCENT + _DESCENT))


def add_links(
    document: Document, links: Iterable[PlacedLink], tags: Tags | None, page: int
) -> list[Ref]:
    """Annotations for a page, by its index (ISO 32000-1, 12.5.6.5); the links are placed from its
    lower left corner, pt, y up."""
    refs: list[Ref] = []
    for link in links:
        entries = _annotation(link)
        if tags is None or link.element is None:
            refs.append(document.add(entries))
            continue
        ref = document.add({**entries, "StructParent": tags.next_key})
        tags.annotate(link.element, page, document.number_of(ref))
        refs.append(ref)
    return refs


def _annotation(link: PlacedLink) -> dict[str, object]:
    edges = (link.x, link.y, link.x + link.w, link.y + link.h)
    address = Text(escaped(link.address))
    return {
        "Type": "/Annot",
        "Subtype": "/Link",
        "Rect": [round(edge, 2) for edge in edges],
        "Border": [0, 0, 0],
        "Contents": Text(link.address),
        "A": {"Type": "/Action", "S": "/URI", "URI": address},
    }
