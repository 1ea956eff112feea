"""What the forms of items share: their place in the map and the section of their stage."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.model import edits
from app.model.queries import Place, find_item, find_stage, span_of, stage_index
from app.widgets.panels.fields import Count, GrowingText, Row, Swatches
from app.widgets.panels.form import Form
from app.widgets.panels.options import owners, tones


class ItemForm(Form):
    """A form of one item; `item` is what the map holds."""

    place: Place

    def look_up(self) -> bool:
        place = find_item(self.journey, self.ids[0])
        if place is None:
            return False
        self.place = place
        return True

    @property
    def item(self) -> Any:
        """The item shown."""
        return self.place.item

    def field(
        self, label: str, editor: QWidget, name: str, change: str, *, tip: str = "", **more: Any
    ) -> Row:
        """A row bound to a field of the item."""
        return self.add(
            label,
            editor,
            lambda: getattr(self.item, name),
            lambda j, value: edits.change_item(j, self.ids[0], **{name: value}),
            change,
            tip=tip,
            **more,
        )

    def color_field(self) -> Row:
        """The item's colour."""
        swatches = Swatches(QCoreApplication.translate("Forms", "The lane’s colour"))
        return self.field(
            QCoreApplication.translate("Forms", "Colour"),
            swatches,
            "color",
            QCoreApplication.translate("Forms", "Change colour"),
            prepare=lambda: swatches.set_tones(tones(self.journey)),
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
            at = stage_index(self.journey, self.place.stage)
            count.set_most(len(self.journey.stages) - at)

        return self.add(
            QCoreApplication.translate("Forms", "Stages covered"),
            count,
            lambda: span_of(self.item),
            lambda j, value: edits.set_span(j, self.ids[0], value),
            QCoreApplication.translate("Forms", "Change span"),
            tip=QCoreApplication.translate(
                "Forms", "How many stages it covers, from its own to the right"
            ),
            prepare=prepare,
        )

    def stage_section(self) -> None:
        """The goal of the stage the item stands in."""
        heading = QCoreApplication.translate("Forms", "Stage · {name}")
        nameless = QCoreApplication.translate("Forms", "Stage")

        def title() -> str:
            stage = find_stage(self.journey, self.place.stage)
            return heading.format(name=stage.name) if stage and stage.name else nameless

        def goal() -> str:
            stage = find_stage(self.journey, self.place.stage)
            return stage.customer_goal if stage else ""

        self.heading(title)
        self.add(
            QCoreApplication.translate("Forms", "Customer’s goal"),
            GrowingText(),
            goal,
            lambda j, value: edits.change_stage(j, self.place.stage, customer_goal=value),
            QCoreApplication.translate("Forms", "Change customer’s goal"),
            tip=QCoreApplication.translate("Forms", "What the customer wants in this stage"),
        )
