"""Files of every released version open for ever, with all they hold.

`tests/files/released/` has a folder for each version, never changed once it is released: what that
version wrote. A map of this version is written back byte for byte; one of an older format keeps
every text.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from pathlib import Path

from app.files.store import load, save
from app.model.journey import VERSION
from app.model.migrations import MIGRATIONS
from app.model.queries import faults
from tests.proofs.promise import Proof

ROOT = Path(__file__).parent.parent.parent
RELEASED = ROOT / "tests" / "files" / "released"


def versions() -> list[str]:
    """The versions that the list of changes names, the coming one among them."""
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return re.findall(r"^## .*?(\d+\.\d+\.\d+)", changes, re.MULTILINE)


def trouble(path: Path, folder: Path) -> str:
    """What is wrong with opening and saving an old file; nothing if all is well."""
    data = path.read_bytes()
    old = json.loads(data)
    found = load(path)
    if faults(found.journey):
        return f"{path.name}: {faults(found.journey)[0].code}"
    copy = folder / path.name
    save(copy, found.journey)
    if load(copy).journey != found.journey:
        return f"{path.name}: another map after a round trip"
    if old["version"] == VERSION and copy.read_bytes() != data:
        return f"{path.name}: other bytes after a round trip"
    there = _texts(json.loads(copy.read_bytes()))
    lost = Counter(_texts(old)) - Counter(there)
    return f"{path.name}: a text is lost" if lost else ""


def _texts(value: object) -> list[str]:
    """Texts of a document that can only be somebody's words: those with a blank."""
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value] if isinstance(value, str) and " " in value else []


def prove(scale: float) -> list[Proof]:
    """Every file of every version."""
    wanted = versions()
    missing = [one for one in wanted if not list((RELEASED / one).glob("*.parcours"))]
    missing += [f"format {one}" for one in range(1, VERSION) if one not in MIGRATIONS]
    files = sorted(RELEASED.glob("*/*.parcours"))
    with tempfile.TemporaryDirectory(prefix="parcours-old-") as folder:
        wrong = [one for one in (trouble(path, Path(folder)) for path in files) if one]
    opened = len(files) - len(wrong)
    share = round(100 * opened / len(files)) if files else 0
    figure = f"{opened} of {len(files)} files of {len(wanted)} version(s), {share} %"
    if wrong or missing:
        figure += f"; {', '.join([*missing, *wrong][:5])}"
    return [Proof("old files open for ever", figure, bool(files) and not wrong and not missing)]
