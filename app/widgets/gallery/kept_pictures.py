"""Pictures of maps kept in the user's cache folder. For any thread; nothing here ever fails."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, QSaveFile
from PySide6.QtGui import QImage, QImageWriter

from app import __version__
from app.state import home_folder, make_private

DRAWN = 1
"""Counted up when maps come to look other than before."""
MOST = 600
"""Pictures kept; the oldest go."""


def cache_folder() -> Path:
    """Where pictures are kept, by the custom of the system; it may not exist yet."""
    home = home_folder()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA") or home / "AppData/Local")
        return local / "Parcours/thumbnails"
    if sys.platform == "darwin":
        return home / "Library/Caches/Parcours/thumbnails"
    cache = os.environ.get("XDG_CACHE_HOME", "")
    folder = Path(cache) if os.path.isabs(cache) else home / ".cache"
    return folder / "parcours/thumbnails"


def picture_name(path: Path, status: os.stat_result, width: int, height: int) -> str:
    """What the picture of a file as it is now is called, in device px."""
    parts = (path.absolute(), status.st_mtime_ns, status.st_size, width, height)
    key = "\0".join(str(part) for part in (*parts, DRAWN, __version__))
    return hashlib.sha256(key.encode(errors="surrogateescape")).hexdigest()[:40] + ".png"


def kept_picture(name: str) -> QImage | None:
    """The picture of that name; None when there is none."""
    path = cache_folder() / name
    if not path.is_file():
        return None
    image = QImage(str(path))
    return None if image.isNull() else image


def keep_picture(name: str, image: QImage) -> None:
    """Keeps a picture, whole or not at all."""
    folder = cache_folder()
    try:
        make_private(folder)
    except OSError:
        return
    file = QSaveFile(str(folder / name))
    if file.open(QSaveFile.OpenModeFlag.WriteOnly):
        if QImageWriter(file, QByteArray(b"png")).write(image):
            file.commit()
        else:
            file.cancelWriting()


def forget_old() -> None:
    """Deletes the oldest pictures when there are too many."""
    try:
        found = sorted(cache_folder().glob("*.png"), key=lambda one: one.stat().st_mtime)
        for path in found[: max(0, len(found) - MOST)]:
            path.unlink(missing_ok=True)
    except OSError:
        return
