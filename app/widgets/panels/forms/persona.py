"""The fields of a persona: a form of its own, and a section of the map's form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.layout.people import initials
from app.model import edits
from app.model.journey import Asset, Journey
from app.model.people import Detail, Persona, Trait
from app.model.queries import find_asset, find_persona
from app.widgets.panels.fields import (
    Count,
    DetailEntry,
    Entries,
    GrowingText,
    LinesText,
    Portrait,
    TextLine,
    TraitEntry,
)
from app.widgets.panels.form import Form, PartForm


def persona_fields(form: Form, persona: Callable[[], Persona]) -> None:
    """Adds the rows of a persona to a form."""

    field = form.fields_of(
        persona, lambda j, **fields: edits.change_persona(j, persona().id, **fields)
    )
    change = QCoreApplication.translate("Persona", "Change persona")
    a_line = QCoreApplication.translate("Persona", "One per line")
    field(
        QCoreApplication.translate("Persona", "Name"),
        TextLine(),
        "name",
        QCoreApplication.translate("Persona", "Rename persona"),
    )
    portrait = Portrait()

    def show_portrait() -> None:
        one = persona()
        asset = find_asset(form.journey, one.portrait) if one.portrait is not None else None
        portrait.set_picture(asset, initials(one.name), one.id)

    form.add(
        QCoreApplication.translate("Persona", "Portrait"),
        portrait,
        lambda: persona().portrait,
        lambda j, asset: with_portrait(j, persona().id, asset),
        QCoreApplication.translate("Persona", "Change portrait"),
        prepare=show_portrait,
    )
    field(QCoreApplication.translate("Persona", "Role"), TextLine(), "role", change)

    def write_age(journey: Any, value: int) -> Any:
        return edits.change_persona(journey, persona().id, age=value or None)

    age = Count(0, 150)
    age.spin.setSpecialValueText(QCoreApplication.translate("Persona", "not specified"))
    form.add(
        QCoreApplication.translate("Persona", "Age"),
        age,
        lambda: persona().age or 0,
        write_age,
        change,
    )
    field(QCoreApplication.translate("Persona", "Place"), TextLine(), "place", change)
    form.color_of(field, QCoreApplication.translate("Persona", "Default colour"))
    field(
        QCoreApplication.translate("Persona", "Quote"),
        GrowingText(),
        "quote",
        change,
        tip=QCoreApplication.translate("Persona", "What this person says, in their own words"),
    )
    field(QCoreApplication.translate("Persona", "Goals"), LinesText(), "goals", change, tip=a_line)
    field(QCoreApplication.translate("Persona", "Needs"), LinesText(), "needs", change, tip=a_line)
    field(
        QCoreApplication.translate("Persona", "Frustrations"),
        LinesText(),
        "frustrations",
        change,
        tip=a_line,
    )
    field(
        QCoreApplication.translate("Persona", "Traits"),
        Entries(TraitEntry, Trait, QCoreApplication.translate("Persona", "Add a trait")),
        "traits",
        change,
    )
    field(
        QCoreApplication.translate("Persona", "Free fields"),
        Entries(DetailEntry, Detail, QCoreApplication.translate("Persona", "Add a field")),
        "details",
        change,
    )


def with_portrait(journey: Journey, persona: str, asset: Asset | None) -> Journey:
    """The map with a picture as the portrait of a persona; None takes it away."""
    if asset is None:
        return edits.change_persona(journey, persona, portrait=None)
    return edits.change_persona(edits.add_asset(journey, asset), persona, portrait=asset.id)


class PersonaForm(PartForm):
    """A persona chosen in the map's head."""

    find_part = staticmethod(find_persona)
    change_part = staticmethod(edits.change_persona)

    def build(self) -> None:
        self.heading(self.tr("Selected persona"))
        persona_fields(self, self.shown)
