"""Rows on pages as they are read: headings, texts and tables."""

from __future__ import annotations

from collections.abc import Mapping

from app.exporting.texts.reading import Role, Shown, Told
from app.layout.paging import Row

_HEADS: dict[str, Role] = {"title": "H2", "section": "H3"}


def told_of(rows: Mapping[str, Row], title: str) -> Told:
    """What a part of the appendix tells."""
    inner: list[Told] = []
    table: list[Told] = []
    columns = 1
    for key, row in rows.items():
        if row.role in ("head", "band", "entry"):
            if row.role == "head":
                columns = len(row.columns) + (1 if row.marks else 0)
            table.append(_table_row(key, row, columns))
            continue
        if table:
            inner.append(Told("Table", inner=tuple(table)))
            table = []
        inner += _texts(key, row)
    if table:
        inner.append(Told("Table", inner=tuple(table)))
    return Told("Sect", inner=tuple(inner), title=title)


def _texts(key: str, row: Row) -> list[Told]:
    found: list[Told] = []
    for n, column in enumerate(row.columns):
        if column.lines:
            role: Role = _HEADS.get(row.role, "P") if n == 0 else "P"
            found.append(Told(role, (_shown(f"{key}/{n}"),)))
    if row.said:
        found.append(Told("P", (_shown(f"{key}/marks"),), replaces=row.said))
    return found


def _table_row(key: str, row: Row, columns: int) -> Told:
    """A row whose marks stand after its first column, and cover what its columns leave."""
    cells: list[Told] = []
    for n in range(len(row.columns)):
        shown = (_shown(f"{key}/{n}"),)
        if row.role == "head":
            cells.append(Told("TH", shown, scope="Column"))
        elif n == 0:
            span = columns if row.role == "band" else 1
            cells.append(Told("TH", shown, scope="Row", span=span))
        else:
            cells.append(Told("TD", shown))
        if n == 0 and row.said:
            span = max(1, columns - len(row.columns))
            cells.append(Told("TD", (_shown(f"{key}/marks"),), replaces=row.said, span=span))
    return Told("TR", inner=tuple(cells))


def _shown(element: str) -> Shown:
    return Shown("sheet", element, "all")
