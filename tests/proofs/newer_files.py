"""Files of newer programs: fields that this one does not know survive opening, editing and saving
wherever they stand; a newer major version is opened for reading only: nothing writes over it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from random import Random
from typing import Any

from app.files.errors import FileError
from app.files.store import load, save
from app.model.edits import change_journey
from tests.proofs.promise import Proof, counted

ROOT = Path(__file__).parent.parent.parent
CASES = 2_000
_LETTERS = "abcdefghijklmnopqrstuvwxyz_-. é漢😀\u0000\u200f"


def sources() -> list[Path]:
    """Maps that newer fields are put into."""
    samples = sorted((ROOT / "tests" / "samples").glob("*.parcours"))
    return [*samples, *sorted((ROOT / "templates").glob("*.en.json"))[:6]]


def strange(random: Random, depth: int = 0) -> Any:
    """A value as a newer program might keep one."""
    kind = random.randrange(7 if depth < 4 else 5)
    if kind == 0:
        return random.choice((None, True, False))
    if kind == 1:
        return random.randrange(-(10**12), 10**12)
    if kind == 2:
        return random.choice((0.1, -2.5e-300, 1e300, random.random()))
    if kind in (3, 4):
        return "".join(random.choices(_LETTERS, k=random.randrange(12)))
    if kind == 5:
        return [strange(random, depth + 1) for _ in range(random.randrange(4))]
    return {f"f{n}": strange(random, depth + 1) for n in range(random.randrange(4))}


def objects(value: Any) -> list[dict[str, Any]]:
    """Every object of a document, from its top down."""
    if isinstance(value, dict):
        return [value, *(one for child in value.values() for one in objects(child))]
    if isinstance(value, list):
        return [one for child in value for one in objects(child)]
    return []


def with_strange_fields(document: dict[str, Any], random: Random) -> int:
    """Puts unknown fields into some objects of a document; says how many."""
    places = objects(document)
    chosen = random.sample(places, random.randint(1, min(30, len(places))))
    for place in chosen:
        place[f"newer-{random.randrange(10**6)}"] = strange(random)
        if random.random() < 0.2:
            place[random.choice(("self", "replace", "model_fields", "", "cls"))] = strange(random)
    return len(chosen)


def _minor(path: Path, document: dict[str, Any]) -> str:
    """What is wrong after opening a file, changing it elsewhere and saving it; nothing if all is
    well."""
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    found = load(path)
    if found.read_only:
        return "read only"
    save(path, found.journey, found.stamp)
    if json.loads(path.read_bytes()) != document:
        return "another document after opening and saving"
    before = path.read_bytes()
    save(path, load(path).journey)
    if path.read_bytes() != before:
        return "other bytes after opening and saving again"
    save(path, change_journey(load(path).journey, title="Changed"))
    changed = {**document, "title": "Changed"}
    return "" if json.loads(path.read_bytes()) == changed else "another document after an edit"


def _major(path: Path, document: dict[str, Any], random: Random) -> str:
    """The same of a newer major version."""
    document = {**document, "version": random.randint(2, 9)}
    if random.random() < 0.3:
        document["lanes"] = {"in": "another shape"}
    path.write_text(json.dumps(document), encoding="utf-8")
    before = path.read_bytes()
    try:
        found = load(path)
    except FileError as error:
        if error.cause is None or error.cause.code != "newer-version":
            return f"refused by {error.code}"
    else:
        if not found.read_only:
            return "may be written over"
        try:
            save(path, found.journey, found.stamp)
        except FileError as error:
            if error.code != "newer-version":
                return f"refused by {error.code}"
        else:
            return "was written over"
    return "" if path.read_bytes() == before else "other bytes"


def prove(scale: float) -> list[Proof]:
    """Two thousand maps with fields of later, a quarter of them of a later version."""
    random = Random(9)
    documents = [one.read_text(encoding="utf-8") for one in sources()]
    fields, wrong = 0, list[str]()
    count = counted(scale, CASES, 8)
    majors = 0
    with tempfile.TemporaryDirectory(prefix="parcours-newer-") as folder:
        path = Path(folder, "map.parcours")
        for number in range(count):
            document = json.loads(random.choice(documents))
            # what is not as this program writes it has no place here: it is the document itself
            path.write_text(json.dumps(document), encoding="utf-8")
            save(path, load(path).journey)
            document = json.loads(path.read_bytes())
            fields += with_strange_fields(document, random)
            major = number % 4 == 3
            majors += major
            trouble = _major(path, document, random) if major else _minor(path, document)
            if trouble:
                wrong.append(trouble)
    figure = (
        f"{count:,} maps with {fields:,} unknown fields, {len(wrong)} changed by a round trip;"
        f" {majors} of a newer major version, read only"
    )
    if wrong:
        figure += f"; first: {wrong[0]}"
    return [Proof("newer files do no harm", figure, not wrong)]
