"""Files meant to harm, brought in through every door, each in a process of its own that is
measured: what it took, which files it opened, whether it asked for the network."""

from __future__ import annotations

import base64
import ctypes
import hashlib
import json
import os
import resource
import select
import signal
import sys
import sysconfig
import tempfile
import time
import zlib
from pathlib import Path
from typing import NamedTuple

from tests.files.hostile import bomb, hostile, sparse
from tests.proofs.doors import DOORS, refusals
from tests.proofs.promise import Proof

SECONDS = 2.0
MEGABYTES = 300
_LONGEST = 20
"""Seconds of processor after which a process is ended."""
_ADDRESSES = 3_000_000_000
"""Guards the machine: what asks for more has fallen short."""

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "tests" / "samples" / "version-1.parcours"
_OWN = tuple(
    str(Path(one).resolve())
    for one in {
        str(ROOT),
        sys.prefix,
        sys.base_prefix,
        *sysconfig.get_paths().values(),
        "/proc",
        "/sys/devices/system/cpu",
        "/dev",
    }
)
_IN_OPEN = 0x20
_NONBLOCK = 0x800


class Case(NamedTuple):
    """A file meant to harm, and where it is brought in."""

    name: str
    door: str
    path: Path


class Measured(NamedTuple):
    """What a case took; `trouble` names what must not be, empty when all is well."""

    case: Case
    seconds: float
    """Of the processor, and of waiting for anything but the processor."""
    megabytes: float
    foreign: int
    """Files opened that are none of its own."""
    sockets: int
    trouble: str


# the files


def texts(secret: Path) -> dict[str, bytes]:
    """Files no larger than some megabytes, by what is wrong with them; `secret` is a file that
    some of them name."""
    sound = SAMPLE.read_bytes()
    whole = json.loads(sound)

    def changed(**fields: object) -> bytes:
        return json.dumps({**whole, **fields}).encode()

    markup = f'<img src="file://{secret}"><script src="{secret}"></script><a href="../../x">x</a>'
    picture = {"id": hashlib.sha256(bomb()).hexdigest(), "name": f"../../{secret}"}
    picture |= {"mime": "image/png", "width": 40000, "height": 40000}
    picture |= {"data": base64.b64encode(bomb()).decode()}
    start = sound.index(b"{") + 1
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>'
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    burst = base64.b64encode(zlib.compress(b"[" * 400_000_000)).decode()
    snapshot = {"id": "snapshot-1", "name": markup, "taken": "2026-01-01T00:00:00Z"}
    return {
        **hostile(sound, "theme"),
        "snapshot-bomb": changed(snapshots=[{**snapshot, "data": burst}]),
        "snapshot-of-pictures": changed(
            snapshots=[{**snapshot, "data": burst[:4000], "pictures": ["nowhere"]}]
        ),
        "snapshots": changed(
            snapshots=[{**snapshot, "id": f"snapshot-{n}", "data": "!" * 90_000} for n in range(60)]
        ),
        "markup": changed(title=markup, scenario=markup, owner=markup),
        "ways-up": changed(title=f"../../../{secret}", theme={"name": "../../x", "logo": None}),
        "picture-bomb": changed(assets=[*whole["assets"], picture]),
        "picture-named": changed(assets=[{**picture, "data": f"file://{secret}"}]),
        "many-lists": sound[:start] + b'"x": [' + b"[]," * 4_000_000 + b"[]]," + sound[start:],
        "many-objects": sound[:start] + b'"x": [' + b"{}," * 450_000 + b"{}]," + sound[start:],
        "many-numbers": sound[:start] + b'"x": [' + b"0," * 12_000_000 + b"0]," + sound[start:],
        "many-keys": sound[:start]
        + b",".join(b'"k%d": 1' % n for n in range(900_000))
        + b","
        + sound[start:],
        "many-notes": changed(
            parking=[{"kind": "note", "id": f"n-{n}", "text": "x"} for n in range(120_000)]
        ),
        "same-names": changed(parking=[{"kind": "note", "id": "n1"}] * 9_000),
        "same-names-of-others": changed(
            parking=[{"kind": "note", "id": "n1", "text": f"word {n}"} for n in range(9_900)]
        ),
        "long-text": changed(title="é" * 9_000_000, x="\U0001f600" * 3),
        "long-base64": changed(title="A" * 32_000_000),
        "open-strings": b'{"format": "parcours", "title": ' + b'"a' * 2_000_000,
        "quotes": b'{"title": "' + b'" ' * 2_000_000,
        "backslashes": b'{"title": "' + b"\\" * 8_000_001,
        "braces": b"{" * 3_000_000,
        "closers": b"]}" * 2_000_000,
        "blanks": b'{"format":' + b" " * 20_000_000,
        "colons": b'{"a"' + b":" * 20_000_000,
        "entity.svg": f'{entity}<svg xmlns="http://www.w3.org/2000/svg"><text>&e;</text>'
        f'<image href="file://{secret}"/></svg>'.encode(),
        "laughs.svg": f"<!DOCTYPE x [{laughs}]><svg><text>&l11;</text></svg>".encode(),
        "bomb.png": bomb(),
        "cut.png": bomb()[:40],
        "named.jpg": b"\xff\xd8\xff\xe0" + f"file://{secret}".encode() * 100,
        "table": (
            f'<table><tr><td rowspan="99999999" colspan="99999999">{markup}</td><td>2</td></tr>'
            f'<tr><td>{entity}</td><td>=cmd|"/c calc"!A1</td></tr></table>'
        ).encode(),
        "many-cells": b"<table>" + b"<tr><td>a<td>b" * 500_000,
        "open-tags": b"<table" * 1_000_000,
        "commas.csv": b"a,b\n" * 2_000_000,
        "open-quote.csv": b'"a,b\n' * 1_000_000,
    }


