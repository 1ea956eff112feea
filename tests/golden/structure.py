"""The blocks of what holds a map together: links, lines across it, people, prompts, shapes."""

from __future__ import annotations

from typing import Any

from tests.golden.raw import Block, Raw, Say, lane, note, stages


def links(say: Say) -> Raw:
    def link(ident: str, source: str, target: str, kind: str, label: str = "", **more: Any) -> Raw:
        return {
            "id": ident,
            "source": source,
            "target": target,
            "kind": kind,
            "label": label,
            **more,
        }

    return {
        "title": say("Liens", "Links"),
        "stages": stages(
            say("Visite", "Viewing"), say("Dossier", "Application"), say("Signature", "Signing")
        ),
        "lanes": [
            lane(
                "action",
                "Actions",
                [note("a1", say("Visite le studio", "Views the flat"))],
                [
                    note("a2", say("Dépose le dossier", "Files it")),
                    note("a3", say("Attend", "Waits")),
                ],
                [note("a4", say("Signe", "Signs"))],
            ),
            lane(
                "pain",
                say("Points de friction", "Pain points"),
                [],
                [note("b1", say("Pièce manquante", "A paper is missing"))],
                [note("b2", say("Bail illisible", "An unreadable lease"))],
            ),
        ],
        "links": [
            link("l1", "a1", "a2", "next", say("si plu", "if liked")),
            link("l2", "a2", "a4", "alternative", say("sans attendre", "at once")),
            link("l3", "b1", "a1", "loop", say("recommence", "starts again")),
            link("l4", "a3", "b1", "triggers", dashed=True, color="pain"),
        ],
    }


def blueprint(say: Say) -> Raw:
    def line(ident: str, name: str) -> Raw:
        return {"id": ident, "kind": "separator", "name": name, "line": ident}

    def person(ident: str, name: str, role: str = "", **more: Any) -> Raw:
        return {"kind": "person", "id": ident, "name": name, "role": role, **more}

    return {
        "title": say("Blueprint de service", "Service blueprint"),
        "kind": "blueprint",
        "personas": [{"id": "lea", "name": "Léa Fontan", "color": "#c2255c"}],
        "stages": stages(say("Visite", "Viewing"), say("Dossier", "Application")),
        "lanes": [
            lane("action", say("Locataire", "Tenant"), [note("n1", say("Appelle", "Calls"))]),
            line("interaction", say("Ligne d’interaction", "Line of interaction")),
            lane(
                "person",
                say("Responsables", "Owners"),
                [person("w1", "Inès Caron", say("conseillère", "adviser"))],
                [
                    person("w2", "", persona="lea"),
                    person("w3", say("Service juridique", "Legal team")),
                ],
            ),
            line("visibility", say("Ligne de visibilité", "Line of visibility")),
            lane(
                "text",
                say("Texte", "Text"),
                [
                    note(
                        "t1",
                        say(
                            "Le dossier passe par trois services avant la première réponse.",
                            "The file goes through three teams before the first answer.",
                        ),
                        span=2,
                    )
                ],
            ),
            line("free", ""),
        ],
    }


def note_shape(shape: str) -> Block:
    def block(say: Say) -> Raw:
        return {
            "title": say("Formes des notes", "Shapes of notes"),
            "theme": {"note_shape": shape, "shadows": shape != "plain", "density": 1.2},
            "stages": stages(say("Visite", "Viewing"), say("Dossier", "Application")),
            "lanes": [
                lane(
                    "action",
                    "Actions",
                    [note("n1", say("Appelle trois agences", "Calls three agencies"))],
                    [note("n2", say("Dépose son dossier", "Hands in the file"), color="pain")],
                    icon="user",
                    description=say("Ce que l’on voit faire", "What can be seen"),
                ),
                lane(
                    "thought",
                    say("Pensées", "Thoughts"),
                    [],
                    [
                        note(
                            "n3",
                            say("«\u202fEt mon garant\u202f?\u202f»", "“And my guarantor?”"),
                            votes=3,
                        )
                    ],
                ),
            ],
        }

    return block


def text_looks(say: Say) -> Raw:
    return {
        "title": say("La fête dans la rue", "The fête in Straße 12"),
        "scenario": say("Chacun apporte un plat.", "Everybody brings a dish."),
        "language": say("fr", "en"),
        "theme": {
            "scale": {"lane": 16.0},
            "looks": {
                "title": {"weight": "semibold", "capitals": True, "color": "#862e6b"},
                "scenario": {"italic": True, "color": "#1864ab"},
                "stage": {"weight": "bold", "italic": True, "align": "center"},
                "lane": {"weight": "regular", "capitals": True, "align": "end"},
                "note": {"italic": True, "color": "#0b6b7c"},
            },
        },
        "stages": stages(say("Préparer", "Prepare"), say("Fêter", "Celebrate")),
        "lanes": [
            lane(
                "action",
                "Actions",
                [note("n1", say("Invite les voisins", "Invites the neighbours"), icon="star")],
                icon="user",
                description=say("Ce que l’on voit faire", "What can be seen"),
            ),
            lane(
                "text",
                say("Récit", "Story"),
                [note("n2", say("Il fait beau depuis lundi.", "Fine weather."), icon="sun")],
            ),
        ],
    }


