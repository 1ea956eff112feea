"""A map to a file: endings, errors in one sentence, warnings, what stays on the disk."""

from __future__ import annotations

import errno
import os
import stat
import sys

import pymupdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.exporting import export as exporting
from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.export import export_file, texts_of, warnings_for
from app.exporting.options import ExportOptions
from app.exporting.replacing import replacing
from app.files.templates import load_template
from app.layout.layouter import Layouter
from app.layout.text.engine import TextEngine
from app.model.assets import asset_bytes, make_asset
from app.model.items import Note, PictureUse
from app.model.journey import Asset, Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from tests.exporting.pictures import SENTENCES, asset_of, drawing


def journey_of(*texts: str) -> Journey:
    items = tuple(Note(kind="note", id=f"n{i}", text=text) for i, text in enumerate(texts))
    lane = Lane(id="l", kind="action", name="Actions", cells=(Cell(stage="s", items=items),))
    return empty_journey("Map").replace(stages=(Stage(id="s", name="Stage"),), lanes=(lane,))


@pytest.fixture
def simple(qapp) -> Journey:
    return journey_of("One")


@pytest.mark.parametrize("name", ["map.pdf", "MAP.PDF", "carte été.png", "a.b.svg"])
def test_the_ending_says_what_is_written(simple, tmp_path, name):
    report = export_file(simple, tmp_path / name)
    heads = {".pdf": b"%PDF", ".png": b"\x89PNG", ".svg": b"<svg"}
    assert report.path.read_bytes()[:4] == heads[report.path.suffix.lower()]
    assert report.size == report.path.stat().st_size
    assert list(tmp_path.iterdir()) == [report.path]


@pytest.mark.parametrize("name", ["map.gif", "map", ".pdf", "pdf"])
def test_other_endings_are_refused(simple, tmp_path, name):
    with pytest.raises(ExportError, match=r"must end in \.pdf, \.png, .* or \.\w+\.$") as caught:
        export_file(simple, tmp_path / name)
    assert caught.value.code == "suffix"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", [".pdf", ".png", ".svg"])
def test_a_missing_folder_is_named(simple, tmp_path, suffix):
    with pytest.raises(ExportError, match=r"folder .*nowhere does not exist") as caught:
        export_file(simple, tmp_path / "nowhere" / f"map{suffix}")
    assert caught.value.params["folder"] == str(tmp_path / "nowhere")


