from __future__ import annotations

import base64
import json
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exporting.json_file import write_json
from app.files.templates import load_as_template
from app.model import snapshots
from app.model.assets import make_asset, without_unused_assets
from app.model.comparing import differences
from app.model.edits import (
    add_asset,
    change_item,
    keep_snapshot,
    remove_items,
    remove_snapshot,
    rename_snapshot,
)
from app.model.edits.dressing import replace_picture
from app.model.errors import EditError, ReadError
from app.model.fragments import cut_out, write_fragment
from app.model.journey import Journey
from app.model.reading import read_journey
from app.model.scope import only
from app.model.snapshots import brought_back, packed, read_snapshot, without_snapshots
from app.model.templating import Choices, as_template
from app.model.writing import write_journey
from tests.big_maps import big_map
from tests.layout.random_maps import random_maps

SAMPLES = Path(__file__).parent.parent / "samples"
SAMPLE = SAMPLES / "version-1-snapshots.parcours"
MOMENT = "2027-03-31T14:05:00Z"


@pytest.fixture
def journey() -> Journey:
    """A map with a snapshot that shows a picture and what a newer program knows."""
    return read_journey(SAMPLE.read_bytes()).journey


def everything() -> Journey:
    return read_journey((SAMPLES / "version-1.parcours").read_bytes()).journey


def with_data(journey: Journey, data: bytes, pictures: tuple[str, ...] = ()) -> Journey:
    """The map whose one snapshot holds these bytes."""
    text = base64.b64encode(data).decode()
    first = journey.snapshots[0].replace(data=text, pictures=pictures)
    return journey.replace(snapshots=(first,))


def test_a_snapshot_reads_as_the_map_was(journey: Journey) -> None:
    then = read_snapshot(journey, journey.snapshots[0])
    assert then.title == "Avant l’atelier"
    assert [lane.name for lane in then.lanes] == ["Actions", "Images"]
    assert [asset.name for asset in then.assets] == ["carré"]
    assert then.__pydantic_extra__ == {"later": {"known": "by a newer program"}}
    assert then.snapshots == ()


def test_files_keep_snapshots_and_what_newer_programs_say_of_them(journey: Journey) -> None:
    again = read_journey(write_journey(without_unused_assets(journey))).journey
    assert again == journey
    assert again.snapshots[0].__pydantic_extra__ == {"mood": "kept too"}
    assert again.assets == journey.assets, "the picture stays: the snapshot shows it"


@given(random_maps())
def test_every_map_comes_back_as_it_was(journey: Journey) -> None:
    kept = keep_snapshot(journey, "new-snapshot", "a label", MOMENT)
    assert read_snapshot(kept, kept.snapshots[-1]) == without_unused_assets(journey)
    assert without_snapshots(kept) == without_unused_assets(journey)
    assert read_journey(write_journey(kept)).journey == kept


def test_a_map_with_everything_comes_back_as_it_was() -> None:
    journey = everything()
    kept = keep_snapshot(journey, "new-snapshot", "", MOMENT)
    assert read_snapshot(kept, kept.snapshots[0]) == without_unused_assets(journey)


def test_snapshots_are_small() -> None:
    journey = big_map(5_000, 20, 12)
    whole = len(write_journey(journey))
    kept = keep_snapshot(keep_snapshot(journey, "i1", "", MOMENT), "i2", "", MOMENT)
    assert len(write_journey(kept)) - whole < whole / 2
    assert len(kept.snapshots[1].data) <= len(kept.snapshots[0].data) * 1.01, "none in another"


def test_they_are_renamed_and_removed(journey: Journey) -> None:
    named = rename_snapshot(journey, "i1", "Après")
    assert named.snapshots[0].name == "Après"
    gone = remove_snapshot(named, "i1")
    assert gone.snapshots == ()
    assert without_unused_assets(gone).assets == (), "nothing shows the picture any more"
    for edit in (remove_snapshot, lambda j, i: rename_snapshot(j, i, "")):
        with pytest.raises(EditError, match="no snapshot"):
            edit(journey, "none")
    with pytest.raises(EditError, match="taken already"):
        keep_snapshot(journey, "s1", "", MOMENT)


def test_bringing_one_back_loses_no_snapshot_and_no_picture_of_one(journey: Journey) -> None:
    later = keep_snapshot(journey, "i2", "now", MOMENT)
    then = read_snapshot(later, later.snapshots[0])
    back = brought_back(later, then)
    assert [one.id for one in back.snapshots] == ["i1", "i2"]
    assert back.replace(snapshots=()) == then
    forth = brought_back(back, read_snapshot(back, back.snapshots[1]))
    assert forth.title == "Instantanés"
    assert forth.assets == journey.assets
    assert brought_back(later, without_snapshots(later).replace(assets=later.assets)) is later


