"""What holds in the layout of any map: nothing lies over anything, no text leaves its box, curves
stay between their points, links touch what they join."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from app.layout.areas import Area
from app.layout.note_shapes import SHADOW
from app.layout.picture import Box, Glyph, Group, Image, Path, Picture, Text
from app.layout.slots import parts_of
from app.model.journey import Journey
from app.model.queries import iter_items, slot_at

ITEMS = ("note", "touchpoint", "metric", "picture", "person")
"""Kinds of group of what stands in cells; an emotion is a mark with a quote and comes by parts."""

SLACK = 0.6
"""px: half of a line, and what rounding to whole px moves."""


def ink(part: Text, x: float, y: float) -> Area:
    """What a line of text covers at least: from the top of small capitals to the baseline."""
    size = part.style.size
    return Area(x + part.x, y + part.y - 0.7 * size, part.line.width, 0.7 * size)


def ink_of_icon(part: Glyph, x: float, y: float) -> Area:
    """What an icon covers at least: most of its square."""
    inset, side = 0.15 * part.size, 0.7 * part.size
    return Area(x + part.x + inset, y + part.y + inset, side, side)


def texts(group: Group) -> Iterator[Text]:
    return (part for part in group.parts if isinstance(part, Text) and part.line.text.strip())


def apart(named: Iterable[tuple[str, Area]]) -> None:
    """No two areas lie over one another: by a sweep from the top."""
    open_now: list[tuple[str, Area]] = []
    for name, area in sorted(named, key=lambda one: one[1].y):
        open_now = [one for one in open_now if one[1].y + one[1].h > area.y + SLACK]
        for other, place in open_now:
            wide = min(area.x + area.w, place.x + place.w) - max(area.x, place.x)
            high = min(area.y + area.h, place.y + place.h) - max(area.y, place.y)
            clear = wide <= SLACK or high <= SLACK
            assert clear or name == other, (other, place, name, area)
        open_now.append((name, area))


def blocks(picture: Picture) -> list[tuple[str, Area]]:
    """Notes of every kind, lines of quotes, names of curves, labels of links, the audit's scores,
    by their element."""
    found: list[tuple[str, Area]] = []
    for group, x, y in picture.walk():
        if group.kind in ITEMS or group.kind == "link-label":
            found.append((group.element, Area(x, y, group.w, group.h)))
        elif group.kind in ("emotion", "curve"):
            found += [(group.element, ink(part, x, y)) for part in texts(group)]
        elif group.kind in ("logo", "chip", "persona"):
            found.append((group.element, Area(x, y, group.w, group.h)))
        elif group.kind in ("title", "scenario"):
            found += [(group.element, ink(part, x, y)) for part in texts(group)]
        elif group.kind == "cell":
            scores = (
                one for one in group.parts[1:] if isinstance(one, Box) and one.y > 0 and one.w > 1
            )
            found += [
                (f"{group.element} {n}", Area(x + one.x, y + one.y, one.w, one.h))
                for n, one in enumerate(scores)
            ]
    return found


def check_nothing_overlaps(journey: Journey, picture: Picture) -> None:
    shown = {group.element for group, _, _ in picture.walk()}
    assert shown.issuperset(place.item.id for place in iter_items(journey))
    apart(blocks(picture))


def check_words_apart(picture: Picture) -> None:
    """No line of text and no icon lies on another, wherever they stand."""
    found: list[tuple[str, Area]] = []
    for group, x, y in picture.walk():
        where = f"{group.kind} {group.element}"
        for part in group.parts:
            if isinstance(part, Text) and part.line.text.strip():
                found.append((f"{len(found)} {where}: {part.line.text}", ink(part, x, y)))
            elif isinstance(part, Glyph):
                found.append((f"{len(found)} {where}: {part.name}", ink_of_icon(part, x, y)))
    apart(found)


def check_text_is_inside(picture: Picture) -> None:
    """Every line stands inside the box of its group and on the sheet. Names of curves and quotes
    stand beside theirs: inside their lane."""
    sheet = Area(0, 0, picture.width, picture.height)
    for band, top in picture.bands:
        for group in band.groups:
            loose = group.kind in ("emotion", "curve")
            box = Area(0, top, picture.width, band.height)
            if not loose:
                box = Area(group.x, top + group.y, group.w, group.h)
            for part in texts(group):
                area = ink(part, group.x, top + group.y)
                for around in (box, sheet):
                    told = (group.kind, group.element, part.line.text, area, around)
                    assert area.x >= around.x - SLACK, told
                    assert area.x + area.w <= around.x + around.w + SLACK, told
                    assert area.y >= around.y - SLACK, told
                    assert area.y + area.h <= around.y + around.h + SLACK, told


def check_heights(journey: Journey, picture: Picture) -> None:
    """What is in a group is no larger than the group, a group no larger than its band, an item
    in its lane's cells, and bands follow one another."""
    rows = {row.lane: row for row in picture.rows}
    columns = {column.stage: column for column in picture.columns}
    slots = {part.stage: part for column in picture.columns for part in parts_of(column)}
    stacked = [one for one in picture.bands if one[0].id != "/links"]
    for (band, top), (_, below) in pairwise(sorted(stacked, key=lambda one: one[1])):
        assert top + band.height <= below + SLACK
    for band, top in stacked:
        assert 0 <= top <= picture.height - band.height + SLACK
        for group in band.groups:
            assert group.y >= -SLACK, (group.kind, group.element)
            assert group.y + group.h <= band.height + SLACK, (group.kind, group.element)
            for part in group.parts if group.kind in ITEMS else ():
                if isinstance(part, Box | Image | Path) and getattr(part, "fill", "") != SHADOW:
                    box = (
                        part.bounds if isinstance(part, Path) else (part.x, part.y, part.w, part.h)
                    )
                    x, y, w, h = box
                    assert x >= -SLACK, (group.kind, part)
                    assert x + w <= group.w + SLACK, (group.kind, part)
                    assert y >= -SLACK, (group.kind, part)
                    assert y + h <= group.h + SLACK, (group.kind, part)
    groups = {group.element: (group, x, y) for group, x, y in picture.walk() if group.kind in ITEMS}
    for place in iter_items(journey):
        if place.item.id not in groups:
            continue
        group, x, y = groups[place.item.id]
        row, column = rows[place.lane.id], columns[place.stage]
        assert row.y <= y
        assert y + group.h <= row.y + row.h + SLACK
        first = slots[slot_at(journey, place)]
        assert x >= first.x
        if getattr(place.item, "span", 1) == 1:
            assert x + group.w <= first.x + first.w + SLACK
        elif group.kind == "note":
            assert x + group.w >= column.x + column.w - first.w / 2


