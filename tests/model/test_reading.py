from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.model import migrations, reading
from app.model.base import Part
from app.model.edits import change_item, change_journey, change_lane, change_stage
from app.model.errors import EDIT_SENTENCES, READ_SENTENCES, EditError, ReadError
from app.model.faults import TIDIED
from app.model.items import Note
from app.model.journey import VERSION, Journey, Review, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.places import spell
from app.model.queries import faults, find_item
from app.model.reading import read_journey
from app.model.styles import TextSpan
from app.model.writing import write_journey
from tests.model.damaged import DAMAGED

SAMPLES = Path(__file__).parent.parent / "samples"
ALL = (SAMPLES / "version-1.parcours").read_bytes()


def refused(data: bytes) -> ReadError:
    with pytest.raises(ReadError) as error:
        read_journey(data)
    return error.value


def document(**fields: object) -> bytes:
    return json.dumps({"format": "parcours", "version": 1, **fields}).encode()


def test_the_table_names_every_damaged_file() -> None:
    names = {path.stem for path in (SAMPLES / "damaged").iterdir()}
    assert names == {*DAMAGED, "sound-for-comparison"}
    read_journey((SAMPLES / "damaged" / "sound-for-comparison.parcours").read_bytes())


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_refused_with_a_sentence_and_the_place(name: str) -> None:
    error = refused((SAMPLES / "damaged" / f"{name}.parcours").read_bytes())
    assert (error.code, error.line, error.column, error.path) == DAMAGED[name]
    assert error.sentence.endswith(".")
    assert "\n" not in str(error)


def test_the_sample_of_version_1_is_read_and_written_back() -> None:
    journey, newer = read_journey(ALL)
    assert not newer
    assert faults(journey) == ()
    assert write_journey(journey) == ALL


def _parts(value: object) -> list[Part]:
    if isinstance(value, Part):
        return [value, *(part for one in value.__dict__.values() for part in _parts(one))]
    if isinstance(value, tuple):
        return [part for one in value for part in _parts(one)]
    return []


def _types(base: type[Part]) -> list[type[Part]]:
    return [kind for one in base.__subclasses__() for kind in (one, *_types(one))]


def test_the_samples_use_every_field_of_every_part() -> None:
    """Old samples stay as they are: a new field needs a new sample beside them."""
    used: set[tuple[str, str]] = set()
    for path in SAMPLES.glob("version-*.parcours"):
        for part in _parts(read_journey(path.read_bytes()).journey):
            for name, field in type(part).model_fields.items():
                if field.is_required() or getattr(part, name) != field.default:
                    used.add((type(part).__name__, name))
    ours = [
        one
        for one in _types(Part)
        if one.__module__.startswith("app.model.") and not one.__subclasses__()
    ]
    known = {(one.__name__, name) for one in ours for name in one.model_fields}
    assert known - used == set()


def _with_unknown(value: Any, number: list[int]) -> Any:
    if isinstance(value, list):
        return [_with_unknown(one, number) for one in value]
    if not isinstance(value, dict):
        return value
    number[0] += 1
    later = {"deep": [number[0], 0.1, -2.5e-300, 2**70, None, True, "é\u0000\u2028"], "": {}}
    fields = {name: _with_unknown(one, number) for name, one in value.items()}
    return {**fields, "later": later, "self": number[0], "replace": "x", "model_fields": []}


def test_unknown_fields_survive_at_every_level() -> None:
    number = [0]
    strange = _with_unknown(json.loads(ALL), number)
    assert number[0] >= 80
    journey = read_journey(json.dumps(strange).encode()).journey
    written = write_journey(journey)
    assert json.loads(written) == strange
    assert write_journey(read_journey(written).journey) == written


def test_unknown_fields_survive_edits() -> None:
    strange = _with_unknown(json.loads(ALL), [0])
    journey = read_journey(json.dumps(strange).encode()).journey
    journey = journey.replace(template=None)
    journey = change_item(journey, "n1", text="Autre")
    journey = change_stage(journey, "s1", name="Autre")
    journey = change_lane(journey, "l-action", name="Autre")
    journey = change_journey(journey, title="Autre")
    value = json.loads(write_journey(journey))
    item = value["lanes"][0]["cells"][0]["items"][0]
    for one in (value, value["stages"][0], value["lanes"][0], value["lanes"][0]["cells"][0], item):
        assert one["replace"] == "x"