def test_a_picture_that_is_replaced_stays_for_the_snapshot(journey: Journey) -> None:
    old = journey.assets[0].id
    new = make_asset(b"other", "image/png", 2, 2)
    replaced = replace_picture(journey, old, new)
    assert [asset.id for asset in replaced.assets] == [old, new.id]
    assert read_snapshot(replaced, replaced.snapshots[0]).assets == journey.assets


def test_too_many_are_refused(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.model.edits.snapshots.MAX_DATA", len(journey.snapshots[0].data) + 20)
    with pytest.raises(EditError) as caught:
        keep_snapshot(journey, "i2", "", MOMENT)
    assert caught.value.code == "too-many-snapshots"
    monkeypatch.setattr(snapshots, "MAX_BYTES", 100)
    assert packed(journey) is None


HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "no stream": lambda: b"words",
    "cut off": lambda: zlib.compress(b'{"format":"parcours","version":1}')[:-8],
    "no map": lambda: zlib.compress(b"[1, 2]"),
    "an empty object": lambda: zlib.compress(b"{}"),
    "a bomb": lambda: zlib.compress(b"{" + b" " * 500_000_000, 9),
    "deep": lambda: zlib.compress(b'{"format":' + b"[" * 2_000_000),
    "pictures of its own": lambda: zlib.compress(b'{"format":"parcours","version":1,"assets":[]}'),
    "broken references": lambda: zlib.compress(b'{"format":"parcours","version":1,"focus":"x"}'),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_ones_are_refused_and_kept_as_they_are(journey: Journey, name: str) -> None:
    bad = with_data(journey, HOSTILE[name](), (journey.assets[0].id,))
    opened = read_journey(write_journey(bad)).journey
    started = time.process_time()
    with pytest.raises(ReadError) as caught:
        read_snapshot(opened, opened.snapshots[0])
    assert caught.value.code == "snapshot-damaged"
    assert time.process_time() - started < 10
    assert write_journey(opened) == write_journey(bad)


def test_wrong_base64_missing_pictures_and_newer_ones_are_told(journey: Journey) -> None:
    first = journey.snapshots[0]
    newer = zlib.compress(b'{"format":"parcours","version":99}')
    for bad, code in (
        (journey.replace(snapshots=(first.replace(data="???"),)), "snapshot-damaged"),
        (journey.replace(snapshots=(first.replace(data="é"),)), "snapshot-damaged"),
        (journey.replace(assets=()), "snapshot-picture"),
        (with_data(journey, newer), "newer-version"),
    ):
        with pytest.raises(ReadError) as caught:
            read_snapshot(bad, bad.snapshots[0])
        assert caught.value.code == code


@given(st.binary(max_size=200), st.booleans())
def test_whatever_stands_there_is_refused_in_words(data: bytes, compressed: bool) -> None:
    journey = read_journey(SAMPLE.read_bytes()).journey
    bad = with_data(journey, zlib.compress(data) if compressed else data)
    with pytest.raises(ReadError):
        read_snapshot(bad, bad.snapshots[0])


def test_templates_fragments_parts_and_exports_leave_them_out(
    journey: Journey, tmp_path: Path
) -> None:
    mark = journey.snapshots[0].data
    choices = Choices(id="t", name="T", language="fr")
    assert mark in write_journey(journey).decode()
    fragment = cut_out(journey, ["s1"])
    assert fragment is not None
    write_json(journey, tmp_path / "map.json")
    for data in (
        write_journey(as_template(journey, choices)),
        write_fragment(fragment),
        write_journey(only(journey, stages=["s1"])),
        write_journey(load_as_template(SAMPLE)),
        (tmp_path / "map.json").read_bytes(),
    ):
        assert mark not in data.decode()
        assert "assets" not in json.loads(data)


def test_comparing_tells_of_them(journey: Journey) -> None:
    found = differences(journey, remove_snapshot(journey, "i1"))
    assert [(one.group, one.what, one.name) for one in found] == [
        ("snapshots", "removed", "Avant l’atelier")
    ]


def test_edits_of_the_map_leave_them_alone(journey: Journey) -> None:
    item = journey.lanes[0].cells[0].items[0].id
    for after in (
        change_item(journey, item, text="other"),
        remove_items(journey, [item]),
        add_asset(journey, make_asset(b"x", "image/png", 1, 1)),
    ):
        assert after.snapshots[0] is journey.snapshots[0]
