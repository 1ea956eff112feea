"""Presentations, read back by python-pptx: what stands on which slide, in which order."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Emu

from app.data import data_path
from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.export import Source, export_file
from app.exporting.options import ExportOptions
from app.exporting.pptx import write_pptx
from app.exporting.preflight import preflight
from app.model.items import EmotionPoint, Note, PictureUse
from app.model.journey import Journey, Link, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Persona
from app.model.queries import iter_items
from app.model.reading import read_journey
from app.model.styles import TextSpan
from app.words import Words
from tests.examples.maps import FILES as EXAMPLES
from tests.exporting.pictures import SENTENCES, asset_of, drawing
from tests.exporting.presentations import (
    leaves,
    notes_text,
    shown_texts,
    slide_text,
    squeezed,
)

TEMPLATES = sorted(data_path("templates").glob("*.json"))
MAPS = [*TEMPLATES, *EXAMPLES]


def journey_of(*texts: str, **changes) -> Journey:
    items = tuple(Note(kind="note", id=f"n{i}", text=text) for i, text in enumerate(texts))
    lane = Lane(id="l", kind="action", name="Actions", cells=(Cell(stage="s", items=items),))
    return empty_journey("Map").replace(
        stages=(Stage(id="s", name="Stage"),), lanes=(lane,), **changes
    )


def written(journey: Journey, folder, **options):
    path = folder / "map.pptx"
    report = export_file(journey, path, ExportOptions(**options))
    deck = Presentation(str(path))
    assert report.pages == len(deck.slides)
    return deck


def slides_of(deck, title: str) -> list:
    """The slides of a stage or persona, by their titles."""
    named = re.compile(re.escape(" ".join(title.split())) + r"( \(\d+/\d+\))?")
    return [one for one in deck.slides if named.fullmatch(" ".join(one.shapes.title.text.split()))]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_is_read_back_in_order(qapp, tmp_path, path):
    journey = Source(read_journey(path.read_bytes()).journey).seen
    deck = written(journey, tmp_path)
    overview, *rest = deck.slides
    assert squeezed(overview.shapes.title.text) == squeezed(journey.title)
    whole = [squeezed("".join(one.lines)) for one in shown_texts(overview)]
    count = len(rest)
    for stage in journey.stages:
        mine = slides_of(deck, stage.name)
        assert mine, stage.name
        read = "".join(slide_text(one) for one in mine)
        told = squeezed(notes_text(mine[0]))
        at = place = 0
        for lane in journey.lanes:
            cell = lane.cell(stage.id)
            for item in cell.items if cell else ():
                if not isinstance(item, Note) or not item.text:
                    continue
                text = squeezed(item.text)
                assert whole.count(text) >= 1
                at = read.index(text, at) + len(text)
                place = told.index(text, place) + len(text)
    notes = [
        squeezed(place.item.text) for place in iter_items(journey) if isinstance(place.item, Note)
    ]
    for text in filter(None, notes):
        assert whole.count(text) == notes.count(text), text
    for persona in journey.personas:
        (slide,) = slides_of(deck, persona.name)
        read = slide_text(slide)
        for text in (persona.quote, *persona.goals, *persona.needs, *persona.frustrations):
            assert squeezed(text) in read
            assert squeezed(text) in squeezed(notes_text(slide))
    assert count >= len(journey.stages) + len(journey.personas)
    for slide in deck.slides:
        ids = [int(one) for one in slide._element.xpath(".//p:cNvPr/@id")]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("ratio", "width"), [("16:9", 1280), ("4:3", 960)])
def test_slides_have_the_ratio_asked_for(qapp, tmp_path, ratio, width):
    deck = written(journey_of("One"), tmp_path, ratio=ratio)
    assert (deck.slide_width, deck.slide_height) == (width * 9525, 720 * 9525)
    for slide in deck.slides:
        for shape in leaves(slide.shapes):
            assert shape.left >= -9525
            assert shape.left + shape.width <= deck.slide_width + 9525
            assert shape.top + shape.height <= deck.slide_height + 9525


def test_a_very_wide_map_has_larger_slides_but_none_too_large(qapp, tmp_path):
    stages = tuple(Stage(id=f"s{i}", name=f"Stage {i}") for i in range(60))
    deck = written(journey_of("One").replace(stages=(Stage(id="s"), *stages)), tmp_path)
    assert 1280 * 9525 < deck.slide_width <= Emu(56 * 914_400)
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, rel=1e-3)


def test_a_stage_of_many_notes_goes_on_on_next_slides_in_readable_type(qapp, tmp_path):
    texts = [f"Note number {i} says something of a certain length" for i in range(120)]
    deck = written(journey_of(*texts), tmp_path)
    mine = slides_of(deck, "Stage")
    assert len(mine) > 2
    assert mine[1].shapes.title.text == f"Stage (2/{len(mine)})"
    read = "".join(slide_text(one) for one in mine)
    places = [read.index(squeezed(text)) for text in texts]
    assert places == sorted(places)
    for slide in mine:
        for shape in leaves(slide.shapes):
            assert shape.top + shape.height <= deck.slide_height
            if shape.has_text_frame and not shape.is_placeholder:
                for size in shape._element.xpath(".//a:r/a:rPr/@sz"):
                    assert int(size) >= 900


def test_one_endless_note_is_whole(qapp, tmp_path):
    text = " ".join(f"word{i}" for i in range(2000))
    journey = journey_of("before", text, "after")
    deck = written(journey, tmp_path)
    (warning,) = export_file(journey, tmp_path / "again.pptx").warnings
    assert (warning.code, warning.places) == ("small-slide", ("s",))
    assert preflight(Source(journey), ".pptx", ExportOptions()) == (warning,)
    assert f"{warning.params['size']:g} pt" in Words("en").warning(warning.code, warning.params)
    read = "".join(slide_text(one) for one in slides_of(deck, "Stage"))
    assert squeezed(text) in read
    for slide in deck.slides:
        for shape in leaves(slide.shapes):
            assert shape.top + shape.height <= deck.slide_height + 9525


def test_thirteen_scripts_keep_their_direction_and_language(qapp, tmp_path):
    deck = written(journey_of(*SENTENCES.values(), language="fr"), tmp_path)
    read = slide_text(deck.slides[0])
    for text in SENTENCES.values():
        assert squeezed(text) in read
    by_text = {squeezed("".join(one.lines)): one for one in shown_texts(deck.slides[0])}
    assert by_text
    ways = {
        squeezed(shape.text_frame.text): shape._element.xpath(".//a:pPr/@rtl")
        for shape in leaves(deck.slides[0].shapes)
        if shape.has_text_frame
    }
    assert set(ways[squeezed(SENTENCES["ar"])]) == {"1"}
    assert ways[squeezed(SENTENCES["fr"])] == []
    languages = set(deck.slides[0]._element.xpath(".//a:r/a:rPr/@lang"))
    assert languages == {"fr-FR"}


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=60))
def test_no_text_stops_a_presentation(qapp, tmp_path, text):
    persona = Persona(id="p", name=text, quote=text, goals=(text,))
    journey = journey_of(text, "<a:t>&amp;]]>", scenario=text, personas=(persona,))
    stage = Stage(id="s", name=text, description=text, questions=(text,))
    deck = written(journey.replace(title=text, stages=(stage,)), tmp_path)
    assert squeezed("<a:t>&amp;]]>") in slide_text(deck.slides[0])


def test_links_lead_to_the_web_and_to_mail_only(qapp, tmp_path):
    note = Note(
        kind="note",
        id="n",
        text="shop mail file odd",
        styles=(
            TextSpan(start=0, end=4, link="https://example.org/à?b=1&c=2"),
            TextSpan(start=5, end=9, link="mailto:me@example.org"),
            TextSpan(start=10, end=14, link="file:///etc/passwd"),
            TextSpan(start=15, end=18, link="http://[odd"),
        ),
    )
    lane = Lane(id="l", kind="action", cells=(Cell(stage="s", items=(note,)),))
    deck = written(journey_of().replace(lanes=(lane,)), tmp_path)
    found = {
        run.text.strip(): run.hyperlink.address
        for shape in leaves(deck.slides[0].shapes)
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run.hyperlink.address
    }
    assert found == {"shop": "https://example.org/%C3%A0?b=1&c=2", "mail": "mailto:me@example.org"}


def test_a_picture_is_embedded_once_with_its_words(qapp, tmp_path):
    asset = asset_of(drawing(200, 100))
    items = tuple(
        PictureUse(kind="picture", id=f"p{i}", asset=asset.id, alternative="A shop window")
        for i in range(3)
    )
    lane = Lane(id="l", kind="picture", cells=(Cell(stage="s", items=items),))
    persona = Persona(id="p", name="Ada", portrait=asset.id)
    journey = journey_of().replace(lanes=(lane,), assets=(asset,), personas=(persona,))
    deck = written(journey, tmp_path)
    pictures = [one for one in leaves(deck.slides[0].shapes) if one.shape_type == 13]
    assert len(pictures) == 4
    said = [one._element.nvPicPr.cNvPr.get("descr") for one in pictures]
    assert said.count("A shop window") == 3
    with zipfile.ZipFile(tmp_path / "map.pptx") as file:
        assert len([one for one in file.namelist() if "/media/" in one]) == 1


def test_a_curve_is_told_in_words(qapp, tmp_path):
    points = tuple(
        EmotionPoint(kind="emotion", id=f"e{i}", level=level, at=0.2 + 0.3 * i)
        for i, level in enumerate((-2, 0, 2))
    )
    lane = Lane(id="l", kind="emotion", name="Mood", cells=(Cell(stage="s", items=points),))
    deck = written(journey_of().replace(lanes=(lane,)), tmp_path)
    (said,) = deck.slides[0]._element.xpath(".//p:cNvPr[@name='Mood'][@descr]/@descr")
    assert said == "Mood · Stage very bad, Stage neutral, Stage very good"


def test_marks_are_told_and_what_says_nothing_is_passed_over(qapp, tmp_path):
    note = Note(
        kind="note",
        id="n",
        text="Too dear",
        importance=4,
        evidence="observed",
        source="Survey",
        tags=("price",),
        owner="Sales",
    )
    lane = Lane(id="l", kind="pain", name="Pains", cells=(Cell(stage="s", items=(note,)),))
    deck = written(journey_of().replace(lanes=(lane,)), tmp_path)
    whole = "Too dear — Sales — Importance to the customer: 4/5 — Observed: Survey — #price"
    for slide in list(deck.slides)[:2]:
        (said,) = slide._element.xpath(".//p:cNvPr[@name='Pains · Too dear']/@descr")
        assert said == whole
        for shape in slide.shapes:
            about = shape._element.xpath("./*/p:cNvPr")[0]
            quiet = bool(about.xpath(".//*[local-name()='decorative']"))
            spoken = about.get("descr") or (shape.has_text_frame and shape.text_frame.text)
            assert quiet != bool(spoken), about.get("name")
    assert whole in notes_text(slides_of(deck, "Stage")[0])


@pytest.mark.parametrize("importance", [1, 3, 5])
def test_every_dot_of_a_rating_is_drawn_and_a_card_has_its_shadow(qapp, tmp_path, importance):
    note = Note(kind="note", id="n", text="One", importance=importance)
    lane = Lane(id="l", kind="pain", name="Pains", cells=(Cell(stage="s", items=(note,)),))
    deck = written(journey_of().replace(lanes=(lane,)), tmp_path)
    (group,) = [one for one in deck.slides[0].shapes if one.name == "Pains · One"]
    small = [one for one in group.shapes if abs(one.width - one.height) <= 2]
    dots = [one for one in small if one.auto_shape_type == MSO_SHAPE.ROUNDED_RECTANGLE]
    assert len(dots) == 5
    assert len(group._element.xpath(".//a:outerShdw")) == 1


def test_titles_and_notes_run_from_right_to_left(qapp, tmp_path):
    text = SENTENCES["he"]
    stages = (Stage(id="s", name=text, description=text),)
    deck = written(journey_of(text, language="he").replace(stages=stages), tmp_path)
    slide = deck.slides[1]
    assert slide.shapes.title._element.xpath(".//a:pPr/@rtl") == ["1"]
    ways = slide.notes_slide.notes_text_frame._txBody.xpath("./a:p[a:r]/a:pPr/@rtl")
    assert set(ways) == {"1"}


def test_the_file_says_nothing_of_who_made_it_and_is_the_same_each_time(qapp, tmp_path):
    source = Source(journey_of("One", "Two"))
    files = []
    for name in ("a.pptx", "b.pptx"):
        write_pptx(
            source.picture,
            tmp_path / name,
            journey=source.seen,
            engine=source.engine,
            assets=source.assets,
            created=datetime(2027, 3, 31, 12, 30, 10),
        )
        files.append((tmp_path / name).read_bytes())
    assert files[0] == files[1]
    deck = Presentation(io.BytesIO(files[0]))
    about = deck.core_properties
    assert (about.title, about.language) == ("Map", "en")
    assert about.created == datetime(2027, 3, 31, 12, 30, 10)
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    with zipfile.ZipFile(io.BytesIO(files[0])) as file:
        assert {one.date_time for one in file.infolist()} == {(2027, 3, 31, 12, 30, 10)}
        for name in file.namelist():
            assert not re.search(rb"python-pptx|Steve|home/|Users/", file.read(name)), name
        assert not [name for name in file.namelist() if "thumbnail" in name or "printer" in name]


def test_stopping_leaves_what_was_there(qapp, tmp_path):
    path = tmp_path / "map.pptx"
    path.write_bytes(b"old")
    told = []

    def stop_at(limit: float):
        def progress(share: float) -> bool:
            told.append(share)
            return share < limit

        return progress

    journey = journey_of("One", personas=(Persona(id="p", name="Ada"),))
    for limit in (0.0, 0.3, 0.8, 1.0):
        with pytest.raises(ExportCancelled):
            export_file(journey, path, progress=stop_at(limit))
        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]
    told.clear()
    export_file(journey, path, progress=stop_at(2.0))
    assert told == sorted(told)
    assert told[-1] == 1.0


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x03\x04"], ids=["empty", "text", "zip"])
def test_what_is_no_master_is_refused(qapp, tmp_path, data):
    master = tmp_path / "brand.pptx"
    master.write_bytes(data)
    with pytest.raises(ExportError, match=r"brand\.pptx is not a presentation") as caught:
        written(journey_of("One"), tmp_path, master=master)
    assert caught.value.code == "master"
    assert not (tmp_path / "map.pptx").exists()


def test_long_names_are_whole_in_titles_and_below(qapp, tmp_path):
    def long(what: str) -> str:
        return " ".join([f"The whole name of {what}", *["goes on and on"] * 12, "END"])

    one, other = (Note(kind="note", id=f"n{n}", text=long(f"note {n}")) for n in (1, 2))
    lane = Lane(
        id="l",
        kind="action",
        name=long("a lane"),
        cells=(Cell(stage="s", items=(one, other)),),
    )
    journey = empty_journey("Map").replace(
        stages=(Stage(id="s", name=long("a stage")),),
        lanes=(lane,),
        links=(Link(id="k", source="n1", target="n2"),),
    )
    overview, stage = written(journey, tmp_path).slides
    assert stage.shapes.title.text == long("a stage")
    told = notes_text(stage).split("\n")
    assert told[0] == long("a stage")
    assert long("a lane") in told
    assert f"{one.text} → {other.text}" in notes_text(overview).split("\n")
    assert all(len(shape.name) < 200 for shape in leaves(stage.shapes) if not shape.is_placeholder)


def test_a_long_title_shrinks_into_its_place(qapp, tmp_path):
    journey = journey_of("One").replace(stages=(Stage(id="s", name="Name " * 60),))
    for options in ({}, {"ratio": "4:3"}):
        title = written(journey, tmp_path, **options).slides[1].shapes.title
        scale = title.text_frame._txBody.bodyPr.find("{*}normAutofit").get("fontScale")
        assert 25_000 <= int(scale) < 70_000
    short = written(journey_of("One"), tmp_path).slides[1].shapes.title
    assert not short.text_frame._txBody.bodyPr.find("{*}normAutofit").attrib
