"""Fuzzing of what reads files: `python -m tests.fuzz [seconds]`, ten minutes unless told.

With atheris, which lets what is read choose what is tried next; without it, hypothesis makes the
bytes. Whatever they are, reading gives a sound map or a sentence, and so does recovering.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
SECONDS = 600


def sources() -> list[bytes]:
    """The files that fuzzing begins with: the samples, damaged ones too, and small templates."""
    found = [*(ROOT / "tests" / "samples").rglob("*.parcours")]
    found += [one for one in (ROOT / "templates").glob("*.json") if one.stat().st_size < 12_000]
    return [one.read_bytes() for one in sorted(found)]


def try_one(data: bytes) -> None:
    """Reads and recovers bytes. Raises AssertionError, or whatever should never be raised."""
    from app.model.errors import ReadError
    from app.model.faults import faults
    from app.model.reading import read_journey
    from app.model.salvage import salvage
    from app.model.writing import write_journey

    try:
        journey = read_journey(data).journey
    except ReadError:
        try:
            journey, _ = salvage(data)
        except ReadError:
            return
    assert faults(journey) == ()
    assert read_journey(write_journey(journey)).journey == journey


def with_atheris(seconds: int) -> None:
    """Until the time is over, or something is found, which ends the program."""
    import atheris

    with atheris.instrument_imports(include=["app.model"]):
        import app.model.salvage

        assert app.model.salvage
    folder = Path(tempfile.mkdtemp(prefix="parcours-fuzz-"))
    for number, data in enumerate(sources()):
        (folder / f"{number}").write_bytes(data)
    options = [f"-max_total_time={seconds}", "-max_len=6000", "-timeout=10", "-rss_limit_mb=1500"]
    options += [f"-artifact_prefix={folder}/found-", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *options, str(folder)], try_one)
    atheris.Fuzz()


def with_hypothesis(seconds: int) -> None:
    """The same with bytes that know nothing of what is read."""
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st

    known = sources()
    end = time.monotonic() + seconds

    @settings(max_examples=2_000, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def tried(data: st.DataObject) -> None:
        try_one(damaged(data, known))

    while time.monotonic() < end:
        tried()


def damaged(data: object, known: list[bytes]) -> bytes:
    """Bytes of a known file with some taken out, others put in, and bits turned."""
    from hypothesis import strategies as st

    assert isinstance(data, st.DataObject)
    source = bytearray(data.draw(st.sampled_from(known)))
    for _ in range(data.draw(st.integers(0, 4))):
        start = data.draw(st.integers(0, len(source)))
        end = data.draw(st.integers(start, min(len(source), start + 300)))
        source[start:end] = data.draw(st.binary(max_size=12))
    for _ in range(data.draw(st.integers(0, 6)) if source else 0):
        source[data.draw(st.integers(0, len(source) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    return bytes(source)


def main() -> int:
    """Fuzzes for the seconds asked for; the exit code, 1 when something was found."""
    seconds = int(sys.argv[1]) if sys.argv[1:] else SECONDS
    try:
        import atheris

        assert atheris
    except ImportError:
        print("There is no atheris for this Python and system; hypothesis makes the bytes.")
        with_hypothesis(seconds)
        print(f"{seconds} s without a finding")
    else:
        with_atheris(seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
