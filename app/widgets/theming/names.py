"""What themes and their roles are called in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.widgets.lane_kinds import lane_kind_name
from app.widgets.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.model.theme import Theme

SHIPPED = (
    QT_TRANSLATE_NOOP("Themes", "Parcours"),
    QT_TRANSLATE_NOOP("Themes", "High contrast"),
    QT_TRANSLATE_NOOP("Themes", "Forest"),
    QT_TRANSLATE_NOOP("Themes", "Lagoon"),
    QT_TRANSLATE_NOOP("Themes", "Night"),
    QT_TRANSLATE_NOOP("Themes", "Paper"),
    QT_TRANSLATE_NOOP("Themes", "Plum"),
    QT_TRANSLATE_NOOP("Themes", "Projector"),
    QT_TRANSLATE_NOOP("Themes", "Slate"),
    QT_TRANSLATE_NOOP("Themes", "Terracotta"),
    QT_TRANSLATE_NOOP("Themes", "Workshop"),
)
"""The names in the files of the themes that come with Parcours; a map keeps them as they are."""

_ROLES = {
    "ground": QT_TRANSLATE_NOOP("Themes", "Sheet"),
    "card": QT_TRANSLATE_NOOP("Themes", "Notes"),
    "text": QT_TRANSLATE_NOOP("Themes", "Text"),
    "muted": QT_TRANSLATE_NOOP("Themes", "Quiet text"),
    "line": QT_TRANSLATE_NOOP("Themes", "Lines"),
    "accent": QT_TRANSLATE_NOOP("Themes", "Accent"),
    "good": QT_TRANSLATE_NOOP("Themes", "Good"),
    "neutral": QT_TRANSLATE_NOOP("Themes", "Neutral"),
    "bad": QT_TRANSLATE_NOOP("Themes", "Bad"),
    "stages": QT_TRANSLATE_NOOP("Themes", "Stages"),
    "looks.title": QT_TRANSLATE_NOOP("Themes", "Text of the title"),
    "looks.scenario": QT_TRANSLATE_NOOP("Themes", "Text of the scenario"),
    "looks.note": QT_TRANSLATE_NOOP("Themes", "Text of notes"),
    "stage_text": QT_TRANSLATE_NOOP("Themes", "Text of stages"),
}

_STRENGTHS = {
    "strong": QT_TRANSLATE_NOOP("Themes", "Edges"),
    "text": QT_TRANSLATE_NOOP("Themes", "Text"),
    "head": QT_TRANSLATE_NOOP("Themes", "Head"),
    "cell": QT_TRANSLATE_NOOP("Themes", "Cells"),
    "sticky": QT_TRANSLATE_NOOP("Themes", "Sticky notes"),
}


def _translate(text: str) -> str:
    return QCoreApplication.translate("Themes", text)


def named(theme: Theme) -> Theme:
    """The theme; that of every new map, which is stored without a name, with its name."""
    plain = type(theme)()
    if theme.name or theme.wearing(plain) != plain:
        return theme
    return theme.replace(name=SHIPPED[0])


def is_worn(theme: Theme, now: Theme) -> bool:
    """Whether a map whose theme is `now` has a theme that is offered; one without a logo goes with
    any."""
    return (theme if theme.logo else theme.wearing(now)) == named(now)


def theme_name(theme: Theme) -> str:
    """The name of a theme: a shipped one in the window's language, another as it was written."""
    name = " ".join(named(theme).name.split())
    if name in SHIPPED:
        return _translate(name)
    return name or QCoreApplication.translate("Themes", "Unnamed theme")


def editable_name(theme: Theme) -> str:
    """The name of a theme to be typed in: as it was written, a shipped one as it is shown."""
    name = named(theme).name
    return _translate(name) if name in SHIPPED else name


def known_name(words: str) -> str:
    """What a map calls a theme of a name as it is shown: the shipped theme's own name, in
    whatever language it was read."""
    return next((name for name in SHIPPED if _translate(name) == words), words)


def tone_name(kind: str) -> str:
    """A tone by the lanes that have it."""
    if kind == "neutral":
        return QCoreApplication.translate("Themes", "Other")
    return lane_kind_name(kind)  # type: ignore[arg-type]


def strength_name(strength: str) -> str:
    """One of the four strengths of a tone."""
    return _translate(_STRENGTHS[strength])


def role_name(role: str) -> str:
    """A role of a theme; `tones.pain.text` is one too."""
    if not role.startswith("tones."):
        return _translate(_ROLES[role])
    _, kind, strength = role.split(".")
    pattern = QCoreApplication.translate("Themes", "{lanes}: {part}")
    return pattern.format(lanes=tone_name(kind), part=strength_name(strength).lower())
