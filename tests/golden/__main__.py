"""`make golden`: draws every golden picture anew and says which are others. Look at them, both
languages, before they are committed."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtGui import QGuiApplication

from tests.golden.comparing import compare
from tests.golden.drawing import NAMES, PICTURES, draw


def main() -> None:
    """Writes the pictures that changed, takes away those of blocks that are gone."""
    _application = QGuiApplication(["golden"])
    PICTURES.mkdir(exist_ok=True)
    for path in PICTURES.glob("*.png"):
        if path.stem not in NAMES:
            path.unlink()
            print("gone   ", path.name)
    with tempfile.TemporaryDirectory() as folder:
        for name in NAMES:
            made, kept = Path(folder, f"{name}.png"), PICTURES / f"{name}.png"
            draw(name, made)
            if kept.exists() and same(made, kept):
                continue
            print("changed" if kept.exists() else "new    ", kept.name)
            with Image.open(made) as image:
                image.save(kept, optimize=True)


def same(made: Path, kept: Path) -> bool:
    """Whether a picture need not be written again."""
    with Image.open(made) as one, Image.open(kept) as other:
        return compare(other, one) is None


if __name__ == "__main__":
    main()
