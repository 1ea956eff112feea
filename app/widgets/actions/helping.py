"""Commands that explain the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.widgets.actions.spec import Role, Spec
from app.widgets.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


def show_log(window: MainWindow) -> None:
    """Shows what went wrong so far, in a window of its own."""
    from app.widgets.accidents.log_window import LogWindow

    (window.findChild(LogWindow) or LogWindow(window)).open_log()


HELP = (
    Spec(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        QT_TRANSLATE_NOOP("Actions", "Every command and its keys"),
        lambda w: w.show_shortcuts(),
        icon="keyboard",
        keys=("F1",),
    ),
    Spec(
        "log",
        QT_TRANSLATE_NOOP("Actions", "Show the &log"),
        QT_TRANSLATE_NOOP("Actions", "What went wrong in the program, without a word of the maps"),
        show_log,
        icon="article",
    ),
    Spec(
        "about",
        QT_TRANSLATE_NOOP("Actions", "&About Parcours"),
        QT_TRANSLATE_NOOP("Actions", "Version and licences"),
        lambda w: w.show_about(),
        icon="info",
        role=Role.AboutRole,
    ),
)
