"""Somebody who edits maps without thinking: every kind of edit there is, mostly valid, seeded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from app.model import edits
from app.model.assets import make_asset
from app.model.criteria import criteria_of
from app.model.edits.pasting import Target
from app.model.edits.placing import Placed
from app.model.edits.replacing import replace_matches
from app.model.errors import EditError
from app.model.finding import Finder, Query
from app.model.fragments import cut_out
from app.model.items import EmotionPoint, Item, ItemKind, Metric, Note, Person, PictureUse
from app.model.items import TouchpointUse as Use
from app.model.journey import Block, Criterion, Journey, Link, Phase, Stage
from app.model.lanes import TAKES, Lane
from app.model.people import Persona, Touchpoint
from app.model.theme import Theme
from app.model.views import FACETS

WORDS = (
    *("waits", "the basket", "calls the shop", "é", "étape", "l’avis", "« trop cher »", "42 %"),
    *("مرحبا", "שלום", "漢字", "👩‍💻", "e\u0301", "two\nlines", "", "a much longer thing to say "),
)
LANES, STAGES, ITEMS = 14, 12, 260
"""What a map may grow to before something of it goes."""


class NothingToEdit(Exception):
    """The map has no part of the kind an edit wants."""


class Editor:
    """Picks an edit and what it changes. `used` counts the edits done, by name."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.used: Counter[str] = Counter()
        self._count = 0
        self._names = list(MAKERS)
        self._weights = [_weight(name) for name in MAKERS]

    def edit(self, journey: Journey) -> tuple[str, Journey]:
        """What the edit is called, and another map. Edits that are refused or change nothing are
        passed over."""
        while True:
            name = self._due(journey) or self.random.choices(self._names, self._weights)[0]
            try:
                changed = MAKERS[name](self, journey)
            except (EditError, NothingToEdit):
                continue
            if changed is not journey:
                self.used[name] += 1
                return name, changed

    def _due(self, journey: Journey) -> str | None:
        if journey.fixed:
            return "change_journey"
        if len(journey.lanes) > LANES:
            return "remove_lane"
        if len(journey.stages) > STAGES:
            return "remove_stage"
        if len(journey.stages) < 5 or len(journey.lanes) < 7:
            return "add_stage" if len(journey.stages) < 5 else "add_lane"
        held = sum(len(cell.items) for lane in journey.lanes for cell in lane.cells)
        if held + len(journey.parking) > ITEMS:
            return "remove_items"
        long = {"touchpoints": "delete_touchpoints", "personas": "remove_persona"}
        long |= {"links": "remove_link", "views": "remove_view"}
        return next((one for what, one in long.items() if len(getattr(journey, what)) > 25), None)

    # what to choose from

    def new(self) -> str:
        self._count += 1
        return f"x{self._count}"

    def words(self) -> str:
        return self.random.choice(WORDS)

    def at(self, parts: Sequence[Any]) -> int | None:
        return self.random.choice((None, self.random.randrange(len(parts) + 1)))

    def one(self, parts: Sequence[Any]) -> Any:
        """A part of the map. Raises NothingToEdit when there is none."""
        if not parts:
            raise NothingToEdit
        return self.random.choice(parts)

    def id(self, parts: Sequence[Any]) -> str:
        return self.one(parts).id

    def item(self, journey: Journey, kind: ItemKind | None = None) -> Item:
        for _ in range(12):
            item = self.one(self.one(self.one(journey.lanes).cells).items)
            if kind in (None, item.kind):
                return item
        raise NothingToEdit

    def items(self, journey: Journey, kind: ItemKind | None = None, most: int = 4) -> list[str]:
        wanted = range(self.random.randint(1, most))
        return list(dict.fromkeys(self.item(journey, kind).id for _ in wanted))

    def some(self, parts: Sequence[Any], most: int = 3) -> list[str]:
        return [one.id for one in self.random.sample(parts, min(len(parts), most))]

    def fresh(self, journey: Journey, lane: Lane) -> Item:
        """A new item that the lane takes."""
        random, name = self.random, self.new()
        match self.one(TAKES[lane.kind]):
            case "touchpoint":
                return Use(kind="touchpoint", id=name, touchpoint=self.id(journey.touchpoints))
            case "emotion":
                return EmotionPoint(kind="emotion", id=name, level=random.uniform(-2, 2))
            case "metric":
                return Metric(kind="metric", id=name, label=self.words(), value=random.random())
            case "person":
                return Person(kind="person", id=name, name=self.words())
            case "picture":
                return PictureUse(kind="picture", id=name, asset=self.id(journey.assets))
            case _:
                return Note(kind="note", id=name, text=self.words(), span=random.choice((1, 1, 3)))

    def ends(self, parts: Sequence[Any]) -> tuple[int, int]:
        if not parts:
            raise NothingToEdit
        first, last = sorted(self.random.randrange(len(parts)) for _ in range(2))
        return first, last


