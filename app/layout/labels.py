"""The words, numbers and dates that appear inside a map, in the map's own language."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from app.layout.numbers import Numbers, numbers_for
from app.model.durations import Total, ends
from app.model.journey import Duration, Unit
from app.model.lanes import LaneKind, LineKind

_NARROW = "\u202f"
_NAMED = 4
"""How many stages without a duration are named."""


class Labels(NamedTuple):
    """Words of one language, and how the map's language writes numbers."""

    language: str
    """Of the words."""
    numbers: Numbers
    units: dict[Unit, tuple[str, str]]
    """Singular and plural."""
    months: tuple[str, ...]
    edition: str
    review: str
    target: str
    better: str
    """Said of a metric's change, as the next two."""
    worse: str
    unchanged: str
    points: tuple[str, str]
    """How much a percentage changed by, after the number; singular and plural."""
    today_state: str
    target_state: str
    years: str
    note_counts: tuple[str, str]
    """One note, several."""
    untitled_map: str
    logo: str
    untitled_stage: str
    untitled_phase: str
    untitled_lane: str
    untitled_persona: str
    everybody: str
    """Whose curve it is that names no persona, beside the curves of personas."""
    goals: str
    needs: str
    frustrations: str
    traits: str
    audit: str
    """Before the mean audit scores of touchpoints."""
    moments: tuple[str, str, str]
    """Before, during and after."""
    moods: tuple[str, ...]
    """What levels are called, from the lowest to the highest."""
    quote: tuple[str, str]
    marks: dict[str, str]
    """What the small marks of notes mean, by their names."""
    kinds: dict[str, str]
    lanes: dict[LaneKind, str]
    """What a new lane of each kind is called."""
    lines: dict[LineKind, str]
    """What a new separator of each kind is called."""
    customer_goal: str
    business_goal: str
    questions: str
    total: str
    part: str
    about: str
    without: str
    others: str

    def lane_name(self, kind: LaneKind, line: LineKind = "free") -> str:
        """The name of a new lane; a free separator begins without one."""
        return self.lanes.get(kind, self.lines.get(line, ""))

    def number(self, value: float, *, signed: bool = False) -> str:
        """See `Numbers.number`."""
        return self.numbers.number(value, signed=signed)

    def quantity(
        self, value: float, unit: str, *, signed: bool = False, short: bool = False
    ) -> str:
        """See `Numbers.quantity`."""
        return self.numbers.quantity(value, unit, signed=signed, short=short)

    def duration(self, duration: Duration | None) -> str:
        """`1–2 days`, the lower number first; the free text where there is one; nothing for
        nothing."""
        if duration is None:
            return ""
        if duration.text:
            return duration.text
        both = ends(duration)
        return self._lasting(*both, duration.unit) if both else ""

    def counted(self, count: float, words: tuple[str, str]) -> str:
        """The one of two words, singular and plural, that goes with a count."""
        one = abs(count) < 2 if self.language == "fr" else abs(count) == 1
        return words[0] if one else words[1]

    def _lasting(self, first: float, last: float, unit: Unit) -> str:
        word = self.counted(last, self.units[unit])
        span = dict.fromkeys((self.number(first), self.number(last)))
        return f"{'–'.join(span)}\u00a0{word}"

    def lasting(self, total: Total) -> str:
        """How long it all lasts, `about 3.5 months`: with one decimal where units were mixed."""
        low, high = self._near(total.low), self._near(total.high)
        exact = math.isclose(low, total.low) and math.isclose(high, total.high)
        said = self._lasting(low, high, total.unit)
        return said if exact and not total.rough else self.about.format(said)

    @staticmethod
    def _near(value: float) -> float:
        fine = round(value, 2)
        return fine if math.isclose(fine, value) else round(value, 1) or fine or value

    def whole(self, total: Total, *, partial: bool = False) -> str:
        """How long the map lasts, or with `partial` those of its stages that are shown, and which
        of these are not counted; many are not all named."""
        return (self.part if partial else self.total).format(self.lasting(total)) + self.left(total)

    def left(self, total: Total) -> str:
        """After how long it all lasts: which stages are not counted, ` (without Search)`."""
        names = [name or self.untitled_stage for name in total.left]
        if not names:
            return ""
        rest = ""
        if len(names) > _NAMED:
            rest = self.others.format(self.number(len(names) - _NAMED + 1))
            names = names[: _NAMED - 1]
        return self.without.format(", ".join(names) + rest)

    def notes(self, count: int) -> str:
        """`12 notes`."""
        one = count < 2 if self.language == "fr" else count == 1
        return self.note_counts[0 if one else 1].format(self.number(count))

    def date(self, day: str) -> str:
        """An ISO date as people write it, `15 janv. 2027`."""
        year, month, date = day.split("-")
        number = int(month)
        if not 1 <= number <= 12:
            return day
        first = "1er" if self.language == "fr" and int(date) == 1 else str(int(date))
        return f"{first}\u00a0{self.months[number - 1]}\u00a0{year}"

    def quoted(self, text: str) -> str:
        """A text between the language's quotation marks, unless it brings its own."""
        if not text or text[0] in "«“\"„'‘":
            return text
        return self.quote[0] + text + self.quote[1]


