"""A template looked at before it is opened: the whole map, what it is for, what it is made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.widgets.bench import Bench
from app.widgets.gallery.drawn import Draughtsman, Drawn
from app.widgets.sentences import sentence
from app.widgets.words_label import words_label

WIDTH = 1600.0
"""How wide the map is drawn, px; it is shown as wide as there is room."""
SIDE = 320
NARROW = 900
"""A narrower page has the words above the picture, px."""


_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Preview(QWidget):
    """Emits `left` when the page should go back."""

    left = Signal()
    stepped = Signal(int)
    """The map so many places on should be looked at."""

    def __init__(self, bench: Bench, draughtsman: Draughtsman, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "ground")
        self._bench = bench
        self._draughtsman = draughtsman
        self._path: Path | None = None
        self._start: Callable[[], object] = _nothing
        self._opens = False
        self.back = QPushButton(self)
        self.start = QPushButton(self)
        self.start.setProperty("role", "primary")
        self._title = words_label("title")
        self._about = words_label("")
        self._stages_heading = words_label("heading")
        self.stages = words_label("")
        self._lanes_heading = words_label("heading")
        self.lanes = words_label("")
        self.said = words_label("muted")
        self.picture = _Picture()
        self._arrange()
        self.back.clicked.connect(self.left)
        self.start.clicked.connect(lambda: self._start())
        for button in (self.back, self.start):
            button.installEventFilter(self)  # their arrows would go to what is beside the page
        self._retranslate()

    def look_at(
        self, path: Path, title: str, about: str, start: Callable[[], object], *, opens: bool
    ) -> None:
        """Shows a map soon; `start` takes it up, which `opens` the file or starts a copy."""
        self._path, self._start, self._opens = path, start, opens
        self._title.setText(title)
        self._fill(Drawn(description=about))
        self.said.setText(self.tr("Drawing…"))
        self.said.show()
        self._retranslate()
        self._scroll.verticalScrollBar().setValue(0)
        self.start.setEnabled(True)
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        self._order()

    def leave(self) -> None:
        """Nothing is looked at any more."""
        self._path = None
        self.picture.show_image(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.start.isEnabled():
            (self.left.emit if self.back.hasFocus() else self.start.click)()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step:
                self.stepped.emit(step)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        way = QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight
        self._body.setDirection(way)
        self._side.setMaximumWidth(16_777_215 if narrow else SIDE)

    def _order(self) -> None:
        path, ratio = self._path, self.devicePixelRatioF()
        if path is None:
            return
        draw = self._draughtsman.preview
        self._bench.order(
            lambda: draw(path, WIDTH, ratio), lambda drawn: self._take(path, drawn), urgent=True
        )

    def _take(self, path: Path, drawn: Drawn | None) -> None:
        if path != self._path:
            return
        self.said.hide()
        if drawn is None or drawn.error is not None:
            self.said.setText(
                sentence(drawn.error) if drawn and drawn.error else sentence(OSError())
            )
            self.said.show()
            self.start.setEnabled(False)
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if drawn.image is None:
            self.said.setText(self.tr("This map is too large for a picture."))
            self.said.show()
        self._fill(drawn)

    def _fill(self, drawn: Drawn) -> None:
        self.picture.show_image(drawn.image)
        if drawn.description:
            self._about.setText(drawn.description)
        self._about.setVisible(bool(self._about.text()))
        for heading, label, names in (
            (self._stages_heading, self.stages, drawn.stages),
            (self._lanes_heading, self.lanes, drawn.lanes),
        ):
            label.setText("\n".join(names))
            label.setVisible(bool(names))
            heading.setVisible(bool(names))

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Back"))
        self.start.setText(
            self.tr("Open this map") if self._opens else self.tr("Start from this map")
        )
        self._stages_heading.setText(self.tr("Stages").upper())
        self._lanes_heading.setText(self.tr("Lanes").upper())
        self.picture.setAccessibleName(self.tr("Picture of the map"))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(32, 24, 32, 12)
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self.back)
        head.addWidget(self.start)
        self._side = QFrame()
        words = QVBoxLayout(self._side)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(6)
        for widget in (self._about, self._stages_heading, self.stages):
            words.addWidget(widget)
        words.insertSpacing(1, 12)
        words.addSpacing(12)
        words.addWidget(self._lanes_heading)
        words.addWidget(self.lanes)
        words.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.said)
        left.addWidget(self.picture)
        left.addStretch(1)
        inside = QWidget()
        inside.setProperty("role", "ground")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._body.setContentsMargins(32, 4, 32, 32)
        self._body.setSpacing(24)
        self._body.addLayout(left, 1)
        self._body.addWidget(self._side)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)


class _Picture(QWidget):
    """As wide as there is room, never larger than drawn."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> bool:
        """Whether there is a picture."""
        return self._image is not None

    def show_image(self, image: QImage | None) -> None:
        """Takes the picture."""
        self._image = image
        self.setVisible(image is not None)
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        if self._image is None:
            return 0
        size = self._image.deviceIndependentSize()
        return round(min(width / size.width(), 1.0) * size.height())

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(600))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        size = self._image.deviceIndependentSize()
        scale = min(self.width() / size.width(), 1.0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, 0, size.width() * scale, size.height() * scale), self._image)


def _nothing() -> None:
    """Nothing is looked at."""
