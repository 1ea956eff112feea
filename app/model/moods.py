"""How the levels of an emotion lane are written. Levels are stored from -2 to 2 whatever the
scale, so that lanes and maps compare, and a scale may change at any time without loss."""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from app.model.base import Name, Part

MarkShape = Literal["face", "dot", "icon"]
"""What stands at each point of a curve."""

LEVELS = 4.0
"""From the lowest level to the highest."""

_STEP = 0.5
_MOST_STEPS = 5
"""Between the marks of a scale of numbers."""


class MoodScale(Part):
    """The ends of a scale of numbers, or `words` from the lowest to the highest in their place."""

    low: Annotated[float, Field(ge=-1000, le=1000)] = -2.0
    high: Annotated[float, Field(ge=-1000, le=1000)] = 2.0
    words: Annotated[tuple[Name, ...], Field(max_length=11)] = ()


class Tick(NamedTuple):
    """A mark of a scale: the level it stands at, and its number or its word."""

    level: float
    value: float | str


def value_of(scale: MoodScale, level: float) -> float:
    """A level as the number of a scale."""
    return scale.low + (level + 2) / LEVELS * (scale.high - scale.low)


def ticks(scale: MoodScale) -> tuple[Tick, ...]:
    """The marks of a scale from the lowest to the highest; none when it has no extent."""
    words = scale.words
    if words:
        last = max(1, len(words) - 1)
        only = len(words) == 1
        return tuple(
            Tick(0.0 if only else n / last * LEVELS - 2, word) for n, word in enumerate(words)
        )
    extent = abs(scale.high - scale.low)
    if not extent:
        return ()
    count = 2
    if extent.is_integer() and extent > 1:
        whole = int(extent)
        count = next(n for n in range(min(whole, _MOST_STEPS), 0, -1) if whole % n == 0)
    levels = [n / count * LEVELS - 2 for n in range(count + 1)]
    return tuple(Tick(level, round(value_of(scale, level), 6)) for level in levels)


def word_at(scale: MoodScale, level: float) -> str:
    """The word nearest to a level; empty for a scale of numbers."""
    if not scale.words:
        return ""
    return str(min(ticks(scale), key=lambda one: abs(one.level - level)).value)


def step_of(scale: MoodScale | None) -> float:
    """How far one key press moves a point, in levels: to the next word, by one of a scale of five
    to twenty numbers, half a level otherwise."""
    if scale is None:
        return _STEP
    if len(scale.words) > 1:
        return LEVELS / (len(scale.words) - 1)
    extent = abs(scale.high - scale.low)
    if not scale.words and extent.is_integer() and 4 < extent <= 20:
        return LEVELS / extent
    return _STEP
