"""How a map comes onto slides, before any is written: their size, the pages of each stage and
persona, and how small their type gets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from app.exporting.errors import ExportError
from app.exporting.options import Ratio
from app.exporting.pptx.deck import Deck
from app.exporting.pptx.geometry import EMU, Frame
from app.exporting.pptx.master import Look
from app.exporting.pptx.personas import persona_page
from app.exporting.pptx.slides import find_room
from app.exporting.pptx.stages import Page, Stages, smallest_scale
from app.exporting.warnings import ExportWarning
from app.layout.context import Context, styles_for
from app.layout.labels import labels_for
from app.layout.people import Known, known_personas
from app.layout.picture import Group, Picture
from app.layout.slots import slots_of
from app.layout.space import space_for
from app.layout.styled import link_color

if TYPE_CHECKING:
    from app.layout.text.engine import TextEngine
    from app.model.journey import Journey, Stage

HEIGHT = 720
"""Of a slide, px; its width is by its ratio."""

PAD = 10
"""Around a map on a ground of its own, px."""

_WIDTHS: dict[Ratio, int] = {"16:9": 1280, "4:3": 960}

_WIDEST = 56 * 96
"""The widest and highest slide there is, px."""

_READABLE = 3.5
"""Slides are larger where the smallest type of the whole map would be less than this, pt."""

_MARGIN, _TITLE_TOP, _TITLE_HEIGHT, _TITLE_PT = 40, 22, 44, 22
"""Of our own slides: px, and the size of titles."""

_AROUND = 36
"""Between a title and what is below it, and below that, px."""

_TALL = 1.25
"""How much taller than a slide a map is that stands below a title of the slide."""

TITLE_SHARE = _TITLE_PT / 0.75 / HEIGHT
"""The size of titles over the height of a slide."""

_MOST = 200_000_000
"""Bytes of a master that are read."""


class Plan(NamedTuple):
    """An empty presentation and what goes onto its slides."""

    deck: Deck
    overview: Frame
    """Where the whole map stands on the first."""
    titled: bool
    """Whether it stands below a title of the slide, not with the map's own."""
    stages: tuple[tuple[Stage, tuple[Page, ...]], ...]
    personas: tuple[tuple[Known, Page], ...]
    warnings: tuple[ExportWarning, ...]

    def groups(self) -> Iterable[tuple[str, Group]]:
        """What stands on the slides after the first, with the id of the stage or persona that
        they are of."""
        for stage, pages in self.stages:
            for page in pages:
                yield from ((stage.id, one.group) for one in page.groups)
        for known, page in self.personas:
            yield from ((known.persona.id, one.group) for one in page.groups)

    def scaled(self) -> Iterable[tuple[float, Group]]:
        """The same, with how large each is on its slide, 1 being 96 px an inch."""
        px = self.deck.height / HEIGHT / EMU
        pages = [page for _, pages in self.stages for page in pages]
        for page in [*pages, *(page for _, page in self.personas)]:
            yield from ((page.scale * px, one.group) for one in page.groups)


def plan_slides(
    picture: Picture,
    journey: Journey,
    engine: TextEngine,
    ratio: Ratio,
    master: Path | None,
    tick: Callable[[], object] = lambda: None,
) -> Plan:
    """Plan a presentation of a map as its view leaves it; `tick` is called for each stage and
    persona. Raises ExportError for a master that is no presentation."""
    deck = _deck(picture, journey, ratio, master)
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
    px = deck.height / HEIGHT
    whole = find_room(deck)
    pad = 0 if deck.own else 2 * PAD
    room = whole.w / px - pad, whole.h / px - pad
    maker = Stages(journey, context, room)
    stages: list[tuple[Stage, tuple[Page, ...]]] = []
    for stage in journey.stages:
        tick()
        stages.append((stage, tuple(maker.pages(stage))))
    personas: list[tuple[Known, Page]] = []
    for known in known_personas(journey.theme, journey.personas, journey.focus).values():
        tick()
        personas.append((known, persona_page(known, context, room)))
    overview = _fitted(deck, picture)
    titled = not deck.own or _is_tall(picture, deck.width, deck.height)
    plan = Plan(deck, overview, titled, tuple(stages), tuple(personas), ())
    return plan._replace(warnings=_small(plan, context, px))


def _small(plan: Plan, context: Context, px: float) -> tuple[ExportWarning, ...]:
    """Of slides with smaller type than can be read: a note is longer than a slide, or the map
    wider than the slides of a master. `px` is the length of a px, EMU."""
    pages = [(stage.id, page) for stage, pages in plan.stages for page in pages]
    pages += [(known.persona.id, page) for known, page in plan.personas]
    least = smallest_scale(context) - 1e-6
    point = 0.75 * context.theme.scale.small / EMU
    sizes = [(one, page.scale * px * point) for one, page in pages if page.scale < least]
    if not plan.deck.own and plan.overview.scale * point < _READABLE:
        sizes.append(("title", plan.overview.scale * point))
    if not sizes:
        return ()
    size = round(min(size for _, size in sizes), 1)
    places = tuple(dict.fromkeys(one for one, _ in sizes))
    return (ExportWarning("small-slide", {"size": size, "count": len(sizes)}, places),)


def _fitted(deck: Deck, picture: Picture) -> Frame:
    """The whole map over all of a slide of our own, below the title of another, or of our own
    where the map is so tall that its words become too small for one."""
    w, h = max(1.0, picture.width), max(1.0, picture.height)
    whole = deck.own and not _is_tall(picture, deck.width, deck.height)
    x, y, wide, high = (0, 0, deck.width, deck.height) if whole else find_room(deck)
    scale = min(wide / w, high / h)
    return Frame(x + (wide - w * scale) / 2, y + (high - h * scale) / 2, scale)


def _is_tall(picture: Picture, wide: float, high: float) -> bool:
    return picture.height * wide > picture.width * high * _TALL


def _deck(picture: Picture, journey: Journey, ratio: Ratio, master: Path | None) -> Deck:
    theme = journey.theme
    larger = 1.0 if master is not None else _larger(picture, theme.scale.small, _WIDTHS[ratio])
    px = EMU * larger
    width, height = round(_WIDTHS[ratio] * px), round(HEIGHT * px)
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
    high = HEIGHT
    if _is_tall(picture, wide, HEIGHT):
        high -= _TITLE_TOP + _TITLE_HEIGHT + _AROUND
    fitted = min(wide / max(1.0, picture.width), high / max(1.0, picture.height))
    type_pt = small * 0.75 * fitted
    wanted = ceil(4 * _READABLE / type_pt) / 4 if type_pt > 0 else 1.0
    return max(1.0, min(wanted, _WIDEST / wide))
