"""A map as a presentation: the whole of it on one slide, each stage and each persona on slides of
their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from app.exporting.errors import ExportCancelled
from app.exporting.options import Ratio
from app.exporting.placing import Assets, Progress
from app.exporting.pptx.deck import Deck
from app.exporting.pptx.geometry import Bounds, Frame
from app.exporting.pptx.naming import Names, Placed, together
from app.exporting.pptx.notes import overview_notes, persona_notes, stage_notes
from app.exporting.pptx.plan import HEIGHT, PAD, Plan, plan_slides
from app.exporting.pptx.slides import Room, Slides
from app.exporting.pptx.stages import Page
from app.exporting.replacing import replacing
from app.exporting.warnings import ExportWarning
from app.layout.labels import labels_for
from app.layout.picture import Box, Fill, Group, Picture
from app.layout.picture import Path as PathPart

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine
    from app.model.journey import Journey

_PLANNED, _DRAWN = 0.3, 0.8
"""How much of the work is done when all is planned, and when all is drawn."""


class Presented(NamedTuple):
    """What was written: how many slides, the ids of pictures that cannot be read, and what else
    is not as it should be."""

    slides: int
    unread: frozenset[str]
    warnings: tuple[ExportWarning, ...]
    groups: tuple[Group, ...] = ()
    """What stands on the slides after the first."""


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
) -> Presented:
    """Write a picture and the map that it is of, as its view leaves it, as a presentation of
    shapes and texts.

    Slides have the ratio, or the size, master and layouts of the presentation `master`. `created`
    is the date the file carries, now when None. Raises ExportError; the file at `path` is either
    whole or as it was before.
    """
    total = len(journey.stages) + len(journey.personas)
    done = 0

    def tick() -> None:
        nonlocal done
        share = done / (total + 1)
        if share <= 1:
            share *= _PLANNED
        else:
            share = _PLANNED + (_DRAWN - _PLANNED) * (share - 1)
        if progress is not None and progress(min(share, _DRAWN)) is False:
            raise ExportCancelled
        done += 1

    tick()
    plan = plan_slides(picture, journey, engine, ratio, master, tick)
    with plan.deck as deck:
        names = Names(journey)
        slides = Slides(deck, names, assets, picture.language, picture.ground)
        fill_slides(slides, plan, picture, journey, names, tick)
        if progress is not None and progress(_DRAWN) is False:
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
    groups = tuple(group for _, group in plan.groups())
    return Presented(deck.pages, frozenset(slides.unread), plan.warnings, groups)


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
    plan: Plan,
    picture: Picture,
    journey: Journey,
    names: Names,
    tick: Callable[[], object],
) -> None:
    """Add the slides of a plan; `tick` is called before each stage and persona."""
    deck = plan.deck
    tick()
    _add_overview(slides, plan, picture, journey, names)
    fills = _stage_fills(picture)
    for stage, pages in plan.stages:
        tick()
        told = stage_notes(journey, stage, names)
        for number, page in enumerate(pages, 1):
            title = names.stage(stage.id)
            if len(pages) > 1:
                title += f" ({number}/{len(pages)})"
            _add_page(slides, deck, title, page, told, fills.get(stage.id))
            told = ""
    for known, page in plan.personas:
        tick()
        name = known.persona.name or labels_for(journey.language).untitled_persona
        told = persona_notes(journey, known.persona)
        _add_page(slides, deck, name, page, told, known.tone.strong)


def _add_overview(
    slides: SlideTaker, plan: Plan, picture: Picture, journey: Journey, names: Names
) -> None:
    """The whole map on a slide: its title is the slide's, or the slide has one of its own."""
    frame = plan.overview
    groups = names.ordered(picture)
    title = next((one.group for one in groups if one.group.kind == "title"), None)
    said = picture.title.strip() or labels_for(journey.language).untitled_map
    told = overview_notes(journey, names)
    if not plan.titled:
        slides.add(said, groups, frame, told, place=title)
        return
    rest = [one for one in groups if one.group is not title]
    ground = None if plan.deck.own else frame.bounds(0, 0, picture.width, picture.height)
    slides.add(said, rest, frame, told, panel=ground)


def _add_page(slides: SlideTaker, deck: Deck, title: str, page: Page, told: str, bar: Fill) -> None:
    room = slides.room
    scale = page.scale * deck.height / HEIGHT
    frame = Frame(room.x, room.y, scale)
    panel = None
    if not deck.own:
        pad = round(PAD * deck.height / HEIGHT)
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
