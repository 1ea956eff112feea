"""The words on the title page and in the appendix, in the map's language."""

from __future__ import annotations

from typing import NamedTuple


class BesideWords(NamedTuple):
    """Words of one language."""

    title_page: str
    appendix: str
    personas: str
    touchpoints: str
    actions: str
    action: str
    opportunities: str
    pains: str
    order: str
    """By what the actions are sorted."""


_ENGLISH = BesideWords(
    title_page="Title page",
    appendix="Appendix",
    personas="Personas",
    touchpoints="Touchpoint inventory",
    actions="Action list",
    action="Action",
    opportunities="Opportunities",
    pains="Pain points to mend",
    order="Sorted by impact, then by the least effort, votes and importance.",
)

_FRENCH = BesideWords(
    title_page="Page de titre",
    appendix="Annexe",
    personas="Personas",
    touchpoints="Inventaire des points de contact",
    actions="Liste des actions",
    action="Action",
    opportunities="Opportunités",
    pains="Points de friction à traiter",
    order="Triées par impact, puis par moindre effort, votes et importance.",
)


def beside_words(language: str) -> BesideWords:
    """The words of a map's language (BCP 47); English where we have no words of it."""
    return _FRENCH if language.partition("-")[0].lower() == "fr" else _ENGLISH
