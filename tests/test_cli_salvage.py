"""`parcours salvage`, and what `parcours check` says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import run
from app.files.store import load

SOUND = Path(__file__).parent / "samples" / "version-1.parcours"


def no_window(*_: object) -> int:
    raise AssertionError


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "broken.parcours"
    path.write_bytes(SOUND.read_bytes()[:9000] + b'"lost')
    return path


@pytest.mark.parametrize(("language", "word"), [("en_GB", "Recovered:"), ("fr_FR", "Récupéré")])
def test_a_damaged_file_is_recovered_into_another(
    damaged: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    word: str,
) -> None:
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")
    before = damaged.read_bytes()
    out = tmp_path / "out.parcours"
    assert run(["salvage", str(damaged), "-o", str(out)], no_window) == 0
    assert word in capsys.readouterr().out
    assert damaged.read_bytes() == before
    assert load(out).journey.stages == load(SOUND).journey.stages


def test_check_says_what_could_be_recovered(
    damaged: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    assert run(["check", str(damaged)], no_window) == 1
    assert "“parcours salvage” can recover 3 stages" in capsys.readouterr().err


def test_what_is_there_is_never_written_over(
    damaged: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = damaged.read_bytes()
    assert run(["salvage", str(damaged), "-o", str(damaged), "--force"], no_window) == 1
    there = tmp_path / "there.parcours"
    there.write_text("mine")
    assert run(["salvage", str(damaged), "-o", str(there)], no_window) == 1
    assert there.read_text() == "mine"
    assert damaged.read_bytes() == before
    assert run(["salvage", str(damaged), "-o", str(there), "--force"], no_window) == 0
    load(there)


def test_nothing_to_recover_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.parcours"
    path.write_bytes(b"[]")
    assert run(["salvage", str(path), "-o", str(tmp_path / "out.parcours")], no_window) == 1
    assert not (tmp_path / "out.parcours").exists()
    assert "Traceback" not in capsys.readouterr().err