def prompts(say: Say) -> Raw:
    asked = say("Que fait la personne\u202f?", "What does the person do?")
    return {
        "title": say("Questions d’un modèle", "Questions of a template"),
        "stages": stages(say("Visite", "Viewing"), say("Dossier", "Application")),
        "lanes": [
            lane("action", "Actions", [note("n1", say("Appelle", "Calls"))]),
            lane("emotion", say("Émotions", "Emotions")),
        ],
        "template": {
            "id": "tenant",
            "prompts": [
                {"lane": "action", "text": asked},
                {"lane": "emotion", "text": say("Qu’est-ce qui agace\u202f?", "What annoys?")},
            ],
        },
    }


def stage_details(say: Say) -> Raw:
    three = stages(say("Visite", "Viewing"), say("Dossier", "Application"), width=300.0)
    three[0] |= {
        "description": say("Un samedi, à deux.", "A Saturday, the two of them."),
        "customer_goal": say("Voir avant de rêver", "See before dreaming"),
        "business_goal": say("Deux visites par logement", "Two viewings a flat"),
        "questions": [
            say("Qu’est-ce qui fait dire oui\u202f?", "What makes them say yes?"),
            say("Qui accompagne\u202f?", "Who comes along?"),
        ],
    }
    three[1]["customer_goal"] = say("Ne rien envoyer deux fois", "Send nothing twice")
    thoughts = [note("n1", say("«\u202fPetit, mais clair\u202f»", "“Small, but bright”"))]
    return {
        "title": say("Ce que veut chaque étape", "What each stage is about"),
        "stages": three,
        "stage_details": True,
        "lanes": [lane("thought", say("Pensées", "Thoughts"), [], thoughts)],
    }


def moments(say: Say) -> Raw:
    """A split stage between two others; a note that spans begins in its sub-column."""
    three = stages(say("Recherche", "Search"), say("Visite", "Visit"), say("Suivi", "Follow-up"))
    three[1] |= {"split": True, "width": 420.0}
    words = (
        ("before", say("Prend rendez-vous", "Books a visit")),
        ("during", say("Demande conseil au vendeur", "Asks the seller for advice")),
        ("during", say("Essaie", "Tries")),
        ("after", say("Réfléchit", "Thinks it over")),
    )
    visit = [note(f"n{n}", text, moment=moment) for n, (moment, text) in enumerate(words)]
    late = note("late", say("Personne ne rappelle", "Nobody calls back"), moment="after", span=2)
    bored = note("bored", say("Attend dehors", "Waits outside"), moment="before")
    mood = [
        {"kind": "emotion", "id": "e1", "level": -1.0, "at": 0.2},
        {"kind": "emotion", "id": "e2", "level": 1.5, "at": 0.6},
    ]
    return {
        "title": say("Avant, pendant, après", "Before, during, after"),
        "stages": three,
        "lanes": [
            lane("action", "Actions", [note("a", say("Compare", "Compares"))], visit),
            lane("emotion", say("Émotions", "Emotions"), [], mood),
            lane("pain", say("Points de friction", "Pain points"), [], [bored, late]),
        ],
    }


def view(say: Say) -> Raw:
    """One lane and one stage collapsed, one lane hidden, the others' notes filtered by a tag."""
    late = say("délai", "delay")
    return {
        "title": say("Une vue", "A view"),
        "stages": stages(
            say("Visite", "Viewing"), say("Dossier", "Application"), say("Signature", "Signing")
        ),
        "lanes": [
            lane(
                "action",
                "Actions",
                [
                    note("n1", say("Appelle", "Calls"), tags=[late]),
                    note("n2", say("Prend des photos", "Takes photos")),
                ],
                [note("n6", say("Attend", "Waits"), tags=[late])],
                [note("n3", say("Relance", "Calls again"), tags=[late])],
            ),
            lane(
                "pain",
                say("Points de friction", "Pain points"),
                [note("n4", say("Répondeur plein", "Voicemail is full"), tags=[late])],
            ),
            lane("thought", say("Pensées", "Thoughts"), [note("n5", say("Caché", "Hidden"))]),
        ],
        "view": {
            "hidden_lanes": ["thought"],
            "collapsed_lanes": ["pain"],
            "collapsed_stages": ["s2"],
            "tag": [late],
        },
    }
