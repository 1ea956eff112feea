"""One difference between two states of a map taken over alone.

What it cannot do without comes with it: a note brings the stage and the lane that it stands in, and
the touchpoint, persona or picture that it names. Locks do not forbid it, for nothing is drawn anew:
a state that the map had, or that its file has, comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, cast

from app.model import edits
from app.model.base import Part
from app.model.comparing import Difference, Group, Names, Spot
from app.model.comparing.difference import OTHER
from app.model.edits.items import each_changed
from app.model.edits.tools import HasId, check_fresh, checked
from app.model.errors import EditError
from app.model.ids import new_id
from app.model.items import Item
from app.model.journey import Journey
from app.model.lanes import Cell, Lane
from app.model.order import place_for
from app.model.own_words import is_own, kept
from app.model.references import reference

_FIELD: dict[Group, str] = {
    "stages": "stages",
    "phases": "phases",
    "lanes": "lanes",
    "links": "links",
    "personas": "personas",
    "touchpoints": "touchpoints",
    "criteria": "criteria",
    "pictures": "assets",
    "views": "views",
    "snapshots": "snapshots",
}
"""The field of a map that holds the parts of a group, in their order."""

_ENDS: dict[Group, tuple[str, str]] = {"phases": ("first", "last"), "links": ("source", "target")}
"""Fields of a part that are taken over together: one alone may lead nowhere."""

_LACKING = {
    *("no-stage", "no-lane", "no-item", "no-persona", "no-touchpoint", "no-asset", "no-link"),
    *("no-phase", "used-id", "link-to-itself", "phase-order"),
}


def taken_over(
    now: Journey, source: Journey, one: Difference, base: Journey | None = None
) -> Journey:
    """The map with what a difference is about as it is in `source`; the same map where it is so
    already.

    What `source` has not goes, a stage or lane with what it holds. With `base`, a state that both
    maps come from, an item that says here what it did not say there goes to the parking lot; so
    does, of a stage or lane, what stands elsewhere in `source` or stood elsewhere in `base`.
    EditError when it cannot be done alone."""
    try:
        result = _taken(now, source, one, base)
    except EditError as error:
        if error.code in _LACKING:
            raise EditError("not-alone") from error
        raise
    return now if result == now else result


def _taken(now: Journey, source: Journey, one: Difference, base: Journey | None) -> Journey:
    if one.group == "map":
        return _of_map(now, source, one.field)
    if one.group == "theme":
        return _of_theme(now, source, one.field)
    if one.group == "template":
        return _of_template(now, source, one)
    template = now.template
    free = now.replace(
        fixed=False, template=template.replace(locked=()) if template is not None else None
    )
    of_group = _of_items if one.group == "notes" else _of_list
    made = of_group(free, source, one, base)
    if made.template is not None and template is not None:
        made = made.replace(template=made.template.replace(locked=template.locked))
    return made.replace(fixed=now.fixed)


# what a map has one of


def _of_map(now: Journey, source: Journey, field: str) -> Journey:
    if field == OTHER:
        return now.with_unknown(source)
    if field == "focus" and source.focus is not None:
        now = _with_named(now, source, "persona", source.focus)
    return now.replace(**{field: getattr(source, field)})


def _of_theme(now: Journey, source: Journey, field: str) -> Journey:
    if field == OTHER:
        return now.replace(theme=now.theme.with_unknown(source.theme))
    value = getattr(source.theme, field)
    if field == "logo" and value is not None:
        now = _with_named(now, source, "asset", value)
    return now.replace(theme=now.theme.replace(**{field: value}))


def _of_template(now: Journey, source: Journey, one: Difference) -> Journey:
    old, new = now.template, source.template
    if new is not None and old is not None and one.what == "changed":
        if one.field == OTHER:
            new = old.with_unknown(new)
        else:
            new = old.replace(**{one.field: getattr(new, one.field)})
    if new is not None:
        lanes, stages = {part.id for part in now.lanes}, {part.id for part in now.stages}
        asked = tuple(
            prompt
            for prompt in new.prompts
            if prompt.lane in lanes and (prompt.stage is None or prompt.stage in stages)
        )
        new = new.replace(prompts=asked)
    return now.replace(template=new)


# parts with names


def _of_list(now: Journey, source: Journey, one: Difference, base: Journey | None) -> Journey:
    mine, theirs = _find(now, one), _find(source, one)
    if theirs is None:
        return now if mine is None else _without(now, source, one, base)
    if mine is None:
        return _with_part(now, source, one, theirs)
    if one.what == "moved":
        return _moved(now, source, one)
    if one.what == "changed":
        return _changed(now, source, one, mine, theirs)
    return now


def _find(journey: Journey, one: Difference) -> Part | None:
    parts: tuple[Any, ...] = getattr(journey, _FIELD[one.group])
    return next((part for part in parts if part.id == one.element), None)


def _ids(parts: Iterable[HasId]) -> list[str]:
    return [part.id for part in parts]


def _place(now: Journey, source: Journey, one: Difference) -> int:
    """Where a part stands among those of the map, as it does in the source."""
    name = _FIELD[one.group]
    ids = [part for part in _ids(getattr(now, name)) if part != one.element]
    return place_for(one.element, ids, _ids(getattr(source, name)))


def _with_part(now: Journey, source: Journey, one: Difference, part: Any) -> Journey:
    at = _place(now, source, one)
    match one.group:
        case "stages":
            now = edits.add_stage(now, part, at)
            return _with_held(now, source, lambda spot: spot.stage == part.id)
        case "lanes":
            now = edits.add_lane(now, _bare(part), at)
            return _with_held(now, source, lambda spot: spot.lane == part.id)
        case "phases":
            return edits.add_phase(_with_stages(now, source, part.first, part.last), part, at)
        case "links":
            return edits.add_link(_with_ends(now, source, part.source, part.target), part, at)
        case "personas":
            if part.portrait is not None:
                now = _with_named(now, source, "asset", part.portrait)
            return edits.add_persona(now, part, at)
        case "touchpoints":
            return edits.add_touchpoint(now, part, at)
        case "pictures":
            return edits.add_asset(now, part)
        case _:
            for picture in getattr(part, "pictures", ()):
                now = _with_named(now, source, "asset", picture)
            check_fresh(now, part.id)
            return _with_list(now, one, at, part)


def _without(now: Journey, source: Journey, one: Difference, base: Journey | None) -> Journey:
    name = one.element
    match one.group:
        case "stages":
            stay = kept(now, source, base, lambda spot: spot.stage == name)
            return edits.remove_stage(edits.park_items(now, stay), name)
        case "lanes":
            stay = kept(now, source, base, lambda spot: spot.lane == name)
            return edits.remove_lane(edits.park_items(now, stay), name)
        case "phases":
            return edits.remove_phase(now, name)
        case "links":
            return edits.remove_link(now, name)
        case "personas":
            return edits.remove_persona(now, name)
        case "touchpoints":
            return edits.remove_touchpoint(now, name)
        case "pictures":
            return now  # something may show it still; saving leaves out what nothing shows
        case _:
            return _with_list(now, one)


def _with_list(now: Journey, one: Difference, at: int = 0, part: Part | None = None) -> Journey:
    """The list of a group without a part, or with it at an index among the others."""
    field = _FIELD[one.group]
    parts = [each for each in getattr(now, field) if each.id != one.element]
    if part is not None:
        parts.insert(at, part)
    return checked(lambda: now.replace(**{field: tuple(parts)}))


def _moved(now: Journey, source: Journey, one: Difference) -> Journey:
    at = _place(now, source, one)
    if one.group == "stages":
        return edits.move_stage(now, one.element, at)
    return _with_list(now, one, at, _find(now, one))


def _changed(now: Journey, source: Journey, one: Difference, mine: Part, theirs: Part) -> Journey:
    if one.field == OTHER:
        made = mine.with_unknown(theirs)
        if isinstance(made, Lane) and isinstance(theirs, Lane):
            made = _with_unknown_cells(now, made, theirs)
        return _with_list(now, one, _ids(getattr(now, _FIELD[one.group])).index(one.element), made)
    ends = _ENDS.get(one.group, ())
    fields = ends if one.field in ends else (one.field,)
    values = {field: getattr(theirs, field) for field in fields}
    match one.group:
        case "stages":
            return edits.change_stage(now, one.element, **values)
        case "lanes":
            return edits.change_lane(now, one.element, **values)
        case "phases":
            stages = values.values() if fields == ends else ()
            return edits.change_phase(_with_stages(now, source, *stages), one.element, **values)
        case "links":
            items = values.values() if fields == ends else ()
            return edits.change_link(_with_ends(now, source, *items), one.element, **values)
        case "personas":
            if values.get("portrait") is not None:
                now = _with_named(now, source, "asset", values["portrait"])
            return edits.change_persona(now, one.element, **values)
        case "touchpoints":
            return edits.change_touchpoint(now, one.element, **values)
        case _:
            at = _ids(getattr(now, _FIELD[one.group])).index(one.element)
            return _with_list(now, one, at, mine.replace(**values))


def _bare(lane: Lane) -> Lane:
    return lane.replace(cells=())


def _with_unknown_cells(now: Journey, lane: Lane, theirs: Lane) -> Lane:
    """The lane with the unknown fields of the other's cells."""
    order = {stage.id: n for n, stage in enumerate(now.stages)}
    cells = {cell.stage: cell for cell in lane.cells}
    others = {cell.stage: cell for cell in theirs.cells if cell.stage in order}
    for stage in {**cells, **others}:
        cell = cells.get(stage) or Cell(stage=stage)
        cells[stage] = cell.with_unknown(others.get(stage) or Cell(stage=stage))
    left = [cell for cell in cells.values() if cell.items or cell.__pydantic_extra__]
    return lane.replace(cells=tuple(sorted(left, key=lambda cell: order[cell.stage])))


