"""Presentations on a company's master: its size, its layouts, none of its slides."""

from __future__ import annotations

import io
import zipfile

import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches

from app.exporting.errors import ExportError
from app.exporting.export import export_file
from app.exporting.options import ExportOptions
from tests.exporting.presentations import leaves, slide_text
from tests.exporting.test_pptx import journey_of, slides_of

_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_TYPES = {
    "brand.pptx": _PRESENTATION,
    "brand.potx": _PRESENTATION.replace("presentation.main", "template.main"),
    "brand.pptm": "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
}


def company(folder, name="brand.pptx"):
    """A presentation with slides, notes, sections' rests and somebody's name."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(11), Inches(7)
    deck.core_properties.author = "Somebody"
    for layout in deck.slide_layouts:
        slide = deck.slides.add_slide(layout)
        slide.notes_slide.notes_text_frame.text = "secret"
    path = folder / name
    deck.save(str(path))
    return path


def retyped(path, kind: str) -> None:
    """Give a presentation the type of a template or another."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as file, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as to:
        for one in file.infolist():
            data = file.read(one)
            if one.filename == "[Content_Types].xml":
                data = data.replace(_PRESENTATION.encode(), kind.encode())
            to.writestr(one, data)
    path.write_bytes(out.getvalue())


@pytest.mark.parametrize("name", _TYPES)
def test_slides_take_the_size_and_the_layout_of_a_master(qapp, tmp_path, name):
    master = company(tmp_path, name)
    retyped(master, _TYPES[name])
    path = tmp_path / "map.pptx"
    report = export_file(journey_of("One"), path, ExportOptions(master=master))
    deck = Presentation(str(path))
    assert report.pages == len(deck.slides) == 2
    assert (deck.slide_width, deck.slide_height) == (Inches(11), Inches(7))
    assert deck.core_properties.author == ""
    for slide in deck.slides:
        assert slide.slide_layout.name == "Title Only"
        assert "One" in slide_text(slide)
        assert [one.is_placeholder for one in slide.shapes].count(True) == 1
        title = slide.shapes.title
        for shape in leaves(slide.shapes):
            assert shape.left + shape.width <= deck.slide_width
            assert shape.shape_id == title.shape_id or shape.top >= title.top + title.height
    assert slides_of(deck, "Stage")
    with zipfile.ZipFile(path) as file:
        assert len([one for one in file.namelist() if "/slides/slide" in one]) == 2
        assert not any(b"secret" in file.read(one) for one in file.namelist())
        assert _PRESENTATION.encode() in file.read("[Content_Types].xml")


def test_a_master_without_a_place_for_titles_still_shows_them(qapp, tmp_path):
    deck = Presentation()
    for layout in list(deck.slide_layouts):
        if layout.name != "Blank":
            deck.slide_layouts.remove(layout)
    master = tmp_path / "blank.pptx"
    deck.save(str(master))
    path = tmp_path / "map.pptx"
    export_file(journey_of("One"), path, ExportOptions(master=master))
    for slide, title in zip(Presentation(str(path)).slides, ("Map", "Stage"), strict=True):
        assert title in slide_text(slide)
        assert "One" in slide_text(slide)


def test_the_master_itself_can_be_written_over(qapp, tmp_path):
    master = company(tmp_path)
    export_file(journey_of("One"), master, ExportOptions(master=master))
    assert len(Presentation(str(master)).slides) == 2


def test_a_file_that_would_fill_the_memory_is_refused(qapp, tmp_path):
    master = company(tmp_path)
    with zipfile.ZipFile(master, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("ppt/media/bomb.bin", b"\0" * 50_000_000)
    with pytest.raises(ExportError) as caught:
        export_file(journey_of("One"), tmp_path / "map.pptx", ExportOptions(master=master))
    assert caught.value.code == "master"


def test_other_office_files_are_refused(qapp, tmp_path):
    master = company(tmp_path)
    retyped(
        master, _PRESENTATION.replace("presentationml.presentation", "wordprocessingml.document")
    )
    for wrong in (master, tmp_path / "missing.pptx", tmp_path):
        with pytest.raises(ExportError) as caught:
            export_file(journey_of("One"), tmp_path / "map.pptx", ExportOptions(master=wrong))
        assert caught.value.code == "master"
        assert "\n" not in str(caught.value)


def test_old_slides_do_not_stay_where_a_show_or_a_layout_leads_to_them(qapp, tmp_path):
    deck = Presentation()
    secrets = [deck.slides.add_slide(deck.slide_layouts[5]) for _ in range(2)]
    for slide in secrets:
        slide.shapes.title.text = "SECRET"
    names = "".join(f'<p:sld r:id="{one.rId}"/>' for one in deck.slides._sldIdLst)
    show = f'<p:custShow name="c" id="0"><p:sldLst>{names}</p:sldLst></p:custShow>'
    size = deck.part._element.find("{*}notesSz")
    size.addnext(parse_xml(f"<p:custShowLst {nsdecls('p', 'r')}>{show}</p:custShowLst>"))
    layout = deck.slide_layouts[5]
    link = layout.part.relate_to(secrets[0].part, RT.SLIDE)
    click = f'<a:hlinkClick {nsdecls("a", "r")} r:id="{link}" action="ppaction://hlinksldjump"/>'
    layout.placeholders[0]._element.find(".//{*}cNvPr").append(parse_xml(click))
    master = tmp_path / "brand.pptx"
    deck.save(str(master))
    path = tmp_path / "map.pptx"
    export_file(journey_of("One"), path, ExportOptions(master=master))
    with zipfile.ZipFile(path) as file:
        assert len([one for one in file.namelist() if one.startswith("ppt/slides/slide")]) == 2
        assert not any(b"SECRET" in file.read(one) for one in file.namelist())
        assert not any(b"hlinkClick" in file.read(one) for one in file.namelist())
    assert len(Presentation(str(path)).slides) == 2


def test_many_small_parts_that_would_fill_the_memory_are_refused(qapp, tmp_path):
    master = company(tmp_path)
    with zipfile.ZipFile(master, "a", zipfile.ZIP_DEFLATED) as file:
        for number in range(30):
            file.writestr(f"ppt/slideMasters/bomb{number}.xml", "<a/>" * 240_000)
    with pytest.raises(ExportError) as caught:
        export_file(journey_of("One"), tmp_path / "map.pptx", ExportOptions(master=master))
    assert caught.value.code == "master"
