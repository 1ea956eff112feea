"""What disks, other programs and bad moments do to a journal: it goes on, and comes back."""

from __future__ import annotations

import errno
import json
import os
import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.files.journals import journal, writing
from app.files.journals.folders import Claim, left_behind
from app.files.journals.frames import framed, read_frames
from app.files.journals.journal import About, Journal
from app.files.journals.reading import Unreadable, recover
from app.held import Held, InUse
from app.model.assets import make_asset
from app.model.journey import empty_journey
from tests.files.journals.test_journal import ABOUT, PIXEL, as_killed, maps, written


def no_room(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "full")


@pytest.mark.parametrize("what", ["open", "write"])
def test_a_new_whole_map_that_finds_no_room_costs_no_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(journal, "MOST_RECORDS", 3)
    monkeypatch.setattr(journal, "LATER", 0.0)
    states = maps(8)
    made = written(tmp_path, states[:4])
    assert made.whole.wait(20)
    with monkeypatch.context() as patch:
        if what == "open":
            patch.setattr(journal, "WholeMap", no_room)
        else:
            patch.setattr(writing.WholeMap, "write", no_room)
        for new in (states[4], states[4].replace(stages=states[4].stages[1:])):
            made.record(new)
    assert {path.name for path in made.folder.iterdir()} == {"head", "lock", "0.map", "0.log"}
    found = recover(made.folder)
    assert (found.changes, found.lost) == (5, False)
    assert [stage.id for stage in found.journey.stages] == ["e1", "e2", "e3"]
    made.record(states[7])
    made.keep()
    assert (made.folder / "1.map").exists(), "there is room again"
    assert recover(made.folder).journey == states[7]
    assert recover(made.folder).changes == 6


def test_no_room_for_another_whole_map_is_not_asked_at_every_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MOST_RECORDS", 3)
    asked: list[int] = []

    def full(number: int, *_: object) -> None:
        asked.append(number)
        raise OSError(errno.ENOSPC, "full")

    states = maps(8)
    made = written(tmp_path, states[:1])
    assert made.whole.wait(20)
    monkeypatch.setattr(journal, "WholeMap", full)
    for new in states[1:]:
        made.record(new)
    made.forget()
    assert asked == [1]


def test_begun_anew_and_nothing_since_it_still_counts_its_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MOST_RECORDS", 3)
    made = Journal(tmp_path, ABOUT, maps(0)[0])
    assert made.whole.wait(20)
    for new in maps(4)[1:]:
        made.record(new)
    assert made.whole.wait(20)
    made.keep()
    assert [path.name for path in made.folder.glob("*.map")] == ["1.map"]
    assert recover(made.folder).changes == 4


def test_a_record_that_does_not_follow_is_told(tmp_path: Path) -> None:
    """Records in the middle that never reached the disk."""
    first = empty_journey("Carte", "fr")
    states = [first, *(first.replace(title=f"Carte {index}") for index in range(5))]
    made = written(tmp_path, states)
    made.keep()
    log = made.folder / "0.log"
    records = read_frames(log).found
    log.write_bytes(b"".join(framed(one) for one in (*records[:2], *records[3:])))
    found = recover(made.folder)
    assert (found.changes, found.lost) == (2, True)
    assert found.journey == states[2]


def test_a_journal_of_an_older_program_has_no_numbers(tmp_path: Path) -> None:
    states = maps(3)
    made = written(tmp_path, states)
    made.keep()
    for name, entry in (("0.log", rb'"n":\d+,'), ("0.map", rb',"n":\d+')):
        file = made.folder / name
        records = read_frames(file).found
        file.write_bytes(b"".join(framed(re.sub(entry, b"", one, count=1)) for one in records))
    found = recover(made.folder)
    assert (found.journey, found.changes, found.lost) == (states[3], 3, False)


def test_what_is_left_of_a_record_is_cut_before_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = maps(3)
    made = written(tmp_path, states[:2])
    assert made.whole.wait(20)
    true_write = os.write

    def half(descriptor: int, data: Any) -> int:
        true_write(descriptor, bytes(data[:10]))
        raise OSError(errno.EIO, "no disk")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", half)
        patch.setattr(os, "ftruncate", no_room)
        with pytest.raises(OSError, match="no disk"):
            made.record(states[2])
    made.record(states[3])
    made.keep()
    found = recover(made.folder)
    assert (found.journey, found.lost) == (states[3], False)


