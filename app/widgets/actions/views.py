"""Commands that change what is seen, not the map."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, with_map
from app.widgets.marking import QT_TRANSLATE_NOOP

VIEW = (
    Spec(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "Run a &command…"),
        QT_TRANSLATE_NOOP("Actions", "Find any command by a few letters of its name"),
        lambda w: w.show_palette(),
        icon="terminal-window",
        keys=("Ctrl+K", "Ctrl+Shift+P"),
        enabled=lambda w: w.is_ready,
    ),
    Spec(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        QT_TRANSLATE_NOOP("Actions", "Make the map larger"),
        lambda w: w.canvas.zoom_in(),
        icon="magnifying-glass-plus",
        keeps_text=True,
        keys=("Ctrl++", "Ctrl+="),
        enabled=with_map,
    ),
    Spec(
        "zoom_out",
        QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
        QT_TRANSLATE_NOOP("Actions", "Make the map smaller"),
        lambda w: w.canvas.zoom_out(),
        icon="magnifying-glass-minus",
        keeps_text=True,
        keys=("Ctrl+-",),
        enabled=with_map,
    ),
    Spec(
        "zoom_fit",
        QT_TRANSLATE_NOOP("Actions", "&Fit the whole map"),
        QT_TRANSLATE_NOOP("Actions", "Fit the whole map in the window"),
        lambda w: w.canvas.fit(),
        icon="corners-out",
        keeps_text=True,
        keys=("Ctrl+9", "Ctrl+Ç"),
        enabled=with_map,
    ),
    Spec(
        "zoom_full",
        QT_TRANSLATE_NOOP("Actions", "&Actual size"),
        QT_TRANSLATE_NOOP("Actions", "Show the map at 100%"),
        lambda w: w.canvas.zoom_to(1.0),
        icon="frame-corners",
        keeps_text=True,
        keys=("Ctrl+0", "Ctrl+À"),
        enabled=with_map,
    ),
    Spec(
        "left_panel",
        QT_TRANSLATE_NOOP("Actions", "&Blocks and templates"),
        QT_TRANSLATE_NOOP("Actions", "Show or hide the panel on the left"),
        lambda w: w.toggle_left(),
        keys=("F8",),
        enabled=with_map,
        checked=lambda w: w.left_shown,
    ),
    Spec(
        "right_panel",
        QT_TRANSLATE_NOOP("Actions", "In&spector"),
        QT_TRANSLATE_NOOP("Actions", "Show or hide the panel on the right"),
        lambda w: w.toggle_right(),
        keys=("F9",),
        enabled=with_map,
        checked=lambda w: w.right_shown,
    ),
    Spec(
        "next_region",
        QT_TRANSLATE_NOOP("Actions", "&Next part"),
        QT_TRANSLATE_NOOP("Actions", "Move the keyboard to the next part of the window"),
        lambda w: w.go_to_region(1),
        keys=("F6",),
    ),
    Spec(
        "previous_region",
        QT_TRANSLATE_NOOP("Actions", "&Previous part"),
        QT_TRANSLATE_NOOP("Actions", "Move the keyboard back to the previous part of the window"),
        lambda w: w.go_to_region(-1),
        keys=("Shift+F6",),
    ),
    Spec(
        "full_screen",
        QT_TRANSLATE_NOOP("Actions", "F&ull screen"),
        QT_TRANSLATE_NOOP("Actions", "Switch between full screen and a window"),
        lambda w: w.toggle_full_screen(),
        keys=("F11",),
        checked=lambda w: w.isFullScreen(),
    ),
)
