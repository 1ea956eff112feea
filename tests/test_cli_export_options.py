"""parcours export: what of a map, in what dress, with the options of each format."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest
from pptx import Presentation
from pypdf import PdfReader

from app.files.store import load, save
from app.files.themes import save_theme, shipped_themes
from app.model import edits
from app.model.journey import Template
from app.model.theme import Theme
from app.theming.variants import is_light
from tests.exporting.test_export import journey_of
from tests.exports_run import MAPS, export, names, with_maps

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder of its own."""
    with_maps(tmp_path, monkeypatch)


# parts of a map


def stages_of(*wanted: str) -> list[str]:
    options = [part for text in wanted for part in ("--stages", text)]
    assert export("shop.parcours", "-o", "a.json", *options) == 0
    return [stage.name for stage in load("a.json").journey.stages]


def test_stages_are_named_and_numbered() -> None:
    first, second, third, fourth = stages_of()
    assert stages_of("2") == [second]
    assert stages_of("3-4,1") == [first, third, fourth]
    assert stages_of("3-") == [third, fourth]
    assert stages_of(f" {second.upper()} ") == [second]
    assert stages_of(fourth, "2,2") == [second, fourth]
    assert stages_of(f"{first},{third}") == [first, third]


def test_a_stage_may_be_called_as_a_list_or_a_number() -> None:
    shop = load("shop.parcours").journey
    named = ("Search, compare", "1", *(one.name for one in shop.stages[2:]))
    stages = tuple(one.replace(name=name) for one, name in zip(shop.stages, named, strict=True))
    save("shop.parcours", shop.replace(stages=stages))
    assert stages_of("search, compare") == ["Search, compare"]
    assert stages_of("1") == ["1"]


def test_numbers_count_the_stages_that_the_view_shows() -> None:
    shop = load("shop.parcours").journey
    save("shop.parcours", edits.put_away(shop, [shop.stages[0].id], "hidden"))
    assert stages_of("1") == [shop.stages[1].name]
    assert export("shop.parcours", "-o", "b.csv", "--stages", "1") == 0
    assert shop.stages[1].name in Path("b.csv").read_text("utf-8-sig").splitlines()[0]
    assert export("shop.parcours", "-o", "c.json", "--stages", "1", "--view", "all") == 0
    assert load("c.json").journey.stages[0].name == shop.stages[0].name


@pytest.mark.parametrize("wanted", ["5", "0", "3-2", "2-9", "-", "Delivery", "1,", ""])
def test_a_stage_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str], wanted: str) -> None:
    assert export("shop.parcours", "-o", "a.json", f"--stages={wanted}") == 1
    assert "Stages: 1 " in capsys.readouterr().err
    assert names() == MAPS


def test_a_theme_is_that_of_parcours_or_of_a_file() -> None:
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


def test_a_template_that_locks_its_colours_keeps_them(capsys: pytest.CaptureFixture[str]) -> None:
    journey = journey_of("Locked").replace(template=Template(id="ours", locked=("colors",)))
    save("locked.parcours", journey)
    assert export("locked.parcours", "-o", "a.json", "--theme", "night") == 1
    assert "colors" in capsys.readouterr().err
    assert export("locked.parcours", "-o", "a.json") == 0


# options of formats


def size_of(path: str) -> tuple[int, int]:
    image = pymupdf.Pixmap(path)
    return image.width, image.height


def test_a_picture_has_the_size_asked_for() -> None:
    assert export("one.parcours", "-o", "a.png", "-o", "a.svg") == 0
    width, height = size_of("a.png")
    assert export("one.parcours", "-o", "a.png", "--dpi", "192") == 0
    assert size_of("a.png") == (2 * width, pytest.approx(2 * height, abs=1))
    assert export("one.parcours", "-o", "a.png", "--width", "777") == 0
    assert size_of("a.png")[0] == 777
    assert export("one.parcours", "-o", "a.png", "-o", "b.svg", "--transparent") == 0
    assert pymupdf.Pixmap("a.png").alpha


def test_paper_is_tiled_and_split() -> None:
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


def test_pages_stand_before_and_after_the_map() -> None:
    def pages(*options: str) -> int:
        assert export("touchpoints", "-o", "a.pdf", "--language", "en", *options) == 0
        return len(PdfReader("a.pdf").pages)

    assert pages() == 1
    assert pages("--title-page") == 2
    assert pages("--appendix", "audit, touchpoints") > 2
    assert pages("--appendix", "all", "--title-page", "--paper", "A4") > 3


def test_slides_have_the_ratio_and_the_master_asked_for() -> None:
    assert export("one.parcours", "-o", "a.pptx", "--ratio", "4:3") == 0
    deck = Presentation("a.pptx")
    assert deck.slide_width * 3 == deck.slide_height * 4
    assert export("one.parcours", "-o", "b.pptx", "--master", "a.pptx") == 0
    assert export("one.parcours", "-o", "a.pptx", "--master", "a.pptx") == 2
    assert export("one.parcours", "-o", "c.pptx", "--master", "one.parcours") == 1


def test_a_table_is_chosen() -> None:
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
        (("-o", "a.pdf", "--appendix", "audit,plan"), "touchpoints, audit, actions, all"),
        (("-o", "a.svg", "--title-page"), "--title-page cannot be used with .svg"),
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
    capsys: pytest.CaptureFixture[str], options: tuple[str, ...], word: str
) -> None:
    assert export("one.parcours", *options) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert word in line
    assert names() == MAPS


def test_a_map_is_never_written_over_itself() -> None:
    save("map.json", journey_of("Precious"))
    before = Path("map.json").read_bytes()
    assert export("map.json", "-o", "map.json", "--language", "fr") == 2
    assert export("map.json", "two.parcours", "-o", ".", "--format", "json") == 2
    assert Path("map.json").read_bytes() == before
