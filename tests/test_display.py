"""Whether Qt and a window can start is known before Qt is loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import display
from app.words import Words

ROOT = Path(__file__).resolve().parent.parent


def test_no_display_is_said() -> None:
    assert display.window_problem({}, "linux") == display.Problem("no-display")


def test_a_display_that_does_not_answer_is_said() -> None:
    problem = display.window_problem({"DISPLAY": ":4999"}, "linux")
    assert problem is not None
    assert (problem.code, problem.detail) == ("no-answer", "DISPLAY=:4999")


def test_a_platform_without_a_display_needs_none() -> None:
    assert display.window_problem({"QT_QPA_PLATFORM": "offscreen"}, "linux") is None


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_have_windows(platform: str) -> None:
    assert display.window_problem({}, platform) is None


@pytest.mark.parametrize(
    ("system", "remedy"),
    [
        ("ID=debian\n", "sudo apt install libegl1 libxkbcommon0"),
        ('ID="linuxmint"\nID_LIKE="ubuntu debian"\n', "sudo apt install libegl1 libxkbcommon0"),
        ("ID=fedora\n", "sudo dnf install libglvnd-egl libxkbcommon"),
        ('ID="opensuse-tumbleweed"\n', "sudo zypper install Mesa-libEGL1 libxkbcommon0"),
        ("ID=unknown\n", ""),
    ],
)
def test_missing_libraries_name_their_packages(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str, remedy: str
) -> None:
    release = tmp_path / "os-release"
    release.write_text(system)
    monkeypatch.setattr(display, "OS_RELEASE", str(release))
    gone = {"libEGL.so.1", "libxkbcommon.so.0"}
    monkeypatch.setattr(display, "_loads", lambda library: library not in gone)
    problem = display.qt_problem("linux")
    assert problem == display.Problem("libraries", "libEGL.so.1, libxkbcommon.so.0", remedy)
    assert remedy in Words("fr").problem(problem)
    assert "libEGL.so.1" in Words("en").problem(problem)


def test_an_unreachable_display_ends_in_a_sentence_not_a_core_dump() -> None:
    environ = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    environ |= {"DISPLAY": ":4999", "LC_ALL": "fr_FR.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-m", "app"],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "l’écran ne répond pas" in done.stderr
