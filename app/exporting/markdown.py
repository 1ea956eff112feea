"""A map as Markdown, for wikis and repositories: its facts, the grid as tables, and its lists.

Stages stand side by side up to six columns; beyond, each has a table of its own, which is as wide
as a page. A note is a cell of its own, as in the workbook.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from app.exporting.errors import ExportCancelled
from app.exporting.placing import Progress
from app.exporting.replacing import replacing
from app.exporting.texts.lists import Value, facts_of, tables_of
from app.exporting.texts.map_grid import LaneRows, MapGrid, Placed, grid_of
from app.exporting.texts.runs import TextRun, runs_of
from app.exporting.texts.words import TableWords, table_words
from app.layout.labels import Labels, labels_for
from app.model.viewing import Seen

_MOST_COLUMNS = 6

_MARKS = re.compile(r"([\\`*_\[\]<>|~&#$])")
"""What Markdown, or one of its common dialects, takes for more than itself in a line."""

_LOST = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_ADDRESS = str.maketrans(
    {mark: f"%{ord(mark):02X}" for mark in "\\<>|`"} | {"&": "&amp;", "#": "&#35;"}
)


def write_markdown(shown: Seen, path: Path, *, progress: Progress | None = None) -> None:
    """Writes a map as its view shows it. Raises ExportError."""
    made = "\n".join(_lines(shown)).rstrip("\n") + "\n"
    with replacing(path) as file:
        file.write(made.encode())
        if progress is not None and progress(1.0) is False:
            raise ExportCancelled


def escaped(text: str) -> str:
    """A text that means nothing but itself, in a line or in a table; its line ends are breaks."""
    plain = _MARKS.sub(r"\\\1", _LOST.sub("\ufffd", _LINE_ENDS.sub("\n", text)))
    return plain.strip().replace("\t", " ").replace("\n", "<br>")


def _lines(shown: Seen) -> Iterator[str]:
    journey = shown.journey
    words, labels = table_words(journey.language), labels_for(journey.language)
    grid = grid_of(shown)
    yield f"# {escaped(journey.title) or labels.untitled_map}"
    yield ""
    facts = [(name, text) for name, text in facts_of(journey) if name != words.title]
    for name, text in facts:
        yield f"- **{name}**{words.colon}{escaped(text)}"
    yield ""
    if not grid.stages and not grid.lanes:
        yield words.empty
        yield ""
    elif len(grid.columns) <= _MOST_COLUMNS:
        yield f"## {words.map}"
        yield ""
        yield from _grid(grid, range(len(grid.columns)), words)
    else:
        for index, name in enumerate(grid.stages):
            yield f"## {escaped(name)}"
            yield ""
            yield from _grid(grid, range(grid.firsts[index], grid.firsts[index + 1]), words)
    for table in (one.filled() for one in tables_of(journey, scores=False)):
        yield f"## {table.name}"
        yield ""
        rows = ([_value(one, labels) for one in row] for row in table.rows)
        yield from _table([escaped(one) for one in table.fields], rows)


def _grid(grid: MapGrid, columns: range, words: TableWords) -> Iterator[str]:
    """The columns as one table, phases and durations in its first rows."""
    heads = {one.column: one for row in grid.heads if row.kind == "stage" for one in row.heads}
    titles = [escaped(heads[n].text) if n in heads else "" for n in columns]
    rows: list[list[str]] = []
    for head in grid.heads:
        if head.kind == "stage":
            continue
        texts = [""] * len(columns)
        for one in head.heads:
            if one.column < columns.stop and one.column + one.span > columns.start:
                texts[max(one.column, columns.start) - columns.start] = escaped(one.text)
        if any(texts):
            rows.append([f"*{head.name}*", *texts])
    alone = len(grid.stages) > 1 and len(columns) < len(grid.columns)
    for lane in grid.lanes:
        said = columns.start > 0 or any(lane.rows) or not lane.about.strip()
        rows += _lane(lane, grid, columns, alone=alone and said)
    yield from _table([words.lane, *titles], rows)


def _lane(lane: LaneRows, grid: MapGrid, columns: range, *, alone: bool) -> list[list[str]]:
    """The rows of a lane; in a table that is not its only one (`alone`), none where it is empty."""
    name = f"**{escaped(lane.name)}**" if escaped(lane.name) else ""
    if lane.about.strip():
        name = "<br>".join(one for one in (name, f"<sub>{escaped(lane.about)}</sub>") if one)
    made: list[list[str]] = []
    for row in lane.rows:
        texts = [""] * len(columns)
        for placed in row:
            if placed.column in columns:
                texts[placed.column - columns.start] = _note(placed, grid)
        if any(texts):
            made.append(["" if made else name, *texts])
    line = lane.lane.kind == "separator"
    if not made and (line or lane.notes or not alone):
        rest = [""] * (len(columns) - 1)
        made.append([name, *([lane.notes, *rest] if columns else [])])
    return made


def _note(placed: Placed, grid: MapGrid) -> str:
    said = placed.said
    parts = ["".join(map(_run, runs_of(said)))]
    beside = [escaped(one) for one in said.details]
    if reach := grid.reach(placed):
        beside.append(escaped(reach))
    if beside:
        parts.append(f"<sub>{' · '.join(beside)}</sub>")
    return "<br>".join(part for part in parts if part)


def _run(run: TextRun) -> str:
    lines = _LINE_ENDS.sub("\n", run.text).split("\n")
    made = "<br>".join(_MARKS.sub(r"\\\1", _LOST.sub("\ufffd", line)) for line in lines)
    made = made.replace("\t", " ")
    if run.link:
        made = f"[{made}](<{_LOST.sub('', run.link).translate(_ADDRESS)}>)"
    for wanted, tag in ((run.italic, "i"), (run.bold, "b")):
        made = f"<{tag}>{made}</{tag}>" if wanted else made
    return made


def _value(value: Value, labels: Labels) -> str:
    if value is None:
        return ""
    return escaped(value) if isinstance(value, str) else labels.number(value)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield _row(head)
    yield _row(["---"] * len(head))
    yield from map(_row, rows)
    yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
