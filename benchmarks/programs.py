"""Other programs that draw the same map: found where they are installed, run in processes of their
own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from app.layout.picture import Picture

LONGEST = 100.0
"""Seconds that a program may take; a row's own limit leaves room for its start, and for others."""

_SHOWN = 120.0
"""Seconds until a page has to say that it is done."""

_CM = 1 / 20
"""Of dia, a px: a map's boxes and letters in the sizes that its own drawings have."""

_PLAIN = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def found(*names: str) -> str | None:
    """The first of some programs that is installed."""
    return next((path for name in names if (path := shutil.which(name))), None)


def chromium() -> str | None:
    """Where Chromium is."""
    return found("chromium", "chromium-browser", "google-chrome")


def ran(command: list[str], made: Path) -> float:
    """How long a program takes to make a file, ms. RuntimeError when it makes none, TimeoutError
    when it is stopped for it takes longer than it may."""
    began = time.perf_counter()
    quiet = subprocess.DEVNULL
    running = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        running.wait(LONGEST)
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    finally:
        with suppress(ProcessLookupError):  # what it started goes with it
            os.killpg(running.pid, signal.SIGKILL)
        running.wait()
    took = (time.perf_counter() - began) * 1000
    if not made.is_file() or not made.stat().st_size:
        raise RuntimeError(f"{Path(command[0]).name} wrote nothing")
    made.unlink()
    return took


def printed(program: str, page: Path, to: Path) -> float:
    """How long Chromium takes from its start until a page is a PDF, ms."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        own = f"--user-data-dir={profile}"
        command = [program, *_PLAIN, own, "--no-pdf-header-footer", f"--print-to-pdf={to}"]
        return ran([*command, page.as_uri()], to)


def package(name: str) -> Path | None:
    """Where a package for browsers is that was installed beside Python's; None without it."""
    folder = Path(sys.prefix, name, "node_modules")
    return folder if folder.is_dir() else None


def told_by_page(program: str, html: str, files: Mapping[str, Path]) -> float:
    """What a page in Chromium sends as JSON to `/done`. `files` are what it may load, by their
    paths there, or folders of it. RuntimeError when it sends a text, TimeoutError nothing."""
    came = Event()
    told: list[object] = []

    class Served(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            data = html.encode() if path == "/" else _file(path, files)
            self.send_response(404 if data is None else 200)
            kind = "text/html" if path == "/" else "text/javascript"
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.end_headers()
            self.wfile.write(data or b"")

        def do_POST(self) -> None:
            told.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()
            came.set()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Served)
    Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        own = f"--user-data-dir={profile}"
        address = f"http://127.0.0.1:{server.server_port}/"
        command = [program, *_PLAIN, own, "--window-size=1600,1000", "--remote-debugging-port=0"]
        browser = subprocess.Popen(
            [*command, address], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            if not came.wait(_SHOWN):
                raise TimeoutError
        finally:
            browser.terminate()
            browser.wait()
            server.shutdown()
            server.server_close()
    if not isinstance(told[0], (int, float)):
        raise RuntimeError(str(told[0])[:200])
    return float(told[0])


def _file(path: str, files: Mapping[str, Path]) -> bytes | None:
    for start, place in files.items():
        if path == start and place.is_file():
            return place.read_bytes()
        if path.startswith(f"{start}/") and ".." not in path:
            inner = place / path[len(start) + 1 :]
            return inner.read_bytes() if inner.is_file() else None
    return None


def dia_drawing(picture: Picture) -> str:
    """The boxes and lines of text of a picture as a file of dia."""
    from app.layout.picture import Box, Text

    objects: list[str] = []
    for group, x, y in picture.walk():
        for part in group.parts:
            if isinstance(part, Box) and isinstance(part.fill, str):
                objects.append(_dia_box(part, x, y, len(objects)))
            elif isinstance(part, Text):
                objects.append(_dia_text(part, x, y, len(objects)))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<dia:diagram xmlns:dia="http://www.lysator.liu.se/~alla/dia/">'
        '<dia:layer name="Background" visible="true" active="true">'
        f"{''.join(objects)}</dia:layer></dia:diagram>"
    )


def _dia_box(part: object, x: float, y: float, number: int) -> str:
    from app.layout.picture import Box

    assert isinstance(part, Box)
    fill = str(part.fill)[:7]
    return (
        f'<dia:object type="Standard - Box" version="0" id="O{number}">'
        + _dia("elem_corner", f'<dia:point val="{(x + part.x) * _CM},{(y + part.y) * _CM}"/>')
        + _dia("elem_width", f'<dia:real val="{part.w * _CM}"/>')
        + _dia("elem_height", f'<dia:real val="{part.h * _CM}"/>')
        + _dia("border_width", '<dia:real val="0.01"/>')
        + _dia("border_color", f'<dia:color val="{fill}"/>')
        + _dia("inner_color", f'<dia:color val="{fill}"/>')
        + _dia("show_background", '<dia:boolean val="true"/>')
        + _dia("corner_radius", f'<dia:real val="{part.radius * _CM}"/>')
        + "</dia:object>"
    )


def _dia_text(part: object, x: float, y: float, number: int) -> str:
    from app.layout.picture import Text

    assert isinstance(part, Text)
    place = f'<dia:point val="{(x + part.x) * _CM},{(y + part.y) * _CM}"/>'
    inner = (
        _dia("string", f"<dia:string>#{escape(part.line.text)}#</dia:string>")
        + _dia("font", '<dia:font family="sans" style="0" name="Helvetica"/>')
        + _dia("height", f'<dia:real val="{part.style.size * _CM}"/>')
        + _dia("pos", place)
        + _dia("color", f'<dia:color val="{part.color[:7]}"/>')
        + _dia("alignment", '<dia:enum val="0"/>')
    )
    return (
        f'<dia:object type="Standard - Text" version="1" id="O{number}">'
        + _dia("obj_pos", place)
        + _dia("text", f'<dia:composite type="text">{inner}</dia:composite>')
        + "</dia:object>"
    )


def _dia(name: str, inner: str) -> str:
    return f'<dia:attribute name="{name}">{inner}</dia:attribute>'


def beyond_start(run: Callable[[Path], float], full: Path, empty: Path) -> float:
    """How long a program takes for a drawing more than for an empty one, ms: without its start.
    The first run, which reads it from the disk, does not count."""
    run(empty)
    start = min(run(empty), run(empty))
    return max(1.0, run(full) - start)
