"""A picture as a PDF of one page."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.exporting.errors import ExportCancelled
from app.exporting.paper import sheet_for
from app.exporting.pdf.bookmarks import bookmarks
from app.exporting.pdf.content import Content
from app.exporting.pdf.document import Document
from app.exporting.pdf.fonts import FontBook
from app.exporting.pdf.links import add_links
from app.exporting.pdf.resources import Resources
from app.exporting.pdf.shapes import rectangle
from app.exporting.placing import Assets, Progress
from app.exporting.replacing import replacing
from app.layout.picture import Box, Picture
from app.model.journey import Journey

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine

_STEP = 200
"""Groups between two words to the progress function."""


def write_pdf(
    picture: Picture,
    path: Path,
    *,
    engine: TextEngine,
    assets: Assets,
    paper: str | None = None,
    journey: Journey | None = None,
    progress: Progress | None = None,
    created: datetime | None = None,
) -> frozenset[str]:
    """Write a picture as a PDF 1.7 of one page, all vectors, all text readable and searchable;
    gives the ids of pictures in it that cannot be read.

    The page has the picture's size, 96 px to the inch, or a `paper`'s (a name of
    `paper.PAPERS`) with the picture fitted in. `journey` names the bookmarks. Text stands in the
    stream in the picture's order. Raises ExportError; the file at `path` is either whole or as
    it was before. `created` is the date it carries, now when None.
    """
    sheet = sheet_for(picture.width, picture.height, paper)
    document = Document()
    fonts = FontBook()
    resources = Resources(document, assets)
    content = Content(resources, fonts, engine)
    content.expect(picture)
    scale = f"{sheet.scale:.6f}".rstrip("0")
    content.raw(
        f"{scale} 0 0 -{scale} {sheet.x:.3f} {sheet.height - sheet.y:.3f} cm\n"
        f"{rectangle(0, 0, picture.width, picture.height)} W n"
    )
    content.paint(Box(0, 0, picture.width, picture.height, picture.ground), 0, 0)
    groups = list(picture.walk())
    for i, (group, x, y) in enumerate(groups):
        if progress is not None and i % _STEP == 0 and progress(0.9 * i / len(groups)) is False:
            raise ExportCancelled
        for part in group.parts:
            content.paint(part, x, y)
    page = document.add_page(
        sheet.width,
        sheet.height,
        content.bytes(),
        resources.entries(fonts.write(document)),
        add_links(document, content.links, sheet),
    )
    with replacing(path) as file:
        document.save(
            file,
            title=picture.title,
            producer=f"Parcours {__version__}",
            language=picture.language,
            created=created or datetime.now(UTC),
            page=page,
            outline=bookmarks(picture, journey, sheet) if journey is not None else (),
        )
        if progress is not None and progress(1.0) is False:
            raise ExportCancelled
    return resources.unread
