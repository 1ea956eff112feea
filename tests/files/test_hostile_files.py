"""Templates and themes that are damaged or meant to harm: each is refused with a sentence in both
languages, and what is sound beside it still loads."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.data import data_path
from app.files.errors import FileError
from app.files.templates import LARGEST, folder_shelf, load_as_template
from app.files.themes import THEME_BYTES, load_theme, save_theme, themes_in
from app.model.errors import ReadError
from app.model.reading import MAX_BYTES, read_journey
from app.model.theme import Theme
from app.model.theme_file import read_theme, write_theme
from tests.files.hostile import hostile, said, sparse

THEME = write_theme(Theme(name="Ours", radius=3.5, stages=("#123456", "#654321")))
TEMPLATE = data_path("templates", "empty.en.json").read_bytes()
THEMES = hostile(THEME, "theme")
TEMPLATES = hostile(TEMPLATE, "template")


@pytest.mark.parametrize("wrong", THEMES)
def test_a_hostile_theme_is_refused_in_both_languages(wrong: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.theme"
    path.write_bytes(THEMES[wrong])
    with pytest.raises(FileError) as refused:
        load_theme(path)
    assert all("bad.theme" in sentence for sentence in said(refused.value))


@pytest.mark.parametrize("wrong", TEMPLATES)
def test_a_hostile_template_is_refused_in_both_languages(wrong: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.parcours"
    path.write_bytes(TEMPLATES[wrong])
    with pytest.raises(FileError) as refused:
        load_as_template(path)
    assert all("bad.parcours" in sentence for sentence in said(refused.value))


def test_what_is_sound_among_them_is_still_listed(tmp_path: Path) -> None:
    for wrong, data in THEMES.items():
        (tmp_path / f"{wrong}.theme").write_bytes(data)
    for wrong, data in TEMPLATES.items():
        (tmp_path / f"{wrong}.json").write_bytes(data)
    save_theme(tmp_path / "sound.theme", Theme(name="Sound"))
    (tmp_path / "sound.json").write_bytes(TEMPLATE)
    themes = themes_in(tmp_path)
    assert list(themes.themes) == ["sound"]
    assert {Path(error.path).stem for error in themes.broken} == set(THEMES)
    shelf = folder_shelf(tmp_path)
    listed = {info.path.stem for info in shelf.templates}
    refused = {Path(error.path).stem for error in shelf.broken}
    assert "sound" in listed
    assert listed | refused == {"sound", *TEMPLATES}
    assert not listed & refused
    for error in shelf.broken:
        said(error)
    for info in shelf.templates:  # whose head is well: they show what they are when they are drawn
        assert len(info.title) <= 400
        if info.path.stem != "sound":
            with pytest.raises(FileError):
                load_as_template(info.path)


def test_a_theme_and_a_template_cut_at_every_byte_are_refused() -> None:
    for data, read in ((THEME, read_theme), (TEMPLATE, read_journey)):
        for length in range(len(data.rstrip())):
            with pytest.raises(ReadError):
                read(data[:length])


@given(st.sampled_from((THEME, TEMPLATE)), st.data())
def test_flipped_bits_give_a_theme_or_a_sentence(data: bytes, draw: st.DataObject) -> None:
    bits = draw.draw(st.lists(st.integers(0, len(data) * 8 - 1), min_size=1, max_size=8))
    changed = bytearray(data)
    for bit in bits:
        changed[bit // 8] ^= 1 << bit % 8
    try:
        dress = read_theme(bytes(changed))
    except ReadError as error:
        said(FileError("not-a-map", "some.theme", cause=error))
    else:
        assert isinstance(dress.theme, Theme)


def _folder(path: Path) -> None:
    path.mkdir()


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _round(path: Path) -> None:
    other = path.with_name(f"{path.name}-other")
    path.symlink_to(other)
    other.symlink_to(path)


def _nowhere(path: Path) -> None:
    path.symlink_to(path.parent / "gone")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


PLACES = {
    _folder: "is-folder",
    _loop: "link-loop",
    _round: "link-loop",
    _nowhere: "not-found",
    _pipe: "not-a-file",
}


@pytest.mark.parametrize("make", PLACES, ids=lambda make: make.__name__)
def test_what_is_no_file_is_listed_with_a_sentence(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    make(tmp_path / "odd.json")
    make(tmp_path / "odd.theme")
    (tmp_path / "sound.json").write_bytes(TEMPLATE)
    save_theme(tmp_path / "sound.theme", Theme())
    shelf, themes = folder_shelf(tmp_path), themes_in(tmp_path)
    assert [info.name for info in shelf.templates] == ["sound"]
    assert list(themes.themes) == ["sound"]
    for (error,) in (shelf.broken, themes.broken):
        assert error.code == PLACES[make]
        assert all("odd" in sentence for sentence in said(error))


def test_a_file_that_may_not_be_read_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "locked.json").write_bytes(TEMPLATE)
    (tmp_path / "sound.json").write_bytes(TEMPLATE)
    (tmp_path / "locked.theme").write_bytes(THEME)
    real = open

    def refusing(name: object, *args: object, **kwargs: object) -> object:
        if "locked" in str(name):
            raise PermissionError(13, "Permission denied", str(name))
        return real(name, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr("builtins.open", refusing)
    shelf, themes = folder_shelf(tmp_path), themes_in(tmp_path)
    assert [info.name for info in shelf.templates] == ["sound"]
    for (error,) in (shelf.broken, themes.broken):
        assert error.code == "permission"
        said(error)


def test_files_of_a_hundred_megabytes_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = 100_000_000
    whole = b'{\n  "format": "parcours",'
    sparse(tmp_path / "zeros.json", large)
    sparse(tmp_path / "cut.json", large, whole)
    sparse(tmp_path / "whole.json", large, whole, b"}\n")
    sparse(tmp_path / "endless.json", MAX_BYTES + 1, whole, b"}\n")
    sparse(tmp_path / "large.theme", large, THEME)
    sparse(tmp_path / "just.theme", THEME_BYTES + 1, THEME)
    save_theme(tmp_path / "sound.theme", Theme())
    monkeypatch.setattr("app.files.store.MAX_BYTES", LARGEST)  # of what is read whole
    shelf, themes = folder_shelf(tmp_path), themes_in(tmp_path)
    assert [info.name for info in shelf.templates] == ["whole"]
    told = {Path(error.path).stem: said(error)[0] for error in shelf.broken}
    assert set(told) == {"zeros", "cut", "endless"}
    assert "stops in the middle" in told["cut"]
    assert "too large" in told["endless"]
    assert list(themes.themes) == ["sound"]
    assert {error.code for error in themes.broken} == {"too-large"}


def test_names_with_markup_and_ways_up_stay_words(tmp_path: Path) -> None:
    name = '<img src="../../x.png"><b>bold</b>\n../../../etc/passwd \u202e'
    save_theme(tmp_path / "named.theme", Theme(name=name))
    assert load_theme(tmp_path / "named.theme").name == name
    whole = json.loads(TEMPLATE)
    whole["template"]["name"] = name
    (tmp_path / "named.json").write_text(json.dumps(whole))
    (info,) = folder_shelf(tmp_path).templates
    assert info.path == tmp_path / "named.json"
    assert "\n" not in info.title
    assert info.title.startswith("<img")
