"""What was open comes back: within one process, through the windows users see."""

from __future__ import annotations

import json
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QMessageBox, QPushButton

from app.files.journals.reading import recover
from app.held import Held, InUse
from app.model import edits
from app.state import state_folder
from app.widgets.begun import Begun
from app.widgets.canvas.sheet_view import Place
from app.widgets.keeping import leaving
from app.widgets.keeping.endings import SIGNALS, Endings
from app.widgets.keeping.open_windows import OpenWindows
from app.widgets.keeping.opening_again import OpeningAgain
from app.widgets.keeping.remembered import MOST_WINDOWS, Remembered, Runs
from app.widgets.program import Program
from tests.widgets.keeping.test_recovery import journals, left, offered, words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def lists() -> list[Path]:
    return sorted(state_folder("windows").glob("*.json"))


@pytest.fixture
def run(program: Program, qtbot) -> Callable[[], OpenWindows]:
    """Starts a run in the program, as after a start without a file."""

    def start() -> OpenWindows:
        program.open_windows = OpenWindows(program, Runs(state_folder("windows")))
        again = OpeningAgain(program, program.open_windows)
        again.start(wanted=program.opens_again)
        kept = program.open_windows
        qtbot.waitUntil(
            lambda: not kept.opening and all(one.is_ready for one in program.windows),
            timeout=20_000,
        )
        return kept

    return start


def ended(program: Program, kept: OpenWindows, qtbot) -> None:
    """The run is over: its locks are let go."""
    qtbot.waitUntil(lambda: program.windows == [])
    kept.end()
    kept.setParent(QObject())
    program.open_windows = None


def ended_by_closing(program: Program, kept: OpenWindows, qtbot) -> None:
    for window in program.windows:
        window.close()
    ended(program, kept, qtbot)


def rename(window, title: str) -> None:
    window.session.edit("Rename", lambda journey: edits.change_journey(journey, title=title))


def test_quit_asks_nothing_and_everything_comes_back(run, program, map_file, qtbot) -> None:
    kept = run()
    window = program.windows[0]
    window.documents.open_path(map_file)
    rename(window, "Never saved")
    window.canvas.zoom_to(1.4)
    window.canvas.scroll_by(60, 40)
    window.session.select([window.session.journey.stages[1].id])
    window.tables.bring("touchpoints")
    window.documents.new_in_language("shop")
    other = program.windows[1]
    qtbot.waitUntil(lambda: other.is_ready)
    rename(other, "Of no file")
    before = window.canvas.place, window.session.selection
    program.quit()
    ended(program, kept, qtbot)
    run()
    titles = {one.session.journey.title: one for one in program.windows}
    assert set(titles) == {"Never saved", "Of no file"}
    back = titles["Never saved"]
    assert (back.session.path, back.session.clean) == (map_file, False)
    assert back.session.filed is None, "what the file holds was not read"
    assert back.canvas.place[:3] == pytest.approx(before[0][:3], abs=1)
    assert back.session.selection == before[1]
    assert back.tables.page == "touchpoints"
    assert (titles["Of no file"].session.path, titles["Of no file"].session.clean) == (None, False)


def test_the_place_a_text_was_written_at_comes_back(run, program, map_file, qtbot) -> None:
    """It was scrolled to, in a view that still followed the window's size."""
    kept = run()
    window = program.windows[0]
    window.documents.open_path(map_file)
    window.resize(660, 560)
    qtbot.waitUntil(lambda: window.size().width() == 660)
    last = [
        one for lane in window.session.journey.lanes for cell in lane.cells for one in cell.items
    ]
    window.canvas.edit_text(last[-1].id)
    window.finish_editing()
    before = window.canvas.visible_rect()
    assert before.top() > 0
    program.quit()
    ended(program, kept, qtbot)
    run()
    [back] = program.windows
    assert back.canvas.visible_rect() == before


def test_the_last_window_that_is_closed_comes_back(run, program, map_file, qtbot) -> None:
    kept = run()
    program.windows[0].documents.open_path(map_file)
    program.windows[0].close()
    ended(program, kept, qtbot)
    run()
    [window] = program.windows
    assert window.session.path == map_file


def test_a_window_closed_before_others_does_not_come_back(run, program, map_file, qtbot) -> None:
    kept = run()
    program.windows[0].documents.open_path(map_file)
    program.windows[0].documents.new_in_language("shop")
    other = program.windows[1]
    qtbot.waitUntil(lambda: other.is_ready)
    program.windows[0].close()
    qtbot.waitUntil(lambda: len(program.windows) == 1)
    rename(other, "Of no file")
    program.quit()
    ended(program, kept, qtbot)
    run()
    [window] = program.windows
    assert window.session.journey.title == "Of no file"


