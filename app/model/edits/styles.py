"""Edits of bold, italic and linked words."""

from __future__ import annotations

from collections.abc import Collection

from app.model.base import MAX_TEXT
from app.model.edits.items import each_changed
from app.model.edits.tools import changed
from app.model.errors import EditError
from app.model.items import Item
from app.model.journey import Journey
from app.model.styles import is_link, styled


def style_text(
    journey: Journey,
    item_id: str,
    start: int,
    end: int,
    *,
    bold: bool | None = None,
    italic: bool | None = None,
    link: str | None = None,
) -> Journey:
    """The map with a part of a note's text (indices in code points, `end` not counted) bold or
    not, italic or not, a link to an address or, with an empty one, none; None leaves as it is."""
    return _styled(journey, (item_id,), start, end, bold, italic, link)


def style_texts(
    journey: Journey,
    item_ids: Collection[str],
    *,
    bold: bool | None = None,
    italic: bool | None = None,
    link: str | None = None,
) -> Journey:
    """The map with the whole text of several notes set otherwise, as by `style_text`."""
    return _styled(journey, item_ids, 0, MAX_TEXT, bold, italic, link)


def _styled(
    journey: Journey,
    item_ids: Collection[str],
    start: int,
    end: int,
    bold: bool | None,
    italic: bool | None,
    link: str | None,
) -> Journey:
    if link and not is_link(link):
        raise EditError("bad-link")

    def restyle(item: Item, _stage: str) -> Item:
        if item.kind != "note":
            raise EditError("no-style", item=item.kind)
        length = len(item.text)
        spans = styled(item.styles, length, start, end, bold=bold, italic=italic, link=link)
        return changed(item, styles=spans)

    return each_changed(journey, item_ids, restyle)
