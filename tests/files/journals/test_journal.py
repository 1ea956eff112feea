"""Journals on the disk: what was written comes back, however the writing ended."""

from __future__ import annotations

import errno
import os
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.files.journals import folders, journal
from app.files.journals.folders import bring_back, left_behind, sweep_aside
from app.files.journals.journal import About, Journal
from app.files.journals.reading import Recovered, Unreadable, recover
from app.files.journals.writing import WholeMap
from app.files.store import save
from app.held import Held, InUse
from app.model import edits
from app.model.assets import make_asset
from app.model.items import PictureUse
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from tests.big_maps import big_map

ABOUT = About("", None, 1000.0)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6338070000d000cfb7413df00000000049454e44ae426082"
)


def maps(count: int, first: Journey | None = None) -> list[Journey]:
    """A map and what becomes of it, edit by edit."""
    found = [first or empty_journey("Carte", "fr")]
    for index in range(count):
        found.append(edits.add_stage(found[-1], Stage(id=f"e{index}", name=f"Étape {index}")))
    return found


def written(root: Path, states: list[Journey], about: About = ABOUT) -> Journal:
    made = Journal(root, about, states[0])
    for new in states[1:]:
        made.record(new)
    return made


def as_killed(made: Journal, to: Path) -> Path:
    """The folder as a process that is killed now leaves it, once its thread has written the map
    that the journal begins with."""
    assert made.whole.wait(20), made.trouble
    shutil.copytree(made.folder, to / made.folder.name)
    return to / made.folder.name


def test_every_change_is_there_at_once(tmp_path: Path) -> None:
    (tmp_path / "left").mkdir()
    states = maps(5)
    made = written(tmp_path, states, About("/une/carte.parcours", (1, 2, "ff"), 1000.0))
    found = recover(as_killed(made, tmp_path / "left"))
    made.forget()
    assert found.journey == states[-1]
    assert (found.changes, found.begun, found.lost) == (5, 1000.0, False)
    assert found.path == Path("/une/carte.parcours")
    assert found.stamp == (1, 2, "ff")
    assert time.time() - found.last < 60
    assert left_behind(tmp_path) == []


def test_undo_and_redo_are_changes_like_any_other(tmp_path: Path) -> None:
    states = maps(3)
    made = written(tmp_path, [*states, *reversed(states), *states[:2]])
    made.keep()
    assert recover(made.folder).journey == states[1]


def test_cut_anywhere_a_journal_gives_what_came_before(tmp_path: Path) -> None:
    states = maps(6)
    made = written(tmp_path, states)
    made.keep()
    log = made.folder / "0.log"
    data = log.read_bytes()
    counts: set[int] = set()
    for length in range(len(data)):
        log.write_bytes(data[:length])
        found = recover(made.folder)
        assert found.journey == states[found.changes]
        counts.add(found.changes)
    assert counts == set(range(6))


def test_a_damaged_byte_costs_what_comes_after_and_is_told(tmp_path: Path) -> None:
    states = maps(6)
    made = written(tmp_path, states)
    made.keep()
    log = made.folder / "0.log"
    data = log.read_bytes()
    for at in range(0, len(data), 7):
        log.write_bytes(data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :])
        found = recover(made.folder)
        assert found.lost
        assert found.journey == states[found.changes]
    log.write_bytes(data + bytes(4096))
    assert recover(made.folder) == recover(made.folder)._replace(lost=True)
    assert recover(made.folder).journey == states[-1]


@pytest.mark.parametrize("name", ["head", "0.map"])
def test_without_its_beginning_a_journal_is_told_unreadable(tmp_path: Path, name: str) -> None:
    made = written(tmp_path, maps(2))
    made.keep()
    file = made.folder / name
    data = file.read_bytes()
    for length in range(0, len(data), 3):
        file.write_bytes(data[:length])
        with pytest.raises(Unreadable) as caught:
            recover(made.folder)
        assert caught.value.title == ("Carte" if name == "0.map" else "")


