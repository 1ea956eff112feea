"""Bold, italic and linked words, as the PDF, the PNG and the SVG show them."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pymupdf
import pypdf
import pytest
from PIL import Image

from app.exporting.export import export_file
from app.exporting.options import ExportOptions
from app.model.journey import Journey
from app.model.styles import TextSpan
from tests.exporting import pdfs
from tests.exporting.svgs import mean_difference
from tests.layout.test_styled import one_note

TEXT = "Comparer les prix du site, מחיר טוב כאן, puis « décider » bien vite 😀 ici"
LINK = "https://exemple.fr/prix?de=été&à=%20b(c)"


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def journey() -> Journey:
    place = TEXT.index
    return one_note(
        TEXT,
        TextSpan(start=0, end=8, bold=True),
        TextSpan(start=place("les"), end=place(" du"), link=LINK),
        TextSpan(start=place("טוב"), end=place("כאן") - 1, bold=True),
        TextSpan(start=place("décider"), end=place(" »"), bold=True, italic=True),
        TextSpan(start=place("vite"), end=len(TEXT), italic=True, link="mailto:moi@exemple.fr"),
    )


@pytest.fixture
def pdf(qapp: object, tmp_path: Path) -> Path:
    path = tmp_path / "map.pdf"
    export_file(journey(), path)
    return path


def test_the_words_of_a_pdf_are_read_in_their_order(pdf: Path) -> None:
    with pymupdf.open(pdf) as document:
        read = document[0].get_text()
    first, _, rest = TEXT.partition("מחיר")
    assert squeezed(first) in squeezed(read)
    assert squeezed(rest.partition(", ")[2]) in squeezed(read)
    for word in ("מחיר", "טוב", "כאן"):
        assert word in read
    faces = {font["/BaseFont"].partition("+")[2] for font in fonts(pdf)}
    assert {f"ParcoursSans-{cut}" for cut in ("Regular", "Bold", "Italic", "BoldItalic")} <= faces


def fonts(path: Path) -> list[pypdf.generic.DictionaryObject]:
    resources = pypdf.PdfReader(path).pages[0]["/Resources"]
    return [font.get_object() for font in resources["/Font"].values()]


def test_the_links_of_a_pdf_lie_over_their_words(pdf: Path) -> None:
    with pymupdf.open(pdf) as document:
        page = document[0]
        found = [(link["uri"], page.get_textbox(link["from"]).strip()) for link in page.get_links()]
    web = "https://exemple.fr/prix?de=%C3%A9t%C3%A9&%C3%A0=%20b(c)"
    mail = "mailto:moi@exemple.fr"
    words = {
        address: " ".join(word for uri, word in found if uri == address) for address in (web, mail)
    }
    assert {uri for uri, _ in found} == {web, mail}
    assert squeezed(words[web]) == "lesprix"
    assert squeezed(words[mail]).startswith("vite")
    annotations = pypdf.PdfReader(pdf).pages[0]["/Annots"]
    assert {one.get_object()["/Contents"] for one in annotations} == {LINK, mail}


def test_a_map_without_links_has_no_annotations(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    export_file(one_note("a javascript", TextSpan(start=0, end=1, link="javascript:x")), path)
    assert "/Annots" not in pypdf.PdfReader(path).pages[0]
    assert b"javascript:" not in path.read_bytes()


def test_pdf_and_png_show_the_same(pdf: Path, tmp_path: Path) -> None:
    png = tmp_path / "map.png"
    export_file(journey(), png)
    with Image.open(png) as drawn:
        assert mean_difference(pdfs.drawn(pdf), drawn) < 1


@pytest.mark.parametrize("outlines", [False, True])
def test_an_svg_leads_to_the_same_addresses(qapp: object, tmp_path: Path, outlines: bool) -> None:
    path = tmp_path / "map.svg"
    export_file(journey(), path, ExportOptions(outlines=outlines))
    root = ElementTree.parse(path).getroot()
    linked = list(root.iter("{http://www.w3.org/2000/svg}a"))
    addresses = {one.get("{http://www.w3.org/1999/xlink}href") for one in linked}
    assert addresses == {LINK, "mailto:moi@exemple.fr"}
    if not outlines:
        assert squeezed("".join(linked[0].itertext())) in ("lesprix", "les")