def check_curves(picture: Picture) -> None:
    """Between two of its points a curve goes neither above the higher nor below the lower, and
    never back."""
    for group, _, _ in picture.walk():
        for part in group.parts if group.kind == "curve" else ():
            if not isinstance(part, Path) or part.stroke is None:
                continue
            at = (0.0, 0.0)
            for name, *numbers in part.segments:
                to = [float(one) for one in numbers]
                if name == "C":
                    low, high = sorted((at[1], to[5]))
                    assert low - 0.01 <= to[1] <= high + 0.01, part
                    assert low - 0.01 <= to[3] <= high + 0.01, part
                    assert at[0] <= to[0] <= to[2] <= to[4], part
                if len(to) >= 2:
                    at = (to[-2], to[-1])


def check_links(journey: Journey, picture: Picture) -> None:
    """A link leaves the edge of its note and ends on the edge of the other."""
    drawn = {group.element: (group, x, y) for group, x, y in picture.walk() if group.kind == "link"}
    items = {
        group.element: Area(x, y, group.w, group.h - group.foot)
        for group, x, y in picture.walk()
        if group.kind in (*ITEMS, "emotion")
    }
    for link in journey.links:
        group, x, y = drawn[link.id]
        shaft, head = group.parts[0], group.parts[1]
        assert isinstance(shaft, Path)
        assert isinstance(head, Path)
        for end, one in ((shaft.segments[0], link.source), (head.segments[0], link.target)):
            area = items[one]
            to_left, to_top = float(end[1]) + x - area.x, float(end[2]) + y - area.y
            assert -SLACK <= to_left <= area.w + SLACK, (link, area)
            assert -SLACK <= to_top <= area.h + SLACK, (link, area)
            nearest = min(abs(to_left), abs(to_top), abs(area.w - to_left), abs(area.h - to_top))
            assert nearest <= SLACK, (link, area)


def check_layout(journey: Journey, picture: Picture) -> None:
    """All that can be said of a map's picture without looking at its colours."""
    check_nothing_overlaps(journey, picture)
    check_text_is_inside(picture)
    check_heights(journey, picture)
    check_curves(picture)
    check_links(journey, picture)
