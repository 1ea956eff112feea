"""Nothing is compressed for an export that failed or was cancelled, and nobody waits for it."""

from __future__ import annotations

import io
import subprocess
import sys
import threading
import zlib
from datetime import datetime
from pathlib import Path

import pytest

from app.exporting.compressing import Compressor
from app.exporting.errors import ExportCancelled
from app.exporting.export import export_file
from app.exporting.zipped import Began, Zip
from tests.big_maps import big_map

DATE = datetime(2026, 3, 4, 5, 6, 8)
LARGE = bytes(range(256)) * (1 << 14)
MANY = 200
"""Times `LARGE`: more than is compressed in the longest time that a test waits."""


class FullDisk(io.BytesIO):
    def write(self, data: object) -> int:
        raise OSError(28, "No space left on device")


def threads(name: str) -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name == name]


@pytest.mark.parametrize("wbits", [zlib.MAX_WBITS, -zlib.MAX_WBITS])
def test_a_long_thing_comes_back(wbits):
    data = LARGE + b"end"
    with Compressor("test", wbits) as made:
        packed = made.begin(data).result(60)
    assert zlib.decompress(packed.data, wbits) == data
    assert packed.crc == (zlib.crc32(data) if wbits < 0 else 0)
    for one in threads("test"):
        one.join(60)


@pytest.mark.parametrize("wbits", [zlib.MAX_WBITS, -zlib.MAX_WBITS])
def test_what_comes_in_pieces_comes_back_among_other_things(wbits):
    with Compressor("test", wbits) as made:
        growing = made.growing()
        assert not growing.begun
        growing.add(LARGE)
        assert growing.begun
        whole = made.begin(b"whole")
        growing.add(b"end")
        packed = growing.end().result(60)
        assert zlib.decompress(whole.result(60).data, wbits) == b"whole"
    assert zlib.decompress(packed.data, wbits) == LARGE + b"end"
    assert packed.crc == (zlib.crc32(LARGE + b"end") if wbits < 0 else 0)


def test_a_piece_that_cannot_be_compressed_is_told_at_the_end():
    with Compressor("test", zlib.MAX_WBITS) as made:
        growing = made.growing()
        growing.add("text")  # type: ignore[arg-type]
        growing.add(b"more")
        with pytest.raises(TypeError):
            growing.end().result(60)


def test_one_that_makes_nothing_has_no_thread():
    with Compressor("test", zlib.MAX_WBITS):
        assert not threads("test")


def test_what_cannot_be_compressed_is_told():
    with Compressor("test", zlib.MAX_WBITS) as made, pytest.raises(TypeError):
        made.begin("text").result(60)  # type: ignore[arg-type]


def test_a_disk_that_is_full_ends_it_with_most_undone():
    began: list[Began] = []

    def write() -> None:
        with Zip() as made:
            for number in range(MANY):
                began.append(made.begin(LARGE))
                made.add(f"{number}.bin", began[-1])
            made.write(FullDisk(), DATE)

    with pytest.raises(OSError, match="No space"):
        write()
    for one in threads("zip"):
        one.join(60)
        assert not one.is_alive()
    assert not began[-1].packed.done()


def test_one_that_was_given_up_without_a_word_ends_too():
    made = Zip()
    began = [made.begin(LARGE) for _ in range(MANY)]
    (thread,) = threads("zip")
    del made
    thread.join(60)
    assert not thread.is_alive()
    assert not began[-1].packed.done()


@pytest.mark.parametrize("suffix", [".pptx", ".pdf"])
def test_an_export_cancelled_at_its_end_leaves_no_thread(qapp, tmp_path: Path, suffix: str):
    file = tmp_path / f"map{suffix}"
    started: set[str] = set()

    def progress(done: float) -> bool:
        started.update(one.name for one in threading.enumerate())
        return done < 1.0

    with pytest.raises(ExportCancelled):
        export_file(big_map(300, 10, 8), file, progress=progress)
    assert suffix[1:].replace("pptx", "zip") in started
    for one in [*threads("zip"), *threads("pdf")]:
        one.join(60)
        assert not one.is_alive()
    assert not file.exists()


def test_no_process_waits_for_what_is_compressed():
    code = """
from app.exporting.zipped import Zip
made = Zip()
began = [made.begin(bytes(range(256)) * (1 << 14)) for _ in range(200)]
import atexit
atexit.register(lambda: print(began[-1].packed.done()))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stdout.strip() == "False"
    assert not done.stderr
