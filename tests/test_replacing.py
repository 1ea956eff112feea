"""Maps and exports are put in place alike: access kept, folder synced, leftovers swept."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from app.exporting.errors import ExportError
from app.exporting.replacing import replacing as exporting
from app.files import store
from app.files.errors import FileError
from app.model.journey import empty_journey


def save(path: Path) -> None:
    store.save(path, empty_journey("New"))


def export(path: Path) -> None:
    with exporting(path) as file:
        file.write(b"New")


both = pytest.mark.parametrize("write", [save, export])
Write = Callable[[Path], None]


@both
def test_owner_and_mode_stay(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "map"
    path.write_bytes(b"old")
    path.chmod(0o604)
    owned: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "chown", lambda _path, user, group: owned.append((user, group)))
    write(path)
    assert b"New" in path.read_bytes()
    assert owned == [(path.stat().st_uid, path.stat().st_gid)]
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


@both
def test_a_write_protected_file_is_left_alone(write: Write, tmp_path: Path) -> None:
    path = tmp_path / "map"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(Exception, match="protected"):
        write(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@both
def test_file_and_folder_are_synced(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bool] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        synced.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    write(tmp_path / "map")
    assert synced == [False, True]


@both
def test_what_a_crash_left_is_swept(write: Write, tmp_path: Path) -> None:
    for other in (save, export):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
            patch.setattr(os, "unlink", lambda *_: (_ for _ in ()).throw(PermissionError))
            with pytest.raises(KeyboardInterrupt):
                other(tmp_path / "map")
    left = list(tmp_path.iterdir())
    assert len(left) == 2
    for one in left:
        os.utime(one, (1, 1))
    write(tmp_path / "map")
    assert [one.name for one in tmp_path.iterdir()] == ["map"]


@both
def test_a_folder_that_cannot_be_opened_for_syncing_is_no_failure(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def refuse(path: str, flags: int, *rest: int) -> int:
        if os.path.isdir(path):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, flags, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        write(tmp_path / "map")
    assert b"New" in (tmp_path / "map").read_bytes()


def test_an_export_that_the_disk_does_not_confirm_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "Input/output error")
        real(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        with pytest.raises(ExportError) as refused:
            export(tmp_path / "map")
    assert refused.value.code == "not-verified"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a\0b.pdf", "name"),
        ("half \ud800.pdf", "name"),
        ("x" * 300, "name"),
        ("none/map.pdf", "folder"),
        ("file/map.pdf", "folder"),
        ("circle", "not-a-file"),
        ("folder", "not-a-file"),
    ],
)
def test_an_export_names_what_is_wrong_with_its_path(name: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    with pytest.raises(ExportError) as refused:
        export(tmp_path / name)
    assert refused.value.code == code


def test_a_mistake_of_the_writer_is_not_blamed_on_the_name(tmp_path: Path) -> None:
    def write() -> None:
        with exporting(tmp_path / "map"):
            raise ValueError("ours")

    with pytest.raises(ValueError, match="ours"):
        write()
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_does_not_answer_is_not_asked_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map"
    stamp = store.save(path, empty_journey("Old"))

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "lstat", fail)
        with pytest.raises(FileError):
            store.save(path, empty_journey("New"), stamp)
    assert store.load(path).journey.title == "Old"
