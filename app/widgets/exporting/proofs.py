"""What a file will look like, drawn before it is written. Works on a thread of its own."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from app.exporting.csv_file import write_csv
from app.exporting.errors import ExportError
from app.exporting.export import WRITERS, Source, ready_engine
from app.exporting.options import ExportOptions
from app.exporting.pages import Page, Sheets, plan_pages
from app.exporting.pages.qpages import PagePainter
from app.exporting.paper import PT, find_paper
from app.exporting.png import png_size
from app.exporting.pptx.sketch import Sketch, sketch_slides
from app.exporting.preflight import preflight
from app.exporting.qinks import color_of
from app.exporting.qpaint import PicturePainter
from app.exporting.warnings import ExportWarning
from app.exporting.worksheet import DEFAULT_PAPER
from app.layout.layouter import Layouter
from app.layout.numbers import numbers_for
from app.layout.picture import Group, Picture
from app.layout.text.engine import TextEngine
from app.layout.worksheet import lay_worksheet
from app.model.journey import Asset, Journey
from app.model.scope import Scope, within
from app.model.viewing import seen
from app.widgets.exporting.drawn_slides import EMU_PT, paint_sketch
from app.widgets.exporting.dress import dressed
from app.widgets.exporting.formats import format_of
from app.widgets.exporting.job import What

_MOST_SIDE = 8000
"""Pixels of a page drawn for the screen."""

_KEPT = 40
"""Pages kept drawn."""

_HEAD = 400
"""Lines shown of a text."""

_LONGEST = 60_000
"""Characters shown of a text."""

_CHECK = 10
"""Side of the squares that show what is transparent, device px."""


class Asked(NamedTuple):
    """What is to be written: the map and how much of it, in which format, how, in which colours
    (see `dress`)."""

    journey: Journey
    scope: Scope
    what: What
    format: str
    options: ExportOptions
    theme: str | None = None

    def is_like(self, other: Asked | None) -> bool:
        """Whether the other asks for the same, of the same map object."""
        return other is not None and self.journey is other.journey and self[1:] == other[1:]


class Told(NamedTuple):
    """What is known of a file before it is written. `sizes` are those of its pages in pt, or of a
    picture in pixels; `text` is its head, or `rows`, of `bytes` in all. `error` is why it
    cannot be."""

    sizes: tuple[tuple[float, float], ...] = ()
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    bytes: int = 0
    warnings: tuple[ExportWarning, ...] = ()
    error: ExportError | None = None


class Place(NamedTuple):
    """Where something is shown: a page, and a rectangle of it in parts of its width and height."""

    page: int
    area: QRectF


class _Page(NamedTuple):
    """`shown` are elements with their corner and size, in its own unit; `later` says that others
    are looked at first."""

    width: float
    height: float
    paint: Callable[[QPainter], None]
    shown: Callable[[], Iterable[tuple[str, QRectF]]] = tuple
    later: bool = False


class _Stopped(Exception):
    """Nobody waits for the work any more."""


class Proofs:
    """Tells of what was asked last and draws its pages. Used by one thread at a time."""

    def __init__(self) -> None:
        self._engine: TextEngine | None = None
        self._layouter: Layouter | None = None
        self._asked: Asked | None = None
        self._part: tuple[Journey, Scope, str | None, Journey] | None = None
        self._painter: tuple[tuple[Asset, ...], PicturePainter] | None = None
        self._pages: Sequence[_Page] = ()
        self._drawn: dict[tuple[int, int, int], QImage] = {}
        self._stopped = False

    def stop(self) -> None:
        """Ends what is being done, from any thread; nothing is told or drawn any more."""
        self._stopped = True

    def leave(self) -> None:
        """Lets go of everything on the thread that calls: fonts are of the one that drew, and the
        interface's would be kept from its work."""
        if self._painter is not None:
            self._painter[1].let_go()
        self._painter, self._pages, self._drawn = None, (), {}
        self._asked = self._part = self._layouter = self._engine = None

    def tell(self, asked: Asked) -> Told:
        """Looks at what is asked for; its pages can then be drawn."""
        self._asked, self._pages, self._drawn = asked, (), {}
        try:
            return self._told(asked)
        except _Stopped:
            return Told()
        except ExportError as error:
            return Told(error=error)

    def draw(self, asked: Asked, page: int, room: QSize) -> QImage | None:
        """A page as large as there is room, device px; None when there is no such page."""
        if asked is not self._asked:
            self.tell(asked)
        if not 0 <= page < len(self._pages) or room.isEmpty():
            return None
        known = self._pages[page]
        scale = min(
            room.width() / known.width,
            room.height() / known.height,
            _MOST_SIDE / max(known.width, known.height),
        )
        size = QSize(max(1, round(known.width * scale)), max(1, round(known.height * scale)))
        key = (page, size.width(), size.height())
        image = self._drawn.get(key)
        if image is None:
            image = QImage(size, QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            on = QPainter(image)
            try:
                if asked.options.transparent and format_of(asked.format).looks == "picture":
                    on.fillRect(image.rect(), _checked())
                on.scale(size.width() / known.width, size.height() / known.height)
                known.paint(on)
            except _Stopped:
                return None
            finally:
                on.end()
            if len(self._drawn) >= _KEPT:
                self._drawn.clear()
            self._drawn[key] = image
        return image

    def find(self, asked: Asked, element: str) -> Place | None:
        """Where an element is seen of what was asked for; on a page of its own rather than on one
        that shows it among all others in small."""
        if asked is not self._asked:
            self.tell(asked)
        pages = sorted(enumerate(self._pages), key=lambda pair: pair[1].later)
        for number, page in pages:
            whole = QRectF(0, 0, page.width, page.height)
            for one, area in page.shown():
                if one == element and whole.intersects(area):
                    part = whole.intersected(area)
                    w, h = page.width, page.height
                    return Place(
                        number,
                        QRectF(part.x() / w, part.y() / h, part.width() / w, part.height() / h),
                    )
        return None

    def _told(self, asked: Asked) -> Told:
        journey = self._within(asked)
        if asked.what != "map":
            self._pages = self._sheets(journey, asked)
        elif (looks := format_of(asked.format).looks) == "text":
            return self._text(journey, asked)
        elif looks == "table":
            return self._table(journey, asked)
        else:
            source = Source(journey, self._own_engine())
            picture = source.picture = self._layout().lay(journey)
            sheets = None
            if looks == "pages":
                sheets = plan_pages(picture, source.journey, asked.options, source.engine)
                self._pages = self._planned(journey, sheets)
            elif looks == "slides":
                self._pages = self._sketched(source, asked.options)
            else:
                self._pages = (self._alone(journey, picture, bare=asked.options.transparent),)
            warnings = preflight(source, f".{asked.format}", asked.options, sheets)
            if looks == "picture":
                scale = asked.options.scale if asked.format == "png" else 1.0
                return Told((png_size(picture, scale),), warnings=warnings)
            sizes = tuple((page.width, page.height) for page in self._pages)
            return Told(sizes, warnings=warnings)
        return Told(tuple((page.width, page.height) for page in self._pages))

    def _text(self, journey: Journey, asked: Asked) -> Told:
        suffix = f".{asked.format}"
        with tempfile.TemporaryDirectory(prefix="parcours-") as folder:
            path = Path(folder, f"map{suffix}")
            source = Source(journey, self._own_engine())
            written = WRITERS[suffix](source, path, asked.options, None)
            data = path.read_bytes()
        text = data[: 4 * _LONGEST].decode("utf-8-sig", errors="ignore")[:_LONGEST]
        head = "\n".join(text.splitlines()[:_HEAD])
        return Told(text=head, bytes=len(data), warnings=written.warnings)

    def _table(self, journey: Journey, asked: Asked) -> Told:
        """The rows of a table; of a workbook the map's."""
        table = asked.options.table if asked.format == "csv" else "grid"
        with tempfile.TemporaryDirectory(prefix="parcours-") as folder:
            path = Path(folder, "map.csv")
            write_csv(seen(journey), path, table=table)
            size = path.stat().st_size if asked.format == "csv" else 0
            with path.open(encoding="utf-8-sig", newline="") as file:
                mark = ";" if numbers_for(journey.language).decimal == "," else ","
                rows = tuple(tuple(row) for row in islice(csv.reader(file, delimiter=mark), _HEAD))
        return Told(rows=rows, bytes=size)

    def _sheets(self, journey: Journey, asked: Asked) -> Sequence[_Page]:
        short, long = find_paper(asked.options.paper or DEFAULT_PAPER)
        filled = asked.what == "filled"
        day = date.today().isoformat() if filled else ""
        sheets = lay_worksheet(
            journey, self._own_engine(), long / PT, short / PT, filled=filled, day=day
        )
        painter = self._paints(journey)

        def shown(group: Group) -> Callable[[QPainter], None]:
            def paint(on: QPainter) -> None:
                on.scale(PT, PT)
                painter.paint_group(on, group)

            return paint

        return tuple(
            _Page(
                one.width * PT,
                one.height * PT,
                shown(Group("legend", "sheet", 0.0, 0.0, one.width, one.height, one.parts)),
            )
            for one in sheets
        )

    def _planned(self, journey: Journey, sheets: Sheets) -> Sequence[_Page]:
        """The pages of a PDF."""
        painter = PagePainter(self._paints(journey))

        def shown(page: Page) -> Callable[[QPainter], None]:
            return lambda on: painter.paint(on, page)

        return tuple(
            _Page(one.width, one.height, shown(one), partial(_on_page, one), one.overview)
            for one in sheets.pages
        )

    def _sketched(self, source: Source, options: ExportOptions) -> Sequence[_Page]:
        """The slides of a presentation."""
        slides = sketch_slides(
            source.picture,
            journey=source.seen,
            engine=source.engine,
            ratio=options.ratio,
            master=options.master,
            tick=self._go_on,
        )
        painter = self._paints(source.journey)

        def shown(slide: Sketch) -> Callable[[QPainter], None]:
            return lambda on: paint_sketch(on, painter, slide)

        return tuple(
            _Page(
                one.width / EMU_PT,
                one.height / EMU_PT,
                shown(one),
                partial(_on_slide, one),
                number == 0,
            )
            for number, one in enumerate(slides)
        )

    def _alone(self, journey: Journey, picture: Picture, bare: bool) -> _Page:
        """The map as one picture, `bare` without its ground."""
        painter = self._paints(journey)

        def paint(on: QPainter) -> None:
            if not bare:
                whole = QRectF(0, 0, picture.width, picture.height)
                on.fillRect(whole, color_of(picture.ground))
            painter.paint(on, picture)

        def shown() -> Iterable[tuple[str, QRectF]]:
            for group, x, y in picture.walk():
                yield group.element, QRectF(x, y, group.w, group.h)

        return _Page(max(picture.width, 1.0), max(picture.height, 1.0), paint, shown)

    def _within(self, asked: Asked) -> Journey:
        """What is meant of a map; the same object as long as the same is asked for."""
        journey, wanted = asked.journey, (asked.scope, asked.theme)
        if self._part is None or self._part[0] is not journey or self._part[1:3] != wanted:
            part = dressed(within(journey, asked.scope), asked.theme)
            self._part = (journey, *wanted, part)
        return self._part[3]

    def _paints(self, journey: Journey) -> PicturePainter:
        if self._painter is None or self._painter[0] is not journey.assets:
            assets = {asset.id: asset for asset in journey.assets}.get
            self._painter = (journey.assets, PicturePainter(self._own_engine(), assets))
        return self._painter[1]

    def _layout(self) -> Layouter:
        if self._layouter is None:
            self._layouter = Layouter(self._own_engine())
        return self._layouter

    def _own_engine(self) -> TextEngine:
        if self._engine is None:
            self._engine = ready_engine()
            self._engine.pulse = self._go_on
        return self._engine

    def _go_on(self) -> None:
        if self._stopped:
            raise _Stopped


def _on_page(page: Page) -> Iterable[tuple[str, QRectF]]:
    for window in page.windows:
        seen_of = QRectF(*window.on_page[:2], 0, 0)
        seen_of.setRight(window.on_page.right)
        seen_of.setBottom(window.on_page.bottom)
        for group, x, y in window.shown:
            at = window.on_paper(x, y)
            area = QRectF(*at, group.w * window.scale, group.h * window.scale)
            if area.intersects(seen_of):
                yield group.element, area.intersected(seen_of)


def _on_slide(slide: Sketch) -> Iterable[tuple[str, QRectF]]:
    for group, x, y in slide.groups:
        at = slide.frame.at(x, y)
        scale = at.scale / EMU_PT
        area = QRectF(at.x / EMU_PT, at.y / EMU_PT, group.w * scale, group.h * scale)
        yield group.element, area
        yield group.element.rpartition("/")[2], area


def _checked() -> QBrush:
    """Squares of two greys."""
    tile = QImage(2 * _CHECK, 2 * _CHECK, QImage.Format.Format_RGB32)
    tile.fill(QColor("#ffffff"))
    on = QPainter(tile)
    on.fillRect(0, 0, _CHECK, _CHECK, QColor("#e2e5ea"))
    on.fillRect(_CHECK, _CHECK, _CHECK, _CHECK, QColor("#e2e5ea"))
    on.end()
    return QBrush(tile)
