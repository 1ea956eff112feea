"""A small map for each block, in French and English, as its file says it."""

from __future__ import annotations

from typing import Any

from tests.golden.audits import audit
from tests.golden.people import emotion, persona_card, persona_cards, words_scale
from tests.golden.raw import PICTURE, Block, Raw, Say, lane, note, stages
from tests.golden.structure import (
    blueprint,
    links,
    moments,
    note_shape,
    prompts,
    stage_details,
    text_looks,
    view,
)


def _shape(shape: str) -> Block:
    def block(say: Say) -> Raw:
        three = stages(
            say("Recherche", "Search"),
            say("Essai en magasin, avec un conseiller", "Trial in the shop, with an adviser"),
            say("Achat", "Purchase"),
        )
        three[0]["duration"] = {"low": 2.0, "high": 4.0, "unit": "week"}
        three[1]["duration"] = {"low": 1.5, "unit": "hour"}
        three[2]["duration"] = {"text": say("à la caisse", "at the till")}
        phases = [
            {"id": "p1", "name": say("Avant", "Before"), "first": "s1", "last": "s2"},
            {
                "id": "p2",
                "name": say("Pendant", "During"),
                "first": "s3",
                "last": "s3",
                "color": "opportunity",
            },
        ]
        return {
            "title": say("Étapes", "Stages"),
            "stages": three,
            "phases": phases if shape == "chevron" else [],
            "theme": {"stage_shape": shape},
            "lanes": [lane("action", "Actions", [note("n", say("Compare", "Compares"))])],
        }

    return block


def head(say: Say) -> Raw:
    return {
        "title": say("Devenir locataire", "Becoming a tenant"),
        "scenario": say(
            "Du premier appel à la remise des clés\u00a0: où perd-on du temps\u202f?",
            "From the first call to the keys: where does time go?",
        ),
        "kind": "experience",
        "state": "target",
        "owner": say("Service location", "Lettings team"),
        "edition": "2",
        "review": {"rhythm": "quarterly", "next": "2027-03-01"},
        "stages": stages(say("Visite", "Viewing"), say("Dossier", "Application"), width=300.0),
    }


def notes(say: Say) -> Raw:
    text = say("Appelle trois agences, puis écrit", "Calls three agencies, then writes")
    bold = {"start": 0, "end": text.index(" "), "bold": True}
    return {
        "title": "Notes",
        "stages": stages(say("Visite", "Viewing"), say("Dossier", "Application")),
        "lanes": [
            lane(
                "action",
                "Actions",
                [
                    note("n1", text, styles=[bold]),
                    note(
                        "n2",
                        say("Le mot qui décide", "The word that decides"),
                        decisive=True,
                        icon="heart",
                        span=2,
                    ),
                ],
                [note("n3", say("Dépose son dossier", "Hands in the file"), color="goal")],
            ),
            lane(
                "pain",
                say("Points de friction", "Pain points"),
                [note("n4", say("Répondeur plein", "Voicemail is full"))],
            ),
            lane(
                "opportunity",
                say("Opportunités", "Opportunities"),
                [],
                [note("n5", say("Un dossier unique", "One file for all"))],
            ),
        ],
    }


def marks_hidden(say: Say) -> Raw:
    return {**marks(say), "marks": False}


def marks(say: Say) -> Raw:
    return {
        "title": say("Preuves et priorités", "Evidence and priority"),
        "stages": stages(say("Visite", "Viewing"), say("Dossier", "Application")),
        "lanes": [
            lane(
                "opportunity",
                say("Opportunités", "Opportunities"),
                [
                    note(
                        "n1",
                        say("Suivi par SMS", "Tracking by text"),
                        evidence="assumed",
                        effort=2,
                        impact=5,
                    ),
                    note(
                        "n2",
                        say("Garant en ligne", "Guarantor online"),
                        evidence="observed",
                        importance=4,
                        source=say("Six entretiens", "Six interviews"),
                    ),
                ],
                [
                    note(
                        "n3",
                        say("Signature à distance", "Signing remotely"),
                        evidence="measured",
                        importance=2,
                        votes=5,
                        owner=say("Juridique", "Legal"),
                        touchpoint="portal",
                    )
                ],
            )
        ],
        "touchpoints": [{"id": "portal", "name": say("Espace locataire", "Tenant portal")}],
    }


def touchpoints(say: Say) -> Raw:
    channels = [
        ("phone", say("Standard", "Switchboard"), True),
        ("web", say("Site d’annonces", "Listings site"), False),
        ("branch", say("Agence de quartier", "Local branch"), True),
        ("email", say("Courriel de suivi", "Follow-up e-mail"), True),
        ("sms", say("SMS de rappel", "Text reminder"), True),
        ("social", say("Groupe d’étudiants", "Student group"), False),
        ("post", say("Bail papier", "Paper lease"), True),
        ("chat", say("Messagerie", "Live chat"), True),
        ("third-party", say("Assureur", "Insurer"), False),
    ]
    uses = [
        {
            "kind": "touchpoint",
            "id": f"u{n}",
            "touchpoint": channel,
            "importance": n % 6,
            "satisfaction": 5 - n % 6,
        }
        for n, (channel, _, _) in enumerate(channels)
    ]
    return {
        "title": say("Points de contact", "Touchpoints"),
        "stages": stages(
            say("Visite", "Viewing"), say("Dossier", "Application"), say("Signature", "Signing")
        ),
        "touchpoints": [
            {
                "id": channel,
                "name": name,
                "channel": channel,
                "direct": direct,
                "owner": say("Accueil", "Front desk"),
            }
            for channel, name, direct in channels
        ],
        "lanes": [
            lane(
                "touchpoint", say("Points de contact", "Touchpoints"), uses[:3], uses[3:6], uses[6:]
            )
        ],
    }


