"""Makes the contact sheets of `docs/`, so that every template and theme can be looked at.

Run from a checkout: `python docs/contact_sheet.py`, with or without a display. It makes, in each
language, `templates-LANGUAGE.png` (every template in its own theme), `themes-LANGUAGE.png` (one map
in every theme: as it is, dark, printed) and `looks-LANGUAGE.jpg` (every template in every theme,
that of new maps first).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from math import ceil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image  # noqa: E402
from PySide6.QtCore import QRectF, QSize, Qt  # noqa: E402
from PySide6.QtGui import QColor, QImage, QPainter  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.data import data_path  # noqa: E402
from app.exporting.export import ready_engine  # noqa: E402
from app.exporting.qpaint import PicturePainter, color_of  # noqa: E402
from app.files.store import load  # noqa: E402
from app.files.themes import shipped_themes  # noqa: E402
from app.layout.layouter import Layouter  # noqa: E402
from app.model.journey import Journey  # noqa: E402
from app.model.theme import Theme  # noqa: E402
from app.theming.variants import dark, printed  # noqa: E402
from app.widgets.i18n import Language  # noqa: E402
from app.widgets.program import FIRST_FONTS  # noqa: E402
from app.widgets.style.appearance import load_fonts  # noqa: E402
from app.widgets.theming.names import theme_name  # noqa: E402

LANGUAGES = ("fr", "en")
SHOWN = "example"
"""The map that the themes are shown on."""

LARGE, SMALL, TINY = QSize(430, 385), QSize(390, 280), QSize(200, 150)
"""Most room for a map on each kind of sheet, px."""

VARIANTS = {"fr": ("", "sombre", "imprimé"), "en": ("", "dark", "printed")}
_TABLE, _INK = "#8d93a0", "#ffffff"
_GAP, _NAME = 10, 20
_LEVELS = 63
"""Steps of each component of a colour: a palette of 256 would give lanes wrong hues."""

_SHARP = 2
"""How many times larger a map is drawn than it is shown."""


def drawn(journey: Journey, cell: QSize) -> QImage:
    """A map, as large as fits into a cell."""
    engine = ready_engine()
    picture = Layouter(engine).lay(journey)
    scale = min(cell.width() / picture.width, cell.height() / picture.height)
    whole = QSize(ceil(picture.width * scale), ceil(picture.height * scale))
    image = QImage(whole * _SHARP, QImage.Format.Format_RGB32)
    image.fill(color_of(picture.ground))
    on = QPainter(image)
    on.scale(scale * _SHARP, scale * _SHARP)
    assets = {asset.id: asset for asset in journey.assets}.get
    PicturePainter(engine, assets).paint(on, picture)
    on.end()
    return image.scaled(
        whole,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def keep(file: str, columns: int, cell: QSize, maps: Sequence[tuple[str, Journey]]) -> None:
    """Writes named maps in rows as a picture in `docs`; rows are as high as what is in them."""
    images = [(title, drawn(journey, cell)) for title, journey in maps]
    rows = [images[start : start + columns] for start in range(0, len(images), columns)]
    heights = [max(image.height() for _, image in row) + _NAME + _GAP for row in rows]
    sheet = QImage(
        columns * (cell.width() + _GAP) + _GAP, sum(heights) + _GAP, QImage.Format.Format_RGB888
    )
    sheet.fill(QColor(_TABLE))
    on = QPainter(sheet)
    on.setPen(QColor(_INK))
    y = _GAP
    for row, height in zip(rows, heights, strict=True):
        for n, (title, image) in enumerate(row):
            x = _GAP + n * (cell.width() + _GAP)
            place = QRectF(x, y, cell.width(), _NAME - 3)
            on.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), title)
            on.drawImage(x, y + _NAME, image)
        y += height
    on.end()
    target = ROOT / "docs" / file
    _save(sheet, target)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1000} kB")


def _save(sheet: QImage, target: Path) -> None:
    """As a JPEG, or as a PNG whose colours are rounded, so that it packs well."""
    stride, size = sheet.bytesPerLine(), (sheet.width(), sheet.height())
    image = Image.frombuffer("RGB", size, bytes(sheet.constBits()), "raw", "RGB", stride, 1)
    if target.suffix == ".jpg":
        image.save(target, quality=80, optimize=True)
        return
    rounded = [round(round(value / 255 * _LEVELS) / _LEVELS * 255) for value in range(256)] * 3
    image.point(rounded).save(target, optimize=True)


def variants(theme: Theme, language: str) -> list[tuple[str, Theme]]:
    """A theme as it is, dark and on paper."""
    looks = (theme, dark(theme), printed(theme))
    return [
        (" · ".join(part for part in (theme_name(theme), word) if part), look)
        for word, look in zip(VARIANTS[language], looks, strict=True)
    ]


def main() -> None:
    """All sheets."""
    app = QApplication(sys.argv[:1])
    load_fonts(app, tuple(data_path("resources", "fonts", name) for name in FIRST_FONTS))
    spoken = Language(app, data_path("resources", "i18n"), LANGUAGES[0])
    themes = tuple(shipped_themes().values())
    for language in LANGUAGES:
        spoken.choose(language)
        paths = sorted(data_path("templates").glob(f"*.{language}.json"))
        maps = [(path.name.partition(".")[0], load(path).journey) for path in paths]
        keep(f"templates-{language}.png", 4, LARGE, maps)
        shown = dict(maps)[SHOWN]
        looks = [
            (name, shown.replace(theme=look))
            for theme in themes
            for name, look in variants(theme, language)
        ]
        keep(f"themes-{language}.png", 3, SMALL, looks)
        every = [
            (f"{name} · {theme_name(theme)}", journey.replace(theme=theme))
            for name, journey in maps
            for theme in themes
        ]
        keep(f"looks-{language}.jpg", len(themes), TINY, every)


if __name__ == "__main__":
    main()
