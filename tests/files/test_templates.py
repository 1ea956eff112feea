from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.data import data_path
from app.files import templates
from app.files.errors import FileError
from app.files.store import load, save
from app.files.templates import (
    broken_templates,
    list_templates,
    load_as_template,
    load_template,
    shelf,
)
from app.model import edits
from app.model.journey import Stage
from app.model.queries import faults
from app.model.renewal import changes


def test_every_template_that_ships_is_listed_and_loads() -> None:
    listed = list_templates()
    assert {one.path for one in listed} == set(data_path("templates").glob("*.json"))
    assert broken_templates() == ()
    for info in listed:
        assert info.title
        journey = load_template(info.name, info.language)
        assert journey.language == info.language
        assert faults(journey) == ()
        if info.language == "fr":
            assert not [mark for mark in ":;?!»" if f" {mark}" in info.description]


def test_each_template_has_both_languages() -> None:
    names = {one.name for one in list_templates()}
    both = {(one.name, one.language) for one in list_templates()}
    assert both == {(name, language) for name in names for language in ("en", "fr")}


def test_a_map_among_the_templates_passes_on_what_its_own_template_was(tmp_path: Path) -> None:
    """What it added belongs to it, and is not what a newer version of the template took away."""
    mine = load_template("workshop", "en")
    about = mine.template
    assert about is not None
    mine = edits.add_stage(mine.replace(template=None), Stage(id="own", name="Ours"))
    path = tmp_path / "Ours.parcours"
    save(path, mine.replace(template=about))
    started = load_as_template(path)
    new = load_template("workshop", "en")
    new = new.replace(template=about.replace(origin=None, version=about.version + 1))
    assert changes(started, new) == ()


def test_a_new_map_keeps_what_the_template_asks_and_saves(tmp_path: Path) -> None:
    for info in list_templates():
        journey = load_template(info.name, info.language)
        path = tmp_path / f"{info.name}.{info.language}.parcours"
        save(path, journey)
        assert load(path).journey == journey
        assert not load(path).read_only


def test_a_language_without_a_template_gets_the_nearest() -> None:
    name = list_templates()[0].name
    assert load_template(name, "fr-CA").language == "fr"
    assert load_template(name, "de").language == "en"


@pytest.mark.parametrize("name", ["none", "", "../templates/empty", "empty.en"])
def test_what_is_no_template_is_said_so(name: str) -> None:
    with pytest.raises(FileError) as refused:
        load_template(name, "en")
    assert refused.value.code == "no-template"


def test_a_broken_file_does_not_hide_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in data_path("templates").glob("empty.*.json"):
        shutil.copy(path, tmp_path)
    (tmp_path / "cut.en.json").write_text('{"format": "parcours", "title": "Cut')
    (tmp_path / "list.en.json").write_text("[]")
    (tmp_path / "deep.en.json").write_text("[" * 100_000)
    (tmp_path / "latin.en.json").write_bytes(b'{"title": "\xe9"}')
    (tmp_path / "nameless.json").write_text("{}")
    (tmp_path / "folder.en.json").mkdir()
    (tmp_path / "strange.en.json").write_text('{"format": "parcours", "lanes": 3}')
    found = shelf(tmp_path)
    assert {one.name for one in found.templates} == {"empty", "strange"}
    names = {Path(error.path).name.partition(".")[0] for error in found.broken}
    assert names == {"cut", "list", "deep", "latin", "nameless", "folder"}
    told = {Path(error.path).name.partition(".")[0]: error for error in found.broken}
    assert (told["cut"].code, told["folder"].code) == ("not-a-map", "is-folder")
    assert "line 1" in str(told["cut"])
    monkeypatch.setattr(templates, "data_path", lambda *_: tmp_path)
    with pytest.raises(FileError) as refused:
        load_template("strange", "en")
    assert refused.value.code == "not-a-map"
