"""The outline's rows over any walk through maps: those of an outline made anew."""

from __future__ import annotations

from random import Random

import pytest

from app.files.templates import load_template
from app.model import edits
from app.model.errors import EditError
from app.model.ids import new_id
from app.model.journey import Journey, Stage
from app.model.queries import iter_items
from app.widgets.panels.outline.model import OutlineModel
from app.widgets.panels.outline.rows import GROUPS, Order


def rows(model: OutlineModel, parent=None) -> list[tuple[str, list]]:
    """Every row by its element, with the rows below it; each is found by its element."""
    count = model.rowCount(parent) if parent else model.rowCount()
    found = []
    for place in range(count):
        index = model.index(place, 0, parent) if parent else model.index(place, 0)
        row = model.row_at(index)
        assert model.index_of(row.element) == index
        assert index.data() is not None
        found.append((row.element, rows(model, index)))
    return found


def changed(journey: Journey, random: Random) -> Journey:
    """The map after one edit of any kind that moves rows."""
    ids = [place.item.id for place in iter_items(journey)]
    some = random.sample(ids, min(len(ids), 3))
    lane, stage = random.choice(journey.lanes).id, random.choice(journey.stages).id
    match random.randrange(10):
        case 0 | 1 | 2:
            return edits.move_items(journey, some, lane, stage, random.randrange(3))
        case 3:
            return edits.remove_items(journey, some[:1])
        case 4:
            return edits.park_items(journey, some)
        case 5:
            return edits.unpark(journey, [one.id for one in journey.parking][:2], lane, stage)
        case 6:
            return edits.move_stage(journey, stage, random.randrange(len(journey.stages)))
        case 7:
            return edits.move_lane(journey, lane, random.randrange(len(journey.lanes)))
        case 8 if len(journey.stages) > 2:
            return edits.remove_stage(journey, stage)
        case 8:
            return edits.add_stage(journey, Stage(id=new_id(), name="New"), 0)
        case _:
            return edits.duplicate_items(journey, {one: new_id() for one in some[:2]})


@pytest.mark.parametrize("seed", range(12))
def test_rows_are_those_of_an_outline_made_anew(qapp, seed):
    """Maps one after the other and back to earlier ones, in both orders, all and filtered."""
    random = Random(seed)
    model, fresh = OutlineModel(), OutlineModel()
    maps = [load_template("example", "fr")]
    order: Order = "stage"
    words = ""
    for _ in range(60):
        if random.random() < 0.15:
            maps.append(random.choice(maps))
        try:
            maps.append(changed(maps[-1], random))
        except EditError:
            continue
        if random.random() < 0.05:
            order = "lane" if order == "stage" else "stage"
        if random.random() < 0.05:
            words = random.choice(("", "a", "le"))
        if random.random() < 0.5:
            model.show_map(maps[-1], order, words)
            fresh.show_map(empty(order), order)
            fresh.show_map(maps[-1], order, words + " ")
            assert rows(model) == rows(fresh)


def empty(order: Order) -> Journey:
    return Journey(format="parcours", version=1, title=order)


def test_an_element_may_have_the_name_of_a_group(qapp):
    """Its identity is the file's business: a lane of the example is called `touchpoints`."""
    model = OutlineModel()
    journey = load_template("example", "fr")
    lane = next(one for one in journey.lanes if one.id == "touchpoints")
    model.show_map(journey, "lane")
    assert model.row_at(model.index_of("touchpoints")).lane is lane
    assert {one.strip("/") for one in GROUPS} >= {"touchpoints"}
    assert model.row_at(model.index_of("/touchpoints")).kind == "touchpoints"
