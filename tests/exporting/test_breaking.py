"""What breaks an export, in every format: killed, cancelled, a full disk, places that cannot be
written, two at once. The file is whole, or as it was, and one sentence says why."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app import cli, replacing
from app.exporting.errors import ExportCancelled
from app.exporting.export import WRITERS, Source, export_source
from app.exporting.limits import DRAWN, SUFFIXES
from app.files.store import save
from app.layout.text.engine import TextEngine
from tests.exporting.reading_back import READERS, read_back
from tests.exporting.test_export import journey_of

ROOT = Path(__file__).resolve().parents[2]
OLD = b"the old file"
every_format = pytest.mark.parametrize("suffix", WRITERS)


@pytest.fixture
def source(engine: TextEngine) -> Source:
    return Source(journey_of("Alpha", "Beta"), engine)


def test_every_format_is_put_to_the_test() -> None:
    assert set(WRITERS) == set(SUFFIXES) == set(READERS)
    assert set(WRITERS) >= DRAWN


# killed: each export in a process of its own, forked from one that has loaded everything

KILLED = """
import io, json, os, resource, signal, sys
from pathlib import Path
from app import replacing
from app.exporting.errors import ExportError
from app.exporting import csv_file, html, json_file, markdown, mermaid, pdf, png, pptx, svg, xlsx
from app.exporting.export import WRITERS, Source, export_source, ready_engine
from app.model.reading import read_journey

folder, map_file, *moments = sys.argv[1:]
source = Source(read_journey(Path(map_file).read_bytes()).journey, ready_engine())
source.picture  # but nothing is painted: Qt would start threads, which a fork leaves behind

