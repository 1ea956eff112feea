"""parcours export: several files, folders, standard output, parts of a map, --strict."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest
from pptx import Presentation
from pypdf import PdfReader

from app import cli
from app.exporting.limits import DRAWN, SUFFIXES
from app.files.store import load, save
from app.files.templates import load_template
from app.files.themes import save_theme, shipped_themes
from app.model import edits
from app.model.journey import Template
from app.model.theme import Theme
from app.theming.variants import is_light
from tests.exporting.test_export import journey_of

ROOT = Path(__file__).resolve().parent.parent
Export = Callable[..., int]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Export:
    """Runs `parcours export` in a folder with two small maps and one of four stages."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_XX.UTF-8")
    save("one.parcours", journey_of("Alpha"))
    save("two.parcours", journey_of("Beta"))
    save("shop.parcours", load_template("shop", "en"))

    def call(*arguments: object) -> int:
        return cli.run(["export", *map(str, arguments)], lambda *_: 0)

    return call


def names(folder: str = ".") -> set[str]:
    return {one.name for one in Path(folder).iterdir()}


MAPS = {"one.parcours", "two.parcours", "shop.parcours"}


# files


def test_one_map_in_several_formats(export: Export, capsys: pytest.CaptureFixture[str]) -> None:
    assert export("one.parcours", "-o", "a.json", "-o", "b.CSV", "-o", "c.png") == 0
    assert names() == MAPS | {"a.json", "b.CSV", "c.png"}
    told = capsys.readouterr()
    assert [line.partition(":")[0] for line in told.out.splitlines()] == [
        "a.json",
        "b.CSV",
        "c.png",
    ]
    assert told.err == ""


def test_several_maps_into_a_folder_that_is_made(export: Export) -> None:
    assert export("one.parcours", "two.parcours", "-o", "x/y", "--format", "md, .json") == 0
    assert names("x/y") == {"one.md", "one.json", "two.md", "two.json"}
    assert "Beta" in Path("x/y/two.md").read_text("utf-8")
    assert export("one.parcours", "-o", "x", "--format", "csv") == 0
    assert export("one.parcours", "-o", "z/", "--format", "csv") == 0
    assert names("x") == {"y", "one.csv"}
    assert names("z") == {"one.csv"}
    assert export("one.parcours", "-o", "w", "--format", "csv") == 0
    assert names("w") == {"one.csv"}
    assert export("one.parcours", "-o", "w.txt", "--format", "csv") == 2


def test_a_name_may_hold_that_of_the_map(export: Export) -> None:
    assert export("one.parcours", "two.parcours", "-o", "{name}-map.json", "-o", "{name}.md") == 0
    assert names() == MAPS | {"one-map.json", "two-map.json", "one.md", "two.md"}
    assert export("one.parcours", "-o", "{name}.csv") == 0
    assert Path("one.csv").is_file()


