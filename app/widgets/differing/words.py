"""Each difference between two states of a map in words."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject

from app.model.comparing import Difference, Names, Spot
from app.widgets.differing.values import field_name, texts_of, value_words
from app.widgets.lane_kinds import lane_kind_name
from app.widgets.plain import isolated

ARROW = " → "
"""Between what was and what is, in all languages."""
_MOST = 80
"""Characters shown of a text in a row; all of it is below the list."""

_BESIDE = 2
"""So many words that are the same before or after what differs are told, more are left out."""


class Detail(NamedTuple):
    """What differs, whole: the values before and after, empty where there is none to be said."""

    where: str
    before: str
    after: str


class DifferenceWords(QObject):
    """Says differences in the window's language of now."""

    def about(self, one: Difference) -> str:
        """What it is about, and where that stands."""
        name = short(one.name) or self._nameless(one)
        where = self.where(one.stands or one.was)
        return f"{name} — {where}" if where else name

    def what(self, one: Difference, old: Names, new: Names) -> str:
        """What happened to it."""
        match one.what:
            case "added":
                return self.tr("Added")
            case "removed":
                return self.tr("Removed")
            case "moved":
                return self._moved(one)
            case _:
                return self._changed(one, old, new)

    def whole(self, one: Difference, old: Names, new: Names) -> Detail:
        """All of what differs."""
        where = self.where(one.stands or one.was)
        if one.what == "changed":
            before, after = value_words(one, one.before, old), value_words(one, one.after, new)
            return Detail(where, before, after)
        if one.what == "moved":
            if one.was is not None and one.was != one.stands:
                return Detail(where, self.where(one.was), self.where(one.stands))
            return Detail(where, "", "")
        return Detail(where, texts_of(one.before, old), texts_of(one.after, new))

    def after(self, one: Difference, new: Names) -> str:
        """What a field is now; nothing when it cannot be said in words."""
        return value_words(one, one.after, new) if one.what == "changed" else ""

    def where(self, spot: Spot | None) -> str:
        """A place in words: lane and stage."""
        if spot is None:
            return ""
        if not spot.lane:
            return self.tr("parking lot")
        lane = short(spot.lane_name) or self.tr("lane without a name")
        stage = short(spot.stage_name) or self.tr("stage without a name")
        return f"{isolated(lane)}, {isolated(stage)}"

    def _moved(self, one: Difference) -> str:
        if one.was is not None and one.stands is not None and one.was[:2] != one.stands[:2]:
            return self.tr("Moved from {before} to {after}").format(
                before=self.where(one.was), after=self.where(one.stands)
            )
        places = one.before, one.after
        if isinstance(places[0], int) and isinstance(places[1], int):
            return self.tr("Moved from place {before} to place {after}").format(
                before=places[0] + 1, after=places[1] + 1
            )
        return self.tr("Moved to another moment of its stage")

    def _changed(self, one: Difference, old: Names, new: Names) -> str:
        field = field_name(one)
        before, after = value_words(one, one.before, old), value_words(one, one.after, new)
        if not before or not after:
            return self.tr("Changed: {field}").format(field=field)
        return self.tr("{field}: {before} → {after}").format(
            field=field[:1].upper() + field[1:],
            **_told(before, after),
        )

    def _nameless(self, one: Difference) -> str:
        part = one.after if one.after is not None else one.before
        kind = getattr(part, "kind", None)
        if one.group == "lanes" and isinstance(kind, str):
            return lane_kind_name(kind)  # pyright: ignore[reportArgumentType]
        match one.group:
            case "map":
                return self.tr("The map")
            case "theme":
                return self.tr("The theme")
            case "template":
                return self.tr("The template")
            case "links":
                return self.tr("Link without a label")
            case "notes":
                return self.tr("Note without words")
            case _:
                return self.tr("Without a name")


def _told(before: str, after: str) -> dict[str, str]:
    apart = parted(before, after)
    return {"before": isolated(short(apart[0])), "after": isolated(short(apart[1]))}


def parted(before: str, after: str) -> tuple[str, str]:
    """Two texts without the words that both begin with and end with, where these are many."""
    old, new = before.split(), after.split()
    least = min(len(old), len(new))
    ahead = next((n for n in range(least) if old[n] != new[n]), least)
    least -= ahead
    behind = next((n for n in range(least) if old[-1 - n] != new[-1 - n]), least)
    return _between(old, ahead, behind), _between(new, ahead, behind)


def _between(words: list[str], ahead: int, behind: int) -> str:
    if behind > _BESIDE:
        words = [*words[: len(words) - behind], "…"]
    if ahead > _BESIDE:
        words = ["…", *words[ahead:]]
    return "…" if words == ["…", "…"] else " ".join(words)


def short(text: str) -> str:
    """A text on one line, not too long."""
    text = " ".join(text.split())
    return text if len(text) <= _MOST else text[: _MOST - 1].rstrip() + "…"