Maker = Callable[[Editor, Journey], Journey]


def _change_item(e: Editor, j: Journey) -> Journey:
    item = e.item(j)
    text = {"note": "text", "emotion": "quote", "metric": "label", "person": "name"}
    field = text.get(item.kind, "note" if item.kind == "touchpoint" else "caption")
    return edits.change_item(j, item.id, **{field: e.words() + e.words()})


def _change_items(e: Editor, j: Journey) -> Journey:
    ids = e.items(j, "note")
    votes, owner = e.random.randint(0, 5), e.words()
    return edits.change_items(j, ids, votes=votes, owner=owner, tags=(e.words(), "tag"))


def _add_item(e: Editor, j: Journey) -> Journey:
    lane = e.one(j.lanes)
    return edits.add_item(j, e.fresh(j, lane), lane.id, e.id(j.stages))


def _add_items(e: Editor, j: Journey) -> Journey:
    lanes = [e.one(j.lanes) for _ in range(3)]
    return edits.add_items(j, [Placed(lane.id, e.id(j.stages), e.fresh(j, lane)) for lane in lanes])


def _paste(e: Editor, j: Journey) -> Journey:
    chosen = e.random.choice((e.items(j), e.some(j.stages, 1), e.some(j.lanes, 1)))
    fragment = cut_out(j, chosen)
    if fragment is None:
        return j
    target = Target(e.id(j.lanes), e.id(j.stages))
    ids = {old: e.new() for old in fragment.new_ids()}
    return edits.paste(j, fragment, target, ids, grow=e.random.random() < 0.5).journey


def _replace_matches(e: Editor, j: Journey) -> Journey:
    found = Finder(Query("a")).find(j)
    return replace_matches(j, found.matches[:5], e.words()).journey


def _change_journey(e: Editor, j: Journey) -> Journey:
    if j.fixed:
        return edits.change_journey(j, fixed=False)
    changes: dict[str, Any] = e.random.choice(
        (
            {"title": e.words() + e.words()},
            {"scenario": e.words(), "goal": e.words()},
            {"marks": not j.marks, "heat": e.random.choice(("none", "mean", "criteria"))},
            {"fixed": True},
            {"stage_details": not j.stage_details, "persona_sheet": not j.persona_sheet},
        )
    )
    return edits.change_journey(j, **changes)


def _asset(e: Editor) -> Any:
    return make_asset(f"picture {e.random.randrange(8)}".encode(), "image/png", 8, 8)


def _replace_picture(e: Editor, j: Journey) -> Journey:
    return edits.replace_picture(j, e.id(j.assets), _asset(e))


def _dress(e: Editor, j: Journey) -> Journey:
    accent = f"#{e.random.randrange(1 << 24):06x}"
    return edits.dress(j, Theme(accent=accent))


def _score(e: Editor, j: Journey) -> Journey:
    ids = e.items(j, "touchpoint")
    criterion = e.id(criteria_of(j))
    return edits.set_score(j, ids, criterion, value=e.random.randint(0, 5), comment=e.words())


def _place_touchpoints(e: Editor, j: Journey) -> Journey:
    places = {e.new(): Touchpoint(id=e.new(), name=e.words())}
    return edits.place_touchpoints(j, places, e.id(j.lanes), e.id(j.stages))


def _merge_touchpoints(e: Editor, j: Journey) -> Journey:
    kept, *others = e.some(j.touchpoints) or [""]
    return edits.merge_touchpoints(j, kept, others) if others else j


def _phase(e: Editor, j: Journey) -> Journey:
    run = edits.free_run(j, *e.ends(j.stages))
    if run is None:
        return j
    first, last = (j.stages[one].id for one in run)
    return edits.add_phase(j, Phase(id=e.new(), name=e.words(), first=first, last=last))


def _add_link(e: Editor, j: Journey) -> Journey:
    source, target = (e.item(j).id for _ in range(2))
    return edits.add_link(j, Link(id=e.new(), source=source, target=target, label=e.words()))


def _style(e: Editor, j: Journey) -> Journey:
    note = e.item(j, "note")
    start = e.random.randrange(4)
    return edits.style_text(j, note.id, start, start + 3, bold=e.random.random() < 0.6)


