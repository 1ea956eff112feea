"""Reads pictures beside the window's work: of files, or of what was copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.crash import write_log
from app.importing.errors import ImportRefusal
from app.importing.files import bytes_of
from app.importing.pictures import Taken, asset_of, pixels_of, take_picture
from app.widgets.errand import Errand

_AT_ONCE = 1_000_000
"""Pictures of no more pixels together, in files of no more bytes, are read without a thread: in
about a tenth of a second."""

_LOOK_MS = 100
"""How often it is looked whether hands that were busy are free."""


_KINDS = ("png", "jpeg", "webp", "tiff", "bmp", "gif")
"""What a copied picture may come as, the best first: `image/png`."""


class Source(NamedTuple):
    """A file, or an `image` that was copied, or the `data` of a file of one; those have at most a
    `name`."""

    path: Path | None = None
    image: QImage | None = None
    name: str = ""
    data: bytes = b""


class Finds(NamedTuple):
    """What was read, in the order asked for, and why the rest was not."""

    taken: tuple[Taken, ...]
    refused: tuple[ImportRefusal, ...]
    late: bool = False
    """Whether the order had returned: the user has gone on to other things."""


Done = Callable[[Finds], None]


def picture_in(held: QMimeData, name: str = "") -> Source | None:
    """The picture that was copied in another program, or is dragged from there. Its bytes are read
    as those of files are: Qt would decode whatever they hold, of any size, and open what they
    name. Qt is only asked where nothing but the system's own kind of picture is there."""
    for kind in _KINDS:
        data = bytes(held.data(f"image/{kind}").data())
        if data:
            return Source(name=name, data=data)
    if held.hasImage() and not any(one.startswith("image/") for one in held.formats()):
        image = QImage(held.imageData())
        return None if image.isNull() else Source(image=image, name=name)
    return None


class PictureReader(QObject):
    """Reads one order after the other; each is handed over whole, or not at all when it is
    cancelled. What comes late waits until `free` says that it breaks into nothing."""

    progressed = Signal(int, int)
    """How many pictures of the running order are read, and of how many."""
    ended = Signal()
    """The running order is done or cancelled; nothing more comes of it."""

    def __init__(
        self, parent: QObject | None = None, free: Callable[[], bool] = lambda: True
    ) -> None:
        super().__init__(parent)
        self._free = free
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._hand_over)
        self._waiting: list[tuple[tuple[Source, ...], Done]] = []
        self._job: _Job | None = None
        self._done: Done = _drop

    @property
    def busy(self) -> bool:
        """Whether an order is being read, or waits to be handed over."""
        return self._job is not None

    def read(self, sources: Sequence[Source], done: Done) -> None:
        """Reads pictures and hands them over: small ones before this returns, else later."""
        order = tuple(sources)
        if not self.busy and _small(order):
            done(_sorted([_read(source) for source in order]))
            return
        self._waiting.append((order, done))
        if not self.busy:
            self._begin()

    def cancel(self) -> None:
        """Drops what is being read and what waits; the thread ends after the picture it is at."""
        self._waiting.clear()
        self._look.stop()
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            self.ended.emit()

    def _begin(self) -> None:
        order, self._done = self._waiting.pop(0)
        self._job = _Job(order)
        self._job.progressed.connect(self._tell)
        self._job.over.connect(self._finish)
        self._tell()
        self._job.start()

    def _tell(self) -> None:
        if self._job is not None:
            self.progressed.emit(len(self._job.found), len(self._job.order))

    def _finish(self) -> None:
        if self._job is not None and self._job.ended:  # not one that was cancelled before it
            self._hand_over()

    def _hand_over(self) -> None:
        job = self._job
        if job is None:
            return
        if not self._free():
            self._look.start()
            return
        self._job = None
        self.ended.emit()
        self._done(_sorted(job.found)._replace(late=True))
        if self._waiting and not self.busy:
            self._begin()


class _Job(Errand):
    """Reads pictures one after the other, so that only one is decoded at a time."""

    progressed = Signal()

    def __init__(self, order: Sequence[Source]) -> None:
        super().__init__("pictures")
        self.order = order
        self.found: list[Taken | ImportRefusal] = []

    def run(self) -> None:
        for source in self.order:
            if self.cancelled:
                return
            self.found.append(_read(source))
            self.progressed.emit()


def _drop(finds: Finds) -> None:
    """What was read is for nobody."""


def _read(source: Source) -> Taken | ImportRefusal:
    name = source.name or (source.path.name if source.path is not None else "")
    try:
        if source.image is not None:
            return Taken(asset_of(source.image, name))
        if source.data:
            return take_picture(source.data, name)
        if source.path is not None:
            return take_picture(bytes_of(source.path), name)
    except ImportRefusal as refusal:
        return refusal
    except Exception as error:
        write_log(error)  # a fault of the program, not of the picture
    return ImportRefusal("picture-damaged", name=name)


def _sorted(found: Sequence[Taken | ImportRefusal]) -> Finds:
    return Finds(
        tuple(one for one in found if isinstance(one, Taken)),
        tuple(one for one in found if isinstance(one, ImportRefusal)),
    )


def _small(order: Sequence[Source]) -> bool:
    """Whether all of it is read before anybody notices."""
    pixels = heavy = 0
    for source in order:
        if source.image is not None:
            pixels += source.image.width() * source.image.height()
        elif source.data:
            heavy += len(source.data)
            pixels += pixels_of(source.data)
        elif source.path is not None:
            try:
                heavy += source.path.stat().st_size
                if heavy <= _AT_ONCE:
                    pixels += pixels_of(bytes_of(source.path))
            except (OSError, ImportRefusal):
                continue
        if max(pixels, heavy) > _AT_ONCE:
            return False
    return True
