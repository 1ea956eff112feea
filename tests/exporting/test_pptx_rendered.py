"""Presentations as LibreOffice shows them: each text stands inside its shape."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from pptx import Presentation

from app.exporting.export import export_file
from app.exporting.options import ExportOptions
from app.model.journey import Journey
from app.model.reading import read_journey
from app.model.theme import TypeScale
from tests.exporting.pictures import SENTENCES
from tests.exporting.presentations import outside, rendered
from tests.exporting.test_pptx import journey_of
from tests.exporting.told import MAPS

pytestmark = pytest.mark.skipif(
    not shutil.which("soffice") and "CI" not in os.environ,
    reason="not installed: soffice (package libreoffice-impress)",
)


def maps() -> dict[str, tuple[Journey, ExportOptions]]:
    """Every example, every template in one of its languages, by turns, and what is hard to set."""
    found: dict[str, tuple[Journey, ExportOptions]] = {}
    names = dict.fromkeys(path.name.partition(".")[0] for path in MAPS)
    for index, name in enumerate(names):
        both = [path for path in MAPS if path.name.partition(".")[0] == name]
        path = both[index % len(both)]
        ratio = ("16:9", "4:3")[index % 3 == 0]
        found[path.name] = read_journey(path.read_bytes()).journey, ExportOptions(ratio=ratio)
    wide = ("W" * 200, "—— WWWWW MMMMM @@@@@ %%%%% ——" * 8, "🙂 " * 30, f"{SENTENCES['ar']} " * 6)
    hard = journey_of(*SENTENCES.values(), *wide)
    found["hard"] = hard, ExportOptions()
    large = TypeScale(title=60.0, scenario=30.0, stage=30.0, lane=26.0, note=30.0, small=24.0)
    theme = hard.theme.replace(scale=large, note_shape="bubble")
    found["large"] = hard.replace(theme=theme), ExportOptions(ratio="4:3")
    return found


@pytest.fixture(scope="module")
def drawn(qapp, tmp_path_factory) -> dict[str, tuple[Path, Path]]:
    folder = tmp_path_factory.mktemp("decks")
    decks: list[Path] = []
    for name, (journey, options) in maps().items():
        decks.append(folder / f"{name}.pptx")
        export_file(journey, decks[-1], options)
    broken = Presentation(str(decks[0]))
    for size in broken.slides[0]._element.xpath(".//a:r/a:rPr[@sz]"):
        size.set("sz", str(int(size.get("sz")) * 2))
    decks.append(folder / "broken.pptx")
    broken.save(str(decks[-1]))
    return {deck.stem: (deck, pdf) for deck, pdf in rendered(decks, folder).items()}


def test_every_line_stands_inside_its_shape(drawn):
    for name, (deck, pdf) in drawn.items():
        if name != "broken":
            assert outside(deck, pdf) == [], name


def test_lines_that_leave_their_shapes_would_be_seen(drawn):
    assert len(outside(*drawn["broken"])) > 10
