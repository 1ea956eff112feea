"""A picture that is dragged out of the program as a file."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDrag, QImage, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.files.names import file_stem
from app.widgets.gallery.kept_pictures import cache_folder

if TYPE_CHECKING:
    from app.widgets.clipboard.copied import PictureData
    from app.widgets.window import MainWindow

Kind = Literal["png", "svg"]
_SIZE = QSize(260, 170)
_KEPT_S = 24 * 3600.0
"""How long a dragged file is there for whoever took it, at least, seconds."""


def dragged_folder() -> Path:
    """Where dragged files are written; it may not exist yet."""
    return cache_folder().with_name("dragged")


def sweep(folder: Path, now: float) -> None:
    """Removes what was dragged longer than a day ago; what cannot be removed stays."""
    for path in folder.glob("*/*") if folder.is_dir() else ():
        try:
            if now - path.stat().st_mtime > _KEPT_S:
                path.unlink()
                path.parent.rmdir()
        except OSError:
            continue


class DragOut(QFrame):
    """A small window with the picture, to be dragged where it is wanted. Escape closes it."""

    def __init__(self, window: MainWindow, data: PictureData, stem: str) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setObjectName("drag_out")
        self._window, self._data, self._stem = window, data, stem
        self._pressed: QPoint | None = None
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setCursor(Qt.CursorShape.OpenHandCursor)
        image: QImage = data.imageData()
        ratio = self.devicePixelRatioF()
        small = image.scaled(
            _SIZE * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.setDevicePixelRatio(ratio)
        self._small = QPixmap.fromImage(small)
        self.picture.setPixmap(self._small)
        self._says = QLabel(self)
        self._says.setWordWrap(True)
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self.png, self.svg = QPushButton("PNG", self), QPushButton("SVG", self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.png, self.svg):
            button.setProperty("role", "chip")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            row.addWidget(button)
        row.addStretch(1)
        self.png.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.picture)
        column.addWidget(self._says)
        column.addLayout(row)
        self._retranslate()
        self.picture.installEventFilter(self)

    @property
    def kind(self) -> Kind:
        """The form of the file that is dragged."""
        return "svg" if self.svg.isChecked() else "png"

    def come_up(self) -> None:
        """Shows itself in the middle of the window."""
        self.adjustSize()
        middle = self._window.mapToGlobal(self._window.rect().center())
        self.move(middle - self.rect().center())
        self.show()
        self.png.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = event.position().toPoint()
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._pressed = None
            elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
                moved = (event.position().toPoint() - self._pressed).manhattanLength()
                if moved >= QApplication.startDragDistance():
                    self._pressed = None
                    self._drag()
        return super().eventFilter(self.picture, event)

    def mime(self) -> QMimeData:
        """The file, written, and the picture itself."""
        path = self._written()
        found = QMimeData()
        if path is not None:
            found.setUrls([QUrl.fromLocalFile(str(path))])
        if self.kind == "png":
            found.setImageData(self._data.imageData())
        else:
            found.setData("image/svg+xml", self._data.data("image/svg+xml"))
        return found

    def _drag(self) -> None:
        drag = QDrag(self._window)
        drag.setMimeData(self.mime())
        drag.setPixmap(self._small)
        size = self._small.deviceIndependentSize().toSize()
        drag.setHotSpot(QPoint(size.width() // 2, size.height() // 2))
        self.hide()
        drag.exec(Qt.DropAction.CopyAction)
        self.close()

    def _written(self) -> Path | None:
        """The file to be dragged, in a folder of its own; None when it cannot be written."""
        folder = dragged_folder()
        kind = self.kind
        mime = "image/svg+xml" if kind == "svg" else "image/png"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            sweep(folder, time.time())
            own = Path(tempfile.mkdtemp(dir=folder))
            path = own / f"{file_stem(self._stem, 'map')}.{kind}"
            path.write_bytes(bytes(self._data.data(mime).data()))
        except OSError:
            return None
        return path

    def _retranslate(self) -> None:
        self._says.setText(self.tr("Drag the picture into another program or a folder."))
        self.png.setToolTip(self.tr("A picture in pixels"))
        self.svg.setToolTip(self.tr("A drawing to edit"))
        self.picture.setAccessibleName(self.tr("Picture of the map"))
