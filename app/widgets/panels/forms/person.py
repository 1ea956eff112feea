"""The form of somebody responsible or involved."""

from __future__ import annotations

from app.widgets.panels.fields import Choice, TextLine
from app.widgets.panels.forms.item import ItemForm
from app.widgets.panels.options import owners, persona_options


class PersonForm(ItemForm):
    """A team, a role or one of the personas."""

    def build(self) -> None:
        self.heading(self.tr("Selected person"))
        name = TextLine()
        name.suggest(lambda: owners(self.journey))
        self.field(
            self.tr("Name"),
            name,
            "name",
            self.tr("Change name"),
            tip=self.tr("A person or a team"),
        )
        self.field(self.tr("Role"), TextLine(), "role", self.tr("Change role"))
        persona = Choice()
        self.field(
            self.tr("Persona"),
            persona,
            "persona",
            self.tr("Change persona"),
            prepare=lambda: persona.set_options(persona_options(self.journey, self.tr("None"))),
        )
        self.span_field()
        self.stage_section()
