"""The form of several elements at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.model import edits
from app.model.items import Item, Note, TouchpointUse
from app.model.journey import Duration, Journey, Phase, Stage
from app.model.lanes import Lane
from app.model.moments import moment_of
from app.model.people import Persona
from app.model.queries import find_items
from app.widgets.panels.fields import (
    MIXED,
    Choice,
    Count,
    Dots,
    NameChoice,
    NumberLine,
    Segments,
    SharedTagsLine,
    Shift,
    SizeField,
    Swatches,
    TagShift,
    TextLine,
    Tick,
)
from app.widgets.panels.form import Form
from app.widgets.panels.forms.audit import score_fields
from app.widgets.panels.options import (
    owners,
    persona_options,
    tags_used,
    tones,
    touchpoint_options,
    with_touchpoint,
)
from app.widgets.panels.words import (
    counted,
    drawing_options,
    evidence_segments,
    stage_moment_options,
    unit_options,
)

Element = Item | Stage | Lane | Phase | Persona

_CHANGES: tuple[tuple[type, Callable[..., Journey]], ...] = (
    (Stage, edits.change_stage),
    (Lane, edits.change_lane),
    (Phase, edits.change_phase),
    (Persona, edits.change_persona),
)


class SeveralForm(Form):
    """Counts what is selected and changes, for all of it at once, every field that more than half
    of it has. Where elements differ the field says so; what is set is set for all that have the
    field, as one undo step."""

    parts: list[Element]
    kinds: Counter[type[Element]]

    def look_up(self) -> bool:
        wanted = set(self.ids)
        journey = self.journey
        others: tuple[Iterable[Element], ...] = (
            journey.stages,
            journey.lanes,
            journey.phases,
            journey.personas,
        )
        self.parts = [*find_items(journey, wanted)]
        self.parts += [part for parts in others for part in parts if part.id in wanted]
        self.kinds = Counter(type(part) for part in self.parts)
        return True

    def build(self) -> None:
        self._names: list[str] = []
        self.heading(self.tr("Selection"))
        self.words(lambda: counted(self.parts))
        self.words(self._said_of_fields)
        swatches = Swatches(self.tr("Colour of the lane or the theme"))
        self._common(
            self.tr("Colour"),
            swatches,
            "color",
            self.tr("Change colour"),
            prepare=lambda: swatches.set_tones(tones(self.journey)),
        )
        self._common(
            self.tr("Icon"),
            self.icon_field(),
            "icon",
            self.tr("Change icon"),
        )
        self._of_items()
        self._names.append("scores")
        self.section(lambda: self._is_shown("scores"))
        score_fields(self, lambda: [one for one in self.parts if isinstance(one, TouchpointUse)])
        self.end_section()
        self._common(self.tr("Width"), SizeField(80, 4000, 200), "width", self.tr("Change width"))
        self._common(
            self.tr("Height"), SizeField(24, 4000, 120), "height", self.tr("Change height")
        )
        self._of_moments()
        self._common(
            "",
            Tick(self.tr("Before, during, after")),
            "split",
            self.tr("Split stages"),
            tip=self.tr("Three sub-columns in every cell of these stages"),
        )
        self._durations()

    def _of_items(self) -> None:
        touchpoint, persona = NameChoice(), Choice()

        def offer_touchpoints() -> None:
            none = {kind for kind in self.kinds if "touchpoint" in kind.model_fields} == {Note}
            touchpoint.set_options(touchpoint_options(self.journey, none=none))

        self._common(
            self.tr("Touchpoint"),
            touchpoint,
            "touchpoint",
            self.tr("Change touchpoint"),
            prepare=offer_touchpoints,
        )
        self._common(
            self.tr("Persona"),
            persona,
            "persona",
            self.tr("Change persona"),
            prepare=lambda: persona.set_options(
                persona_options(self.journey, self.tr("Nobody in particular"))
            ),
        )
        owner = TextLine()
        owner.suggest(lambda: owners(self.journey))
        self._common(self.tr("Owner"), owner, "owner", self.tr("Change owner"))
        self._tags()
        rating = self.tr("1 to 5: click, arrow keys or digits; 0 for not rated")
        self._common(
            self.tr("Importance to the customer"),
            Dots(),
            "importance",
            self.tr("Change importance"),
            tip=rating,
        )
        self._common(self.tr("Impact"), Dots(), "impact", self.tr("Change impact"), tip=rating)
        self._common(self.tr("Effort"), Dots(), "effort", self.tr("Change effort"), tip=rating)
        self._common(
            self.tr("Satisfaction"),
            Dots(),
            "satisfaction",
            self.tr("Change satisfaction"),
            tip=rating,
        )
        self._common(
            self.tr("Workshop votes"),
            Count(),
            "votes",
            self.tr("Change votes"),
            tip=self.tr("A number sets the same for all; + and − change each by one"),
        )
        self._common(
            "", Tick(self.tr("Moment of truth")), "decisive", self.tr("Change moment of truth")
        )
        self._common(
            self.tr("Evidence"),
            Segments(evidence_segments()),
            "evidence",
            self.tr("Change evidence"),
        )
        self._of_metrics()
        self._common(self.tr("Source"), TextLine(), "source", self.tr("Change source"))
        self._common(
            self.tr("Stages covered"),
            Count(1, 500),
            "span",
            self.tr("Change span"),
            tip=self.tr("Clipped at the last stage; + and − change each by one"),
        )

    def _tags(self) -> None:
        def noted() -> list[Note]:
            return [part for part in self.parts if isinstance(part, Note)]

        tags = SharedTagsLine()
        tags.suggest(lambda: tags_used(self.journey))
        self._names.append("tags")
        self.section(lambda: self._is_shown("tags"))
        self.add(
            self.tr("Tags"),
            tags,
            lambda: _in_common([note.tags for note in noted()]),
            lambda journey, value: change_elements(journey, [*noted()], "tags", value),
            self.tr("Change tags"),
            tip=self.tr("Those that all the notes have; their other tags stay"),
        )
        self.end_section()

    def _of_moments(self) -> None:
        def items() -> list[Any]:
            return [part for part in self.parts if "moment" in type(part).model_fields]

        def shown() -> bool:
            split = {stage.id for stage in self.journey.stages if stage.split}
            if not split or not self.parts or len(items()) < len(self.parts):
                return False
            find = self.session.lookup.find_item
            places = (find(self.journey, item.id) for item in items())
            return all(place is not None and place.stage in split for place in places)

        self.section(shown)
        self.add(
            self.tr("Moment of the stage"),
            Choice(stage_moment_options()),
            lambda: _agreed(items(), moment_of) if shown() else MIXED,
            lambda j, value: edits.change_items(j, [one.id for one in items()], moment=value),
            self.tr("Change moment"),
        )
        self.end_section()

    def _of_metrics(self) -> None:
        target = NumberLine()
        self._common(
            self.tr("Target"),
            target,
            "target",
            self.tr("Change target"),
            prepare=lambda: target.set_language(self.journey.language),
        )
        self._common(self.tr("Unit"), TextLine(), "unit", self.tr("Change unit"))
        better = Choice(
            (("higher", self.tr("Higher is better")), ("lower", self.tr("Lower is better")))
        )
        self._common(self.tr("Direction"), better, "better", self.tr("Change direction"))
        self._common(
            self.tr("Drawing"), Choice(drawing_options()), "drawing", self.tr("Change drawing")
        )

    def _durations(self) -> None:
        def part_of(stage: Stage, name: str) -> object:
            return getattr(stage.duration or Duration(), name)

        def all_stages() -> bool:
            return set(self.kinds) == {Stage}

        def add(label: str, editor: QWidget, name: str, **more: Any) -> None:
            def write(journey: Journey, value: object) -> Journey:
                for stage in journey.stages:
                    if stage.id in wanted():
                        duration = (stage.duration or Duration()).replace(**{name: value})
                        journey = edits.change_stage(journey, stage.id, duration=duration)
                return journey

            def read() -> object:
                return (
                    _agreed(self.parts, lambda stage: part_of(stage, name))
                    if all_stages()
                    else MIXED
                )

            self.add(label, editor, read, write, self.tr("Change duration"), **more)

        def wanted() -> set[str]:
            return set(self.ids)

        self.section(all_stages)
        self.heading(self.tr("Duration"))
        for label, name in ((self.tr("From"), "low"), (self.tr("To"), "high")):
            line = NumberLine()
            add(label, line, name, prepare=lambda one=line: one.set_language(self.journey.language))
        add(self.tr("Unit"), Choice(unit_options()), "unit")
        add(self.tr("In your words"), TextLine(), "text")
        self.end_section()

    def _common(self, label: str, editor: QWidget, name: str, change: str, **more: Any) -> None:
        """A row that shows while more than half of what is selected has the field."""
        self._names.append(name)

        def having() -> list[Element]:
            kinds = {kind for kind in set(map(type, self.parts)) if name in kind.model_fields}
            return [part for part in self.parts if type(part) in kinds]

        def read() -> object:
            if not self._is_shown(name):
                return MIXED
            return _agreed(having(), lambda part: getattr(part, name))

        def write(journey: Journey, value: object) -> Journey:
            journey, value = with_touchpoint(journey, value)
            return change_elements(journey, having(), name, value)

        self.section(lambda: self._is_shown(name))
        self.add(label, editor, read, write, change, **more)
        self.end_section()

    def _count(self, name: str) -> int:
        return sum(count for kind, count in self.kinds.items() if name in kind.model_fields)

    def _is_shown(self, name: str) -> bool:
        return 2 * self._count(name) > len(self.parts)

    def _said_of_fields(self) -> str:
        partly = any(
            self._is_shown(name) and self._count(name) < len(self.parts) for name in self._names
        )
        return self.tr("What some of them lack changes the others only.") if partly else ""


def _agreed(parts: list[Element], value_of: Callable[[Any], object]) -> object:
    """The value of all these, if it is one."""
    values = map(value_of, parts)
    first = next(values)
    return first if all(value == first for value in values) else MIXED


def _in_common(tags: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The tags that are in all of these."""
    known = [{one.casefold() for one in those} for those in tags]
    return tuple(
        [one for one in next(iter(tags), ()) if all(one.casefold() in those for those in known)]
    )


def change_elements(journey: Journey, parts: list[Element], name: str, value: object) -> Journey:
    """The map with a field of these elements changed; a shift changes each from its own value.
    Raises EditError when one does not take it; none changes then."""
    items: dict[object, list[str]] = {}
    for part in parts:
        new = value.of(getattr(part, name)) if isinstance(value, Shift | TagShift) else value
        if name == "span":
            new = max(1, new)  # type: ignore[type-var]
        change = next((change for kind, change in _CHANGES if isinstance(part, kind)), None)
        if change is None:
            items.setdefault(new, []).append(part.id)
        else:
            journey = change(journey, part.id, **{name: new})
    for new, ids in items.items():
        journey = edits.change_items(journey, ids, **{name: new})
    return journey