def killed(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

class Half(io.FileIO):
    def write(self, data):
        super().write(bytes(data[: len(data) // 2]))
        killed()

class Late(io.FileIO):
    def flush(self):
        super().flush()
        killed()

def export(moment, path):
    progress = None
    if moment == "write":
        replacing.open = lambda name, mode: Half(name, "x")
    elif moment == "flush":
        replacing.open = lambda name, mode: Late(name, "x")
    elif moment == "progress":
        progress = killed
    elif moment == "done":
        replacing.sync_folder = killed
    elif moment == "full":
        resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))
    else:
        setattr(os, moment, killed)
    export_source(source, path, None, progress)

for moment in moments:
    for suffix in WRITERS:
        told, teller = os.pipe()
        child = os.fork()
        if child == 0:
            signal.alarm(60)
            said = "done"
            try:
                export(moment, Path(folder, f"{moment}{suffix}"))
            except ExportError as error:
                said = f"{error.code}: {error}"
            except BaseException as error:
                said = repr(error)
            os.write(teller, said.encode())
            os._exit(0)
        os.close(teller)
        _, status = os.waitpid(child, 0)
        said = os.read(told, 1000).decode()
        os.close(told)
        print(json.dumps([moment, suffix, os.waitstatus_to_exitcode(status), said]), flush=True)
"""


class End(NamedTuple):
    """How an export ended: its process by which code, or saying what."""

    moment: str
    suffix: str
    code: int
    said: str


def broken_off(folder: Path, *moments: str) -> list[End]:
    """Exports a map in every format into a folder where everything is broken off at a moment."""
    map_file = folder.with_name("map.parcours")
    save(map_file, journey_of("The new one"))
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), str(map_file), *moments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"TMPDIR": str(folder.with_name("temporary"))},
    )
    assert done.returncode == 0, done.stderr
    return [End(*json.loads(line)) for line in done.stdout.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to export into; temporary files go beside it."""
    (tmp_path / "temporary").mkdir()
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


MOMENTS = ("progress", "write", "flush", "fsync", "replace")


def test_a_kill_leaves_the_old_file_or_none_and_is_swept_later(folder: Path) -> None:
    olds = {f"{moment}{suffix}" for moment in MOMENTS[1:] for suffix in WRITERS}
    for name in olds:
        (folder / name).write_bytes(OLD)
    ends = broken_off(folder, *MOMENTS, "done")
    assert len(ends) == (len(MOMENTS) + 1) * len(WRITERS)
    for end in ends:
        assert end.code == -9, end
    for name in olds:
        assert (folder / name).read_bytes() == OLD, name
    for suffix in WRITERS:
        assert not (folder / f"progress{suffix}").exists()
        assert "new one" in read_back(folder / f"done{suffix}") or suffix == ".png"
    expected = olds | {f"done{suffix}" for suffix in WRITERS}
    left = [one for one in folder.iterdir() if one.name not in expected]
    assert left
    assert {one.suffix for one in left} == {".tmp"}
    own = {folder / name for name in (".parcours-mine.pdf", "plan.tmp", ".parcours.tmp~")}
    for one in own:
        one.write_bytes(b"mine")
    for one in (*left[1:], *own):
        os.utime(one, (1, 1))
    export_source(Source(journey_of("Later")), folder / "later.json")
    assert {one for one in folder.iterdir() if one.name not in expected} == {
        left[0],
        folder / "later.json",
        *own,
    }
    assert not list(folder.with_name("temporary").iterdir())


def test_a_full_disk_is_said_and_the_old_file_stays(folder: Path) -> None:
    for suffix in WRITERS:
        (folder / f"full{suffix}").write_bytes(OLD)
    ends = broken_off(folder, "full")
    assert {end.suffix for end in ends} == set(WRITERS)
    for end in ends:
        assert end.said == (
            f"disk-full: full{end.suffix} could not be written: the disk is full."
        ), end
        assert (folder / f"full{end.suffix}").read_bytes() == OLD
    assert len(list(folder.iterdir())) == len(WRITERS)
    assert not list(folder.with_name("temporary").iterdir())


# cancelled, and two at once


@every_format
def test_cancelling_at_any_moment_leaves_no_file(
    source: Source, tmp_path: Path, suffix: str
) -> None:
    """However often the export asks: that depends on the machine."""
    path = tmp_path / f"map{suffix}"
    for cancelled_at in count(1):
        asked = 0

        def go_on(_: float, last: int = cancelled_at) -> bool:
            nonlocal asked
            asked += 1
            return asked < last

        try:
            export_source(source, path, None, go_on)
        except ExportCancelled:
            assert list(tmp_path.iterdir()) == []
        else:
            assert asked < cancelled_at
            break
    assert cancelled_at > 1
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@every_format
def test_of_two_exports_at_once_one_is_there_whole(
    source: Source, engine: TextEngine, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"map{suffix}"
    other = Source(journey_of("Gamma" * 50), engine)
    between: list[str] = []

    def meanwhile(_: float) -> None:
        """The other export is begun and ended while the first one is half done."""
        export_source(other, path)
        between.append(read_back(path))

    export_source(source, path, None, meanwhile)
    assert between
    read = read_back(path)
    if suffix != ".png":
        assert all("Gamma" in text for text in between)
        assert "Alpha" in read
        assert "Gamma" not in read
    assert list(tmp_path.iterdir()) == [path]


# what the disk refuses, as users meet it


class Refusing(io.FileIO):
    """A file on a disk that is full after so many bytes."""

    room = 5

    def write(self, data: Any) -> int:
        if self.tell() + len(data) > self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(data)


Prepare = Callable[[Path, pytest.MonkeyPatch], None]


def _full(_: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(replacing, "open", lambda name, mode: Refusing(name, "x"), raising=False)


def _protected(path: Path, _: pytest.MonkeyPatch) -> None:
    path.write_bytes(OLD)
    path.chmod(0o444)


def _refused(function: str) -> Prepare:
    """As systems answer for folders that may not be written, and Windows for files that another
    program has open."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    def prepare(path: Path, patch: pytest.MonkeyPatch) -> None:
        path.write_bytes(OLD)
        if function == "open":
            patch.setattr(replacing, "open", refuse, raising=False)
        else:
            patch.setattr(os, function, refuse)

    return prepare


def _folder(path: Path, _: pytest.MonkeyPatch) -> None:
    path.mkdir()


def _nothing(_: Path, __: pytest.MonkeyPatch) -> None:
    """The name alone is the trouble."""


BROKEN: dict[str, tuple[str, Prepare, str, str]] = {
    "full": ("map", _full, "the disk is full.", "le disque est plein."),
    "protected": ("map", _protected, "it is protected, or open", "il est protégé, ou ouvert"),
    "folder-protected": ("map", _refused("open"), "it is protected, or", "il est protégé, ou"),
    "open-elsewhere": ("map", _refused("replace"), "open in another", "ouvert ailleurs."),
    "folder": ("map", _folder, "is not a file that can", "n’est pas un fichier où"),
    "gone": ("no/where/map", _nothing, "The folder ", "Le dossier "),
    "long": ("é" * 200, _nothing, "is not a name this disk", "n’est pas un nom que"),
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("case", BROKEN)
def test_each_refusal_is_one_sentence_and_nothing_is_lost(
    qapp: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    case: str,
    language: str,
) -> None:
    name, prepare, english, french = BROKEN[case]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", f"{language}_XX.UTF-8")
    save("map.parcours", journey_of("Alpha"))
    outputs: list[str] = []
    with monkeypatch.context() as patch:
        for suffix in WRITERS:
            prepare(Path(f"{name}{suffix}"), patch)
            outputs += ["-o", f"{name}{suffix}"]
        before = sorted(tmp_path.iterdir())
        assert cli.run(["export", "map.parcours", *outputs], lambda *_: 0) == 1
    told = capsys.readouterr()
    assert told.out == ""
    lines = [line for line in told.err.splitlines() if "Mermaid" not in line]
    assert len(lines) == len(WRITERS)
    for line, suffix in zip(lines, WRITERS, strict=True):
        assert (english if language == "en" else french) in line
        assert suffix in line
    assert sorted(tmp_path.iterdir()) == before
    for one in before:
        assert not one.is_file() or one.read_bytes() == OLD or one.name == "map.parcours"


@pytest.mark.parametrize(
    "name", ["carte été ça", "🗺️ 地图 خريطة", " - two  spaces.and.dots", "x" * 240, "%s{}$HOME;&"]
)
def test_any_name_of_a_map_is_one_of_its_exports(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sub").mkdir()
    save(f"{name}.parcours", journey_of("Alpha"))
    formats = ",".join(suffix[1:] for suffix in WRITERS)
    arguments = ["export", f"sub/../{name}.parcours", "-o", "sub/../out", "--format", formats]
    assert cli.run(arguments, lambda *_: 0) == 0
    assert {one.name for one in Path("out").iterdir()} == {f"{name}{one}" for one in WRITERS}
    assert {one.name for one in tmp_path.iterdir()} == {"sub", "out", f"{name}.parcours"}
    for suffix in WRITERS:
        read_back(Path("out", f"{name}{suffix}"))
