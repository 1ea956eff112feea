"""A stage as a section: its head, and a table of its lanes."""

from __future__ import annotations

from collections.abc import Iterator

from app.exporting.html.markup import run_of, terms, text_of
from app.exporting.texts.map_grid import LaneRows, MapGrid, Placed, in_cells
from app.exporting.texts.runs import runs_of
from app.exporting.texts.words import TableWords
from app.layout.colors import along, tone
from app.model.journey import Journey


def stage_sections(grid: MapGrid, journey: Journey, words: TableWords) -> Iterator[str]:
    """The stages from first to last. A note over several of them stands in its first one and says
    how far it goes."""
    cells = [in_cells(lane, len(grid.columns)) for lane in grid.lanes]
    count = len(grid.stages)
    for index, name in enumerate(grid.stages):
        color = along(journey.theme.stages, (index + 0.5) / count)
        identity = f"stage-{index + 1}"
        yield f'<section class="stage" style="--tone:{color}" aria-labelledby="{identity}">\n'
        yield f'<h2 id="{identity}" dir=auto>{text_of(name)}</h2>\n'
        yield _head(grid, index)
        columns = range(grid.firsts[index], grid.firsts[index + 1])
        rows = "".join(
            _row(lane, here, grid, columns, journey)
            for lane, here in zip(grid.lanes, cells, strict=True)
        )
        if rows:
            yield _table(grid, columns, name, rows, words)
        yield "</section>\n"


def _head(grid: MapGrid, index: int) -> str:
    """Phase and duration on a line, then what else is told of the stage."""
    short: list[str] = []
    told: list[tuple[str, str]] = []
    for row in grid.heads:
        for head in row.heads:
            first, last = grid.columns[head.column], grid.columns[head.column + head.span - 1]
            if not head.text or not first.stage <= index <= last.stage:
                continue
            if row.kind in ("phase", "duration"):
                short.append(text_of(head.text))
            elif row.kind == "detail":
                told.append((row.name, text_of(head.text)))
    line = f'<p class="meta" dir=auto>{" · ".join(short)}</p>\n' if short else ""
    return line + terms(told, "told")


def _table(grid: MapGrid, columns: range, name: str, rows: str, words: TableWords) -> str:
    named = [grid.columns[n].moment for n in columns] if len(columns) > 1 else [words.notes]
    heads = "".join(f'<th scope="col">{text_of(one)}</th>' for one in (words.lane, *named))
    return (
        f'<table><caption class="unseen">{text_of(name)}</caption>\n'
        f"<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody></table>\n"
    )


def _row(
    lane: LaneRows, cells: list[list[Placed]], grid: MapGrid, columns: range, journey: Journey
) -> str:
    """A lane in a stage; nothing where it is empty, but for words said nowhere else."""
    name = text_of(lane.name)
    if lane.lane.kind == "separator":
        return f'<tr class="line"><td colspan="{len(columns) + 1}" dir=auto>{name}</td></tr>\n'
    said = columns.start > 0 or any(lane.rows) or not lane.about.strip()
    if said and not lane.notes and not any(cells[n] for n in columns):
        return ""
    color = tone(journey.theme, lane.lane.color, lane.lane.kind).strong
    head = f'<th scope="row" dir=auto style="--tone:{color}">{name}{_about(lane)}</th>'
    if lane.notes:
        return f'<tr>{head}<td colspan="{len(columns)}">{text_of(lane.notes)}</td></tr>\n'
    texts = "".join(f"<td>{_notes(cells[n], grid)}</td>" for n in columns)
    return f"<tr>{head}{texts}</tr>\n"


def _about(lane: LaneRows) -> str:
    return f'\n<p class="more" dir=auto>{text_of(lane.about)}</p>' if lane.about.strip() else ""


def lane_list(grid: MapGrid) -> str:
    """The lanes of a map without stages."""
    made = "".join(f"<li dir=auto>{text_of(one.name)}{_about(one)}</li>\n" for one in grid.lanes)
    return f"<ul>\n{made}</ul>\n"


def _notes(placed: list[Placed], grid: MapGrid) -> str:
    made = "".join(f"<li>{_note(one, grid)}</li>\n" for one in placed)
    return f"<ul>\n{made}</ul>" if made else ""


def _note(placed: Placed, grid: MapGrid) -> str:
    said = placed.said
    text = "".join(map(run_of, runs_of(said)))
    more = [text_of(one) for one in said.details]
    if reach := grid.reach(placed):
        more.append(text_of(reach))
    made = f"<p dir=auto>{text}</p>" if text else ""
    return made + (f'<p class="more" dir=auto>{"<br>".join(more)}</p>' if more else "")
