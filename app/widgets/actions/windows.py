"""Commands that go from one window to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.widgets.actions.spec import Spec
from app.widgets.marking import QT_TRANSLATE_NOOP
from app.widgets.window_menu import go_to_window, open_windows

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


def _several(window: MainWindow) -> bool:
    return len(open_windows(window)) > 1


WINDOWS = (
    Spec(
        "next_window",
        QT_TRANSLATE_NOOP("Actions", "&Next window"),
        QT_TRANSLATE_NOOP("Actions", "Go to the next open map"),
        lambda w: go_to_window(w, 1),
        icon="arrow-line-right",
        keys=("Ctrl+F6",),
        enabled=_several,
    ),
    Spec(
        "previous_window",
        QT_TRANSLATE_NOOP("Actions", "&Previous window"),
        QT_TRANSLATE_NOOP("Actions", "Go back to the previous open map"),
        lambda w: go_to_window(w, -1),
        icon="arrow-line-left",
        keys=("Ctrl+Shift+F6",),
        enabled=_several,
    ),
)
