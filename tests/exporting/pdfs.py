"""PDF files as other programs draw them."""

from __future__ import annotations

from pathlib import Path

import pymupdf
from PIL import Image


def drawn(path: Path) -> Image.Image:
    """The first page at 96 dpi, as MuPDF draws it."""
    with pymupdf.open(path) as document:
        page = document[0].get_pixmap(dpi=96)
    return Image.frombytes("RGB", (page.width, page.height), page.samples)
