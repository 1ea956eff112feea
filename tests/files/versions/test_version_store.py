from __future__ import annotations

import errno
import hashlib
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from app.files.errors import FileError
from app.files.versions import record
from app.files.versions.record import read_about, read_version
from app.files.versions.store import VersionStore
from app.files.versions.thinning import DAY, HOUR

NOW = 1_800_000_000.0
LARGE = 10**9


@pytest.fixture
def store(tmp_path: Path) -> VersionStore:
    return VersionStore(tmp_path / "versions")


def keep(store: VersionStore, path: Path, text: str, at: float = NOW, now: float = NOW) -> bool:
    return store.keep(path, text.encode(), at=at, now=now, limit=LARGE)


def texts(store: VersionStore, path: Path) -> list[str]:
    return [read_version(one.path).decode() for one in store.versions(path)]


def noise(seed: int, size: int) -> bytes:
    """Bytes that no compressing makes smaller."""
    block = hashlib.sha256(str(seed).encode()).digest()
    found = b""
    while len(found) < size:
        block = hashlib.sha256(block).digest()
        found += block
    return found[:size]


def test_what_is_saved_reads_back_byte_for_byte(store: VersionStore, tmp_path: Path) -> None:
    path = tmp_path / "map.parcours"
    data = bytes(range(256)) * 400
    assert store.keep(path, data, at=NOW, now=NOW, limit=LARGE, counts=(5, 24))
    (found,) = store.versions(path)
    assert read_version(found.path) == data
    assert found.at == NOW
    assert read_about(found.path)[::2] == (len(data), 5)
    assert read_about(found.path).notes == 24


def test_only_the_user_can_read_it(store: VersionStore, tmp_path: Path) -> None:
    keep(store, tmp_path / "map.parcours", "a")
    root = tmp_path / "versions"
    for folder, _, names in os.walk(root):
        assert stat.S_IMODE(os.stat(folder).st_mode) == 0o700
        for name in names:
            assert stat.S_IMODE(os.stat(Path(folder) / name).st_mode) == 0o600


def test_the_newest_comes_first_and_the_same_stands_once(
    store: VersionStore, tmp_path: Path
) -> None:
    path = tmp_path / "map.parcours"
    for n, text in enumerate("abca"):
        keep(store, path, text, NOW + n, NOW + n)
    assert texts(store, path) == ["a", "c", "b"]
    assert store.versions(path)[0].at == NOW + 3


def test_a_time_to_come_is_now(store: VersionStore, tmp_path: Path) -> None:
    path = tmp_path / "map.parcours"
    keep(store, path, "a", NOW + 5000)
    assert store.versions(path)[0].at == NOW


def test_each_map_has_its_own_by_its_real_path(store: VersionStore, tmp_path: Path) -> None:
    one, other, link = (tmp_path / name for name in ("one", "other", "link"))
    one.write_text("a")
    link.symlink_to(one)
    keep(store, one, "a")
    keep(store, other, "b")
    assert texts(store, link) == ["a"]
    assert texts(store, other) == ["b"]


