"""The form of a point of the emotion curve."""

from __future__ import annotations

from app.model.queries import find_item
from app.widgets.panels.fields import Choice, GrowingText, LevelSlider, PlaceSlider, Tick
from app.widgets.panels.forms.item import ItemForm
from app.widgets.panels.options import persona_options


class EmotionForm(ItemForm):
    """How it feels, where along the stage, in whose words."""

    def build(self) -> None:
        self.heading(self.tr("Selected emotion"))
        level = LevelSlider()

        def colors() -> None:
            theme = self.journey.theme
            level.set_colors(theme.bad, theme.neutral, theme.good)
            place = find_item(self.journey, self.ids[0])
            level.set_scale(place.lane.scale if place is not None else None)

        self.field(
            self.tr("How it feels"),
            level,
            "level",
            self.tr("Change emotion"),
            tip=self.tr("From very bad to very good; arrow keys move it a little"),
            prepare=colors,
        )
        self.field(
            self.tr("Quote"),
            GrowingText(),
            "quote",
            self.tr("Change quote"),
            tip=self.tr("What the customer says, in their own words"),
        )
        self.field(
            self.tr("Position in the stage"),
            PlaceSlider(),
            "at",
            self.tr("Move within the stage"),
            tip=self.tr("From the start of the stage to its end"),
        )
        persona = Choice()
        self.field(
            self.tr("Persona"),
            persona,
            "persona",
            self.tr("Change persona"),
            prepare=lambda: persona.set_options(
                persona_options(self.journey, self.tr("Everybody"))
            ),
        )
        self.field(
            "",
            Tick(self.tr("Moment of truth")),
            "decisive",
            self.tr("Change moment of truth"),
            tip=self.tr("A decisive moment: the customer stays or leaves because of it"),
        )
        self.stage_section()
