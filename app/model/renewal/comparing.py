"""What a template's new version changes in a map made from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

from app.model.edits.tools import HasId
from app.model.journey import Journey
from app.model.lanes import TAKES
from app.model.order import common, movers
from app.model.queries import iter_items, span_of
from app.model.references import taken
from app.model.renewal.change import Change, Group, is_structure
from app.model.renewal.judging import Judged, field_changes, judged, touched
from app.model.renewal.record import known_origin, theme_print
from app.model.renewal.rules import judged_prompts, merged_blocks, merged_prompts
from app.model.renewal.samples import samples_of

P = TypeVar("P", bound=HasId)

STAGE_WORDS = ("name", "description", "duration", "customer_goal", "business_goal", "questions")
STAGE_FIELDS = (*STAGE_WORDS, "color", "split", "width")
LANE_WORDS = ("name", "description")
LANE_FIELDS = (*LANE_WORDS, "kind", "color", "icon", "scale", "line", "marks", "columns", "height")
PHASE_FIELDS = ("name", "color")
TOUCHPOINT_FIELDS = ("name", "channel", "direct", "online", "moment", "owner", "link", "note")


def changes(journey: Journey, template: Journey) -> tuple[Change, ...]:
    """What taking a template over would change in a map, group by group; empty when that is
    nothing, or when the other map is no template."""
    if template.template is None:
        return ()
    sides = _Sides(journey, template)
    found = [
        *_stages(sides),
        *_phases(sides),
        *_lanes(sides),
        *_touchpoints(sides),
        *_whole(sides),
    ]
    if journey.fixed:
        found = [
            one._replace(state="kept", reason="fixed")
            if is_structure(one) and one.state != "kept"
            else one
            for one in found
        ]
    return tuple(found)


class _Sides:
    """The map, the template, and what the template was."""

    def __init__(self, journey: Journey, template: Journey) -> None:
        self.journey, self.template = journey, template
        self.origin = known_origin(journey, template)
        groups = (template.stages, template.phases, template.lanes, template.touchpoints)
        self.used = taken(journey, [one.id for group in groups for one in group])
        """Identities of the template's that the map has."""

    @cached_property
    def busy(self) -> dict[str, int]:
        """How many items each stage and lane holds, and how often each touchpoint is named. An
        empty cell with unknown fields counts for one."""
        return _busy(self.journey)


def _busy(journey: Journey) -> dict[str, int]:
    counts: dict[str, int] = {}
    order = [stage.id for stage in journey.stages]
    at = {stage: n for n, stage in enumerate(order)}
    for place in iter_items(journey):
        first = at[place.stage]
        touchpoint = getattr(place.item, "touchpoint", None)
        for one in (
            place.lane.id,
            *order[first : first + span_of(place.item)],
            *((touchpoint,) if touchpoint else ()),
        ):
            counts[one] = counts.get(one, 0) + 1
    for lane in journey.lanes:
        for cell in lane.cells:
            if not cell.items:
                for one in (lane.id, cell.stage):
                    counts[one] = counts.get(one, 0) + 1
    for item in journey.parking:
        touchpoint = getattr(item, "touchpoint", None)
        if touchpoint:
            counts[touchpoint] = counts.get(touchpoint, 0) + 1
    return counts


def _by_id(parts: Iterable[P]) -> dict[str, P]:
    return {one.id: one for one in parts}


def _parts(
    sides: _Sides,
    group: Group,
    was: Sequence[Any] | None,
    now: Sequence[Any],
    new: Sequence[Any],
    fields: Sequence[str],
) -> Iterator[Change]:
    """Parts that are new, and fields that changed of those that are there."""
    old = None if was is None else _by_id(was)
    mine = _by_id(now)
    for part in new:
        if part.id in mine:
            before = None if old is None else old.get(part.id)
            yield from field_changes(group, before, mine[part.id], part, fields)
        elif old is None or part.id not in old:  # else the user took it away
            found = Change(group, "add", part.id, "", part.name, None, part)
            yield found._replace(state="kept", reason="taken") if part.id in sides.used else found


