"""How Qt paints, wherever the program starts it."""

from __future__ import annotations

import subprocess
import sys

import pytest

STARTS = {
    "a window": """
from app.painting import set_up_painting
set_up_painting()
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(["parcours", "-platform", "offscreen"])
""",
    "an export": """
from app.exporting.export import Source
from app.model.journey import empty_journey
Source(empty_journey("A map")).picture
""",
    "a job": """
from app.jobs.doing import qt
from app.words import Words
job = qt(Words("en"))
job.__enter__()
""",
}
PAINT = """
import os, sys
from PySide6.QtGui import QColor, QImage, QPainter
image = QImage(600, 600, QImage.Format.Format_ARGB32_Premultiplied)
image.fill(QColor("white"))
threads = lambda: len(os.listdir("/proc/self/task"))
before = threads()
painter = QPainter(image)
painter.setRenderHint(QPainter.RenderHint.Antialiasing)
painter.setBrush(QColor(29, 35, 48, 20))
painter.drawRoundedRect(20, 20, 500, 500, 6, 6)
painter.end()
os._exit(threads() - before)
"""


@pytest.mark.parametrize("start", STARTS)
def test_a_shadow_is_painted_by_the_thread_that_paints(start: str) -> None:
    """Other threads are waited for longer than the shadow takes."""
    command = [sys.executable, "-c", STARTS[start] + PAINT]
    done = subprocess.run(command, timeout=60, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
