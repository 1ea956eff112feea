"""What presentations say of stages and people beside their notes."""

from __future__ import annotations

import re

import pytest

from app.model.items import EmotionPoint, Note
from app.model.journey import Stage
from app.model.lanes import Cell, Lane
from app.model.people import Persona
from tests.exporting.presentations import notes_text, slide_text, squeezed
from tests.exporting.test_pptx import journey_of, slides_of, written


@pytest.mark.parametrize("shown", [True, False])
def test_slides_show_of_stages_what_the_map_shows(qapp, tmp_path, shown):
    stage = Stage(
        id="s",
        name="Stage",
        description="Looks around",
        customer_goal="A calm night",
        business_goal="More margin",
        questions=("Who pays?",),
    )
    journey = journey_of("A note").replace(stages=(stage,), stage_details=shown)
    slide = slides_of(written(journey, tmp_path), "Stage")[0]
    read, told = slide_text(slide), notes_text(slide)
    for text in ("Looks around", "A calm night", "More margin", "Who pays?"):
        assert (squeezed(text) in read) is shown, text
        assert (text in told) is (shown or text != "More margin"), text


def test_notes_have_the_spaces_of_their_language(qapp, tmp_path):
    stage = Stage(id="s", name="Étape", customer_goal="Dormir", questions=("Qui paie ?",))
    persona = Persona(id="p", name="Nadia", goals=("Dormir",))
    points = (EmotionPoint(kind="emotion", id="e", level=-2, persona="p"),)
    note = Note(kind="note", id="n", text="Cher", importance=4, evidence="observed", source="Là")
    lanes = tuple(
        Lane(id=one, kind=kind, name=one, cells=(Cell(stage="s", items=items),))
        for one, kind, items in (("l", "pain", (note,)), ("m", "emotion", points))
    )
    journey = journey_of().replace(language="fr", stages=(stage,), lanes=lanes, personas=(persona,))
    deck = written(journey, tmp_path)
    told = "\n".join(notes_text(one) for one in deck.slides)
    told += "".join(deck.slides[0]._element.xpath(".//p:cNvPr/@descr"))
    assert "But du client\u00a0: Dormir" in told
    assert "Nadia\u00a0: " in told
    assert told.count(":") >= 6
    assert re.search("[^\u00a0]:", told) is None


@pytest.mark.parametrize("tall", [True, False])
def test_the_first_slide_of_a_tall_map_has_a_title_that_can_be_read(qapp, tmp_path, tall):
    journey = journey_of(*["Waits for an answer"] * (60 if tall else 1))
    if not tall:
        more = tuple(Stage(id=f"s{n}", name="More") for n in range(9))
        journey = journey.replace(stages=(*journey.stages, *more))
    deck = written(journey.replace(title="Repair"), tmp_path)
    first, second = list(deck.slides)[:2]
    title = first.shapes.title
    assert title.text == "Repair"
    place = [(one.left, one.top, one.width, one.height) for one in (title, second.shapes.title)]
    assert (place[0] == place[1]) is tall
    if not tall:
        return
    below = [one.top for one in first.shapes if one.shape_id != title.shape_id]
    assert min(below) >= title.top + title.height
