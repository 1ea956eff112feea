"""The window paints first: what is loaded before that, seen in the real program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app import imports

ROOT = Path(__file__).resolve().parent.parent
LATE = (
    "pydantic",
    "reportlab",
    "qtawesome",
    "qtpy",
    "openpyxl",
    "pptx",
    "uharfbuzz",
    "fontTools",
    "budoux",
    "bidi",
    "PIL",
    "asyncio",
    "email",
    "importlib.metadata",
    "app.model",
    "app.layout",
    "app.exporting",
    "app.files",
)
"""What ARCHITECTURE.md, rule 8, and measured import times keep out of start-up."""

SCREENS = [["--"], ["xvfb-run", "-a"]] if shutil.which("xvfb-run") else [["--"]]


def loaded(*arguments: str, screen: list[str]) -> list[str]:
    environ = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    if screen[0] == "xvfb-run":
        del environ["QT_QPA_PLATFORM"]
        command = screen
    else:
        command = []
    done = subprocess.run(
        [*command, sys.executable, ".ci/startup_imports.py", *arguments],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout.split()


def assert_says(program: str, said: str) -> None:
    """A program of Python, run in a process of its own, prints this and nothing else."""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.stdout == said, done.stderr


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen[0])
@pytest.mark.parametrize("arguments", [[], ["templates/example.en.json"]], ids=["empty", "file"])
def test_the_first_paint_waits_for_nothing(arguments: list[str], screen: list[str]) -> None:
    modules = loaded(*arguments, screen=screen)
    modules.remove(imports._PLUGINS)  # a module made to be empty
    assert "app.widgets.window" in modules
    early = [
        module for module in modules if any(f"{module}.".startswith(f"{late}.") for late in LATE)
    ]
    assert not early


def test_a_map_is_painted_before_there_is_what_edits_it_and_what_tells_of_accidents() -> None:
    program = """
import sys
from app.__main__ import main
from app.widgets import launch

opens = launch._open_windows
soon = ("app.files.journals.journal", "app.widgets.accidents.dialog")

def open_windows(*arguments):
    from PySide6.QtCore import QTimer
    from app.widgets import window

    class Listener(window.MainWindow):
        def __init__(self, *arguments):
            super().__init__(*arguments)
            self.documents.opened.connect(self.tell)
            self.ready.connect(self.tell_ready)

        def tell(self):
            late = ("app.widgets.panels", "app.widgets.canvas.hands", "reportlab", "qtawesome",
                    "difflib", *soon)
            print([name for name in sys.modules if name.startswith(late)])

        def tell_ready(self):
            QTimer.singleShot(0, self.tell_soon)  # when all have heard that it is

        def tell_soon(self):
            print([name for name in soon if name not in sys.modules])
            self.close()

    window.MainWindow = Listener
    opens(*arguments)

launch._open_windows = open_windows
sys.argv[1:] = ["templates/example.en.json"]
sys.exit(main())
"""
    assert_says(program, "[]\n[]\n")


def test_no_module_is_read_twice() -> None:
    program = (
        "import linecache\nimport app.widgets.window, app.model.journey\n"
        "print([name for name in linecache.cache if '/app/' in name or 'pydantic' in name])"
    )
    assert_says(program, "[]\n")


def test_qt_has_what_spares_it_reading_modules() -> None:
    """Without it the program starts as before, only slower: nothing else would tell."""
    program = (
        "import sys\nimport PySide6.QtCore\n"
        "feature = sys.modules['shibokensupport.feature']\n"
        "before = feature._mod_uses_pyside\n"
        "from app.imports import spare_imports\nspare_imports()\n"
        "assert feature._mod_uses_pyside is not before\n"
        "print(feature._mod_uses_pyside(sys.modules['app.imports']))"
    )
    assert_says(program, "False\n")


def test_no_plug_ins_are_looked_for() -> None:
    program = (
        "import os, sys\nbefore = dict(os.environ)\n"
        "import app.widgets.window, app.model.journey\n"
        "assert dict(os.environ) == before, 'programs started from here would have it too'\n"
        "print([name for name in ('importlib.metadata', 'email') if name in sys.modules])"
    )
    assert_says(program, "[]\n")


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_a_question_loads_no_qt(argument: str) -> None:
    program = (
        "import sys\nfrom app.__main__ import main\nsys.argv = ['parcours', sys.argv[1]]\n"
        "code = main()\nprint([m for m in sys.modules if m.startswith(('PySide6', 'pydantic'))])\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, argument],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("[]\n")
