"""The arrows of a map: which way each goes, which room its label needs, what is drawn."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from app.layout.context import Context
from app.layout.keeping import Keeper
from app.layout.links.drawing import Plate, draw_label, draw_line, plate_of
from app.layout.links.ground import LaneGround, ground_of
from app.layout.links.labels import Room
from app.layout.links.routing import End, Net, Way
from app.layout.links.tracks import Line, Trip, lines_of
from app.layout.picture import Band
from app.layout.quotes import Area
from app.model.journey import Link

_PLATE_AIR = 6.0


class Placed(NamedTuple):
    """The arrows' band, and the extra room above each lane (the last: under all), px."""

    band: Band | None
    extra: tuple[float, ...]


class LinkLayout:
    """Lays the arrows of one map after another. It keeps ways while the lanes they touch and
    what stands in their way stay the same."""

    def __init__(self) -> None:
        self._keeper = Keeper()
        self._grounds: dict[str, LaneGround] = {}
        self._ways: dict[tuple[str, str, bool], tuple[object, ...]] = {}

    def lay(
        self, links: Sequence[Link], bands: Sequence[Band], context: Context, top: float
    ) -> Placed:
        """The arrows over lanes that stand under one another from `top`, a gap apart."""
        none = (0.0,) * (len(bands) + 1)
        if not links or not bands or not context.columns:
            self._grounds.clear()
            self._ways.clear()
            return Placed(None, none)
        net = self._net(bands, context)
        wanted = {end for link in links for end in (link.source, link.target)}
        ends: dict[str, End] = {}
        for row, ground in enumerate(net.lanes):
            for element in wanted & ground.places.keys():
                ends[element] = End(row, element, ground.places[element])
        drawn = [link for link in links if link.source in ends and link.target in ends]
        plates = [plate_of(link, context) for link in drawn]
        trips = [self._trip(net, ends[one.source], ends[one.target], False) for one in drawn]
        homeless: set[int] = set()
        rows = 1
        while True:
            extra = _strips(trips, plates, homeless, rows, none)
            lines, places, room = self._place(net, trips, plates, context, top, extra)
            self._house(net, trips, plates, places, room, (context.space.gap, top, extra))
            lacking = {n for n, plate in enumerate(plates) if plate and places[n] is None}
            if not lacking:
                break
            rows += 1 if lacking <= homeless else 0
            homeless |= lacking
            for n in lacking:
                trips[n] = self._trip(net, ends[drawn[n].source], ends[drawn[n].target], True)
        self._forget(drawn)
        groups = [
            draw_line(link, line, place, context)
            for link, line, place in zip(drawn, lines, places, strict=True)
        ]
        groups += [
            draw_label(link, plate, place, context)
            for link, plate, place in zip(drawn, plates, places, strict=True)
            if plate is not None and place is not None
        ]
        bottom = _stacked(net.lanes, context.space.gap, top, extra)[1][-1]
        return Placed(self._keeper.keep(Band("links", bottom, tuple(groups))), extra)

    def _net(self, bands: Sequence[Band], context: Context) -> Net:
        gap, columns = context.space.gap, context.columns
        gaps = (
            columns[0].x - gap / 2,
            *(column.x + column.w + gap / 2 for column in columns),
        )
        grounds: dict[str, LaneGround] = {}
        for band in bands:
            kept = self._grounds.get(band.id)
            if kept is None or kept.band is not band or kept.gaps != gaps:
                kept = ground_of(band, gaps)
            grounds[band.id] = kept
        self._grounds = grounds
        return Net(gaps, tuple(grounds[band.id] for band in bands))

    def _trip(self, net: Net, source: End, target: End, level: bool) -> Trip:
        key = (source.element, target.element, level)
        made_from = (
            net.lanes[source.row],
            net.lanes[target.row],
            source.row,
            target.row,
            net.gaps,
            net.barred,
        )
        kept = self._ways.get(key)
        if kept is not None and _same(kept[:-1], made_from):
            way = kept[-1]
            assert isinstance(way, Way)
        else:
            way = net.way(source, target, by_level=level)
            self._ways[key] = (*made_from, way)
        return Trip(source, way, target)

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
        room = Room(net.lanes, tops, context.grid_right + context.space.sheet - 2, lines)
        places = [
            room.place(line, plate.w, plate.h) if plate is not None else None
            for line, plate in zip(lines, plates, strict=True)
        ]
        return lines, places, room

    def _house(
        self,
        net: Net,
        trips: Sequence[Trip],
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
            across, level = nodes[0]
            half = (stack[2][level] - _PLATE_AIR) / 2
            y = levels[level]
            places[n] = room.force(net.gaps[across], y - half, y + half, plate.w, plate.h)

    def _forget(self, links: Sequence[Link]) -> None:
        live = {(link.source, link.target) for link in links}
        for key in [key for key in self._ways if key[:2] not in live]:
            del self._ways[key]


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


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """The lanes compare by identity, the rest by value."""
    return one[0] is other[0] and one[1] is other[1] and one[2:] == other[2:]


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