_ENGLISH = Labels(
    language="en",
    numbers=numbers_for("en"),
    units={
        "minute": ("minute", "minutes"),
        "hour": ("hour", "hours"),
        "day": ("day", "days"),
        "week": ("week", "weeks"),
        "month": ("month", "months"),
        "year": ("year", "years"),
    },
    months=("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
    edition="Version {}",
    review="Review on {}",
    target="Target {}",
    better="better",
    worse="worse",
    unchanged="unchanged",
    points=("pt", "pts"),
    today_state="Today",
    target_state="Target state",
    years="aged {}",
    note_counts=("{}\u00a0note", "{}\u00a0notes"),
    untitled_map="Untitled map",
    logo="Logo",
    untitled_stage="Untitled stage",
    untitled_phase="Untitled phase",
    untitled_lane="Untitled lane",
    untitled_persona="Unnamed persona",
    everybody="Everybody",
    goals="Goals",
    needs="Needs",
    frustrations="Frustrations",
    traits="Traits",
    audit="Audit",
    moments=("Before", "During", "After"),
    moods=("Very bad", "Bad", "Neutral", "Good", "Very good"),
    quote=("“", "”"),
    marks={
        "decisive": "Moment of truth",
        "importance": "Importance to the customer",
        "impact": "Impact",
        "effort": "Effort",
        "votes": "Votes",
        "assumed": "Assumed",
        "observed": "Observed",
        "measured": "Measured",
    },
    kinds={
        "experience": "Experience map",
        "touchpoint": "Touchpoint map",
        "blueprint": "Service blueprint",
        "employee": "Employee journey",
    },
    lanes={
        "action": "Actions",
        "touchpoint": "Touchpoints",
        "thought": "Thoughts",
        "emotion": "Emotions",
        "pain": "Pain points",
        "opportunity": "Opportunities",
        "goal": "Goals",
        "metric": "Metrics",
        "person": "Owners",
        "picture": "Pictures",
        "note": "Notes",
        "text": "Text",
    },
    lines={
        "interaction": "Line of interaction",
        "visibility": "Line of visibility",
        "internal": "Line of internal interaction",
    },
    customer_goal="Customer’s goal",
    business_goal="Business goal",
    questions="Questions",
    total="Total duration: {}",
    part="Duration of the stages shown: {}",
    about="about {}",
    without=" (without {})",
    others=" and {} others",
)

_FRENCH = Labels(
    language="fr",
    numbers=numbers_for("fr"),
    units={
        "minute": ("minute", "minutes"),
        "hour": ("heure", "heures"),
        "day": ("jour", "jours"),
        "week": ("semaine", "semaines"),
        "month": ("mois", "mois"),
        "year": ("an", "ans"),
    },
    months=(
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juill.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ),
    edition="Version {}",
    review="Revue le {}",
    target="Cible {}",
    better="en mieux",
    worse="en moins bien",
    unchanged="stable",
    points=("pt", "pts"),
    today_state="Aujourd’hui",
    target_state="Cible",
    years="{} ans",
    note_counts=("{}\u00a0note", "{}\u00a0notes"),
    untitled_map="Carte sans titre",
    logo="Logo",
    untitled_stage="Étape sans nom",
    untitled_phase="Phase sans nom",
    untitled_lane="Ligne sans nom",
    untitled_persona="Persona sans nom",
    everybody="Tout le monde",
    goals="Objectifs",
    needs="Besoins",
    frustrations="Frustrations",
    traits="Caractère",
    audit="Audit",
    moments=("Avant", "Pendant", "Après"),
    moods=("Très mauvais", "Mauvais", "Neutre", "Bon", "Très bon"),
    quote=("«" + _NARROW, _NARROW + "»"),
    marks={
        "decisive": "Moment de vérité",
        "importance": "Importance pour le client",
        "impact": "Impact",
        "effort": "Effort",
        "votes": "Votes",
        "assumed": "Supposé",
        "observed": "Observé",
        "measured": "Mesuré",
    },
    kinds={
        "experience": "Carte d’expérience",
        "touchpoint": "Carte des points de contact",
        "blueprint": "Blueprint de service",
        "employee": "Parcours collaborateur",
    },
    lanes={
        "action": "Actions",
        "touchpoint": "Points de contact",
        "thought": "Pensées",
        "emotion": "Émotions",
        "pain": "Points de friction",
        "opportunity": "Opportunités",
        "goal": "Objectifs",
        "metric": "Indicateurs",
        "person": "Responsables",
        "picture": "Images",
        "note": "Notes",
        "text": "Texte",
    },
    lines={
        "interaction": "Ligne d’interaction",
        "visibility": "Ligne de visibilité",
        "internal": "Ligne d’interaction interne",
    },
    customer_goal="But du client",
    business_goal="But de l’entreprise",
    questions="Questions",
    total="Durée totale\u00a0: {}",
    part="Durée des étapes affichées\u00a0: {}",
    about="environ {}",
    without=" (sans {})",
    others=" et {} autres",
)


@lru_cache(maxsize=64)
def labels_for(language: str) -> Labels:
    """The words of a map's language (BCP 47); English where we have no words of it, with the
    numbers of that language. The same object for the same language."""
    words = _FRENCH if language.partition("-")[0].lower() == "fr" else _ENGLISH
    return words._replace(numbers=numbers_for(language))
