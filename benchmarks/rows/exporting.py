"""What files cost: painting or putting together, packing and writing, in a program that has written
such a file before. As the window does, each round begins with nothing but the map, in an engine of
its own; laying it out is not counted. Each stands beside the packing of what it packs."""

from __future__ import annotations

import resource
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.lines import Line
from benchmarks.measuring import Pair, alternate, timed, uncollected
from benchmarks.packing import (
    pack_streams,
    pdf_streams,
    png_packing,
    write_strings,
    zip_parts,
    zip_strings,
)

if TYPE_CHECKING:
    from app.exporting.export import Source

_ROUNDS = 7
_PLOT = "exports"


def pdf() -> Iterator[Line]:
    """Beside zlib of the very streams of the file, as zealous: content, structure, fonts; and
    beside QPdfWriter with the same boxes, paths and lines of text in the same fonts, which has no
    icons, no structure, no links and words that are read as they fall. The order of reading is
    found anew each time, as in the window."""
    from benchmarks.drawing import WithQt

    for notes in (500, 5000):
        with exported(notes, ".pdf") as (write, path, source):
            streams = pdf_streams(path)
            pair = alternate(write, partial(pack_streams, streams), _ROUNDS, ready=write.ready)
            kind = "zlib of the same streams"
            yield _line("PDF", notes, pair, kind, 3.0 if notes == 5000 else None, plot=_PLOT)
            if notes == 5000:
                other = path.with_name("qt.pdf")
                qt = partial(WithQt(source).write, other)
                pair = alternate(write, qt, _ROUNDS, ready=write.ready)
                yield _line("PDF", notes, pair, "QPdfWriter", 0.6)


def svg() -> Iterator[Line]:
    """Beside the same strings joined, written and synced; and the same zipped too, as the issue
    asks, though no SVG is."""
    with exported(5000, ".svg") as (write, path, _):
        parts = [("map.svg", zip_strings_of(path))]
        zipped = path.with_name("strings.zip")
        pair = alternate(write, partial(zip_strings, parts, zipped), _ROUNDS, ready=write.ready)
        yield _line("SVG", 5000, pair, "the same strings, zipped", 3.0)
        plain = path.with_name("strings.svg")
        pair = alternate(
            write, partial(write_strings, parts[0][1], plain), _ROUNDS, ready=write.ready
        )
        yield _line("SVG", 5000, pair, "the same strings, written plainly", None)


def pptx() -> Iterator[Line]:
    """Beside the strings of its parts joined, zipped and written. The slides of the stages are set
    anew for their width, which is counted as writing."""
    yield from _package("PPTX", ".pptx", 3)


def xlsx() -> Iterator[Line]:
    """Beside the strings of its parts joined, zipped and written; and beside XlsxWriter with the
    same texts in the same cells and nothing else."""
    yield from _package("XLSX", ".xlsx", _ROUNDS)
    from benchmarks.drawing import cells_of, write_cells

    with exported(5000, ".xlsx") as (write, path, _):
        cells = cells_of(path)
        peer = partial(write_cells, cells, path.with_name("plain.xlsx"))
        pair = alternate(write, peer, 5, ready=write.ready)
        yield _line("XLSX", 5000, pair, "XlsxWriter, the same texts in the same cells", None)


def _package(what: str, suffix: str, rounds: int) -> Iterator[Line]:
    with exported(5000, suffix) as (write, path, _):
        strings = partial(zip_strings, zip_parts(path), path.with_name("strings.zip"))
        pair = alternate(write, strings, rounds, ready=write.ready)
        yield _line(what, 5000, pair, "the same strings, zipped", 3.0)


def png_500() -> Iterator[Line]:
    """As large as on the screen, and four times as large, beside the packing of the same rows by
    the same library: painting goes on beside it."""
    yield from _png(500, 1.0, 5)
    yield from _png(500, 4.0, 3)


def png_5000() -> Iterator[Line]:
    """The same of a large map."""
    yield from _png(5000, 1.0, 3)


def png_large() -> Iterator[Line]:
    """A large map four times as large as on the screen, more than a gigapixel, once; and the most
    memory that the process ever had by then, map, layout and Qt included."""
    with exported(5000, ".png", 4.0, warm=False) as (write, path, _):
        took = timed(write)
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        pair = Pair((took,), (png_packing(path),))
        yield _line("PNG 4 ×", 5000, pair, "packing alone, on one thread", 1.3)
        yield Line("memory while a PNG 4 × is written", "5,000 notes", (most,), "MB", "",
                   (), 600.0, by="value")  # fmt: skip


def _png(notes: int, scale: float, rounds: int) -> Iterator[Line]:
    with exported(notes, ".png", scale) as (write, path, _):
        values: list[float] = []
        beside: list[float] = []
        with uncollected():
            for _ in range(rounds):
                write.ready()
                values.append(timed(write))
                beside.append(png_packing(path))
        pair = Pair(tuple(values), tuple(beside))
        yield _line(f"PNG {scale:.0f} ×", notes, pair, "packing alone, on one thread", 1.3)


class Writing:
    """Writes a map to a file, the same each time."""

    def __init__(self, notes: int, path: Path, scale: float) -> None:
        from app.exporting.options import ExportOptions
        from benchmarks.running import large_map

        self._journey = large_map(notes)
        self._path, self._options = path, ExportOptions(scale=scale)
        self.ready()

    def ready(self) -> None:
        """Nothing is known of the map but how it is laid out."""
        from app.exporting.export import Source

        self.source = Source(self._journey)
        _ = self.source.picture

    def __call__(self) -> None:
        from app.exporting.export import export_source

        export_source(self.source, self._path, self._options)


@contextmanager
def exported(
    notes: int, suffix: str, scale: float = 1.0, *, warm: bool = True
) -> Iterator[tuple[Writing, Path, Source]]:
    """What writes a large map, laid out before; where to; and what of it is known. The file is
    there already when `warm`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"map{suffix}")
        write = Writing(notes, path, scale)
        if warm:
            write()
            write.ready()
        yield write, path, write.source


def zip_strings_of(path: Path) -> list[str]:
    """The strings of a text in markup."""
    from benchmarks.packing import strings_of

    return strings_of(path.read_bytes())


def _line(
    what: str, notes: int, pair: Pair, floor: str, reach: float | None, *, plot: str = ""
) -> Line:
    on = f"{notes:,} notes"
    return Line(
        what, on, pair.values, "ms", floor, pair.beside, reach, plot=plot, size=notes if plot else 0
    )


ROWS = {
    "pdf": pdf,
    "svg": svg,
    "pptx": pptx,
    "xlsx": xlsx,
    "png-500": png_500,
    "png-5000": png_5000,
    "png-large": png_large,
}
