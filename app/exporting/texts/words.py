"""The words that tables of a map say, in the language of the map."""

from __future__ import annotations

from typing import NamedTuple

from app.model.journey import LinkKind, MapKind
from app.model.people import Moment


class TableWords(NamedTuple):
    """Words of one language; braces take what is told."""

    colon: str
    map: str
    touchpoints: str
    audit: str
    metrics: str
    personas: str
    links: str
    improvements: str
    about: str
    marks: str
    title: str
    kind: str
    kinds: dict[MapKind, str]
    state: str
    states: dict[str, str]
    scenario: str
    goal: str
    owner: str
    edition: str
    reviewed: str
    next_review: str
    lasting: str
    phase: str
    stage: str
    stages: str
    lane: str
    duration: str
    description: str
    touchpoint: str
    channel: str
    moment: str
    moments: dict[Moment, str]
    reach: str
    direct: str
    indirect: str
    line: str
    online: str
    offline: str
    uses: str
    importance: str
    satisfaction: str
    worst: str
    mean: str
    comment: str
    link: str
    note: str
    """Of what is remarked of a touchpoint."""
    notes: str
    metric: str
    value: str
    unit: str
    target: str
    better: str
    higher: str
    lower: str
    earlier: str
    """The heads of earlier values; takes how many values ago."""
    tags: str
    evidence: str
    source: str
    persona: str
    name: str
    role: str
    age: str
    place: str
    quote: str
    traits: str
    details: str
    start: str
    end: str
    label: str
    link_kinds: dict[LinkKind, str]
    nameless_touchpoint: str
    picture: str
    """Of a picture that says nothing."""
    contents: str
    empty: str
    page: str
    """Codes of a spreadsheet's foot: page and pages."""
    picture_of: str
    """What stands for the picture of a map where it is not seen; takes the map's title."""
    skip: str
    glossary: dict[str, str]
    """What marks mean, by their names; `decisive` and the others of `Labels.marks`."""


_ENGLISH = TableWords(
    colon=": ",
    map="Map",
    touchpoints="Touchpoints",
    audit="Audit",
    metrics="Metrics",
    personas="Personas",
    links="Links",
    improvements="To improve",
    about="About",
    marks="What the marks mean",
    title="Title",
    kind="Kind",
    kinds={
        "journey": "Customer journey",
        "experience": "Experience map",
        "touchpoint": "Touchpoint map",
        "blueprint": "Service blueprint",
        "employee": "Employee journey",
    },
    state="State",
    states={"today": "Today", "target": "Target state"},
    scenario="Scenario",
    goal="Goal",
    owner="Owner",
    edition="Version",
    reviewed="Last review",
    next_review="Next review",
    lasting="Duration",
    phase="Phase",
    stage="Stage",
    stages="Stages",
    lane="Lane",
    duration="Duration",
    description="Description",
    touchpoint="Touchpoint",
    channel="Channel",
    moment="Moment",
    moments={"before": "Before", "during": "During", "after": "After"},
    reach="Reach",
    direct="Direct",
    indirect="Indirect",
    line="On/off line",
    online="Online",
    offline="Offline",
    uses="Places",
    importance="Importance",
    satisfaction="Satisfaction",
    worst="Lowest rating",
    mean="Mean score",
    comment="Comments",
    link="Link",
    note="Remarks",
    notes="Notes",
    metric="Metric",
    value="Value",
    unit="Unit",
    target="Target",
    better="Better when",
    higher="higher",
    lower="lower",
    earlier="Earlier ({})",
    tags="Tags",
    evidence="Evidence",
    source="Source",
    persona="Persona",
    name="Name",
    role="Role",
    age="Age",
    place="Place",
    quote="Quote",
    traits="Traits",
    details="Details",
    start="From",
    end="To",
    label="Label",
    link_kinds={
        "next": "Next",
        "alternative": "Alternative",
        "loop": "Loop back",
        "triggers": "Triggers",
    },
    nameless_touchpoint="Unnamed touchpoint",
    picture="Picture without a description",
    contents="Contents",
    empty="This map has no stage and no lane yet.",
    page="Page &P of &N",
    picture_of="The map “{}” as a picture. All it says is told below, stage by stage.",
    skip="To the stages",
    glossary={
        "decisive": "A moment that decides whether the customer stays.",
        "importance": "How much it matters to the customer, from 1 to 5.",
        "impact": "What it would change, from 1 to 5.",
        "effort": "What it would take, from 1 to 5.",
        "votes": "How many people chose it.",
        "assumed": "Nobody has checked it yet.",
        "observed": "Seen or heard with customers.",
        "measured": "Shown by figures.",
    },
)

