"""Pictures that the program paints for itself and keeps."""

from __future__ import annotations

from PySide6.QtGui import QPixmap


def painted(pixmap: QPixmap) -> QPixmap:
    """The same picture without what painted it: with each that a painter was ever on, Qt keeps a
    paint engine, which for an icon is twenty times its size."""
    return pixmap.copy()