def test_files_that_are_gone_are_told_and_the_others_open(
    run, program, map_file, tmp_path, qtbot
) -> None:
    second = tmp_path / "second.parcours"
    shutil.copy(map_file, second)
    kept = run()
    program.windows[0].documents.open_all([map_file, second])
    qtbot.waitUntil(lambda: len(program.windows) == 2 and program.windows[1].is_ready)
    program.quit()
    ended(program, kept, qtbot)
    second.unlink()
    run()
    qtbot.waitUntil(lambda: len(program.windows) == 1)
    [window] = program.windows
    assert window.session.path == map_file
    assert "second.parcours" in window.messages.text
    assert "not found" in window.messages.text


def test_with_the_start_page_chosen_quit_asks(run, program, map_file, qtbot, monkeypatch) -> None:
    program.settings.setValue("start", "page")
    kept = run()
    window = program.windows[0]
    window.documents.open_path(map_file)
    rename(window, "Never saved")
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    program.quit()
    assert len(asked) == 1
    assert program.windows == [window]
    window.session.undo_stack.setClean()
    program.quit()
    ended(program, kept, qtbot)
    assert lists() == []


def test_quit_asks_about_what_cannot_be_kept(run, program, map_file, qtbot, monkeypatch) -> None:
    kept = run()
    window = program.windows[0]
    window.documents.open_path(map_file)
    rename(window, "Never saved")
    monkeypatch.setattr(leaving.Leaving, "possible", False)
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    program.quit()
    assert len(asked) == 1
    assert program.windows == [window]
    monkeypatch.undo()
    program.quit()
    ended(program, kept, qtbot)


def test_a_list_that_ends_the_program_each_time_is_only_offered(
    run, program, map_file, qtbot
) -> None:
    folder = state_folder("windows")
    folder.mkdir(parents=True)
    said = {"format": 1, "tries": 2, "windows": [{"path": str(map_file)}]}
    (folder / "0.json").write_text(json.dumps(said))
    run()
    [window] = program.windows
    assert not window.session.started
    assert "stopped while" in window.messages.text
    [again] = window.messages.findChildren(QPushButton)
    again.click()
    qtbot.waitUntil(lambda: any(one.session.path == map_file for one in program.windows))


def test_two_runs_leave_each_other_alone(tmp_path: Path) -> None:
    first, second = Runs(tmp_path), Runs(tmp_path)
    first.keep([Remembered("/a")])
    assert second.claim().windows == ()
    second.keep([Remembered("/b")])
    first.end()
    second.end()
    third = Runs(tmp_path)
    assert {one.path for one in third.claim().windows} == {"/a", "/b"}
    with pytest.raises(InUse):
        Held(next(tmp_path.glob("*.lock")))
    third.keep([Remembered("/a"), Remembered("/b")])
    third.forget_left()
    third.end()
    assert len(list(tmp_path.glob("*.json"))) == 1


def test_what_is_kept_is_read_as_it_was(tmp_path: Path) -> None:
    window = Remembered(
        path="/a b/é.parcours",
        journal="0af3",
        begun=Begun("shop", "fr"),
        geometry="01d9",
        place=Place(1.5, -10.25, 3.0, 800, 600, ""),
        selection=("a", "b/c"),
        left=False,
        sizes=(1, 2, 3),
        table="audit",
        front=True,
    )
    first = Runs(tmp_path)
    first.keep([window, *(window._replace(path=f"/{n}") for n in range(MOST_WINDOWS + 5))])
    first.end()
    found = Runs(tmp_path).claim().windows
    assert (found[0], len(found)) == (window, MOST_WINDOWS)


def test_a_start_takes_what_was_open_last_each_map_once(tmp_path: Path) -> None:
    for path in ("/a", "/b", "/a"):
        one = Runs(tmp_path)
        one.keep([Remembered(path), Remembered("/c"), Remembered(path)])
        one.end()
    assert [one.path for one in Runs(tmp_path).claim().windows] == ["/a", "/c"]
    assert len(list(tmp_path.iterdir())) == 2, "a list and its lock: the others are swept"


