"""The newest version of a template among the files of folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.files.errors import FileError
from app.files.renewals import load_version, newest_version
from app.files.store import save
from app.model.journey import Journey, Template, empty_journey
from app.model.renewal import recorded

OLD = Template(id="shop", name="Shop", version=2)


def template(version: int, language: str = "en", name: str = "shop") -> Journey:
    about = Template(id=name, version=version)
    return empty_journey("", language).replace(template=about)


def test_the_newest_of_all_folders_is_found(tmp_path: Path) -> None:
    mine, team = tmp_path / "mine", tmp_path / "team"
    mine.mkdir()
    team.mkdir()
    save(mine / "a.parcours", template(3))
    save(team / "b.json", template(5))
    save(team / "old.json", template(2))
    found = newest_version(OLD, "en", (mine, tmp_path / "nowhere", team))
    assert found is not None
    assert found.path == team / "b.json"
    assert found.journey == template(5)
    assert newest_version(OLD, "en", (mine,)) == (mine / "a.parcours", template(3), None)


def test_what_is_another_template_or_a_map_made_from_it_is_none(tmp_path: Path) -> None:
    save(tmp_path / "french.json", template(9, "fr"))
    save(tmp_path / "other.json", template(9, name="shop.2"))
    save(tmp_path / "map.parcours", recorded(template(9)))
    save(tmp_path / "none.parcours", empty_journey("shop"))
    (tmp_path / "words.json").write_text('["shop"]')
    (tmp_path / "a.json").mkdir()
    assert newest_version(OLD, "en", (tmp_path,)) is None
    found = newest_version(OLD, "fr-CA", (tmp_path,))
    assert found is not None
    assert found.path.name == "french.json"


def test_a_damaged_version_gives_way_to_one_that_opens(tmp_path: Path) -> None:
    head = '{"format": "parcours", "version": 1, "template": {"id": "shop", "version": 7}'
    (tmp_path / "cut.json").write_text(head)
    (tmp_path / "odd.json").write_text(head + ', "stages": 3}')
    found = newest_version(OLD, "en", (tmp_path,))
    assert found is not None
    assert found.journey is None
    assert found.problem is not None
    assert found.problem.code == "not-a-map"
    save(tmp_path / "whole.json", template(6))
    found = newest_version(OLD, "en", (tmp_path,))
    assert found is not None
    assert found.path.name == "whole.json"


def test_a_map_that_is_no_template_is_refused(tmp_path: Path) -> None:
    save(tmp_path / "map.parcours", empty_journey("Map"))
    with pytest.raises(FileError) as refused:
        load_version(tmp_path / "map.parcours")
    assert refused.value.code == "not-a-template"
