"""The worksheet as a PDF, read back by other programs."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pymupdf
import pypdf
import pytest

from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.worksheet import export_worksheet
from app.files.templates import load_template
from app.layout.labels import labels_for
from app.model.audit import mean_of, occurrences
from app.model.criteria import criteria_of
from app.model.journey import empty_journey

MARGIN = 28.0
"""A little less than 10 mm, in pt."""


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("filled", [True, False])
def test_every_touchpoint_and_criterion_is_on_paper(
    qapp: object, tmp_path: Path, language: str, filled: bool
) -> None:
    journey = load_template("touchpoints", language)
    path = tmp_path / "audit.pdf"
    done = export_worksheet(journey, path, filled=filled, day=date(2027, 3, 1))
    assert done.warnings == ()
    assert done.size == path.stat().st_size
    with pymupdf.open(path) as document:
        assert document.page_count == done.pages > 1
        texts = [page.get_text() for page in document]
        for page in document:
            assert (round(page.rect.width), round(page.rect.height)) == (842, 595)
            x0, y0, x1, y1 = page.rect
            inside = pymupdf.Rect(x0 + MARGIN, y0 + MARGIN, x1 - MARGIN, y1 - MARGIN)
            for word in page.get_text("words"):
                assert pymupdf.Rect(word[:4]) in inside, word
        named = [entry[1] for entry in document.get_toc()]
    every = squeezed("".join(texts))
    names = [one.name for one in occurrences(journey)]
    for name in set(names):
        rows = [line.strip() for text in texts for line in text.split("\n")]
        if name in rows:
            assert rows.count(name) == names.count(name) + (name in named)
        else:
            assert squeezed(name) in every
    for criterion in criteria_of(journey):
        assert every.count(squeezed(criterion.question)) == 1
        for text in texts:
            assert criterion.name in text
    stages = {stage.id: stage.name for stage in journey.stages}
    used = dict.fromkeys(one.stage for one in occurrences(journey))
    assert named == [stages[one] for one in used]
    assert ("2027" in texts[0]) == filled
    ids = {one.id for one in criteria_of(journey)}
    overall = mean_of((one.use for one in occurrences(journey)), ids)
    assert overall is not None
    number = labels_for(language).number(round(overall.value, 1))
    mean = {"en": "Mean: ", "fr": "Moyenne : "}[language] + f"{number} / 5"
    assert (squeezed(mean) in squeezed(texts[0])) == filled
    assert "Importance\n" not in texts[0]


def test_it_says_what_it_is_and_brings_its_fonts(qapp: object, tmp_path: Path) -> None:
    journey = load_template("touchpoints", "fr").replace(title="Été, عنوان, 予約")
    path = tmp_path / "audit.pdf"
    export_worksheet(journey, path, filled=False, paper="letter")
    reader = pypdf.PdfReader(path)
    assert reader.metadata is not None
    assert reader.metadata.title == "Été, عنوان, 予約 · Audit des points de contact"
    assert reader.root_object["/Lang"] == "fr"
    assert [round(float(edge)) for edge in reader.pages[0].mediabox[2:]] == [792, 612]
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            (inner,) = font["/DescendantFonts"]
            descriptor = inner.get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & descriptor.get_object().keys()


def test_what_cannot_be_is_refused_and_leaves_no_file(qapp: object, tmp_path: Path) -> None:
    journey = empty_journey("Map")
    for path, paper, code in (
        (tmp_path / "a.png", None, "worksheet-suffix"),
        (tmp_path / "a.pdf", "A99", "paper"),
        (tmp_path / "no" / "a.pdf", None, "folder"),
    ):
        with pytest.raises(ExportError) as refused:
            export_worksheet(journey, path, filled=True, paper=paper)
        assert refused.value.code == code
    with pytest.raises(ExportCancelled):
        export_worksheet(journey, tmp_path / "a.pdf", filled=True, progress=lambda done: done < 0.9)
    assert list(tmp_path.iterdir()) == []
