"""What somebody may do in a window: keys, words, texts to paste, and what is left out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton
NO_BUTTON = Qt.MouseButton.NoButton

ELSEWHERE = {
    "new": "opens another window",
    "new_window": "opens another window",
    "open": "asks for a file",
    "save": "asks for a file",
    "save_as": "asks for a file",
    "save_template": "is a window of its own",
    "reload": "takes up another map, so that nothing is left to undo",
    "export": "asks for a file",
    "print": "is a window of its own",
    "copy_picture": "leaves a picture on the clipboard that is painted later",
    "drag_picture": "waits for a drag into another program",
    "renew_from": "asks for a file",
    "persona_import": "asks for a file",
    "replace_everywhere": "asks for a file",
    "logo_choose": "asks for a file",
    "logo_everywhere": "asks for a file",
    "persona_export": "asks for a file",
    "preferences": "is a window of its own",
    "close": "ends the window",
    "quit": "ends the program",
    "shortcuts": "is a window of its own",
    "about": "is a window of its own",
    "full_screen": "the window is resized anyway",
    "palette": "runs any command, these too; it has a gesture of its own",
    "language_system": "depends on the computer",
    "theme_system": "depends on the computer",
}
"""The commands that are not among the gestures, and why."""

WORDS = (
    *("a", "Waits", "é", "cart", "l’avis", "Compares three offers in the evening, on the phone"),
    *("! too dear", "+ offer help", "@ Shop", "? why", ":) fine", ":( no", "# NPS 47", "42 %"),
    *("مرحبا", "漢字", "👩‍💻", "שלום", "e\u0301", "Donaudampfschifffahrtsgesellschaft", "  ", "-"),
)
TEXTS = (
    "One line",
    "- first\n- second\n\n3. third",
    "a\tb\tc\nd\te\tf",
    "Stage\tGood\tBad\nBuy\tfast\tdear\nUse\tquiet\t",
    "x\n" * 9,
    "\u202eodd\u00ad\u200b text\x07",
    "",
)
TABLE = (
    "<table><tr><td>One</td><td>Two <b>bold</b></td></tr><tr><td colspan=2>Wide</td></tr></table>"
)
MOST = 500
"""Items that a map may grow to."""

MAP_KEYS: tuple[tuple[int, Qt.KeyboardModifier], ...] = (
    *((key, NONE) for key in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down) * 3),
    *((key, SHIFT) for key in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)),
    *((key, CTRL) for key in (Key.Key_Left, Key.Key_Home, Key.Key_End, Key.Key_Return) * 2),
    *((key, NONE) for key in (Key.Key_Return, Key.Key_Enter, Key.Key_Tab, Key.Key_Escape) * 3),
    *((key, SHIFT) for key in (Key.Key_Return, Key.Key_Tab, Key.Key_Home)),
    *((key, NONE) for key in (Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown)),
    *((key, NONE) for key in (Key.Key_Backspace, Key.Key_Delete, Key.Key_Space, Key.Key_Menu)),
    *((key, CTRL) for key in (Key.Key_A, Key.Key_Z, Key.Key_Z, Key.Key_Y, Key.Key_Backspace)),
)
"""Keys that are no command's: those of the map, of texts, and some that mean nothing."""


def in_sight(widget: QWidget) -> bool:
    """Whether its middle, where it is clicked, can be seen."""
    middle = widget.rect().center()
    window = widget.window()
    return (
        widget.isVisible()
        and widget.visibleRegion().contains(middle)
        and window.rect().contains(widget.mapTo(window, middle))
    )