@pytest.mark.parametrize("suffix", [".pdf", ".png", ".svg"])
def test_a_folder_in_the_place_of_the_file_is_refused(simple, tmp_path, suffix):
    (tmp_path / f"map{suffix}").mkdir()
    with pytest.raises(ExportError, match="is not a file"):
        export_file(simple, tmp_path / f"map{suffix}")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EACCES, "permission"),
        (errno.EIO, "write"),
        (errno.ENAMETOOLONG, "name"),
    ],
)
@pytest.mark.parametrize("suffix", [".pdf", ".png", ".svg"])
def test_what_the_disk_refuses_is_said_and_the_old_file_stays(
    simple, tmp_path, monkeypatch, number, code, suffix
):
    path = tmp_path / f"map{suffix}"
    path.write_bytes(b"old")

    def refuse(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(ExportError) as caught:
        export_file(simple, path)
    assert caught.value.code == code
    assert path.name in str(caught.value)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_protected_file_is_not_replaced(simple, tmp_path, monkeypatch):
    path = tmp_path / "map.png"
    path.write_bytes(b"old")
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(ExportError, match="protected"):
        export_file(simple, path)
    assert path.read_bytes() == b"old"


def test_a_replaced_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path):
    real, link = tmp_path / "real.png", tmp_path / "link.png"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    with replacing(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    if sys.platform != "win32":
        assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_an_error_while_writing_leaves_nothing(tmp_path):
    def write_half() -> None:
        with replacing(tmp_path / "map.png") as file:
            file.write(b"half")
            raise KeyError

    with pytest.raises(KeyError):
        write_half()
    assert list(tmp_path.iterdir()) == []


def test_thirteen_scripts_are_read_back_note_by_note(qapp, tmp_path):
    path = tmp_path / "map.pdf"
    export_file(journey_of(*SENTENCES.values()), path)
    with pymupdf.open(path) as document:
        read = "".join(document[0].get_text().split())
    for text in SENTENCES.values():
        for word in text.split():
            assert word in read


def test_missing_characters_are_named_in_one_warning(qapp, tmp_path):
    engine = TextEngine()
    (warning,) = warnings_for(
        texts_of(Layouter(engine).lay(journey_of("客户 ok 客", "旅"))), engine
    )
    assert warning.code == "missing"
    for character in "客户旅":
        assert str(warning).count(character) == 1
    assert "\n" not in str(warning)


def test_many_missing_characters_are_counted(qapp):
    engine = TextEngine()
    text = "".join(chr(0x4E00 + i) for i in range(50))
    (warning,) = warnings_for(texts_of(Layouter(engine).lay(journey_of(text))), engine)
    assert "and 30 more" in str(warning)


def with_pictures(*assets: Asset) -> Journey:
    items = tuple(
        PictureUse(kind="picture", id=f"p{i}", asset=asset.id) for i, asset in enumerate(assets)
    )
    lane = Lane(id="l", kind="picture", name="Screens", cells=(Cell(stage="s", items=items),))
    journey = empty_journey("Map").replace(stages=(Stage(id="s", name="Stage"),), lanes=(lane,))
    return journey.replace(assets=assets)


def cut_off(png: bytes) -> bytes:
    return png[: len(png) // 2]


@pytest.mark.parametrize("suffix", [".pdf", ".png", ".svg"])
def test_pictures_that_cannot_be_read_are_named(qapp, tmp_path, suffix):
    sound = asset_of(drawing(40, 20))
    data = asset_bytes(sound)
    text = make_asset(b"hello", "image/png", 40, 20, "notes.png")
    half = make_asset(cut_off(data), "image/png", 40, 20, "half.png")
    changed = sound.replace(id="0" * 64, name="changed.png")
    journey = with_pictures(sound, text, half, changed)
    (warning,) = export_file(journey, tmp_path / f"map{suffix}").warnings
    assert warning.code == "picture"
    assert warning.params == {"names": "changed.png, half.png, notes.png", "more": 0}
    assert "changed.png, half.png, notes.png" in str(warning)
    assert "\n" not in str(warning)
    assert export_file(with_pictures(sound), tmp_path / f"sound{suffix}").warnings == ()


@pytest.mark.parametrize("suffix", [".pdf", ".png", ".svg"])
def test_a_very_flat_picture_is_no_obstacle(qapp, tmp_path, suffix):
    journey = with_pictures(asset_of(drawing(4000, 2)))
    assert export_file(journey, tmp_path / f"map{suffix}").warnings == ()


@pytest.mark.parametrize("suffix", [".pdf", ".png", ".svg"])
def test_the_smallest_maps(qapp, tmp_path, suffix):
    for i, journey in enumerate((empty_journey(), journey_of(), journey_of("", " ", "\n"))):
        assert export_file(journey, tmp_path / f"{i}{suffix}").size > 0


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=60))
def test_no_text_stops_an_export(qapp, tmp_path, text):
    report = export_file(journey_of(text), tmp_path / "map.pdf", ExportOptions(paper="A4"))
    with pymupdf.open(report.path) as document:
        assert len(document) == 1


@pytest.mark.parametrize("suffix", [".pdf", ".png", ".svg"])
def test_an_export_can_be_stopped_while_the_map_is_laid_out(tmp_path, qapp, monkeypatch, suffix):
    monkeypatch.setattr(exporting, "_OFTEN", 0.0)
    journey = load_template("example", "en")
    target = tmp_path / f"map{suffix}"
    asked: list[float] = []

    def go_on(done: float) -> bool:
        asked.append(done)
        return len(asked) < 40

    with pytest.raises(ExportCancelled):
        exporting.export_file(journey, target, progress=go_on)
    assert asked == [0.0] * 40
    assert not target.exists()
    assert not list(tmp_path.iterdir())
