"""Commands on the pictures of the map."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

PICTURES = (
    Spec(
        "add_pictures",
        QT_TRANSLATE_NOOP("Actions", "&Add pictures…"),
        QT_TRANSLATE_NOOP("Actions", "Add photographs or screenshots to the selected stage"),
        lambda w: w.pictures.add(),
        icon="image",
        keys=("Ctrl+Shift+I",),
        enabled=writable,
    ),
    Spec(
        "replace_picture",
        QT_TRANSLATE_NOOP("Actions", "&Replace picture…"),
        QT_TRANSLATE_NOOP("Actions", "Show another picture in its place, with the same words"),
        lambda w: w.pictures.replace(),
        icon="swap",
        enabled=lambda w: writable(w) and bool(w.pictures.chosen),
    ),
    Spec(
        "replace_everywhere",
        QT_TRANSLATE_NOOP("Actions", "Replace this picture &everywhere…"),
        QT_TRANSLATE_NOOP(
            "Actions", "Show another picture wherever the map shows this one, as portraits too"
        ),
        lambda w: w.pictures.replace_everywhere(w.pictures.named),
        icon="swap",
        enabled=lambda w: writable(w) and w.pictures.named is not None,
    ),
    Spec(
        "crop_picture",
        QT_TRANSLATE_NOOP("Actions", "&Fill the frame"),
        QT_TRANSLATE_NOOP("Actions", "Cut the edges of the picture so that it fills its frame"),
        lambda w: w.pictures.crop(),
        icon="crop",
        enabled=lambda w: writable(w) and bool(w.pictures.chosen),
        checked=lambda w: w.has_map and w.pictures.cropped,
    ),
)
