"""The icon font of maps: Phosphor, out of the files that qtawesome ships.

qtawesome itself is not imported: it loads all of its fonts at the first icon.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from app.layout.text.faces import Face

_UNKNOWN = "question"


def icon_glyph(name: str) -> tuple[Face, int]:
    """The face and glyph of an icon, e.g. `smiley`; a question mark for a name that is none.

    The glyph fills a square of one em: its baseline is `face.descent` above the lower edge.
    """
    face, codes = _font()
    code = codes.get(name) or codes[_UNKNOWN]
    glyph = face.hb_font.get_nominal_glyph(code)
    assert glyph is not None
    return face, glyph


@lru_cache(maxsize=1)
def _font() -> tuple[Face, dict[str, int]]:
    folder = _folder()
    face = Face.from_file(max(folder.glob("phosphor-[0-9]*.ttf")))
    charmap = json.loads(max(folder.glob("phosphor-charmap-*.json")).read_text("utf-8"))
    return face, {name: int(code, 16) for name, code in charmap.items()}


def _folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("qtawesome is not installed")
    return Path(spec.origin).parent / "fonts"
