"""Commands that edit what is selected."""

from __future__ import annotations

from app.widgets.actions.spec import Key, Spec, with_map, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

EDIT = (
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
