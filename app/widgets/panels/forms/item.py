"""What the forms of items share: their place in the map and the section of their stage."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.model import edits
from app.model.edits.items import change_placed
from app.model.items import Item
from app.model.journey import Journey
from app.model.moments import moment_of
from app.model.queries import Place, find_parked, find_stage, span_of, stage_index
from app.widgets.panels.fields import Choice, Count, GrowingText, NameChoice, Row
from app.widgets.panels.form import PartForm, when_other
from app.widgets.panels.options import owners, touchpoint_options, with_touchpoint
from app.widgets.panels.words import stage_moment_options


class Parked(NamedTuple):
    """The place of an item in the parking lot."""

    item: Item
    stage: str = ""


class ItemForm(PartForm):
    """A form of one item: `part` is its place, `item` what the map holds there."""

    part: Place | Parked
    change_part = staticmethod(edits.change_item)

    @property
    def item(self) -> Any:
        """The item shown."""
        return self.part.item

    def look_up(self) -> bool:
        """Where the item is, in the parking lot or on the map."""
        parked = find_parked(self.journey, self.ids[0])
        place = self.session.lookup.find_item(self.journey, self.ids[0])
        part = Parked(parked) if parked is not None else place
        if part is not None:
            self.part = part
        return part is not None

    def shown(self) -> Any:
        return self.item

    def changed(self, journey: Journey, **fields: Any) -> Journey:
        place = self.session.lookup.find_item(journey, self.ids[0])
        if place is None:
            return super().changed(journey, **fields)
        return change_placed(journey, place, **fields)

    def color_field(self) -> Row:
        """The item's colour."""
        return self.color_of(self.field, QCoreApplication.translate("Forms", "Colour of the lane"))

    def touchpoint_field(self, tip: str, *, none: bool) -> Row:
        """Which touchpoint of the inventory; a new name adds one to it."""
        choice = NameChoice()

        def write(journey: Journey, value: object) -> Journey:
            journey, chosen = with_touchpoint(journey, value)
            return edits.change_item(journey, self.ids[0], touchpoint=chosen)

        return self.add(
            QCoreApplication.translate("Forms", "Touchpoint"),
            choice,
            lambda: self.item.touchpoint,
            write,
            QCoreApplication.translate("Forms", "Change touchpoint"),
            tip=tip,
            prepare=when_other(
                lambda: self.journey.touchpoints,
                lambda: choice.set_options(touchpoint_options(self.journey, none=none)),
            ),
        )

    def owner_field(self, editor: Any) -> Row:
        """Who is responsible, with the map's owners suggested."""
        editor.suggest(lambda: owners(self.journey))
        return self.field(
            QCoreApplication.translate("Forms", "Owner"),
            editor,
            "owner",
            QCoreApplication.translate("Forms", "Change owner"),
            tip=QCoreApplication.translate("Forms", "The team or person responsible"),
        )

    def span_field(self) -> Row:
        """How many stages the item covers."""
        count = Count(1, 500)

        def prepare() -> None:
            at = max(0, stage_index(self.journey, self.part.stage))
            count.set_most(max(1, len(self.journey.stages) - at))

        return self.add(
            QCoreApplication.translate("Forms", "Stages covered"),
            count,
            lambda: span_of(self.item),
            lambda j, value: edits.set_span(j, self.ids[0], value),
            QCoreApplication.translate("Forms", "Change span"),
            tip=QCoreApplication.translate(
                "Forms", "How many stages it covers, counting to the right"
            ),
            prepare=prepare,
        )

    def stage_section(self) -> None:
        """The goal of the stage the item stands in, and when in it the item is."""
        heading = QCoreApplication.translate("Forms", "Stage · {name}")
        nameless = QCoreApplication.translate("Forms", "Stage")

        def title() -> str:
            stage = find_stage(self.journey, self.part.stage)
            return heading.format(name=stage.name) if stage and stage.name else nameless

        def goal() -> str:
            stage = find_stage(self.journey, self.part.stage)
            return stage.customer_goal if stage else ""

        self.section(lambda: bool(self.part.stage))
        self.heading(title)
        self.add(
            QCoreApplication.translate("Forms", "Customer’s goal"),
            GrowingText(),
            goal,
            lambda j, value: edits.change_stage(j, self.part.stage, customer_goal=value),
            QCoreApplication.translate("Forms", "Change customer’s goal"),
            tip=QCoreApplication.translate("Forms", "What the customer wants at this stage"),
        )
        self.section(self._has_moment)
        self.add(
            QCoreApplication.translate("Forms", "Moment of the stage"),
            Choice(stage_moment_options()),
            lambda: moment_of(self.item),
            lambda j, value: edits.change_item(j, self.ids[0], moment=value),
            QCoreApplication.translate("Forms", "Change moment"),
            tip=QCoreApplication.translate("Forms", "The sub-column of the stage it stands in"),
        )
        self.end_section()
        self.end_section()

    def _has_moment(self) -> bool:
        stage = find_stage(self.journey, self.part.stage)
        return stage is not None and stage.split and self.item.kind != "emotion"
