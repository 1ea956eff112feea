"""Maps of every shape, drawn by hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from app.model.base import MAX_NAME
from app.model.items import EmotionPoint, Item, Metric, Note, Person, TouchpointUse
from app.model.journey import Duration, Journey, Phase, Stage
from app.model.lanes import Cell, Lane, LaneKind
from app.model.people import Persona, Touchpoint

WORDS = st.lists(
    st.sampled_from(
        ["client", "compare", "a", "Straßenverkehrsordnung", "prix", "«\u202foui\u202f»", "x" * 60]
    ),
    max_size=14,
).map(" ".join)

NAMES = WORDS.map(lambda words: words[:MAX_NAME])

FINITE = st.floats(-1e6, 1e6) | st.floats(allow_nan=False, allow_infinity=False)

TOUCHPOINTS = {
    "web": "Web site",
    "long": "Customer portal, page with the delivery appointments and the after-sales service",
    "word": "Kundenbeziehungsmanagementsystem" * 3,
    "lines": "Shop\nand\nits window",
    "unnamed": "",
}

KINDS: tuple[LaneKind, ...] = (
    "action",
    "touchpoint",
    "thought",
    "emotion",
    "metric",
    "person",
    "text",
    "separator",
)


def _item(kind: LaneKind, ident: str, draw: st.DrawFn) -> Item:
    span = draw(st.integers(1, 4))
    if kind == "touchpoint" and draw(st.booleans()):
        name = draw(st.sampled_from(sorted(TOUCHPOINTS)))
        span = draw(st.sampled_from([1, 1, 1, span]))
        return TouchpointUse(kind="touchpoint", id=ident, touchpoint=name, span=span)
    if kind == "emotion":
        level, at = draw(st.floats(-2, 2)), draw(st.floats(0, 1))
        return EmotionPoint(kind="emotion", id=ident, level=level, at=at, quote=draw(WORDS))
    if kind == "metric":
        value = draw(st.none() | FINITE)
        target = draw(st.none() | FINITE)
        return Metric(
            kind="metric",
            id=ident,
            label=draw(NAMES),
            value=value,
            target=target,
            top=draw(st.none() | FINITE),
        )
    if kind == "person":
        return Person(kind="person", id=ident, name=draw(NAMES), role=draw(NAMES), span=span)
    return Note(
        kind="note",
        id=ident,
        text=draw(WORDS),
        span=span,
        decisive=draw(st.booleans()),
        votes=draw(st.integers(0, 3)),
        owner=draw(NAMES),
    )


@st.composite
def maps(draw: st.DrawFn) -> Journey:
    """A map of up to six stages and five lanes."""
    count = draw(st.integers(0, 6))
    stages = tuple(
        Stage(
            id=f"s{index}",
            name=draw(NAMES),
            duration=draw(st.sampled_from([None, Duration(low=1, high=3)])),
            width=draw(st.sampled_from([None, 80.0, 120.0, 300.0])),
        )
        for index in range(count)
    )
    number = 0
    lanes: list[Lane] = []
    for index in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from(KINDS))
        cells: list[Cell] = []
        for stage in stages if kind != "separator" else ():
            items: list[Item] = []
            for _ in range(draw(st.integers(0, 3))):
                number += 1
                items.append(_item(kind, f"i{number}", draw))
            if items:
                cells.append(Cell(stage=stage.id, items=tuple(items)))
        height = draw(st.sampled_from([None, 40.0, 260.0]))
        lane = Lane(id=f"l{index}", name=draw(NAMES), kind=kind, height=height, cells=tuple(cells))
        lanes.append(lane)
    phases = (Phase(id="p", name="Before", first="s0", last=stages[-1].id),) if stages else ()
    persona = Persona(id="claire", name="Claire Martin", age=41, quote=draw(WORDS))
    return Journey(
        format="parcours",
        version=1,
        title=draw(NAMES),
        scenario=draw(WORDS),
        language=draw(st.sampled_from(["fr", "en"])),
        stages=stages,
        phases=phases,
        lanes=tuple(lanes),
        personas=(persona,),
        focus=draw(st.sampled_from([None, "claire"])),
        touchpoints=tuple(
            Touchpoint(id=ident, name=name, channel="web") for ident, name in TOUCHPOINTS.items()
        ),
    )
