"""Maps of every kind of block, drawn by hypothesis: what is drawn is the shape of the map, a seed
fills it with words, so that maps of a thousand notes are made in no time."""

from __future__ import annotations

from random import Random
from typing import get_args

from hypothesis import strategies as st

from app.model.items import (
    EmotionPoint,
    Item,
    Metric,
    MetricDrawing,
    Note,
    Person,
    PictureUse,
    Score,
    TouchpointUse,
)
from app.model.journey import (
    Asset,
    Duration,
    Journey,
    Link,
    LinkKind,
    Phase,
    Prompt,
    Review,
    Stage,
    Template,
)
from app.model.lanes import TAKES, Cell, Lane, LaneKind, LineKind
from app.model.moments import MOMENTS
from app.model.moods import MoodScale
from app.model.people import Channel, Detail, Moment, Persona, Touchpoint, Trait
from app.model.styles import TextSpan
from app.model.theme import InkedLook, PlacedLook, TextLooks, Theme, TypeScale

WORDS = (
    "client compare cherche a prix délai «\u202foui\u202f» 12\u202f400 e-mail l’aide ?",
    "Kundenbeziehungsmanagementsystem Straßenverkehrsordnung anticonstitutionnellement",
    "الزبون يقارن الأسعار قبل الشراء 2027 ثم يشتري",
    "הלקוח משווה מחירים לפני הקנייה ואז קונה",
    "🛒 👩🏽‍🔬 🇫🇷 ❤️ 🙂",
    "顾客在购买前比较价格 お客様は価格を比較します",
    "ลูกค้าเปรียบเทียบราคาก่อนซื้อ",
    "https://exemple.fr/boutique/panier?article=4711&quantite=2",
)
LONG = "x" * 90
ONE_PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
    "RU5ErkJggg=="
)
CHANNELS: tuple[Channel, ...] = ("web", "shop", "phone", "other")
LINKS: tuple[LinkKind, ...] = ("next", "alternative", "loop", "triggers")
SHAPES = ((4, 3), (3000, 1), (1, 3000), (1200, 1600))
"""Of the pictures, px."""


