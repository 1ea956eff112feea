"""Pages of paper as one PDF."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.paper import PT
from app.exporting.pdf.content import Content
from app.exporting.pdf.document import Document, OutlineEntry, Ref
from app.exporting.pdf.fonts import FontBook
from app.exporting.pdf.resources import Resources
from app.exporting.placing import Progress
from app.exporting.replacing import replacing
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
    if not pages:
        raise ExportError("empty")
    document, fonts = Document(), FontBook()
    resources = Resources(document, lambda _: None)
    streams: list[bytes] = []
    for number, page in enumerate(pages):
        if progress is not None and progress(0.5 + 0.4 * number / len(pages)) is False:
            raise ExportCancelled
        content = Content(resources, fonts, engine)
        content.raw(f"{PT} 0 0 -{PT} 0 {page.height * PT:.3f} cm")
        for part in page.parts:
            content.paint(part, 0, 0)
        streams.append(content.bytes())
    entries = resources.entries(fonts.write(document))
    outline: list[OutlineEntry] = []
    refs: list[Ref] = []
    for page, stream in zip(pages, streams, strict=True):
        width, height = page.width * PT, page.height * PT
        refs.append(document.add_page(width, height, stream, entries))
        for heading, y in page.headings:
            place = (0.0, 0.0, width, height - y * PT)
            outline.append(OutlineEntry(heading, place, refs[-1]))
    with replacing(path) as file:
        document.save(
            file,
            title=title,
            producer=f"Parcours {__version__}",
            language=language,
            created=created or datetime.now(UTC),
            page=refs[0],
            outline=outline,
        )
        if progress is not None and progress(1.0) is False:
            raise ExportCancelled
