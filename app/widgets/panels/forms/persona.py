"""The fields of a persona: a form of its own, and a section of the map's form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.model import edits
from app.model.people import Persona
from app.model.queries import find_persona
from app.widgets.panels.fields import Count, GrowingText, LinesText, Swatches, TextLine
from app.widgets.panels.form import Form
from app.widgets.panels.options import tones


def persona_fields(form: Form, persona: Callable[[], Persona]) -> None:
    """Adds the rows of a persona to a form."""

    def field(label: str, editor: QWidget, name: str, change: str, tip: str = "") -> None:
        form.add(
            label,
            editor,
            lambda: getattr(persona(), name),
            lambda j, value: edits.change_persona(j, persona().id, **{name: value}),
            change,
            tip=tip,
        )

    change = QCoreApplication.translate("Persona", "Change persona")
    a_line = QCoreApplication.translate("Persona", "One a line")
    field(
        QCoreApplication.translate("Persona", "Name"),
        TextLine(),
        "name",
        QCoreApplication.translate("Persona", "Rename persona"),
    )
    field(QCoreApplication.translate("Persona", "Role"), TextLine(), "role", change)

    def write_age(journey: Any, value: int) -> Any:
        return edits.change_persona(journey, persona().id, age=value or None)

    age = Count(0, 150)
    age.spin.setSpecialValueText(QCoreApplication.translate("Persona", "not said"))
    form.add(
        QCoreApplication.translate("Persona", "Age"),
        age,
        lambda: persona().age or 0,
        write_age,
        change,
    )
    field(QCoreApplication.translate("Persona", "Place"), TextLine(), "place", change)
    swatches = Swatches(QCoreApplication.translate("Persona", "The usual colour"))
    form.add(
        QCoreApplication.translate("Persona", "Colour"),
        swatches,
        lambda: persona().color,
        lambda j, value: edits.change_persona(j, persona().id, color=value),
        change,
        prepare=lambda: swatches.set_tones(tones(form.journey)),
    )
    field(
        QCoreApplication.translate("Persona", "Quote"),
        GrowingText(),
        "quote",
        change,
        QCoreApplication.translate("Persona", "What this person says, in their own words"),
    )
    field(QCoreApplication.translate("Persona", "Goals"), LinesText(), "goals", change, a_line)
    field(QCoreApplication.translate("Persona", "Needs"), LinesText(), "needs", change, a_line)
    field(
        QCoreApplication.translate("Persona", "Frustrations"),
        LinesText(),
        "frustrations",
        change,
        a_line,
    )


class PersonaForm(Form):
    """A persona chosen in the map's head."""

    persona: Persona

    def look_up(self) -> bool:
        persona = find_persona(self.journey, self.ids[0])
        if persona is None:
            return False
        self.persona = persona
        return True

    def build(self) -> None:
        self.heading(self.tr("Selected persona"))
        persona_fields(self, lambda: self.persona)
