"""No network, and nothing of whoever wrote a file in it but what was written.

A process lives a day with the program under a telling user name, in telling folders, on a computer
with a telling name where it may be given one: opens, edits, takes up pictures, saves, exports in
every format. Its files are then searched, packed parts too, for those names; sockets are counted
by the system's own tracing where it is there, and by Python's.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.files import store
from app.files.personas import save_persona
from app.files.templates import load_template
from app.files.themes import save_theme
from app.model.edits import add_lane
from app.model.lanes import Lane
from app.model.theme import Theme
from tests.proofs.promise import PROMISES, Proof
from tests.proofs.running import ROOT, lonely
from tests.proofs.unpacking import parts_of

USER = "zephirinequatrepuces"
HOST = "quatrepuceshost"
FOLDER = "DossierKerguelen"
AUTHOR = "Photographequatrepuces"
_CALL = re.compile(r"\b(socket|connect)\((AF_\w+|\d+, \{sa_family=AF_\w+)")
_LOCAL = ("AF_UNIX", "AF_LOCAL")


def prove(scale: float) -> list[Proof]:
    _name_computer()
    with tempfile.TemporaryDirectory(prefix="parcours-privacy-") as name:
        home = Path(name, USER)
        folder = home / FOLDER
        folder.mkdir(parents=True)
        _fill(folder)
        told = Path(name, "told.json")
        trace = Path(name, "trace")
        _run(home, folder, told, trace, short=scale < 1)
        life = json.loads(told.read_bytes())
        secrets = _secrets(home)
        files = [Path(one) for one in life["written"]]
        found, parts = [], 0
        for path in files:
            count, names = _search(path.read_bytes(), secrets)
            parts += count
            found += [f"{path.name} holds {one}" for one in names]
        traced = trace.exists()
        sockets = _sockets(trace) if traced else []
    for one in (*found, *sockets, *life["asked"]):
        print(one, flush=True)
    by = "the system's tracing" if traced else "Python's own events alone"
    figure = (
        f"{len(files)} files in every format, {parts} parts searched for {len(secrets)} names: "
        f"{len(found)} found; {len(sockets) + len(life['asked'])} sockets to anywhere, by {by}"
    )
    held = not found and not sockets and not life["asked"]
    return [Proof(PROMISES["privacy"].words, figure, held)]


def _fill(folder: Path) -> None:
    """A map, a persona, a theme, and pictures that say who made them."""
    journey = load_template("example", "fr")
    journey = add_lane(journey, Lane(id="pictures", kind="picture", name="Photos"))
    store.save(folder / "map.parcours", journey)
    save_persona(folder / "somebody.persona", journey, journey.personas[0].id)
    save_theme(folder / "colours.theme", Theme(name="Colours"))
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    for suffix, colour in (("png", Qt.GlobalColor.red), ("jpg", Qt.GlobalColor.blue)):
        image.fill(colour)
        image.setText("Author", AUTHOR)
        image.save(str(folder / f"photo.{suffix}"))
        if AUTHOR.encode() not in (folder / f"photo.{suffix}").read_bytes():
            raise RuntimeError(f"photo.{suffix} does not say who made it")


def _run(home: Path, folder: Path, told: Path, trace: Path, *, short: bool) -> None:
    own = dict.fromkeys(("USER", "LOGNAME", "USERNAME", "LNAME"), USER)
    call = [sys.executable, "-m", "tests.proofs.life", str(folder), str(told)]
    call += ["short"] if short else []
    tracer = shutil.which("strace")
    if tracer is not None:
        call = [tracer, "-f", "-qq", "-e", "trace=%network", "-o", str(trace), *call]
    subprocess.run(call, cwd=ROOT, env=lonely(home) | own, check=True)


def _secrets(home: Path) -> list[str]:
    """Names that no file may hold, whether there are other folders on the way to them or not."""
    names = {USER, FOLDER, AUTHOR, str(home), str(ROOT), socket.gethostname(), sys.prefix}
    return sorted(name for name in names if len(name) > 3)


def _search(data: bytes, secrets: list[str]) -> tuple[int, list[str]]:
    """How many parts a file has, and the names found in them, in any usual encoding."""
    wanted = {
        secret: [secret.lower().encode(kind) for kind in ("utf-8", "utf-16-le", "utf-16-be")]
        for secret in secrets
    }
    count, found = 0, set[str]()
    for part in parts_of(data):
        count += 1
        small = part.lower()
        found.update(secret for secret, forms in wanted.items() if any(f in small for f in forms))
    return count, sorted(found)


def _sockets(trace: Path) -> list[str]:
    """The calls that reach beyond this computer's own processes."""
    lines = trace.read_text("utf-8", "replace").splitlines()
    calls = [line for line in lines if _CALL.search(line)]
    return [line for line in calls if not any(kind in line for kind in _LOCAL)]


def _name_computer() -> None:
    """Gives the computer another name, for this process and its own, where that is allowed."""
    if sys.platform.startswith("linux") and os.getuid() == 0:
        libc = ctypes.CDLL(None)
        if not libc.unshare(0x04000000):
            libc.sethostname(HOST.encode(), len(HOST))