class _Filler:
    """Words and items, as the seed says."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.count = 0

    def name(self) -> str:
        """A fresh id."""
        self.count += 1
        return f"n{self.count}"

    def words(self, most: int = 9) -> str:
        """A text of a script, at times empty, of several lines, or one word without end."""
        random = self.random
        kind = random.random()
        if kind < 0.08:
            return ""
        if kind < 0.13:
            return LONG
        if kind < 0.2:
            return " ".join(random.choice(line.split(" ")) for line in WORDS)
        pool = random.choice(WORDS if random.random() < 0.5 else WORDS[:1]).split(" ")
        found = " ".join(random.choices(pool, k=random.randint(1, most)))
        return found.replace(" ", "\n", 1) if kind > 0.93 else found

    def maybe(self, share: float = 0.5) -> bool:
        return self.random.random() < share

    def numbers(self, count: int) -> list[float]:
        return [round(self.random.uniform(-9, 99), 1) for _ in range(count)]

    def item(self, kind: LaneKind, stages: int, personas: list[str], assets: list[str]) -> Item:
        """One of those that the lane takes; it may reach over some of the stages to its right."""
        random = self.random
        span = random.randint(1, stages) if self.maybe(0.2) else 1
        match random.choice([one for one in TAKES[kind] if one != "picture" or assets]):
            case "note":
                return self.note(span)
            case "touchpoint":
                return TouchpointUse(
                    kind="touchpoint",
                    id=self.name(),
                    touchpoint=f"t{random.randint(0, 4)}",
                    span=span,
                    importance=random.choice((0, 0, 3, 5)),
                    satisfaction=random.choice((0, 0, 1, 4)),
                    scores=(Score(criterion="simple", value=random.randint(0, 5)),),
                    note=self.words(),
                    moment=self.moment(),
                )
            case "emotion":
                return EmotionPoint(
                    kind="emotion",
                    id=self.name(),
                    level=round(random.uniform(-2, 2), 2),
                    at=round(random.random(), 2),
                    quote=self.words(6) if self.maybe() else "",
                    persona=random.choice((None, *personas)),
                    decisive=self.maybe(0.1),
                )
            case "metric":
                return Metric(
                    kind="metric",
                    id=self.name(),
                    label=self.words(4)[:400],
                    value=random.choice((None, 0.0, -12.5, 68.0, 12_400.0, 1e12)),
                    unit=random.choice(("", "%", "€", "minutes d’attente")),
                    target=random.choice((None, 0.0, 80.0, 1e9)),
                    top=random.choice((None, 100.0)),
                    better=random.choice(("higher", "lower")),
                    signed=self.maybe(0.2),
                    drawing=random.choice(get_args(MetricDrawing)),
                    history=tuple(
                        round(random.uniform(-9, 99), 1) for _ in range(random.choice((0, 1, 7)))
                    ),
                    source=self.words(3),
                    evidence=random.choice((None, "measured")),
                    moment=self.moment(),
                )
            case "picture":
                return PictureUse(
                    kind="picture",
                    id=self.name(),
                    asset=random.choice(assets),
                    caption=self.words(5),
                    fit=random.choice(("fit", "crop")),
                    span=span,
                    moment=self.moment(),
                )
            case _:
                return Person(
                    kind="person",
                    id=self.name(),
                    name=self.words(3)[:400],
                    role=self.words(3)[:400],
                    persona=random.choice((None, *personas)),
                    span=span,
                    moment=self.moment(),
                )

    def moment(self) -> Moment | None:
        return self.random.choice((None, *MOMENTS))

    def note(self, span: int) -> Note:
        random = self.random
        text = self.words()
        styles = (TextSpan(start=0, end=len(text), bold=True),) if text and self.maybe(0.1) else ()
        return Note(
            kind="note",
            id=self.name(),
            text=text,
            styles=styles,
            span=span,
            icon="user" if self.maybe(0.1) else "",
            touchpoint=f"t{random.randint(0, 4)}" if self.maybe(0.15) else None,
            owner=self.words(3)[:400] if self.maybe(0.2) else "",
            importance=random.choice((0, 0, 4)),
            effort=random.choice((0, 0, 2)),
            impact=random.choice((0, 0, 5)),
            votes=random.choice((0, 0, 3, 1234)),
            decisive=self.maybe(0.1),
            evidence=random.choice((None, None, "assumed", "observed", "measured")),
            source=self.words(4) if self.maybe(0.1) else "",
            moment=self.moment(),
        )


WEIGHTS = st.sampled_from([None, "regular", "semibold", "bold"])
INKED = st.builds(
    InkedLook,
    weight=WEIGHTS,
    italic=st.booleans(),
    capitals=st.booleans(),
    color=st.sampled_from([None, "#a61e4d"]),
)
PLACED = st.builds(
    PlacedLook,
    weight=WEIGHTS,
    italic=st.booleans(),
    capitals=st.booleans(),
    align=st.sampled_from(["start", "center", "end"]),
)
LOOKS = st.just(TextLooks()) | st.builds(
    TextLooks, title=INKED, scenario=INKED, stage=PLACED, lane=PLACED, note=INKED
)

THEMES = st.builds(
    Theme,
    note_shape=st.sampled_from(["card", "sticky", "bubble", "plain"]),
    stage_shape=st.sampled_from(["chevron", "plain", "rounded"]),
    radius=st.sampled_from([0.0, 6.0, 24.0]),
    shadows=st.booleans(),
    density=st.sampled_from([0.5, 1.0, 2.0]),
    looks=LOOKS,
    scale=st.sampled_from([TypeScale(), TypeScale(note=30, small=20, stage=40, lane=24, title=96)]),
)

SCALES = st.sampled_from(
    [None, MoodScale(), MoodScale(low=0, high=10), MoodScale(words=("😞", "so so", "great"))]
)


@st.composite
def random_maps(
    draw: st.DrawFn, least_stages: int = 0, most_stages: int = 7, most_lanes: int = 5
) -> Journey:
    """A map of any blocks: none or many stages of any width, lanes of any kind, notes that span,
    several personas with curves over one another, pictures, phases, prompts, links."""
    fill = _Filler(draw(st.integers(0, 2**32)))
    random = fill.random
    count = draw(st.integers(least_stages, most_stages))
    kinds = draw(st.lists(st.sampled_from(list(TAKES)), max_size=most_lanes))
    crowd = draw(st.integers(0, 4))
    stages = tuple(_stage(fill, n) for n in range(count))
    personas = tuple(_persona(fill, n) for n in range(draw(st.integers(0, 3))))
    assets = tuple(
        Asset(id=f"p{n}", mime="image/png", width=w, height=h, data=ONE_PIXEL)
        for n, (w, h) in enumerate(SHAPES[: draw(st.integers(0, len(SHAPES)))])
    )
    who, shown = [one.id for one in personas], [one.id for one in assets]
    lanes: list[Lane] = []
    for n, kind in enumerate(kinds):
        cells: list[Cell] = []
        for at, stage in enumerate(stages if TAKES[kind] else ()):
            most = random.randint(0, crowd)
            items = tuple(fill.item(kind, count - at, who, shown) for _ in range(most))
            if items:
                cells.append(Cell(stage=stage.id, items=items))
        lanes.append(
            Lane(
                id=f"l{n}",
                kind=kind,
                name=fill.words(4)[:400],
                description=fill.words() if fill.maybe(0.2) else "",
                icon="user" if fill.maybe(0.2) else "",
                height=random.choice((None, None, 24.0, 300.0)),
                scale=draw(SCALES) if kind == "emotion" else None,
                marks=random.choice(("face", "dot", "icon")),
                line=random.choice(get_args(LineKind)),
                columns=kind == "metric" and fill.maybe(0.4),
                cells=tuple(cells),
            )
        )
    return Journey(
        format="parcours",
        version=1,
        title=fill.words()[:400],
        scenario=fill.words(30),
        owner=fill.words(3)[:400],
        edition="3",
        language=draw(st.sampled_from(["fr", "en", "ar"])),
        review=Review(rhythm="yearly", next="2027-01-15") if fill.maybe() else None,
        stages=stages,
        phases=_phases(fill, count),
        lanes=tuple(lanes),
        personas=personas,
        focus=random.choice((None, *who)),
        persona_sheet=fill.maybe(),
        marks=fill.maybe(0.8),
        heat=random.choice(("none", "none", "mean", "criteria")),
        stage_details=fill.maybe(0.2),
        touchpoints=tuple(
            Touchpoint(
                id=f"t{n}",
                name=fill.words(5)[:400],
                channel=random.choice(CHANNELS),
                direct=fill.maybe(),
            )
            for n in range(5)
        ),
        links=_links(fill, lanes, draw(st.integers(0, 5))),
        template=_template(fill, lanes) if fill.maybe(0.3) else None,
        theme=draw(THEMES).replace(logo=random.choice([None, *shown])),
        assets=assets,
    )


def _stage(fill: _Filler, n: int) -> Stage:
    random = fill.random
    return Stage(
        id=f"s{n}",
        name=fill.words(5)[:400],
        description=fill.words() if fill.maybe(0.3) else "",
        duration=random.choice(
            (
                None,
                Duration(low=1, high=3),
                Duration(text=fill.words(4)[:400]),
            )
        ),
        customer_goal=fill.words() if fill.maybe(0.3) else "",
        business_goal=fill.words() if fill.maybe(0.3) else "",
        questions=(fill.words(),) if fill.maybe(0.2) else (),
        width=random.choice((None, None, 80.0, 120.0, 400.0)),
        split=fill.maybe(0.3),
    )


def _persona(fill: _Filler, n: int) -> Persona:
    def lines() -> tuple[str, ...]:
        return tuple(fill.words() for _ in range(fill.random.randint(0, 3)))

    return Persona(
        id=f"who{n}",
        name=fill.words(3)[:400],
        role=fill.words(3)[:400],
        age=fill.random.choice((None, 41)),
        place=fill.words(2)[:400],
        quote=fill.words(),
        goals=lines(),
        needs=lines(),
        frustrations=lines(),
        traits=tuple(Trait(low=fill.words(2)[:400], high=fill.words(2)[:400]) for _ in range(2)),
        details=(Detail(name=fill.words(2)[:400], text=fill.words()),),
    )


def _phases(fill: _Filler, stages: int) -> tuple[Phase, ...]:
    """Bands beside one another, and at times one over all of them."""
    found: list[Phase] = []
    at = 0
    while at < stages and fill.maybe(0.7):
        last = fill.random.randint(at, stages - 1)
        found.append(
            Phase(id=fill.name(), name=fill.words(3)[:400], first=f"s{at}", last=f"s{last}")
        )
        at = last + 1
    if stages and fill.maybe(0.2):
        found.append(Phase(id=fill.name(), name="All", first="s0", last=f"s{stages - 1}"))
    return tuple(found)


def _links(fill: _Filler, lanes: list[Lane], most: int) -> tuple[Link, ...]:
    ids = [item.id for lane in lanes for cell in lane.cells for item in cell.items]
    if len(ids) < 2:
        return ()
    found: list[Link] = []
    for _ in range(most):
        source, target = fill.random.sample(ids, 2)
        found.append(
            Link(
                id=fill.name(),
                source=source,
                target=target,
                label=fill.words(4) if fill.maybe() else "",
                kind=fill.random.choice(LINKS),
                dashed=fill.maybe(0.3),
            )
        )
    return tuple(found)


def _template(fill: _Filler, lanes: list[Lane]) -> Template:
    prompts = tuple(Prompt(lane=lane.id, text=fill.words()) for lane in lanes)
    return Template(id="template", prompts=prompts)
