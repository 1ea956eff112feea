"""The audit under touchpoints: the mean of each stage, and that of every criterion."""

from __future__ import annotations

from tests.golden.raw import Raw, Say, lane, stages

_SCORES = (
    {"simple": 1, "appropriate": 2, "relevant": 1, "meaningful": 2, "appealing": 1, "personal": 1},
    {"simple": 4, "appropriate": 3, "relevant": 5},
    {},
)


def audit(say: Say) -> Raw:
    uses = [
        {
            "kind": "touchpoint",
            "id": f"u{n}",
            "touchpoint": "portal" if n else "phone",
            "scores": [{"criterion": name, "value": value} for name, value in scores.items()],
        }
        for n, scores in enumerate(_SCORES)
    ]
    return {
        "title": say("Audit des points de contact", "Touchpoint audit"),
        "heat": "criteria",
        "stages": stages(
            say("Visite", "Viewing"), say("Dossier", "Application"), say("Signature", "Signing")
        ),
        "touchpoints": [
            {"id": "phone", "name": say("Standard", "Switchboard"), "channel": "phone"},
            {"id": "portal", "name": say("Espace locataire", "Tenant portal"), "channel": "web"},
        ],
        "lanes": [
            lane(
                "touchpoint",
                say("Points de contact", "Touchpoints"),
                *([use] for use in uses),
            )
        ],
    }
