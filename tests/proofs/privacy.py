"""No network, and nothing of whoever wrote a file in it but what was written.

A process lives a day with the program under a telling user name, in telling folders, on a computer
with a telling name where it may be given one: opens, edits, takes up pictures, saves, exports in
every format, meets errors. Its files are then searched, packed parts too, for those names; so is
what the program keeps for itself, where only what must tell a map's place may tell it, and the log,
which may not tell a word of the map either. Sockets are counted by Python and by the system, which
traces them, or ends the process at the first where no tracing is there: without either this falls
short.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import shutil
import signal
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
from app.model.journey import Journey
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
_ENDED = {"written": [], "asked": [], "guarded": True}
"""What is known of a day that was cut short."""
_TELLS_PLACES = ("map.json", "windows")
"""Versions of a map are found by its place, windows come back with it."""
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
        code = _run(home, folder, told, trace, short=scale < 1)
        life = json.loads(told.read_bytes()) if told.exists() else _ENDED
        secrets = _secrets(home)
        files = [Path(one) for one in life["written"]]
        found, parts = [], 0
        for path in files:
            count, names = _search(path.read_bytes(), secrets)
            parts += count
            found += [f"{path.name} holds {one}" for one in names]
        traced = trace.exists()
        sockets = _sockets(trace) if traced else []
        if code:
            sockets.append("ended for a socket" if code == -signal.SIGSYS else f"ended by {code}")
        kept, lines, told_by_it = _kept(home / "state_home", home, folder)
    for one in (*found, *sockets, *life["asked"], *told_by_it):
        print(one, flush=True)
    ways = ["the system's tracing"] * traced + ["its refusal"] * life["guarded"]
    figure = (
        f"{len(files)} files in every format, {parts} parts searched for {len(secrets)} names: "
        f"{len(found)} found; {kept} files of its own and {lines} lines of the log: "
        f"{len(told_by_it)} found; {len(sockets) + len(life['asked'])} sockets to anywhere, by "
        f"{' and '.join(ways) or 'nothing of the system, which falls short'}"
    )
    well = not (found or sockets or life["asked"] or told_by_it)
    held = bool(well and ways and files and kept and lines)
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


def _run(home: Path, folder: Path, told: Path, trace: Path, *, short: bool) -> int:
    """How the day ended."""
    own = dict.fromkeys(("USER", "LOGNAME", "USERNAME", "LNAME"), USER)
    call = [sys.executable, "-m", "tests.proofs.life", str(folder), str(told)]
    call += ["short"] if short else []
    tracer = shutil.which("strace")
    if tracer is not None:
        call = [tracer, "-f", "-qq", "-e", "trace=%network", "-o", str(trace), *call]
    return subprocess.run(call, cwd=ROOT, env=lonely(home) | own, check=False).returncode


def _secrets(home: Path) -> list[str]:
    """Names that no file may hold, whether there are other folders on the way to them or not."""
    names = {USER, FOLDER, AUTHOR, str(home), str(ROOT), socket.gethostname(), sys.prefix}
    return sorted(name for name in names if len(name) > 3)


def _kept(state: Path, home: Path, folder: Path) -> tuple[int, int, list[str]]:
    """What the program keeps for itself: how many files, how many lines of the log, and what
    stands there that must not."""
    words = words_of(store.load(folder / "map.parcours").journey)
    places, found, kept, lines = {USER, FOLDER, str(home)}, [], 0, 0
    for path in sorted(state.rglob("*")):
        if path.stat().st_mode & 0o077:
            found.append(f"{path.name} can be read by others")
        if path.is_dir():
            continue
        kept += 1
        data = path.read_bytes()
        secrets = _secrets(home)
        if path.suffix in (".log", ".txt"):
            lines += data.count(b"\n")
            secrets += words
        elif path.name in _TELLS_PLACES or path.parent.name in _TELLS_PLACES:
            secrets = [one for one in secrets if one not in places]
        found += [f"{path.name} holds {one}" for one in _search(data, secrets)[1]]
    return kept, lines, found


def words_of(journey: Journey) -> list[str]:
    """The texts of a map that nobody else writes."""
    items = [item for lane in journey.lanes for cell in lane.cells for item in cell.items]
    texts = [journey.title, *(getattr(item, "text", "") for item in items)]
    return sorted({one for one in texts if len(one) > 8})


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
