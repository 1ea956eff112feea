"""The words printed on a worksheet, in the language of the map."""

from __future__ import annotations

from typing import NamedTuple

from app.model.people import Channel


class SheetWords(NamedTuple):
    """Words of one language; braces take what is told."""

    audit: str
    persona: str
    date: str
    by: str
    touchpoint: str
    mean: str
    comments: str
    more: str
    """What is repeated at the top of a page; takes its name."""
    part: str
    """Takes the first and the last criterion of a part and their count."""
    page: str
    scale: str
    worst: str
    best: str
    unmarked: str
    others: str
    untitled_map: str
    untitled_stage: str
    nameless: str
    nothing: str
    importance: str
    colon: str
    channels: dict[Channel, str]


_ENGLISH = SheetWords(
    audit="Touchpoint audit",
    persona="Persona",
    date="Date",
    by="Filled in by",
    touchpoint="Touchpoint",
    mean="Mean",
    comments="Comments",
    more="{} (continued)",
    part="Criteria {} to {} of {}",
    page="Page {} of {}",
    scale="Scores",
    worst="poor",
    best="excellent",
    unmarked="Leave unmarked what cannot be judged.",
    others="Other touchpoints",
    untitled_map="Untitled map",
    untitled_stage="Untitled stage",
    nameless="Unnamed touchpoint",
    nothing="There is no touchpoint on this map yet.",
    importance="Importance\N{NO-BREAK SPACE}{}/5",
    colon=": ",
    channels={
        "phone": "Phone",
        "web": "Website",
        "branch": "Branch",
        "email": "Email",
        "sms": "SMS",
        "social": "Social media",
        "shop": "Shop",
        "post": "Post",
        "event": "Event",
        "app": "App",
        "chat": "Chat",
        "third-party": "Third-party site",
        "other": "",
    },
)

_FRENCH = SheetWords(
    audit="Audit des points de contact",
    persona="Persona",
    date="Date",
    by="Rempli par",
    touchpoint="Point de contact",
    mean="Moyenne",
    comments="Commentaires",
    more="{} (suite)",
    part="Critères {} à {} sur {}",
    page="Page {} sur {}",
    scale="Notation",
    worst="mauvais",
    best="excellent",
    unmarked="Ne rien cocher pour ce qui ne peut pas être jugé.",
    others="Autres points de contact",
    untitled_map="Carte sans titre",
    untitled_stage="Étape sans nom",
    nameless="Point de contact sans nom",
    nothing="Cette carte n’a pas encore de point de contact.",
    importance="Importance\N{NO-BREAK SPACE}{}/5",
    colon="\u00a0: ",
    channels={
        "phone": "Téléphone",
        "web": "Site web",
        "branch": "Agence",
        "email": "E-mail",
        "sms": "SMS",
        "social": "Réseaux sociaux",
        "shop": "Magasin",
        "post": "Courrier",
        "event": "Événement",
        "app": "Application",
        "chat": "Chat",
        "third-party": "Site tiers",
        "other": "",
    },
)


def sheet_words(language: str) -> SheetWords:
    """The words of a map's language (BCP 47); English where we have no words of it."""
    return _FRENCH if language.partition("-")[0].lower() == "fr" else _ENGLISH
