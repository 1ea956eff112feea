"""Pages of paper as one PDF."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.exporting.errors import ExportCancelled
from app.exporting.paper import PT
from app.exporting.pdf.book import Book
from app.exporting.pdf.document import OutlineEntry, Ref
from app.exporting.placing import Progress
from app.layout.worksheet import Page

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine


def write_pages(
    pages: Sequence[Page],
    path: Path,
    *,
    engine: TextEngine,
    title: str,
    language: str,
    progress: Progress | None = None,
    created: datetime | None = None,
) -> None:
    """Write pages as a PDF 1.7, all vectors, all text readable and searchable; their headings are
    its bookmarks. Raises ExportError; the file at `path` is either whole or as it was before.
    `created` is the date it carries, now when None."""
    with Book(engine, lambda _: None) as book:
        for number, page in enumerate(pages):
            if progress is not None and progress(0.5 + 0.4 * number / len(pages)) is False:
                raise ExportCancelled
            add_rows(book, page)

        def outline(refs: Sequence[Ref]) -> list[OutlineEntry]:
            return [
                OutlineEntry(heading, (0.0, 0.0, page.width * PT, (page.height - y) * PT), ref)
                for page, ref in zip(pages, refs, strict=True)
                for heading, y in page.headings
            ]

        book.save(
            path,
            title=title,
            language=language,
            outline=outline,
            progress=progress,
            created=created,
        )


def add_rows(book: Book, page: Page) -> None:
    """Paint a page of rows as a new one of the book."""
    content, _ = book.add_page(page.width * PT, page.height * PT)
    content.begin(f"{PT} 0 0 -{PT} 0 {page.height * PT:.3f} cm")
    for part in page.parts:
        content.paint(part)
    content.end()
