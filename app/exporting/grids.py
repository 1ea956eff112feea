"""Tables of texts for spreadsheets: CSV, tab-separated text, HTML.

What a spreadsheet would take for a formula is kept from being one by an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from app.exporting.tables import guarded, html_cell, quoted

Grid = Sequence[Sequence[str]]
"""Rows of cells; the first row is the head."""


def grid_csv(rows: Grid, separator: str) -> bytes:
    """A file that spreadsheets open as it is: UTF-8 with a byte order mark, lines ended as
    RFC 4180 says."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def grid_tsv(rows: Grid) -> str:
    """What spreadsheets put on the clipboard."""
    return "".join("\t".join(quoted(cell) for cell in row) + "\n" for row in rows)


def grid_html(rows: Grid) -> str:
    """An HTML table whose cells are texts to a spreadsheet."""
    head, *rest = rows
    titles = "".join(html_cell(cell, head=True) for cell in head)
    body = "".join(f"<tr>{''.join(map(html_cell, row))}</tr>" for row in rest)
    table = f'<table border="1"><tr>{titles}</tr>{body}</table>'
    return f'<html><head><meta charset="utf-8"></head><body>{table}</body></html>'