def test_a_start_with_a_file_sweeps_too(tmp_path: Path) -> None:
    for path in ("/a", "/b"):
        one = Runs(tmp_path)
        one.keep([Remembered(path)])
        one.end()
    Runs(tmp_path).sweep()
    assert len(list(tmp_path.glob("*.json"))) == 1
    assert [one.path for one in Runs(tmp_path).claim().windows] == ["/b"]


def test_with_the_start_page_chosen_no_list_stays(run, program, map_file, qtbot) -> None:
    program.settings.setValue("start", "page")
    killed = Runs(state_folder("windows"))
    killed.keep([Remembered(path=str(map_file), journal="abcd")])
    killed.end()
    kept = run()
    assert lists() == []
    ended_by_closing(program, kept, qtbot)


def test_a_place_that_cannot_be_looked_at_is_a_map_that_is_gone(
    run, program, map_file, qtbot
) -> None:
    before = Runs(state_folder("windows"))
    before.keep([Remembered(path="/tmp/" + "a" * 300), Remembered(path=str(map_file))])
    before.end()
    run()
    qtbot.waitUntil(lambda: len(program.windows) == 1)
    [window] = program.windows
    assert window.session.path == map_file
    assert "not found" in window.messages.text


def test_a_signal_asks_nothing_when_the_list_cannot_be_written(
    run, program, map_file, qtbot, monkeypatch
) -> None:
    kept = run()
    window = program.windows[0]
    window.documents.open_path(map_file)
    rename(window, "Never saved")
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))

    def full(_windows: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(kept.runs, "keep", full)
    assert kept.quit(asking=False)
    assert asked == []
    [journal] = state_folder("journals").iterdir()
    assert recover(journal).journey.title == "Never saved"
    ended(program, kept, qtbot)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_a_signal_that_is_passed_over_stays_so(program, qapp) -> None:
    known = {name: signal.getsignal(getattr(signal, name)) for name in SIGNALS}
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        endings = Endings(qapp, OpenWindows(program, Runs(state_folder("windows"))))
        endings.findChildren(QSocketNotifier)[0].setEnabled(False)
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
        assert signal.getsignal(signal.SIGTERM) not in (signal.SIG_IGN, known["SIGTERM"])
    finally:
        signal.set_wakeup_fd(-1)
        for name, handler in known.items():
            signal.signal(getattr(signal, name), handler)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "[]",
        "{",
        "null",
        '{"format": 2, "windows": []}',
        '{"format": 1, "windows": {}}',
        '{"format": 1, "windows": [1]}',
        '{"format": 1, "windows": [{"path": 3}]}',
        '{"format": 1, "windows": [{"path": "a\\u0000b"}]}',
        '{"format": 1, "windows": [{"journal": "../x"}]}',
        '{"format": 1, "windows": [{"geometry": "xyz"}]}',
        '{"format": 1, "windows": [{"place": {"zoom": NaN, "left": 0, "top": 0}}]}',
        '{"format": 1, "windows": [{"place": {"zoom": 1}}]}',
        '{"format": 1, "windows": [{"sizes": [1e99]}]}',
        '{"format": 1, "windows": [{"begun": {"template": "shop", "language": "../x"}}]}',
        "[" * 100_000,
    ],
)
def test_a_damaged_list_is_forgotten(tmp_path: Path, said: str) -> None:
    (tmp_path / "0.json").write_text(said)
    runs = Runs(tmp_path)
    left = runs.claim()
    assert left.windows == ()
    assert left.damaged
    runs.forget_left()
    assert list(tmp_path.iterdir()) == []


def test_of_a_map_that_is_offered_it_is_not_said_too_that_its_file_is_gone(
    run, program: Program, map_file: Path, tmp_path: Path, qtbot
) -> None:
    lost, missing = tmp_path / "lost.parcours", tmp_path / "missing.parcours"
    shutil.copy(map_file, lost)
    left(lost)
    lost.unlink()
    (journal,) = journals()
    (journal / "kept").unlink(missing_ok=True)
    before = Runs(state_folder("windows"))
    before.keep(
        [
            Remembered(path=str(lost), journal=journal.name),
            Remembered(path=str(missing)),
            Remembered(path=str(map_file)),
        ]
    )
    before.end()
    run()
    found = offered(qtbot, program, 1)
    assert found.bar is not None
    qtbot.waitUntil(lambda: len(program.windows) == 1)
    [window] = program.windows
    assert "its file is gone" in words(window)
    assert "missing.parcours" in window.messages.text
    assert "lost.parcours" not in window.messages.text
    found.let_go()
