"""Commands on files and windows."""

from __future__ import annotations

from app.widgets.actions.spec import Key, Role, Spec, with_map
from app.widgets.marking import QT_TRANSLATE_NOOP

FILE = (
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
        QT_TRANSLATE_NOOP("Actions", "Export the map as a PDF, a picture or an SVG"),
        lambda w: w.show_export(),
        icon="export",
        keys=("Ctrl+E",),
        enabled=with_map,
        short=QT_TRANSLATE_NOOP("Actions", "Export"),
    ),
    Spec(
        "preferences",
        QT_TRANSLATE_NOOP("Actions", "&Preferences…"),
        QT_TRANSLATE_NOOP("Actions", "Language, appearance, default owner and capture prefixes"),
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
