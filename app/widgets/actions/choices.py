"""The choices of language and appearance."""

from __future__ import annotations

from app.widgets.actions.spec import Spec
from app.widgets.marking import QT_TRANSLATE_NOOP


def _language(code: str, text: str, tip: str) -> Spec:
    return Spec(
        f"language_{code}",
        text,
        tip,
        lambda w: w.program.choose_language(code),
        icon="translate",
        checked=lambda w: w.program.language.choice == code,
    )


def _theme(code: str, text: str, tip: str, icon: str) -> Spec:
    return Spec(
        f"theme_{code}",
        text,
        tip,
        lambda w: w.program.choose_appearance(code),
        icon=icon,
        checked=lambda w: w.program.appearance.choice == code,
    )


def _wheel(code: str, text: str, tip: str) -> Spec:
    return Spec(
        f"wheel_{code}",
        text,
        tip,
        lambda w: w.program.choose_wheel(code),
        icon="mouse",
        checked=lambda w: w.program.wheel == code,
    )


CHOICES = (
    _language(
        "system",
        QT_TRANSLATE_NOOP("Actions", "&System default"),
        QT_TRANSLATE_NOOP("Actions", "Use the system’s language"),
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
        QT_TRANSLATE_NOOP("Actions", "&System default"),
        QT_TRANSLATE_NOOP("Actions", "Follow the system’s appearance"),
        "circle-half",
    ),
    _theme(
        "light",
        QT_TRANSLATE_NOOP("Actions", "&Light"),
        QT_TRANSLATE_NOOP("Actions", "Light window; the map keeps its colours"),
        "sun",
    ),
    _theme(
        "dark",
        QT_TRANSLATE_NOOP("Actions", "&Dark"),
        QT_TRANSLATE_NOOP("Actions", "Dark window; the map keeps its colours"),
        "moon",
    ),
    _wheel(
        "scroll",
        QT_TRANSLATE_NOOP("Actions", "&Scrolls the map"),
        QT_TRANSLATE_NOOP("Actions", "The wheel scrolls, and zooms with Ctrl; so do two fingers"),
    ),
    _wheel(
        "zoom",
        QT_TRANSLATE_NOOP("Actions", "&Zooms the map"),
        QT_TRANSLATE_NOOP(
            "Actions",
            "The wheel zooms and a drag with the right button moves the map; "
            "two fingers on a trackpad still scroll",
        ),
    ),
)