# items


def _of_items(now: Journey, source: Journey, one: Difference, base: Journey | None) -> Journey:
    mine, theirs = Names(now).items.get(one.element), Names(source).items.get(one.element)
    if theirs is None:
        if mine is None or not is_own(mine, base):
            return now if mine is None else edits.remove_items(now, (one.element,))
        return now if mine in now.parking else edits.park_items(now, (one.element,))
    if mine is None:
        return _with_item(now, source, theirs)
    if mine.kind != theirs.kind:
        return _exchanged(now, source, mine, theirs, base)
    if one.what == "moved":
        return _at_its_place(now, source, mine, theirs)
    if one.what != "changed":
        return now
    if one.field == OTHER:
        return each_changed(now, (one.element,), lambda item, _stage: item.with_unknown(theirs))
    value = getattr(theirs, one.field)
    if one.field == reference(theirs)[0] and value is not None:
        now = _with_named(now, source, one.field, value)
    return edits.change_item(now, one.element, **{one.field: value})


def _exchanged(
    now: Journey, source: Journey, mine: Item, theirs: Item, base: Journey | None
) -> Journey:
    """The map with an item that is of another kind in the source: its links and the views that
    name it stay. What it said here alone waits in the parking lot, as another item."""
    made = _with_item(edits.remove_items(now, (mine.id,)), source, theirs)
    if Names(made).spots[mine.id].lane:
        made = made.replace(links=now.links, view=now.view, views=now.views)
    if is_own(mine, base):
        made = edits.add_parked(made, mine.replace(id=new_id()))
    return made


