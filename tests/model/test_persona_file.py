"""A persona in a file of its own, and into another map."""

from __future__ import annotations

import json

import pytest

from app.model.assets import make_asset
from app.model.errors import EditError, ReadError
from app.model.faults import faults
from app.model.journey import Journey, empty_journey
from app.model.people import Detail, Persona, Trait
from app.model.persona_file import read_personas, with_personas, write_persona
from app.model.reading import read_journey
from app.model.writing import write_journey

PORTRAIT = make_asset(b"not a real picture", "image/png", 4, 3, "ada.png")
ADA = Persona(
    id="p1",
    name="Ada « L »",
    role="nurse",
    age=36,
    portrait=PORTRAIT.id,
    quote="So be it",
    goals=("Sleep",),
    traits=(Trait(low="Slow", high="Fast", value=0.25),),
    details=(Detail(name="Car", text="None"),),
    mood_of_the_day="fine",
)


def source() -> Journey:
    other = make_asset(b"another", "image/png", 1, 1)
    return empty_journey("Map", "fr").replace(
        personas=(ADA, Persona(id="p2", name="Bob")), focus="p2", assets=(PORTRAIT, other)
    )


def test_a_persona_comes_back_whole_with_its_portrait_and_nothing_else() -> None:
    data = write_persona(source(), "p1")
    found = read_personas(data)
    assert found.personas == (ADA,)
    assert found.assets == (PORTRAIT,)
    assert json.loads(data)["format"] == "parcours-persona"
    assert "Bob" not in data.decode()
    assert data == write_persona(source(), "p1")


def test_it_is_no_map_and_says_so() -> None:
    with pytest.raises(ReadError) as raised:
        read_journey(write_persona(source(), "p1"))
    assert raised.value.code == "not-a-map"


def test_the_personas_of_a_map_can_be_read() -> None:
    assert [one.id for one in read_personas(write_journey(source())).personas] == ["p1", "p2"]


def test_it_goes_into_a_map_that_has_that_id_already() -> None:
    old = empty_journey().replace(personas=(Persona(id="p1", name="Somebody"),), focus="p1")
    new = with_personas(old, read_personas(write_persona(source(), "p1")), {"p1": "fresh"})
    assert [one.id for one in new.personas] == ["p1", "fresh"]
    assert new.personas[1] == ADA.replace(id="fresh")
    assert new.focus == "fresh"
    assert new.assets == (PORTRAIT,)
    assert faults(new) == ()
    again = with_personas(new, read_personas(write_persona(source(), "p1")), {"p1": "more"})
    assert again.assets == (PORTRAIT,)


def test_a_persona_that_is_not_there_cannot_be_written() -> None:
    with pytest.raises(EditError):
        write_persona(source(), "nobody")


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        (lambda v: v.update(format="something"), "not-a-persona", "format"),
        (lambda v: v.pop("format"), "not-a-persona", ""),
        (lambda v: v.pop("version"), "version", ""),
        (lambda v: v["personas"][0].update(age="old"), "want-whole", "personas[0].age"),
        (lambda v: v["personas"][0].pop("id"), "missing", "personas[0]"),
        (lambda v: v["personas"][0]["traits"][0].update(value=2), "above", None),
        (lambda v: v.pop("assets"), "broken-reference", "personas[0].portrait"),
        (lambda v: v["assets"][0].update(data="AAAA"), "damaged-picture", None),
    ],
)
def test_a_damaged_file_is_refused_where_it_is_damaged(change, code, path) -> None:
    value = json.loads(write_persona(source(), "p1"))
    change(value)
    with pytest.raises(ReadError) as raised:
        read_personas(json.dumps(value, ensure_ascii=False).encode())
    assert raised.value.code == code
    assert path is None or raised.value.path.startswith(path)


def test_a_file_that_is_cut_off_is_refused() -> None:
    data = write_persona(source(), "p1")
    for end in (0, 1, len(data) // 2, len(data) - 3):
        with pytest.raises(ReadError):
            read_personas(data[:end])
