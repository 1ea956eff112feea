"""Every map that ships as other PDF programs see it. They are qpdf and poppler's: `.ci/run`
installs them; Debian's packages are `qpdf` and `poppler-utils`. A computer without them skips
this, CI never does."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import get_args

import pytest
from PIL import Image, ImageChops, ImageStat

from app.exporting.export import export_file
from app.exporting.options import Appendix, ExportOptions
from app.model.reading import read_journey
from tests.exporting.test_templates_out import TEMPLATES, squeezed, words_of

PROGRAMS = ("qpdf", "pdfinfo", "pdftotext", "pdffonts", "pdftoppm")
MISSING = [name for name in PROGRAMS if not shutil.which(name)]

pytestmark = pytest.mark.skipif(
    bool(MISSING) and "CI" not in os.environ,
    reason=f"not installed: {', '.join(MISSING)} (packages qpdf and poppler-utils)",
)


def said(*command: str | Path) -> str:
    """What a program prints; fails with what it complains of."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, ""), command
    return done.stdout


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_is_sound_to_other_programs(qapp, tmp_path, template):
    journey = read_journey(template.read_bytes()).journey
    pdf, png = tmp_path / "map.pdf", tmp_path / "map.png"
    for path in (pdf, png):
        export_file(journey, path)
    assert "No syntax or stream encoding errors" in said("qpdf", "--check", pdf)
    read = squeezed(said("pdftotext", pdf, "-"))
    for text in words_of(journey):
        assert squeezed(text) in read
    assert all_embedded(said("pdffonts", pdf))
    said("pdftoppm", "-r", "96", "-png", "-singlefile", pdf, tmp_path / "page")
    with Image.open(tmp_path / "page.png") as page, Image.open(png) as drawn:
        assert page.size == drawn.size
        apart = ImageChops.difference(page.convert("RGB"), drawn.convert("RGB"))
        assert max(ImageStat.Stat(apart).mean) < 1


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
    template = next(path for path in TEMPLATES if path.stem == "example.en")
    journey = read_journey(template.read_bytes()).journey
    pdf = tmp_path / "map.pdf"
    asked = ExportOptions(title_page=True, appendix=get_args(Appendix), **options)
    export_file(journey, pdf, asked)
    assert "No syntax or stream encoding errors" in said("qpdf", "--check", pdf)
    read = said("pdfinfo", "-struct-text", pdf)
    names = [f'"{stage.name}"' for stage in journey.stages]
    places = [re.search(rf"H2 \(block\)\s+{re.escape(name)}", read).start() for name in names]
    assert places == sorted(places)
    assert len(re.findall(r"^ +TH", read, re.MULTILINE)) > len(journey.touchpoints)


def all_embedded(listing: str) -> bool:
    """Of pdffonts' table: a font at least, each embedded, a subset, and with its Unicode."""
    rows = listing.splitlines()[2:]
    flags = [re.search(r"(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$", row) for row in rows]
    return bool(rows) and all(found and set(found.groups()) == {"yes"} for found in flags)
