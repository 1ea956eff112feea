"""Each change of a template in words: what happens, and why it is not ticked."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QObject

from app.model.journey import Locked, Prompt
from app.model.renewal import Change, Group
from app.model.theme import Theme
from app.widgets.lane_kinds import lane_kind_name
from app.widgets.marking import QT_TRANSLATE_NOOP
from app.widgets.renewing.values import field_name, short, value_words
from app.widgets.theming.names import theme_name

_NAMED = 3
"""How many things that move are named; the others are counted."""

GROUPS: dict[Group, str] = {
    "stages": QT_TRANSLATE_NOOP("ChangeWords", "Stages"),
    "phases": QT_TRANSLATE_NOOP("ChangeWords", "Phases"),
    "lanes": QT_TRANSLATE_NOOP("ChangeWords", "Lanes"),
    "touchpoints": QT_TRANSLATE_NOOP("ChangeWords", "Touchpoints"),
    "criteria": QT_TRANSLATE_NOOP("ChangeWords", "Criteria of the audit"),
    "prompts": QT_TRANSLATE_NOOP("ChangeWords", "Questions in empty cells"),
    "locks": QT_TRANSLATE_NOOP("ChangeWords", "What is locked"),
    "blocks": QT_TRANSLATE_NOOP("ChangeWords", "Blocks offered"),
    "theme": QT_TRANSLATE_NOOP("ChangeWords", "Theme"),
    "samples": QT_TRANSLATE_NOOP("ChangeWords", "Sample notes"),
}

_ADDED = {
    "stages": QT_TRANSLATE_NOOP("ChangeWords", "New stage “{name}”"),
    "phases": QT_TRANSLATE_NOOP("ChangeWords", "New phase “{name}”"),
    "lanes": QT_TRANSLATE_NOOP("ChangeWords", "New lane “{name}”"),
    "touchpoints": QT_TRANSLATE_NOOP("ChangeWords", "New touchpoint “{name}”"),
}

_LOCKS: dict[Locked, str] = {
    "stage-order": QT_TRANSLATE_NOOP("ChangeWords", "order of stages"),
    "stage-names": QT_TRANSLATE_NOOP("ChangeWords", "names of stages"),
    "lane-order": QT_TRANSLATE_NOOP("ChangeWords", "order of lanes"),
    "lane-names": QT_TRANSLATE_NOOP("ChangeWords", "names of lanes"),
    "lane-kinds": QT_TRANSLATE_NOOP("ChangeWords", "kinds of lanes"),
    "colors": QT_TRANSLATE_NOOP("ChangeWords", "colours and theme"),
}


class ChangeWords(QObject):
    """Says changes in the window's language of now."""

    def group_name(self, group: Group) -> str:
        """What a group of changes is about."""
        return self.tr(GROUPS[group])

    def change_words(self, change: Change) -> str:
        """What a change does, before and after."""
        match change.group:
            case "prompts":
                return self._prompts(change)
            case "criteria":
                return self._criteria(change)
            case "locks":
                return self._locks(change)
            case "blocks":
                return self._blocks(change)
            case "theme":
                return self._theme(change)
            case "samples":
                count = change.number
                return self.tr("%n note(s) for the stages and lanes that are new", "", count)
            case _:
                return self._part(change)

    def _part(self, change: Change) -> str:
        name = short(change.name)
        match change.what:
            case "add":
                return self.tr(_ADDED[change.group]).format(name=name)
            case "remove":
                return self._removed(change, name)
            case "order":
                return self._order(change)
            case _:
                return self._field(change, name)

    def reason_words(self, change: Change) -> str:
        """Why it is not ticked, or not to be had; empty when it is ticked."""
        match change.reason:
            case "yours":
                return self.tr("You changed it too: ticked, yours is replaced.")
            case "unknown":
                return self.tr("It may be yours: ticked, it is replaced.")
            case "fixed":
                return self.tr("Not while the structure of the map is locked.")
            case "taken":
                return self.tr("Not here: something else on the map has its identity.")
            case "unfit":
                return self.tr("It stays as it is: %n note(s) would not fit.", "", change.number)
            case "holds":
                if change.group == "touchpoints":
                    return self.tr("It is named %n time(s).", "", change.number)
                return self.tr("It holds %n note(s).", "", change.number)
            case _:
                return ""

    def _removed(self, change: Change, name: str) -> str:
        if change.reason == "holds":
            return self.tr("“{name}” stays, though the template has it no longer").format(name=name)
        if change.group in ("stages", "lanes"):
            return self.tr("Remove “{name}”, which holds nothing").format(name=name)
        return self.tr("Remove “{name}”").format(name=name)

    def _order(self, change: Change) -> str:
        lines: list[str] = []
        moves = cast("tuple[tuple[str, str], ...]", change.after)
        for name, before in moves[:_NAMED]:
            if before:
                pattern = self.tr("“{name}” goes behind “{other}”")
                lines.append(pattern.format(name=short(name), other=short(before)))
            else:
                lines.append(self.tr("“{name}” comes first").format(name=short(name)))
        if len(moves) > _NAMED:
            lines.append(self.tr("%n more move(s)", "", len(moves) - _NAMED))
        return "\n".join(lines)

    def _field(self, change: Change, name: str) -> str:
        before, after = (value_words(change.field, one) for one in (change.before, change.after))
        if change.field == "name":
            return self.tr("“{before}” is now called “{after}”").format(
                before=name, after=short(after)
            )
        pattern = self.tr("“{name}”, {field}: {before} → {after}")
        if not before or not after:
            pattern = self.tr("“{name}”: {field}")
        return pattern.format(name=name, field=field_name(change.field), before=before, after=after)

    def _prompts(self, change: Change) -> str:
        before, after = (
            {(one.lane, one.stage): one.text for one in cast("tuple[Prompt, ...]", prompts)}
            for prompts in (change.before, change.after)
        )
        new = len(after.keys() - before.keys())
        gone = len(before.keys() - after.keys())
        other = sum(before[one] != after[one] for one in before.keys() & after.keys())
        lines: list[str] = []
        if new:
            lines.append(self.tr("%n new question(s)", "", new))
        if other:
            lines.append(self.tr("%n question(s) in other words", "", other))
        if gone:
            lines.append(self.tr("%n question(s) asked no longer", "", gone))
        return "\n".join(lines)

    def _criteria(self, change: Change) -> str:
        before, after = (
            ", ".join(short(one.name) for one in cast("tuple[Any, ...]", part))
            or self.tr("the six usual ones")
            for part in (change.before, change.after)
        )
        return self.tr("{before} → {after}").format(before=before, after=after)

    def _locks(self, change: Change) -> str:
        before, after = (
            ", ".join(self.tr(_LOCKS[one]) for one in cast("tuple[Locked, ...]", part))
            or self.tr("nothing")
            for part in (change.before, change.after)
        )
        return self.tr("{before} → {after}").format(before=before, after=after)

    def _blocks(self, change: Change) -> str:
        before, after = (self._offered(part) for part in (change.before, change.after))
        return self.tr("{before} → {after}").format(before=before, after=after)

    def _offered(self, blocks: object) -> str:
        kinds, own = cast("tuple[tuple[Any, ...], tuple[Any, ...]]", blocks)
        names = [lane_kind_name(one) for one in kinds] or [self.tr("all kinds of lane")]
        return ", ".join([*names, *(short(one.name) for one in own)])

    def _theme(self, change: Change) -> str:
        names = (Theme(name=cast(str, one)) for one in (change.before, change.after))
        before, after = (theme_name(one) for one in names)
        if before == after:
            return self.tr("“{name}” in other colours or shapes").format(name=after)
        return self.tr("“{before}” → “{after}”").format(before=before, after=after)