def test_a_failing_file_does_not_stop_the_others(
    export: Export, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("bad.parcours").write_text("{")
    Path("out/two.csv").mkdir(parents=True)
    maps = ("gone.parcours", "bad.parcours", "two.parcours", "one.parcours")
    assert export(*maps, "-o", "out", "--format", "csv,json") == 1
    told = capsys.readouterr()
    assert names("out") == {"two.csv", "two.json", "one.csv", "one.json"}
    gone, bad, two = told.err.splitlines()
    assert "gone.parcours" in gone
    assert "bad.parcours" in bad
    assert "two.csv is not a file that can be written." in two
    assert len(told.out.splitlines()) == 3


def test_a_surprise_with_one_file_does_not_stop_the_others(
    export: Export, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("app.exporting.csv_file.write_csv", fail)
    assert export("one.parcours", "-o", "a.csv", "-o", "a.json") == 1
    assert names() == MAPS | {"a.json"}
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_the_name_of_a_template_is_a_map_in_its_languages(export: Export) -> None:
    assert export("ecommerce", "-o", "a.json", "--language", "fr") == 0
    assert load("a.json").journey.language == "fr"
    assert load("a.json").journey.title == load_template("ecommerce", "fr").title
    assert export("ecommerce", "-o", "a.json", "--language", "de") == 2


def test_the_language_is_that_of_the_words_added(export: Export) -> None:
    assert export("one.parcours", "-o", "a.csv", "--language", "fr") == 0
    assert Path("a.csv").read_text("utf-8-sig").startswith("Ligne;Stage")
    assert export("one.parcours", "-o", "a.csv", "--language", "French") == 2


# standard output


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_standard_output_gets_the_file_and_nothing_else(
    export: Export, capfdbinary: pytest.CaptureFixture[bytes], suffix: str
) -> None:
    assert export("one.parcours", "-o", "-", "--format", suffix[1:]) == 0
    written = capfdbinary.readouterr()
    assert written.err == b"" or suffix == ".mmd"  # which says what it has no place for
    assert export("one.parcours", "-o", f"a{suffix}") == 0
    whole = Path(f"a{suffix}").read_bytes()
    assert written.out[:4] == whole[:4]
    assert abs(len(written.out) - len(whole)) < 64  # dates and identities differ
    assert names() == MAPS | {f"a{suffix}"}


def test_warnings_of_standard_output_go_elsewhere(
    export: Export, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    save("rare.parcours", journey_of("Gone \U0010fffc"))
    assert export("rare.parcours", "-o", "-", "--format", "pdf") == 0
    written = capfdbinary.readouterr()
    assert written.out.startswith(b"%PDF")
    assert written.out.rstrip().endswith(b"%%EOF")
    assert b"Warning" in written.err
    assert b"Warning" not in written.out


def test_formats_without_drawing_start_no_qt(export: Export) -> None:
    plain = [suffix for suffix in SUFFIXES if suffix not in DRAWN]
    code = (
        "import sys; from app import cli; "
        "done = cli.run(sys.argv[1:], lambda *_: 0); "
        "sys.exit(done or 'PySide6' in sys.modules)"
    )
    outputs = [part for suffix in plain for part in ("-o", f"a{suffix}")]
    command = [sys.executable, "-c", code, "export", "shop.parcours", *outputs]
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(plain) == 5


# parts of a map


def stages_of(export: Export, *wanted: str) -> list[str]:
    options = [part for text in wanted for part in ("--stages", text)]
    assert export("shop.parcours", "-o", "a.json", *options) == 0
    return [stage.name for stage in load("a.json").journey.stages]


def test_stages_are_named_and_numbered(export: Export) -> None:
    first, second, third, fourth = stages_of(export)
    assert stages_of(export, "2") == [second]
    assert stages_of(export, "3-4,1") == [first, third, fourth]
    assert stages_of(export, "3-") == [third, fourth]
    assert stages_of(export, f" {second.upper()} ") == [second]
    assert stages_of(export, fourth, "2,2") == [second, fourth]
    assert stages_of(export, f"{first},{third}") == [first, third]


def test_a_stage_may_be_called_as_a_list_or_a_number(export: Export) -> None:
    shop = load("shop.parcours").journey
    named = ("Search, compare", "1", *(one.name for one in shop.stages[2:]))
    stages = tuple(one.replace(name=name) for one, name in zip(shop.stages, named, strict=True))
    save("shop.parcours", shop.replace(stages=stages))
    assert stages_of(export, "search, compare") == ["Search, compare"]
    assert stages_of(export, "1") == ["1"]


def test_numbers_count_the_stages_that_the_view_shows(export: Export) -> None:
    shop = load("shop.parcours").journey
    save("shop.parcours", edits.put_away(shop, [shop.stages[0].id], "hidden"))
    assert stages_of(export, "1") == [shop.stages[1].name]
    assert export("shop.parcours", "-o", "b.csv", "--stages", "1") == 0
    assert shop.stages[1].name in Path("b.csv").read_text("utf-8-sig").splitlines()[0]
    assert export("shop.parcours", "-o", "c.json", "--stages", "1", "--view", "all") == 0
    assert load("c.json").journey.stages[0].name == shop.stages[0].name


@pytest.mark.parametrize("wanted", ["5", "0", "3-2", "2-9", "-", "Delivery", "1,", ""])
def test_a_stage_that_is_not_there_is_said(
    export: Export, capsys: pytest.CaptureFixture[str], wanted: str
) -> None:
    assert export("shop.parcours", "-o", "a.json", f"--stages={wanted}") == 1
    assert "Stages: 1 " in capsys.readouterr().err
    assert names() == MAPS


def test_a_theme_is_that_of_parcours_or_of_a_file(export: Export) -> None:
    night = shipped_themes()["night"]
    assert export("one.parcours", "-o", "a.json", "--theme", "Night") == 0
    assert load("a.json").journey.theme == night
    save_theme("mine.theme", Theme(sheet="#123456"))
    assert export("one.parcours", "-o", "a.json", "--theme", "mine.theme") == 0
    assert load("a.json").journey.theme.sheet == "#123456"
    assert export("one.parcours", "-o", "a.json", "--theme", "gone.theme") == 1
    assert export("one.parcours", "-o", "a.json", "--theme", "Zorg") == 2
    assert export("a.json", "-o", "b.json", "--theme", "printed") == 0
    assert is_light(load("b.json").journey.theme)
    assert load("one.parcours").journey.theme == Theme()


def test_a_template_that_locks_its_colours_keeps_them(
    export: Export, capsys: pytest.CaptureFixture[str]
) -> None:
    journey = journey_of("Locked").replace(template=Template(id="ours", locked=("colors",)))
    save("locked.parcours", journey)
    assert export("locked.parcours", "-o", "a.json", "--theme", "night") == 1
    assert "colors" in capsys.readouterr().err
    assert export("locked.parcours", "-o", "a.json") == 0


# options of formats


def size_of(path: str) -> tuple[int, int]:
    image = pymupdf.Pixmap(path)
    return image.width, image.height


def test_a_picture_has_the_size_asked_for(export: Export) -> None:
    assert export("one.parcours", "-o", "a.png", "-o", "a.svg") == 0
    width, height = size_of("a.png")
    assert export("one.parcours", "-o", "a.png", "--dpi", "192") == 0
    assert size_of("a.png") == (2 * width, pytest.approx(2 * height, abs=1))
    assert export("one.parcours", "-o", "a.png", "--width", "777") == 0
    assert size_of("a.png")[0] == 777
    assert export("one.parcours", "-o", "a.png", "-o", "b.svg", "--transparent") == 0
    assert pymupdf.Pixmap("a.png").alpha


def test_paper_is_tiled_and_split(export: Export) -> None:
    def pages(*options: str) -> list[tuple[int, int]]:
        assert export("shop.parcours", "-o", "a.pdf", *options) == 0
        millimetres = 25.4 / 72
        return [
            (round(float(box.width) * millimetres), round(float(box.height) * millimetres))
            for box in (page.mediabox for page in PdfReader("a.pdf").pages)
        ]

    assert pages("--paper", "210x300", "--portrait") == [(210, 300)]
    assert pages("--paper", "a4", "--landscape") == [(297, 210)]
    tiles = pages("--paper", "A4", "--tile", "--across", "2", "--portrait", "--overlap", "12,5")
    assert len(tiles) >= 2
    assert len(tiles) % 2 == 0
    more = pages("--paper", "A4", "--across", "2", "--portrait", "--index", "--no-marks")
    assert len(more) == len(tiles) + 1
    assert len(pages("--paper", "A5", "--split", "--zoom", "80%")) > 1


def test_slides_have_the_ratio_and_the_master_asked_for(export: Export) -> None:
    assert export("one.parcours", "-o", "a.pptx", "--ratio", "4:3") == 0
    deck = Presentation("a.pptx")
    assert deck.slide_width * 3 == deck.slide_height * 4
    assert export("one.parcours", "-o", "b.pptx", "--master", "a.pptx") == 0
    assert export("one.parcours", "-o", "a.pptx", "--master", "a.pptx") == 2
    assert export("one.parcours", "-o", "c.pptx", "--master", "one.parcours") == 1


def test_a_table_is_chosen(export: Export) -> None:
    assert export("shop.parcours", "-o", "a.csv", "--table", "touchpoints") == 0
    assert export("shop.parcours", "-o", "b.csv", "-o", "b.json", "--table", "grid") == 0
    assert Path("a.csv").read_bytes() != Path("b.csv").read_bytes()


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("-o", "a.csv", "--paper", "A4"), "--paper cannot be used with .csv"),
        (("-o", "a.json", "-o", "a.csv", "--outlines"), "--outlines cannot be used with .csv, .j"),
        (("-o", "a.pdf", "--tile"), "--tile needs --paper"),
        (("-o", "a.pdf", "--paper", "A4", "--zoom", "50"), "--zoom needs --tile or --split"),
        (("-o", "a.pdf", "--paper", "A4", "--split", "--across", "2"), "--across cannot be used"),
        (("-o", "a.pdf", "--across", "2"), "--across needs --paper"),
        (("-o", "a.pdf", "--paper", "A4", "--tile", "--zoom", "1%"), "5 %"),
        (("-o", "a.pdf", "--paper", "A4", "--tile", "--across", "2.5"), "--across takes a whole"),
        (("-o", "a.pdf", "--paper", "A4", "--tile", "--across", "²"), "--across takes a whole"),
        (("-o", "a.pdf", "--paper", "A4", "--tile", "--overlap", "180"), "180"),
        (("-o", "a.pdf", "--paper", "A4", "--tile", "--split"), "--split"),
        (("-o", "a.pdf", "--paper", "1x1"), "1x1"),
        (("-o", "a.pptx", "--ratio", "5:4"), "16:9, 4:3"),
        (("-o", "a.csv", "--table", "all"), "grid, touchpoints, metrics"),
        (("-o", "a.png", "--dpi", "2000"), "--dpi takes 5 to 1536"),
        (("-o", "a.png", "--dpi", "90", "--scale", "2"), "--scale"),
        (("-o", "-"), "--format"),
        (("-o", "-", "--format", "pdf,png"), "standard output"),
        (("-o", "-", "-o", "a.pdf", "--format", "pdf"), "standard output"),
        (("-o", "."), "--format"),
        (("-o", ".", "--format", "gif"), "gif"),
        (("-o", "a.pdf", "--format", "png"), "a.pdf"),
        (("-o", "a.csv", "-o", "./A.csv"), "A.csv"),
        (("two.parcours", "-o", "a.csv", "-o", "b.csv"), "{name}"),
        (("two.parcours", "-o", "a{name}.csv", "-o", "b.csv"), "{name}"),
        (("two.parcours", "-o", "a.csv"), "--format"),
        (("x/one.parcours", "-o", "out", "--format", "csv"), "one.csv"),
    ],
)
def test_what_cannot_be_meant_is_refused_at_once(
    export: Export, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], word: str
) -> None:
    assert export("one.parcours", *options) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert word in line
    assert names() == MAPS


