"""Personas as files of their own, so that teams share them: a map that holds nothing but personas
and their portraits, with a format of its own."""

from __future__ import annotations

from collections.abc import Mapping

from app.model.edits.people import add_persona, set_focus
from app.model.edits.whole import add_asset
from app.model.errors import EditError
from app.model.journey import FORMAT, VERSION, Journey
from app.model.queries import find_asset, find_persona
from app.model.reading import read_shaped
from app.model.writing import write_journey

PERSONA_FORMAT = "parcours-persona"
PERSONA_SUFFIX = ".persona"


def write_persona(journey: Journey, persona_id: str) -> bytes:
    """A persona of the map with its portrait, as the bytes of a file. EditError when the map has
    no such persona."""
    persona = find_persona(journey, persona_id)
    if persona is None:
        raise EditError("no-persona", id=persona_id)
    portrait = find_asset(journey, persona.portrait) if persona.portrait is not None else None
    alone = Journey(
        format=FORMAT,
        version=VERSION,
        language=journey.language,
        personas=(persona,),
        assets=(portrait,) if portrait is not None else (),
    )
    head, new = f'"format": "{FORMAT}"', f'"format": "{PERSONA_FORMAT}"'
    return write_journey(alone).replace(head.encode(), new.encode(), 1)


def read_personas(data: bytes) -> Journey:
    """The personas in a file's bytes, with their portraits: a file of `write_persona`, or a map.
    As strict as a map is read. Raises ReadError with a sentence and the place, nothing else."""
    return read_shaped(data, (PERSONA_FORMAT, FORMAT), "not-a-persona").journey


def with_personas(journey: Journey, source: Journey, ids: Mapping[str, str]) -> Journey:
    """The map with the personas of another and their portraits, each with the id that `ids` gives
    for its own; the first of them comes into focus."""
    for persona in source.personas:
        portrait = find_asset(source, persona.portrait) if persona.portrait is not None else None
        if portrait is not None:
            journey = add_asset(journey, portrait)
        journey = add_persona(journey, persona.replace(id=ids[persona.id]))
    if source.personas:
        journey = set_focus(journey, ids[source.personas[0].id])
    return journey
