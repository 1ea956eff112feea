"""The portrait of a persona: chosen from a file, or dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from app.importing.errors import ImportRefusal
from app.importing.files import PICTURES, bytes_of
from app.importing.pictures import asset_of, picture_of
from app.model.assets import asset_bytes
from app.model.journey import Asset
from app.widgets.sentences import sentence

_SIDE = 48


class _Face(QWidget):
    """A round picture, or the initials that stand in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self.words = ""
        self.setFixedSize(QSize(_SIDE, _SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        box = QRectF(self.rect())
        ring = QPainterPath()
        ring.addEllipse(box)
        painter.setClipPath(ring)
        if self.image is None:
            ink = self.palette().text().color()
            ground = QColor(ink)
            ground.setAlphaF(0.1)
            painter.fillRect(box, ground)
            painter.setPen(ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.words)
        else:
            side = min(self.image.width(), self.image.height())
            left, top = (self.image.width() - side) / 2, (self.image.height() - side) / 2
            painter.drawImage(box, self.image, QRectF(left, top, side, side))
        painter.end()


class Portrait(QWidget):
    """Its value is a picture of the map, or nothing."""

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: str | None = None
        self._face = _Face()
        self.choose = QPushButton(self.tr("Choose…"))
        self.choose.setToolTip(self.tr("Choose a picture, or drop one here"))
        self.choose.clicked.connect(self._ask)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Show the initials instead"))
        self.remove.setAccessibleName(self.tr("Remove portrait"))
        self.remove.clicked.connect(lambda: self._tell(None))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._face)
        line.addWidget(self.choose)
        line.addWidget(self.remove)
        line.addStretch(1)
        self.setFocusProxy(self.choose)
        self.setAcceptDrops(True)

    def set_picture(self, asset: Asset | None, initials: str) -> None:
        """What is drawn: the map's picture, or initials where it has none."""
        self._face.words = initials
        self._face.image = _decoded(asset)
        self._face.update()

    def show_value(self, value: str | None) -> None:
        """Shows whether there is a portrait."""
        self._value = value
        self.remove.setEnabled(value is not None)

    def take_file(self, path: Path) -> None:
        """Takes the picture of a file, or says why not."""
        try:
            asset = picture_of(bytes_of(path), path.name)
        except ImportRefusal as error:
            self.refused.emit(sentence(error))
            return
        self._tell(asset)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _holds_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        path = _file_of(data)
        if path is not None:
            self.take_file(path)
        else:
            try:
                self._tell(asset_of(QImage(data.imageData()), photo=True))
            except ImportRefusal as error:
                self.refused.emit(sentence(error))
        event.acceptProposedAction()

    def _ask(self) -> None:
        endings = " ".join(f"*{ending}" for ending in sorted(PICTURES))
        words = self.tr("Pictures")
        name, _ = QFileDialog.getOpenFileName(
            self.window(), self.tr("Choose a portrait"), "", f"{words} ({endings})"
        )
        if name:
            self.take_file(Path(name))

    def _tell(self, value: Asset | None) -> None:
        self.refused.emit("")
        self.edited.emit(value)


def _file_of(data: QMimeData) -> Path | None:
    names = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return next((Path(name) for name in names if Path(name).suffix.lower() in PICTURES), None)


def _holds_picture(data: QMimeData) -> bool:
    return data.hasImage() or _file_of(data) is not None


def _decoded(asset: Asset | None) -> QImage | None:
    if asset is None:
        return None
    try:
        image = QImage.fromData(asset_bytes(asset))
    except ValueError:
        return None
    if image.isNull():
        return None
    return image.scaled(
        QSize(4 * _SIDE, 4 * _SIDE),
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
