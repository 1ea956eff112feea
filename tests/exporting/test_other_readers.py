"""Every map that ships as other PDF programs see it. They are qpdf and poppler's: `.ci/run`
installs them; Debian's packages are `qpdf` and `poppler-utils`. A computer without them skips
this, CI never does."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from app.exporting.export import export_file
from app.model.reading import read_journey
from tests.exporting.test_templates_out import TEMPLATES, squeezed, words_of

MISSING = [name for name in ("qpdf", "pdftotext", "pdffonts", "pdftoppm") if not shutil.which(name)]

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


def all_embedded(listing: str) -> bool:
    """Of pdffonts' table: a font at least, each embedded, a subset, and with its Unicode."""
    rows = listing.splitlines()[2:]
    flags = [re.search(r"(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$", row) for row in rows]
    return bool(rows) and all(found and set(found.groups()) == {"yes"} for found in flags)
