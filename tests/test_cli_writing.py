"""What the command line writes over, and what it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import run
from app.files import locks
from app.files.locks import EditLock, Holder, take


@pytest.fixture(autouse=True)
def _in_french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "fr_XX.UTF-8")


def no_window(*_: object) -> int:
    raise AssertionError


def test_nothing_is_written_over_a_map_that_is_open_in_a_window(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["new", "empty", "-o", "a.parcours"], no_window) == 0
    assert run(["new", "shop", "-o", "b.parcours"], no_window) == 0
    before = Path("a.parcours").read_bytes()
    window = take("a.parcours")
    assert isinstance(window, EditLock)
    for command in (["new", "shop"], ["salvage", "b.parcours"]):
        assert run([*command, "-o", "a.parcours", "--force"], no_window) == 1
        assert "ouvert dans une fenêtre" in capsys.readouterr().err
        assert Path("a.parcours").read_bytes() == before
    window.release()
    assert run(["new", "shop", "-o", "a.parcours", "--force"], no_window) == 0
    assert Path("a.parcours").read_bytes() != before


def test_a_file_made_while_a_map_is_written_is_not_overwritten(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def theirs(path: str) -> EditLock | Holder:
        Path(path).write_text("theirs")
        return take(path)

    monkeypatch.setattr(locks, "take", theirs)
    assert run(["new", "empty", "-o", "a.parcours"], no_window) == 1
    assert "--force" in capsys.readouterr().err
    assert Path("a.parcours").read_text() == "theirs"
