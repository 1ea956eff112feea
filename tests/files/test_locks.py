"""Locks between processes: real processes, really killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import replacing, state
from app.files import locks, store
from app.files.errors import FileError
from app.files.locks import EditLock, Holder, key_of, same_file, saving, take
from app.model.journey import Journey, empty_journey

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from app.files import locks
path, how = sys.argv[1:]
if how == "edit":
    held = locks.take(path)
else:
    held = locks.saving(path)
    held.__enter__()
print(type(held).__name__, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Carte.parcours"
    store.save(path, empty_journey("A map"))
    return path


class Other:
    """Another process that holds a lock until it is killed."""

    def __init__(self, path: Path, how: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", HOLD, os.fspath(path), how],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.said = self.process.stdout.readline().strip()

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()


@pytest.fixture
def other(path: Path) -> Iterator[Other]:
    other = Other(path, "edit")
    yield other
    if other.process.poll() is None:
        other.kill()


def test_a_second_process_is_told_who_has_the_map(path: Path, other: Other) -> None:
    assert other.said == "EditLock"
    found = take(path)
    assert isinstance(found, Holder)
    assert (found.pid, found.host, found.is_here) == (other.process.pid, "", False)
    assert found.since > 0
    assert sorted(one.name for one in path.parent.iterdir()) == [path.name]


def test_the_lock_of_a_killed_process_counts_for_nothing_at_once(path: Path, other: Other) -> None:
    other.kill()
    found = take(path)
    assert isinstance(found, EditLock)
    found.release()


@pytest.mark.parametrize("whose", ["this process", "another program", "nobody"])
def test_the_number_of_a_killed_process_lives_on(path: Path, other: Other, whose: str) -> None:
    """Its number is another process's now, or it was killed while it made its lock."""
    other.kill()
    place = state.state_folder("locks") / f"{key_of(path)}.edit"
    sleeper = subprocess.Popen(["sleep", "60"])
    try:
        number = {"this process": os.getpid(), "another program": sleeper.pid}.get(whose)
        lines = place.read_text().splitlines(keepends=True)
        place.write_text("".join([f"{number}\n", *lines[1:]]) if number else "")
        found = take(path)
        assert isinstance(found, EditLock)
        found.release()
    finally:
        sleeper.kill()
        sleeper.wait()


def test_a_window_of_this_process_has_it(path: Path) -> None:
    first = take(path)
    assert isinstance(first, EditLock)
    second = take(path)
    assert isinstance(second, Holder)
    assert second.is_here
    first.release()
    again = take(path)
    assert isinstance(again, EditLock)
    again.release()