def _add_lane(e: Editor, j: Journey) -> Journey:
    kind = e.random.choice(list(TAKES))
    return edits.add_lane(j, Lane(id=e.new(), kind=kind, name=e.words()), e.at(j.lanes))


def _custom(j: Journey) -> tuple[Block, ...]:
    return j.template.custom if j.template else ()


def _set_criteria(e: Editor, j: Journey) -> Journey:
    known = list(criteria_of(j))
    e.random.shuffle(known)
    return edits.set_criteria(j, (*known[:6], Criterion(id=e.new(), name=e.words())))


def _filter(e: Editor, j: Journey) -> Journey:
    return edits.filter_by(j, e.random.choice(FACETS), {e.words()})


def _place(e: Editor, parts: Sequence[Any]) -> int:
    return e.random.randrange(max(1, len(parts)))


def _weight(name: str) -> float:
    """Maps grow a little more often than they shrink, and are written in most of the time."""
    if name in ("change_item", "add_item", "add_items", "duplicate_items"):
        return 6
    if name in ("remove_stage", "remove_lane", "remove_persona"):
        return 0.15
    if name.startswith(("remove_touchpoint", "delete_", "keep_snapshot")):
        return 0.3
    return 1


MAKERS: dict[str, Maker] = {
    "add_asset": lambda e, j: edits.add_asset(j, _asset(e)),
    "add_block": lambda e, j: edits.add_block(
        j, Block(id=e.new(), kind="pain", name=e.words(), prompt=e.words()), e.new()
    ),
    "add_block_lane": lambda e, j: edits.add_block_lane(j, e.id(_custom(j)), e.new()),
    "add_item": _add_item,
    "add_items": _add_items,
    "add_lane": _add_lane,
    "add_link": _add_link,
    "add_parked": lambda e, j: edits.add_parked(
        j, Note(kind="note", id=e.new(), text=e.words()), e.at(j.parking)
    ),
    "add_persona": lambda e, j: edits.add_persona(j, Persona(id=e.new(), name=e.words())),
    "add_phase": _phase,
    "add_stage": lambda e, j: edits.add_stage(j, Stage(id=e.new(), name=e.words()), e.at(j.stages)),
    "add_touchpoint": lambda e, j: edits.add_touchpoint(
        j, Touchpoint(id=e.new(), name=e.words()), e.at(j.touchpoints)
    ),
    "ask": lambda e, j: edits.ask(j, e.id(j.lanes), e.words(), e.new(), e.id(j.stages)),
    "bring_out": lambda e, j: edits.bring_out(j, e.some((*j.stages, *j.lanes), 6)),
    "change_block": lambda e, j: edits.change_block(j, e.id(_custom(j)), name=e.words()),
    "change_item": _change_item,
    "change_items": _change_items,
    "change_journey": _change_journey,
    "change_lane": lambda e, j: edits.change_lane(
        j, e.id(j.lanes), name=e.words(), height=float(e.random.randint(24, 300))
    ),
    "change_link": lambda e, j: edits.change_link(
        j, e.id(j.links), label=e.words(), target=e.item(j).id
    ),
    "change_persona": lambda e, j: edits.change_persona(
        j, e.id(j.personas), quote=e.words(), goals=(e.words(),)
    ),
    "change_phase": lambda e, j: edits.change_phase(j, e.id(j.phases), name=e.words()),
    "change_stage": lambda e, j: edits.change_stage(
        j, e.id(j.stages), name=e.words(), width=e.random.choice((None, 200.0, 340.0))
    ),
    "change_touchpoint": lambda e, j: edits.change_touchpoint(
        j, e.id(j.touchpoints), name=e.words(), owner=e.words()
    ),
    "change_touchpoints": lambda e, j: edits.change_touchpoints(
        j, e.some(j.touchpoints), channel=e.random.choice(("web", "shop", "phone"))
    ),
    "clear_filters": lambda e, j: edits.clear_filters(j),
    "delete_touchpoints": lambda e, j: edits.delete_touchpoints(j, e.some(j.touchpoints, 2)),
    "dress": _dress,
    "duplicate_items": lambda e, j: edits.duplicate_items(j, {one: e.new() for one in e.items(j)}),
    "duplicate_touchpoints": lambda e, j: edits.duplicate_touchpoints(
        j, {one: (e.new(), e.words()) for one in e.some(j.touchpoints, 2)}
    ),
    "filter_by": _filter,
    "introduce_persona": lambda e, j: edits.introduce_persona(
        j, Persona(id=e.new(), name=e.words())
    ),
    "keep_block": lambda e, j: edits.keep_block(j, e.id(j.lanes), e.new(), e.new()),
    "keep_snapshot": lambda e, j: edits.keep_snapshot(
        j, e.new(), e.words(), "2026-03-31T10:00:00Z"
    ),
    "keep_view": lambda e, j: edits.keep_view(j, e.new(), e.words()),
    "merge_touchpoints": _merge_touchpoints,
    "move_block": lambda e, j: edits.move_block(j, e.id(_custom(j)), _place(e, _custom(j))),
    "move_items": lambda e, j: edits.move_items(j, e.items(j), e.id(j.lanes), e.id(j.stages)),
    "move_lane": lambda e, j: edits.move_lane(j, e.id(j.lanes), _place(e, j.lanes)),
    "move_persona": lambda e, j: edits.move_persona(j, e.id(j.personas), _place(e, j.personas)),
    "move_phase": lambda e, j: edits.move_phase(j, e.id(j.phases), _place(e, j.stages)),
    "move_stage": lambda e, j: edits.move_stage(j, e.id(j.stages), _place(e, j.stages)),
    "move_touchpoint": lambda e, j: edits.move_touchpoint(
        j, e.id(j.touchpoints), _place(e, j.touchpoints)
    ),
    "park_items": lambda e, j: edits.park_items(j, e.items(j), e.at(j.parking)),
    "paste": _paste,
    "place_touchpoints": _place_touchpoints,
    "put_away": lambda e, j: edits.put_away(
        j, e.some((*j.stages, *j.lanes), 2), e.random.choice(("hidden", "collapsed"))
    ),
    "recolor": lambda e, j: edits.recolor(
        j, [*e.items(j), *e.some(j.stages, 1)], e.random.choice((None, "#aa3366", "pain"))
    ),
    "remove_block": lambda e, j: edits.remove_block(j, e.id(_custom(j))),
    "remove_items": lambda e, j: edits.remove_items(j, e.items(j, most=12)),
    "remove_lane": lambda e, j: edits.remove_lane(j, e.id(j.lanes)),
    "remove_link": lambda e, j: edits.remove_link(j, e.id(j.links)),
    "remove_persona": lambda e, j: edits.remove_persona(j, e.id(j.personas)),
    "remove_phase": lambda e, j: edits.remove_phase(j, e.id(j.phases)),
    "remove_snapshot": lambda e, j: edits.remove_snapshot(j, e.id(j.snapshots)),
    "remove_stage": lambda e, j: edits.remove_stage(j, e.id(j.stages)),
    "remove_touchpoint": lambda e, j: edits.remove_touchpoint(j, e.id(j.touchpoints)),
    "remove_view": lambda e, j: edits.remove_view(j, e.id(j.views)),
    "rename_snapshot": lambda e, j: edits.rename_snapshot(j, e.id(j.snapshots), e.words()),
    "rename_view": lambda e, j: edits.rename_view(j, e.id(j.views), e.words()),
    "replace_matches": _replace_matches,
    "replace_picture": _replace_picture,
    "reset_criteria": lambda e, j: edits.reset_criteria(j),
    "set_criteria": _set_criteria,
    "set_focus": lambda e, j: edits.set_focus(j, e.id(j.personas)),
    "set_logo": lambda e, j: edits.set_logo(j, e.random.choice((None, _asset(e)))),
    "set_score": _score,
    "set_span": lambda e, j: edits.set_span(j, e.item(j).id, e.random.randint(1, 4)),
    "set_view": lambda e, j: edits.set_view(j, None),
    "show_all_parts": lambda e, j: edits.show_all_parts(j),
    "show_only": lambda e, j: edits.show_only(j, e.some(j.stages, 5)),
    "split_stages": lambda e, j: edits.split_stages(
        j, e.some(j.stages, 2), e.random.random() < 0.5
    ),
    "step_phase": lambda e, j: edits.step_phase(j, e.id(j.phases), e.random.choice((-1, 1))),
    "stretch_phase": lambda e, j: edits.stretch_phase(j, e.id(j.phases), *e.ends(j.stages)),
    "style_text": _style,
    "style_texts": lambda e, j: edits.style_texts(
        j, e.items(j, "note"), italic=e.random.random() < 0.6
    ),
    "take_view": lambda e, j: edits.take_view(j, e.id(j.views)),
    "unpark": lambda e, j: edits.unpark(j, e.some(j.parking, 2), e.id(j.lanes), e.id(j.stages)),
    "update_view": lambda e, j: edits.update_view(j, e.id(j.views)),
}
"""Every edit there is, by its name."""

NO_EDITS = {"as_note", "free_run", "lacking", "places_of_picture"}
"""What `edits` says of maps besides."""
