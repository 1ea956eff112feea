"""Touchpoints that shops and shops on the web have in common, in both languages of maps.

The list is that of the product; each sentence says what the customer meets there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.model.inventory import plain
from app.model.journey import Journey
from app.model.people import Channel, Moment, Touchpoint


class Wording(NamedTuple):
    """A name and a sentence about it."""

    name: str
    about: str


class Common(NamedTuple):
    """A common touchpoint. `key` names it in code and while it is dragged."""

    key: str
    moment: Moment
    channel: Channel
    direct: bool
    online: bool
    en: Wording
    fr: Wording

    @property
    def names(self) -> frozenset[str]:
        """What it is called, folded for comparing."""
        return frozenset({plain(self.en.name), plain(self.fr.name)})

    def wording(self, language: str) -> Wording:
        """What it is called in a language; English where there is none."""
        return self.fr if language.startswith("fr") else self.en

    def touchpoint(self, touchpoint_id: str, language: str) -> Touchpoint:
        """An entry of an inventory, named in the map's language."""
        return Touchpoint(
            id=touchpoint_id,
            name=self.wording(language).name,
            channel=self.channel,
            direct=self.direct,
            online=self.online,
            moment=self.moment,
        )


def _common(
    key: str,
    channel: Channel,
    reach: str,
    en: tuple[str, str],
    fr: tuple[str, str],
) -> tuple[str, Channel, bool, bool, Wording, Wording]:
    """`reach` is `direct` or `indirect`, then `on` or `off` line."""
    direct, online = reach.split()
    return key, channel, direct == "direct", online == "on", Wording(*en), Wording(*fr)


