"""How a block's map becomes a picture: our own PNG exporter at 1×, the bundled fonts only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.exporting.png import write_png
from app.layout.layouter import Layouter
from app.layout.text.engine import TextEngine
from app.model.faults import faults
from app.model.journey import Journey
from app.model.reading import read_journey
from tests.golden.blocks import BLOCKS

PICTURES = Path(__file__).with_name("pictures")
LANGUAGES = ("fr", "en")
NAMES = tuple(f"{block}-{language}" for block in BLOCKS for language in LANGUAGES)


def journey(name: str) -> Journey:
    """The map of a picture's name, `links-fr`. A block that is no sound map is refused."""
    block, _, language = name.rpartition("-")
    french = language == "fr"

    def say(fr: str, en: str) -> str:
        return fr if french else en

    raw: dict[str, Any] = {"format": "parcours", "version": 1, "language": language}
    found = read_journey(json.dumps(raw | BLOCKS[block](say)).encode()).journey
    assert faults(found) == ()
    return found


def draw(name: str, path: Path) -> None:
    """Writes the picture of a block as it is drawn now. Needs a QGuiApplication."""
    found = journey(name)
    engine = TextEngine()
    assets = {asset.id: asset for asset in found.assets}.get
    unread = write_png(Layouter(engine).lay(found), path, engine=engine, assets=assets)
    assert not unread
