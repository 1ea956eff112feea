"""The page of a map: what it is, the map as a picture, each stage with its lanes, the lists."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from app.exporting.errors import ExportCancelled
from app.exporting.html.markup import direction, plain_text, terms, text_of, value_of
from app.exporting.html.stages import lane_list, stage_sections
from app.exporting.html.style import STYLE
from app.exporting.placing import Progress
from app.exporting.replacing import replacing
from app.exporting.texts.lists import Table, facts_of, personas_of, tables_of
from app.exporting.texts.map_grid import MapGrid, grid_of
from app.exporting.texts.words import TableWords, table_words
from app.layout.labels import Labels, labels_for
from app.layout.marks import marks_used
from app.model.journey import Journey
from app.model.viewing import Seen

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def write_html(shown: Seen, svg: bytes, path: Path, *, progress: Progress | None = None) -> None:
    """Writes a map as its view shows it, with its picture as an SVG file. Raises ExportError."""
    made = "".join(_page(shown, svg))
    with replacing(path) as file:
        file.write(made.encode())
        if progress is not None and progress(1.0) is False:
            raise ExportCancelled


def _page(shown: Seen, svg: bytes) -> Iterator[str]:
    journey = shown.journey
    words, labels = table_words(journey.language), labels_for(journey.language)
    title = journey.title or labels.untitled_map
    language = plain_text(journey.language)
    grid = grid_of(shown)
    yield f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction(journey.language)}">\n<head>\n'
    yield '<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield '<meta name="generator" content="Parcours">\n'
    yield f"<title>{plain_text(title)}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n"
    yield f'<a class="skip" href="#stages">{plain_text(words.skip)}</a>\n<div class="page">\n'
    yield f"<header>\n<h1 dir=auto>{text_of(title)}</h1>\n"
    facts = ((name, text_of(text)) for name, text in facts_of(journey) if name != words.title)
    yield terms(facts, "facts")
    yield "</header>\n<main>\n"
    yield _picture(svg, title, journey, words)
    sections = list(_sections(journey, words, labels))
    yield _contents(grid, sections, words)
    yield '<div id="stages">\n'
    yield from stage_sections(grid, journey, words)
    if not grid.stages and grid.lanes:
        yield lane_list(grid)
    elif not grid.stages:
        yield f"<p>{text_of(words.empty)}</p>\n"
    yield "</div>\n"
    for name, identity, inner in sections:
        yield f'<section aria-labelledby="{identity}">\n<h2 id="{identity}">{text_of(name)}</h2>\n'
        yield f"{inner}</section>\n"
    yield "</main>\n</div>\n</body>\n</html>\n"


def _picture(svg: bytes, title: str, journey: Journey, words: TableWords) -> str:
    logo = journey.theme.logo_alternative if journey.theme.logo else ""
    told = f"{words.picture_of.format(title)} {logo}"
    said = plain_text(" ".join(told.split()))
    data = b64encode(svg).decode()
    return (
        f'<figure>\n<div class="picture" style="--paper:{journey.theme.ground}" tabindex="0"'
        f' role="region" aria-label="{plain_text(words.map)}">\n'
        f'<img src="data:image/svg+xml;base64,{data}" alt="{said}">\n</div>\n</figure>\n'
    )


def _contents(grid: MapGrid, sections: list[tuple[str, str, str]], words: TableWords) -> str:
    names = [(f"stage-{n}", name) for n, name in enumerate(grid.stages, 1)]
    names += [(identity, name) for name, identity, _ in sections]
    made = "".join(
        f'<li dir=auto><a href="#{identity}">{text_of(name)}</a></li>' for identity, name in names
    )
    if not made:
        return ""
    return f'<nav aria-label="{plain_text(words.contents)}">\n<ul>{made}</ul>\n</nav>\n'


def _sections(
    journey: Journey, words: TableWords, labels: Labels
) -> Iterator[tuple[str, str, str]]:
    """What follows the stages: name, identity and HTML of each section."""
    personas = personas_of(journey)
    if personas is not None:
        yield personas.name, "personas", _cards(personas, labels)
    for n, table in enumerate(tables_of(journey, scores=False)):
        if personas is None or table.name != personas.name:
            yield table.name, f"list-{n}", _list(table.filled(), f"list-{n}", labels)
    items = (item for lane in journey.lanes for cell in lane.cells for item in cell.items)
    used = marks_used(items) if journey.marks else frozenset[str]()
    known = [
        (labels.marks[one], text_of(words.glossary[one])) for one in labels.marks if one in used
    ]
    if known:
        yield words.marks, "marks", terms(known, "told")


def _cards(table: Table, labels: Labels) -> str:
    made: list[str] = []
    for name, *values in table.rows:
        pairs = (
            (field, value_of(value, labels))
            for field, value in zip(table.fields[1:], values, strict=True)
            if value not in (None, "")
        )
        head = f"<h3 dir=auto>{text_of(str(name))}</h3>"
        made.append(f'<article class="card">{head}{terms(pairs, "card-facts")}</article>\n')
    return "".join(made)


def _list(table: Table, heading: str, labels: Labels) -> str:
    heads = "".join(f'<th scope="col">{text_of(one)}</th>' for one in table.fields)
    rows: list[str] = []
    for first, *rest in table.rows:
        cells = [f'<th scope="row" dir=auto>{value_of(first, labels)}</th>']
        for value in rest:
            kind = "dir=auto" if isinstance(value, str | None) else 'class="number"'
            cells.append(f"<td {kind}>{value_of(value, labels)}</td>")
        rows.append(f"<tr>{''.join(cells)}</tr>\n")
    return (
        f'<div class="wide" tabindex="0" role="region" aria-labelledby="{heading}">\n'
        f'<table class="list"><caption class="unseen">{text_of(table.name)}</caption>\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{''.join(rows)}</tbody></table>\n</div>\n"
    )