def test_what_is_being_written_counts_until_the_next_change(tmp_path: Path) -> None:
    (tmp_path / "left").mkdir()
    states = maps(3)
    made = written(tmp_path, states[:2])
    made.draft(states[2], (("Goal", "half a w"),))
    found = recover(as_killed(made, tmp_path / "left"))
    assert found.journey == states[2]
    assert (found.changes, found.writing, found.texts) == (1, True, (("Goal", "half a w"),))
    made.record(states[3])
    made.keep()
    found = recover(made.folder)
    assert found.journey == states[3]
    assert (found.changes, found.writing, found.texts) == (2, False, ())


def test_a_draft_that_is_no_map_leaves_the_map(tmp_path: Path) -> None:
    states = maps(1)
    made = written(tmp_path, states)
    doubled = states[1].replace(stages=(*states[1].stages, *states[1].stages))
    made.draft(doubled, (("", "words"),))
    made.keep()
    found = recover(made.folder)
    assert (found.journey, found.writing) == (states[1], False)
    assert found.texts == (("", "words"),)


def test_now_and_then_it_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "MOST_RECORDS", 4)
    states = maps(40, big_map(400, 20, 8))
    made = Journal(tmp_path, ABOUT, states[0])
    for new in states[1:]:
        made.record(new)
        assert made.whole.wait(20)
    made.keep()
    names = {path.name for path in made.folder.glob("*.map")}
    assert "0.map" not in names
    assert recover(made.folder).journey == states[-1]


def test_the_map_before_serves_until_the_new_one_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MOST_RECORDS", 2)
    monkeypatch.setattr(journal, "AT_ONCE", 60.0)
    monkeypatch.setattr(journal.Journal, "_finish", lambda *_: None)
    states = maps(6)
    made = Journal(tmp_path, ABOUT, states[0])
    made.whole.set()
    for new in states[1:]:
        made.record(new)
    second = made.folder / "1.map"
    second.write_bytes(second.read_bytes()[:-9])
    found = recover(made.folder)
    made.keep()
    assert (found.journey, found.changes, found.lost) == (states[-1], 6, False)


def test_a_picture_is_written_once(tmp_path: Path) -> None:
    states = maps(2)
    asset = make_asset(PIXEL, "image/png", 1, 1)
    with_picture = states[2].replace(
        assets=(asset,),
        lanes=(
            Lane(
                id="l",
                kind="picture",
                cells=(
                    Cell(stage="e0", items=(PictureUse(kind="picture", id="p", asset=asset.id),)),
                ),
            ),
        ),
    )
    made = written(tmp_path, [*states, with_picture, states[2], with_picture])
    made.keep()
    assert [path.name for path in made.folder.glob("p*")] == ["p0"]
    assert recover(made.folder).journey == with_picture
    (made.folder / "p0").write_bytes(b"?")
    found = recover(made.folder)
    assert found.pictures_lost == 1
    item = found.journey.lanes[0].cells[0].items[0]
    assert item.kind == "picture"
    assert item.asset == found.journey.assets[0].id


def test_its_pictures_may_be_written_before_it_is_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asset = make_asset(PIXEL, "image/png", 1, 1)
    first = maps(0)[0].replace(assets=(asset,))
    true_write, true_sync = WholeMap.write, Journal._sync
    tried = threading.Event()
    failed: list[Exception] = []

    def write(base: WholeMap, _until: Callable[[], bool]) -> bool:
        done = true_write(base, lambda: False)  # however long it takes, or no picture is begun
        assert tried.wait(20)  # the thread has its turn before the journal is there
        return done

    def sync(made: Journal) -> None:
        try:
            true_sync(made)
        except Exception as error:
            failed.append(error)
            raise
        finally:
            tried.set()

    monkeypatch.setattr(WholeMap, "write", write)
    monkeypatch.setattr(Journal, "_sync", sync)
    made = Journal(tmp_path, ABOUT, first)
    assert made.whole.wait(20)
    assert not failed
    made.keep()
    assert recover(made.folder).journey == first


def test_its_pictures_need_not_be_synced_before_it_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = maps(0)[0].replace(assets=(make_asset(PIXEL, "image/png", 1, 1),))
    syncing, room = threading.Event(), threading.Event()

    def sync(_path: Path) -> None:
        syncing.set()
        assert room.wait(20)

    monkeypatch.setattr(journal, "sync_file", sync)
    made = written(tmp_path, [first, first.replace(title="Ensuite")])
    assert syncing.wait(20)
    found = recover(made.folder)
    assert (found.pictures_lost, found.journey) == (0, first.replace(title="Ensuite"))
    assert not made.whole.is_set()
    room.set()
    made.keep()


