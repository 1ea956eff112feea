"""Files meant to harm, brought in through every door, each in a process of its own that is
measured: what it took, which files it opened, whether it asked for the network."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import resource
import signal
import sys
import tempfile
import time
import zlib
from pathlib import Path

from tests.files.hostile import bomb, dot, hostile, sparse
from tests.proofs.arrivals import ARRIVALS, PLACE, measured_in_windows
from tests.proofs.doors import DOORS, refusals
from tests.proofs.promise import Proof
from tests.proofs.watching import (
    MEGABYTES,
    OWN,
    ROOT,
    SECONDS,
    Case,
    Ears,
    Measured,
    queued,
    was_opened,
    watched,
)

_LONGEST = 20
"""Seconds of processor after which a process is ended."""
_COPIED = 64_000_000
"""Bytes that no program puts on a clipboard."""
_ADDRESSES = 3_000_000_000
"""Guards the machine: what asks for more has fallen short."""

SAMPLE = ROOT / "tests" / "samples" / "version-1.parcours"


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
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="90" height="90"><image xlink:href="{secret}" width="90" height="90"/></svg>'
    ).encode()
    drawn = {**picture, "id": "drawn", "width": 90, "height": 90}
    drawn |= {"data": base64.b64encode(drawing).decode()}
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
        "picture-drawn": changed(
            assets=[*whole["assets"], drawn], theme={**(whole.get("theme") or {}), "logo": "drawn"}
        ),
        "named.svg": drawing,
        "named-quietly.svg": b"\n \n" + drawing.replace(b"<svg", b"<!-- --><svg", 1),
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
    opened = was_opened(watch)
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
    try:
        ears = Ears((*OWN, str(case.path.parent.resolve())))
        try:
            DOORS[case.door](case.path)
        except refusals() as error:
            if not str(error) or "\n" in str(error):
                troubles.append("refused without a sentence")
        except BaseException as error:
            troubles.append(f"{type(error).__name__}: {str(error)[:80]}")
        ears.look()
        told = {
            "trouble": "; ".join((*troubles, *ears.foreign, *ears.sockets))[:4000],
            "foreign": len(ears.foreign),
            "sockets": len(ears.sockets),
            "queued": queued(),
        }
        os.write(into, json.dumps(told).encode())
    finally:
        os._exit(0)


def files(folder: Path, secret: Path, scale: float) -> dict[str, Path]:
    """Every file by its name; those of hundreds of megabytes only at full scale."""
    links = large(folder) if scale >= 1 else {}
    for name, data in texts(secret).items():
        links[name] = folder / f"kept-{len(links)}"
        links[name].write_bytes(data)
    return links


def cases(folder: Path, links: dict[str, Path]) -> list[Case]:
    """Every file at every door, each in a folder of its own."""
    found: list[Case] = []
    for name, path in links.items():
        for door in DOORS:
            place = folder / f"{len(found)}"
            place.mkdir()
            os.link(path, place / door)
            found.append(Case(name, door, place / door))
    return found


def arrivals(folder: Path, links: dict[str, Path]) -> list[Case]:
    """Every file at every door of a window, likewise."""
    found: list[Case] = []
    for name, path in links.items():
        for door, arrival in ARRIVALS.items():
            if path.stat().st_size > _COPIED and not arrival.large:
                continue
            place = folder / f"{PLACE}{len(found)}"
            place.mkdir()
            os.link(path, place / arrival.name)
            found.append(Case(name, door, place / arrival.name))
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
        secret = folder / "secret.png"
        secret.write_bytes(dot())
        links = files(folder, secret, scale)
        step = max(1, round(1 / scale))
        watch = watched(secret)
        done = [measured(case, watch) for case in cases(folder, links)[::step]]
        shown = measured_in_windows(arrivals(folder, links)[::step], watch)
        os.close(watch)
    done += shown
    bad = [one for one in done if one.trouble]
    slowest = max(done, key=lambda one: one.seconds)
    largest = max(done, key=lambda one: one.megabytes)
    count = len({one.case.name for one in done})
    figure = (
        f"{count} files through {len(DOORS)} doors and {len(ARRIVALS)} of a window, "
        f"{len(bad)} harmful;"
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
