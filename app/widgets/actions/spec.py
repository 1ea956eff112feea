"""What a command of the window is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

Key = QKeySequence.StandardKey
Role = QAction.MenuRole
Test = Callable[["MainWindow"], bool]


def always(window: MainWindow) -> bool:
    """Possible at any time."""
    return True


def with_map(window: MainWindow) -> bool:
    """Possible while a map is open."""
    return window.has_map


def writable(window: MainWindow) -> bool:
    """Possible while a map is open that may be changed."""
    return window.has_map and not window.session.read_only


def restructurable(window: MainWindow) -> bool:
    """Possible while the stages and lanes of the map may change."""
    return writable(window) and not window.parking.fixed


class Spec(NamedTuple):
    """A command. `text` has its mnemonic after `&`; `keys` holds standard keys or sequences."""

    id: str
    text: str
    tip: str
    run: Callable[[MainWindow], object]
    icon: str = ""
    keys: tuple[Key | str, ...] = ()
    enabled: Test = always
    shown: Test = always
    """Whether menus have it."""
    checked: Test | None = None
    role: Role = Role.NoRole
    local: bool = False
    """Its keys work on the map alone: elsewhere they mean something else."""
    keeps_text: bool = False
    """It leaves a text open that is being written on the map."""
    seen: bool = False
    """It has no keys and stands on a button."""
    short: str = ""
    """The text on the tool bar, where it differs."""