def test_a_disk_that_is_full_for_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    states = maps(5)
    made = written(tmp_path, states[:3])
    assert made.whole.wait(20)
    true_write = os.write

    def half(descriptor: int, data: Any) -> int:
        true_write(descriptor, bytes(data[:10]))
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", half)
        with pytest.raises(OSError, match="full"):
            made.record(states[3])
    assert recover(made.folder) == recover(made.folder)._replace(changes=2, lost=False)
    made.record(states[4])
    made.keep()
    assert recover(made.folder).journey == states[4]


def test_a_whole_map_that_finds_no_room_is_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "AT_ONCE", -1.0)
    monkeypatch.setattr(journal, "SYNCED", 0.01)
    states = maps(2)
    full = True
    true_sync = os.fsync

    def sync(descriptor: int) -> None:
        if full:
            raise OSError(errno.ENOSPC, "full")
        true_sync(descriptor)

    monkeypatch.setattr(os, "fsync", sync)
    made = written(tmp_path, states)
    while made.trouble is None:
        time.sleep(0)
    assert not made.whole.is_set()
    full = False
    assert made.whole.wait(20)
    made.keep()
    assert recover(made.folder).journey == states[-1]


def test_only_journals_that_nobody_writes_are_left_behind(tmp_path: Path) -> None:
    made = written(tmp_path, maps(1))
    (tmp_path / "strange").write_text("a file")
    (tmp_path / "empty").mkdir()
    assert left_behind(tmp_path) == []
    made.keep()
    (claim,) = left_behind(tmp_path)
    assert claim.folder == made.folder
    assert not claim.left_on_purpose
    assert left_behind(tmp_path) == [], "claimed already"
    claim.let_go()
    (claim,) = left_behind(tmp_path)
    claim.remove()
    assert not made.folder.exists()
    assert left_behind(tmp_path / "nowhere") == []


def test_left_on_purpose_it_says_so(tmp_path: Path) -> None:
    made = written(tmp_path, maps(1))
    made.keep({"window": 2})
    (claim,) = left_behind(tmp_path)
    assert claim.left_on_purpose
    assert recover(claim.folder).note == {"window": 2}
    claim.let_go()


def test_put_aside_it_can_be_brought_back_for_some_days(tmp_path: Path) -> None:
    made = written(tmp_path, maps(1))
    made.keep()
    (claim,) = left_behind(tmp_path)
    place = claim.put_aside()
    assert left_behind(tmp_path) == []
    sweep_aside(tmp_path)
    claim = bring_back(place)
    assert recover(claim.folder).changes == 1
    place = claim.put_aside()
    old = time.time() - folders.KEPT_ASIDE - 10
    os.utime(place, (old, old))
    sweep_aside(tmp_path)
    assert not place.exists()


def test_a_file_is_held_once(tmp_path: Path) -> None:
    held = Held(tmp_path / "lock")
    with pytest.raises(InUse):
        Held(tmp_path / "lock")
    held.let_go()
    Held(tmp_path / "lock").let_go()


def test_no_folder_no_journal(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        Journal(tmp_path / "nowhere", ABOUT, empty_journey())


def test_nothing_of_it_is_for_others(tmp_path: Path) -> None:
    if os.name == "nt":
        return
    made = written(tmp_path, maps(2))
    assert made.folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in made.folder.iterdir()} == {0o600}
    made.forget()


def test_it_recovers_what_a_file_can_hold(tmp_path: Path) -> None:
    journey = big_map(200, 12, 8)
    save(tmp_path / "carte.parcours", journey)
    made = Journal(tmp_path, ABOUT, journey)
    made.keep()
    found: Recovered = recover(made.folder)
    assert found.journey == journey


def test_a_journal_is_read_however_much_it_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    states = maps(3, big_map(60, 3, 3))
    made = written(tmp_path, states)
    made.keep()
    for limit in ("MAX_WORDS", "MAX_PARTS", "MAX_VALUES"):
        monkeypatch.setattr(f"app.model.measures.{limit}", 100)
    found = recover(made.folder)
    assert (found.journey, found.lost) == (states[-1], False)
