"""A map written to a file that the user named."""

from __future__ import annotations

import os

from app.files.store import NOTHING, Changed, save
from app.model.journey import Journey
from app.refusals import Refused
from app.words import Words


def write_map(words: Words, path: str, journey: Journey, force: bool) -> None:
    """Writes a map; over what is there only when forced, and never over one that a window is
    editing. Raises FileError and Refused."""
    from app.files.locks import EditLock, take  # Qt, which other jobs do without

    exists = Refused(words.say("exists", path=path))
    if os.path.lexists(path) and not force:
        raise exists
    lock = take(path)
    if not isinstance(lock, EditLock):
        raise Refused(words.say("edited", path=path))
    try:
        save(path, journey, None if force else NOTHING)
    except Changed as error:  # it was made meanwhile
        raise exists from error
    finally:
        lock.release()
