"""Large maps for tests and benchmarks: as many notes as asked, with texts as people write them."""

from __future__ import annotations

from collections import defaultdict
from random import Random

from app.model.items import EmotionPoint, Item, Metric, Note, Person, TouchpointUse
from app.model.journey import FORMAT, VERSION, Duration, Journey, Stage
from app.model.lanes import Cell, Lane, LaneKind
from app.model.people import Persona, Touchpoint

KINDS: tuple[LaneKind, ...] = (
    "action",
    "touchpoint",
    "emotion",
    "thought",
    "pain",
    "opportunity",
    "metric",
    "goal",
    "note",
    "person",
)
SINGLE: tuple[LaneKind, ...] = ("emotion", "metric")
"""Kinds that hold one item a cell."""

CLAUSES = (
    "Compare trois offres le soir, sur son téléphone",
    "Relit les conditions de retour",
    "Appelle le magasin pour vérifier le stock",
    "Abandonne le panier à cause des frais de port",
    "Demande l’avis d’un collègue qui a déjà commandé",
    "Attend",
    "Reçoit un e-mail qui annonce un retard de deux jours",
    "Ne trouve pas la facture dans l’espace client",
    "Monte le meuble avec la vidéo",
    "Renonce : le créneau de 18 h n’existe plus",
    "« Pourquoi faut-il encore saisir mon adresse ? »",
    "Le vendeur connaît le produit, et cela se sent",
    "Compares three offers in the evening, on the phone",
    "Reads the returns policy twice",
    "Calls the shop to check what is in stock",
    "Leaves the basket because of the delivery cost",
    "Asks a colleague who has ordered before",
    "Waits",
    "Gets an e-mail announcing a two-day delay",
    "Cannot find the invoice in the customer area",
    "Builds the shelf with the video",
    "Gives up: the 6 pm slot is gone",
    "“Why do you need my address again?”",
    "The assistant knows the product, and it shows",
)
TAILS = (
    ", sans vraiment y croire",
    " après une longue journée",
    " (constaté lors de deux entretiens sur cinq)",
    " ; personne ne rappelle",
    ", without much hope",
    " at the end of a long day",
    " (seen in two interviews out of five)",
    "; nobody calls back",
)
STAGES = ("Découverte", "Comparaison", "Commande", "Delivery", "First use", "Renewal")
CHANNELS = ("web", "shop", "phone", "email", "app", "third-party")


def big_map(notes: int, stages: int, lanes: int, seed: int = 1) -> Journey:
    """A map with exactly `notes` items in `lanes` lanes of all kinds; the same for the same seed.

    Cells fill unevenly, about one note in thirty spans, texts run from one word to a paragraph.
    Raises ValueError when there are notes but no lane or no stage to hold them.
    """
    random = Random(seed)
    kinds = [KINDS[index % len(KINDS)] for index in range(lanes)]
    if notes and not (stages and lanes):
        raise ValueError("notes need a stage and a lane")
    held = _shares(random, notes, stages, kinds)
    count = 0
    rows: list[Lane] = []
    for row, kind in enumerate(kinds):
        cells: list[Cell] = []
        for column in range(stages):
            items: list[Item] = []
            for _ in range(held[row, column]):
                count += 1
                items.append(_item(random, kind, f"n{count}", stages - column))
            if items:
                cells.append(Cell(stage=f"s{column + 1}", items=tuple(items)))
        name = f"{kind.title()} {row // len(KINDS) + 1}"
        rows.append(Lane(id=f"l{row + 1}", name=name, kind=kind, cells=tuple(cells)))
    return Journey(
        format=FORMAT,
        version=VERSION,
        title=f"{notes} notes, {stages} × {lanes}",
        language="fr",
        scenario="Une grande carte, pour mesurer.",
        focus="p1",
        stages=tuple(_stage(index) for index in range(stages)),
        lanes=tuple(rows),
        personas=(Persona(id="p1", name="Awa Diop", age=52, quote="Je n’ai pas toute la nuit."),),
        touchpoints=tuple(
            Touchpoint(
                id=f"t{index + 1}",
                name=f"{channel} {index + 1}",
                channel=channel,
                direct=channel != "third-party",
            )
            for index, channel in enumerate(CHANNELS)
        ),
    )


def _shares(
    random: Random, notes: int, stages: int, kinds: list[LaneKind]
) -> dict[tuple[int, int], int]:
    """How many items each cell holds, by (lane, stage)."""
    held: dict[tuple[int, int], int] = defaultdict(int)
    single = [(r, c) for r, kind in enumerate(kinds) if kind in SINGLE for c in range(stages)]
    many = [(r, c) for r, kind in enumerate(kinds) if kind not in SINGLE for c in range(stages)]
    for place in single[: notes // 4]:
        held[place] = 1
    for _ in range(notes - sum(held.values())):
        held[random.choice(many)] += 1
    return held


def _stage(index: int) -> Stage:
    turn, place = divmod(index, len(STAGES))
    name = STAGES[place] + (f" {turn + 1}" if turn else "")
    return Stage(id=f"s{index + 1}", name=name, duration=Duration(low=1.0, high=2.0 + place))


def _item(random: Random, kind: LaneKind, new: str, room: int) -> Item:
    """An item of the lane's first kind; it may span up to `room` stages."""
    match kind:
        case "emotion":
            level, at = random.uniform(-2, 2), random.uniform(0.2, 0.8)
            quote = random.choice(CLAUSES)[:40] if random.random() < 0.6 else ""
            return EmotionPoint(kind="emotion", id=new, level=level, at=at, quote=quote)
        case "metric":
            value = float(random.randint(2, 98))
            return Metric(
                kind="metric", id=new, label="conversion", value=value, unit="%", target=60.0
            )
        case "touchpoint":
            place = f"t{random.randint(1, len(CHANNELS))}"
            return TouchpointUse(kind="touchpoint", id=new, touchpoint=place)
        case "person":
            return Person(kind="person", id=new, name="Équipe 7", role="delivery")
        case _:
            span = min(room, random.choice((2, 2, 3))) if random.random() < 1 / 30 else 1
            return Note(kind="note", id=new, text=_text(random), span=span)


def _text(random: Random) -> str:
    chance = random.random()
    if chance < 0.6:
        return random.choice(CLAUSES)
    if chance < 0.85:
        return random.choice(CLAUSES) + random.choice(TAILS)
    if chance < 0.97:
        return ". ".join(random.sample(CLAUSES, 2)) + random.choice(TAILS) + "."
    return "\n".join(random.sample(CLAUSES, random.randint(3, 6)))