@pytest.mark.parametrize(
    "fields",
    [
        {"theme": {"later": 1}},
        {"theme": {"tones": {"later": 1}}},
        {"theme": {"scale": {"later": {}}}},
        {"review": {"later": None}},
        {"review": {}},
        {"lanes": [{"id": "l", "kind": "note", "later": []}]},
        {
            "stages": [{"id": "s", "duration": {"later": 1}}],
            "lanes": [{"id": "l", "kind": "note", "cells": [{"stage": "s", "later": 1}]}],
        },
    ],
)
def test_a_part_with_nothing_but_unknown_fields_is_not_a_default(fields: dict[str, Any]) -> None:
    value = {"format": "parcours", "version": 1, **fields}
    assert json.loads(write_journey(read_journey(document(**fields)).journey)) == value


def test_text_is_never_changed_on_the_way_in() -> None:
    odd = "a\r\nb\u0000c\u2028d\ufeff e\u0301 \U0001f600 \u200f"
    journey = read_journey(document(title=odd)).journey
    assert journey.title == odd
    assert read_journey(write_journey(journey)).journey.title == odd


def test_the_order_of_cells_and_empty_cells_mean_nothing() -> None:
    cells = [
        {"stage": "b", "items": [{"kind": "note", "id": "n"}]},
        {"stage": "c"},
        {"stage": "a", "items": [{"kind": "note", "id": "m"}]},
    ]
    stages = [{"id": name} for name in "abc"]
    lanes = [{"id": "l", "kind": "note", "cells": cells}]
    journey = read_journey(document(stages=stages, lanes=lanes)).journey
    assert [cell.stage for cell in journey.lanes[0].cells] == ["a", "b"]
    assert find_item(journey, "m") is not None
    assert faults(journey) == ()


def test_faults_are_placed_where_they_stand_in_the_file() -> None:
    bad = {"kind": "note", "id": "n", "touchpoint": "none"}
    cells = [{"stage": "b"}, {"stage": "a", "items": [bad]}]
    lanes = [{"id": "l", "kind": "note", "cells": cells}]
    data = document(stages=[{"id": "a"}, {"id": "b"}], lanes=lanes)
    error = refused(data)
    assert error.path == "lanes[0].cells[1].items[0].touchpoint"
    assert error.column == data.index(b'"none"') + 1


def test_an_empty_cell_of_no_stage_is_a_broken_reference_too() -> None:
    lanes = [{"id": "l", "kind": "note", "cells": [{"stage": "gone"}]}]
    error = refused(document(stages=[{"id": "a"}], lanes=lanes))
    assert (error.code, error.path) == ("broken-reference", "lanes[0].cells[0].stage")


def test_every_fault_has_a_sentence() -> None:
    """Those too that reading puts right."""
    note = Note(kind="note", id="n", styles=(TextSpan(start=0, end=1, bold=True),))
    cells = (Cell(stage="b"), Cell(stage="a", items=(note,)))
    stages = (Stage(id="a"), Stage(id="b"))
    lanes = (Lane(id="l", kind="note", cells=cells),)
    found = faults(empty_journey().replace(stages=stages, lanes=lanes))
    assert {fault.code for fault in found} == TIDIED
    for fault in found:
        assert ReadError(fault.code, params=fault.params).sentence.endswith(".")


@pytest.mark.parametrize(
    "day", ["2027-02-31", "0000-00-00", "2027-13-01", "٢٠٢٧-٠١-٠١", "2027-1-1", "2027-W01", ""]
)
def test_a_day_that_no_calendar_has_is_refused(day: str) -> None:
    assert refused(document(review={"next": day})).path == "review.next"
    review = Review.model_validate({"next": "2028-02-29"})
    with pytest.raises(EditError) as error:
        change_journey(empty_journey(), review={"next": day})
    assert error.value.code == "bad-value"
    assert change_journey(empty_journey(), review=review).review == review


