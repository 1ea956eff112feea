"""The commands of the window, one entry each: name, text, tip, icon, keys and what it does.

Keys are chosen to exist on AZERTY as on QWERTY keyboards: letters, function keys and the keys Qt
calls standard. Digits are repeated as the letters that sit there on AZERTY keyboards.
"""

from __future__ import annotations

from app.widgets.action_spec import (
    QT_TRANSLATE_NOOP,
    Key,
    Role,
    Spec,
    with_map,
    writable,
)
from app.widgets.map_actions import CHOICES, INSERT, LANES, MOVES

_FILE = (
    Spec(
        "new",
        QT_TRANSLATE_NOOP("Actions", "&New map…"),
        QT_TRANSLATE_NOOP("Actions", "Start a map from a template"),
        lambda w: w.show_gallery(),
        icon="file-plus",
        keys=(Key.New,),
    ),
    Spec(
        "new_window",
        QT_TRANSLATE_NOOP("Actions", "New &window"),
        QT_TRANSLATE_NOOP("Actions", "Open another window"),
        lambda w: w.program.open_window(),
        icon="app-window",
        keys=("Ctrl+Shift+N",),
    ),
    Spec(
        "open",
        QT_TRANSLATE_NOOP("Actions", "&Open…"),
        QT_TRANSLATE_NOOP("Actions", "Open a map from a file"),
        lambda w: w.documents.choose_file(),
        icon="folder-open",
        keys=(Key.Open,),
        enabled=lambda w: w.is_ready,
    ),
    Spec(
        "save",
        QT_TRANSLATE_NOOP("Actions", "&Save"),
        QT_TRANSLATE_NOOP("Actions", "Save the map to its file"),
        lambda w: w.documents.save(),
        icon="floppy-disk",
        keys=(Key.Save,),
        enabled=with_map,
    ),
    Spec(
        "save_as",
        QT_TRANSLATE_NOOP("Actions", "Save &as…"),
        QT_TRANSLATE_NOOP("Actions", "Save the map under another name"),
        lambda w: w.documents.save_as(),
        icon="floppy-disk-back",
        keys=("Ctrl+Shift+S",),
        enabled=with_map,
    ),
    Spec(
        "reload",
        QT_TRANSLATE_NOOP("Actions", "Re&load"),
        QT_TRANSLATE_NOOP("Actions", "Read the file again, discarding unsaved changes"),
        lambda w: w.documents.reload(),
        icon="arrow-clockwise",
        keys=("F5",),
        enabled=lambda w: w.has_map and w.session.path is not None,
    ),
    Spec(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        QT_TRANSLATE_NOOP("Actions", "Export the map as a PDF or a picture"),
        lambda w: w.show_export(),
        icon="export",
        keys=("Ctrl+E",),
        enabled=with_map,
        short=QT_TRANSLATE_NOOP("Actions", "Export"),
    ),
    Spec(
        "preferences",
        QT_TRANSLATE_NOOP("Actions", "&Preferences…"),
        QT_TRANSLATE_NOOP("Actions", "Language, appearance and default owner"),
        lambda w: w.show_preferences(),
        icon="gear-six",
        keys=("Ctrl+,",),
        role=Role.PreferencesRole,
    ),
    Spec(
        "close",
        QT_TRANSLATE_NOOP("Actions", "&Close"),
        QT_TRANSLATE_NOOP("Actions", "Close this window"),
        lambda w: w.close(),
        icon="x",
        keys=("Ctrl+W", "Ctrl+F4"),
    ),
    Spec(
        "quit",
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        QT_TRANSLATE_NOOP("Actions", "Close every window"),
        lambda w: w.program.quit(),
        icon="sign-out",
        keys=("Ctrl+Q",),
        role=Role.QuitRole,
    ),
)

_EDIT = (
    Spec(
        "undo",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        QT_TRANSLATE_NOOP("Actions", "Undo the last change"),
        lambda w: w.session.undo_stack.undo(),
        icon="arrow-u-up-left",
        keys=(Key.Undo,),
        enabled=lambda w: w.has_map and w.session.undo_stack.canUndo(),
    ),
    Spec(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        QT_TRANSLATE_NOOP("Actions", "Redo the change you just undid"),
        lambda w: w.session.undo_stack.redo(),
        icon="arrow-u-up-right",
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        enabled=lambda w: w.has_map and w.session.undo_stack.canRedo(),
    ),
    Spec(
        "delete",
        QT_TRANSLATE_NOOP("Actions", "&Delete"),
        QT_TRANSLATE_NOOP("Actions", "Delete the selection"),
        lambda w: w.canvas.delete_selection(),
        icon="trash",
        keys=("Del",),
        local=True,
        enabled=lambda w: w.has_map and w.canvas.can_delete,
    ),
    Spec(
        "duplicate",
        QT_TRANSLATE_NOOP("Actions", "Du&plicate"),
        QT_TRANSLATE_NOOP("Actions", "Place a copy below the selection"),
        lambda w: w.canvas.duplicate_selection(),
        icon="copy",
        keys=("Ctrl+D",),
        enabled=lambda w: w.has_map and w.canvas.can_duplicate,
    ),
    Spec(
        "edit_text",
        QT_TRANSLATE_NOOP("Actions", "&Edit text"),
        QT_TRANSLATE_NOOP("Actions", "Edit the selected text in place"),
        lambda w: w.canvas.edit_selection(),
        icon="pencil-simple",
        keys=("F2",),
        enabled=lambda w: writable(w) and len(w.session.selection) == 1,
    ),
    Spec(
        "select_all",
        QT_TRANSLATE_NOOP("Actions", "Select &all"),
        QT_TRANSLATE_NOOP("Actions", "Select every note on the map"),
        lambda w: w.canvas.select_all(),
        icon="selection-all",
        keys=(Key.SelectAll,),
        enabled=with_map,
    ),
)

_VIEW = (
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


_HELP = (
    Spec(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        QT_TRANSLATE_NOOP("Actions", "Every command and its keys"),
        lambda w: w.show_shortcuts(),
        icon="keyboard",
        keys=("F1",),
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

ACTIONS: tuple[Spec, ...] = (*_FILE, *_EDIT, *MOVES, *_VIEW, *CHOICES, *INSERT, *LANES, *_HELP)
"""All commands, in the order of the menus."""
