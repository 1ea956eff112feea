"""The structure of the PDF, read back with other libraries: every map that ships is read stage by
stage, each note once, and random maps on random papers are sound."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pymupdf
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.exporting.export import Source, export_file
from app.exporting.options import ExportOptions
from app.exporting.pdf.tags import Tags
from app.exporting.texts.reading import reading_of
from app.layout.labels import labels_for
from app.layout.picture import Text
from app.model.edits import change_item
from app.model.items import Metric, Note
from app.model.journey import Journey, empty_journey
from app.model.queries import iter_items
from app.model.reading import read_journey
from app.model.styles import TextSpan
from app.model.viewing import seen
from tests.exporting.structures import Read, read_structure
from tests.exporting.told import MAPS, told
from tests.layout.random_maps import random_maps

EXAMPLE = next(path for path in MAPS if path.name == "example.fr.json")
KINDS = {
    "one": ExportOptions(),
    "fit": ExportOptions(paper="A3"),
    "tile": ExportOptions(paper="A4", spread="tile", page_index=True),
    "split": ExportOptions(paper="A4", spread="split", page_index=True),
}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def exported(journey: Journey, path: Path, options: ExportOptions | None = None) -> Read:
    export_file(journey, path, options)
    return read_structure(path)


def sections(read: Read) -> list[Read]:
    """Those of the stages."""
    return [one for one in read.inner if any(kid.role == "H2" for kid in one.inner)]


def is_sound(read: Read) -> None:
    for one in read.walk():
        if one.role == "Figure":
            assert one.alternative.strip()
        if one.role == "L":
            assert [kid.role for kid in one.inner] == ["LI"] * len(one.inner)
        if one.role == "LI":
            assert [kid.role for kid in one.inner] == ["LBody"]


def in_stage(section: Read) -> str:
    """All that is read of a stage, pictures by what they show."""
    said = (
        ("" if one.role == "Link" else "|") + (one.alternative or one.text)
        for one in section.walk()
    )
    return squeezed("".join(said))


def check_order(read: Read, journey: Journey) -> None:
    shown = seen(journey).journey
    found = sections(read)
    assert len(found) == len(shown.stages)
    lanes = told(journey)
    column = 0
    for stage, section in zip(shown.stages, found, strict=True):
        read_here = in_stage(section)
        place = read_here.index(squeezed(stage.name))
        for lane in lanes:
            for words in lane[column : column + (3 if stage.split else 1)]:
                for text in words:
                    place = read_here.index(squeezed(text), place)
        column += 3 if stage.split else 1


def check_once(read: Read, journey: Journey) -> None:
    """Each note in an element of its own, as often as the map has its text."""
    notes = (place.item for place in iter_items(seen(journey).journey))
    wanted = Counter(squeezed(note.text) for note in notes if isinstance(note, Note))
    said = Counter(
        squeezed(one.whole) for one in read.walk() if one.role in ("P", "LBody") and one.text
    )
    for text, count in wanted.items():
        assert not text or said[text] == count, text


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_is_read_stage_by_stage(qapp, tmp_path, path):
    journey = read_journey(path.read_bytes()).journey
    read = exported(journey, tmp_path / "map.pdf")
    is_sound(read)
    titles = [one for one in read.walk() if one.role == "H1"]
    assert [squeezed(one.text) for one in titles] == [squeezed(journey.title)]
    assert read.inner.index(titles[0]) < min(map(read.inner.index, sections(read)), default=99)
    check_order(read, journey)
    check_once(read, journey)


@pytest.mark.parametrize("kind", KINDS)
def test_pages_of_a_map_are_read_as_one(qapp, tmp_path, kind):
    journey = read_journey(EXAMPLE.read_bytes()).journey
    path = tmp_path / "map.pdf"
    read = exported(journey, path, KINDS[kind])
    is_sound(read)
    check_order(read, journey)
    check_once(read, journey)
    names = [squeezed(one.text) for one in read.walk() if one.role == "H2"]
    assert names == [squeezed(stage.name) for stage in journey.stages]


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_all_words_of_a_map_are_read(qapp, path):
    """Nothing with words is an artifact, but for initials."""
    source = Source(read_journey(path.read_bytes()).journey)
    groups = [group for group, _, _ in source.picture.walk()]
    there = {(group.kind, group.element) for group in groups}
    tags = Tags(reading_of(source.shown, there), groups)
    for group in groups:
        shared = tags.elements(group)
        elements = shared[0] if shared else (None,) * len(group.parts)
        for part, element in zip(group.parts, elements, strict=True):
            if isinstance(part, Text) and element is None:
                assert group.kind in ("persona", "person")
                assert len(part.line.text) <= 2


def test_curves_marks_and_metrics_are_told_in_words(qapp, tmp_path):
    journey = read_journey(EXAMPLE.read_bytes()).journey
    read = exported(journey, tmp_path / "map.pdf")
    figures = [one.alternative for one in read.walk() if one.role == "Figure"]
    curve = next(one for one in figures if one.startswith("Émotions"))
    for stage in journey.stages:
        assert stage.name in curve
    metric = next(place.item for place in iter_items(journey) if isinstance(place.item, Metric))
    assert any(one.startswith(f"{metric.label}\u00a0: ") and "Cible" in one for one in figures)
    replaced = [one.replaces for one in read.walk() if one.role == "Span"]
    assert any("Impact\u00a0: 3/5" in one for one in replaced)


def test_lanes_are_named_in_every_stage(qapp, tmp_path):
    journey = read_journey(EXAMPLE.read_bytes()).journey
    read = exported(journey, tmp_path / "map.pdf")
    for section in sections(read):
        heads = [one.replaces or one.text for one in section.inner if one.role == "H3"]
        assert [squeezed(head) for head in heads[:2]] == ["Actions", "Pointsdecontact"]


def test_linked_words_belong_to_their_note(qapp, tmp_path):
    journey = read_journey(EXAMPLE.read_bytes()).journey
    note = next(place.item for place in iter_items(journey) if isinstance(place.item, Note))
    span = TextSpan(start=4, end=7, link="https://example.org/a")
    journey = change_item(journey, note.id, text="See the study soon", styles=(span,))
    for options in KINDS.values():
        read = exported(journey, tmp_path / "map.pdf", options)
        owner = next(one for one in read.walk() if any(kid.role == "Link" for kid in one.inner))
        leading = [kid for kid in owner.inner if kid.role == "Link"]
        assert {address for one in leading for address in one.links} == {"https://example.org/a"}
        assert [one.text for one in leading if one.text] == ["the"]


def test_words_of_two_lines_stay_apart(qapp, tmp_path):
    journey = read_journey(EXAMPLE.read_bytes()).journey
    read = exported(journey, tmp_path / "map.pdf")
    said = {one.text for one in read.walk()}
    notes = [place.item for place in iter_items(journey) if isinstance(place.item, Note)]
    assert {note.text for note in notes} <= said


def test_language_title_and_no_names_in_the_metadata(qapp, tmp_path):
    journey = read_journey(EXAMPLE.read_bytes()).journey.replace(title="A & B < C \x02 ✂")
    path = tmp_path / "map.pdf"
    export_file(journey, path)
    with pymupdf.open(path) as document:
        about = document.get_xml_metadata()
        assert document.xref_get_key(document.pdf_catalog(), "Lang")[1] == "fr"
    assert '<rdf:li xml:lang="x-default">A &amp; B &lt; C \ufffd ✂</rdf:li>' in about
    assert "<dc:language><rdf:Bag><rdf:li>fr</rdf:li></rdf:Bag></dc:language>" in about
    assert "creator>" not in about.lower()


PAPERS = st.sampled_from(
    [
        ExportOptions(),
        ExportOptions(paper="A5"),
        ExportOptions(paper="A4", spread="tile", zoom=1.3, page_index=True),
        ExportOptions(paper="A4", spread="split"),
        ExportOptions(paper="A5", spread="split", page_index=True),
    ]
)


@settings(
    deadline=None,
    max_examples=15,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(random_maps(), PAPERS)
def test_the_structure_of_a_random_map_is_sound(qapp, tmp_path, journey, options):
    """By the letters of its texts: lines of mixed scripts are read in another order."""
    read = exported(journey, tmp_path / "map.pdf", options)
    is_sound(read)
    heads = [letters(one.text) for one in read.walk() if one.role == "H2"]
    labels = labels_for(journey.language)
    names = [stage.name or labels.untitled_stage for stage in journey.stages]
    assert heads == [letters(name) for name in names]
    wanted = Counter(
        letters(place.item.text) for place in iter_items(journey) if isinstance(place.item, Note)
    )
    del wanted[""]
    said = Counter(letters(one.whole) for one in read.walk() if one.role in ("P", "LBody"))
    assert not wanted - said


def letters(text: str) -> str:
    return "".join(sorted(squeezed(text)))


@pytest.mark.parametrize("scenario", ["Sofa & lit <un soir> – Été", ""])
def test_a_file_says_what_it_is_about_and_not_who_owns_it(qapp, tmp_path, scenario):
    path = tmp_path / "map.pdf"
    journey = empty_journey("Map").replace(scenario=scenario, owner="Lea Marchand")
    export_file(journey, path)
    with pymupdf.open(path) as file:
        assert (file.metadata or {})["subject"] == scenario
        packet = file.get_xml_metadata()
    assert ("Sofa &amp; lit &lt;un soir&gt; – Été" in packet) is bool(scenario)
    assert "Lea" not in packet
    assert b"/Author" not in path.read_bytes()
