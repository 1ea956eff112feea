"""Reads maps and draws them small, beside the window's work."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from app.files.errors import FileError, file_error
from app.files.store import load
from app.files.templates import LARGEST
from app.widgets.gallery.kept_pictures import keep_picture, kept_picture, picture_name

if TYPE_CHECKING:
    from app.model.journey import Stage
    from app.model.lanes import Lane
    from app.widgets.drawing import Drawing


class Drawn(NamedTuple):
    """What became of a file: its picture, or why there is none. A file too large to be drawn has
    neither."""

    image: QImage | None = None
    error: FileError | None = None
    stages: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()
    description: str = ""


class Draughtsman:
    """Draws with a text engine of its own, made when first needed: it must be used by one thread
    at a time, which need not be the interface's."""

    def __init__(self) -> None:
        self._drawing: Drawing | None = None

    def thumbnail(self, path: Path, size: QSizeF, ratio: float) -> Drawn:
        """A small picture, kept in the cache folder until the file changes. Never raises for
        what a file holds."""
        try:
            status = path.stat()
            pixels = (size * ratio).toSize()
            name = picture_name(path, status, pixels.width(), pixels.height())
            image = kept_picture(name)
            if image is not None:
                image.setDevicePixelRatio(ratio)
                return Drawn(image)
            if status.st_size > LARGEST:
                return Drawn()
            image = self._own().thumbnail(load(path).journey, size, ratio)
        except FileError as error:
            return Drawn(error=error)
        except OSError as error:
            return Drawn(error=file_error(error, path))
        keep_picture(name, image)
        return Drawn(image)

    def preview(self, path: Path, width: float, ratio: float) -> Drawn:
        """The whole map, `width` px wide, with the names of its stages and lanes. Never raises
        for what a file holds."""
        try:
            journey = load(path).journey
        except FileError as error:
            return Drawn(error=error)
        part = journey.template
        large = path.stat().st_size > LARGEST
        return Drawn(
            None if large else self._own().whole(journey, width, ratio),
            stages=_names(journey.stages),
            lanes=_names(journey.lanes),
            description=(part.description if part else "") or journey.scenario,
        )

    def _own(self) -> Drawing:
        if self._drawing is None:
            from app.widgets.drawing import Drawing

            self._drawing = Drawing()
        return self._drawing


def _names(parts: Sequence[Stage] | Sequence[Lane]) -> tuple[str, ...]:
    return tuple(" ".join(one.name.split()) for one in parts if one.name.strip())
