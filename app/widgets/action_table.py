"""The commands of the window, one entry each: name, text, tip, icon, keys and what it does.

Keys are chosen to exist on AZERTY as on QWERTY keyboards: letters, function keys and the keys Qt
calls standard. The digits of Ctrl+0 are repeated as the letters that sit there on AZERTY.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP
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


def with_items(window: MainWindow) -> bool:
    """Possible while something is selected in a map that may be changed."""
    return writable(window) and bool(window.session.selection)


class Spec(NamedTuple):
    """A command. `text` has its mnemonic after `&`; `keys` holds standard keys or sequences."""

    id: str
    text: str
    tip: str
    run: Callable[[MainWindow], object]
    icon: str = ""
    keys: tuple[Key | str, ...] = ()
    enabled: Test = always
    checked: Test | None = None
    role: Role = Role.NoRole
    short: str = ""
    """The text on the tool bar, where it differs."""


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
        QT_TRANSLATE_NOOP("Actions", "Save the map in its file"),
        lambda w: w.documents.save(),
        icon="floppy-disk",
        keys=(Key.Save,),
        enabled=with_map,
    ),
    Spec(
        "save_as",
        QT_TRANSLATE_NOOP("Actions", "Save &as…"),
        QT_TRANSLATE_NOOP("Actions", "Save the map in another file"),
        lambda w: w.documents.save_as(),
        icon="floppy-disk-back",
        keys=("Ctrl+Shift+S",),
        enabled=with_map,
    ),
    Spec(
        "reload",
        QT_TRANSLATE_NOOP("Actions", "Re&load"),
        QT_TRANSLATE_NOOP("Actions", "Read the file again and drop the changes since"),
        lambda w: w.documents.reload(),
        icon="arrow-clockwise",
        keys=("F5",),
        enabled=lambda w: w.has_map and w.session.path is not None,
    ),
    Spec(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        QT_TRANSLATE_NOOP("Actions", "Write the map as PDF or as a picture"),
        lambda w: w.show_export(),
        icon="export",
        keys=("Ctrl+E",),
        enabled=with_map,
        short=QT_TRANSLATE_NOOP("Actions", "Export"),
    ),
    Spec(
        "preferences",
        QT_TRANSLATE_NOOP("Actions", "&Preferences…"),
        QT_TRANSLATE_NOOP("Actions", "Language, appearance and author"),
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
        keys=(Key.Close,),
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
        QT_TRANSLATE_NOOP("Actions", "Take back the last change"),
        lambda w: w.session.undo_stack.undo(),
        icon="arrow-u-up-left",
        keys=(Key.Undo,),
        enabled=lambda w: w.has_map and w.session.undo_stack.canUndo(),
    ),
    Spec(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        QT_TRANSLATE_NOOP("Actions", "Make the change again that was taken back"),
        lambda w: w.session.undo_stack.redo(),
        icon="arrow-u-up-right",
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        enabled=lambda w: w.has_map and w.session.undo_stack.canRedo(),
    ),
    Spec(
        "delete",
        QT_TRANSLATE_NOOP("Actions", "&Delete"),
        QT_TRANSLATE_NOOP("Actions", "Delete what is selected"),
        lambda w: w.edits.delete(),
        icon="trash",
        keys=("Del",),
        enabled=with_items,
    ),
    Spec(
        "duplicate",
        QT_TRANSLATE_NOOP("Actions", "Du&plicate"),
        QT_TRANSLATE_NOOP("Actions", "Put a copy below what is selected"),
        lambda w: w.edits.duplicate(),
        icon="copy",
        keys=("Ctrl+D",),
        enabled=lambda w: writable(w) and w.edits.has_items(),
    ),
    Spec(
        "edit_text",
        QT_TRANSLATE_NOOP("Actions", "&Edit text"),
        QT_TRANSLATE_NOOP("Actions", "Write in what is selected"),
        lambda w: w.edits.edit_text(),
        icon="pencil-simple",
        keys=("F2",),
        enabled=lambda w: writable(w) and len(w.session.selection) == 1,
    ),
    Spec(
        "select_all",
        QT_TRANSLATE_NOOP("Actions", "Select &all"),
        QT_TRANSLATE_NOOP("Actions", "Select every note of the map"),
        lambda w: w.edits.select_all(),
        icon="selection-all",
        keys=(Key.SelectAll,),
        enabled=with_map,
    ),
)

_VIEW = (
    Spec(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        QT_TRANSLATE_NOOP("Actions", "Show the map larger"),
        lambda w: w.canvas.zoom_in(),
        icon="magnifying-glass-plus",
        keys=("Ctrl++", "Ctrl+="),
        enabled=with_map,
    ),
    Spec(
        "zoom_out",
        QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
        QT_TRANSLATE_NOOP("Actions", "Show the map smaller"),
        lambda w: w.canvas.zoom_out(),
        icon="magnifying-glass-minus",
        keys=("Ctrl+-",),
        enabled=with_map,
    ),
    Spec(
        "zoom_fit",
        QT_TRANSLATE_NOOP("Actions", "&Fit the whole map"),
        QT_TRANSLATE_NOOP("Actions", "Show the whole map in the window"),
        lambda w: w.canvas.fit(),
        icon="corners-out",
        keys=("Ctrl+Shift+F",),
        enabled=with_map,
    ),
    Spec(
        "zoom_full",
        QT_TRANSLATE_NOOP("Actions", "&Actual size"),
        QT_TRANSLATE_NOOP("Actions", "Show the map at 100 %"),
        lambda w: w.canvas.zoom_to(1.0),
        icon="frame-corners",
        keys=("Ctrl+0", "Ctrl+À"),
        enabled=with_map,
    ),
    Spec(
        "left_panel",
        QT_TRANSLATE_NOOP("Actions", "&Blocks and templates"),
        QT_TRANSLATE_NOOP("Actions", "Show or hide the panel on the left"),
        lambda w: w.toggle_left(),
        icon="columns",
        keys=("F8",),
        enabled=with_map,
        checked=lambda w: w.left_shown,
    ),
    Spec(
        "right_panel",
        QT_TRANSLATE_NOOP("Actions", "In&spector"),
        QT_TRANSLATE_NOOP("Actions", "Show or hide the panel on the right"),
        lambda w: w.toggle_right(),
        icon="sliders-horizontal",
        keys=("F9",),
        enabled=with_map,
        checked=lambda w: w.right_shown,
    ),
    Spec(
        "full_screen",
        QT_TRANSLATE_NOOP("Actions", "F&ull screen"),
        QT_TRANSLATE_NOOP("Actions", "Use the whole screen, or go back to a window"),
        lambda w: w.toggle_full_screen(),
        icon="arrows-out",
        keys=("F11",),
        checked=lambda w: w.isFullScreen(),
    ),
)


def _language(code: str, text: str, tip: str) -> Spec:
    return Spec(
        f"language_{code}",
        text,
        tip,
        lambda w: w.program.choose_language(code),
        checked=lambda w: w.program.language.choice == code,
    )


def _theme(code: str, text: str, tip: str) -> Spec:
    return Spec(
        f"theme_{code}",
        text,
        tip,
        lambda w: w.program.choose_appearance(code),
        checked=lambda w: w.program.appearance.choice == code,
    )


_CHOICES = (
    _language(
        "system",
        QT_TRANSLATE_NOOP("Actions", "As the &system"),
        QT_TRANSLATE_NOOP("Actions", "Use the system's language"),
    ),
    _language(
        "fr",
        QT_TRANSLATE_NOOP("Actions", "&Français"),
        QT_TRANSLATE_NOOP("Actions", "Show the window in French"),
    ),
    _language(
        "en",
        QT_TRANSLATE_NOOP("Actions", "&English"),
        QT_TRANSLATE_NOOP("Actions", "Show the window in English"),
    ),
    _theme(
        "system",
        QT_TRANSLATE_NOOP("Actions", "As the &system"),
        QT_TRANSLATE_NOOP("Actions", "Follow the system's appearance"),
    ),
    _theme(
        "light",
        QT_TRANSLATE_NOOP("Actions", "&Light"),
        QT_TRANSLATE_NOOP("Actions", "Show the window in light colours; the map stays as it is"),
    ),
    _theme(
        "dark",
        QT_TRANSLATE_NOOP("Actions", "&Dark"),
        QT_TRANSLATE_NOOP("Actions", "Show the window in dark colours; the map stays as it is"),
    ),
)

_INSERT = (
    Spec(
        "add_stage",
        QT_TRANSLATE_NOOP("Actions", "&Stage"),
        QT_TRANSLATE_NOOP("Actions", "Add a stage after the selected one"),
        lambda w: w.edits.add_stage(),
        icon="plus",
        keys=("Ctrl+T",),
        enabled=writable,
        short=QT_TRANSLATE_NOOP("Actions", "Stage"),
    ),
    Spec(
        "add_note",
        QT_TRANSLATE_NOOP("Actions", "&Note"),
        QT_TRANSLATE_NOOP("Actions", "Add a note to the selected cell"),
        lambda w: w.edits.add_note(),
        icon="plus",
        keys=("Ctrl+Return", "Ctrl+Enter"),
        enabled=writable,
        short=QT_TRANSLATE_NOOP("Actions", "Note"),
    ),
)


def _lane(kind: str, text: str, tip: str) -> Spec:
    return Spec(f"add_lane_{kind}", text, tip, lambda w: w.edits.add_lane(kind), enabled=writable)


LANES = (
    _lane(
        "action",
        QT_TRANSLATE_NOOP("Actions", "&Actions"),
        QT_TRANSLATE_NOOP("Actions", "What the customer does"),
    ),
    _lane(
        "touchpoint",
        QT_TRANSLATE_NOOP("Actions", "&Touchpoints"),
        QT_TRANSLATE_NOOP("Actions", "Where customer and brand meet"),
    ),
    _lane(
        "thought",
        QT_TRANSLATE_NOOP("Actions", "T&houghts"),
        QT_TRANSLATE_NOOP("Actions", "What the customer thinks and asks"),
    ),
    _lane(
        "emotion",
        QT_TRANSLATE_NOOP("Actions", "&Emotions"),
        QT_TRANSLATE_NOOP("Actions", "The emotion curve"),
    ),
    _lane(
        "pain",
        QT_TRANSLATE_NOOP("Actions", "&Pain points"),
        QT_TRANSLATE_NOOP("Actions", "What irritates the customer"),
    ),
    _lane(
        "opportunity",
        QT_TRANSLATE_NOOP("Actions", "&Opportunities"),
        QT_TRANSLATE_NOOP("Actions", "What could be better"),
    ),
    _lane(
        "goal",
        QT_TRANSLATE_NOOP("Actions", "&Goals"),
        QT_TRANSLATE_NOOP("Actions", "What the customer wants"),
    ),
    _lane(
        "metric",
        QT_TRANSLATE_NOOP("Actions", "&Metrics"),
        QT_TRANSLATE_NOOP("Actions", "Figures with unit and target"),
    ),
    _lane(
        "person",
        QT_TRANSLATE_NOOP("Actions", "O&wners"),
        QT_TRANSLATE_NOOP("Actions", "Who is responsible or involved"),
    ),
    _lane(
        "picture",
        QT_TRANSLATE_NOOP("Actions", "P&ictures"),
        QT_TRANSLATE_NOOP("Actions", "Photographs and screens"),
    ),
    _lane(
        "note",
        QT_TRANSLATE_NOOP("Actions", "&Notes"),
        QT_TRANSLATE_NOOP("Actions", "Notes of no particular kind"),
    ),
    _lane(
        "text",
        QT_TRANSLATE_NOOP("Actions", "Te&xt"),
        QT_TRANSLATE_NOOP("Actions", "A band of running text"),
    ),
    _lane(
        "separator",
        QT_TRANSLATE_NOOP("Actions", "&Separator"),
        QT_TRANSLATE_NOOP("Actions", "A line across the map, such as the line of visibility"),
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

ACTIONS: tuple[Spec, ...] = (*_FILE, *_EDIT, *_VIEW, *_CHOICES, *_INSERT, *LANES, *_HELP)
"""All commands, in the order of the menus."""
