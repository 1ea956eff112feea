"""The trap of PySide6 6.12 on Python 3.11: each call of a void method loses a reference to None,
and the interpreter aborts after some thousands of them."""

from __future__ import annotations

import subprocess
import sys


def test_void_calls_keep_none_alive() -> None:
    program = (
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "for _ in range(50_000):\n"
        "    thing.setObjectName('x')\n"
        "print('alive')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
