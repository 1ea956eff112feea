"""The same map as a PDF and a PNG by programs that draw: Inkscape and Chromium are given our SVG,
dia the same boxes and lines of text. What they need to start, with nothing to draw, is taken off;
the export is measured in a program that runs. Each program is run once."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.lines import Line, absent
from benchmarks.measuring import timed, uncollected
from benchmarks.programs import LONGEST, beyond_start, chromium, dia_drawing, found, printed, ran
from benchmarks.rows.exporting import Writing, exported

_NOTES = (500, 5000)
_EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"/>'

Run = Callable[[Path], float]


def by_inkscape() -> Iterator[Line]:
    """Its PDF and its PNG of our SVG."""
    program = found("inkscape")

    def run(suffix: str, drawing: Path) -> float:
        made = drawing.with_suffix(suffix)
        assert program is not None
        return ran([program, str(drawing), f"--export-filename={made}"], made)

    yield from _beside("Inkscape", program, ".svg", run, _EMPTY)


def by_dia() -> Iterator[Line]:
    """Its PDF and its PNG of the same boxes and lines of text, at its own scale."""
    from app.layout.picture import Picture

    program = found("dia")

    def run(suffix: str, drawing: Path) -> float:
        made = drawing.with_suffix(suffix)
        assert program is not None
        return ran([program, "--nosplash", f"--export={made}", str(drawing)], made)

    empty = dia_drawing(Picture(100, 100, (), (), (), "#ffffff", "en", ""))
    one = '<dia:object type="Standard - Box" version="0" id="O0"><dia:attribute name="elem_corner">'
    box = f'{one}<dia:point val="0,0"/></dia:attribute></dia:object>'
    yield from _beside(
        "dia", program, ".dia", run, empty.replace("</dia:layer>", f"{box}</dia:layer>")
    )


def by_chromium() -> Iterator[Line]:
    """The PDF that it prints of our SVG on a page of its size."""
    program = chromium()

    def run(_: str, drawing: Path) -> float:
        assert program is not None
        page = drawing.with_suffix(".html")
        svg = drawing.read_text(encoding="utf-8")
        size = _SIZE.search(svg)
        assert size is not None
        sheet = f"@page{{size:{size[1]}px {size[2]}px;margin:0}}body{{margin:0}}"
        page.write_text(f"<style>{sheet}</style>{svg}", encoding="utf-8")
        return printed(program, page, drawing.with_suffix(".pdf"))

    yield from _beside("Chromium", program, ".svg", run, _EMPTY, pictures=False)


_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)"')


def _beside(
    name: str,
    program: str | None,
    suffix: str,
    run: Callable[[str, Path], float],
    empty: str,
    *,
    pictures: bool = True,
) -> Iterator[Line]:
    kinds = [(".pdf", "PDF", 0.2), *([(".png", "PNG 1 ×", 0.4)] if pictures else [])]
    for made, what, reach in kinds:
        for notes in _NOTES:
            on = f"{notes:,} notes"
            if program is None:
                yield absent(what, on, f"{name} is not installed")
                continue
            with exported(notes, made) as (write, _, source), tempfile.TemporaryDirectory() as at:
                full, start = Path(at, f"full{suffix}"), Path(at, f"start{suffix}")
                start.write_text(empty, encoding="utf-8")
                _draw(source, full)
                with uncollected():
                    values = tuple(_timed_anew(write) for _ in range(3))
                note = ""
                try:
                    other = beyond_start(partial(run, made), full, start)
                except TimeoutError:
                    other = LONGEST * 1000
                    note = f"{name} was not done then, and was stopped"
                except (RuntimeError, OSError) as error:
                    yield absent(what, on, str(error))
                    continue
            yield Line(what, on, values, "ms", name, (other,), reach, note=note)


def _timed_anew(write: Writing) -> float:
    write.ready()
    return timed(write)


def _draw(source: object, to: Path) -> None:
    """The map for another program."""
    from app.exporting.export import Source, export_source

    assert isinstance(source, Source)
    if to.suffix == ".dia":
        to.write_text(dia_drawing(source.picture), encoding="utf-8")
    else:
        export_source(source, to)


ROWS = {"inkscape": by_inkscape, "dia": by_dia, "chromium": by_chromium}
