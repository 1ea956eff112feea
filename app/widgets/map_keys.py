"""What keys and the mouse do on the map, for the list of shortcuts.

An item of a lane is written by typing: on a note, a touchpoint or a person a new one below it, on
an emotion with words a new one after it. Typing on an emotion without words gives it some; on a
figure it writes it anew, as Tab does on the emotion or figure that it goes on to. A digit replaces
the number of a metric and leaves its unit and label. Typing leaves names alone, for keys go
astray: F2 or Enter renames.
Enter ends the words of an emotion, whose level Alt and the arrows then change.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

Rows = list[tuple[str, str]]
"""Pairs of what is done and its keys."""


def map_keys() -> list[tuple[str, Rows]]:
    """Groups by their titles, in the language of now."""
    return [
        (QCoreApplication.translate("MapKeys", "Going over the map"), _going()),
        (QCoreApplication.translate("MapKeys", "Writing on the map"), _writing()),
        (QCoreApplication.translate("MapKeys", "The mouse on the map"), _mouse()),
    ]


def _going() -> Rows:
    return [
        (
            QCoreApplication.translate("MapKeys", "Go from note to note, from cell to cell"),
            "← ↑ → ↓",
        ),
        (
            QCoreApplication.translate("MapKeys", "Select the next one as well"),
            QCoreApplication.translate("MapKeys", "Shift+arrow"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Next, previous stage of the lane"),
            _keys("Tab", "Shift+Tab"),
        ),
        (QCoreApplication.translate("MapKeys", "Next lane"), _keys("Ctrl+Enter")),
        (
            QCoreApplication.translate("MapKeys", "First, last stage of the lane"),
            _keys("Home", "End"),
        ),
        (
            QCoreApplication.translate("MapKeys", "First, last cell of the map"),
            _keys("Ctrl+Home", "Ctrl+End"),
        ),
        (
            QCoreApplication.translate("MapKeys", "From a link to the notes at its ends"),
            "← →",
        ),
        (QCoreApplication.translate("MapKeys", "Select nothing"), _keys("Esc")),
    ]


def _writing() -> Rows:
    typing = QCoreApplication.translate("MapKeys", "Just type")
    return [
        (
            QCoreApplication.translate(
                "MapKeys", "Start a note in the selected cell, below the note or after the emotion"
            ),
            typing,
        ),
        (
            QCoreApplication.translate(
                "MapKeys", "Start a note where you were last, with nothing selected"
            ),
            typing,
        ),
        (
            QCoreApplication.translate("MapKeys", "Write the selected metric anew"),
            typing,
        ),
        (
            QCoreApplication.translate(
                "MapKeys", "Edit the selected text, rename what is selected"
            ),
            _keys("F2", "Enter"),
        ),
        (
            QCoreApplication.translate("MapKeys", "In a note: end it and start the next one below"),
            _keys("Enter"),
        ),
        (QCoreApplication.translate("MapKeys", "In a note: new line"), _keys("Shift+Enter")),
        (
            QCoreApplication.translate("MapKeys", "In a note: go on in the next, previous stage"),
            _keys("Tab", "Shift+Tab"),
        ),
        (
            QCoreApplication.translate("MapKeys", "In a note: go on in the next lane"),
            _keys("Ctrl+Enter"),
        ),
        (
            QCoreApplication.translate(
                "MapKeys", "In a name: the next, previous one; after the last stage a new one"
            ),
            _keys("Tab", "Shift+Tab"),
        ),
        (QCoreApplication.translate("MapKeys", "Leave the text and keep it"), _keys("Esc")),
    ]


def _mouse() -> Rows:
    return [
        (
            QCoreApplication.translate("MapKeys", "Select several"),
            QCoreApplication.translate("MapKeys", "Ctrl+click, or drag over them"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Select all as far as there"),
            QCoreApplication.translate("MapKeys", "Shift+click"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Copy instead of moving"),
            QCoreApplication.translate("MapKeys", "Ctrl+drag"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Stretch a note or a phase over stages"),
            QCoreApplication.translate("MapKeys", "Drag its left or right edge"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Draw an arrow to another note"),
            QCoreApplication.translate("MapKeys", "Drag a ring beside the note"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Lead an arrow to another note"),
            QCoreApplication.translate("MapKeys", "Select it and drag its end"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Move a stage, a lane or a phase"),
            QCoreApplication.translate("MapKeys", "Drag its head"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Resize a stage or a lane"),
            QCoreApplication.translate("MapKeys", "Drag its border; double-click: automatic"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Show the whole map"),
            QCoreApplication.translate("MapKeys", "Double-click beside the map"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Move the view"),
            QCoreApplication.translate("MapKeys", "Space+drag, or drag with the middle button"),
        ),
        (
            QCoreApplication.translate("MapKeys", "Zoom"),
            QCoreApplication.translate("MapKeys", "Ctrl+wheel"),
        ),
        (QCoreApplication.translate("MapKeys", "Cancel what the mouse began"), _keys("Esc")),
    ]


def _keys(*keys: str) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(one).toString(native) for one in keys)
