"""A map as CSV: its grid, its inventory or its metrics.

The grid repeats a lane's name in each of its rows, so that rows may be sorted and filtered; a note
that spans stages stands in the first of them and says which. Numbers have the decimal mark of the
map's language; where that is the comma, columns are parted by semicolons, as spreadsheets there
expect.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.exporting.errors import ExportCancelled
from app.exporting.options import Table as Choice
from app.exporting.placing import Progress
from app.exporting.replacing import replacing
from app.exporting.tables import guarded
from app.exporting.texts.lists import Table, Value, metrics_of, touchpoints_of
from app.exporting.texts.map_grid import LaneRows, MapGrid, grid_of
from app.exporting.texts.words import TableWords, table_words
from app.layout.numbers import numbers_for
from app.model.viewing import Seen


def write_csv(
    shown: Seen, path: Path, *, table: Choice = "grid", progress: Progress | None = None
) -> None:
    """Writes one table of a map as its view shows it: UTF-8 with a byte order mark, lines ended
    as RFC 4180 says. Raises ExportError."""
    language = shown.journey.language
    decimal = numbers_for(language).decimal
    if table == "grid":
        rows = _grid_rows(grid_of(shown), table_words(language))
    else:
        rows = _list_rows((touchpoints_of if table == "touchpoints" else metrics_of)(shown.journey))
    made = _file(rows, ";" if decimal == "," else ",", decimal)
    with replacing(path) as file:
        file.write(made)
        if progress is not None and progress(1.0) is False:
            raise ExportCancelled


def _file(rows: Iterable[Iterable[Value]], separator: str, decimal: str) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_cell(value, decimal) for value in row])
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Value, decimal: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    whole = value == int(value) and abs(value) < 1e15
    return (str(int(value)) if whole else repr(value)).replace(".", decimal)


def _grid_rows(grid: MapGrid, words: TableWords) -> Iterator[list[Value]]:
    width = len(grid.columns)
    for head in grid.heads:
        row: list[Value] = [None] * width
        for one in head.heads:
            row[one.column] = one.text
        yield [words.lane if head.kind == "stage" else head.name, *row]
    for lane in grid.lanes:
        yield from _lane_rows(lane, grid, width)


def _lane_rows(lane: LaneRows, grid: MapGrid, width: int) -> Iterator[list[Value]]:
    for placed in lane.rows or ((),):
        row: list[Value] = [None] * width
        for one in placed:
            told = (one.said.whole, grid.reach(one))
            row[one.column] = "\n".join(part for part in told if part)
        if lane.notes and width:
            row[0] = lane.notes
        yield [lane.head, *row]


def _list_rows(table: Table) -> Iterator[tuple[Value, ...]]:
    yield table.fields
    yield from table.rows
