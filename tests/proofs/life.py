"""A day with the program, run as a process of its own: what it writes and says is looked at from
outside (see `privacy`).

Takes the folder of the user's maps and pictures, a file to tell in, and "short" for fewer exports.
"""

from __future__ import annotations

import json
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.proofs.refusing import refuse_network

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

NET = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")
"""What Python calls the events of modules that reach out."""


def main(folder: Path, told: Path, *, short: bool) -> None:
    guarded = refuse_network()
    asked: list[str] = []

    def heard(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(NET):
            asked.append(event)

    socket.gethostname()  # so that the module is not first imported within
    sys.addaudithook(heard)
    written = _live(folder, short=short)
    life = {"asked": asked, "written": written, "guarded": guarded}
    told.write_text(json.dumps(life), "utf-8")


def _live(folder: Path, *, short: bool) -> list[str]:
    from PySide6.QtCore import QMimeData, QUrl
    from PySide6.QtGui import QGuiApplication

    from tests.proofs.windows import close, end, open_window, start_program, wait

    program = start_program(folder)
    window = open_window(program, folder / "map.parcours")
    window.documents.open_all([folder / "somebody.persona", folder / "colours.theme"])
    for name in ("photo.png", "photo.jpg"):
        lane = next(one for one in window.session.journey.lanes if one.kind == "picture")
        held = len(window.session.journey.assets)
        window.session.select([f"{lane.id}/{window.session.journey.stages[0].id}"])
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(folder / name))])
        QGuiApplication.clipboard().setMimeData(data)
        window.canvas.setFocus()
        window.commands["paste"].trigger()
        wait(lambda held=held: len(window.session.journey.assets) > held)
    QGuiApplication.clipboard().clear()
    if not window.documents.save():
        raise RuntimeError(window.messages.text)
    written = [folder / "map.parcours", *_exports(window, folder, short=short)]
    written += _other_files(window, folder)
    _go_wrong(window, folder)
    close(window)
    end(program)
    return [str(one) for one in written]


def _go_wrong(window: MainWindow, folder: Path) -> None:
    """An error that nobody foresaw and that quotes the map and its place, what Qt says of a file,
    and a file that cannot be read: what comes into the log."""
    from PySide6.QtCore import QTimer, qCritical

    from app.crash import read_log
    from app.widgets.accidents.catching import Accidents
    from tests.proofs.windows import wait

    Accidents(window.program.app).install()
    title = window.session.journey.title

    def fail() -> None:
        raise KeyError(f"{title} {folder}") from OSError(5, title, str(folder / "map.parcours"))

    QTimer.singleShot(0, fail)
    wait(lambda: "KeyError" in read_log())
    qCritical(f"QIODevice: cannot open {folder}/{title}")
    damaged = folder / "damaged.parcours"
    damaged.write_bytes((folder / "map.parcours").read_bytes()[:-400])
    if window.documents.open_path(damaged):
        raise RuntimeError("a damaged file was opened")
    damaged.unlink()


def _exports(window: MainWindow, folder: Path, *, short: bool) -> list[Path]:
    """Every format there is, as the Export window writes them."""
    from app.exporting.export import WRITERS
    from app.exporting.options import ExportOptions
    from app.model.scope import Scope
    from app.widgets.exporting.job import ExportJob, ExportOrder
    from tests.proofs.windows import wait

    every = ExportOptions(
        paper="A4",
        title_page=True,
        page_index=True,
        spread="split",
        appendix=("personas", "touchpoints", "audit", "actions"),
        table="touchpoints",
    )
    orders = [ExportOrder(folder / f"every{suffix}", every) for suffix in WRITERS]
    if not short:
        orders += [ExportOrder(folder / f"plain{suffix}") for suffix in WRITERS]
    orders += [
        ExportOrder(folder / "outlines.svg", ExportOptions(outlines=True)),
        ExportOrder(folder / "blank.pdf", what="blank"),
        ExportOrder(folder / "filled.pdf", what="filled"),
    ]
    for order in orders:
        failed: list[Exception] = []
        job = ExportJob(window.session.journey, Scope(), order)
        job.failed.connect(failed.append)
        job.start()
        wait(job.isFinished)
        if failed or not order.path.exists():
            raise RuntimeError(f"{order.path.name}: {failed}")
    return [order.path for order in orders]


def _other_files(window: MainWindow, folder: Path) -> list[Path]:
    """A template, a theme and a persona made of the map."""
    from app.files.personas import save_persona
    from app.files.themes import save_theme
    from app.model.journey import Template
    from tests.own_templates import save_template

    journey = window.session.journey
    names = ("own template.parcours", "own.theme", "own.persona")
    template, theme, persona = (folder / name for name in names)
    save_template(template, journey.replace(template=Template(id="own", name="Own")))
    save_theme(theme, journey.theme)
    save_persona(persona, journey, journey.personas[0].id)
    return [template, theme, persona]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), short="short" in sys.argv[3:])
