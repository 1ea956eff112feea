"""Prints the map: Qt's own preview, showing the pages that a PDF has."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPaintEngine, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo, QPrintPreviewDialog
from PySide6.QtWidgets import QToolBar

from app.exporting.errors import ExportError
from app.exporting.export import Source
from app.exporting.options import ExportOptions
from app.exporting.pages import Page, Sheets, plan_pages
from app.exporting.pages.qpages import PagePainter
from app.exporting.paper import find_paper
from app.widgets.exporting.dress import dressed
from app.widgets.exporting.memory import recall
from app.widgets.exporting.paper_rows import kept_options, usual_paper
from app.widgets.sentences import sentence

if TYPE_CHECKING:
    from app.model.journey import Journey
    from app.widgets.window import MainWindow

_MM = 25.4 / 72
_PIXELS = 60_000_000
"""Of all pages together in the preview, which keeps them as pictures."""
_MOST_PIXELS, _LEAST_PIXELS = 1_600_000, 300_000
"""Of one of them: the preview shrinks them without care, so they are not much larger."""
_ICONS = (
    *("arrows-out-line-horizontal", "corners-out", "magnifying-glass-minus"),
    *("magnifying-glass-plus", "file", "rectangle", "caret-double-left", "caret-left"),
    *("caret-right", "caret-double-right", "square", "columns", "squares-four", "gear-six"),
    "printer",
)
"""Those of Qt's own tool bar, from its start."""


class Printing(QPrintPreviewDialog):
    """Not modal: prints the map as it was when the dialog came up, all that is shown of it, on
    such pages and in such colours as it was exported in last."""

    def __init__(self, window: MainWindow) -> None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        super().__init__(self._printer, window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("print_preview")
        self._window = window
        path = window.session.path
        kept: Mapping[str, object] = recall(window.program.settings, path) if path else {}
        self._options = kept_options(kept)
        engine = window.program.drawing.engine
        whole: Journey = window.session.journey
        journey = dressed(whole, kept.get("colors"))
        self._source = Source(journey, engine)
        picture = window.canvas.true_picture
        if picture is not None and journey is whole:
            self._source.picture = picture
        self._pages = PagePainter(window.program.drawing.painter(self._source.assets))
        self._planned: tuple[ExportOptions, Sheets] | None = None
        self._prepare()
        self._dress()
        self.paintRequested.connect(self._paint)
        self.resize(window.screen().availableGeometry().size() * 0.8)

    def _prepare(self) -> None:
        """The printer as the map is best printed: its paper, turned as suits the map."""
        printer = self._printer
        printer.setDocName(self._window.documents.stem)
        printer.setCreator("Parcours")
        if not QPrinterInfo.availablePrinterNames():
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setFullPage(True)
        wanted = self._options.paper
        if wanted is None and printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            wanted = usual_paper()
        try:
            if wanted is not None:
                short, long = find_paper(wanted)
                printer.setPageSize(QPageSize(QSizeF(short, long), QPageSize.Unit.Point))
            page = next(one for one in self._sheets(self._options.turn).pages if not one.told)
        except ExportError:
            return
        across = page.width > page.height
        turn = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
        printer.setPageOrientation(turn)
        printer.setPageMargins(QMarginsF(0, 0, 0, 0))

    def _dress(self) -> None:
        """Gives Qt's tool bar the icons of the window."""
        icons = self._window.program.icons
        bars = self.findChildren(QToolBar)
        actions = [one for bar in bars for one in bar.actions() if not one.icon().isNull()]
        if icons is not None and len(actions) == len(_ICONS):
            for action, name in zip(actions, _ICONS, strict=True):
                action.setIcon(icons.icon(name))

    def _sheets(self, turn: str) -> Sheets:
        """The pages on the printer's paper."""
        size = self._printer.pageLayout().pageSize().size(QPageSize.Unit.Point)
        paper = f"{size.width() * _MM:.2f}x{size.height() * _MM:.2f}"
        options = self._options._replace(paper=paper, turn=turn)
        if self._planned is None or self._planned[0] != options:
            source = self._source
            sheets = plan_pages(source.picture, source.journey, options, source.engine)
            self._planned = (options, sheets)
        return self._planned[1]

    def _paint(self, printer: QPrinter) -> None:
        across = printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape
        try:
            sheets = self._sheets("landscape" if across else "portrait")
        except ExportError as error:
            words = sentence(error)
            self._window.messages.show_message(lambda: words, "warning")
            return
        first, last = printer.fromPage() or 1, printer.toPage() or len(sheets.pages)
        pages = [page for page in sheets.pages if first <= page.number <= last]
        on = QPainter()
        if not on.begin(printer):
            failed = self.tr("The printer does not answer; choose another one.")
            self._window.messages.show_message(lambda: failed, "warning")
            return
        seen = on.paintEngine().type() == QPaintEngine.Type.Picture
        for number, page in enumerate(pages):
            if number:
                printer.newPage()
            if seen:
                self._show(on, page, len(pages))
            else:
                on.save()
                on.scale(printer.resolution() / 72, printer.resolution() / 72)
                self._pages.paint(on, page)
                on.restore()
        on.end()

    def _show(self, on: QPainter, page: Page, count: int) -> None:
        """Paints a page into the preview, which keeps no glyphs: as a picture."""
        pixels = max(_LEAST_PIXELS, min(_MOST_PIXELS, _PIXELS / count))
        scale = sqrt(pixels / (page.width * page.height))
        width, height = round(page.width * scale), round(page.height * scale)
        image = QImage(max(1, width), max(1, height), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(scale, scale)
        self._pages.paint(painter, page)
        painter.end()
        dots = self._printer.resolution() / 72
        on.save()
        on.scale(dots / scale, dots / scale)
        on.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        on.drawImage(0, 0, image)
        on.restore()
