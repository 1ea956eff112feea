"""The interface's words for what the model names in code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject

from app.layout.marks import MARK_ICONS
from app.model.base import Part
from app.model.items import ItemKind
from app.model.journey import Phase, Stage
from app.model.lanes import Lane
from app.model.people import Persona


def tone_names() -> dict[str, str]:
    """The tones of a theme by the kind that each belongs to: themes colour them otherwise."""
    return {
        "action": QCoreApplication.translate("Words", "Colour of actions"),
        "touchpoint": QCoreApplication.translate("Words", "Colour of touchpoints"),
        "thought": QCoreApplication.translate("Words", "Colour of thoughts"),
        "emotion": QCoreApplication.translate("Words", "Colour of emotions"),
        "pain": QCoreApplication.translate("Words", "Colour of pain points"),
        "opportunity": QCoreApplication.translate("Words", "Colour of opportunities"),
        "goal": QCoreApplication.translate("Words", "Colour of goals"),
        "metric": QCoreApplication.translate("Words", "Colour of metrics"),
        "person": QCoreApplication.translate("Words", "Colour of owners"),
        "picture": QCoreApplication.translate("Words", "Colour of pictures"),
    }


def channel_options() -> list[tuple[object, str]]:
    """Where a touchpoint happens."""
    return [
        ("phone", QCoreApplication.translate("Words", "Phone")),
        ("web", QCoreApplication.translate("Words", "Website")),
        ("app", QCoreApplication.translate("Words", "App")),
        ("email", QCoreApplication.translate("Words", "Email")),
        ("sms", QCoreApplication.translate("Words", "SMS")),
        ("chat", QCoreApplication.translate("Words", "Chat")),
        ("social", QCoreApplication.translate("Words", "Social media")),
        ("shop", QCoreApplication.translate("Words", "Shop")),
        ("branch", QCoreApplication.translate("Words", "Branch")),
        ("event", QCoreApplication.translate("Words", "Event")),
        ("post", QCoreApplication.translate("Words", "Post")),
        ("third-party", QCoreApplication.translate("Words", "Third-party site")),
        ("other", QCoreApplication.translate("Words", "Other")),
    ]


def moment_options() -> list[tuple[object, str]]:
    """When, against the purchase."""
    return [
        (None, QCoreApplication.translate("Words", "Not specified")),
        ("before", QCoreApplication.translate("Words", "Before the purchase")),
        ("during", QCoreApplication.translate("Words", "During the purchase")),
        ("after", QCoreApplication.translate("Words", "After the purchase")),
    ]


def stage_moment_options() -> list[tuple[object, str]]:
    """When, against what a stage is about."""
    return [
        ("before", QCoreApplication.translate("Words", "Before")),
        ("during", QCoreApplication.translate("Words", "During")),
        ("after", QCoreApplication.translate("Words", "After")),
    ]


def evidence_segments() -> list[tuple[object, str, str]]:
    """How well a claim is founded, with the icons of the map's marks."""
    return [
        (None, QCoreApplication.translate("Words", "Not specified"), "minus"),
        ("assumed", QCoreApplication.translate("Words", "Assumed"), MARK_ICONS["assumed"]),
        ("observed", QCoreApplication.translate("Words", "Observed"), MARK_ICONS["observed"]),
        ("measured", QCoreApplication.translate("Words", "Measured"), MARK_ICONS["measured"]),
    ]


def drawing_options() -> list[tuple[object, str]]:
    """How a metric is drawn."""
    return [
        ("bar", QCoreApplication.translate("Words", "Number with bar")),
        ("sparkline", QCoreApplication.translate("Words", "Sparkline")),
        ("gauge", QCoreApplication.translate("Words", "Gauge")),
        ("number", QCoreApplication.translate("Words", "Number alone")),
    ]


def map_kind_options() -> list[tuple[object, str]]:
    """Kinds of map."""
    return [
        ("journey", QCoreApplication.translate("Words", "Customer journey")),
        ("experience", QCoreApplication.translate("Words", "Experience map")),
        ("touchpoint", QCoreApplication.translate("Words", "Touchpoint map")),
        ("blueprint", QCoreApplication.translate("Words", "Service blueprint")),
        ("employee", QCoreApplication.translate("Words", "Employee journey")),
    ]


def rhythm_options() -> list[tuple[object, str]]:
    """How often a map is looked at again."""
    return [
        ("none", QCoreApplication.translate("Words", "Not scheduled")),
        ("monthly", QCoreApplication.translate("Words", "Every month")),
        ("quarterly", QCoreApplication.translate("Words", "Every quarter")),
        ("yearly", QCoreApplication.translate("Words", "Every year")),
    ]


def unit_options() -> list[tuple[object, str]]:
    """Units of a duration."""
    return [
        ("minute", QCoreApplication.translate("Words", "minutes")),
        ("hour", QCoreApplication.translate("Words", "hours")),
        ("day", QCoreApplication.translate("Words", "days")),
        ("week", QCoreApplication.translate("Words", "weeks")),
        ("month", QCoreApplication.translate("Words", "months")),
        ("year", QCoreApplication.translate("Words", "years")),
    ]


class Counted(QObject):
    """Numbers of things. `tr` of an object, because lupdate finds plurals in that form only."""

    def items(self, kind: ItemKind, n: int) -> str:
        """How many elements of a kind, `3 notes`."""
        match kind:
            case "touchpoint":
                return self.tr("%n touchpoint(s)", "", n)
            case "emotion":
                return self.tr("%n emotion(s)", "", n)
            case "metric":
                return self.tr("%n metric(s)", "", n)
            case "picture":
                return self.tr("%n picture(s)", "", n)
            case "person":
                return self.tr("%n person(s)", "", n)
            case _:
                return self.tr("%n note(s)", "", n)

    def stages(self, n: int) -> str:
        """How many stages."""
        return self.tr("%n stage(s)", "", n)

    def lanes(self, n: int) -> str:
        """How many lanes."""
        return self.tr("%n lane(s)", "", n)

    def phases(self, n: int) -> str:
        """How many phases."""
        return self.tr("%n phase(s)", "", n)

    def personas(self, n: int) -> str:
        """How many personas."""
        return self.tr("%n persona(s)", "", n)


def counted(parts: Sequence[Part]) -> str:
    """How many elements of each kind, `3 notes, 1 lane`."""
    names = [getattr(part, "kind", "") if not isinstance(part, Lane) else "" for part in parts]
    kinds = Counter(name for name in names if name)
    said = [item_count(cast(ItemKind, kind), count) for kind, count in kinds.items()]
    for kind, words in (
        (Stage, Counted().stages),
        (Lane, Counted().lanes),
        (Phase, Counted().phases),
        (Persona, Counted().personas),
    ):
        if count := sum(isinstance(part, kind) for part in parts):
            said.append(words(count))
    return ", ".join(said)


def item_count(kind: ItemKind, count: int) -> str:
    """How many elements of a kind, `3 notes`."""
    return Counted().items(kind, count)
