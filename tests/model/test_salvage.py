"""What can be read of damaged files, and what is told of the rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.errors import ReadError
from app.model.faults import faults
from app.model.journey import Journey
from app.model.reading import read_journey
from app.model.salvage import Report, parsing, salvage
from app.model.salvage.joining import _Joining
from app.model.salvage.report import Book
from app.model.writing import write_journey
from app.words_salvage import report_text
from tests.big_maps import big_map
from tests.model.damaged import DAMAGED
from tests.model.test_weighing import rich

SAMPLES = Path(__file__).parent.parent / "samples"
ALL = (SAMPLES / "version-1.parcours").read_bytes()
SOUND = (SAMPLES / "damaged" / "sound-for-comparison.parcours").read_bytes()
NOTHING = {
    "a-number",
    "a-text",
    "array",
    "blank",
    "empty",
    "nested-endlessly",
    "nul-bytes",
}


def recovered(data: bytes) -> tuple[Journey, Report]:
    journey, report = salvage(data)
    assert report is not None
    assert faults(journey) == ()
    return journey, report


def told(report: Report) -> dict[str, dict[str, object]]:
    return {one.code: one.params for one in report.losses}


def texts(journey: Journey) -> list[str]:
    return [
        item.text
        for lane in journey.lanes
        for cell in lane.cells
        for item in cell.items
        if item.kind == "note"
    ]


def changed(**fields: object) -> bytes:
    return json.dumps({**json.loads(SOUND), **fields}, indent=2).encode()


def test_a_sound_file_is_read_as_it_is() -> None:
    journey, report = salvage(ALL)
    assert report is None
    assert journey == read_journey(ALL).journey


@pytest.mark.parametrize("name", sorted(set(DAMAGED) - NOTHING))
def test_what_can_be_read_of_a_damaged_file_is_recovered(name: str) -> None:
    _, report = recovered((SAMPLES / "damaged" / f"{name}.parcours").read_bytes())
    assert report.reason.code == DAMAGED[name][0]
    for language in ("en", "fr"):
        assert report_text(language, str(report.reason), report).count("\n") >= 1


@pytest.mark.parametrize("name", sorted(NOTHING))
def test_of_a_file_that_holds_nothing_that_is_said(name: str) -> None:
    with pytest.raises(ReadError) as refused:
        salvage((SAMPLES / "damaged" / f"{name}.parcours").read_bytes())
    assert refused.value.code == "nothing-left"


def test_a_file_cut_in_the_middle_gives_what_came_before() -> None:
    sound = read_journey(ALL).journey
    cut = ALL.index(b'"links"')
    journey, report = recovered(ALL[:cut])
    assert journey.stages == sound.stages
    assert texts(journey)[:5] == texts(sound)[:5]
    assert len(journey.lanes) == len(sound.lanes)
    assert told(report)["cut-off"] == {"line": ALL[:cut].rstrip().count(b"\n") + 1}


def test_a_file_without_its_beginning_gives_what_came_after() -> None:
    start = ALL.index(b'"items"', ALL.index(b'"lanes"'))
    journey, _ = recovered(ALL[start:])
    sound = read_journey(ALL).journey
    assert [lane.name for lane in journey.lanes[-9:]] == [lane.name for lane in sound.lanes[-9:]]
    assert journey.personas == sound.personas
    assert [stage.id for stage in journey.stages if stage.name == "?"]


@pytest.mark.parametrize("kind", ["pretty", "compact"])
def test_one_bracket_turned_loses_nothing(kind: str) -> None:
    value = json.loads(ALL)
    data = json.dumps(value, ensure_ascii=False, indent=2 if kind == "pretty" else None)
    sound = read_journey(ALL).journey
    for place in [n for n, one in enumerate(data) if one in "{["][:60]:
        other = "[" if data[place] == "{" else "{"
        journey, _ = recovered((data[:place] + other + data[place + 1 :]).encode())
        assert sorted(texts(journey)) == sorted(texts(sound)), data[place - 30 : place + 30]


def test_each_encoding_gives_the_same_map() -> None:
    sound = read_journey(ALL).journey
    text = ALL.decode()
    for encoding in ("utf-8-sig", "utf-16", "utf-16-be", "utf-16-le"):
        journey, report = recovered(text.encode(encoding))
        assert journey == sound
        assert "unreadable" not in told(report)
    old = text.replace("♥", "").encode("cp1252", errors="ignore")
    journey, report = recovered(old)
    assert journey.title == sound.title
    assert told(report)["encoding"] == {"encoding": "CP1252"}


def test_two_files_glued_are_one_map_and_the_words_of_the_other() -> None:
    other = changed(title="Une tout autre carte")
    journey, report = recovered(ALL + other)
    assert journey.stages == read_journey(ALL).journey.stages
    assert "several" in told(report)
    assert "Une tout autre carte" in report.parked


def test_what_has_no_place_waits_in_the_parking_lot() -> None:
    value = json.loads(SOUND)
    lane = value["lanes"][0]
    lane["cells"][0]["items"][0] = {"kind": "note", "id": "n1", "text": "Kept", "span": "x"}
    lane["kind"] = "separator"
    journey, report = recovered(json.dumps(value).encode())
    assert "Kept" in [item.text for item in journey.parking if item.kind == "note"]
    assert told(report)["moved"]["count"]


def test_loose_texts_become_notes_of_the_parking_lot() -> None:
    journey, report = recovered(SOUND.replace(b'"lanes"', b'"A word in the wild",\n  "lanes"'))
    assert report.parked == ("A word in the wild",)
    assert [item.text for item in journey.parking if item.kind == "note"] == ["A word in the wild"]


def test_a_stage_that_is_gone_is_made_anew_where_it_stood() -> None:
    value = json.loads(SOUND)
    names = ["s1", "gone", "s2"]
    value["stages"] = [{"id": name} for name in ("s1", "s2")]
    cells = [{"stage": name, "items": []} for name in names]
    value["lanes"] = [{"id": "l1", "kind": "note", "cells": cells}]
    value["links"] = []
    journey, report = recovered(json.dumps(value).encode())
    assert [stage.id for stage in journey.stages] == names
    assert journey.stages[1].name == "?"
    assert told(report)["stages-anew"] == {"count": 1}


@given(st.data())
def test_any_bytes_give_a_sound_map_or_a_sentence(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(ALL)))
    end = data.draw(st.integers(start, min(len(ALL), start + 400)))
    junk = data.draw(st.one_of(st.binary(max_size=30), st.text(max_size=20).map(str.encode)))
    damaged = ALL[:start] + junk + ALL[end:]
    try:
        journey, _ = salvage(damaged)
    except ReadError as error:
        code = error.code
    else:
        code = "nothing-left"
        assert faults(journey) == ()
        assert salvage(damaged)[0] == journey
    assert code == "nothing-left"


def test_a_large_map_with_one_bad_character_loses_nothing() -> None:
    journey = rich(big_map(9_000, 40, 30), 6, 5_000)
    data = write_journey(journey)
    at = data.index(b"again", len(data) // 50) - 1
    found, report = recovered(data[:at] + b'"' + data[at + 1 :])
    assert set(told(report)) == {"lines"}
    assert len(found.links) == 5_000
    assert found.stages == journey.stages
    same = sum(one == other for one, other in zip(found.lanes, journey.lanes, strict=True))
    assert same >= len(journey.lanes) - 1


def test_what_comes_after_too_much_keeps_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MOST_TOKENS", 60)
    broken = ALL.replace(b'"format"', b'"format', 1)
    _, report = recovered(broken)
    assert "not-read" in told(report)
    assert "cut-off" not in told(report)
    kept = "\n".join((*report.parked, *report.listed))
    late = texts(read_journey(ALL).journey)[-5:]
    assert [one for one in late if one not in kept] == []


def test_one_identity_of_thousands_is_made_many_at_once() -> None:
    notes = [{"kind": "note", "id": "n1", "text": f"word {n}"} for n in range(3_000)]
    journey, report = recovered(changed(parking=notes))
    assert [one.text for one in journey.parking if one.kind == "note"] == [
        f"word {n}" for n in range(3_000)
    ]
    assert told(report)["ids-anew"] == {"count": 3_000}


def test_names_are_made_anew_in_few_tries() -> None:
    joining = _Joining({}, Book())
    joining._taken = _Counting()
    for _ in range(1_000):
        joining._taken.add(joining.fresh("n1"))
    assert joining._taken.asked <= 1_000


class _Counting(set[str]):
    """Counts how often it is asked."""

    asked = 0

    def __contains__(self, name: object) -> bool:
        self.asked += 1
        return super().__contains__(name)


def test_a_word_that_no_step_took_up_is_listed() -> None:
    broken = b'{"format": "parcours", "version":  "Pendant"}, {"id": "s3", "name": "Apr\\u00e8s"}]'
    found = salvage(broken)
    assert found.report is not None
    told = " ".join((*found.report.listed, *found.report.parked, found.journey.model_dump_json()))
    assert "Pendant" in told
    assert "Après" in told


def cells_of(journey: Journey) -> dict[tuple[str, str], list[str]]:
    return {
        (lane.id, cell.stage): [item.id for item in cell.items]
        for lane in journey.lanes
        for cell in lane.cells
    }


@pytest.mark.parametrize("flat", [False, True], ids=["lines", "one line"])
@pytest.mark.parametrize("spot", [b"\0\xff}}{" * 8, b"]}]}", b"}},{"])
def test_the_cells_after_a_bad_spot_stay_in_their_lane(spot: bytes, flat: bool) -> None:
    sound = big_map(400, 20, 8)
    data = write_journey(sound)
    if flat:
        data = json.dumps(json.loads(data), ensure_ascii=False).encode()
    at = data.index(b'"id"', data.index(b'"s8"', data.index(b'"id": "l4"')))
    journey, report = recovered(data[:at] + spot + data[at + len(spot) :])
    assert [(lane.id, lane.name) for lane in journey.lanes] == [
        (lane.id, lane.name) for lane in sound.lanes
    ]
    was, found = cells_of(sound), cells_of(journey)
    assert {place: ids for place, ids in found.items() if ids != was[place]}.keys() <= {
        ("l4", "s8")
    }
    assert was.keys() == found.keys()
    assert "lanes-anew" not in told(report)


def test_a_lane_whose_head_is_lost_is_named_so_and_told() -> None:
    sound = big_map(400, 20, 8)
    data = write_journey(sound)
    at = data.index(b'"id": "l4"')
    journey, report = recovered(data[:at] + data[data.index(b'"cells"', at) :])
    assert [lane.name for lane in journey.lanes if lane.id.startswith("recovered-")] == ["?"]
    assert len(journey.lanes) == len(sound.lanes)
    assert told(report)["lanes-anew"] == {"count": 1}
    assert "Lignes dont le nom est perdu, appelées «\u00a0?\u00a0»\u00a0: 1." in report_text(
        "fr", "", report
    )


@pytest.mark.parametrize("lanes", ["null", "null, null", 'null, {"id": "l1", "name": "L"}, null'])
@pytest.mark.parametrize("listed", [False, True])
def test_a_cell_that_lost_its_place_is_on_the_map_where_a_lane_is_null(
    lanes: str, listed: bool
) -> None:
    cell = '{"stage": "s1", "items": [{"kind": "note", "id": "n1", "text": "Kept"}]}'
    head = (
        '{"format": "parcours", "version": 1, "title": "T", "stages": [{"id": "s1", "name": "A"}]'
    )
    text = f'{head}, "lanes": [{lanes}]}}\n{f"[{cell}]" if listed else cell}'
    journey, _ = recovered(text.encode())
    assert texts(journey) == ["Kept"]
