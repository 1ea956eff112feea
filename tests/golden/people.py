"""The blocks of personas and of what they feel."""

from __future__ import annotations

from collections.abc import Callable

from tests.golden.raw import PICTURE, Block, Raw, Say, lane, stages


def _people(say: Say) -> list[Raw]:
    return [
        {
            "id": "lea",
            "name": "Léa Fontan",
            "role": say("étudiante", "student"),
            "age": 22,
            "place": "Rennes",
            "quote": say("Je veux signer avant la rentrée.", "I want to sign before term starts."),
            "goals": [say("Un bail en dix jours", "A lease in ten days")],
            "needs": [say("Savoir où en est son dossier", "To know where her file stands")],
            "frustrations": [
                say("Fournir trois fois la même pièce", "Sending the same paper three times")
            ],
            "traits": [
                {
                    "low": say("Prudente", "Careful"),
                    "high": say("Pressée", "In a hurry"),
                    "value": 0.8,
                }
            ],
            "details": [{"name": "Budget", "text": say("520 € par mois", "£520 a month")}],
        },
        {
            "id": "omar",
            "name": "Omar Benali",
            "role": say("garant", "guarantor"),
            "age": 54,
            "portrait": PICTURE["id"],
            "quote": say("Qui lira mes bulletins de paie\u202f?", "Who will read my payslips?"),
        },
    ]


def persona_card(say: Say) -> Raw:
    return {
        "title": say("Une persona en vue", "One persona in focus"),
        "focus": "lea",
        "persona_sheet": True,
        "personas": _people(say),
        "assets": [PICTURE],
        "stages": stages(say("Visite", "Viewing"), say("Dossier", "Application"), width=330.0),
    }


def persona_cards(say: Say) -> Raw:
    return {
        "title": say("Toutes les personas", "All personas"),
        "personas": _people(say),
        "assets": [PICTURE],
        "stages": stages(say("Visite", "Viewing"), say("Dossier", "Application"), width=330.0),
    }


def _curve(levels: tuple[float, ...], persona: str, quotes: dict[int, str]) -> list[list[Raw]]:
    """Two points a stage."""
    points = [
        {
            "kind": "emotion",
            "id": f"{persona}{n}",
            "level": level,
            "at": 0.3 if n % 2 == 0 else 0.75,
            "persona": persona,
            "quote": quotes.get(n, ""),
            "decisive": n == 3,
        }
        for n, level in enumerate(levels)
    ]
    return [points[n : n + 2] for n in range(0, len(points), 2)]


def emotion(marks: str, scale: Callable[[Say], Raw], focus: str | None) -> Block:
    def block(say: Say) -> Raw:
        first = _curve(
            (0.5, 1.2, 0.4, -1.6, -0.5, 1.6),
            "lea",
            {1: say("Enfin une visite", "A viewing at last"), 3: say("Refusé\u202f?", "Refused?")},
        )
        other = _curve((0.0, 0.2, -0.8, -0.6, 0.3, 0.8), "omar", {})
        cells = [a + b for a, b in zip(first, other, strict=True)]
        return {
            "title": say("Émotions", "Emotions"),
            "focus": focus,
            "personas": [
                {"id": "lea", "name": "Léa Fontan"},
                {"id": "omar", "name": "Omar Benali"},
            ],
            "stages": stages(
                say("Visite", "Viewing"),
                say("Dossier", "Application"),
                say("Signature", "Signing"),
            ),
            "lanes": [
                lane("emotion", say("Émotions", "Emotions"), *cells, marks=marks, scale=scale(say))
            ],
        }

    return block


def words_scale(say: Say) -> Raw:
    return {
        "words": [say("Découragée", "Put off"), say("Neutre", "Neutral"), say("Ravie", "Delighted")]
    }
