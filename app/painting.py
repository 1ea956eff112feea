"""How Qt paints in this process, with a window or without."""

from __future__ import annotations

import os


def set_up_painting() -> None:
    """Before Qt's application is made.

    Letters up to 256 px come from a cache and are not drawn as paths. No part of a fill is handed
    to another thread: Qt does that with every half-transparent shape of a hundred spans, such as
    the shadow of a note, and waits up to a thousand times as long as filling it takes."""
    os.environ.setdefault("QT_MAX_CACHED_GLYPH_SIZE", "256")
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