def _with_item(now: Journey, source: Journey, item: Item) -> Journey:
    """The map with an item of the source, where it stands there."""
    field, name = reference(item)
    if name is not None:
        now = _with_named(now, source, field, name)
    spot = Names(source).spots[item.id]
    if not spot.lane:
        at = place_for(item.id, _ids(now.parking), _ids(source.parking))
        return edits.add_parked(now, item, at)
    now = _with_cell(now, source, spot)
    return edits.add_item(now, item, spot.lane, spot.stage, _index(now, source, spot, item.id))


def _at_its_place(now: Journey, source: Journey, mine: Item, theirs: Item) -> Journey:
    spot = Names(source).spots[mine.id]
    if not spot.lane:
        ids = [one for one in _ids(now.parking) if one != mine.id]
        return edits.park_items(now, (mine.id,), place_for(mine.id, ids, _ids(source.parking)))
    now = _with_cell(now, source, spot)
    at = _index(now, source, spot, mine.id)
    moved = edits.move_items(now, (mine.id,), spot.lane, spot.stage, at)
    if theirs.kind == "emotion":
        return moved
    return edits.change_item(moved, mine.id, moment=theirs.moment)


def _index(now: Journey, source: Journey, spot: Spot, item: str) -> int:
    """Where an item stands among those of its cell, as it does in the source."""
    ids = [one for one in _cell(now, spot) if one != item]
    return place_for(item, ids, _cell(source, spot))


def _cell(journey: Journey, spot: Spot) -> list[str]:
    lane = next(lane for lane in journey.lanes if lane.id == spot.lane)
    cell = lane.cell(spot.stage)
    return _ids(cell.items) if cell is not None else []


def _with_held(now: Journey, source: Journey, of: Callable[[Spot], bool]) -> Journey:
    """The map with what a stage or lane holds in the source and the map has nowhere."""
    there, names = Names(now).items, Names(source)
    lanes = {lane.id: lane for lane in now.lanes}
    stages = set(_ids(now.stages))
    for name, spot in names.spots.items():
        known = spot.lane in lanes and spot.stage in stages
        if known and of(spot) and name not in there:
            now = _with_item(now, source, names.items[name])
    return now


# what comes with what is taken over


def _with_cell(now: Journey, source: Journey, spot: Spot) -> Journey:
    now = _with_stages(now, source, spot.stage)
    if spot.lane not in _ids(now.lanes):
        lane = next(lane for lane in source.lanes if lane.id == spot.lane)
        at = place_for(lane.id, _ids(now.lanes), _ids(source.lanes))
        now = edits.add_lane(now, _bare(lane), at)
    return now


def _with_stages(now: Journey, source: Journey, *names: str) -> Journey:
    for stage in source.stages:
        if stage.id in names and stage.id not in _ids(now.stages):
            at = place_for(stage.id, _ids(now.stages), _ids(source.stages))
            now = edits.add_stage(now, stage, at)
    return now


def _with_ends(now: Journey, source: Journey, *names: str) -> Journey:
    theirs = Names(source).items
    for name in names:
        if name not in Names(now).items:
            now = _with_item(now, source, theirs[name])
    return now


def _with_named(now: Journey, source: Journey, field: str, name: str) -> Journey:
    """The map with a touchpoint, persona or picture of the source; the same where it has it."""
    group = cast(Group, {"touchpoint": "touchpoints", "persona": "personas"}.get(field, "pictures"))
    one = Difference(group, "added", name)
    part = _find(source, one)
    if _find(now, one) is not None or part is None:
        return now
    return _with_part(now, source, one, part)