def test_a_map_that_no_file_has_is_told_without_a_change(tmp_path: Path) -> None:
    made = Journal(tmp_path, ABOUT._replace(unsaved=True), empty_journey("Carte", "fr"))
    made.keep()
    assert recover(made.folder).unsaved


def test_it_may_belong_to_another_file(tmp_path: Path) -> None:
    made = written(tmp_path, maps(1))
    made.belong_to(About("/une/autre.parcours", (1, 2, "ff"), 1000.0))
    made.keep()
    assert recover(made.folder).path == Path("/une/autre.parcours")


@pytest.mark.parametrize("what", ["sync_folder", "unlink"])
def test_an_error_at_the_end_of_a_whole_map_does_not_end_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.setattr(journal, "SYNCED", 0.01)
    monkeypatch.setattr(journal, "MOST_RECORDS", 3)
    states = maps(5)
    if what == "unlink":
        made = written(tmp_path, states[:1])
        assert made.whole.wait(20)
        monkeypatch.setattr(Path, "unlink", no_room)
        for new in states[1:]:
            made.record(new)
        assert made.whole.wait(20), "what cannot be removed is not in the way"
        monkeypatch.undo()
    else:
        monkeypatch.setattr(journal, "sync_folder", no_room)
        made = written(tmp_path, states)
        until(lambda: made.trouble is not None)
        assert not made.whole.is_set()
        monkeypatch.undo()
        assert made.whole.wait(20)
        until(lambda: made.trouble is None)
    made.keep()
    assert recover(made.folder).journey == states[-1]


def test_files_of_others_in_its_folder_are_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MOST_RECORDS", 3)
    states = maps(5)
    made = written(tmp_path, states[:1])
    assert made.whole.wait(20)
    strange = ["0 (copy).map", "0.conflict.log", "x.map", "².map"]
    for name in strange:
        (made.folder / name).write_bytes(b"?")
    for new in states[1:]:
        made.record(new)
    assert made.whole.wait(20), "it could begin anew"
    made.keep()
    assert recover(made.folder).journey == states[-1]
    assert all((made.folder / name).exists() for name in strange)


def test_whatever_its_thread_meets_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "SYNCED", 0.01)
    monkeypatch.setattr(journal, "sync_folder", lambda _: 1 // 0)
    made = written(tmp_path, maps(1))
    until(lambda: made.trouble is not None)
    monkeypatch.undo()
    assert made.whole.wait(20)
    made.forget()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("before", float("inf")), ("before", None), ("begun", float("nan")), ("begun", 1e300)),
        *(("path", "/une\0autre"), ("path", "\ud800"), ("path", 5), ("stamp", [1]), ("stamp", 1)),
    ],
)
def test_a_strange_head_is_told_unreadable(tmp_path: Path, field: str, value: Any) -> None:
    made = written(tmp_path, maps(1))
    made.keep()
    head = json.loads(read_frames(made.folder / "head").found[0])
    (made.folder / "head").write_bytes(framed(json.dumps(head | {field: value}).encode()))
    with pytest.raises(Unreadable):
        recover(made.folder)


