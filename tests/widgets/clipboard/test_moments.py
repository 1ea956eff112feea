"""Pasting into the sub-columns of a split stage. Pure."""

from __future__ import annotations

from app.model import edits
from app.model.fragments import cut_out
from app.model.items import Note
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.moments import moment_of
from app.model.queries import find_item
from app.widgets.clipboard.grids import with_texts
from app.widgets.clipboard.targets import target_of


def split_map() -> Journey:
    notes = tuple(
        Note(kind="note", id=moment, text=moment, moment=moment) for moment in ("before", "after")
    )
    return empty_journey().replace(
        stages=(Stage(id="s1", split=True), Stage(id="s2")),
        lanes=(Lane(id="l", kind="action", cells=(Cell(stage="s1", items=notes),)),),
    )


def pasted(journey: Journey, copied: list[str], chosen: list[str]) -> list[str]:
    """The moments of what is copied and pasted again."""
    fragment = cut_out(journey, copied)
    assert fragment is not None
    target = target_of(journey, chosen, fragment)
    done = edits.paste(journey, fragment, target, fragment.new_ids(), grow=False)
    places = [find_item(done.journey, one) for one in done.ids]
    return [moment_of(place.item) for place in places if place is not None]


def test_a_note_goes_into_the_sub_column_that_is_selected():
    journey = split_map()
    assert pasted(journey, ["before"], ["l/s1/after"]) == ["after"]
    assert pasted(journey, ["before"], ["after"]) == ["after"]
    assert pasted(journey, ["before"], ["l/s1"]) == ["before"]


def test_notes_of_several_sub_columns_keep_theirs():
    journey = split_map()
    assert pasted(journey, ["before", "after"], ["l/s1/during"]) == ["before", "after"]


def test_a_sub_column_is_copied_alone():
    fragment = cut_out(split_map(), ["l/s1/after"])
    assert fragment is not None
    assert [item.id for cell in fragment.journey.lanes[0].cells for item in cell.items] == ["after"]


def test_texts_go_there_too():
    journey = split_map()
    filled = with_texts(journey, ["one", "two"], target_of(journey, ["l/s1/before"], None))
    places = [find_item(filled.journey, one) for one in filled.ids]
    assert [place and moment_of(place.item) for place in places] == ["before", "before"]