_FRENCH = TableWords(
    colon="\u00a0: ",
    map="Carte",
    touchpoints="Points de contact",
    audit="Audit",
    metrics="Indicateurs",
    personas="Personas",
    links="Liens",
    improvements="À améliorer",
    about="À propos",
    marks="Ce que disent les marques",
    title="Titre",
    kind="Type",
    kinds={
        "journey": "Parcours client",
        "experience": "Carte d’expérience",
        "touchpoint": "Carte des points de contact",
        "blueprint": "Blueprint de service",
        "employee": "Parcours collaborateur",
    },
    state="État",
    states={"today": "Aujourd’hui", "target": "Cible"},
    scenario="Scénario",
    goal="But",
    owner="Responsable",
    edition="Version",
    reviewed="Dernière revue",
    next_review="Prochaine revue",
    lasting="Durée",
    phase="Phase",
    stage="Étape",
    stages="Étapes",
    lane="Ligne",
    duration="Durée",
    description="Description",
    touchpoint="Point de contact",
    channel="Canal",
    moment="Moment",
    moments={"before": "Avant", "during": "Pendant", "after": "Après"},
    reach="Portée",
    direct="Direct",
    indirect="Indirect",
    line="En ligne ou non",
    online="En ligne",
    offline="Hors ligne",
    uses="Emplacements",
    importance="Importance",
    satisfaction="Satisfaction",
    worst="Note la plus basse",
    mean="Note moyenne",
    comment="Commentaires",
    link="Lien",
    note="Remarques",
    notes="Notes",
    metric="Indicateur",
    value="Valeur",
    unit="Unité",
    target="Cible",
    better="Mieux quand",
    higher="plus haut",
    lower="plus bas",
    earlier="Avant ({})",
    tags="Étiquettes",
    evidence="Preuve",
    source="Source",
    persona="Persona",
    name="Nom",
    role="Rôle",
    age="Âge",
    place="Lieu",
    quote="Citation",
    traits="Caractère",
    details="Détails",
    start="De",
    end="À",
    label="Libellé",
    link_kinds={
        "next": "Suite",
        "alternative": "Autre chemin",
        "loop": "Retour en arrière",
        "triggers": "Déclenche",
    },
    nameless_touchpoint="Point de contact sans nom",
    picture="Image sans description",
    contents="Sommaire",
    empty="Cette carte n’a encore ni étape ni ligne.",
    page="Page &P sur &N",
    picture_of="La carte «\u202f{}\u202f» en image. Tout ce qu’elle dit est repris plus bas,"
    " étape par étape.",
    skip="Aller aux étapes",
    glossary={
        "decisive": "Un moment qui décide si le client reste.",
        "importance": "Ce que cela compte pour le client, de 1 à 5.",
        "impact": "Ce que cela changerait, de 1 à 5.",
        "effort": "Ce que cela demanderait, de 1 à 5.",
        "votes": "Combien de personnes l’ont choisi.",
        "assumed": "Personne ne l’a encore vérifié.",
        "observed": "Vu ou entendu auprès de clients.",
        "measured": "Montré par des chiffres.",
    },
)


def table_words(language: str) -> TableWords:
    """The words of a map's language (BCP 47); English where we have no words of it."""
    return _FRENCH if language.partition("-")[0].lower() == "fr" else _ENGLISH