_BEFORE = (
    _common(
        "website",
        "web",
        "direct on",
        ("Website", "Where people look the brand up: who it is, what it offers, where to find it."),
        (
            "Site web",
            "On s’y renseigne sur la marque : qui elle est, son offre, où la trouver.",
        ),
    ),
    _common(
        "reviews",
        "third-party",
        "indirect on",
        (
            "Reviews and testimonials",
            "What earlier customers say, in stars and words, on sites the brand does not run.",
        ),
        (
            "Avis et témoignages",
            "Ce que disent d’autres clients, étoiles et récits, sur des sites tiers.",
        ),
    ),
    _common(
        "directories",
        "third-party",
        "indirect on",
        (
            "Directory listings",
            "Address, hours and phone number as maps and business directories give them.",
        ),
        (
            "Annuaires et cartes en ligne",
            "Adresse, horaires et téléphone tels que les donnent annuaires et plans.",
        ),
    ),
    _common(
        "on-hold",
        "phone",
        "direct off",
        ("On-hold messages", "What callers hear, music and words, while nobody has answered yet."),
        (
            "Messages d’attente",
            "Ce qu’entend l’appelant, musique et annonces, avant qu’on lui réponde.",
        ),
    ),
    _common(
        "phone-menu",
        "phone",
        "direct off",
        ("Phone menu (IVR)", "The choices a caller goes through before reaching the right person."),
        (
            "Serveur vocal (SVI)",
            "Les choix que l’appelant parcourt avant de joindre la bonne personne.",
        ),
    ),
    _common(
        "advertising",
        "social",
        "direct on",
        (
            "Advertising and promotions",
            "The paid message or the offer that makes somebody notice the brand.",
        ),
        (
            "Publicité et promotions",
            "Le message payant ou l’offre qui fait remarquer la marque.",
        ),
    ),
    _common(
        "locations",
        "shop",
        "direct off",
        (
            "Shop locations",
            "Where the shops stand, how one gets there and what they look like from outside.",
        ),
        (
            "Emplacement des magasins",
            "L’endroit, l’accès, la façade : ce qu’on voit avant d’entrer.",
        ),
    ),
    _common(
        "in-store-advertising",
        "shop",
        "direct off",
        (
            "In-store advertising",
            "Posters, shelf ends and displays that point to a product or an offer.",
        ),
        (
            "Publicité en magasin",
            "Affiches, têtes de gondole et présentoirs qui signalent un produit ou une offre.",
        ),
    ),
    _common(
        "word-of-mouth",
        "other",
        "indirect off",
        ("Word of mouth", "What friends, family and colleagues tell about the brand, unasked."),
        ("Bouche-à-oreille", "Ce que les proches et les collègues racontent de la marque."),
    ),
    _common(
        "in-store-events",
        "event",
        "direct off",
        (
            "In-store events",
            "Tastings, workshops and launches that give a reason to come in.",
        ),
        (
            "Événements en magasin",
            "Dégustations, ateliers et lancements qui donnent une raison de venir.",
        ),
    ),
    _common(
        "menu-boards",
        "shop",
        "direct off",
        ("Digital menu boards", "Screens that show what there is, at which price, as one chooses."),
        ("Écrans d’affichage", "Les écrans qui montrent l’offre et les prix au moment de choisir."),
    ),
    _common(
        "content",
        "web",
        "direct on",
        (
            "Content marketing",
            "Articles, guides and videos that answer a question before selling anything.",
        ),
        (
            "Contenus et conseils",
            "Articles, guides et vidéos qui répondent à une question avant de vendre.",
        ),
    ),
)
_DURING = (
    _common(
        "web-shop",
        "web",
        "direct on",
        ("Online shop", "Product pages, basket and payment: where the purchase is made."),
        ("Boutique en ligne", "Fiches produit, panier, paiement : là où l’achat se fait."),
    ),
    _common(
        "showroom",
        "shop",
        "direct off",
        (
            "Showroom design",
            "The room itself: how products are shown, lit, touched and tried.",
        ),
        (
            "Aménagement du magasin",
            "Le lieu même : comment on y voit, touche et essaie les produits.",
        ),
    ),
    _common(
        "demo-videos",
        "web",
        "direct on",
        ("Product demo videos", "Short films that show the product at work before it is bought."),
        (
            "Vidéos de démonstration",
            "De courts films qui montrent le produit à l’œuvre avant l’achat.",
        ),
    ),
    _common(
        "staff",
        "shop",
        "direct off",
        ("Staff", "The people who welcome, advise and serve."),
        ("Personnel de vente", "Celles et ceux qui accueillent, conseillent et servent."),
    ),
    _common(
        "music",
        "shop",
        "direct off",
        (
            "Music and announcements",
            "What is heard overhead in the shop, and the mood that it sets.",
        ),
        (
            "Musique et annonces",
            "Ce qu’on entend dans le magasin, et l’ambiance que cela crée.",
        ),
    ),
    _common(
        "checkout",
        "shop",
        "direct off",
        ("Checkout terminal", "The till or the terminal at which one pays."),
        ("Caisse et terminal de paiement", "La caisse ou le terminal où l’on règle."),
    ),
    _common(
        "queue",
        "shop",
        "direct off",
        ("Checkout line", "The wait before paying, and what is there to see meanwhile."),
        ("File d’attente en caisse", "L’attente avant de payer, et ce qu’on a sous les yeux."),
    ),
)
_AFTER = (
    _common(
        "fulfilment",
        "post",
        "direct off",
        ("Order fulfilment", "Preparing, sending and delivering what was ordered, with its news."),
        ("Préparation et livraison", "La commande préparée, expédiée, suivie, remise au client."),
    ),
    _common(
        "thank-you-cards",
        "post",
        "direct off",
        ("Thank-you card", "A word of thanks, signed, in the parcel or the letter box."),
        ("Carte de remerciement", "Un mot signé, dans le colis ou la boîte aux lettres."),
    ),
    _common(
        "portal",
        "web",
        "direct on",
        ("Customer portal", "The customer’s own pages: orders, invoices, requests, settings."),
        ("Espace client", "Les pages du client : commandes, factures, demandes, réglages."),
    ),
    _common(
        "invoices",
        "email",
        "direct on",
        ("Invoice", "What is owed or was paid, and whether it can be understood at a glance."),
        ("Facture", "Ce qui est dû ou payé, et qu’on comprend au premier coup d’œil, ou non."),
    ),
    _common(
        "packaging",
        "post",
        "direct off",
        ("Packaging", "What is opened first at home: how it protects, looks and is thrown away."),
        (
            "Emballage",
            "Ce qu’on ouvre d’abord chez soi : sa tenue, son allure, ce qu’on en fait.",
        ),
    ),
    _common(
        "discounts",
        "email",
        "direct on",
        ("Discounts", "A price for those who have bought before, and a reason to come back."),
        ("Remises de fidélité", "Un prix pour qui a déjà acheté, et une raison de revenir."),
    ),
    _common(
        "follow-up",
        "email",
        "direct on",
        ("Follow-up email", "The message some days later: is all well, what else may help?"),
        ("E-mail de suivi", "Le message quelques jours après : tout va-t-il bien, que faut-il ?"),
    ),
    _common(
        "help-centre",
        "web",
        "direct on",
        ("Online help centre", "Questions and answers that solve a problem without a call."),
        ("Centre d’aide en ligne", "Des réponses qui règlent un problème sans avoir à appeler."),
    ),
    _common(
        "education",
        "web",
        "direct on",
        (
            "Education and follow-up resources",
            "Courses, manuals and tips that help to make more of what was bought.",
        ),
        (
            "Ressources et formation",
            "Cours, notices et astuces pour tirer le meilleur de son achat.",
        ),
    ),
    _common(
        "service-line",
        "phone",
        "direct off",
        ("Customer service phone line", "Somebody to talk to when something is wrong."),
        ("Téléphone du service client", "Quelqu’un à qui parler quand quelque chose ne va pas."),
    ),
    _common(
        "surveys",
        "email",
        "direct on",
        ("Survey", "The few questions that ask the customer how it went."),
        (
            "Enquête de satisfaction",
            "Quelques questions pour savoir comment cela s’est passé.",
        ),
    ),
)


def _of(
    moment: Moment, parts: Sequence[tuple[str, Channel, bool, bool, Wording, Wording]]
) -> tuple[Common, ...]:
    return tuple(Common(part[0], moment, *part[1:]) for part in parts)


COMMON: tuple[Common, ...] = (
    *_of("before", _BEFORE),
    *_of("during", _DURING),
    *_of("after", _AFTER),
)
"""Before, during and after the purchase."""


def find_common(key: str) -> Common | None:
    """The common touchpoint of that key."""
    return next((one for one in COMMON if one.key == key), None)


def inventoried(journey: Journey, common: Common) -> Touchpoint | None:
    """The entry of a map's inventory that has the name of a common touchpoint, in any language."""
    names = common.names
    return next((one for one in journey.touchpoints if plain(one.name).strip() in names), None)


def search_common(words: str, language: str) -> list[Common]:
    """The common touchpoints whose name or sentence in a language, or whose name in another, holds
    each of the words, case and accents ignored, in their order."""
    wanted = plain(words).split()
    return [one for one in COMMON if _says(one, wanted, language)]


def _says(one: Common, wanted: Sequence[str], language: str) -> bool:
    own = plain(" ".join(one.wording(language)))
    names = one.names
    return all(word in own or any(word in name for name in names) for word in wanted)
