"""Where the program keeps its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.crash import write_note
from app.state import made_folder, state_folder
from app.widgets.accidents.hard import HardCrashes


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user whom the system does not know, as in a container, without a home."""

    pwd = pytest.importorskip("pwd")

    def unknown(_uid: int) -> None:
        raise KeyError

    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)


def test_without_a_home_a_chosen_folder_is_used(
    nobody: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert state_folder("windows") == tmp_path / "parcours" / "windows"
    assert write_note("It is well") is not None


def test_without_any_the_program_starts(nobody: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    assert state_folder("windows").is_absolute()

    def refused(*_anything: object, **_more: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "mkdir", refused)
    crashes = HardCrashes()
    crashes.watch()
    crashes.end()


def test_nobody_else_reads_what_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "new"))
    folder = made_folder("journals")
    for one in (folder, folder.parent, folder.parent.parent):
        assert not one.stat().st_mode & 0o077
