"""The arrows of a map: which way each goes, which room its label needs, what is drawn."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from app.layout.areas import Area
from app.layout.context import Context
from app.layout.keeping import Keeper
from app.layout.links.drawing import Plate, draw_label, draw_line, plate_of
from app.layout.links.ground import LaneGround, ground_of, same_ground
from app.layout.links.labels import Room
from app.layout.links.routing import End, Net, Plan, Way
from app.layout.links.tracks import Line, Trip, lines_of
from app.layout.picture import Band, Group
from app.model.journey import Link

_PLATE_AIR = 6.0


class Placed(NamedTuple):
    """The arrows' band, and the extra room above each lane (the last: under all), px."""

    band: Band | None
    extra: tuple[float, ...]


class _Kept(NamedTuple):
    """A way and what it was made from."""

    lanes: tuple[LaneGround, LaneGround]
    around: tuple[object, ...]
    plan: Plan
    way: Way


class _Drawn(NamedTuple):
    """An arrow as it was drawn, and what it was made from."""

    link: Link
    context: Context
    line: Line
    place: Area | None
    group: Group


class LinkLayout:
    """Lays the arrows of one map after another. What is the same as in the last one stays: all of
    it when no item took other room, a way while its ends and what stands beside them do, a line
    while it runs where it ran."""

    def __init__(self) -> None:
        self._keeper = Keeper()
        self._bands: dict[str, Band] = {}
        self._grounds: dict[str, LaneGround] = {}
        self._ways: dict[tuple[str, str, bool], _Kept] = {}
        self._drawn: dict[str, _Drawn] = {}
        self._last: tuple[tuple[object, ...], Placed] | None = None

    def lay(
        self, links: Sequence[Link], bands: Sequence[Band], context: Context, top: float
    ) -> Placed:
        """The arrows over lanes that stand under one another from `top`, a gap apart."""
        none = (0.0,) * (len(bands) + 1)
        if not links or not bands or not context.columns:
            for kept in (self._bands, self._grounds, self._ways, self._drawn):
                kept.clear()
            self._last = None
            return Placed(None, none)
        net = self._net(bands, context)
        made_from = (context, top, *links, *net.lanes)
        if self._last is not None and _identical(self._last[0], made_from):
            return self._last[1]
        placed = self._laid(links, net, context, top, none)
        self._last = made_from, placed
        return placed

    def _laid(
        self,
        links: Sequence[Link],
        net: Net,
        context: Context,
        top: float,
        none: tuple[float, ...],
    ) -> Placed:
        barred = net.barred
        wanted = {end for link in links for end in (link.source, link.target)}
        ends: dict[str, End] = {}
        for row, ground in enumerate(net.lanes):
            for element in wanted & ground.places.keys():
                ends[element] = End(row, element, ground.places[element])
        drawn = [link for link in links if link.source in ends and link.target in ends]
        plates = [plate_of(link, context) for link in drawn]
        trips = [
            self._trip(net, barred, ends[one.source], ends[one.target], False) for one in drawn
        ]
        homeless: set[int] = set()
        rows = 1
        while True:
            extra = _strips(trips, plates, homeless, rows, none)
            lines, places, room = self._place(net, trips, plates, context, top, extra)
            self._house(net, trips, lines, plates, places, room, (context.space.gap, top, extra))
            lacking = {n for n, plate in enumerate(plates) if plate and places[n] is None}
            if not lacking:
                break
            if lacking <= homeless:
                rows += max(1, len(lacking) // self._across(net, plates, lacking))
            homeless |= lacking
            for n in lacking:
                trips[n] = self._trip(
                    net, barred, ends[drawn[n].source], ends[drawn[n].target], True
                )
        self._forget(drawn)
        groups = [
            self._line(link, line, place, context)
            for link, line, place in zip(drawn, lines, places, strict=True)
        ]
        groups += [
            draw_label(link, plate, place, context)
            for link, plate, place in zip(drawn, plates, places, strict=True)
            if plate is not None and place is not None
        ]
        bottom = _stacked(net.lanes, context.space.gap, top, extra)[1][-1]
        return Placed(self._keeper.keep(Band("/links", bottom, tuple(groups))), extra)

    def _net(self, bands: Sequence[Band], context: Context) -> Net:
        gap, columns = context.space.gap, context.columns
        gaps = (
            columns[0].x - gap / 2,
            *(column.x + column.w + gap / 2 for column in columns),
        )
        grounds: dict[str, LaneGround] = {}
        for band in bands:
            kept = self._grounds.get(band.id)
            if kept is None or kept.gaps != gaps or not same_ground(self._bands[band.id], band):
                kept = ground_of(band, gaps)
            grounds[band.id] = kept
        self._grounds = grounds
        self._bands = {band.id: band for band in bands}
        return Net(gaps, tuple(grounds[band.id] for band in bands))

    def _trip(
        self,
        net: Net,
        barred: tuple[frozenset[int], ...],
        source: End,
        target: End,
        level: bool,
    ) -> Trip:
        key = (source.element, target.element, level)
        lanes = net.lanes[source.row], net.lanes[target.row]
        around = (source.row, target.row, net.gaps, barred)
        kept = self._ways.get(key)
        same = kept is not None and kept.around == around
        if kept is None or not (same and kept.lanes[0] is lanes[0] and kept.lanes[1] is lanes[1]):
            plan = net.plan(source, target, by_level=level)
            way = kept.way if kept is not None and same and kept.plan == plan else net.way(plan)
            kept = self._ways[key] = _Kept(lanes, around, plan, way)
        return Trip(source, kept.way, target)

    def _line(self, link: Link, line: Line, place: Area | None, context: Context) -> Group:
        kept = self._drawn.get(link.id)
        if (
            kept is None
            or kept.link is not link
            or kept.context is not context
            or kept.line != line
            or kept.place != place
        ):
            group = draw_line(link, line, place, context)
            kept = self._drawn[link.id] = _Drawn(link, context, line, place, group)
        return kept.group

    def _place(
        self,
        net: Net,
        trips: Sequence[Trip],
        plates: Sequence[Plate | None],
        context: Context,
        top: float,
        extra: tuple[float, ...],
    ) -> tuple[list[Line], list[Area | None], Room]:
        tops, levels = _stacked(net.lanes, context.space.gap, top, extra)
        lines = lines_of(trips, tops, net.gaps, levels)
        space = context.space
        floor = tops[-1] + net.lanes[-1].band.height + extra[-1] + space.sheet - 2
        room = Room(net.lanes, tops, top - 4.0, context.grid_right + space.sheet - 2, floor, lines)
        places = [
            room.place(line, plate.w, plate.h) if plate is not None else None
            for line, plate in zip(lines, plates, strict=True)
        ]
        return lines, places, room

    @staticmethod
    def _across(net: Net, plates: Sequence[Plate | None], labels: Collection[int]) -> int:
        """How many of these labels fit beside one another."""
        widest = max(plate.w for n in labels if (plate := plates[n]) is not None)
        return max(1, int((net.gaps[-1] - net.gaps[0]) / (widest + _PLATE_AIR)))

    def _house(
        self,
        net: Net,
        trips: Sequence[Trip],
        lines: Sequence[Line],
        plates: Sequence[Plate | None],
        places: list[Area | None],
        room: Room,
        stack: tuple[float, float, tuple[float, ...]],
    ) -> None:
        """Put the labels that found no place into the strips kept free for them."""
        _, levels = _stacked(net.lanes, *stack)
        for n, plate in enumerate(plates):
            nodes = trips[n].way.nodes
            if plate is None or places[n] is not None or not nodes:
                continue
            level = nodes[0][1]
            x = _middle_of(lines[n], level, net.gaps[nodes[0][0]])
            half = (stack[2][level] - _PLATE_AIR) / 2
            y = levels[level]
            places[n] = room.force(x, y - half, y + half, plate.w, plate.h)

    def _forget(self, links: Sequence[Link]) -> None:
        live = {(link.source, link.target) for link in links}
        for key in [key for key in self._ways if key[:2] not in live]:
            del self._ways[key]
        ids = {link.id for link in links}
        for gone in self._drawn.keys() - ids:
            del self._drawn[gone]


def _strips(
    trips: Sequence[Trip],
    plates: Sequence[Plate | None],
    homeless: Collection[int],
    rows: int,
    none: tuple[float, ...],
) -> tuple[float, ...]:
    """The room between lanes that lets so many rows of labels lie there."""
    wanted = list(none)
    for n in homeless:
        plate, level = plates[n], trips[n].way.nodes[0][1]
        if plate is not None:
            wanted[level] = max(wanted[level], rows * (plate.h + 2.0) + _PLATE_AIR)
    return tuple(wanted)


def _middle_of(line: Line, level: int, otherwise: float) -> float:
    """The middle of the piece that a line has in a gap between lanes."""
    points = line.points()
    for index, run in enumerate(line.runs):
        if not run.upright and run.gap == level:
            return (points[index][0] + points[index + 1][0]) / 2
    return otherwise


def _identical(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Whether the same objects stand in both; numbers compare by value."""
    return len(one) == len(other) and all(
        a is b or (isinstance(a, float) and a == b) for a, b in zip(one, other, strict=True)
    )


def _stacked(
    lanes: Sequence[LaneGround], gap: float, top: float, extra: tuple[float, ...]
) -> tuple[list[float], list[float]]:
    """The lanes' top edges, and the middles of the gaps above each and under the last."""
    tops: list[float] = []
    y = top
    for lane, more in zip(lanes, extra, strict=False):
        y += more
        tops.append(y)
        y += lane.band.height + gap
    heights = [lane.band.height for lane in lanes]
    last = tops[-1] + heights[-1] + gap + extra[-1]
    starts = [*tops, last]
    levels = [start - (gap + more) / 2 for start, more in zip(starts, extra, strict=True)]
    return tops, levels
