"""What of a map is exported, and in what dress: its view, stages, theme and language."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence

from app.files.templates import list_templates
from app.files.themes import load_dress, shipped_themes
from app.jobs.doing import read_map
from app.jobs.maps import from_template
from app.model.edits.dressing import dress
from app.model.journey import Journey, Stage
from app.model.scope import Scope, within
from app.model.theme_file import THEME_SUFFIX
from app.model.viewing import seen
from app.refusals import Refused, UsageError
from app.theming.variants import printed
from app.words import Words

Dressing = Callable[[Journey], Journey]
"""Puts a map into a theme."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NUMBERS = re.compile(r"(\d{0,6})\s*([-–])\s*(\d{0,6})|(\d{1,6})")


def is_template(file: str) -> bool:
    """Whether a template is meant: the name of one, where no file is called so."""
    return not os.path.lexists(file) and any(one.name == file for one in list_templates())


def map_of(words: Words, file: str, language: str | None) -> Journey:
    """The map in a file, or a template that ships; in a language when one is given. Raises as
    `read_map` and `from_template` do."""
    if is_template(file):
        return from_template(words, file, language, "export")
    journey = read_map(words, file)
    return journey if language is None else journey.replace(language=language)


def check_language(words: Words, language: str | None) -> None:
    """Raises UsageError for what is no language."""
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise UsageError(words.say("bad-language", value=language), "export")


def find_dress(words: Words, name: str | None) -> Dressing:
    """What puts a map into a theme: one that ships by its name, the one in a file, or `printed`,
    the map's own for white paper. It raises EditError where the map's template locks its colours.
    Raises UsageError and FileError."""
    if name is None:
        return lambda journey: journey
    shipped = shipped_themes()
    for known, theme in shipped.items():
        if known == name.casefold():
            return lambda journey: dress(journey, theme)
    if os.path.lexists(name) or os.sep in name or name.endswith(THEME_SUFFIX):
        found = load_dress(name)
        return lambda journey: dress(journey, found.theme, found.logo)
    if name.casefold() == "printed":
        return lambda journey: journey.replace(theme=printed(journey.theme))
    known = ", ".join([*shipped, "printed"])
    raise UsageError(words.say("no-theme", name=name, known=known), "export")


def in_view(words: Words, journey: Journey, name: str | None) -> Journey:
    """The map as one of its named views shows it; `all` shows everything, unless one is called
    so. Raises Refused."""
    if name is None:
        return journey
    for same in (str, str.casefold):
        for one in journey.views:
            if same(one.name) == same(name):
                return journey.replace(view=one.view)
    if name == "all":
        return journey.replace(view=None)
    known = ", ".join([*(one.name for one in journey.views), "all"])
    raise Refused(words.say("no-view", name=name, known=known))


def with_stages(words: Words, journey: Journey, wanted: Sequence[str]) -> Journey:
    """Some stages of the map as a map; all of it when none is named. Raises Refused."""
    if not wanted:
        return journey
    shown = seen(journey).journey.stages
    found = {stage for text in wanted for stage in _stages(words, shown, text)}
    ids = tuple(stage.id for stage in shown if stage.id in found)
    return within(journey, Scope("stages", ids))


def _stages(words: Words, shown: Sequence[Stage], text: str) -> set[str]:
    """The stages that a text names: one by its name, or several by names, numbers and ranges."""
    if named := _named(shown, text):
        return named
    found: set[str] = set()
    for part in text.split(","):
        one = _named(shown, part) or _numbered(shown, part)
        if not one:
            known = ", ".join(
                f"{number} {' '.join(stage.name.split())}".strip()
                for number, stage in enumerate(shown, 1)
            )
            raise Refused(words.say("no-stage", name=part.strip(), known=known))
        found |= one
    return found


def _named(shown: Sequence[Stage], text: str) -> set[str]:
    wanted = " ".join(text.split())
    for same in (str, str.casefold):
        names = {one.id for one in shown if same(" ".join(one.name.split())) == same(wanted)}
        if wanted and names:
            return names
    return set()


def _numbered(shown: Sequence[Stage], text: str) -> set[str]:
    match = _NUMBERS.fullmatch(text.strip())
    if match is None:
        return set()
    first, dash, last, single = match.groups()
    if dash and not (first or last):
        return set()
    low = int(single or first or 1)
    high = int(single or last or len(shown))
    if not 1 <= low <= high <= len(shown):
        return set()
    return {one.id for one in shown[low - 1 : high]}
