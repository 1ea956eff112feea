"""A palette from a picture: of a file, or one that the map holds."""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QImageReader
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from app.exporting.qimages import is_picture
from app.importing.errors import ImportRefusal
from app.importing.files import bytes_of
from app.theming.palettes import colors_in
from app.widgets.file_dialogs import ask_files

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_SIDE = 64
"""A picture is looked at no larger than this, px."""

_LARGEST = 100_000_000
"""Files of more bytes are not read."""

_NAMES = re.compile(
    r"""<(?:[^\s<>]*:)?(?:image|feimage)\b|<\?xml-stylesheet|<!|@import|url\(\s*["']?\s*[^#"'\s]""",
    re.IGNORECASE,
)
"""What in an SVG may name something outside it; all declarations, for they can spell the rest."""

_PATTERNS = "*.png *.jpg *.jpeg *.webp *.gif *.bmp *.svg"


class PicturePalette(QWidget):
    """A button, onto which a picture may be dropped too."""

    found = Signal(object)
    """The colours of a picture, the most telling first."""

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self.setAcceptDrops(True)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.button = QPushButton(self.tr("From a picture"))
        self.button.setToolTip(self.tr("Take the colours of a picture; one can be dropped here"))
        self.button.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)

    def take_file(self, path: Path) -> bool:
        """Takes the colours of a file; False, and a message, when it is no picture."""
        try:
            data = bytes_of(path, _LARGEST)
        except ImportRefusal:
            data = b""
        return self._take(data, path.name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.take_file(paths[0])

    def _fill(self) -> None:
        """Lists the pictures that the map holds."""
        self._menu.clear()
        self._menu.addAction(self.tr("Choose a picture…"), self._ask)
        assets = self._window.session.journey.assets
        if assets:
            self._menu.addSeparator()
        for number, asset in enumerate(assets[:12], 1):
            name = asset.name or self.tr("Picture {number}").format(number=number)
            action = self._menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(
                lambda _=False, data=asset.data, name=name: self._take(b64decode(data), name)
            )

    def _ask(self) -> None:
        window = self._window
        title = self.tr("Take the colours of a picture")
        filters = f"{self.tr('Pictures')} ({_PATTERNS})"
        folder = window.documents.folder()
        for path in ask_files(window, window.program.icons, title, folder, filters)[:1]:
            self.take_file(path)

    def _take(self, data: bytes, name: str) -> bool:
        colors = colors_in(pixels(data))
        if not colors:
            words = self.tr("“{name}” is not a picture that can be read.").format(name=name)
            self._window.messages.show_message(words, "warning")
            return False
        self.found.emit(colors)
        return True


def pixels(data: bytes) -> bytes:
    """Red, green and blue of a picture made small, a byte each, see-through places left out;
    nothing when it cannot be read."""
    if not (is_picture(data) or _is_plain_drawing(data)):
        return b""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    image = _small(buffer)
    if image.isNull():
        return b""
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    found = bytearray()
    for y in range(image.height()):
        line = bytes(cast(memoryview, image.constScanLine(y)))[: image.width() * 4]
        for at in range(0, len(line), 4):
            if line[at + 3] >= 128:
                found += line[at : at + 3]
    return bytes(found)


def _is_plain_drawing(data: bytes) -> bool:
    """Whether it is an SVG that names nothing outside it: Qt opens the files that one names."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return False
    return text.lstrip("\ufeff \t\r\n").startswith("<") and not _NAMES.search(text)


def _small(buffer: QBuffer) -> QImage:
    """The picture decoded no larger than needed, where its format can do that. The reader must go
    before what it reads."""
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    most = QSize(_SIDE, _SIDE)
    size = reader.size()
    if size.isValid() and not size.isEmpty():
        fitting = size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitting.expandedTo(QSize(1, 1)).boundedTo(size.expandedTo(most)))
    image = reader.read()
    if not image.isNull() and (image.width() > _SIDE or image.height() > _SIDE):
        image = image.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
    return image
