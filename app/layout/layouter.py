"""Journey in, `Picture` out, doing again only what an edit changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.layout.audit_rows import audit_of
from app.layout.cards import Sources
from app.layout.collapsed import lay_collapsed
from app.layout.context import Context, Measurer, styles_for
from app.layout.head import head_source, lay_head
from app.layout.keeping import Keeper
from app.layout.labels import labels_for
from app.layout.lanes import LaneLayout
from app.layout.legend import lay_legend
from app.layout.people import known_personas
from app.layout.picture import Band, Column, Picture, Row
from app.layout.prompts import prompts_of
from app.layout.slots import slots_of
from app.layout.space import space_for
from app.layout.stages import lay_stages, place_columns
from app.model.durations import Total, total
from app.model.journey import Journey, Stage
from app.model.lanes import Lane
from app.model.theme import Theme
from app.model.viewing import Seen, Viewer

if TYPE_CHECKING:
    from app.layout.links.layout import LinkLayout, Placed


class _LaneEntry(NamedTuple):
    lane: Lane
    context: Context
    sources: Sources
    band: Band


class Layouter:
    """Lays out one map after another, as its view shows it. What it keeps from the last one only
    saves time: a fresh layouter gives an equal picture."""

    def __init__(self, text: Measurer) -> None:
        self._text = text
        self._context: Context | None = None
        self._whole: Journey | None = None
        self._viewer = Viewer()
        self._seen: Seen | None = None
        self._journey: Journey | None = None
        """What was seen of the whole map."""
        self._picture: Picture | None = None
        self._head = Keeper()
        self._stages = Keeper()
        self._legend = Keeper()
        self._sources: Sources | None = None
        self._theme: tuple[Theme, Theme] | None = None
        self._above: tuple[Theme, Context, Context] | None = None
        self._dressed: Theme | None = None
        self._lanes: dict[str, _LaneEntry] = {}
        self._layouts: dict[str, LaneLayout] = {}
        self._collapsed: dict[str, Keeper] = {}
        self._links: LinkLayout | None = None
        self._lasting: tuple[tuple[Stage, ...], Total | None] | None = None

    def lay(self, journey: Journey) -> Picture:
        """The picture of a map; the old one when nothing changed."""
        if journey is self._whole and self._picture is not None:
            return self._picture
        whole, seen = journey, self._viewer.see(journey)
        journey = seen.journey
        context = self._contexted(seen)
        sources = self._sourced(seen, context.theme)
        space = context.space
        head = self._laid_head(seen, self._crowned(journey.theme, context), sources)
        stages = self._laid_stages(seen, context)
        bands: list[tuple[Band, float]] = [(head, 0.0)]
        y = head.height
        if journey.stages:
            bands.append((stages, y))
            y += stages.height + space.gap
        rows: list[Row] = []
        lanes = [
            self._laid_collapsed(lane, seen.counts[lane.id], context)
            if lane.id in seen.collapsed
            else self._laid_lane(lane, context, sources)
            for lane in journey.lanes
        ]
        links = self._laid_links(journey, lanes, context, y)
        extra = links.extra if links is not None else (0.0,) * (len(lanes) + 1)
        for lane, band, room in zip(journey.lanes, lanes, extra, strict=False):
            y += room
            bands.append((band, y))
            rows.append(Row(lane.id, y, band.height, lane.id in seen.collapsed))
            y += band.height + space.gap
        y += extra[-1]
        for gone in self._lanes.keys() - {lane.id for lane in whole.lanes}:
            del self._lanes[gone]
            del self._layouts[gone]
        for gone in self._collapsed.keys() - seen.collapsed:
            del self._collapsed[gone]
        if journey.lanes or journey.stages:
            y -= space.gap
        if journey.marks:
            open_lanes = [lane.id for lane in journey.lanes if lane.id not in seen.collapsed]
            used = frozenset[str]().union(*(self._layouts[one].marks for one in open_lanes))
            legend = self._legend.made((used, context), lambda: lay_legend(used, context))
            if legend.height:
                bands.insert(1, (legend, y))  # it is read first
                y += legend.height
        if links is not None and links.band is not None:
            bands.append((links.band, 0.0))
        picture = Picture(
            width=context.grid_right + space.sheet,
            height=y + space.sheet,
            bands=tuple(bands),
            columns=context.columns,
            rows=tuple(rows),
            ground=journey.theme.ground,
            language=journey.language,
            title=journey.title,
        )
        self._whole, self._seen = whole, seen
        self._journey, self._picture = journey, picture
        return picture

    def _contexted(self, seen: Seen) -> Context:
        journey, collapsed = seen.journey, seen.collapsed
        theme, language = self._below(journey.theme), journey.language
        old, before = self._context, self._journey
        if old is not None and before is not None:
            same = theme is old.theme or theme == old.theme
            same = same and language == before.language and journey.marks == before.marks
            small = self._seen.collapsed if self._seen is not None else frozenset[str]()
            alike = collapsed == small
            if same and alike and _same_columns(journey, before, old.columns):
                return old
            if same:
                columns = place_columns(journey.stages, old.space, collapsed)
                self._context = old._replace(columns=columns, slots=slots_of(columns))
                return self._context
        space = space_for(theme)
        columns = place_columns(journey.stages, space, collapsed)
        self._context = Context(
            text=self._text,
            theme=theme,
            space=space,
            styles=styles_for(theme, language),
            labels=labels_for(language),
            columns=columns,
            slots=slots_of(columns),
            marks=journey.marks,
        )
        return self._context

    def _below(self, theme: Theme) -> Theme:
        """What of a theme shows below the map's head: who changes the rest lays out the head
        alone."""
        if self._theme is None or self._theme[0] is not theme:
            usual = Theme()
            looks = theme.looks.replace(title=usual.looks.title, scenario=usual.looks.scenario)
            self._theme = theme, theme.wearing(usual).replace(name="", looks=looks)
        return self._theme[1]

    def _crowned(self, theme: Theme, context: Context) -> Context:
        """The context of the head, which all of a theme shows in."""
        known = self._above
        if known is None or known[0] is not theme or known[1] is not context:
            styles = styles_for(theme, context.styles.title.language)
            known = self._above = theme, context, context._replace(theme=theme, styles=styles)
        return known[2]

    def _sourced(self, seen: Seen, theme: Theme) -> Sources:
        journey = seen.journey
        before, old = self._journey, self._sources
        prompts = {} if seen.filtered else prompts_of(journey)
        audit = audit_of(journey)
        if (
            before is not None
            and old is not None
            and audit == old.audit
            and journey.touchpoints == before.touchpoints
            and journey.personas == before.personas
            and journey.assets == before.assets
            and journey.focus == before.focus
            and prompts == old.prompts
            and (theme is self._dressed or theme == self._dressed)
        ):
            return old
        self._dressed = theme
        self._sources = Sources(
            touchpoints={touchpoint.id: touchpoint for touchpoint in journey.touchpoints},
            personas=known_personas(theme, journey.personas, journey.focus),
            assets={asset.id: asset for asset in journey.assets},
            prompts=prompts,
            focus=journey.focus,
            audit=audit,
        )
        return self._sources

    def _laid_head(self, seen: Seen, context: Context, sources: Sources) -> Band:
        journey, partial = seen.journey, seen.partial
        known = tuple(sources.personas.values())
        logo = sources.assets.get(context.theme.logo or "")
        return self._head.made(
            (*self._headed(journey), partial, journey.focus, known, logo, context),
            lambda: lay_head(journey, known, context, logo=logo, partial=partial),
        )

    def _headed(self, journey: Journey) -> tuple[object, ...]:
        """What the head shows; most edits leave the stages, and how long they last, as they are."""
        if self._lasting is None or self._lasting[0] != journey.stages:
            self._lasting = journey.stages, total(journey.stages)
        return (*head_source(journey), self._lasting[1])

    def _laid_stages(self, seen: Seen, context: Context) -> Band:
        journey = seen.journey
        stages, phases, details = journey.stages, journey.phases, journey.stage_details
        counts = {one: seen.counts[one] for one in seen.collapsed}
        return self._stages.made(
            (stages, phases, details, context, counts),
            lambda: lay_stages(stages, phases, context, details=details, counts=counts),
        )

    def _laid_collapsed(self, lane: Lane, count: int, context: Context) -> Band:
        return self._collapsed.setdefault(lane.id, Keeper()).made(
            (lane.name, lane.color, lane.kind, count, context),
            lambda: lay_collapsed(lane, count, context),
        )

    def _laid_links(
        self, journey: Journey, lanes: list[Band], context: Context, top: float
    ) -> Placed | None:
        """The arrows; what lays them is not imported for a map that has none."""
        if self._links is None:
            if not journey.links:
                return None
            from app.layout.links.layout import LinkLayout

            self._links = LinkLayout()
        return self._links.lay(journey.links, lanes, context, top)

    def _laid_lane(self, lane: Lane, context: Context, sources: Sources) -> Band:
        entry = self._lanes.get(lane.id)
        if (
            entry is not None
            and entry.lane is lane
            and entry.context is context
            and entry.sources is sources
        ):
            return entry.band
        layout = self._layouts.get(lane.id)
        if layout is None:
            layout = self._layouts[lane.id] = LaneLayout()
        band = layout.lay(lane, context, sources)
        self._lanes[lane.id] = _LaneEntry(lane, context, sources, band)
        return band


def _same_columns(journey: Journey, before: Journey, columns: tuple[Column, ...]) -> bool:
    if len(journey.stages) != len(columns):
        return False
    pairs = zip(journey.stages, before.stages, strict=True)
    return all(
        a is b or (a.id == b.id and a.width == b.width and a.split == b.split) for a, b in pairs
    )
