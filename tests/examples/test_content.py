"""The example maps are sound and well written, and together they show all that a map can hold."""

from __future__ import annotations

import re

import pytest

from app.model.assets import asset_bytes
from app.model.faults import faults
from app.model.items import Note
from app.model.reading import read_journey
from app.model.writing import write_journey
from tests.examples.maps import FILES, choices, items, journey, kinds_of_parts, parts, strings
from tests.test_templates import ENGLISH_FAULTS, FRENCH_FAULTS

NOT_SHOWN = {
    "Journey": {"fixed", "template"}  # what templates are for
    | {"snapshots"}  # a past that they have not
    | {"state", "marks", "view"},  # all five are maps of today, shown whole
    "Journey.state": {"target"},
    "Journey.kind": {"touchpoint", "employee"},  # five maps are of three kinds
    "Review.rhythm": {"none"},
    "View": {"source", "also"},  # what is kept while a view is being changed
    "Person": {"moment"},  # sub-columns are for what happens in them
    **{
        f"{kind}.moment": {"before", "during", "after"}  # which of the three is as it comes
        for kind in ("Note", "TouchpointUse", "Metric", "PictureUse", "Person")
    },
    "TouchpointUse": {"span"},  # a tag is as wide as its name
    "Theme": {"ground", "text", "muted", "line", "card", "stage_text", "good", "neutral", "bad"}
    | {"tones", "scale", "looks", "logo", "logo_alternative"},
    "Theme.note_shape": {"bubble"},
    "Asset.mime": {"image/jpeg"},  # drawings are smaller as PNG
}
"""What the examples leave out and why, by class (its fields) or by field (its values)."""

LEFT_TO_TEMPLATES = {"Template", "Origin", "Prompt", "Block", "Tone", "Tones", "TypeScale"}
LEFT_TO_TEMPLATES |= {"TextLooks", "InkedLook", "PlacedLook"}
NOT_THERE = LEFT_TO_TEMPLATES | {"Snapshot"}

MAPS = {path: journey(path) for path in FILES}


def test_there_are_five_in_both_languages() -> None:
    assert sorted(map_.language for map_ in MAPS.values()) == ["en", "en", "fr", "fr", "fr"]
    assert all(path.name.endswith(f".{map_.language}.parcours") for path, map_ in MAPS.items())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_example_is_sound_and_stands_as_the_program_writes_it(path) -> None:
    data = path.read_bytes()
    reading = read_journey(data)
    assert write_journey(reading.journey) == data
    assert not reading.newer
    assert faults(reading.journey) == ()
    extras = [part for part in parts(reading.journey) if part.__pydantic_extra__]
    assert extras == []
    assert len(data) < 200_000


def test_together_they_fill_every_field_of_a_map() -> None:
    seen: dict[str, set[str]] = {name: set() for name in kinds_of_parts()}
    for map_ in MAPS.values():
        for part in parts(map_):
            seen[type(part).__name__] |= {
                name
                for name, field in type(part).model_fields.items()
                if field.is_required() or getattr(part, name) != field.default
            }
    missing = {
        f"{name}.{field}"
        for name, kind in kinds_of_parts().items()
        if name not in NOT_THERE
        for field in kind.model_fields.keys() - seen[name] - NOT_SHOWN.get(name, set())
    }
    assert missing == set()


def test_together_they_show_every_kind_of_everything() -> None:
    wanted = {
        (name, field): choices(info.annotation) - NOT_SHOWN.get(f"{name}.{field}", set())
        for name, kind in kinds_of_parts().items()
        if name not in NOT_THERE
        for field, info in kind.model_fields.items()
        if choices(info.annotation)
    }
    for part in (part for map_ in MAPS.values() for part in parts(map_)):
        for field in type(part).model_fields:
            wanted.get((type(part).__name__, field), set()).discard(getattr(part, field))
    assert {place: left for place, left in wanted.items() if left} == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_example_is_a_map_that_people_would_make(path) -> None:
    map_ = MAPS[path]
    shown = items(map_)
    assert 80 <= len(shown) <= 140
    assert sum(isinstance(item, Note) for item in shown) >= 35
    assert all(stage.customer_goal and stage.business_goal for stage in map_.stages)
    assert all(stage.questions and stage.description for stage in map_.stages)
    metrics = [item for item in shown if item.kind == "metric"]
    assert all(metric.source and metric.value is not None for metric in metrics)
    claims = [item for item in shown if item.kind == "note" and item.evidence]
    assert all(claim.source or claim.evidence == "assumed" for claim in claims)
    pictures = [item for item in shown if item.kind == "picture"]
    assert all(picture.alternative and picture.caption for picture in pictures)
    assert len({item.touchpoint for item in shown if item.kind == "touchpoint"}) == len(
        map_.touchpoints
    )
    assert {asset.id for asset in map_.assets} == {p.asset for p in pictures} | {
        persona.portrait for persona in map_.personas if persona.portrait
    }
    assert all(len(asset_bytes(asset)) < 20_000 for asset in map_.assets)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_example_is_well_set(path) -> None:
    pattern = FRENCH_FAULTS if MAPS[path].language == "fr" else ENGLISH_FAULTS
    texts = [text for text in strings(MAPS[path]) if text]
    wrong = [
        text
        for text in texts
        if " " in text and (pattern.search(text) or re.search(r"[\x00-\x1f]|  |['\"]|\.\.\.", text))
    ]
    assert wrong == []
    assert [text for text in texts if text != text.strip()] == []
