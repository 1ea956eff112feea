"""A map as a presentation: the whole of it on one slide, each stage and each persona on slides of
their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.exporting.errors import ExportCancelled, ExportError
from app.exporting.options import Ratio
from app.exporting.placing import Assets, Progress
from app.exporting.pptx.deck import Deck
from app.exporting.pptx.geometry import EMU, Bounds, Frame
from app.exporting.pptx.master import Look
from app.exporting.pptx.naming import Names, Placed, together
from app.exporting.pptx.notes import overview_notes, persona_notes, stage_notes
from app.exporting.pptx.personas import persona_page
from app.exporting.pptx.slides import Room, Slides
from app.exporting.pptx.stages import Page, Stages
from app.exporting.replacing import replacing
from app.layout.context import Context, styles_for
from app.layout.labels import labels_for
from app.layout.people import known_personas
from app.layout.picture import Box, Fill, Group, Picture
from app.layout.picture import Path as PathPart
from app.layout.slots import slots_of
from app.layout.space import space_for
from app.layout.styled import link_color

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine
    from app.model.journey import Journey

_HEIGHT = 720
"""Of a slide, px; its width is by its ratio."""

_WIDTHS: dict[Ratio, int] = {"16:9": 1280, "4:3": 960}

_WIDEST = 56 * 96
"""The widest and highest slide there is, px."""

_READABLE = 3.5
"""Slides are larger where the smallest type of the whole map would be less than this, pt."""

_MARGIN, _TITLE_TOP, _TITLE_HEIGHT, _TITLE_PT = 40, 22, 44, 22
"""Of our own slides: px, and the size of titles."""

_PAD = 10
"""Around a map on a ground of its own, px."""

TITLE_SHARE = _TITLE_PT / 0.75 / _HEIGHT
"""The size of titles over the height of a slide."""

_MOST = 200_000_000
"""Bytes of a master that are read."""


def write_pptx(
    picture: Picture,
    path: Path,
    *,
    journey: Journey,
    engine: TextEngine,
    assets: Assets,
    ratio: Ratio = "16:9",
    master: Path | None = None,
    progress: Progress | None = None,
    created: datetime | None = None,
) -> tuple[int, frozenset[str]]:
    """Write a picture and the map that it is of, as its view leaves it, as a presentation of
    shapes and texts; gives the number of slides and the ids of pictures that cannot be read.

    Slides have the ratio, or the size, master and layouts of the presentation `master`. `created`
    is the date the file carries, now when None. Raises ExportError; the file at `path` is either
    whole or as it was before.
    """
    deck = deck_for(picture, journey, ratio, master)
    slides = Slides(deck, Names(journey), assets, picture.language, picture.ground)
    total = 1 + len(journey.stages) + len(journey.personas)
    done = 0

    def tick() -> None:
        nonlocal done
        if progress is not None and progress(0.8 * done / total) is False:
            raise ExportCancelled
        done += 1

    fill_slides(slides, deck, picture, journey, engine, tick)
    if progress is not None and progress(0.8) is False:
        raise ExportCancelled
    with replacing(path) as file:
        deck.save(
            file,
            title=picture.title.strip() or labels_for(journey.language).untitled_map,
            language=picture.language,
            created=created or datetime.now(UTC),
        )
        if progress is not None and progress(1.0) is False:
            raise ExportCancelled
    return deck.pages, frozenset(slides.unread)


class SlideTaker(Protocol):
    """What slides are added to."""

    room: Room

    def add(
        self,
        title: str,
        groups: Iterable[Placed],
        frame: Frame,
        notes: str,
        *,
        bar: Fill = None,
        panel: Bounds | None = None,
        place: Group | None = None,
    ) -> None:
        """As `Slides.add`."""
        ...


def fill_slides(
    slides: SlideTaker,
    deck: Deck,
    picture: Picture,
    journey: Journey,
    engine: TextEngine,
    tick: Callable[[], object],
) -> None:
    """Adds the whole map, its stages and its personas; `tick` is called before each of them."""
    tick()
    _add_overview(slides, deck, picture, journey)
    space = space_for(journey.theme)
    context = Context(
        text=engine,
        theme=journey.theme,
        space=space,
        styles=styles_for(journey.theme, journey.language),
        labels=labels_for(journey.language),
        columns=(),
        slots=slots_of(()),
        marks=journey.marks,
    )
    px = deck.height / _HEIGHT
    pad = 0 if deck.own else 2 * _PAD
    room = slides.room.w / px - pad, slides.room.h / px - pad
    stages = Stages(journey, context, room)
    fills = _stage_fills(picture)
    names = Names(journey)
    for stage in journey.stages:
        tick()
        pages = stages.pages(stage)
        told = stage_notes(journey, stage, names)
        for number, page in enumerate(pages, 1):
            title = names.stage(stage.id)
            if len(pages) > 1:
                title += f" ({number}/{len(pages)})"
            _add_page(slides, deck, title, page, told, fills.get(stage.id))
            told = ""
    for known in known_personas(journey.theme, journey.personas, journey.focus).values():
        tick()
        page = persona_page(known, context, room)
        name = known.persona.name or context.labels.untitled_persona
        told = persona_notes(journey, known.persona)
        _add_page(slides, deck, name, page, told, known.tone.strong)


def _add_overview(slides: SlideTaker, deck: Deck, picture: Picture, journey: Journey) -> None:
    """The whole map on a slide: over all of it on our own master, below the title of another."""
    names = Names(journey)
    groups = names.ordered(picture)
    title = next((one.group for one in groups if one.group.kind == "title"), None)
    said = picture.title.strip() or labels_for(journey.language).untitled_map
    told = overview_notes(journey, names)
    w, h = max(1.0, picture.width), max(1.0, picture.height)
    if deck.own:
        scale = min(deck.width / w, deck.height / h)
        frame = Frame((deck.width - w * scale) / 2, (deck.height - h * scale) / 2, scale)
        slides.add(said, groups, frame, told, place=title)
        return
    x, y, wide, high = slides.room
    scale = min(wide / w, high / h)
    frame = Frame(x + (wide - w * scale) / 2, y + (high - h * scale) / 2, scale)
    rest = [one for one in groups if one.group is not title]
    slides.add(said, rest, frame, told, panel=frame.bounds(0, 0, w, h))


def _add_page(slides: SlideTaker, deck: Deck, title: str, page: Page, told: str, bar: Fill) -> None:
    room = slides.room
    scale = page.scale * deck.height / _HEIGHT
    frame = Frame(room.x, room.y, scale)
    panel = None
    if not deck.own:
        pad = round(_PAD * deck.height / _HEIGHT)
        frame = Frame(room.x + pad, room.y + pad, scale)
        high = round(together(page.groups)[1] * scale)
        panel = (room.x, room.y, room.w, high + 2 * pad)
    slides.add(title, page.groups, frame, told, bar=bar, panel=panel)


def _stage_fills(picture: Picture) -> dict[str, Fill]:
    """The colours of the heads of stages."""
    found: dict[str, Fill] = {}
    for group, _, _ in picture.walk():
        if group.kind in ("stage", "fold"):
            filled = (part.fill for part in group.parts if isinstance(part, Box | PathPart))
            found.setdefault(group.element, next(filled, None))
    return found


def deck_for(picture: Picture, journey: Journey, ratio: Ratio, master: Path | None) -> Deck:
    """An empty presentation for a map. Raises ExportError for a master that is none."""
    theme = journey.theme
    larger = 1.0 if master is not None else _larger(picture, theme.scale.small, _WIDTHS[ratio])
    px = EMU * larger
    width, height = round(_WIDTHS[ratio] * px), round(_HEIGHT * px)
    tones = theme.tones
    look = Look(
        ground=theme.ground,
        text=theme.text,
        muted=theme.muted,
        line=theme.line,
        accents=(
            theme.accent,
            *(
                tone.strong
                for tone in (tones.action, tones.thought, tones.emotion, tones.pain, tones.goal)
            ),
        ),
        link=link_color(theme.ground),
        title=(
            round(_MARGIN * px),
            round(_TITLE_TOP * px),
            width - 2 * round(_MARGIN * px),
            round(_TITLE_HEIGHT * px),
        ),
        size=round(_TITLE_PT * 100 * larger),
    )
    if master is None:
        return Deck(width, height, look, None)
    try:
        if master.stat().st_size > _MOST:
            raise ValueError("too large")
        return Deck(width, height, look, master.read_bytes())
    except (OSError, ValueError) as error:
        raise ExportError("master", name=master.name) from error


def _larger(picture: Picture, small: float, wide: int) -> float:
    """How much larger than usual slides are, so that the whole map can be read on one."""
    fitted = min(wide / max(1.0, picture.width), _HEIGHT / max(1.0, picture.height))
    type_pt = small * 0.75 * fitted
    wanted = ceil(4 * _READABLE / type_pt) / 4 if type_pt > 0 else 1.0
    return max(1.0, min(wanted, _WIDEST / wide))