def large(folder: Path) -> dict[str, Path]:
    """Files of hundreds of megabytes and more, most of which take no room on the disk."""
    head = b'{"format": "parcours", "version": 1, "title": "'
    whole = folder / "whole.parcours"
    with whole.open("wb") as file:
        file.write(head)
        for _ in range(240):
            file.write(b"x y " * 250_000)
        file.write(b'"}')
    return {
        "gigabyte": sparse(folder / "gigabyte.parcours", 1_100_000_000, head, b'"}'),
        "under-the-limit": sparse(folder / "limit.parcours", 250_000_000, head, b'"}'),
        "long-words": whole,
    }


# the processes


def watched(secret: Path) -> int:
    """A descriptor that can be read once a file was opened, by anybody."""
    libc = ctypes.CDLL(None, use_errno=True)
    while (watch := libc.inotify_init1(_NONBLOCK)) < 0:
        time.sleep(0.1)  # others have all the watches that a user may have
    libc.inotify_add_watch(watch, os.fsencode(secret), _IN_OPEN)
    return watch


def measured(case: Case, watch: int) -> Measured:
    """Brings a file in through a door in a process of its own; `watch` tells of the secret."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        _run(case, into)
    os.close(into)
    begun, said = time.monotonic(), b""
    while piece := os.read(out, 65536):
        said += piece
    os.close(out)
    _, status, used = os.wait4(child, 0)
    wall = time.monotonic() - begun
    opened = bool(select.select([watch], [], [], 0)[0])
    if opened:
        os.read(watch, 65536)
    told = json.loads(said or b"{}")
    used_up = used.ru_utime + used.ru_stime
    seconds = used_up + max(0.0, wall - used_up - told.get("queued", 0.0))
    megabytes = used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    foreign, sockets = told.get("foreign", 0) + opened, told.get("sockets", 0)
    trouble = told.get("trouble", "")
    if status or not told:
        trouble += f" ended by {status}"
    if opened:
        trouble += " a file that it names was opened"
    if seconds > SECONDS:
        trouble += f" {seconds:.1f} s"
    if megabytes > MEGABYTES:
        trouble += f" {megabytes:.0f} MB"
    return Measured(case, seconds, megabytes, foreign, sockets, trouble.strip())


def _run(case: Case, into: int) -> None:
    """In the child: opens the door, tells what must not have been, and ends."""
    resource.setrlimit(resource.RLIMIT_CPU, (_LONGEST, _LONGEST))
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    troubles: list[str] = []
    foreign: list[str] = []
    sockets: list[str] = []
    allowed = (*_OWN, str(case.path.parent.resolve()))

    def listen(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith("socket."):
            sockets.append(event)
        elif event in ("open", "os.listdir", "os.scandir", "subprocess.Popen", "os.system"):
            name = arguments[0]
            if isinstance(name, (str, bytes, os.PathLike)):
                path = os.path.realpath(os.fsdecode(name))
                if not path.startswith(allowed):
                    foreign.append(f"{event} {path}")

    try:
        sys.addaudithook(listen)
        try:
            DOORS[case.door](case.path)
        except refusals() as error:
            if not str(error) or "\n" in str(error):
                troubles.append("refused without a sentence")
        except BaseException as error:
            troubles.append(f"{type(error).__name__}: {str(error)[:80]}")
        for number in os.listdir("/proc/self/fd"):
            link = f"/proc/self/fd/{number}"
            if os.path.islink(link) and os.readlink(link).startswith("socket:"):
                sockets.append("an open socket")
        told = {
            "trouble": "; ".join((*troubles, *foreign, *sockets))[:4000],
            "foreign": len(foreign),
            "sockets": len(sockets),
            "queued": _queued(),
        }
        os.write(into, json.dumps(told).encode())
    finally:
        os._exit(0)


def _queued() -> float:
    """Seconds that this process waited for a processor, which others had."""
    try:
        return int(Path("/proc/self/schedstat").read_text("ascii").split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


def cases(folder: Path, secret: Path, scale: float) -> list[Case]:
    """Every file at every door, each in a folder of its own; those of hundreds of megabytes only
    at full scale."""
    found: list[Case] = []
    links = large(folder) if scale >= 1 else {}
    for name, data in texts(secret).items():
        links[name] = folder / f"kept-{len(links)}"
        links[name].write_bytes(data)
    for name, path in links.items():
        for door in DOORS:
            place = folder / f"{len(found)}"
            place.mkdir()
            os.link(path, place / door)
            found.append(Case(name, door, place / door))
    return found


def _warm() -> None:
    """Imports what every door needs, so that processes begin with it."""
    import app.files.glancing
    import app.files.journals.reading
    import app.files.personas
    import app.files.salvaging
    import app.files.templates
    import app.files.themes
    import app.files.versions.record
    import app.importing.pictures
    import app.importing.tables
    import app.model.fragments
    import app.widgets.drawing
    from app.files.store import load

    load(SAMPLE)
    assert app.files.personas
    assert app.importing.tables
    assert app.model.fragments
    assert app.widgets.drawing


def prove(scale: float) -> list[Proof]:
    """Every file through every door; at a smaller scale every so-many-th of them."""
    _warm()
    with tempfile.TemporaryDirectory(prefix="parcours-hostile-") as name:
        folder = Path(name)
        secret = folder / "secret.txt"
        secret.write_text("a secret")
        every = cases(folder, secret, scale)
        step = max(1, round(1 / scale))
        watch = watched(secret)
        done = [measured(case, watch) for case in every[::step]]
        os.close(watch)
    bad = [one for one in done if one.trouble]
    slowest = max(done, key=lambda one: one.seconds)
    largest = max(done, key=lambda one: one.megabytes)
    files = len({one.case.name for one in done})
    figure = (
        f"{files} files through {len(DOORS)} doors, {len(bad)} harmful;"
        f" at most {slowest.seconds:.1f} s ({slowest.case.name}, {slowest.case.door}),"
        f" {largest.megabytes:.0f} MB ({largest.case.name}, {largest.case.door});"
        f" {sum(one.foreign for one in done)} foreign files,"
        f" {sum(one.sockets for one in done)} sockets"
    )
    if bad:
        figure += "; " + "; ".join(
            f"{one.case.name} at {one.case.door}: {one.trouble}" for one in bad[:40]
        )
    return [Proof("hostile files", figure, not bad)]
