"""Files of personas."""

from __future__ import annotations

import os

from app.files.store import read_file, reading, refusing
from app.model.journey import Journey
from app.model.persona_file import read_personas, write_persona
from app.replacing import replacing


def load_personas(path: str | os.PathLike[str]) -> Journey:
    """The personas in a file, of its own or of a map. Raises FileError with a sentence for the
    user, nothing else."""
    with reading(path):
        return read_personas(read_file(path))


def save_persona(path: str | os.PathLike[str], journey: Journey, persona: str) -> None:
    """Writes a persona of the map into a file, whole or not at all. Raises FileError; EditError
    when the map has no such persona."""
    data = write_persona(journey, persona)
    with refusing(path), replacing(path) as file:
        file.write(data)