def _gone(
    sides: _Sides,
    group: Group,
    was: Sequence[Any] | None,
    now: Sequence[Any],
    new: Sequence[Any],
    words: Sequence[str],
) -> Iterator[Change]:
    """Parts that the template has no longer. What holds something stays."""
    left = {one.id for one in new}
    old = None if was is None else _by_id(was)
    for part in now:
        if part.id in left or (old is not None and part.id not in old):
            continue
        found = Change(group, "remove", part.id, "", part.name, part, None)
        held = sides.busy.get(part.id, 0)
        if held and old is not None:
            yield found._replace(state="kept", reason="holds", number=held)
        elif held:
            continue  # most likely the user's own
        elif old is None:
            yield found._replace(state="offered", reason="unknown")
        elif touched(old[part.id], part, words):
            yield found._replace(state="offered", reason="yours")
        else:
            yield found


def _order(
    group: Group, was: Sequence[Any] | None, now: Sequence[Any], new: Sequence[Any]
) -> Iterator[Change]:
    names = {one.id: one.name for one in now}
    ours = [one.id for one in now]
    theirs = common([one.id for one in new], set(ours))
    if was is not None:
        theirs = common(theirs, {one.id for one in was})
    mine = common(ours, set(theirs))
    before = None if was is None else common([one.id for one in was], set(theirs))
    found = judged(before, mine, theirs, known=before is not None, blank=None)
    if found is None:
        return
    after: list[tuple[str, str]] = []
    for one in movers(mine, theirs):
        at = theirs.index(one)
        after.append((names[one], names[theirs[at - 1]] if at else ""))
    yield Change(group, "order", "", "", "", (), tuple(after), *found, number=len(after))


def _stages(sides: _Sides) -> Iterator[Change]:
    was = None if sides.origin is None else sides.origin.stages
    now, new = sides.journey.stages, sides.template.stages
    yield from _parts(sides, "stages", was, now, new, STAGE_FIELDS)
    yield from _order("stages", was, now, new)
    old_phases = {one.id for one in sides.origin.phases} if sides.origin is not None else None
    alone = {
        one.first
        for one in sides.journey.phases
        if one.first == one.last and old_phases is not None and one.id not in old_phases
    }
    for change in _gone(sides, "stages", was, now, new, STAGE_WORDS):
        mine = change.element in alone and change.state == "ticked"
        yield change._replace(state="offered", reason="yours") if mine else change


def _phases(sides: _Sides) -> Iterator[Change]:
    was = None if sides.origin is None else sides.origin.phases
    now, new = sides.journey.phases, sides.template.phases
    yield from _parts(sides, "phases", was, now, new, PHASE_FIELDS)
    old = None if was is None else _by_id(was)
    mine = _by_id(now)
    for phase in new:
        here = mine.get(phase.id)
        if here is None:
            continue
        before = None if old is None else old.get(phase.id)
        ends = (None if before is None else (before.first, before.last), phase.first, phase.last)
        found = judged(
            ends[0],
            (here.first, here.last),
            ends[1:],
            known=before is not None,
            blank=None,
        )
        if found is not None:
            spans = (_ends(sides.journey, here), _ends(sides.template, phase))
            yield Change("phases", "change", here.id, "ends", here.name, *spans, *found)
    if old is None:
        return  # bands that the template lacks are most likely the user's own
    left = {one.id for one in new}
    for phase in now:
        before = old.get(phase.id)
        if phase.id in left or before is None:
            continue
        same = not touched(before, phase, ("name", "first", "last"))
        found = Change("phases", "remove", phase.id, "", phase.name, phase, None)
        yield found if same else found._replace(state="offered", reason="yours")


def _ends(journey: Journey, phase: Any) -> tuple[str, str]:
    names = {stage.id: stage.name for stage in journey.stages}
    return names.get(phase.first, ""), names.get(phase.last, "")


