"""The shipped maps: both languages say the same thing well, and stand in the files as written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from app.data import data_path
from app.layout.icons import icon_glyph
from app.model.faults import faults
from app.model.journey import Journey
from app.model.reading import read_journey
from app.model.writing import write_journey

FOLDER = Path(__file__).parents[1] / "templates"
TEMPLATES = (
    "b2b",
    "bank",
    "blueprint",
    "ecommerce",
    "empathy",
    "employee",
    "empty",
    "event",
    "onboarding",
    "patient",
    "public",
    "relation",
    "shop",
    "subscription",
    "support",
    "today-target",
    "touchpoints",
    "travel",
    "workshop",
)
BLANK = ("empty", "workshop")
"""Maps of questions only."""

CATEGORIES = {
    "fr": ("Atelier", "Commerce", "Organisation", "Produit numérique", "Santé", "Service"),
    "en": ("Workshop", "Commerce", "Organisation", "Digital product", "Health", "Service"),
}
"""Few, so that a gallery of them can be taken in at a glance; the same ones in both languages."""
NAMES = ("example", *TEMPLATES)
LANGUAGES = ("fr", "en")
FILES = tuple(f"{name}.{language}" for name in NAMES for language in LANGUAGES)

TEXT_KEYS = frozenset(
    [
        "title",
        "scenario",
        "goal",
        "owner",
        "name",
        "description",
        "text",
        "quote",
        "label",
        "customer_goal",
        "business_goal",
        "questions",
        "role",
        "place",
        "goals",
        "needs",
        "frustrations",
        "low",
        "high",
        "source",
        "note",
        "category",
        "question",
        "prompt",
        "words",
        "tags",
        "tag",
    ]
)
"""Fields that people read; every other one must be the same in both languages."""

SAME_IN_BOTH = frozenset(
    {
        "Actions",
        "Blog",
        "Chat",
        "Claire Martin",
        "Commerce",
        "Confirmation",
        "E-commerce",
        "Instagram",
        "Invitation",
        "Marc Adam",
        "Marketing",
        "NPS",
        "Organisation",
        "Service",
        "Services",
        "Simple",
    }
)
"""Words that French and English spell alike."""


def raw(file: str) -> dict[str, Any]:
    return json.loads((FOLDER / f"{file}.json").read_text("utf-8"))


def journey(file: str) -> Journey:
    return read_journey((FOLDER / f"{file}.json").read_bytes()).journey


def leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every value of a JSON document that is neither list nor object, with the way to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*path, str(index)))
    else:
        yield path, value


def is_text(path: tuple[str, ...], value: Any) -> bool:
    """Whether people read this value; the ends of a link, for one, are ids, and the text of a tone
    is a colour."""
    key = next(part for part in reversed(path) if not part.isdigit())
    if (key == "source" and "links" in path) or (key == "text" and "theme" in path):
        return False
    return isinstance(value, str) and key in TEXT_KEYS


def is_place(path: tuple[str, ...]) -> bool:
    """Whether this value says which words are bold or italic: they stand elsewhere in the other
    language."""
    return "styles" in path and path[-1] in ("start", "end")


def texts(file: str) -> list[tuple[str, str]]:
    """Every text people read in a file, with where it stands."""
    return [("/".join(path), value) for path, value in leaves(raw(file)) if is_text(path, value)]


def test_the_folder_holds_these_files_and_no_other() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(f"{f}.json" for f in FILES)


@pytest.mark.parametrize("file", FILES)
def test_a_file_stands_as_the_program_writes_it(file: str) -> None:
    data = (FOLDER / f"{file}.json").read_bytes()
    reading = read_journey(data)
    assert write_journey(reading.journey) == data
    assert not reading.newer
    assert reading.journey.language == file[-2:]


@pytest.mark.parametrize("file", FILES)
def test_every_reference_finds_its_element(file: str) -> None:
    assert faults(journey(file)) == ()


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_bones(name: str) -> None:
    french, english = dict(leaves(raw(f"{name}.fr"))), dict(leaves(raw(f"{name}.en")))
    french.pop(("language",))
    assert list(french) == list(english)
    for path, value in french.items():
        if not is_text(path, value) and not is_place(path):
            assert english[path] == value, path


@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_written_in_its_own_language(name: str) -> None:
    english = dict(leaves(raw(f"{name}.en")))
    alike = {
        value
        for path, value in leaves(raw(f"{name}.fr"))
        if is_text(path, value) and english[path] == value
    }
    assert alike <= SAME_IN_BOTH


@pytest.mark.parametrize("file", FILES)
def test_texts_are_clean(file: str) -> None:
    for where, text in texts(file):
        assert text.strip(), where
        assert text == text.strip(), where
        assert not re.search(r"[\x00-\x1f]|  |['\"]|\.\.\.|lorem", text), (where, text)


FRENCH_FAULTS = re.compile(
    r"""[^\u202f?!][;?!]      # a narrow no-break space stands before these
      | [^\u00a0]:            # and a no-break space before a colon
      | «(?!\u202f) | (?<!\u202f)»
      | [“”]
      | [ \u00a0][;?!»%]
      | \d[ ](\d|[€%]|(h|min|km|kg|ans|jours|mois)\b)   # a number never parts from its unit
    """,
    re.VERBOSE,
)
ENGLISH_FAULTS = re.compile(r"[«»\u202f]|\s[;:?!%]|“\s|\s”|\d %")


@pytest.mark.parametrize("name", NAMES)
def test_french_typography(name: str) -> None:
    assert [pair for pair in texts(f"{name}.fr") if FRENCH_FAULTS.search(pair[1])] == []


@pytest.mark.parametrize("name", NAMES)
def test_english_typography(name: str) -> None:
    assert [pair for pair in texts(f"{name}.en") if ENGLISH_FAULTS.search(pair[1])] == []


@pytest.mark.parametrize("file", FILES)
def test_texts_fit_where_they_are_shown(file: str) -> None:
    map_ = journey(file)
    for stage in map_.stages:
        assert len(stage.name) <= 24, stage.name
    for lane in map_.lanes:
        assert len(lane.name) <= 24, lane.name
        for item in (item for cell in lane.cells for item in cell.items):
            if item.kind == "note":
                assert len(item.text) <= 56 * item.span, item.text
            elif item.kind == "emotion":
                assert len(item.quote) <= 44, item.quote
            elif item.kind == "metric":
                assert len(item.label) <= 28, item.label


@pytest.mark.parametrize("file", FILES)
def test_every_icon_is_one_there_is(file: str) -> None:
    lanes = journey(file).lanes
    items = [item for lane in lanes for cell in lane.cells for item in cell.items]
    names = {lane.icon for lane in lanes} | {item.icon for item in items if item.kind == "note"}
    unknown = icon_glyph("question")
    assert [name for name in names if name and icon_glyph(name) == unknown] == []


@pytest.mark.parametrize("file", FILES)
def test_every_cell_holds_something(file: str) -> None:
    map_ = journey(file)
    stages = [stage.id for stage in map_.stages]
    for lane in (lane for lane in map_.lanes if lane.kind != "separator"):
        covered = set()
        for cell in lane.cells:
            for item in cell.items:
                at = stages.index(cell.stage)
                covered |= set(stages[at : at + getattr(item, "span", 1)])
        assert covered == (set() if file.startswith(BLANK) else set(stages)), lane.id


@pytest.mark.parametrize("file", FILES)
def test_stages_say_what_both_sides_want(file: str) -> None:
    for stage in journey(file).stages:
        assert stage.questions, stage.id
        if file.startswith(BLANK):
            assert stage.description, stage.id
        else:
            assert stage.customer_goal, stage.id
            assert stage.business_goal, stage.id


@pytest.mark.parametrize("file", FILES)
def test_stage_names_are_readable_on_every_colour_they_stand_on(file: str) -> None:
    theme = journey(file).theme
    stops = theme.stages if len(theme.stages) > 1 else theme.stages * 2
    for left, right in pairwise(stops):
        for step in range(33):
            ground = [a + (b - a) * step / 32 for a, b in zip(_rgb(left), _rgb(right), strict=True)]
            assert _contrast(ground, _rgb(theme.stage_text)) >= 4.5, (left, right, step)


def _rgb(color: str) -> list[float]:
    return [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]


def _contrast(one: list[float], other: list[float]) -> float:
    """WCAG 2 contrast ratio."""

    def light(color: list[float]) -> float:
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_presents_itself_and_asks_questions(name: str, language: str) -> None:
    map_ = journey(f"{name}.{language}")
    template = map_.template
    assert template is not None
    assert template.id == name
    assert template.name
    assert template.description.endswith(".")
    assert template.category in CATEGORIES[language]
    assert template.version == 1
    stages, lanes = {s.id for s in map_.stages}, {lane.id for lane in map_.lanes}
    places = [(prompt.lane, prompt.stage) for prompt in template.prompts]
    assert len(set(places)) == len(places)
    for prompt in template.prompts:
        assert prompt.lane in lanes
        assert prompt.stage is None or prompt.stage in stages
        assert prompt.text.endswith("?")
    for block in template.custom:
        assert block.name
        assert block.prompt.endswith("?")
        assert icon_glyph(block.icon) != icon_glyph("question")
    lines = {lane.id for lane in map_.lanes if lane.kind == "separator"}
    assert {lane for lane, _ in places} == lanes - lines
    if template.blocks:
        assert {lane.kind for lane in map_.lanes} <= set(template.blocks)


def test_some_templates_have_blocks_of_their_own() -> None:
    maps = [journey(f"{name}.en") for name in TEMPLATES]
    assert sum(bool(one.template and one.template.custom) for one in maps) >= 2


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_stands_in_the_same_category_in_both_languages(name: str) -> None:
    places: set[int] = set()
    for language, categories in CATEGORIES.items():
        template = journey(f"{name}.{language}").template
        assert template is not None
        places.add(categories.index(template.category))
    assert len(places) == 1


@pytest.mark.parametrize("file", [file for file in FILES if not file.startswith(BLANK)])
def test_a_map_shows_what_maps_are_for(file: str) -> None:
    map_ = journey(file)
    items = [item for lane in map_.lanes for cell in lane.cells for item in cell.items]
    assert map_.focus in {persona.id for persona in map_.personas}
    assert all(p.quote and p.goals and p.frustrations and p.age for p in map_.personas)
    assert all(touchpoint.owner for touchpoint in map_.touchpoints)
    assert {touchpoint.direct for touchpoint in map_.touchpoints} == {True, False}
    metrics = [item for item in items if item.kind == "metric"]
    assert all(metric.source and metric.target is not None for metric in metrics)
    assert any(item.kind == "note" and item.span > 1 for item in items)
    assert any(item.kind == "note" and item.decisive for item in items)
    assert any(item.kind == "note" and item.evidence for item in items)
    assert min(item.level for item in items if item.kind == "emotion") < -1
    assert map_.links


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_claims_nothing_that_was_not_looked_at(name: str) -> None:
    for lane in journey(f"{name}.en").lanes:
        for item in (item for cell in lane.cells for item in cell.items):
            if item.kind == "metric":
                assert item.evidence == "assumed", item.id
            elif item.kind == "note":
                assert item.evidence in (None, "assumed"), item.id


def test_templates_have_an_identity_and_a_version_that_both_languages_share() -> None:
    """By these a map finds the new version of its template."""
    about = {}
    for path in data_path("templates").glob("*.json"):
        name, language, _ = path.name.split(".")
        if name == "example":
            continue
        template = read_journey(path.read_bytes()).journey.template
        assert template is not None
        about[name, language] = (template.id, template.version)
    for name, _ in about:
        assert about[name, "en"] == about[name, "fr"]
        assert about[name, "en"][0] == name
