"""parcours export: every format and option, several files at once, standard output, strictness."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from app import cli
from app.exporting.limits import SUFFIXES
from app.files.store import save
from app.files.templates import load_template

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with two maps."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_XX.UTF-8")
    for name in ("bike", "van"):
        save(tmp_path / f"{name}.parcours", load_template("example", "en"))
    return tmp_path


def run(*arguments: str) -> int:
    return cli.run(["export", *arguments], lambda *_: 0)


def test_several_maps_go_to_a_folder_in_several_formats(folder: Path) -> None:
    (folder / "out").mkdir()
    assert run("bike.parcours", "van.parcours", "-o", "out", "--format", "svg,csv") == 0
    names = {path.name for path in (folder / "out").iterdir()}
    assert names == {"bike.svg", "bike.csv", "van.svg", "van.csv"}
    assert run("bike.parcours", "van.parcours", "-o", "{name}-map.json", "-o", "{name}.md") == 0
    assert Path("van-map.json").is_file()
    assert Path("bike.md").is_file()


def test_every_format_is_written() -> None:
    outputs = [one for suffix in SUFFIXES for one in ("-o", f"map{suffix}")]
    assert run("bike.parcours", *outputs) == 0
    assert all(Path(f"map{suffix}").stat().st_size > 100 for suffix in SUFFIXES)


def test_standard_output_takes_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(sys, "stdout", stream)
    assert run("bike.parcours", "-o", "-", "--format", "json") == 0
    stream.flush()
    assert json.loads(stream.buffer.getvalue())["title"] == "Buying an exercise bike"


def test_stages_are_named_or_counted() -> None:
    journey = load_template("example", "en")
    names = [stage.name for stage in journey.stages]
    assert run("bike.parcours", "-o", "a.svg", "--stages", f"{names[0].upper()},3-4") == 0
    text = Path("a.svg").read_text("utf-8")
    assert [name in text for name in names] == [True, False, True, True, False]


def test_pages_are_as_asked() -> None:
    assert run("bike.parcours", "-o", "a.pdf", "--page", "A4", "--portrait") == 0
    (page,) = PdfReader("a.pdf").pages
    assert page.mediabox.width < page.mediabox.height
    assert (
        run("bike.parcours", "-o", "b.pdf", "--paper", "A4", "--across", "3", "--page-index") == 0
    )
    assert len(PdfReader("b.pdf").pages) > 3
    assert run("bike.parcours", "-o", "c.pdf", "--paper", "A5", "--split", "--zoom", "1") == 0
    assert len(PdfReader("c.pdf").pages) > 1


def test_a_picture_is_as_wide_as_asked() -> None:
    assert run("bike.parcours", "-o", "a.png", "--width", "700", "--transparent") == 0
    with Image.open("a.png") as image:
        assert (image.width, image.mode) == (700, "RGBA")
    assert run("bike.parcours", "-o", "b.png", "--dpi", "48") == 0
    with Image.open("b.png") as image:
        assert round(image.info["dpi"][0]) == 48


def test_theme_and_language_change_how_it_looks() -> None:
    assert run("bike.parcours", "-o", "a.svg", "--theme", "night", "--language", "fr") == 0
    assert run("bike.parcours", "-o", "b.svg", "--theme", "printed") == 0
    assert run("bike.parcours", "-o", "c.svg") == 0
    one, two, plain = (Path(f"{name}.svg").read_text("utf-8") for name in "abc")
    assert "Moment de vérité" in one
    assert "Moment of truth" in plain
    assert len({one, two, plain}) == 3


def test_strict_turns_a_warning_into_a_failing_exit_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    small = ("bike.parcours", "-o", "a.pdf", "--paper", "A5", "--smallest", "8")
    assert run(*small) == 0
    assert "smallest text" in capsys.readouterr().err
    assert run(*small, "--strict") == 1
    assert Path("a.pdf").is_file()
    assert run("bike.parcours", "-o", "b.pdf", "--strict") == 0


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (("bike.parcours", "-o", "a.pdf", "--transparent"), 2, "--transparent"),
        (("bike.parcours", "-o", "a.csv", "--no-marks"), 2, "--no-marks"),
        (("bike.parcours", "-o", "a.csv", "--table", "all"), 2, "metrics"),
        (("bike.parcours", "van.parcours", "-o", "a.pdf"), 2, "{name}"),
        (("bike.parcours", "-o", "."), 2, "--format"),
        (("bike.parcours", "-o", "-"), 2, "--format"),
        (("bike.parcours", "van.parcours", "-o", "-", "--format", "pdf"), 2, "--format"),
        (("bike.parcours", "-o", "a", "--format", "gif"), 2, "gif"),
        (("bike.parcours", "-o", "a.pdf", "--tile", "--split"), 2, "--split"),
        (("bike.parcours", "-o", "a.pdf", "--zoom", "big"), 2, "--zoom"),
        (("bike.parcours", "-o", "a.png", "--width", "90", "--dpi", "9"), 2, "--dpi"),
        (("bike.parcours", "-o", "a.png", "--theme", "pink"), 2, "night"),
        (("bike.parcours", "-o", "a.png", "--language", "klingon"), 2, "klingon"),
        (("bike.parcours", "-o", "a.png", "--stages", "9"), 1, "Awareness"),
    ],
)
def test_each_mistake_is_one_line_and_writes_nothing(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    code: int,
    word: str,
    language: str,
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}_XX.UTF-8")
    before = set(folder.iterdir())
    assert run(*arguments) == code
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert word in error
    assert set(folder.iterdir()) == before
