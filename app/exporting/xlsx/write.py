"""The workbook of a map: its grid, and a sheet for each of its tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.exporting.errors import ExportCancelled
from app.exporting.placing import Progress
from app.exporting.replacing import replacing
from app.exporting.texts.lists import facts_of, improvements_of, tables_of
from app.exporting.texts.map_grid import grid_of
from app.exporting.texts.words import table_words
from app.exporting.xlsx.book import Book
from app.exporting.xlsx.list_sheet import add_facts, add_table
from app.exporting.xlsx.map_sheet import add_map
from app.layout.labels import labels_for
from app.model.viewing import Seen


def write_xlsx(shown: Seen, path: Path, *, progress: Progress | None = None) -> None:
    """Writes a map as its view shows it. Raises ExportError."""
    journey = shown.journey
    words = table_words(journey.language)
    title = journey.title or labels_for(journey.language).untitled_map

    def told(done: float) -> None:
        if progress is not None and progress(done) is False:
            raise ExportCancelled

    with Book(title) as book:
        on_map = book.add(words.map)
        # The large sheets are compressed while others are written: the last are small.
        if (improvements := improvements_of(journey)) is not None:
            add_table(book, journey.theme, improvements, words)
            told(0.2)
        add_map(book, on_map, journey.theme, grid_of(shown), title, words, _part(told, 0.2, 0.8))
        tables = tables_of(journey)
        for index, table in enumerate(tables):
            add_table(book, journey.theme, table, words)
            told(0.8 + 0.2 * (index + 1) / len(tables))
        add_facts(book, journey.theme, facts_of(journey), words)
        with replacing(path) as file:
            book.write(file)
            told(1.0)


def _part(told: Callable[[float], None], start: float, end: float) -> Callable[[float], None]:
    return lambda done: told(start + (end - start) * done)
