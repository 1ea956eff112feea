from __future__ import annotations

import errno
import io
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app import replacing
from app.files import store
from app.files.errors import FileError
from app.model.edits import add_stage, change_journey
from app.model.journey import VERSION, Journey, Stage, empty_journey

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer


def small(title: str = "A map") -> Journey:
    return add_stage(empty_journey(title), Stage(id="s1", name="Étape 1 — été"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "carte été.parcours"
    store.save(path, small())
    return path


def only(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_what_is_saved_is_what_is_opened_and_saved_again(path: Path) -> None:
    before = path.read_bytes()
    opened = store.load(path)
    assert opened.journey == small()
    assert not opened.read_only
    assert store.save(path, opened.journey, opened.stamp).digest == opened.stamp.digest
    assert path.read_bytes() == before
    assert only(path.parent) == [path.name]


def test_a_new_file_follows_the_umask_and_an_old_one_keeps_its_mode(path: Path) -> None:
    old = os.umask(0o027)
    try:
        store.save(path.with_name("new.parcours"), small())
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.with_name("new.parcours").stat().st_mode) == 0o640
    path.chmod(0o604)
    store.save(path, small("Another"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_a_symbolic_link_is_followed_not_replaced(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    link = folder / "link.parcours"
    link.symlink_to(path)
    store.save(link, small("Through the link"))
    assert link.is_symlink()
    assert store.load(path).journey.title == "Through the link"
    assert only(folder) == ["link.parcours"]


def test_a_file_changed_by_somebody_else_is_not_overwritten(path: Path) -> None:
    opened = store.load(path)
    store.save(path, small("Somebody else's"))
    theirs = path.read_bytes()
    with pytest.raises(FileError) as refused:
        store.save(path, small("Mine"), opened.stamp)
    assert refused.value.code == "changed"
    assert path.read_bytes() == theirs
    store.save(path, small("Mine"))
    assert store.load(path).journey.title == "Mine"


def test_a_file_only_touched_or_gone_is_not_changed(path: Path) -> None:
    opened = store.load(path)
    os.utime(path, (1, 1))
    stamp = store.save(path, small("Mine"), opened.stamp)
    path.unlink()
    store.save(path, small("Mine again"), stamp)
    assert store.load(path).journey.title == "Mine again"


def test_a_change_of_the_same_size_and_another_time_is_seen(path: Path) -> None:
    opened = store.load(path)
    path.write_bytes(path.read_bytes().replace(b"A map", b"B map"))
    os.utime(path, ns=(1, opened.stamp.mtime_ns + 1))
    with pytest.raises(FileError, match="changed"):
        store.save(path, small("Mine"), opened.stamp)


def test_a_write_protected_file_opens_and_is_not_overwritten(path: Path) -> None:
    before = path.read_bytes()
    path.chmod(0o444)
    assert store.load(path).read_only
    with pytest.raises(FileError) as refused:
        store.save(path, small("Mine"))
    assert refused.value.code == "read-only"
    assert path.read_bytes() == before


def test_a_newer_file_opens_read_only_and_is_not_overwritten(path: Path) -> None:
    newer = path.read_bytes().replace(b'"version": 1', b'"version": %d' % (VERSION + 1))
    path.write_bytes(newer)
    opened = store.load(path)
    assert opened.read_only
    with pytest.raises(FileError) as refused:
        store.save(path, opened.journey, opened.stamp)
    assert refused.value.code == "newer-version"
    assert path.read_bytes() == newer


def test_what_is_no_map_is_refused_in_words(path: Path, tmp_path: Path) -> None:
    def code(where: Path) -> str:
        with pytest.raises(FileError) as refused:
            store.load(where)
        assert str(refused.value).endswith((".", ")"))
        return refused.value.code

    assert code(tmp_path / "none.parcours") == "not-found"
    assert code(path / "inside.parcours") == "not-found"
    assert code(tmp_path) == "is-folder"
    assert code(tmp_path / ("x" * 300)) == "bad-name"
    assert code(tmp_path / "nul\0.parcours") == "bad-name"
    os.mkfifo(tmp_path / "pipe")
    assert code(tmp_path / "pipe") == "not-a-file"
    bad = tmp_path / "bad.parcours"
    bad.write_bytes(b"{}")
    assert code(bad) == "not-a-map"
    with open(tmp_path / "huge.parcours", "wb") as file:
        file.truncate(store.MAX_BYTES + 1)
    assert code(tmp_path / "huge.parcours") == "too-large"


def test_saving_where_nothing_can_be_saved_is_refused_in_words(tmp_path: Path) -> None:
    for where, code in (
        (tmp_path, "is-folder"),
        (tmp_path / "no" / "a.parcours", "no-folder"),
        (tmp_path / ("x" * 300), "bad-name"),
        (tmp_path / "nul\0.parcours", "bad-name"),
        (Path("/dev/null"), "not-a-file"),
    ):
        with pytest.raises(FileError) as refused:
            store.save(where, small())
        assert refused.value.code == code


class Disk:
    """What `open` gives while a map is saved: a file whose writes end in this disk's hands."""

    def __init__(self, write: Callable[[Callable[[Buffer], int], bytes], int]) -> None:
        self._write = write

    def open(self, path: str, mode: str) -> io.BufferedWriter:
        disk = self

        class Raw(io.FileIO):
            def write(self, data: Buffer) -> int:
                return disk._write(super().write, bytes(data))

        return io.BufferedWriter(Raw(path, mode.replace("b", "")))


STEPS = {
    "open": errno.EACCES,
    "write": errno.ENOSPC,
    "chmod": errno.EPERM,
    "fsync": errno.EIO,
    "replace": errno.EACCES,
}


@pytest.mark.parametrize("step", STEPS)
def test_the_old_file_is_untouched_when_a_step_fails(
    step: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()

    def fail(*args: object, **options: object) -> int:
        raise OSError(STEPS[step], os.strerror(STEPS[step]))

    with monkeypatch.context() as patch:
        if step == "write":
            patch.setattr(replacing, "open", Disk(fail).open, raising=False)
        else:
            patch.setattr(replacing if step == "open" else os, step, fail, raising=False)
        with pytest.raises(FileError) as refused:
            store.save(path, small("Mine"))
    codes = {"write": "disk-full", "fsync": "failed"}
    assert refused.value.code == codes.get(step, "permission")
    assert path.read_bytes() == before
    assert only(path.parent) == [path.name]


def test_a_disk_that_fills_up_half_way_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    written = 0

    def short(write: Callable[[Buffer], int], data: bytes) -> int:
        nonlocal written
        if written >= 50:
            raise OSError(errno.ENOSPC, "No space left on device")
        count = write(data[:10])
        written += count
        return count

    monkeypatch.setattr(replacing, "open", Disk(short).open, raising=False)
    with pytest.raises(FileError) as refused:
        store.save(path, small("Mine"))
    assert refused.value.code == "disk-full"
    assert path.read_bytes() == before


def test_short_writes_are_continued(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = Disk(lambda write, data: write(data[:7]))
    monkeypatch.setattr(replacing, "open", slow.open, raising=False)
    store.save(path, small("Seven at a time"))
    assert store.load(path).journey.title == "Seven at a time"


def test_a_disk_that_lies_is_found_out_before_the_old_file_goes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    lying = Disk(lambda write, data: write(b"x" * len(data)))
    monkeypatch.setattr(replacing, "open", lying.open, raising=False)
    with pytest.raises(FileError):
        store.save(path, small("Mine"))
    assert path.read_bytes() == before
    assert only(path.parent) == [path.name]


def test_a_folder_that_cannot_be_synced_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = os.fsync, 0

    def second_fails(descriptor: int) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError(errno.EIO, "Input/output error")
        real(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", second_fails)
        with pytest.raises(FileError) as refused:
            store.save(path, small("Mine"))
    assert refused.value.code == "not-verified"
    assert store.load(path).journey.title == "Mine"


def test_a_map_that_would_not_read_the_same_is_not_written(path: Path) -> None:
    before = path.read_bytes()
    twice = small().replace(stages=(Stage(id="s1"), Stage(id="s1")))
    with pytest.raises(FileError) as refused:
        store.save(path, twice)
    assert refused.value.code == "unfaithful"
    assert path.read_bytes() == before


def test_only_our_own_old_temporary_files_are_swept(path: Path) -> None:
    folder = path.parent
    for name in (".parcours-old.tmp", ".parcours-fresh.tmp", "notes.tmp", ".parcours-old.txt"):
        (folder / name).write_text("x")
        if "fresh" not in name:
            os.utime(folder / name, (1, 1))
    store.save(path, change_journey(small(), title="Mine"))
    assert only(folder) == sorted(
        [".parcours-fresh.tmp", ".parcours-old.txt", "notes.tmp", path.name]
    )
    assert replacing.sweep(folder / "none", 0.0) == 0


def test_a_name_that_is_no_utf_8_is_saved_and_can_be_spoken_of(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.parcours"))
    store.save(odd, small())
    assert store.load(odd).journey == small()
    with pytest.raises(FileError) as refused:
        store.load(odd / "inside")
    assert str(refused.value).encode()
    assert "caf\ufffd" in str(refused.value)


def test_the_bytes_of_what_holds_too_much_are_refused_as_a_file_is(tmp_path: Path) -> None:
    path = tmp_path / "export.parcours"
    path.write_bytes(b'{"a": "' + b"x y " * 7_000_000 + b'"}')
    for look in (store.read_file, store.load):
        with pytest.raises(FileError) as raised:
            look(path)
        assert raised.value.code == "not-a-map"
        assert raised.value.cause is not None
        assert raised.value.cause.code == "too-full"