def metrics(say: Say) -> Raw:
    def one(ident: str, label: str, **more: Any) -> Raw:
        return {"kind": "metric", "id": ident, "label": label, **more}

    return {
        "title": say("Indicateurs", "Metrics"),
        "stages": stages(
            say("Visite", "Viewing"), say("Dossier", "Application"), say("Signature", "Signing")
        ),
        "lanes": [
            lane(
                "metric",
                say("Indicateurs", "Metrics"),
                [one("m1", say("Visites suivies", "Viewings kept"), value=82.0, unit="%")],
                [
                    one(
                        "m2",
                        say("Délai de réponse", "Time to answer"),
                        value=6.5,
                        unit=say("j", "days"),
                        target=3.0,
                        better="lower",
                    ),
                    one("m3", say("Dossiers complets", "Complete files")),
                ],
                [
                    one("m4", "NPS", value=-12.0, target=10.0, signed=True, top=100.0),
                    one("m5", say("Loyers garantis", "Rents insured"), value=12480.0, unit="€"),
                ],
            )
        ],
    }


def metric_drawings(say: Say) -> Raw:
    def one(ident: str, drawing: str, **more: Any) -> Raw:
        return {"kind": "metric", "id": ident, "drawing": drawing, **more}

    def scored(ident: str, value: float | None) -> list[Raw]:
        return [one(ident, "bar", label="NPS", value=value, target=20.0, signed=True)]

    calls = {"value": 12400.0, "target": 10000.0, "history": [9800.0, 11200.0]}
    wait = {"value": 150.0, "unit": "min s", "better": "lower", "target": 90.0}
    wait |= {"history": [200.0, 170.0], "evidence": "measured", "source": say("Standard", "Desk")}
    return {
        "title": say("Dessins des indicateurs", "Drawings of metrics"),
        "stages": stages(
            say("Appel", "Call"), say("Visite", "Visit"), say("Suivi", "Care"), say("Fin", "End")
        ),
        "lanes": [
            lane(
                "metric",
                say("Dessins", "Drawings"),
                [one("m1", "sparkline", label=say("Appels", "Calls"), **calls)],
                [one("m2", "gauge", label=say("Attente", "Waiting"), **wait)],
                [one("m3", "number", label=say("Coût", "Cost"), value=1284.5, unit="€")],
                [one("m4", "gauge", label="NPS", value=-20.0, top=100.0, signed=True)],
            ),
            lane(
                "metric",
                say("Colonnes", "Columns"),
                scored("c1", 35.0),
                scored("c2", -28.0),
                scored("c3", None),
                scored("c4", 12.0),
            )
            | {"id": "columns", "columns": True},
        ],
    }


def pictures(say: Say) -> Raw:
    def shown(ident: str, **more: Any) -> Raw:
        return {"kind": "picture", "id": ident, "asset": PICTURE["id"], **more}

    return {
        "title": say("Images", "Pictures"),
        "stages": stages(say("Ajustée", "Fitted"), say("Recadrée", "Cropped")),
        "assets": [PICTURE],
        "lanes": [
            lane(
                "picture",
                say("Images", "Pictures"),
                [shown("p1", caption=say("Tout le plan", "The whole plan"))],
                [shown("p2", fit="crop"), note("n", say("Vue du quartier", "The neighbourhood"))],
            )
        ],
    }


def logo(say: Say) -> Raw:
    return {
        "title": say("Louer un premier logement", "Renting a first home"),
        "scenario": say("De l’annonce aux clés.", "From the advert to the keys."),
        "owner": say("Équipe logement", "Housing team"),
        "stages": stages(say("Visite", "Viewing"), say("Dossier", "Application")),
        "theme": {"logo": PICTURE["id"]},
        "assets": [PICTURE],
    }


BLOCKS: dict[str, Block] = {
    "head": head,
    "stages-chevron": _shape("chevron"),
    "stages-plain": _shape("plain"),
    "stages-rounded": _shape("rounded"),
    "persona-card": persona_card,
    "persona-cards": persona_cards,
    "notes": notes,
    "marks": marks,
    "marks-hidden": marks_hidden,
    "emotion-faces": emotion("face", lambda say: {}, None),
    "emotion-dots": emotion("dot", lambda say: {"low": 0.0, "high": 10.0}, "lea"),
    "emotion-icons": emotion("icon", words_scale, "omar"),
    "touchpoints": touchpoints,
    "audit": audit,
    "metrics": metrics,
    "metric-drawings": metric_drawings,
    "pictures": pictures,
    "links": links,
    "blueprint": blueprint,
    "notes-bubble": note_shape("bubble"),
    "notes-sticky": note_shape("sticky"),
    "notes-plain": note_shape("plain"),
    "text-looks": text_looks,
    "logo": logo,
    "prompts": prompts,
    "view": view,
    "stage-details": stage_details,
    "moments": moments,
}
