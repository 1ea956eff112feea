"""What ships is written out: the example where no window can open, everything as a test."""

from __future__ import annotations

import tempfile
from pathlib import Path

from app.exporting.limits import SUFFIXES
from app.files.store import load
from app.files.templates import broken_templates, list_templates, load_template
from app.jobs.doing import done, make_folder, qt, warn
from app.refusals import Refused, answer, tell
from app.words import Words


def write_example(words: Words, folder: str) -> int:
    """Writes the example map as PDF and PNG into a folder."""
    from app.exporting.export import Source, export_source

    source = Source(load_template("example", words.language))
    make_folder(words, folder)
    with qt(words):
        for suffix in (".pdf", ".png"):
            report = export_source(source, Path(folder, f"example{suffix}"))
            warn(words, report)
            answer(done(words, report))
    return 0


def self_test(words: Words) -> int:
    """Loads every template, lays it out and exports it in every format; 1 when one fails, or there
    is none."""
    from app.exporting.export import Source, export_source, ready_engine

    found = list_templates()
    if not found:
        raise Refused(words.say("test-none"))
    broken = broken_templates()
    for error in broken:
        tell(words.error(error) or error.path)
    failed = len(broken)
    with qt(words), tempfile.TemporaryDirectory(prefix="parcours-") as folder:
        engine = ready_engine()
        for one in found:
            label = f"{one.name} {one.language}"
            try:
                source = Source(load(one.path).journey, engine)
                for suffix in SUFFIXES:
                    path = Path(folder, f"{one.name}.{one.language}{suffix}")
                    warn(words, export_source(source, path), formats=False)
                    if path.stat().st_size == 0:
                        raise Refused(path.name)
                    path.unlink()
            except Exception as error:
                failed += 1
                answer(f"{label}: {words.say('failed')}")
                tell(f"{label}: {words.error(error) or words.unforeseen(error)}")
            else:
                answer(f"{label}: {words.say('fine')}")
    answer(words.say("test-maps", count=len(found) + len(broken), failed=failed))
    return 1 if failed else 0
