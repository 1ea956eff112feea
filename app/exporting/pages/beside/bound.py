"""The pages beside a map, on the paper of the export."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import TYPE_CHECKING

from app.exporting.options import Appendix, ExportOptions
from app.exporting.pages.beside.appendix import lay_part
from app.exporting.pages.beside.title import lay_title, told_title
from app.exporting.pages.beside.told import told_of
from app.exporting.pages.beside.words import beside_words
from app.exporting.pages.furniture import SIZE, said
from app.exporting.pages.plan import Page, Placed, Window
from app.exporting.pages.words import page_words
from app.exporting.paper import MARGIN, PAPERS, PRINTABLE, PT, find_paper
from app.exporting.placing import Extent
from app.exporting.texts.reading import Told
from app.layout import paging
from app.layout.on_paper import PaperLayout
from app.layout.text.lines import TextStyle

if TYPE_CHECKING:
    from app.layout.context import Measurer
    from app.model.viewing import Seen

_LETTER = frozenset({"US", "CA", "MX", "PH", "CL", "CO"})
"""Regions that print on Letter."""

_LEAST = 0.6
"""How small the appendix may be set on small papers, as a share of its usual size."""

_ORDER: tuple[Appendix, ...] = ("personas", "touchpoints", "audit", "actions")


class Beside:
    """The pages beside one map, as its view shows it, on the paper of the export."""

    def __init__(self, shown: Seen, options: ExportOptions, text: Measurer) -> None:
        self._journey, self._options = shown.journey, options
        self._context = PaperLayout(shown, text).context

    def title(self, map_page: Page) -> tuple[Page, ...]:
        """The title page and those on which it goes on, not yet numbered. They lie as a page of
        the map does; on a usual paper when that is of the map's size."""
        width, height = _paper(self._options, self._journey.language)
        if self._options.paper is not None and map_page.width < map_page.height:
            width, height = min(width, height), max(width, height)
        scale = _scale(min(width, height))
        journey = self._journey
        name, ground = beside_words(journey.language).title_page, journey.theme.ground
        return tuple(
            _on_paper(page, name, scale, (told_title(journey, page),), ground)
            for page in lay_title(journey, self._context, (width / scale, height / scale))
        )

    def appendix(self) -> tuple[Page, ...]:
        """What is asked for of it, not yet numbered; parts that would be empty are left out.
        Raises ExportError for an unknown paper."""
        journey = self._journey
        width, height = _paper(self._options, journey.language)
        scale = _scale(min(width, height))
        size = width / scale, height / scale
        day = journey.review.last if journey.review and journey.review.last else ""
        found: list[Page] = []
        for part in _ORDER:
            if part not in self._options.appendix:
                continue
            laid = lay_part(part, journey, self._context, size, day)
            if laid is None:
                continue
            name, (pages, rows) = laid
            told = (told_of(rows, name),)
            for n, page in enumerate(pages):
                made = _on_paper(page, name, scale, () if n else told)
                found.append(made._replace(headings=() if n else ((name, 0.0),)))
        return tuple(found)


def numbered(
    pages: Iterable[Page], first: int, total: int, title: str, language: str, text: Measurer
) -> tuple[Page, ...]:
    """Pages of the appendix with their numbers from the first on, of so many, at their feet."""
    words = page_words(language)
    found: list[Page] = []
    for number, page in enumerate(pages, first):
        of = words.page.format(number, total)
        width = page.width - 2 * MARGIN
        y = page.height - PRINTABLE - 11
        right = min(width, text.width(of, TextStyle(SIZE)) + 1)
        left = max(0.0, width - right - 12)
        foot = (
            *said(text, f"{title} · {page.name}", (MARGIN, y, left), 0.0),
            *said(text, of, (MARGIN + width - right, y, right), 1.0),
        )
        found.append(page._replace(number=number, marks=foot))
    return tuple(found)


def _paper(options: ExportOptions, language: str) -> tuple[float, float]:
    """Width and height, pt: the export's paper, across when the map is to decide; for a map on a
    page of its own size the usual one."""
    if options.paper is None:
        region = language.rpartition("-")[2].upper()
        short, long = PAPERS["Letter" if region in _LETTER else "A4"]
    else:
        short, long = find_paper(options.paper)
    return (short, long) if options.turn == "portrait" else (long, short)


def _scale(short: float) -> float:
    """Pt a px: as on A4, a little larger on large papers, smaller on small ones."""
    ratio = short / PAPERS["A4"][0]
    return PT * (sqrt(ratio) if ratio > 1 else max(_LEAST, ratio))


def _on_paper(
    page: paging.Page, name: str, scale: float, told: tuple[Told, ...], ground: str | None = None
) -> Page:
    source = Extent(0.0, 0.0, page.width, page.height)
    shown = tuple([Placed(group, group.x, group.y) for group in page.groups])
    window = Window(source, 0.0, 0.0, scale, shown, ground)
    return Page(0, page.width * scale, page.height * scale, name, (window,), told=told)
