"""Arrows: they touch what they join, go around what they do not, and cover no text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.areas import Area
from app.layout.layouter import Layouter
from app.layout.picture import Box, Group, Path, Picture, Text
from app.model.edits import add_link, change_item, change_link, move_items, remove_items
from app.model.items import EmotionPoint, Note, Score, TouchpointUse
from app.model.journey import Journey, Link, LinkKind, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Touchpoint
from app.model.queries import iter_items
from tests.layout.fake_text import FixedText
from tests.layout.maps import maps

ITEMS = ("note", "touchpoint", "emotion", "metric", "person", "picture")
KINDS: tuple[LinkKind, ...] = ("next", "alternative", "loop", "triggers")


@st.composite
def linked(draw: st.DrawFn, most: int = 6) -> Journey:
    """A map with arrows between any of its items."""
    journey = draw(maps())
    ids = [place.item.id for place in iter_items(journey)]
    if len(ids) < 2:
        return journey
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda p: p[0] != p[1])
    links = tuple(
        Link(
            id=f"k{n}",
            source=source,
            target=target,
            kind=draw(st.sampled_from(KINDS)),
            label=draw(st.sampled_from(["", "oui", "when the parcel does not arrive in time"])),
        )
        for n, (source, target) in enumerate(draw(st.lists(pairs, max_size=most)))
    )
    return journey.replace(links=links)


def lay(journey: Journey) -> Picture:
    return Layouter(FixedText()).lay(journey)


def places(picture: Picture) -> dict[str, Area]:
    """Where each item stands on the sheet."""
    return {
        group.element: Area(x, y, group.w, group.h)
        for group, x, y in picture.walk()
        if group.kind in ITEMS
    }


def arrows(picture: Picture) -> dict[str, Group]:
    return {group.element: group for group, _, _ in picture.walk() if group.kind == "link"}


def points(arrow: Group) -> list[tuple[float, float]]:
    """Start, turns and tip of an arrow on the sheet; rounded corners as their two ends."""
    shaft, head = arrow.parts[0], arrow.parts[1]
    assert isinstance(shaft, Path)
    assert isinstance(head, Path)
    found = [segment[-2:] for segment in shaft.segments]
    found.append(head.segments[0][1:])
    return [(float(x) + arrow.x, float(y) + arrow.y) for x, y in found]


def plates(picture: Picture) -> list[Area]:
    """Where the labels lie."""
    return [
        Area(x, y, group.w, group.h) for group, x, y in picture.walk() if group.kind == "link-label"
    ]


def on_edge(point: tuple[float, float], area: Area) -> bool:
    x, y = point
    inside = area.x - 0.6 <= x <= area.x + area.w + 0.6
    inside = inside and area.y - 0.6 <= y <= area.y + area.h + 0.6
    upright = min(abs(x - area.x), abs(x - area.x - area.w)) < 0.6
    return inside and (upright or min(abs(y - area.y), abs(y - area.y - area.h)) < 0.6)


def crossed(arrow: Group, items: dict[str, Area]) -> list[str]:
    """The items that a line runs over."""
    found: list[str] = []
    for (x1, y1), (x2, y2) in pairwise(points(arrow)):
        piece = Area(min(x1, x2), min(y1, y2), abs(x1 - x2) + 0.01, abs(y1 - y2) + 0.01)
        for one, area in items.items():
            inner = Area(area.x + 1, area.y + 1, area.w - 2, area.h - 2)
            if inner.overlap(piece) > 0:
                found.append(one)
    return found


@given(linked())
@settings(max_examples=150, deadline=None)
def test_both_ends_touch_what_they_join(journey: Journey) -> None:
    picture = lay(journey)
    items, drawn = places(picture), arrows(picture)
    assert drawn.keys() == {link.id for link in journey.links}
    for link in journey.links:
        way = points(drawn[link.id])
        assert on_edge(way[0], items[link.source]), link
        assert on_edge(way[-1], items[link.target]), link


@given(linked())
@settings(max_examples=150, deadline=None)
def test_labels_cover_nothing(journey: Journey) -> None:
    picture = lay(journey)
    items = places(picture)
    labels = plates(picture)
    assert len(labels) == sum(1 for k in journey.links if k.label or k.kind != "next")
    for index, label in enumerate(labels):
        for one, area in items.items():
            assert label.overlap(area) <= 0.5, one
        for other in labels[index + 1 :]:
            assert label.overlap(other) <= 0.5
        assert label.x >= 0
        assert label.x + label.w <= picture.width


@given(linked(), st.data())
@settings(max_examples=100, deadline=None)
def test_a_fresh_layout_is_the_same(journey: Journey, data: st.DataObject) -> None:
    layouter = Layouter(FixedText())
    layouter.lay(journey)
    notes = [p for p in iter_items(journey) if isinstance(p.item, Note)]
    if not notes:
        return
    one = data.draw(st.sampled_from(notes))
    change = data.draw(st.sampled_from(["text", "move", "remove"]))
    if change == "text":
        journey = change_item(journey, one.item.id, text="longer than it was before\n" * 3)
    elif change == "move":
        stage = data.draw(st.sampled_from(journey.stages))
        journey = move_items(journey, [one.item.id], one.lane.id, stage.id, 0)
    else:
        journey = remove_items(journey, [one.item.id])
    assert layouter.lay(journey) == lay(journey)


def grid(stages: int, lanes: int, notes: int, *links: Link) -> Journey:
    """A map of notes, `notes` in every cell, called lane.stage.index."""
    heads = tuple(Stage(id=f"s{n}", name=f"Stage {n}") for n in range(stages))
    rows = tuple(
        Lane(
            id=f"l{row}",
            name=f"Lane {row}",
            kind="note",
            cells=tuple(
                Cell(
                    stage=f"s{n}",
                    items=tuple(
                        Note(kind="note", id=f"{row}.{n}.{k}", text=f"note {row} {n} {k}")
                        for k in range(notes)
                    ),
                )
                for n in range(stages)
            ),
        )
        for row in range(lanes)
    )
    return empty_journey().replace(stages=heads, lanes=rows, links=links)


@pytest.mark.parametrize("source", ["0.0.0", "1.1.1", "2.3.2"])
@pytest.mark.parametrize("target", ["0.1.0", "1.0.2", "2.2.1", "0.3.2", "1.1.0"])
def test_no_line_runs_over_a_note(source: str, target: str) -> None:
    journey = grid(4, 3, 3, Link(id="k", source=source, target=target))
    picture = lay(journey)
    assert crossed(arrows(picture)["k"], places(picture)) == []


def test_a_spanning_note_is_gone_around() -> None:
    journey = grid(3, 3, 1, Link(id="k", source="0.0.0", target="2.2.0"))
    journey = remove_items(journey, ["1.1.0", "1.2.0"])
    journey = change_item(journey, "1.0.0", span=3)
    picture = lay(journey)
    assert crossed(arrows(picture)["k"], places(picture)) == []


def test_neighbours_at_one_height_are_joined_by_a_straight_line() -> None:
    picture = lay(grid(2, 1, 1, Link(id="k", source="0.0.0", target="0.1.0")))
    heights = {y for _, y in points(arrows(picture)["k"])}
    assert len(heights) == 1


def test_lines_in_one_gap_run_apart() -> None:
    links = [Link(id=f"k{n}", source=f"0.0.{n}", target=f"2.1.{n}") for n in range(3)]
    picture = lay(grid(2, 3, 3, *links))
    uprights: list[tuple[float, float, float]] = []
    for arrow in arrows(picture).values():
        for (x1, y1), (x2, y2) in pairwise(points(arrow)):
            if abs(x1 - x2) < 0.01 and abs(y1 - y2) > 12:
                uprights.append((x1, min(y1, y2), max(y1, y2)))
    for index, (x, low, high) in enumerate(uprights):
        for other, start, end in uprights[index + 1 :]:
            assert abs(x - other) > 1.5 or high <= start + 1 or end <= low + 1


def test_only_the_arrows_move_when_their_notes_do() -> None:
    journey = grid(3, 2, 2, Link(id="k", source="0.0.0", target="1.2.0", label="then"))
    layouter = Layouter(FixedText())
    before = layouter.lay(journey)
    after = layouter.lay(change_link(journey, "k", label="later"))
    kept = {id(band) for band, _ in before.bands}
    fresh = [band.id for band, _ in after.bands if id(band) not in kept]
    assert fresh == ["/links"]


def test_an_arrow_that_is_added_leaves_the_lanes_alone() -> None:
    journey = grid(3, 2, 2)
    layouter = Layouter(FixedText())
    before = {band.id: band for band, _ in layouter.lay(journey).bands}
    link = Link(id="k", source="0.0.0", target="1.2.0")
    after = {band.id: band for band, _ in layouter.lay(add_link(journey, link)).bands}
    assert after.keys() - before.keys() == {"/links"}
    assert all(after[one] is band for one, band in before.items())


@given(linked(), st.data())
@settings(max_examples=60, deadline=None)
def test_what_is_kept_from_the_last_map_changes_nothing(
    journey: Journey, data: st.DataObject
) -> None:
    layouter = Layouter(FixedText())
    layouter.lay(journey)
    ids = [place.item.id for place in iter_items(journey) if isinstance(place.item, Note)]
    for _ in range(3 if ids else 0):
        one = data.draw(st.sampled_from(ids))
        if journey.links and data.draw(st.booleans()):
            link = data.draw(st.sampled_from(journey.links))
            label = data.draw(st.sampled_from(["", "no", "when it comes much too late"]))
            journey = change_link(journey, link.id, label=label)
        else:
            text = "word " * data.draw(st.sampled_from([1, 2, 30]))
            journey = change_item(journey, one, text=text)
        assert layouter.lay(journey) == lay(journey)


def test_a_word_that_fits_its_line_leaves_the_arrows_as_they_are() -> None:
    journey = grid(3, 2, 2, Link(id="k", source="0.0.0", target="1.2.0", label="then"))
    layouter = Layouter(FixedText())
    before = {band.id: band for band, _ in layouter.lay(journey).bands}
    journey = change_item(journey, "0.0.0", text="n")
    after = {band.id: band for band, _ in layouter.lay(journey).bands}
    assert after["/links"] is before["/links"]


def test_a_label_lies_on_its_own_line() -> None:
    """Between neighbours there is no room for one: the line goes around by a gap of lanes."""
    links = [
        Link(id="a", source="0.1.1", target="0.2.0", label="collected nearby"),
        Link(id="b", source="0.3.1", target="0.0.1", label="a colleague gets curious"),
    ]
    picture = lay(grid(4, 2, 2, *links))
    drawn = arrows(picture)
    labels = {
        group.element: Area(x, y, group.w, group.h)
        for group, x, y in picture.walk()
        if group.kind == "link-label"
    }
    assert labels.keys() == {"a", "b"}
    for one, label in labels.items():
        pieces = pairwise(points(drawn[one]))
        spots = [
            Area(min(a, c), min(b, d), abs(a - c) + 1, abs(b - d) + 1) for (a, b), (c, d) in pieces
        ]
        assert any(label.overlap(spot) > 0 for spot in spots), one


def test_a_quote_is_gone_around() -> None:
    point = EmotionPoint(kind="emotion", id="e", level=0, quote="words " * 12)
    curve = Lane(id="c", name="Emotions", kind="emotion", cells=(Cell(stage="s1", items=(point,)),))
    journey = grid(3, 2, 1, Link(id="k", source="0.0.0", target="1.2.0", label="then"))
    journey = journey.replace(lanes=(journey.lanes[0], curve, journey.lanes[1]))
    picture = lay(journey)
    words = {
        str(n): Area(x + part.x, y + part.y - part.style.size, part.line.width, part.style.size)
        for group, x, y in picture.walk()
        if group.kind == "emotion"
        for n, part in enumerate(group.parts)
        if isinstance(part, Text)
    }
    assert words
    assert crossed(arrows(picture)["k"], words) == []
    assert all(plate.overlap(area) == 0 for plate in plates(picture) for area in words.values())


def test_many_labels_between_two_notes_lie_apart() -> None:
    links = [
        Link(id=f"k{n}", source="0.0.0", target="0.1.0", label=f"when it is late, path {n}")
        for n in range(120)
    ]
    picture = lay(grid(3, 2, 1, *links))
    labels = plates(picture)
    assert len(labels) == 120
    for index, label in enumerate(labels):
        assert all(label.overlap(other) <= 0.5 for other in labels[index + 1 :])


def test_a_label_keeps_off_the_scores_of_the_audit() -> None:
    """Down a gap beside rows of scores, where its words would lie over them."""
    names = ("simple", "appropriate", "relevant", "meaningful", "appealing", "personal")
    scores = tuple(Score(criterion=name, value=3) for name in names)
    uses = tuple(
        TouchpointUse(kind="touchpoint", id=f"u{n}", touchpoint="t", scores=scores)
        for n in range(2)
    )
    cells = tuple(Cell(stage=f"s{n}", items=(uses[n],)) for n in range(2))
    judged = Lane(id="judged", kind="touchpoint", cells=cells)
    journey = grid(
        2, 2, 1, Link(id="k", source="0.0.0", target="1.1.0", label="when nobody answers")
    )
    above, below = journey.lanes
    picture = lay(
        journey.replace(
            lanes=(above, judged, below),
            touchpoints=(Touchpoint(id="t", name="Shop"),),
            heat="criteria",
        )
    )
    rows = [
        Area(x + part.x, y + part.y, part.w, part.h)
        for group, x, y in picture.walk()
        if group.kind == "cell" and group.element.startswith("judged/")
        for part in group.parts[1:]
        if isinstance(part, Box)
    ]
    (label,) = (Area(x, y, g.w, g.h) for g, x, y in picture.walk() if g.kind == "link-label")
    assert len(rows) == 14
    assert [one for one in rows if label.overlap(one)] == []
