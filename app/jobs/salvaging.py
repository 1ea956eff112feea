"""A damaged map recovered."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from app.files.errors import FileError
from app.files.salvaging import recover
from app.jobs.writing import write_map
from app.model.errors import ReadError
from app.model.writing import write_journey
from app.refusals import Refused, answer, answer_bytes, asked, tell
from app.words import Words
from app.words_salvage import report_text, say

if TYPE_CHECKING:
    from app.model.salvage import Salvaged


def salvage_map(words: Words, file: str, output: str, force: bool) -> int:
    """Writes what can be read of a damaged file into a new one, and tells what is missing."""
    found = _found(words, file)
    if output == "-":
        answer_bytes(write_journey(found.journey))
    else:
        if os.path.lexists(output) and os.path.exists(file) and os.path.samefile(file, output):
            raise Refused(say(words.language, "onto-itself", path=output))
        write_map(words, output, found.journey, force)
    if found.report is None:
        tell(say(words.language, "sound", path=file))
        return 0
    text = report_text(words.language, words.error(found.report.reason) or "", found.report)
    if output == "-":
        for line in filter(None, text.split("\n")):
            tell(line)
    else:
        answer(say(words.language, "salvaged", path=output, name=file))
        answer(text)
    return 0


def tell_recoverable(words: Words, file: str) -> None:
    """Says of a damaged file how much of it could be recovered, where there is anything."""
    try:
        found = recover(file)
    except FileError:
        return
    if found.report is not None:
        tell(say(words.language, "recoverable", path=file, **found.report.read._asdict()))


def _found(words: Words, file: str) -> Salvaged:
    if file != "-":
        return recover(file)
    from app.model.salvage import salvage

    try:
        return salvage(asked())
    except ReadError as error:
        raise Refused(words.say("bad-input", reason=words.error(error))) from error