def _lanes(sides: _Sides) -> Iterator[Change]:
    was = None if sides.origin is None else sides.origin.lanes
    now, new = sides.journey.lanes, sides.template.lanes
    mine = _by_id(now)
    for change in _parts(sides, "lanes", was, now, new, LANE_FIELDS):
        if change.field == "kind":
            takes = TAKES[change.after]  # pyright: ignore[reportArgumentType]
            cells = mine[change.element].cells
            unfit = sum(item.kind not in takes for cell in cells for item in cell.items)
            if unfit:
                change = change._replace(state="kept", reason="unfit", number=unfit)
        yield change
    yield from _order("lanes", was, now, new)
    yield from _gone(sides, "lanes", was, now, new, LANE_WORDS)


def _touchpoints(sides: _Sides) -> Iterator[Change]:
    was = None if sides.origin is None else sides.origin.touchpoints
    now, new = sides.journey.touchpoints, sides.template.touchpoints
    yield from _parts(sides, "touchpoints", was, now, new, TOUCHPOINT_FIELDS)
    if was is not None:
        yield from _gone(sides, "touchpoints", was, now, new, TOUCHPOINT_FIELDS)


def _whole(sides: _Sides) -> Iterator[Change]:
    """What there is one of: criteria, prompts, locks, blocks, theme, sample notes."""
    journey, new, origin = sides.journey, sides.template, sides.origin
    known = origin is not None
    was = origin.criteria if origin is not None else None
    found = judged(was, journey.criteria, new.criteria, known=known, blank=())
    if found is not None:
        yield Change("criteria", "replace", "", "", "", journey.criteria, new.criteria, *found)
    about, its = journey.template, new.template
    if its is None:
        return
    yield from _questions(sides)
    locked = about.locked if about is not None else ()
    if set(its.locked) != set(locked):
        yield Change("locks", "replace", "", "", "", locked, its.locked)
    blocks = (about.blocks, about.custom) if about is not None else ((), ())
    merged = its.blocks, merged_blocks(journey, new)
    if (set(merged[0]), _by_id(merged[1])) != (set(blocks[0]), _by_id(blocks[1])):
        yield Change("blocks", "replace", "", "", "", blocks, merged)
    found = _dressing(sides)
    if found is not None:
        yield Change("theme", "replace", "", "", "", journey.theme.name, new.theme.name, *found)
    count = sum(len(items) for *_, items in samples_of(journey, new))
    if count:
        yield Change("samples", "add", after=count, state="offered", number=count)


def _questions(sides: _Sides) -> Iterator[Change]:
    """Those that the user left as they were, and those that the user changed too."""
    journey, new = sides.journey, sides.template
    where = journey, new, _to_be(sides, "stages"), _to_be(sides, "lanes")
    ways = set(judged_prompts(*where).values())
    before = journey.template.prompts if journey.template is not None else ()
    for state, reason in sorted(ways, reverse=True):
        after = merged_prompts(*where, {state})
        field = "" if state == "ticked" else "changed"
        yield Change("prompts", "replace", "", field, "", before, after, state, reason)


def _dressing(sides: _Sides) -> Judged | None:
    """How another theme is judged. One without a logo leaves the map its own, so that a logo
    alone is no other theme."""
    mine, theirs = sides.journey.theme, sides.template.theme
    was = sides.origin.theme if sides.origin is not None else None
    now = theme_print(mine)
    if theirs.logo is None:
        bare = theme_print(mine.wearing(theirs))
        now = bare if was != now or bare == theme_print(theirs) else now
    return judged(was, now, theme_print(theirs), known=sides.origin is not None, blank=None)


def _to_be(sides: _Sides, group: Group) -> set[str]:
    """The stages or lanes that the map has, and those that the template would add."""
    ids = {one.id for one in getattr(sides.journey, group)}
    old: set[str] = {one.id for one in getattr(sides.origin, group, ())}
    fresh: set[str] = {one.id for one in getattr(sides.template, group)} - old - sides.used
    return ids | fresh
