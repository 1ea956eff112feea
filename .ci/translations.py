"""Renews `resources/i18n`: the `.ts` files from the code, the `.qm` files from those.

The `.qm` files are committed, so that a checkout, a wheel and a source archive are all complete;
tests/test_packaging.py says when they are stale. With `--compile` only they are made.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
TOOLS = Path(PySide6.__file__).parent


def collect() -> None:
    """Brings the texts of the code into the `.ts` files; English has plural forms only."""
    sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "app").rglob("*.py"))]
    for language, only in (("fr_FR", ()), ("en_GB", ("-pluralonly",))):
        target = FOLDER / f"app_{language[:2]}.ts"
        options = (
            "-source-language",
            "en",
            "-target-language",
            language,
            "-no-obsolete",
            "-locations",
            "none",
            *only,
        )
        run("lupdate", *sources, *options, "-ts", str(target))


def compiled(source: Path, target: Path) -> None:
    """Makes a `.qm` file; fails on a text that is not translated."""
    run("lrelease", "-silent", "-fail-on-unfinished", str(source), "-qm", str(target))


def run(tool: str, *arguments: str) -> None:
    """Runs one of Qt's tools in the checkout; CalledProcessError when it fails."""
    subprocess.run([TOOLS / tool, *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    if "--compile" not in sys.argv:
        collect()
    for path in sorted(FOLDER.glob("*.ts")):
        compiled(path, path.with_suffix(".qm"))
