"""The real program, ending as it should not: what is left behind and what the next start says."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app import crash
from app.data import data_path
from app.files.store import load

ROOT = Path(__file__).resolve().parent.parent

START = """
import sys
from app.widgets import launch, window
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

class Window(window.MainWindow):
    def __init__(self, *arguments):
        {first}
        super().__init__(*arguments)
        self.ready.connect(lambda: QTimer.singleShot(0, self, self.meet))

    def meet(self):
        {then}

def read(close=True):
    [box] = [one for one in QApplication.topLevelWidgets() if one.objectName() == "accident"]
    print(box.accessibleName())
    box.close()

window.MainWindow = Window
sys.exit(launch.run_window())
"""


def started(first: str = "pass", then: str = "pass") -> subprocess.CompletedProcess[str]:
    program = START.format(first=first, then=then)
    return subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120
    )


@pytest.mark.skipif(sys.platform == "win32", reason="signals are told otherwise there")
def test_a_crash_without_an_exception_is_told_at_the_next_start() -> None:
    done = started(then="import faulthandler; faulthandler._sigsegv()")
    assert done.returncode < 0
    assert "Segmentation" not in crash.read_log()
    done = started(then="print(self.messages.text); self.close()")
    assert (done.returncode, done.stderr) == (0, "")
    assert "ended unexpectedly" in done.stdout
    log = crash.read_log()
    assert "Segmentation fault" in log
    assert str(Path.home()) not in log
    done = started(then="print(self.messages.isVisible()); self.close()")
    assert done.stdout == "False\n"
    left = [path.name for path in crash.log_path().parent.iterdir() if "crash" in path.name]
    assert left == []


HANG = """
        import os, signal, threading
        from pathlib import Path
        from app.files import store
        from app.widgets import bench
        from app.widgets.keeping import open_windows
        store.save = lambda *_: threading.Event().wait()
        bench.AT_END_MS, open_windows.PATIENCE = 1, 0.0
        self.documents.open_path(Path({path!r}))
        self.session.edit("t", lambda journey: journey.replace(title="Not saved yet"))
        self.documents.save(beside=True)
        os.kill(os.getpid(), signal.SIGTERM)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are told otherwise there")
def test_a_disk_that_never_answers_does_not_keep_the_program(tmp_path: Path) -> None:
    path = tmp_path / "bike.parcours"
    shutil.copy(data_path("templates", "example.en.json"), path)
    done = started(then=HANG.format(path=str(path)))
    assert (done.returncode, done.stderr) == (0, "")
    assert load(path).journey.title != "Not saved yet"
    done = started(then="print(self.session.clean); self.documents.save(); self.close()")
    assert (done.stdout, done.stderr) == ("False\n", "")
    assert load(path).journey.title == "Not saved yet"


def test_a_start_that_fails_is_said_in_a_dialog_and_in_the_terminal() -> None:
    done = started(first="QTimer.singleShot(0, read); raise RuntimeError('a secret')")
    assert done.returncode == 1
    assert "cannot start" in done.stdout
    assert str(crash.log_path()) in done.stderr
    assert "secret" not in done.stderr + done.stdout + crash.read_log()
