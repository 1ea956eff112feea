"""Commands on the look of the map."""

from __future__ import annotations

from app.widgets.actions.spec import Spec, with_map, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

THEMES = (
    Spec(
        "theme_editor",
        QT_TRANSLATE_NOOP("Actions", "&Edit the theme"),
        QT_TRANSLATE_NOOP("Actions", "Change colours, text sizes and shapes beside the map"),
        lambda w: w.themes.show_editor(),
        icon="palette",
        keys=("Shift+F9",),
        enabled=with_map,
        checked=lambda w: w.themes.edited,
    ),
    Spec(
        "theme_as_light",
        QT_TRANSLATE_NOOP("Actions", "&Light variant"),
        QT_TRANSLATE_NOOP("Actions", "Give a dark theme a white sheet and dark texts"),
        lambda w: w.themes.make_light(),
        icon="sun",
        enabled=writable,
    ),
    Spec(
        "theme_as_dark",
        QT_TRANSLATE_NOOP("Actions", "&Dark variant"),
        QT_TRANSLATE_NOOP("Actions", "Give the theme a dark sheet and light texts"),
        lambda w: w.themes.make_dark(),
        icon="moon",
        enabled=writable,
    ),
    Spec(
        "theme_as_printed",
        QT_TRANSLATE_NOOP("Actions", "&Print variant"),
        QT_TRANSLATE_NOOP("Actions", "Give the theme a white sheet that costs little ink"),
        lambda w: w.themes.make_printed(),
        icon="printer",
        enabled=writable,
    ),
    Spec(
        "theme_repair",
        QT_TRANSLATE_NOOP("Actions", "&Repair contrast"),
        QT_TRANSLATE_NOOP("Actions", "Make every text of the theme readable on its ground"),
        lambda w: w.themes.repair(),
        icon="wrench",
        enabled=writable,
    ),
    Spec(
        "theme_save",
        QT_TRANSLATE_NOOP("Actions", "&Keep among my themes"),
        QT_TRANSLATE_NOOP("Actions", "Offer the theme of this map for every map"),
        lambda w: w.themes.save(),
        icon="bookmark-simple",
        enabled=with_map,
    ),
    Spec(
        "theme_import",
        QT_TRANSLATE_NOOP("Actions", "&Import a theme…"),
        QT_TRANSLATE_NOOP("Actions", "Give the map the theme of a file or of another map"),
        lambda w: w.themes.bring(),
        icon="download-simple",
        enabled=writable,
    ),
    Spec(
        "theme_export",
        QT_TRANSLATE_NOOP("Actions", "E&xport the theme…"),
        QT_TRANSLATE_NOOP("Actions", "Write the theme into a file, to be shared"),
        lambda w: w.themes.send(),
        icon="upload-simple",
        enabled=with_map,
    ),
)


LOGO = (
    Spec(
        "logo_choose",
        QT_TRANSLATE_NOOP("Actions", "&Choose a logo…"),
        QT_TRANSLATE_NOOP("Actions", "Show a picture beside the title of the map"),
        lambda w: w.logo.choose(),
        icon="flag-banner",
        enabled=writable,
    ),
    Spec(
        "logo_everywhere",
        QT_TRANSLATE_NOOP("Actions", "Replace the logo &everywhere…"),
        QT_TRANSLATE_NOOP("Actions", "Show another picture wherever the map shows its logo"),
        lambda w: w.pictures.replace_everywhere(w.logo.asset),
        icon="swap",
        enabled=lambda w: writable(w) and w.logo.asset is not None,
    ),
    Spec(
        "logo_remove",
        QT_TRANSLATE_NOOP("Actions", "&Remove the logo"),
        QT_TRANSLATE_NOOP("Actions", "Show the title alone"),
        lambda w: w.logo.remove(),
        icon="trash",
        enabled=lambda w: writable(w) and w.logo.asset is not None,
    ),
)


def _sight(code: str, text: str, tip: str) -> Spec:
    sight = None if code == "all" else code
    return Spec(
        f"sight_{code}",
        text,
        tip,
        lambda w: w.themes.see_as(sight),
        icon="eye",
        enabled=with_map,
        checked=lambda w: w.themes.sight == sight,
    )


SIGHTS = (
    _sight(
        "all",
        QT_TRANSLATE_NOOP("Actions", "&All colours"),
        QT_TRANSLATE_NOOP("Actions", "Show the map in its own colours"),
    ),
    _sight(
        "protan",
        QT_TRANSLATE_NOOP("Actions", "&Protanopia (no red)"),
        QT_TRANSLATE_NOOP("Actions", "Show the map as eyes without cones for red see it"),
    ),
    _sight(
        "deutan",
        QT_TRANSLATE_NOOP("Actions", "&Deuteranopia (no green)"),
        QT_TRANSLATE_NOOP("Actions", "Show the map as eyes without cones for green see it"),
    ),
    _sight(
        "tritan",
        QT_TRANSLATE_NOOP("Actions", "&Tritanopia (no blue)"),
        QT_TRANSLATE_NOOP("Actions", "Show the map as eyes without cones for blue see it"),
    ),
)
