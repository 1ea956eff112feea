"""A picture of the map in the inspector: shown small, chosen from a file, or dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QPushButton, QWidget

from app.exporting.qimages import is_known, picture_file
from app.importing.files import PICTURES, is_picture
from app.model.journey import Asset
from app.widgets.canvas.text_editor import TextEditor
from app.widgets.picture_reader import Finds, PictureReader, Source, picture_in
from app.widgets.sentences import sentence

_HIGH = 48


class _Small(QWidget):
    """A picture that fills a rounded or round box, or words that stand in its place."""

    def __init__(self, width: int, radius: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self.words = ""
        self._radius = radius
        self.whole = False
        """Whether all of the picture is shown, however much of the box stays free."""
        self.setFixedSize(QSize(width, _HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        box = QRectF(self.rect())
        edge = QPainterPath()
        edge.addRoundedRect(box, self._radius, self._radius)
        painter.setClipPath(edge)
        ink = self.palette().text().color()
        ground = QColor(ink)
        ground.setAlphaF(0.1)
        painter.fillRect(box, ground)
        if self.image is None:
            painter.setPen(ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.words)
        elif self.whole:
            size = self.image.size().scaled(
                self.size() - QSize(8, 8), Qt.AspectRatioMode.KeepAspectRatio
            )
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(box.center())
            painter.drawImage(place, self.image)
        else:
            size = QSize(self.width(), _HIGH).scaled(
                self.image.size(), Qt.AspectRatioMode.KeepAspectRatio
            )
            left = (self.image.width() - size.width()) / 2
            top = (self.image.height() - size.height()) / 2
            painter.drawImage(box, self.image, QRectF(left, top, size.width(), size.height()))
        painter.end()


class PictureField(QWidget):
    """Its value is a picture of the map. A large one is read beside the window's work; it is for
    the part that was shown when it was chosen, or for nobody."""

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._small = _Small(72, 6.0) if not self.round else _Small(_HIGH, _HIGH / 2)
        self._small.whole = self.whole
        self._shown: str | None = None
        self._whose = ""
        self._reader = PictureReader(self, _hands_free)
        self._reader.progressed.connect(self._follow)
        self._reader.ended.connect(self._follow)
        self.choose = QPushButton()
        self.choose.setToolTip(self.tr("Choose a picture, or drop one here"))
        self.choose.clicked.connect(self._ask)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self._small)
        self._line.addWidget(self.choose)
        self._line.addStretch(1)
        self.setFocusProxy(self.choose)
        self.setAcceptDrops(True)
        self._follow()

    round = False
    """Whether it is shown in a circle."""
    whole = False
    """Whether all of it is shown."""

    @property
    def busy(self) -> bool:
        """Whether a picture is being read."""
        return self._reader.busy

    def question(self) -> str:
        """The title of the dialog that asks for a file."""
        return self.tr("Replace picture")

    def button(self) -> str:
        """What the button says."""
        return self.tr("Replace…")

    def set_picture(self, asset: Asset | None, words: str, whose: str) -> None:
        """What is drawn of the part `whose`: the map's picture, or words where it has none."""
        if whose != self._whose:
            self._whose = whose
            self._reader.cancel()
        self._small.words = words
        name = asset.id if asset is not None else None
        if name != self._shown:
            self._shown = name
            self._small.image = _decoded(asset)
        self._small.update()

    def show_value(self, value: str | None) -> None:
        """`set_picture` has shown it."""

    def take_file(self, path: Path) -> None:
        """Takes the picture of a file, or says why not."""
        self._take(Source(path))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_in(event.mimeData()) is not None or _file_of(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        path = _file_of(data)
        if path is not None:
            self.take_file(path)
        else:
            source = picture_in(data, self.tr("Dropped picture"))
            if source is not None:
                self._take(source)
        event.acceptProposedAction()

    def tell(self, value: Asset | None) -> None:
        """Says what the user chose."""
        self.refused.emit("")
        self.edited.emit(value)

    def _take(self, source: Source) -> None:
        self._reader.cancel()
        self._reader.read([source], self._done)

    def _done(self, finds: Finds) -> None:
        for taken in finds.taken:
            self.tell(taken.asset)
        for refusal in finds.refused:
            self.refused.emit(sentence(refusal))

    def _follow(self) -> None:
        self.choose.setEnabled(not self.busy)
        self.choose.setText(self.tr("Reading…") if self.busy else self.button())

    def _ask(self) -> None:
        endings = " ".join(f"*{ending}" for ending in sorted(PICTURES))
        words = self.tr("Pictures")
        name, _ = QFileDialog.getOpenFileName(
            self.window(), self.question(), "", f"{words} ({endings})"
        )
        if name:
            self.take_file(Path(name))


def _hands_free() -> bool:
    """Whether nobody writes on the map or drags: a change would break into it."""
    held = QApplication.mouseButtons() != Qt.MouseButton.NoButton
    return not held and not isinstance(QApplication.focusWidget(), TextEditor)


def _file_of(data: QMimeData) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return next((path for path in paths if is_picture(path)), None)


def _decoded(asset: Asset | None) -> QImage | None:
    """Of the size that the field needs on a fine screen."""
    if asset is None:
        return None
    data = picture_file(asset)
    if data is None or not is_known(data):
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    room = QSize(4 * _HIGH, 4 * _HIGH)
    reader.setScaledSize(reader.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    return None if image.isNull() else image
