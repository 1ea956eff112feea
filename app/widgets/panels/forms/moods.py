"""The fields of an emotion lane: its scale, and the marks of its points."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.layout.labels import labels_for
from app.model import edits
from app.model.edits.tools import checked
from app.model.journey import Journey
from app.model.lanes import Lane
from app.model.moods import MoodScale
from app.widgets.panels.fields import Choice, LinesText, NumberLine
from app.widgets.panels.form import Form

_PRESETS: dict[object, tuple[float, float]] = {
    "signed": (-2.0, 2.0),
    "five": (1.0, 5.0),
    "ten": (0.0, 10.0),
}


def mood_fields(form: Form, lane: Callable[[], Lane]) -> None:
    """Adds the rows of an emotion lane to a form."""
    change = QCoreApplication.translate("Moods", "Change scale")
    form.heading(QCoreApplication.translate("Moods", "Curves"))
    scales = Choice(
        (
            (None, QCoreApplication.translate("Moods", "None")),
            ("signed", QCoreApplication.translate("Moods", "−2 to +2")),
            ("five", QCoreApplication.translate("Moods", "1 to 5")),
            ("ten", QCoreApplication.translate("Moods", "0 to 10")),
            ("numbers", QCoreApplication.translate("Moods", "Other numbers")),
            ("words", QCoreApplication.translate("Moods", "Words")),
        )
    )
    form.add(
        QCoreApplication.translate("Moods", "Scale"),
        scales,
        lambda: _kind(lane().scale),
        lambda j, kind: _with_scale(j, lane(), _of_kind(kind, j.language)),
        change,
        tip=QCoreApplication.translate(
            "Moods", "Shown beside the curves; the points stay where they are"
        ),
    )

    def bound(label: str, name: str) -> None:
        form.add(
            label,
            NumberLine(),
            lambda: getattr(lane().scale or MoodScale(), name),
            lambda j, value: _with_scale(j, lane(), _bounded(lane().scale, name, value)),
            change,
        )

    form.section(lambda: _kind(lane().scale) == "numbers")
    bound(QCoreApplication.translate("Moods", "Lowest"), "low")
    bound(QCoreApplication.translate("Moods", "Highest"), "high")
    form.end_section()
    form.section(lambda: _kind(lane().scale) == "words")
    form.add(
        QCoreApplication.translate("Moods", "Words of the scale"),
        LinesText(3, 11),
        lambda: tuple(word for word in reversed((lane().scale or MoodScale()).words) if word),
        lambda j, words: _with_scale(j, lane(), _worded(words)),
        change,
        tip=QCoreApplication.translate("Moods", "One per line, the best first"),
    )
    form.end_section()
    form.add(
        QCoreApplication.translate("Moods", "Points"),
        Choice(
            (
                ("face", QCoreApplication.translate("Moods", "Faces")),
                ("dot", QCoreApplication.translate("Moods", "Dots")),
                ("icon", QCoreApplication.translate("Moods", "Weather icons")),
            )
        ),
        lambda: lane().marks,
        lambda j, marks: edits.change_lane(j, lane().id, marks=marks),
        QCoreApplication.translate("Moods", "Change points"),
    )


def _kind(scale: MoodScale | None) -> object:
    """The entry of the list that a scale is."""
    if scale is None:
        return None
    if scale.words:
        return "words"
    ends = (scale.low, scale.high)
    return next((kind for kind, preset in _PRESETS.items() if preset == ends), "numbers")


def _of_kind(kind: Any, language: str) -> MoodScale | None:
    if kind is None:
        return None
    if kind == "words":
        return MoodScale(words=labels_for(language).moods)
    if kind == "numbers":
        return MoodScale(low=0.0, high=100.0)
    low, high = _PRESETS[kind]
    return MoodScale(low=low, high=high)


def _worded(words: tuple[str, ...]) -> MoodScale:
    """A scale of words, the best first; it stays one while there is no word yet."""
    return checked(lambda: MoodScale(words=tuple(reversed(words)) or ("",)))


def _bounded(old: MoodScale | None, name: str, value: float | None) -> MoodScale:
    scale = old or MoodScale()
    return scale if value is None else checked(lambda: scale.replace(**{name: value}))


def _with_scale(journey: Journey, lane: Lane, scale: MoodScale | None) -> Journey:
    return edits.change_lane(journey, lane.id, scale=scale)
