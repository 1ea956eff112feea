"""How long each format takes to write a map of 5,000 notes, and how much memory it needs.

Run from a checkout: `python -m benchmarks.exports`. Each format is written in a process of its own
that has laid the map out already: the time is that of painting and packing, the memory what the
process grew by at its highest. Beside it a floor measured in the same process: the same bytes
packed again by the library that packs them (zlib for the streams of a PDF, the rows of a PNG and
the parts of a zip; writing alone for texts), which no writer can be faster than.
"""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

NOTES, STAGES, LANES = 5000, 60, 12
_DRAWN_WIDE = 8000
"""Pixels; a whole map of this size at its natural scale would be gigapixels."""


def main() -> int:
    """Measures and prints."""
    from app.exporting.limits import SUFFIXES

    print(f"{NOTES} notes in {STAGES} stages and {LANES} lanes; layout alone first")
    print(f"{'format':8}{'seconds':>9}{'floor':>8}{'times':>7}{'MB more':>9}{'file MB':>9}")
    for suffix in SUFFIXES:
        found = json.loads(
            subprocess.run(
                [sys.executable, "-m", "benchmarks.exports", suffix],
                check=True,
                capture_output=True,
                text=True,
            ).stdout
        )
        times = found["seconds"] / max(found["floor"], 1e-4)
        print(
            f"{suffix:8}{found['seconds']:9.2f}{found['floor']:8.2f}{times:7.1f}"
            f"{found['memory']:9.0f}{found['size']:9.1f}"
        )
    return 0


def measure(suffix: str) -> dict[str, float]:
    """One format, in a process that does nothing else."""
    from app.exporting.export import Source, export_source
    from app.exporting.limits import DRAWN
    from app.exporting.options import ExportOptions
    from tests.big_maps import big_map

    source = Source(big_map(NOTES, STAGES, LANES))
    options = ExportOptions()
    if suffix in DRAWN:
        options = options._replace(scale=_DRAWN_WIDE / source.picture.width)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"map{suffix}")
        before = _highest()
        began = time.perf_counter()
        export_source(source, path, options)
        seconds = time.perf_counter() - began
        memory = _highest() - before
        data = path.read_bytes()
        floor = FLOORS.get(suffix, _written)(data)
    return {"seconds": seconds, "floor": floor, "memory": memory, "size": len(data) / 1e6}


def _highest() -> float:
    """The most memory that the process ever had, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _pdf(data: bytes) -> float:
    streams: list[bytes] = []
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            streams.append(zlib.decompress(found[1]))
        except zlib.error:
            continue
    return _timed(lambda: [zlib.compress(one) for one in streams])


def _png(data: bytes) -> float:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        with Image.open(file) as image:
            rows = image.tobytes()
    return _timed(lambda: zlib.compress(rows, 6))


def _zip(data: bytes) -> float:
    with tempfile.TemporaryFile() as file:
        file.write(data)
        with zipfile.ZipFile(file) as package:
            parts = [(name, package.read(name)) for name in package.namelist()]

    def pack() -> None:
        with tempfile.TemporaryFile() as out, zipfile.ZipFile(out, "w", 8) as package:
            for name, part in parts:
                package.writestr(name, part)

    return _timed(pack)


def _written(data: bytes) -> float:
    def write() -> None:
        with tempfile.TemporaryFile() as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())

    return _timed(write)


FLOORS = {".pdf": _pdf, ".png": _png, ".pptx": _zip, ".xlsx": _zip}


if __name__ == "__main__":
    if sys.argv[1:]:
        print(json.dumps(measure(sys.argv[1])))
    else:
        sys.exit(main())
