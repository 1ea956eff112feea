"""The pages of what will be written, one large and all small, or the first lines of a text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase, QImage, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.exporting.paper import PAPERS
from app.widgets.bench import Bench
from app.widgets.exporting.formats import Looks, format_of
from app.widgets.exporting.page_strip import PageStrip
from app.widgets.exporting.page_view import PageView
from app.widgets.exporting.proofs import Asked, Place, Proofs, Told
from app.widgets.exporting.rows_view import RowsView
from app.widgets.icons import Icons
from app.widgets.sentences import sentence

_MM = 25.4 / 72


class ExportPreview(QWidget):
    """Shows what it is asked to as soon as it is drawn; what is asked meanwhile comes after, and
    only the last of it."""

    told = Signal()
    """`known` is of what was asked for last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._proofs = Proofs()
        self._bench = Bench(self, leave=self._proofs.leave)
        self._asked: Asked | None = None
        self._next: Asked | None = None
        self._busy = False
        self.known = Told()
        """What is shown now."""
        self.page = 0
        self.says = QLabel(self)
        self.view = PageView(self)
        self.strip = PageStrip(self)
        self.text = QPlainTextEdit(self)
        self.rows = RowsView(self)
        self.previous, self.following = QToolButton(self), QToolButton(self)
        self.smaller, self.larger = QToolButton(self), QToolButton(self)
        self._arrange()
        self.retranslate()
        self.strip.chosen.connect(self.go_to)
        self.strip.wanted.connect(self._draw_small)
        self.view.resized.connect(self._draw)
        self.view.turned.connect(lambda step: self.go_to(self.page + step))
        self.previous.clicked.connect(lambda: self.go_to(self.page - 1))
        self.following.clicked.connect(lambda: self.go_to(self.page + 1))
        self.smaller.clicked.connect(lambda: self.view.zoom(-1))
        self.larger.clicked.connect(lambda: self.view.zoom(1))

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.known.sizes)

    @property
    def busy(self) -> bool:
        """Whether what is shown is not yet all that was asked for."""
        return self._busy or self._bench.busy

    def ask(self, asked: Asked) -> None:
        """Shows this soon."""
        if self._next is None and asked.is_like(self._asked):
            return
        self._next = asked
        if self.isVisible() and not self._busy:
            self._begin()

    def go_to(self, page: int) -> None:
        """Shows a page of the same file."""
        page = max(0, min(page, self.pages - 1))
        if page != self.page:
            self.page = page
            self.view.mark(None)
            self.strip.choose(page)
            self._draw()
        self._name()

    def show_place(self, element: str) -> None:
        """Turns to the page that an element of the map is on, and marks it there."""
        asked = self._asked
        if asked is None:
            return

        def take(place: Place | None) -> None:
            if asked is self._asked and place is not None:
                self.go_to(place.page)
                self.view.mark(place.area)

        self._bench.order(lambda: self._proofs.find(asked, element), take, urgent=True)

    def stop(self) -> None:
        """Ends the work, for which nobody waits; it is to be called before the widget goes."""
        self._next = None
        self._proofs.stop()
        self._bench.cancel()

    def set_icons(self, icons: Icons) -> None:
        """Dresses the buttons."""
        for button, name in (
            (self.previous, "caret-left"),
            (self.following, "caret-right"),
            (self.smaller, "magnifying-glass-minus"),
            (self.larger, "magnifying-glass-plus"),
        ):
            button.setIcon(icons.icon(name))

    def retranslate(self) -> None:
        """Says everything anew."""
        for button, text in (
            (self.previous, self.tr("Previous page")),
            (self.following, self.tr("Next page")),
            (self.smaller, self.tr("Zoom out")),
            (self.larger, self.tr("Zoom in")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.view.setAccessibleName(self.tr("Preview"))
        self.text.setAccessibleName(self.tr("Preview"))
        self.rows.setAccessibleName(self.tr("Preview"))
        self.strip.setAccessibleName(self.tr("Pages"))
        self._name()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._next is not None and not self._busy:
            self._begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.go_to(self.page + step)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_strip()

    # drawing

    def _begin(self) -> None:
        asked, self._next = self._next, None
        if asked is None:
            return
        self._busy = True
        self._bench.order(lambda: self._proofs.tell(asked), lambda told: self._take(asked, told))

    def _take(self, asked: Asked, told: Told | None) -> None:
        self._busy = False
        self._asked = asked
        self.known = told if told is not None else Told()
        self.view.mark(None)
        self.page = max(0, min(self.page, self.pages - 1))
        self.text.setPlainText(self.known.text)
        if told is None:
            self._stack.setCurrentWidget(self._blank)
            self._blank.setText(sentence(OSError()))
        elif told.error is not None:
            self._stack.setCurrentWidget(self._blank)
            self._blank.setText(sentence(told.error))
        elif told.rows:
            self.rows.show_rows(told.rows)
            self._stack.setCurrentWidget(self.rows)
        elif told.sizes:
            self._stack.setCurrentWidget(self._paged)
        else:
            self._stack.setCurrentWidget(self.text)
        self.strip.show_pages(self.known.sizes)
        self.strip.choose(self.page)
        self._show_strip()
        self._name()
        if self._next is not None:
            self._begin()
        else:
            self._draw()
            self.strip.want()
        self.told.emit()

    def _draw(self) -> None:
        asked, page = self._asked, self.page
        if asked is None or self._busy or page >= self.pages:
            return
        room = self.view.room()
        self._bench.order(
            lambda: self._proofs.draw(asked, page, room),
            lambda image: self._show(asked, page, image),
            urgent=True,
        )

    def _show(self, asked: Asked, page: int, image: QImage | None) -> None:
        if asked is self._asked and page == self.page and image is not None:
            self.view.show_image(image)

    def _draw_small(self, page: int, room: QSize) -> None:
        asked = self._asked
        if asked is None:
            return

        def take(image: QImage | None) -> None:
            if asked is self._asked and image is not None:
                self.strip.show_image(page, image)

        self._bench.order(lambda: self._proofs.draw(asked, page, room), take)

    # words

    def _name(self) -> None:
        locale = QLocale()
        several = self.pages > 1
        for button in (self.previous, self.following):
            button.setVisible(several)
        self.previous.setEnabled(self.page > 0)
        self.following.setEnabled(self.page < self.pages - 1)
        paged = bool(self.pages)
        self.smaller.setVisible(paged)
        self.larger.setVisible(paged)
        if self.known.error is not None:
            self.says.setText("")
        elif not paged:
            form = QLocale.DataSizeFormat.DataSizeSIFormat
            size = locale.formattedDataSize(self.known.bytes, 1, form)
            self.says.setText(size if self.known.bytes else "")
        else:
            size = self._size(*self.known.sizes[self.page])
            slides = self._looks == "slides"
            size = "" if slides else size
            if several or slides:
                of = self.tr("Slide {page} of {pages}")
                where = (of if slides else self.tr("Page {page} of {pages}")).format(
                    page=locale.toString(self.page + 1), pages=locale.toString(self.pages)
                )
                size = f"{where} · {size}" if size else where
            self.says.setText(size)

    @property
    def _looks(self) -> Looks:
        asked = self._asked
        return "pages" if asked is None or asked.what != "map" else format_of(asked.format).looks

    def _size(self, width: float, height: float) -> str:
        locale = QLocale()
        if self._looks == "picture":
            return self.tr("{width} × {height} pixels").format(
                width=locale.toString(round(width)), height=locale.toString(round(height))
            )
        name = next(
            (
                name
                for name, (short, long) in PAPERS.items()
                if abs(short - min(width, height)) < 1 and abs(long - max(width, height)) < 1
            ),
            "",
        )
        size = self.tr("{width} × {height} mm").format(
            width=locale.toString(round(width * _MM)), height=locale.toString(round(height * _MM))
        )
        return f"{name} · {size}" if name else size

    # building

    def _show_strip(self) -> None:
        self.strip.setVisible(self.pages > 1 and self.height() > 300)

    def _arrange(self) -> None:
        self.says.setTextFormat(Qt.TextFormat.PlainText)
        self.says.setProperty("role", "muted")
        for button in (self.previous, self.following, self.smaller, self.larger):
            button.setProperty("role", "quiet")
            button.setIconSize(QSize(18, 18))
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setTabChangesFocus(True)
        self._blank = QLabel()
        self._blank.setTextFormat(Qt.TextFormat.PlainText)
        self._blank.setWordWrap(True)
        self._blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._blank.setProperty("role", "muted")
        self._paged = QWidget()
        column = QVBoxLayout(self._paged)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addWidget(self.strip)
        self._stack = QStackedWidget(self)
        for widget in (self._blank, self._paged, self.text, self.rows):
            self._stack.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.previous)
        row.addWidget(self.following)
        row.addWidget(self.says, 1)
        row.addWidget(self.smaller)
        row.addWidget(self.larger)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 16)
        whole.setSpacing(8)
        whole.addLayout(row)
        whole.addWidget(self._stack, 1)
