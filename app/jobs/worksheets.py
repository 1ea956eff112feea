"""The worksheet of an audit, to print."""

from __future__ import annotations

from pathlib import Path

from app.exporting.errors import ExportError
from app.jobs.doing import done, qt, read_map, warn
from app.refusals import UsageError, answer
from app.words import Words


def print_audit(words: Words, file: str, output: str, blank: bool, paper: str | None) -> int:
    """Writes the worksheet of a map's audit as a PDF, filled in or `blank`."""
    from app.exporting.worksheet import check_worksheet, export_worksheet

    try:
        check_worksheet(Path(output), paper)
    except ExportError as error:
        raise UsageError(words.error(error) or error.code, "audit") from error
    journey = read_map(words, file)
    with qt(words):
        report = export_worksheet(journey, Path(output), filled=not blank, paper=paper)
        warn(words, report)
        answer(done(words, report))
    return 0