def test_one_file_by_all_its_names(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = path.parent
    (folder / "link").symlink_to(path)
    (folder / "folder").symlink_to(folder)
    os.link(path, folder / "hard")
    monkeypatch.chdir(folder)
    names = [folder / "link", folder / "folder" / path.name, Path(path.name), Path(".") / path]
    assert {key_of(one) for one in names} == {key_of(path)}
    assert all(same_file(one, path) for one in (*names, folder / "hard"))
    assert not same_file(folder / "other", path)
    assert same_file(folder / "other", "other")


def test_a_disk_that_does_not_tell_capitals_apart(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert key_of(path) != key_of(path.with_name("CARTE.parcours"))
    monkeypatch.setattr(locks, "same_file", lambda one, other: True)
    assert key_of(path) == key_of(path.with_name("CARTE.PARCOURS"))


def test_without_a_folder_of_our_own_work_goes_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(name: str) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(locks, "made_folder", full)
    first, second = take(path), take(path)
    assert isinstance(first, EditLock)
    assert isinstance(second, EditLock)
    store.save(path, empty_journey("Saved all the same"))


def test_a_save_waits_for_that_of_another_process(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "PATIENCE_MS", 50)
    other = Other(path, "save")
    before = path.read_bytes()
    try:
        with pytest.raises(FileError) as refused:
            store.save(path, empty_journey("Both at once"))
    finally:
        other.kill()
    assert refused.value.code == "busy"
    assert path.read_bytes() == before
    store.save(path, empty_journey("After the kill"))
    with saving(path), saving(path.with_name("other")):
        pass


def test_whoever_was_told_of_a_change_may_overwrite_it_and_no_other(path: Path) -> None:
    mine = store.load(path)
    theirs = store.save(path, empty_journey("Theirs"))
    with pytest.raises(store.Changed) as refused:
        store.save(path, mine.journey, mine.stamp)
    assert refused.value.found == theirs
    store.save(path, empty_journey("Theirs again"), theirs)
    with pytest.raises(store.Changed):
        store.save(path, mine.journey, refused.value.found)
    assert store.load(path).journey.title == "Theirs again"


def test_a_change_that_keeps_size_and_date_is_seen(path: Path) -> None:
    mine = store.load(path)
    path.write_bytes(path.read_bytes().replace(b"A map", b"B map"))
    os.utime(path, ns=(mine.stamp.mtime_ns, mine.stamp.mtime_ns))
    with pytest.raises(store.Changed):
        store.save(path, mine.journey, mine.stamp)


def test_only_where_nothing_is_overwritten(path: Path) -> None:
    with pytest.raises(store.Changed):
        store.save(path, empty_journey("New"), store.NOTHING)
    new = path.with_name("new.parcours")
    store.save(new, empty_journey("New"), store.NOTHING)
    assert store.load(new).journey.title == "New"


@pytest.mark.parametrize("when", ["checked", "put"])
@pytest.mark.parametrize("how", ["in place", "replaced", "made"])
def test_what_another_program_writes_in_the_very_moment_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch, when: str, how: str
) -> None:
    mine = store.load(path)
    if how == "made":
        path.unlink()

    def theirs() -> None:
        if how == "in place":
            path.write_bytes(b"theirs")
        else:
            path.with_name("x").write_bytes(b"theirs")
            os.replace(path.with_name("x"), path)

    name = {"checked": "_keep_access" if how != "made" else "_put", "put": "swapped"}[when]
    if how == "made":
        name = "_put"
    real = getattr(replacing, name)
    done: list[bool] = []

    def late(*args: object) -> object:
        if not done:
            done.append(True)
            theirs()
        return real(*args)

    monkeypatch.setattr(replacing, name, late)
    with pytest.raises(store.Changed):
        store.save(path, changed(mine.journey), mine.stamp)
    assert done
    assert path.read_bytes() == b"theirs"
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def changed(journey: Journey) -> Journey:
    return journey.replace(title="Mine")


def test_a_disk_that_cannot_swap(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacing, "swapped", lambda one, other: False)
    mine = store.load(path)
    stamp = store.save(path, changed(mine.journey), mine.stamp)
    assert store.load(path).stamp == stamp
    path.write_bytes(b"theirs")
    with pytest.raises(store.Changed):
        store.save(path, mine.journey, stamp)
    assert path.read_bytes() == b"theirs"


def test_where_nothing_can_be_removed_who_is_gone_locks_nothing(
    path: Path, other: Other, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves = Other(path, "save")
    monkeypatch.setattr(locks, "PATIENCE_MS", 1)
    monkeypatch.setattr(locks.QLockFile, "tryLock", lambda _lock, _ms: False)
    monkeypatch.setattr(
        locks.QLockFile, "error", lambda _lock: locks.QLockFile.LockError.LockFailedError
    )
    monkeypatch.setattr(locks.QLockFile, "removeStaleLockFile", lambda _lock: False)
    monkeypatch.setattr(os, "access", lambda _place, _mode: False)
    assert isinstance(take(path), Holder)
    with pytest.raises(FileError, match="being saved"), saving(path):
        pass
    other.kill()
    saves.kill()
    assert isinstance(take(path), EditLock)
    with saving(path):
        pass