def test_a_map_is_never_written_over_itself(export: Export) -> None:
    save("map.json", journey_of("Precious"))
    before = Path("map.json").read_bytes()
    assert export("map.json", "-o", "map.json", "--language", "fr") == 2
    assert export("map.json", "two.parcours", "-o", ".", "--format", "json") == 2
    assert Path("map.json").read_bytes() == before


# --strict


def test_strict_writes_nothing_that_has_a_warning(
    export: Export, capsys: pytest.CaptureFixture[str]
) -> None:
    save("rare.parcours", journey_of("Gone \U0010fffc"))
    Path("rare.png").write_bytes(b"old")
    assert export("rare.parcours", "-o", "rare.png", "--strict") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 2
    assert "“rare.png” is not written: --strict refuses warnings (1)." in told.err
    assert Path("rare.png").read_bytes() == b"old"
    assert export("rare.parcours", "one.parcours", "-o", "x", "--format", "svg", "--strict") == 1
    assert names("x") == {"one.svg"}
    assert export("shop.parcours", "-o", "a.pdf", "--paper", "A5", "--strict") == 1
    assert export("shop.parcours", "-o", "a.pdf", "--paper", "A0", "--strict") == 0
    assert export("rare.parcours", "-o", "-", "--format", "pdf", "--strict") == 1
    assert names() == MAPS | {"rare.parcours", "rare.png", "x", "a.pdf"}


def test_what_a_format_has_no_place_for_is_no_fault(
    export: Export, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export("shop.parcours", "-o", "a.mmd", "--strict") == 0
    assert "Mermaid" in capsys.readouterr().err


# ends that nobody planned


def test_an_interrupted_export_leaves_the_old_file(export: Export, tmp_path: Path) -> None:
    Path("a.pdf").write_bytes(b"old")
    code = (
        "import os, signal, sys; from app import cli; from app.exporting.pdf.book import Book\n"
        "def interrupted(*_, **__): os.kill(os.getpid(), signal.SIGINT)\n"
        "Book.add_page = interrupted\n"
        "sys.exit(cli.run(sys.argv[1:], None))"
    )
    command = [sys.executable, "-c", code, "export", "one.parcours", "-o", "a.pdf"]
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "parcours: Interrupted.\n")
    assert Path("a.pdf").read_bytes() == b"old"
    assert names() == MAPS | {"a.pdf"}
