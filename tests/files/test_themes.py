"""Themes as files: those shipped, one's own, and what is none."""

from __future__ import annotations

import pytest

from app.data import data_path
from app.files import themes
from app.files.errors import FileError
from app.files.store import load, save
from app.files.themes import load_dress, load_theme, save_theme, shipped_themes, themes_in
from app.model import theme_file
from app.model.assets import asset_bytes, make_asset
from app.model.edits import dress
from app.model.journey import empty_journey
from app.model.theme import Theme, TypeScale
from app.theming.contrasts import TEXT, pairs, weak
from tests.files.hostile import sparse


def test_what_ships_is_sound_readable_and_different():
    shelf = themes_in(data_path("resources", "themes"))
    assert shelf.broken == ()
    assert len(shelf.themes) >= 10
    names = [theme.name for theme in shelf.themes.values()]
    assert len(set(names)) == len(names)
    looks = {theme.replace(name="").model_dump_json() for theme in shelf.themes.values()}
    assert len(looks) == len(names)
    assert {name: weak(theme) for name, theme in shelf.themes.items() if weak(theme)} == {}
    assert next(iter(shipped_themes().values())) == Theme(name="Parcours")


def test_one_is_for_weak_eyes_and_one_for_the_back_row():
    themes = shipped_themes()
    assert all(pair.ratio >= 7 for pair in pairs_of_text(themes["contrast"]))
    assert themes["projector"].scale.note >= 1.4 * TypeScale().note


def pairs_of_text(theme):
    return [pair for pair in pairs(theme) if pair.least == TEXT]


def test_a_theme_comes_back_from_its_file_and_from_a_map(tmp_path):
    theme = Theme(name="Ours « à nous »", radius=3.5, stages=("#123456",), later="kept")
    save_theme(tmp_path / "a.theme", theme)
    assert load_theme(tmp_path / "a.theme") == theme
    save(tmp_path / "map.parcours", empty_journey().replace(theme=theme))
    assert load_theme(tmp_path / "map.parcours") == theme
    with pytest.raises(FileError):
        load_theme(tmp_path / "none.theme")


def test_a_logo_travels_inside_the_file_of_its_theme(tmp_path):
    logo = make_asset(b"not really a picture", "image/png", 40, 10, "Ours")
    theme = Theme(name="Ours", logo=logo.id, logo_alternative="Our name")
    save_theme(tmp_path / "a.theme", theme, logo)
    assert load_dress(tmp_path / "a.theme") == (theme, logo)
    assert themes_in(tmp_path).logos == {logo.id: logo}
    worn = dress(empty_journey(), *load_dress(tmp_path / "a.theme"))
    save(tmp_path / "map.parcours", worn)
    assert load(tmp_path / "map.parcours").journey.assets == (logo,)
    assert load_dress(tmp_path / "map.parcours") == (theme, logo)
    save_theme(tmp_path / "bare.theme", theme)
    assert load_dress(tmp_path / "bare.theme") == (Theme(name="Ours"), None)


def test_a_theme_with_a_logo_too_large_is_refused(tmp_path, monkeypatch):
    logo = make_asset(b"x" * 400, "image/png", 40, 10)
    save_theme(tmp_path / "a.theme", Theme(logo=logo.id), logo)
    monkeypatch.setattr(theme_file, "MAX_LOGO", 500)
    with pytest.raises(FileError):
        load_dress(tmp_path / "a.theme")
    assert len(themes_in(tmp_path).broken) == 1


def test_a_file_too_large_is_not_read(tmp_path, monkeypatch):
    sparse(tmp_path / "large.theme", 100_000_000)
    monkeypatch.setattr(themes, "read_file", lambda _: pytest.fail("it was read"))
    with pytest.raises(FileError) as found:
        load_dress(tmp_path / "large.theme")
    assert found.value.code == "too-large"


def test_logos_of_one_name_in_two_files_are_told_apart(tmp_path):
    found = []
    for name in ("a", "b"):
        logo = make_asset(name.encode(), "image/png", 4, 4).replace(id="logo")
        save_theme(tmp_path / f"{name}.theme", Theme(name=name, logo="logo"), logo)
        found.append(load_dress(tmp_path / f"{name}.theme"))
    assert [asset_bytes(one.logo) for one in found] == [b"a", b"b"]
    assert [one.theme.logo for one in found] == [one.logo.id for one in found]
    assert len(themes_in(tmp_path).logos) == 2


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b'{"format": "other"}',
        b"\x00\xff",
        b"[" * 5000,
        b'{"format": "parcours-theme", "version": 1, "theme": {"ground": "red"}}',
    ],
)
def test_a_damaged_file_is_named_and_the_others_still_load(tmp_path, data):
    (tmp_path / "bad.theme").write_bytes(data)
    save_theme(tmp_path / "good.theme", Theme(name="Good"))
    shelf = themes_in(tmp_path)
    assert list(shelf.themes) == ["good"]
    (error,) = shelf.broken
    assert "bad.theme" in str(error)
    assert themes_in(tmp_path / "nowhere").themes == {}
