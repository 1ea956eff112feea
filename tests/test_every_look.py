"""Every starting map under every theme, and under the dark and the printed variant of each: it
opens, nothing overlaps, every text is inside its box and readable on what lies under it, and PDF
and PNG hold it all. In its own theme in both languages, in the others in one of the two, by turns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pymupdf
import pytest
from PIL import Image

from app.data import data_path
from app.exporting.export import ready_engine
from app.exporting.pdf import write_pdf
from app.exporting.png import png_size, write_png
from app.files.store import load
from app.files.themes import load_theme
from app.layout.layouter import Layouter
from app.layout.picture import Picture
from app.layout.text.engine import TextEngine
from app.model.journey import Journey
from app.model.queries import faults, iter_items
from app.model.theme import Theme
from app.theming.variants import dark, printed
from tests.layout.checks import check_layout, check_words_apart
from tests.layout.contrast_seen import weak_places

MAPS = sorted(data_path("templates").glob("*.json"))
THEMES = sorted(data_path("resources", "themes").glob("*.theme"))
SCALE = 0.25
"""Of the PNG: enough to see that all was painted."""


@cache
def opened(path: Path) -> Journey:
    return load(path).journey


@pytest.fixture(scope="module")
def engine() -> TextEngine:
    return ready_engine()


def looks() -> Iterator[object]:
    """Maps, each with the file of a theme or None for its own."""
    for number, path in enumerate(MAPS):  # English, French, English…
        yield pytest.param((path, None), id=f"{path.stem}-own")
        for theme in THEMES[number % 2 :: 2]:
            yield pytest.param((path, theme), id=f"{path.stem}-{theme.stem}")
        partner = MAPS[number ^ 1]
        assert partner.stem.partition(".")[0] == path.stem.partition(".")[0]


@pytest.fixture(params=looks())
def look(request: pytest.FixtureRequest) -> tuple[Journey, Theme]:
    path, theme = request.param
    journey = opened(path)
    return journey, load_theme(theme) if theme else journey.theme


def check(journey: Journey, engine: TextEngine) -> Picture:
    """The picture of a map, in which all is in its place and readable."""
    picture = Layouter(engine).lay(journey)
    check_layout(journey, picture)
    check_words_apart(picture)
    assert weak_places(picture) == []
    return picture


def test_a_map_in_a_theme(
    qapp: object, look: tuple[Journey, Theme], engine: TextEngine, tmp_path: Path
) -> None:
    bare, theme = look
    assert faults(bare) == ()
    for variant in (dark(theme), printed(theme)):
        check(bare.replace(theme=variant), engine)
    journey = bare.replace(theme=theme)
    picture = check(journey, engine)
    assets = {asset.id: asset for asset in journey.assets}.get

    pdf = tmp_path / "map.pdf"
    assert not write_pdf(picture, pdf, engine=engine, assets=assets, journey=journey)
    with pymupdf.open(pdf) as document:
        (page,) = document
        read = squeezed(page.get_text())
    assert [words for words in words_of(journey) if squeezed(words) not in read] == []

    png = tmp_path / "map.png"
    assert not write_png(picture, png, engine=engine, assets=assets, scale=SCALE)
    with Image.open(png) as image:
        assert image.size == png_size(picture, SCALE)
        colors = image.reduce(4).getcolors(image.width * image.height)
    assert colors is not None
    assert len(colors) > 16


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def words_of(journey: Journey) -> Iterator[str]:
    """Every text that a reader of the map must find."""
    yield journey.title
    for part in (*journey.stages, *journey.lanes, *journey.phases):
        yield part.name
    for place in iter_items(journey):
        yield getattr(place.item, "text", "") or getattr(place.item, "label", "")
