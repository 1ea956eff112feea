"""A fragment of a map as text, TSV and HTML for other programs."""

from __future__ import annotations

import re
from html import escape

from app.model.fragments import Fragment
from app.model.journey import Journey
from app.model.plain_words import words_of

_FORMULA = re.compile(r"[=+@\-\t\r\n＝＋＠－]")
"""What a spreadsheet would take for the beginning of a formula, the wide ones in East Asia
(https://owasp.org/www-community/attacks/CSV_Injection)."""

_TEXT = "mso-number-format:'\\@';vertical-align:top"
"""Keeps a spreadsheet from reading numbers and formulas into a text."""

_BREAK = '<br style="mso-data-placement:same-cell">'
"""A line end that stays in its cell."""


def fragment_text(fragment: Fragment) -> str:
    """What the fragment says in reading order, lane by lane; whole stages one after another, and
    whole lanes, each under its name."""
    here = fragment.journey
    if fragment.shape == "items":
        return "\n".join(word for row in _rows(here) for cell in row for word in cell)
    rows = _rows(here)
    if fragment.shape == "stages":
        parts = [
            [stage.name, *(word for row in rows for word in row[n])]
            for n, stage in enumerate(here.stages)
        ]
    else:
        parts = [
            [lane.name, *(word for cell in row for word in cell)]
            for lane, row in zip(here.lanes, rows, strict=True)
        ]
    return "\n\n".join("\n".join(line for line in part if line) for part in parts)


def fragment_tsv(fragment: Fragment) -> str:
    """The grid of what was copied as spreadsheets write it, stages above and lanes at the left;
    the items of one cell alone one below the other."""
    if _is_cell(fragment):
        return "\n".join(quoted(word) for word in _cell_words(fragment)) + "\n"
    here = fragment.journey
    lines = ["\t".join(["", *(quoted(stage.name) for stage in here.stages)])]
    for lane, row in zip(here.lanes, _rows(here), strict=True):
        lines.append("\t".join([quoted(lane.name), *(quoted("\n".join(cell)) for cell in row)]))
    return "\n".join(lines) + "\n"


def fragment_html(fragment: Fragment) -> str:
    """The same grid as an HTML table; the items of one cell alone as paragraphs."""
    if _is_cell(fragment):
        body = "".join(f"<p>{html_lines(word)}</p>" for word in _cell_words(fragment))
    else:
        here = fragment.journey
        head = "".join(html_cell(stage.name, head=True) for stage in here.stages)
        rows = "".join(
            f"<tr>{html_cell(lane.name, head=True)}"
            + "".join(html_cell("\n".join(cell)) for cell in row)
            + "</tr>"
            for lane, row in zip(here.lanes, _rows(here), strict=True)
        )
        body = f'<table border="1"><tr><th></th>{head}</tr>{rows}</table>'
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'


def _is_cell(fragment: Fragment) -> bool:
    here = fragment.journey
    filled = sum(1 for lane in here.lanes for _ in lane.cells)
    return fragment.shape == "items" and filled == 1


def _cell_words(fragment: Fragment) -> list[str]:
    return [word for row in _rows(fragment.journey) for cell in row for word in cell]


def _rows(here: Journey) -> list[list[list[str]]]:
    """For each lane and stage the words of its items."""
    rows: list[list[list[str]]] = []
    for lane in here.lanes:
        cells = {cell.stage: cell.items for cell in lane.cells}
        rows.append(
            [[words_of(here, item) for item in cells.get(stage.id, ())] for stage in here.stages]
        )
    return rows


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return "'" + text if _FORMULA.match(text) else text


def quoted(text: str) -> str:
    """A cell of tab-separated text."""
    text = guarded(text)
    if any(mark in text for mark in '\t\n"'):
        return '"' + text.replace('"', '""') + '"'
    return text


def html_cell(text: str, *, head: bool = False) -> str:
    """A cell of an HTML table, or a head of one, that is a text to a spreadsheet."""
    tag = "th" if head else "td"
    return f'<{tag} style="{_TEXT}">{html_lines(text)}</{tag}>'


def html_lines(text: str) -> str:
    """A text in HTML, its line ends within their cell."""
    return escape(text).replace("\n", _BREAK)
