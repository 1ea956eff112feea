"""Hand-made pictures for the painters' tests."""

from __future__ import annotations

import base64
import hashlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from app.layout.picture import (
    Band,
    Box,
    Glyph,
    Gradient,
    Group,
    Image,
    Path,
    Picture,
    Primitive,
    Text,
)
from app.layout.text.engine import TextEngine
from app.layout.text.lines import TextStyle
from app.model.journey import Asset


def group(*parts: Primitive, kind: str = "note", element: str = "n1", x=10.0, y=10.0) -> Group:
    return Group(kind, element, x, y, 280.0, 180.0, parts)  # type: ignore[arg-type]


def picture(*groups: Group, width=300.0, height=200.0, ground="#ffffff", title="Map") -> Picture:
    band = Band("sheet", height, groups)
    return Picture(width, height, ((band, 0.0),), (), (), ground, "en", title)


def drawing(width: int, height: int, alpha: bool = False) -> QImage:
    """A smooth picture: a JPEG of it stays close to it."""
    form = QImage.Format.Format_ARGB32 if alpha else QImage.Format.Format_RGB32
    image = QImage(width, height, form)
    image.fill(QColor(0, 0, 0, 0) if alpha else QColor("#4263eb"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height // 2, QColor("#e8930c"))
    painter.fillRect(width // 2, height // 2, width // 2, height // 2, QColor(47, 158, 68, 128))
    painter.end()
    return image


def asset_of(image: QImage, form: str = "PNG") -> Asset:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form, 95)  # type: ignore[call-overload]
    data = bytes(buffer.data().data())
    return Asset(
        id=hashlib.sha256(data).hexdigest(),
        mime="image/png" if form == "PNG" else "image/jpeg",
        width=image.width(),
        height=image.height(),
        data=base64.b64encode(data).decode(),
    )


SENTENCES = {
    "fr": "Crée un compte pour payer « vite » : 12 400 €",
    "de": "Größe ändern, Straße prüfen",
    "pl": "Zażółć gęślą jaźń",
    "el": "Ελληνικά κείμενα",
    "ru": "Привет, мир",
    "ar": "مرحبا بالعالم لا شيء",
    "he": "שלום עולם טוב",
    "hi": "हिन्दी में लिखा क्षत्रिय",
    "th": "ภาษาไทยน้ำใจที่นี่",
    "zh": "客户旅程地图",
    "ja": "お客様の旅",
    "ko": "고객 여정 지도",
    "emoji": "Emoji 😀 👍🏽 👩‍👩‍👧 🇫🇷 fin",
}
"""A sentence in each of thirteen scripts or languages."""


def text_part(engine: TextEngine, text: str, x: float, y: float, **style: object) -> Text:
    set_in = TextStyle(**{"size": 13.0, **style})  # type: ignore[arg-type]
    (line,) = engine.wrap(text, set_in, 1e6).lines
    return Text(x, y, line, set_in, "#1d2330")


def torture(engine: TextEngine, png: str, jpeg: str) -> Picture:
    """Every primitive, with every option that a painter must see to."""
    run = Gradient("#4263eb", "#ae3ec9")
    chevron = (
        *(("M", 200, 60), ("L", 300, 60), ("L", 315, 80), ("L", 300, 100)),
        *(("L", 200, 100), ("L", 215, 80), ("Z",)),
    )
    curve = (("M", 10, 60), ("C", 60, 20, 100, 120, 150, 60), ("L", 190, 90))
    shapes: list[Primitive] = [
        Box(5, 5, 100, 40, "#ff8787", 8, "#1864ab", 2),
        Box(115, 5, 100, 40, run, 20),
        Box(225, 5, 100, 40, Gradient("#4263eb", "#ae3ec900")),
        Box(225, 25, 100, 12, Gradient("#00000080", "#ff000080"), 3),
        Box(335, 5, 60, 40, "#00000033", 6),
        Box(350, 15, 60, 40, "#ff000080", 6, "#0000ff80", 4),
        Box(415, 5, 60, 40, None, 6, "#495057", 1, (4, 3)),
        *(Box(430 + 12 * i, 15, 10, 20, "#2f9e44", 3) for i in range(5)),
        Path(curve, (10, 40, 180, 60), None, "#fab005", 3),
        Path(chevron, (200, 60, 115, 40), run),
        Path((("M", 330, 60), ("L", 400, 100)), (330, 60, 70, 40), None, "#000000", 2, (6, 5)),
        Glyph(420, 60, 24, "smiley", "#2f9e44"),
        Glyph(450, 60, 16.5, "user", "#3b5bdb80"),
        Image(10, 110, 80, 80, png),
        Image(100, 110, 80, 80, png, True, 40),
        Image(190, 110, 80, 80, jpeg, True),
        Image(280, 110, 80, 80, jpeg, False, 12),
        Image(370, 110, 60, 40, "none"),
    ]
    for i, text in enumerate(SENTENCES.values()):
        place = (10 + 290 * (i % 2), 215 + i // 2 * 22)
        shapes.append(text_part(engine, text, *place, weight=700 if i % 3 == 0 else 400))
    shapes.append(text_part(engine, "à demi visible", 300, 347)._replace(color="#c92a2a80"))
    return picture(
        group(*shapes)._replace(w=580.0, h=370.0), width=600.0, height=390.0, title="Été – Кошмар"
    )
