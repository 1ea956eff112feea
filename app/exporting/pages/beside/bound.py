"""The pages beside a map, on the paper of the export."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.options import Appendix, ExportOptions
from app.exporting.pages.beside.appendix import lay_part
from app.exporting.pages.beside.title import lay_title, told_title
from app.exporting.pages.beside.told import told_of
from app.exporting.pages.beside.words import beside_words
from app.exporting.pages.furniture import said
from app.exporting.pages.plan import Page, Placed, Window
from app.exporting.pages.words import page_words
from app.exporting.paper import MARGIN, PAPERS, PRINTABLE, PT, find_paper
from app.exporting.placing import Extent
from app.exporting.texts.reading import Told
from app.layout import paging
from app.layout.on_paper import PaperLayout

if TYPE_CHECKING:
    from app.layout.context import Measurer
    from app.model.viewing import Seen

_LETTER = frozenset({"US", "CA", "MX", "PH", "CL", "CO"})
"""Regions that print on Letter."""

_LEAST = 0.6
"""How small the appendix may be set on small papers, as a share of its usual size."""

_ORDER: tuple[Appendix, ...] = ("personas", "touchpoints", "audit", "actions")


class Bound(NamedTuple):
    """The pages before a map and those after it, not yet numbered."""

    front: tuple[Page, ...] = ()
    back: tuple[Page, ...] = ()


def bound(shown: Seen, options: ExportOptions, text: Measurer) -> Bound:
    """The title page and the appendix that are asked for, of a map as its view shows it; parts
    of the appendix that would be empty are left out. Raises ExportError for an unknown paper."""
    if not options.title_page and not options.appendix:
        return Bound()
    journey = shown.journey
    context = PaperLayout(shown, text).context
    width, height = _paper(options, journey.language)
    scale = _scale(min(width, height))
    size = width / scale, height / scale
    words = beside_words(journey.language)
    front: list[Page] = []
    if options.title_page:
        page = lay_title(journey, context, size)
        told = (told_title(journey, page),)
        front.append(_on_paper(page, words.title_page, scale, told, journey.theme.ground))
    back: list[Page] = []
    day = journey.review.last if journey.review and journey.review.last else ""
    for part in _ORDER:
        laid = lay_part(part, journey, context, size, day) if part in options.appendix else None
        if laid is None:
            continue
        name, (pages, rows) = laid
        told = (told_of(rows, name),)
        for n, page in enumerate(pages):
            made = _on_paper(page, name, scale, () if n else told)
            headings = ((name, 0.0),) if n == 0 else ()
            back.append(made._replace(headings=headings))
    return Bound(tuple(front), tuple(back))


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
        half = width * 0.7
        foot = (
            *said(text, f"{title} · {page.name}", (MARGIN, y, half), 0.0),
            *said(text, of, (MARGIN + half, y, width - half), 1.0),
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
