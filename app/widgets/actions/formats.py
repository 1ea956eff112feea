"""Commands that make words bold, italic or a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.widgets.actions.spec import Spec, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


def _possible(window: MainWindow) -> bool:
    return writable(window) and window.canvas.format is not None


FORMATS = (
    Spec(
        "bold",
        QT_TRANSLATE_NOOP("Actions", "&Bold"),
        QT_TRANSLATE_NOOP("Actions", "Make the selected words or notes bold, or no longer"),
        lambda w: w.canvas.toggle_format("bold"),
        icon="text-bolder",
        keys=("Ctrl+B",),
        enabled=_possible,
        checked=lambda w: w.canvas.format is not None and w.canvas.format.look.bold,
        keeps_text=True,
    ),
    Spec(
        "italic",
        QT_TRANSLATE_NOOP("Actions", "&Italic"),
        QT_TRANSLATE_NOOP("Actions", "Make the selected words or notes italic, or no longer"),
        lambda w: w.canvas.toggle_format("italic"),
        icon="text-italic",
        keys=("Ctrl+I",),
        enabled=_possible,
        checked=lambda w: w.canvas.format is not None and w.canvas.format.look.italic,
        keeps_text=True,
    ),
    Spec(
        "link",
        QT_TRANSLATE_NOOP("Actions", "&Link…"),
        QT_TRANSLATE_NOOP("Actions", "Make the selected words or notes lead to a web address"),
        lambda w: w.canvas.ask_link(),
        icon="link",
        keys=("Ctrl+Shift+K",),
        enabled=_possible,
        checked=lambda w: w.canvas.format is not None and bool(w.canvas.format.look.link),
        keeps_text=True,
    ),
    Spec(
        "open_link",
        QT_TRANSLATE_NOOP("Actions", "&Open the link"),
        QT_TRANSLATE_NOOP("Actions", "Open where the selected words lead to, in your browser"),
        lambda w: w.canvas.open_link(),
        icon="arrow-square-out",
        enabled=lambda w: w.has_map and bool(w.canvas.format and w.canvas.format.link),
        keeps_text=True,
    ),
)
