"""parcours export --view: what a named view shows, everything, or what the map shows now."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import cli
from app.files.store import save
from app.files.templates import load_template
from app.model import edits

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_XX.UTF-8")
    journey = edits.put_away(load_template("example", "en"), ["pains"], "hidden")
    journey = edits.keep_view(journey, "v1", "Without pain")
    journey = edits.put_away(edits.set_view(journey, None), ["metrics"], "hidden")
    path = tmp_path / "map.parcours"
    save(path, journey)
    return path


def lanes(file: Path, *options: str) -> set[str]:
    out = file.with_suffix(".svg")
    arguments = ["export", str(file), "-o", str(out), *options]
    assert cli.run(arguments, lambda *_: 0) == 0
    text = out.read_text(encoding="utf-8")
    return {one for one in ("Actions", "Pain points", "Metrics") if one in text}


def test_what_is_exported_follows_the_view(file: Path) -> None:
    assert lanes(file) == {"Actions", "Pain points"}
    assert lanes(file, "--view", "without PAIN") == {"Actions", "Metrics"}
    assert lanes(file, "--view", "all") == {"Actions", "Pain points", "Metrics"}


def test_a_view_that_is_not_there_is_said(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["export", str(file), "-o", "x.svg", "--view", "Mine"]
    assert cli.run(arguments, lambda *_: 0) == 1
    assert "no view “Mine”. Views: Without pain, all." in capsys.readouterr().err
