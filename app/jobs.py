"""The jobs of the command line. Each prints what it did and gives the exit code, 0 or 1; a job
that cannot be done raises Refused, UsageError, or the error of the part that refused."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.export_jobs import export_maps
from app.exporting.errors import ExportError
from app.exporting.limits import SUFFIXES
from app.files.store import load, save
from app.files.templates import broken_templates, list_templates, load_template
from app.map_input import qt_started, read_map
from app.model.journey import VERSION, Journey
from app.model.queries import counts
from app.model.writing import write_journey
from app.refusals import Refused, StreamError, UsageError, answer, answer_bytes, tell
from app.words import Words

if TYPE_CHECKING:
    from app.exporting.export import ExportReport

_NUMBER = re.compile(r"[0-9]{1,6}([.,][0-9]{1,6})?")


def make_map(words: Words, template: str, language: str | None, output: str, force: bool) -> int:
    """Writes a new map made from a template."""
    known = {one.name for one in list_templates()}
    if template not in known:
        names = ", ".join(sorted(known))
        raise UsageError(words.say("no-template", name=template, known=names), "new")
    spoken = [one.language for one in list_templates() if one.name == template]
    chosen = language or (words.language if words.language in spoken else spoken[0])
    same = {one.casefold(): one for one in spoken}
    wanted = chosen.casefold()
    found = same.get(wanted) or same.get(wanted.partition("-")[0])
    if found is None:
        known_languages = ", ".join(spoken)
        raise UsageError(
            words.say(
                "no-template-language", name=template, language=chosen, known=known_languages
            ),
            "new",
        )
    journey = load_template(template, found)
    if output == "-":
        answer_bytes(write_journey(journey))
        return 0
    if os.path.lexists(output) and not force:
        raise Refused(words.say("exists", path=output))
    save(output, journey)
    answer(words.say("made", path=output, name=template, language=journey.language))
    return 0


def print_audit(words: Words, file: str, output: str, blank: bool, paper: str | None) -> int:
    """Writes the worksheet of a map's audit as a PDF, filled in or `blank`."""
    from app.exporting.worksheet import check_worksheet, export_worksheet

    try:
        check_worksheet(Path(output), paper)
    except ExportError as error:
        raise UsageError(words.error(error) or error.code, "audit") from error
    journey = read_map(words, file)
    with qt_started(words):
        report = export_worksheet(journey, Path(output), filled=not blank, paper=paper)
        _warn(words, report)
        answer(_done(words, report))
    return 0


def check_files(words: Words, files: list[str]) -> int:
    """Says of each file whether it is a sound map; 1 when one is not."""
    failed = 0
    for file in files:
        try:
            found = read_map(words, file)
        except StreamError:
            raise
        except Exception as error:
            sentence = str(error) if isinstance(error, Refused) else words.error(error)
            if sentence is None:
                raise
            tell(sentence)
            failed = 1
            continue
        answer(words.say("checked", path=file, **counts(found)._asdict()))
        if found.version > VERSION:
            tell(words.say("newer", path=file))
    return failed


def list_all(words: Words) -> int:
    """Lists the templates: name, languages, title in the user's language."""
    found = list_templates()
    names = dict.fromkeys(one.name for one in found)
    wide = max(map(len, names), default=0)
    for name in names:
        same = {one.language: one for one in found if one.name == name}
        shown = same.get(words.language) or next(iter(same.values()))
        answer(f"{name:{wide}}  {' '.join(same):5}  {shown.title}")
    return 0


def write_example(words: Words, folder: str) -> int:
    """Writes the example map as PDF and PNG into a folder."""
    journey = load_template("example", words.language)
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise Refused(f"{folder}: {error.strerror}") from error
    with qt_started(words):
        for suffix in (".pdf", ".png"):
            answer(_done(words, _export(words, journey, Path(folder, f"example{suffix}"))))
    return 0


def self_test(words: Words) -> int:
    """Loads every template, lays it out and exports it; 1 when one fails, or there is none."""
    from app.exporting.export import export_file

    found = list_templates()
    if not found:
        raise Refused(words.say("test-none"))
    broken = broken_templates()
    for error in broken:
        tell(words.error(error) or error.path)
    failed = len(broken)
    with qt_started(words), tempfile.TemporaryDirectory(prefix="parcours-") as folder:
        for one in found:
            label = f"{one.name} {one.language}"
            try:
                journey = load(one.path).journey
                for suffix in SUFFIXES:
                    path = Path(folder, f"{one.name}.{one.language}{suffix}")
                    _warn(words, export_file(journey, path), formats=False)
                    if path.stat().st_size == 0:
                        raise Refused(path.name)
            except Exception as error:
                failed += 1
                answer(f"{label}: {words.say('failed')}")
                tell(f"{label}: {words.error(error) or type(error).__name__}")
            else:
                answer(f"{label}: {words.say('fine')}")
    answer(words.say("test-maps", count=len(found) + len(broken), failed=failed))
    return 1 if failed else 0


JOBS: dict[str, Callable[..., int]] = {
    "new": make_map,
    "export": export_maps,
    "audit": print_audit,
    "check": check_files,
    "templates": list_all,
    "self-test": self_test,
}
"""By command; each takes the words and the command's options by name."""


def _export(words: Words, journey: Journey, path: Path) -> ExportReport:
    from app.exporting.export import export_file

    report = export_file(journey, path)
    _warn(words, report)
    return report


def _warn(words: Words, report: ExportReport, *, formats: bool = True) -> None:
    """Tells the warnings of an export; without `formats` not what its format has no place for."""
    for warning in report.warnings:
        if formats or not warning.of_format:
            tell(words.warning(warning.code, warning.params))


def _done(words: Words, report: ExportReport) -> str:
    return words.say("exported", path=report.path, size=max(1, round(report.size / 1000)))
