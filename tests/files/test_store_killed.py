"""A program killed in the middle of a save leaves a whole file, the old one or the new one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.files import store
from app.model.journey import empty_journey

ROOT = Path(__file__).parent.parent.parent
KILLED = """
import io, os, signal, sys
from app import replacing
from app.files import store
from app.model.journey import empty_journey

step, path = sys.argv[1:]

def killed(*args, **options):
    os.kill(os.getpid(), signal.SIGKILL)

class HalfWritten(io.FileIO):
    def write(self, data):
        super().write(bytes(data[:20]))
        killed()

if step == "write":
    replacing.open = lambda path, mode: HalfWritten(path, "x")
else:
    setattr(os, step, killed)
store.save(path, empty_journey("The new one"))
"""


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_a_kill_leaves_the_old_file_and_its_leftover_is_swept(step: str, tmp_path: Path) -> None:
    path = tmp_path / "map.parcours"
    store.save(path, empty_journey("The old one"))
    ran = subprocess.run([sys.executable, "-c", KILLED, step, str(path)], cwd=ROOT, check=False)
    assert ran.returncode == -signal.SIGKILL
    assert store.load(path).journey.title == "The old one"
    leftover = [one for one in tmp_path.iterdir() if one != path]
    assert len(leftover) == 1
    store.save(path, empty_journey("Later"))
    assert leftover[0].exists(), "another program may still be writing it"
    os.utime(leftover[0], (1, 1))
    store.save(path, empty_journey("Later still"))
    assert [one.name for one in tmp_path.iterdir()] == ["map.parcours"]
