"""Whatever somebody does in a window: nothing breaks, and everything can be taken back.

Seeded gestures of every kind, 10,000 events over maps of different shapes: mouse, keys, commands,
typed and composed text, the clipboard, the panels, the bars, undo, sizes and languages. Checked
every few hundred events: no exception, no warning of Qt's, the map sound, what is shown the same as
a fresh picture of a fresh layout in a fresh scene. At the end undo leads to the first document byte
for byte, and redo to the last.

Left out are the commands that leave the window or ask for a file, in `repertoire.ELSEWHERE` with
the reason of each; the templates of the left panel, which open another window; and what a dialog
would ask, for it is closed when it opens.

A failure prints the seed, how many events were played and the last of them. `GESTURES=seed:count`
in the environment plays that seed up to so many events, to find the first bad one by halving;
`LONGER=4` plays four times as many of each, as `make soak` does.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.files.templates import load_template
from app.layout.layouter import Layouter
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Lane
from app.model.queries import faults
from app.model.writing import write_journey
from app.widgets.canvas.lens import Lens
from tests.big_maps import big_map
from tests.end_to_end.gestures import Player
from tests.widgets.canvas.conftest import small_map
from tests.widgets.canvas.test_scene import fresh, standing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

EVERY = 400
"""Events between two looks at everything."""


def example() -> Journey:
    return load_template("example", "fr")


def nothing() -> Journey:
    return empty_journey()


def wide() -> Journey:
    """Sixty stages, one lane without a name."""
    stages = tuple(Stage(id=f"s{n}", name=f"Stage {n}") for n in range(60))
    return empty_journey("Wide").replace(stages=stages, lanes=(Lane(id="l", kind="action"),))


def many() -> Journey:
    return big_map(400, 12, 11)


SHAPES: tuple[tuple[Callable[[], Journey], int, int], ...] = (
    (small_map, 1, 2400),
    (example, 2, 2000),
    (nothing, 3, 2000),
    (wide, 4, 2000),
    (many, 5, 1200),
)


@pytest.mark.parametrize(("shape", "seed", "count"), SHAPES)
def test_whatever_is_done_leaves_the_map_sound_and_can_be_undone(
    shape, seed, count, without_waiting, open_window, qtlog, monkeypatch
):
    if "GESTURES" in os.environ:
        seed, count = map(int, os.environ["GESTURES"].split(":"))
    count *= int(os.environ.get("LONGER", "1"))
    window = open_window()
    window.resize(900, 640)
    window.documents.take(shape())
    first = write_journey(window.session.journey)
    player = Player(window, seed)
    monkeypatch.setattr("sys.excepthook", lambda _k, error, _t: player.failures.append(error))
    try:
        while player.events < count:
            player.play(min(EVERY, count - player.events))
            player.rest()
            look_at_everything(window, qtlog)
        undo_and_redo_everything(window, first)
        look_at_everything(window, qtlog)
    except BaseException:
        print(f"seed {seed}, {player.events} events on {shape.__name__}; the last ones:")
        print("\n".join(player.log))
        raise
    finally:
        player.stop()
        QGuiApplication.clipboard().clear()
        window.program.choose_language("en")


def look_at_everything(window, qtlog) -> None:
    session, canvas = window.session, window.canvas
    journey = session.journey
    assert [record.message for record in qtlog.records if not record.ignored] == []
    assert session.shown is journey
    assert not canvas.editing
    assert list(faults(journey)) == []
    built = Layouter(window.program.drawing.engine).lay(journey)
    assert canvas.true_picture == built
    shown = built if canvas.sight is None else Lens(canvas.sight).seen(built)
    assert standing(canvas.scene()) == fresh(shown)


def undo_and_redo_everything(window, first: bytes) -> None:
    session = window.session
    last = write_journey(session.journey)
    stack = session.undo_stack
    undone = stack.count() - stack.index()
    while stack.canUndo():
        stack.undo()
    assert write_journey(session.journey) == first
    while stack.canRedo() and stack.count() - stack.index() > undone:
        stack.redo()
    assert write_journey(session.journey) == last
    QApplication.processEvents()
