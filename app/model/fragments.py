"""What was copied: a small map of its own, with all that the copied parts refer to.

Its bytes are those of a map file with one more field, so that they are read back as strictly as a
file and by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple, TypeVar

from app.model.base import Part
from app.model.criteria import criteria_of
from app.model.errors import ReadError
from app.model.ids import new_ids
from app.model.items import Item, ItemKind, TouchpointUse, span_of
from app.model.journey import FORMAT, VERSION, Asset, Journey, Phase, Stage
from app.model.lanes import TAKES, Cell, Lane
from app.model.moments import moment_of
from app.model.people import Persona, Touchpoint
from app.model.queries import phase_run
from app.model.reading import read_journey
from app.model.references import identities

MIME = "application/x-parcours+json"
"""What a clipboard calls the bytes of a fragment."""

MAX_BYTES = 96 * 1024 * 1024
"""Largest fragment read."""

_SHAPE = "fragment"

P = TypeVar("P", bound=Part)

Shape = Literal["items", "stages", "lanes"]


class Fragment(NamedTuple):
    """Parts of a map. `journey` holds the lanes and stages from the first to the last that count,
    the copied items in their cells, and the personas, touchpoints, audit criteria, pictures and
    links they need; it lists no criteria where the map had the usual ones.
    The items of a fragment of shape `items` stand in it as they stood to each other; those of
    `stages` and `lanes` come with their whole stages or lanes."""

    shape: Shape
    journey: Journey

    def new_ids(self) -> dict[str, str]:
        """A fresh identity for each part, as pasting wants them; the usual criteria, which are in
        no file, have one too."""
        parts = [name for _, name in identities(self.journey)]
        return new_ids([*parts, *(criterion_key(one.id) for one in criteria_of(self.journey))])


def criterion_key(criterion: str) -> str:
    """What a criterion is called among the new identities: a usual one's may be a part's too."""
    return f"criterion/{criterion}"


def cut_out(journey: Journey, ids: Iterable[str]) -> Fragment | None:
    """What these elements are: stages alone or lanes alone whole, else all the items they are or
    hold, and those of the parking lot. A cell is `lane/stage`. None when that is nothing."""
    wanted = set(ids)
    stages = tuple(stage for stage in journey.stages if stage.id in wanted)
    lanes = tuple(lane for lane in journey.lanes if lane.id in wanted)
    chosen = _items(journey, wanted)
    parked = tuple(item for item in journey.parking if item.id in wanted)
    if stages and not (lanes or chosen or parked):
        kept = {stage.id for stage in stages}
        parts = tuple(_with_cells(lane, _of_stages(lane, kept)) for lane in journey.lanes)
        found = _fragment("stages", journey, stages, _fitted(journey, stages, parts))
        phases = _phases(journey, stages)
        return found._replace(journey=found.journey.replace(phases=phases)) if phases else found
    if lanes and not (stages or chosen or parked):
        return _fragment("lanes", journey, journey.stages, lanes)
    every = _items(journey, wanted, heads=True)
    if every:
        return _of_items(journey, every, parked)
    return _of_parked(journey, parked) if parked else None


def write_fragment(fragment: Fragment) -> bytes:
    """The fragment as JSON in UTF-8."""
    fields: dict[str, Any] = {**fragment.journey.__dict__, _SHAPE: fragment.shape}
    marked = Journey(**fields)
    return marked.model_dump_json(exclude_defaults=True).encode()


def read_fragment(data: bytes) -> Fragment:
    """The fragment in a clipboard's bytes. Raises ReadError, nothing else, for anything that is
    not whole and sound."""
    if len(data) > MAX_BYTES:
        raise ReadError("too-large", params={"size": len(data), "limit": MAX_BYTES})
    journey = read_journey(data).journey
    shape = (journey.__pydantic_extra__ or {}).get(_SHAPE)
    if shape not in ("items", "stages", "lanes"):
        raise ReadError("not-a-map", path=_SHAPE)
    return Fragment(shape, Journey(**journey.__dict__))


def _items(journey: Journey, wanted: set[str], *, heads: bool = False) -> set[str]:
    """The ids of the items that are wanted or stand in a wanted cell; with `heads` in a wanted
    stage or lane too."""
    found: set[str] = set()
    parts = {one for one in wanted if one.count("/") > 1}
    for lane in journey.lanes:
        for cell in lane.cells:
            name = f"{lane.id}/{cell.stage}"
            whole = name in wanted
            if heads:
                whole = whole or lane.id in wanted or cell.stage in wanted
            found |= {
                item.id
                for item in cell.items
                if whole or item.id in wanted or f"{name}/{moment_of(item)}" in parts
            }
    return found


def _of_items(journey: Journey, ids: set[str], parked: tuple[Item, ...]) -> Fragment:
    order = {stage.id: index for index, stage in enumerate(journey.stages)}
    kept = [_with_cells(lane, _of_ids(lane, ids)) for lane in journey.lanes]
    rows = [n for n, lane in enumerate(kept) if lane.cells]
    starts = [order[cell.stage] for lane in kept for cell in lane.cells]
    ends = [
        order[cell.stage] + span_of(item)
        for lane in kept
        for cell in lane.cells
        for item in cell.items
    ]
    stages = journey.stages[min(starts) : max(ends)]
    lanes = kept[rows[0] : rows[-1] + 1]
    return _fragment("items", journey, stages, _with_parked(journey, stages, lanes, parked))


def _with_parked(
    journey: Journey, stages: tuple[Stage, ...], lanes: list[Lane], parked: tuple[Item, ...]
) -> tuple[Lane, ...]:
    """The lanes with parked items, in the first stage of the last lane that takes them, after
    what is there; else of one of their own below. Spans reach no further than the stages."""
    lanes = list(lanes)
    kinds: dict[ItemKind, list[Item]] = {}
    for item in parked:
        fits = span_of(item) <= len(stages)
        fitting = item if fits else item.replace(span=len(stages))
        kinds.setdefault(item.kind, []).append(fitting)
    for kind, items in kinds.items():
        takers = [n for n, lane in enumerate(lanes) if kind in TAKES[lane.kind]]
        if not takers:
            name = f"parked-{kind}"
            while any(lane.id == name for lane in journey.lanes):
                name += "-"
            lanes.append(Lane(id=name, kind=kind))
        at = takers[-1] if takers else -1
        cell = lanes[at].cell(stages[0].id) or Cell(stage=stages[0].id)
        rest = tuple([one for one in lanes[at].cells if one.stage != cell.stage])
        full = cell.replace(items=(*cell.items, *items))
        lanes[at] = _with_cells(lanes[at], (full, *rest))
    return tuple(lanes)


def _of_parked(journey: Journey, items: tuple[Item, ...]) -> Fragment:
    """Items of the parking lot, which stand in no lane: each kind in one of its own."""
    reach = max(span_of(item) for item in items)
    kinds: dict[ItemKind, None] = {item.kind: None for item in items}
    stages = tuple(Stage(id=f"parked-stage-{n}") for n in range(reach))
    lanes = tuple(
        Lane(
            id=f"parked-{kind}",
            kind=kind,
            cells=(
                Cell(stage=stages[0].id, items=tuple([one for one in items if one.kind == kind])),
            ),
        )
        for kind in kinds
    )
    return _fragment("items", journey, stages, lanes)


def _of_ids(lane: Lane, ids: set[str]) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for cell in lane.cells:
        items = tuple([item for item in cell.items if item.id in ids])
        if items:
            cells.append(cell if len(items) == len(cell.items) else cell.replace(items=items))
    return tuple(cells)


def _of_stages(lane: Lane, stages: set[str]) -> tuple[Cell, ...]:
    return tuple([cell for cell in lane.cells if cell.stage in stages])


def _with_cells(lane: Lane, cells: tuple[Cell, ...]) -> Lane:
    return lane.replace(cells=cells)


def _fragment(
    shape: Shape, journey: Journey, stages: tuple[Stage, ...], lanes: tuple[Lane, ...]
) -> Fragment:
    items = [item for lane in lanes for cell in lane.cells for item in cell.items]
    touchpoints, personas, assets = _named(journey, items)
    ids = {item.id for item in items}
    return Fragment(
        shape,
        Journey(
            format=FORMAT,
            version=VERSION,
            language=journey.language,
            stages=stages,
            lanes=lanes,
            touchpoints=touchpoints,
            personas=personas,
            assets=assets,
            criteria=_among(journey.criteria, scored_by(items)),
            links=tuple(
                [link for link in journey.links if link.source in ids and link.target in ids]
            ),
        ),
    )


def scored_by(items: Iterable[Item]) -> set[str]:
    """The criteria that the scores of these items name."""
    return {
        score.criterion
        for item in items
        if isinstance(item, TouchpointUse)
        for score in item.scores
    }


def _phases(journey: Journey, stages: tuple[Stage, ...]) -> tuple[Phase, ...]:
    """The phases over some of the stages, from the first to the last of these."""
    found: list[Phase] = []
    for phase in journey.phases:
        first, last = phase_run(journey, phase)
        over = {stage.id for stage in journey.stages[first : last + 1]}
        covered = [stage.id for stage in stages if stage.id in over]
        if covered:
            found.append(phase.replace(first=covered[0], last=covered[-1]))
    return tuple(found)


def _fitted(
    journey: Journey, stages: tuple[Stage, ...], lanes: tuple[Lane, ...]
) -> tuple[Lane, ...]:
    """The lanes with spans that cover what is copied of the stages they covered."""
    if len(stages) == len(journey.stages):
        return lanes
    order = [stage.id for stage in journey.stages]
    kept = {stage.id for stage in stages}
    fitted: list[Lane] = []
    for lane in lanes:
        cells = list(lane.cells)
        for n, cell in enumerate(cells):
            at = order.index(cell.stage)
            items: list[Item] = []
            for item in cell.items:
                span = span_of(item)
                covered = sum(1 for stage in order[at : at + span] if stage in kept)
                items.append(item.replace(span=covered) if covered < span else item)
            if any(new is not old for new, old in zip(items, cell.items, strict=True)):
                cells[n] = cell.replace(items=tuple(items))
        fitted.append(lane.replace(cells=tuple(cells)))
    return tuple(fitted)


def _named(
    journey: Journey, items: list[Item]
) -> tuple[tuple[Touchpoint, ...], tuple[Persona, ...], tuple[Asset, ...]]:
    names: dict[str, set[str]] = {"touchpoint": set(), "persona": set(), "asset": set()}
    for item in items:
        for field, found in names.items():
            name = getattr(item, field, None)
            if isinstance(name, str):
                found.add(name)
    personas = _among(journey.personas, names["persona"])
    portraits = {one.portrait for one in personas if one.portrait is not None}
    return (
        _among(journey.touchpoints, names["touchpoint"]),
        personas,
        _among(journey.assets, names["asset"] | portraits),
    )


def _among(parts: tuple[P, ...], ids: set[str]) -> tuple[P, ...]:
    return tuple([part for part in parts if getattr(part, "id", "") in ids])
