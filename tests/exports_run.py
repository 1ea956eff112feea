"""`parcours export` run on small maps in an empty folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import cli
from app.files.store import save
from app.files.templates import load_template
from tests.exporting.test_export import journey_of

MAPS = {"one.parcours", "two.parcours", "shop.parcours"}


def with_maps(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Goes into a folder with two small maps and one of four stages; the user speaks English."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("LC_ALL", "en_XX.UTF-8")
    save("one.parcours", journey_of("Alpha"))
    save("two.parcours", journey_of("Beta"))
    save("shop.parcours", load_template("shop", "en"))


def export(*arguments: object) -> int:
    """The exit code of `parcours export`."""
    return cli.run(["export", *map(str, arguments)], lambda *_: 0)


def names(folder: str = ".") -> set[str]:
    """What is in a folder."""
    return {one.name for one in Path(folder).iterdir()}
