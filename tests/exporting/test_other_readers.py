"""Some maps, and pages beside maps, as qpdf and poppler see them, by which most viewers on Linux
draw. `.ci/run` installs them; Debian's packages are `qpdf` and `poppler-utils`. A computer without
them skips this, CI never does."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import get_args

import pytest
from PIL import Image

from app.exporting.export import export_file
from app.exporting.options import Appendix, ExportOptions
from app.model.items import Note
from app.model.queries import iter_items
from app.model.reading import read_journey
from tests.exporting.svgs import mean_difference
from tests.exporting.test_every_map import said
from tests.exporting.told import MAPS

SOME = {
    *("example.en.json", "empathy.fr.json", "employee.fr.json", "public.en.json"),
    "literie.fr.parcours",
}
PROGRAMS = ("qpdf", "pdfinfo", "pdftotext", "pdftoppm")
MISSING = [name for name in PROGRAMS if not shutil.which(name)]

pytestmark = pytest.mark.skipif(
    bool(MISSING) and "CI" not in os.environ,
    reason=f"not installed: {', '.join(MISSING)} (packages qpdf and poppler-utils)",
)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(
    "path", [path for path in MAPS if path.name in SOME], ids=lambda path: path.name
)
def test_poppler_reads_and_draws_a_map(qapp, tmp_path: Path, path: Path) -> None:
    journey = read_journey(path.read_bytes()).journey
    pdf, png = tmp_path / "map.pdf", tmp_path / "map.png"
    for file in (pdf, png):
        export_file(journey, file)
    read = squeezed(said("pdftotext", pdf, "-"))
    for place in iter_items(journey):
        if isinstance(place.item, Note):
            assert squeezed(place.item.text) in read
    said("pdftoppm", "-r", "96", "-png", "-singlefile", pdf, tmp_path / "page")
    with Image.open(tmp_path / "page.png") as page, Image.open(png) as drawn:
        assert mean_difference(page, drawn) < 1


@pytest.mark.parametrize(
    "options",
    [
        {"paper": "A3"},
        {"paper": "A4", "spread": "tile", "page_index": True},
        {"paper": "A4", "spread": "split"},
    ],
    ids=["fit", "tile", "split"],
)
def test_pages_and_their_structure_are_sound_to_other_programs(qapp, tmp_path, options):
    example = next(path for path in MAPS if path.name == "example.en.json")
    journey = read_journey(example.read_bytes()).journey
    pdf = tmp_path / "map.pdf"
    asked = ExportOptions(title_page=True, appendix=get_args(Appendix), **options)
    export_file(journey, pdf, asked)
    assert "No syntax or stream encoding errors" in said("qpdf", "--check", pdf)
    read = said("pdfinfo", "-struct-text", pdf)
    names = [f'"{stage.name}"' for stage in journey.stages]
    places = [re.search(rf"H2 \(block\)\s+{re.escape(name)}", read).start() for name in names]
    assert places == sorted(places)
    assert len(re.findall(r"^ +TH", read, re.MULTILINE)) > len(journey.touchpoints)