def test_a_moved_map_is_found_by_what_it_holds(store: VersionStore, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    keep(store, old, "a")
    keep(store, old, "b", NOW + 1, NOW + 1)
    assert store.find(new, hashlib.sha256(b"b").hexdigest(), LARGE)
    assert texts(store, new) == ["b", "a"]
    assert store.versions(old) == []
    assert not store.find(tmp_path / "else", hashlib.sha256(b"c").hexdigest(), LARGE)


@pytest.mark.parametrize("left", ["no folder", "an empty folder"])
def test_a_map_that_cannot_be_reached_keeps_its_past(
    store: VersionStore, tmp_path: Path, left: str
) -> None:
    drive, copy = tmp_path / "drive", tmp_path / "copy"
    if left == "an empty folder":  # where the drive is to be seen
        drive.mkdir()
    keep(store, drive / "map", "a")
    assert store.find(copy, hashlib.sha256(b"a").hexdigest(), LARGE)
    assert texts(store, copy) == ["a"]
    assert texts(store, drive / "map") == ["a"]


def test_a_copy_of_a_map_has_its_past_too(store: VersionStore, tmp_path: Path) -> None:
    old, copy = tmp_path / "old", tmp_path / "copy"
    old.write_text("a")
    keep(store, old, "a")
    assert store.find(copy, hashlib.sha256(b"a").hexdigest(), LARGE)
    keep(store, copy, "b", NOW + 1, NOW + 1)
    assert texts(store, copy) == ["b", "a"]
    assert texts(store, old) == ["a"]
    store.remove_all(old)
    assert texts(store, copy) == ["b", "a"]


def test_saving_under_another_name_carries_the_past_on(store: VersionStore, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    keep(store, old, "a")
    keep(store, new, "other", NOW - 5)
    store.carry_on(old, new, LARGE)
    keep(store, new, "b", NOW + 1, NOW + 1)
    assert texts(store, new) == ["b", "a", "other"]
    assert texts(store, old) == ["a"]


def test_a_copy_has_no_past_of_a_map_that_came_over_the_first_later(
    store: VersionStore, tmp_path: Path
) -> None:
    one, two, copy = (tmp_path / name for name in ("one", "two", "copy"))
    for path in (one, two, copy):
        path.touch()
    for at, text in enumerate("abc"):
        keep(store, one, text, NOW - 50 + at)
    keep(store, two, "before", NOW - 49)
    store.carry_on(one, two, LARGE, hashlib.sha256(b"b").hexdigest())
    keep(store, two, "b", NOW)
    assert texts(store, two) == ["b", "a", "before"]
    assert store.find(copy, hashlib.sha256(b"before").hexdigest(), LARGE)
    assert texts(store, copy) == ["before"]


def test_where_files_cannot_be_linked_they_are_copied(
    store: VersionStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refuse)
    keep(store, tmp_path / "old", "a")
    store.carry_on(tmp_path / "old", tmp_path / "new", LARGE)
    assert texts(store, tmp_path / "new") == ["a"]


def test_old_ones_are_thinned_when_another_comes(store: VersionStore, tmp_path: Path) -> None:
    path = tmp_path / "map.parcours"
    for n in range(30):
        keep(store, path, f"old {n}", NOW + n, NOW + n)
    for n in (2, 3):  # the second day agrees that the first has passed
        keep(store, path, f"new {n}", NOW + n * DAY, NOW + n * DAY)
    assert texts(store, path) == ["new 3", "new 2", "old 29"]


def test_what_was_there_long_ago_is_thinned_too(store: VersionStore, tmp_path: Path) -> None:
    path = tmp_path / "map.parcours"
    keep(store, path, "a", NOW - 100 * DAY)
    keep(store, path, "b", NOW - 100 * DAY - HOUR)
    for n in (0, 1):
        keep(store, path, f"new {n}", NOW + n * DAY, NOW + n * DAY)
    assert texts(store, path) == ["new 1", "new 0", "a"]


@pytest.mark.parametrize("leap", [400 * DAY, 20 * DAY, -400 * DAY, -2 * DAY])
@pytest.mark.parametrize("wrong", [1, 20])
def test_a_clock_that_is_wrong_once_costs_no_version(
    store: VersionStore, tmp_path: Path, leap: float, wrong: int
) -> None:
    path = tmp_path / "map.parcours"
    now = NOW
    for n in range(14):
        now += 4 * HOUR
        keep(store, path, f"old {n}", now, now)
    before = texts(store, path)
    keep(store, path, before[0], now, now + leap)  # what stood there
    for n in range(wrong):
        keep(store, path, f"wrong {n}", now + leap + n, now + leap + n)
    for n in range(3):
        keep(store, path, f"right {n}", now + 60 + n, now + 60 + n)
    found = texts(store, path)
    assert found[:3] == ["right 2", "right 1", "right 0"]
    assert found[3 : 3 + wrong] == [f"wrong {n}" for n in reversed(range(wrong))]
    assert set(before) <= set(found)


def test_copies_take_their_room_once_and_drive_nothing_out(
    store: VersionStore, tmp_path: Path
) -> None:
    limit, path = 60_000, tmp_path / "map"
    for n in range(8):
        store.keep(path, noise(n, 5_000), at=NOW + n, now=NOW + n, limit=limit)
    for n in range(6):
        store.carry_on(path, tmp_path / f"copy {n}", limit)
    assert store.used() <= limit
    store.keep(path, noise(9, 5_000), at=NOW + 9, now=NOW + 9, limit=limit)
    assert len(store.versions(path)) == 9
    for n in range(20, 30):
        store.keep(path, noise(n, 5_000), at=NOW + n, now=NOW + n, limit=limit)
        assert store.used() <= limit
    assert len(store.versions(path)) > 8
    for n in range(6):  # the last of each copy is one and the same
        assert read_version(store.versions(tmp_path / f"copy {n}")[0].path) == noise(7, 5_000)


def test_copies_keep_the_size_where_files_cannot_be_linked(
    store: VersionStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refuse)
    limit, path = 60_000, tmp_path / "map"
    for n in range(8):
        store.keep(path, noise(n, 5_000), at=NOW + n, now=NOW + n, limit=limit)
    for n in range(6):
        store.carry_on(path, tmp_path / f"copy {n}", limit)
        assert store.used() <= limit
    assert len(store.versions(path)) == 8


def test_a_size_made_smaller_is_kept_even_when_nothing_new_is(
    store: VersionStore, tmp_path: Path
) -> None:
    path = tmp_path / "map"
    for n in range(8):
        store.keep(path, noise(n, 5_000), at=NOW + n, now=NOW + n, limit=LARGE)
    store.keep(path, noise(7, 5_000), at=NOW + 9, now=NOW + 9, limit=20_000)
    assert 0 < store.used() <= 20_000
    store.keep(path, noise(9, 90_000), at=NOW + 9, now=NOW + 9, limit=12_000)
    assert 0 < store.used() <= 12_000


def test_all_never_takes_more_than_its_limit(store: VersionStore, tmp_path: Path) -> None:
    limit = 40_000
    for n in range(40):
        path = tmp_path / f"map {n % 3}"
        store.keep(path, noise(n, 5_000), at=NOW + n, now=NOW + n, limit=limit)
        assert store.used() <= limit
        assert read_version(store.versions(path)[0].path) == noise(n, 5_000)
    for n in range(3):
        assert store.versions(tmp_path / f"map {n}")


def test_the_newest_of_each_map_goes_last(store: VersionStore, tmp_path: Path) -> None:
    for n in range(4):
        store.keep(tmp_path / "old", noise(n, 5_000), at=NOW + n, now=NOW + n, limit=LARGE)
    for n in range(10, 20):
        store.keep(tmp_path / "new", noise(n, 5_000), at=NOW + n, now=NOW + n, limit=21_000)
    assert len(store.versions(tmp_path / "old")) == 1
    assert read_version(store.versions(tmp_path / "old")[0].path) == noise(3, 5_000)
    assert len(store.versions(tmp_path / "new")) == 3


def test_what_is_larger_than_the_limit_is_not_kept_and_drives_nothing_out(
    store: VersionStore, tmp_path: Path
) -> None:
    keep(store, tmp_path / "map", "a")
    assert not store.keep(tmp_path / "map", noise(1, 9_000), at=NOW, now=NOW, limit=5_000)
    assert texts(store, tmp_path / "map") == ["a"]


def test_nothing_is_kept_without_room_for_any(store: VersionStore, tmp_path: Path) -> None:
    assert not store.keep(tmp_path / "map", b"a", at=NOW, now=NOW, limit=0)
    assert store.versions(tmp_path / "map") == []


def test_one_all_and_everything_can_be_removed(store: VersionStore, tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for n, text in enumerate("abc"):
        keep(store, one, text, NOW + n, NOW + n)
    keep(store, other, "d")
    store.remove(store.versions(one)[1])
    assert texts(store, one) == ["c", "a"]
    store.remove_all(one)
    assert store.versions(one) == []
    assert texts(store, other) == ["d"]
    store.clear()
    assert store.used() == 0
    assert list((tmp_path / "versions").iterdir()) == []


BOMB = b"0" * 50_000_000
DAMAGES: dict[str, Any] = {
    "cut": lambda data: data[:-12],
    "empty": lambda data: b"",
    "a flipped bit": lambda data: data[:-20] + bytes([data[-20] ^ 1]) + data[-19:],
    "another file": lambda data: b"{}",
    "a head of no sense": lambda data: record.MAGIC + b'{"size": [], "digest": 1}\n' + data,
    "a bomb": lambda data: (record.packed(b"0" * 50_000_000, 0, 0) or b"").replace(
        b"50000000", b"10"
    ),
}


@pytest.mark.parametrize("damage", DAMAGES, ids=str)
def test_a_damaged_one_is_told_and_the_others_work(
    store: VersionStore, tmp_path: Path, damage: str
) -> None:
    path = tmp_path / "map"
    keep(store, path, "first " * 100)
    keep(store, path, "second " * 100, NOW + 1, NOW + 1)
    second, first = store.versions(path)
    second.path.write_bytes(DAMAGES[damage](second.path.read_bytes()))
    with pytest.raises(FileError) as caught:
        read_version(second.path)
    assert caught.value.code == "version-damaged"
    assert read_version(first.path) == b"first " * 100
    keep(store, path, "second " * 100, NOW + 2, NOW + 2)
    assert texts(store, path)[0] == "second " * 100  # saved again, it is whole again


def test_what_a_full_disk_cuts_off_leaves_nothing(
    store: VersionStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map"
    keep(store, path, "a")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        keep(store, path, "b", NOW + 1, NOW + 1)
    assert texts(store, path) == ["a"]
    assert not list(tmp_path.rglob("*.tmp"))


def test_what_a_crash_left_is_swept(store: VersionStore, tmp_path: Path) -> None:
    path = tmp_path / "map"
    keep(store, path, "a")
    folder = store.versions(path)[0].path.parent
    old, young = folder / "old.tmp", folder / "young.tmp"
    old.write_bytes(b"1")
    young.write_bytes(b"2")
    os.utime(old, (1, 1))
    keep(store, path, "b", NOW + 1, NOW + 1)
    assert not old.exists()
    assert young.exists()


def test_a_store_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    store = VersionStore(tmp_path / "none" / "at all")
    assert store.versions(tmp_path / "map") == []
    assert store.used() == 0
    store.remove_all(tmp_path / "map")
    store.clear()
    assert not (tmp_path / "none").exists()
