"""Maps dropped on the start page: one half of it opens them, the other makes templates of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.files.errors import FileError
from app.files.templates import SUFFIXES, add_template
from app.widgets.bench import Bench
from app.widgets.gallery.folders import TemplateFolders
from app.widgets.message_bar import Choice, MessageBar
from app.widgets.plain import isolated
from app.widgets.sentences import sentence
from app.widgets.style.appearance import Appearance

_MARGIN = 24
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)


def maps_in(event: QDropEvent) -> list[Path]:
    """The files of a drag that may be maps; empty when another file is among them."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    known = all(path.suffix.lower() in SUFFIXES for path in paths)
    return paths if known else []


class DropPlaces(QWidget):
    """Shown over the page while maps are dragged: which half they would fall on."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._adds = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, at: QPointF) -> None:
        """Covers the page, the half under the pointer marked."""
        self.setGeometry(self._page().rect())
        self._adds = self.adds(at)
        self.raise_()
        self.show()
        self.update()

    def adds(self, at: QPointF) -> bool:
        """Whether a drop there makes templates, rather than opening maps."""
        return at.x() < self._page().width() / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._appearance.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(tokens.ground)
        ground.setAlphaF(0.9)
        painter.fillRect(self.rect(), ground)
        font = QFont(self.font())
        font.setPixelSize(18)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        half = self.width() / 2
        for left, text, here in (
            (0.0, self.tr("Add to my templates"), self._adds),
            (half, self.tr("Open the map"), not self._adds),
        ):
            place = QRectF(left, 0, half, self.height()).adjusted(
                _MARGIN, _MARGIN, -_MARGIN, -_MARGIN
            )
            painter.setPen(QPen(QColor(tokens.accent if here else tokens.field_line), 2))
            painter.setBrush(QColor(tokens.accent_soft if here else tokens.panel))
            painter.drawRoundedRect(place, 12, 12)
            painter.setPen(QColor(tokens.accent_ink if here else tokens.text))
            painter.drawText(place.adjusted(12, 12, -12, -12), _WRAP, text)

    def _page(self) -> QWidget:
        page = self.parentWidget()
        assert page is not None
        return page


class _Added(NamedTuple):
    paths: list[Path]
    errors: list[FileError]


class Adding(QObject):
    """Copies maps into the user's folder of templates, beside the window's work, and says so."""

    def __init__(
        self,
        bench: Bench,
        folders: TemplateFolders,
        messages: MessageBar,
        read_again: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._folders = folders
        self._messages = messages
        self._read_again = read_again

    def add(self, paths: Sequence[Path]) -> None:
        """Adds maps; those that are none are refused with a sentence."""
        folder = self._folders.personal
        self._bench.order(lambda: _add(paths, folder), self._tell, urgent=True)

    def _tell(self, added: _Added | None) -> None:
        self._read_again()
        if added is None:
            return
        count = len(added.paths)

        def said() -> str:
            words = [sentence(error) for error in added.errors[:1]]
            if count == 1:
                name = isolated(added.paths[0].stem)
                words.append(self.tr("“{name}” is now one of your templates.").format(name=name))
            elif count:
                words.append(self.tr("%n map(s) are now among your templates.", "", count))
            return " ".join(words)

        remove = Choice(lambda: self.tr("Remove"), lambda: self._remove(added.paths))
        level = "error" if added.errors else "info"
        self._messages.show_message(said, level, *((remove,) if count else ()))

    def _remove(self, paths: Sequence[Path]) -> None:
        for path in paths:
            path.unlink(missing_ok=True)
        self._read_again()


def _add(paths: Sequence[Path], folder: Path) -> _Added:
    added = _Added([], [])
    for path in paths:
        try:
            added.paths.append(add_template(path, folder))
        except FileError as error:
            added.errors.append(error)
    return added
