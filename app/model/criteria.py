"""The criteria touchpoints are audited by: the map's own, or the six usual ones.

A map that lists none uses the six of product.md, point 5, in its own language; scores name them
by the same identities in every language, so that they hold when the language changes.
"""

from __future__ import annotations

from functools import cache

from app.model.journey import Criterion, Journey

_USUAL: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "simple": (
        ("Simple", "Is it easy to understand and use?"),
        ("Simple", "Est-ce facile à comprendre et à utiliser ?"),
    ),
    "appropriate": (
        ("Appropriate", "Does it suit the channel and the audience?"),
        ("Adapté", "Convient-il à ce canal et à ce public ?"),
    ),
    "relevant": (
        ("Relevant", "Is it what the customer expects at this point?"),
        ("Pertinent", "Est-ce ce que le client attend à ce moment ?"),
    ),
    "meaningful": (
        ("Meaningful", "Is it worth something to the customer?"),
        ("Utile", "Le client y gagne-t-il quelque chose ?"),
    ),
    "appealing": (
        ("Appealing", "Does the customer want it?"),
        ("Attirant", "Le client en a-t-il envie ?"),
    ),
    "personal": (
        ("Personal", "Does it adapt to each customer?"),
        ("Personnel", "S’adapte-t-il à chaque client ?"),
    ),
}
"""By identity: name and guiding question in English and in French."""


@cache
def usual_criteria(language: str) -> tuple[Criterion, ...]:
    """The six usual criteria in French or, for any other language (BCP 47), in English."""
    column = language.partition("-")[0].lower() == "fr"
    return tuple(
        Criterion(id=name, name=words[column][0], question=words[column][1])
        for name, words in _USUAL.items()
    )


def criteria_of(journey: Journey) -> tuple[Criterion, ...]:
    """The criteria of a map, in their order; never none."""
    return journey.criteria or usual_criteria(journey.language)


def is_usual_name(criterion: Criterion) -> bool:
    """Whether this is one of the six under its usual name, in any language."""
    return any(criterion.name == name for name, _ in _USUAL.get(criterion.id, ()))
