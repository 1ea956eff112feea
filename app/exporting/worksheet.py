"""The audit's worksheet to a PDF."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.paper import PT, find_paper
from app.exporting.placing import Progress
from app.layout.picture import Text
from app.model.journey import Journey

if TYPE_CHECKING:
    from app.exporting.export import ExportReport

DEFAULT_PAPER = "A4"


def check_worksheet(path: Path, paper: str | None) -> tuple[float, float]:
    """The paper's short and long side in pt. Raises ExportError for a name that does not end in
    .pdf or an unknown paper; needs no Qt."""
    if path.suffix.lower() != ".pdf":
        raise ExportError("worksheet-suffix", name=path.name)
    return find_paper(paper or DEFAULT_PAPER)


def export_worksheet(
    journey: Journey,
    path: Path,
    *,
    filled: bool,
    paper: str | None = None,
    day: date | None = None,
    progress: Progress | None = None,
) -> ExportReport:
    """Write the worksheet of a map's audit as a PDF, on a paper (a name of `paper.PAPERS`, A4 when
    None) laid across: blank to fill in by hand, or `filled` with the scores, means and comments
    there are. A filled one carries the `day`, today when None. Starts Qt without a display when
    no application runs. Raises ExportError.
    """
    path = Path(path)
    short, long = check_worksheet(path, paper)
    if not os.path.isdir(path.absolute().parent):
        raise ExportError("folder", folder=str(path.absolute().parent))
    from app.exporting.export import ExportReport, ready_engine, warnings_for
    from app.exporting.pdf.paged import write_pages
    from app.layout.worksheet import lay_worksheet
    from app.layout.worksheet.words import sheet_words

    engine = ready_engine()
    if progress is not None and progress(0.0) is False:
        raise ExportCancelled
    day = day or date.today()
    pages = lay_worksheet(
        journey,
        engine,
        long / PT,
        short / PT,
        filled=filled,
        day=day.isoformat() if filled else "",
    )
    words = sheet_words(journey.language)
    write_pages(
        pages,
        path,
        engine=engine,
        title=f"{journey.title or words.untitled_map} · {words.audit}",
        language=journey.language,
        progress=progress,
    )
    texts = (part.line.text for page in pages for part in page.parts if isinstance(part, Text))
    return ExportReport(path, len(pages), path.stat().st_size, warnings_for(texts, engine))