def test_forgetting_waits_for_no_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the window does meanwhile, an undo or a save, goes on."""
    syncs, room = threading.Event(), threading.Event()
    true_sync = os.fsync

    def slow(descriptor: int) -> None:
        syncs.set()
        assert room.wait(20)
        true_sync(descriptor)

    monkeypatch.setattr(os, "fsync", slow)
    made = written(tmp_path, maps(1))
    assert syncs.wait(20)
    made.forget()
    assert made.folder.exists()
    assert left_behind(tmp_path) == [], "it is none any more"
    room.set()
    until(lambda: not made.folder.exists())


@pytest.mark.parametrize("end", ["forget", "claim"])
def test_let_go_it_is_none_before_another_may_claim_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    made = written(tmp_path, maps(1))
    found: list[Claim] = []
    let_go = Held.let_go

    def followed(held: Held) -> None:
        let_go(held)
        monkeypatch.setattr(Held, "let_go", let_go)
        found.extend(left_behind(tmp_path))

    if end == "claim":
        made.keep()
        (claim,) = left_behind(tmp_path)
        monkeypatch.setattr(Held, "let_go", followed)
        claim.remove()
    else:
        monkeypatch.setattr(Held, "let_go", followed)
        made.forget()
    until(lambda: not made.folder.exists())
    assert found == []


def test_let_go_while_another_claims_it_nothing_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = written(tmp_path, maps(1))
    made.keep()
    true_init = Held.__init__

    def late(held: Held, path: Path) -> None:
        (made.folder / "head").unlink()
        true_init(held, path)

    monkeypatch.setattr(Held, "__init__", late)
    assert left_behind(tmp_path) == []


@pytest.mark.parametrize("fails", ["note", "sync"])
def test_kept_in_vain_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    states = maps(3)
    made = written(tmp_path, states[:2])
    assert made.whole.wait(20)
    with monkeypatch.context() as patch:
        if fails == "note":
            patch.setattr(journal, "write_file", no_room)
        else:
            patch.setattr(os, "fsync", no_room)
        with pytest.raises(OSError, match="full"):
            made.keep({})
    assert not (made.folder / "kept").exists()
    with pytest.raises(InUse):
        Held(made.folder / "lock")
    for new in states[2:]:
        made.record(new)
    until(lambda: made.on_disk)
    assert recover(made.folder).journey == states[-1]
    made.forget()
    until(lambda: not made.folder.exists())


@pytest.fixture
def held_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The thread writes no picture until this is set."""
    room = threading.Event()
    true_write, true_sync = writing.write_file, writing.sync_file

    def write(path: Path, data: bytes) -> None:
        assert threading.current_thread().name != "journal" or room.wait(20)
        true_write(path, data)

    def sync(path: Path) -> None:
        assert room.wait(20)
        true_sync(path)

    monkeypatch.setattr(journal, "write_file", write)
    monkeypatch.setattr(journal, "sync_file", sync)
    yield room
    room.set()


def test_a_picture_is_there_with_the_change_that_has_it(
    tmp_path: Path, held_back: threading.Event
) -> None:
    asset = make_asset(PIXEL, "image/png", 1, 1)
    first = maps(1)[1]
    made = written(tmp_path, [first])
    assert made.whole.wait(20)
    made.record(first.replace(assets=(asset,)))
    assert not made.on_disk
    found = recover(made.folder)
    assert (found.pictures_lost, found.journey.assets) == (0, (asset,))
    held_back.set()
    until(lambda: made.on_disk)
    made.forget()


@pytest.mark.parametrize("troubled", ["large", "no room"])
def test_a_picture_that_is_not_written_at_once_is_written_beside_the_work(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    held_back: threading.Event,
    troubled: str,
) -> None:
    asset = make_asset(PIXEL, "image/png", 1, 1)
    first = maps(1)[1]
    made = written(tmp_path, [first])
    assert made.whole.wait(20)
    with monkeypatch.context() as patch:
        if troubled == "large":
            patch.setattr(journal, "PICTURES_AT_ONCE", len(asset.data) - 1)
        else:
            patch.setattr(journal, "write_file", no_room)
        made.record(first.replace(assets=(asset,)))
    assert recover(made.folder).pictures_lost == 1
    held_back.set()
    until(lambda: made.on_disk)
    found = recover(as_killed(made, made_folder(tmp_path)))
    assert (found.pictures_lost, found.journey.assets) == (0, (asset,))
    made.forget()


def test_a_whole_map_is_none_before_its_pictures_are_there(
    tmp_path: Path, held_back: threading.Event
) -> None:
    """The map's own file has them: grey squares in their place would be worse than nothing."""
    asset = make_asset(PIXEL, "image/png", 1, 1)
    first = maps(1)[1].replace(assets=(asset,))
    made = written(tmp_path, [first])
    with pytest.raises(Unreadable):
        recover(made.folder)
    held_back.set()
    assert made.whole.wait(20)
    found = recover(made.folder)
    assert (found.pictures_lost, found.journey) == (0, first)
    made.forget()


def made_folder(root: Path) -> Path:
    (root / "left").mkdir()
    return root / "left"


def until(reached: Callable[[], bool]) -> None:
    """Waits for what the journal's thread does."""
    last = time.monotonic() + 20
    while not reached():
        assert time.monotonic() < last
        time.sleep(0)