def test_an_empty_map_is_short() -> None:
    assert write_journey(empty_journey()) == b'{\n  "format": "parcours",\n  "version": 1\n}\n'
    assert read_journey(write_journey(empty_journey())).journey == empty_journey()


def test_a_newer_file_is_read_and_said_to_be_newer() -> None:
    journey, newer = read_journey(ALL.replace(b'"version": 1,', b'"version": 7,', 1))
    assert newer
    assert journey.version == 7
    assert journey.title == "Toutes les formes d’une carte"


def test_a_newer_file_of_another_shape_is_refused_as_newer() -> None:
    broken = ALL.replace(b'"version": 1,', b'"version": 7,', 1).replace(b'"s2"', b'"s9"', 1)
    error = refused(broken)
    assert error.code == "newer-version"
    assert "7" in error.sentence


@pytest.fixture
def second_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program whose format has a version 2, in which `heading` became `title`."""

    def step(value: dict[str, Any]) -> dict[str, Any]:
        rest = dict(value)
        return {**rest, "title": rest.pop("heading").strip()} if "heading" in rest else rest

    monkeypatch.setattr(reading, "VERSION", VERSION + 1)
    monkeypatch.setattr(migrations, "MIGRATIONS", {VERSION: step})


@pytest.mark.usefixtures("second_version")
def test_an_older_file_is_brought_up_to_date() -> None:
    journey, newer = read_journey(document(heading=" Été 🛒 ", later=2**70))
    assert (journey.title, journey.version, newer) == ("Été 🛒", VERSION + 1, False)
    assert json.loads(write_journey(journey))["later"] == 2**70


@pytest.mark.usefixtures("second_version")
def test_an_older_file_without_its_shape_is_refused() -> None:
    error = refused(document(heading=3))
    assert error.code == "old-shape"


def test_every_version_before_ours_has_its_step() -> None:
    assert set(migrations.MIGRATIONS) == set(range(1, VERSION))


def test_a_file_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    assert refused(b" " * 11).code == "too-large"


def test_nesting_is_counted_in_containers() -> None:
    read_journey(document(later=json.loads("[" * 63 + "]" * 63)))
    assert refused(document(later=json.loads("[" * 64 + "]" * 64))).code == "too-deep"


def test_paths_are_spelled_as_people_write_them() -> None:
    assert spell(("lanes", 2, "cells", 0, "text")) == "lanes[2].cells[0].text"
    assert spell(("un mot", "x")) == '["un mot"].x'


def _read(data: bytes) -> Journey | None:
    """The map, or None when it is refused in words; any other exception fails the test."""
    try:
        return read_journey(data).journey
    except ReadError:
        return None


@settings(deadline=None)
@given(st.integers(0, len(ALL) - 1), st.binary(max_size=3), st.integers(0, 3))
def test_damage_anywhere_gives_a_map_or_a_sentence(at: int, fresh: bytes, cut: int) -> None:
    journey = _read(ALL[:at] + fresh + ALL[at + cut :])
    assert journey is None or faults(journey) == ()


@settings(deadline=None)
@given(st.integers(0, len(ALL) - 3))
def test_a_file_cut_anywhere_is_refused(length: int) -> None:
    error = refused(ALL[:length])
    assert error.code in ("cut-off", "empty", "encoding", "syntax")


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda one: st.lists(one, max_size=4) | st.dictionaries(st.text(max_size=8), one, max_size=4),
    max_leaves=12,
)
_FIELDS = st.sampled_from([*Journey.model_fields, "later"])


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dictionaries(_FIELDS, _JSON, max_size=4))
def test_any_json_gives_a_map_or_a_sentence(fields: dict[str, Any]) -> None:
    journey = _read(document(**fields))
    if journey is not None:
        written = write_journey(journey)
        assert write_journey(read_journey(written).journey) == written


def test_every_sentence_of_the_table_is_one() -> None:
    for sentence in (*READ_SENTENCES.values(), *EDIT_SENTENCES.values()):
        assert sentence[0] == "“" or sentence[0].isupper()
        assert sentence.endswith(".")
