"""The words, numbers and dates that appear inside a map, in the map's own language."""

from __future__ import annotations

import math
from typing import NamedTuple

from app.model.durations import Total, ends
from app.model.journey import Duration, Unit
from app.model.lanes import LaneKind

_NARROW = "\u202f"
_MINUS = "\u2212"
_LEADING_SIGNS = frozenset("$£€¥")
"""Signs of money that English writes before the number."""

_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_NAMED = 4
"""How many stages without a duration are named."""
_LEAST = 1e-9
"""Numbers nearer to 0 are written with a power of ten."""


def _sign(value: float, signed: bool) -> str:
    if value < 0:
        return _MINUS
    return "+" if signed and value > 0 else ""


class Labels(NamedTuple):
    """Words and number marks of one language.

    French marks follow the Imprimerie nationale's usage (narrow no-break space between
    thousands and before %), English ones the common British and American usage."""

    language: str
    thousands: str
    decimal: str
    before_percent: str
    units: dict[Unit, tuple[str, str]]
    """Singular and plural."""
    months: tuple[str, ...]
    edition: str
    review: str
    target: str
    today_state: str
    target_state: str
    years: str
    untitled_map: str
    untitled_stage: str
    untitled_lane: str
    untitled_persona: str
    everybody: str
    """Whose curve it is that names no persona, beside the curves of personas."""
    goals: str
    needs: str
    frustrations: str
    traits: str
    moods: tuple[str, ...]
    """What levels are called, from the lowest to the highest."""
    quote: tuple[str, str]
    evidence: dict[str, str]
    kinds: dict[str, str]
    lanes: dict[LaneKind, str]
    """What a new lane of each kind is called."""
    total: str
    about: str
    without: str
    others: str

    def lane_name(self, kind: LaneKind) -> str:
        """The name of a new lane; a separator begins without one."""
        return self.lanes.get(kind, "")

    def number(self, value: float, *, signed: bool = False) -> str:
        """`value` with two decimals at most; below 1, with the first two digits that count."""
        return _sign(value, signed) + self._digits(abs(value))

    def _digits(self, size: float) -> str:
        if 0 < size < _LEAST:
            mantissa, _, power = f"{size:.1e}".partition("e")
            return f"{self._digits(float(mantissa))}×10{str(int(power)).translate(_SUPERSCRIPT)}"
        places = 2 if size >= 1 or not size else max(2, 1 - math.floor(math.log10(size)))
        digits = f"{size:,.{places}f}".rstrip("0").rstrip(".")
        whole, _, rest = digits.partition(".")
        return whole.replace(",", self.thousands) + (self.decimal + rest if rest else "")

    def quantity(self, value: float, unit: str, *, signed: bool = False) -> str:
        """A number with its unit, joined so that they never part."""
        number = self.number(value, signed=signed)
        if not unit:
            return number
        if unit == "%":
            return number + self.before_percent + unit
        if self.language == "en" and unit in _LEADING_SIGNS:
            return f"{_sign(value, signed)}{unit}{self._digits(abs(value))}"
        return number + "\u00a0" + unit

    def duration(self, duration: Duration | None) -> str:
        """`1–2 days`, the lower number first; the free text where there is one; nothing for
        nothing."""
        if duration is None:
            return ""
        if duration.text:
            return duration.text
        both = ends(duration)
        return self._lasting(*both, duration.unit) if both else ""

    def _lasting(self, first: float, last: float, unit: Unit) -> str:
        words = self.units[unit]
        one = last < 2 if self.language == "fr" else last == 1
        word = words[0] if one else words[1]
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

    def whole(self, total: Total) -> str:
        """How long the map lasts, and which stages are not counted; many are not all named."""
        said = self.total.format(self.lasting(total))
        names = [name or self.untitled_stage for name in total.left]
        if not names:
            return said
        rest = ""
        if len(names) > _NAMED:
            rest = self.others.format(self.number(len(names) - _NAMED + 1))
            names = names[: _NAMED - 1]
        return said + self.without.format(", ".join(names) + rest)

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
    thousands=",",
    decimal=".",
    before_percent="",
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
    today_state="Today",
    target_state="Target state",
    years="aged {}",
    untitled_map="Untitled map",
    untitled_stage="Untitled stage",
    untitled_lane="Untitled lane",
    untitled_persona="Unnamed persona",
    everybody="Everybody",
    goals="Goals",
    needs="Needs",
    frustrations="Frustrations",
    traits="Traits",
    moods=("Very bad", "Bad", "Neutral", "Good", "Very good"),
    quote=("“", "”"),
    evidence={"assumed": "Assumed", "observed": "Observed", "measured": "Measured"},
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
    total="Total duration: {}",
    about="about {}",
    without=" (without {})",
    others=" and {} others",
)

_FRENCH = Labels(
    language="fr",
    thousands=_NARROW,
    decimal=",",
    before_percent=_NARROW,
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
    today_state="Aujourd’hui",
    target_state="Cible",
    years="{} ans",
    untitled_map="Carte sans titre",
    untitled_stage="Étape sans nom",
    untitled_lane="Ligne sans nom",
    untitled_persona="Persona sans nom",
    everybody="Tout le monde",
    goals="Objectifs",
    needs="Besoins",
    frustrations="Frustrations",
    traits="Caractère",
    moods=("Très mauvais", "Mauvais", "Neutre", "Bon", "Très bon"),
    quote=("«" + _NARROW, _NARROW + "»"),
    evidence={"assumed": "Supposé", "observed": "Observé", "measured": "Mesuré"},
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
    total="Durée totale\u00a0: {}",
    about="environ {}",
    without=" (sans {})",
    others=" et {} autres",
)


def labels_for(language: str) -> Labels:
    """The words of a map's language (BCP 47); English where we have no words of it."""
    return _FRENCH if language.partition("-")[0].lower() == "fr" else _ENGLISH
