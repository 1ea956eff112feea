"""The small round handles around a note, and at the ends of an arrow. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.layout.picture import Picture, Text
from app.widgets.canvas.hits import ITEMS, Hit, Place, hits_within
from app.widgets.canvas.overlay import Knob, Trace

_OUT = 10.0
_MOST_OUT = 9.0
"""How far outside of a note its handles stand: px of the screen, but no more than these px of
the sheet, so that they lie between notes of two stages."""

_NEAR = 8.0
_MOST_NEAR = 8.5
"""From how near a handle is taken hold of, px of the screen and at most px of the sheet."""

_ROOM = 5.0
"""Half the side of the square that must be free for a handle, px of the sheet."""

_LEAST_ZOOM = 0.5
"""Below this zoom there are no handles: the gaps between notes are too narrow for them."""

DIRECTIONS: dict[str, tuple[float, float]] = {
    "left": (-1.0, 0.0),
    "right": (1.0, 0.0),
    "top": (0.0, -1.0),
    "bottom": (0.0, 1.0),
}


def knobs_around(picture: Picture, zoom: float, note: Hit) -> tuple[Knob, ...]:
    """The handles of a note: outside of each side beside which nothing stands."""
    if zoom < _LEAST_ZOOM or note.group.kind not in ITEMS:
        return ()
    return tuple(_free(picture, zoom, note))


def _free(picture: Picture, zoom: float, note: Hit) -> Iterator[Knob]:
    own, place = note.group.element, note.place
    out = min(_OUT / zoom, _MOST_OUT)
    far = out + _ROOM
    around = Place(place.x - far, place.y - far, place.w + 2 * far, place.h + 2 * far)
    near = [one.place for one in hits_within(picture, around) if one.group.element != own]
    near += _words_beside(note)
    for end in DIRECTIONS:
        x, y = side_of(place, end, out)
        room = Place(x - _ROOM, y - _ROOM, 2 * _ROOM, 2 * _ROOM)
        if not any(one.meets(room) for one in near):
            yield Knob(own, end, x, y)


def _words_beside(note: Hit) -> list[Place]:
    """Where a note's words stand that lie outside of it: the quote of an emotion point."""
    group, place = note.group, note.place
    box = group.edit
    if group.kind != "emotion" or box is None:
        return []
    if not any(isinstance(part, Text) for part in group.parts):
        return []
    return [Place(place.x + box.x, place.y + box.y, box.w, box.h)]


def side_of(place: Place, end: str, out: float = 0.0) -> tuple[float, float]:
    """The middle of a side, or a point so many px outside of it."""
    dx, dy = DIRECTIONS[end]
    return (
        place.x + place.w / 2 + dx * (place.w / 2 + out),
        place.y + place.h / 2 + dy * (place.h / 2 + out),
    )


def knobs_of_arrow(zoom: float, link: str, trace: Trace) -> tuple[Knob, ...]:
    """The handles at both ends of an arrow."""
    if zoom < _LEAST_ZOOM:
        return ()
    _, x1, y1 = trace.line[0]
    _, x2, y2 = trace.head[0]
    return (
        Knob(link, "source", trace.x + float(x1), trace.y + float(y1)),
        Knob(link, "target", trace.x + float(x2), trace.y + float(y2)),
    )


def knob_at(
    knobs: Iterable[Knob], zoom: float, x: float, y: float, under: Hit | None
) -> Knob | None:
    """The handle that a press at a point takes hold of. Those around a note leave every other
    note to itself."""
    on_item = under is not None and under.group.kind in ITEMS
    reach = min(_NEAR / zoom, _MOST_NEAR)
    near = [
        (distance, knob)
        for knob in knobs
        if (distance := (knob.x - x) ** 2 + (knob.y - y) ** 2) <= reach**2
        and not (on_item and knob.end in DIRECTIONS)
    ]
    return min(near)[1] if near else None


def keeps_knobs(place: Place, zoom: float, x: float, y: float) -> bool:
    """Whether a pointer beside a note is on its way to one of its handles."""
    out = min(_OUT / zoom, _MOST_OUT) + min(_NEAR / zoom, _MOST_NEAR)
    around = Place(place.x - out, place.y - out, place.w + 2 * out, place.h + 2 * out)
    return around.holds(x, y)
