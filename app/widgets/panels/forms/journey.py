"""The form of the map itself, shown when nothing is selected."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.model import edits
from app.model.ids import new_id
from app.model.journey import Journey, Review
from app.model.people import Persona
from app.model.queries import find_persona
from app.widgets.panels.fields import Choice, DateLine, GrowingText, TextLine
from app.widgets.panels.form import Form
from app.widgets.panels.forms.audit import criteria_fields
from app.widgets.panels.forms.persona import persona_fields
from app.widgets.panels.options import owners, persona_options
from app.widgets.panels.words import map_kind_options, rhythm_options

_LANGUAGES = (
    *("ar", "cs", "da", "de", "el", "en", "es", "fi", "fr", "he", "hi", "hu", "it", "ja"),
    *("ko", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh"),
)
"""Languages a map can be said to be in; the map's own is added when it is another."""
_NAMES = {"en": "English", "es": "español", "zh": "中文"}
"""Where Qt names the language of one country."""


class JourneyForm(Form):
    """Title, goal, owner, review and language of the map, and the persona in focus."""

    persona: Persona

    def look_up(self) -> bool:
        focus = self.journey.focus
        persona = find_persona(self.journey, focus) if focus else None
        self.focused = persona is not None
        self.persona = persona or Persona(id="none")
        return True

    def build(self) -> None:
        field = self.fields_of(lambda: self.journey, edits.change_journey)
        self.heading(self.tr("Map"))
        field(self.tr("Title"), GrowingText(1, 4, one_line=True), "title", self.tr("Edit title"))
        field(
            self.tr("Scenario"),
            GrowingText(),
            "scenario",
            self.tr("Edit scenario"),
            tip=self.tr("The situation this map describes"),
        )
        field(
            self.tr("Goal"),
            GrowingText(),
            "goal",
            self.tr("Change goal"),
            tip=self.tr("What this map is for"),
        )
        field(self.tr("Kind"), Choice(map_kind_options()), "kind", self.tr("Change kind"))
        state = Choice((("today", self.tr("Today")), ("target", self.tr("Target state"))))
        field(self.tr("State"), state, "state", self.tr("Change state"))
        owner = TextLine()
        owner.suggest(lambda: owners(self.journey))
        field(
            self.tr("Owner"),
            owner,
            "owner",
            self.tr("Change owner"),
            tip=self.tr("Who keeps this map alive"),
        )
        field(
            self.tr("Version"),
            TextLine(),
            "edition",
            self.tr("Change version"),
            tip=self.tr("The team’s name for this version of the map"),
        )
        language = Choice()
        field(
            self.tr("Language of the map"),
            language,
            "language",
            self.tr("Change language of the map"),
            tip=self.tr("For the words and numbers the program adds to the map"),
            prepare=lambda: language.set_options(language_options(self.journey.language)),
        )
        self.heading(self.tr("Review"))
        self._review(self.tr("Frequency"), Choice(rhythm_options()), "rhythm")
        self._review(self.tr("Last review"), DateLine(), "last")
        self._review(self.tr("Next review"), DateLine(), "next")
        self.heading(self.tr("Persona"))
        focus = Choice()
        self.add(
            self.tr("In focus"),
            focus,
            lambda: self.journey.focus,
            edits.set_focus,
            self.tr("Change persona in focus"),
            tip=self.tr("Who stands in front; the others step back"),
            prepare=lambda: focus.set_options(
                persona_options(self.journey, self.tr("All personas"))
            ),
        )
        self.add_widget(self._buttons())
        self.section(lambda: self.focused)
        persona_fields(self, lambda: self.persona)
        self.end_section()
        criteria_fields(self)

    def _review(self, label: str, editor: QWidget, name: str) -> None:
        def change(journey: Journey, **fields: Any) -> Journey:
            review = (journey.review or Review()).replace(**fields)
            return edits.change_journey(journey, review=review)

        field = self.fields_of(lambda: self.journey.review or Review(), change)
        field(label, editor, name, self.tr("Change review"))

    def _buttons(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        add = QPushButton(self.tr("New"))
        add.setToolTip(self.tr("Add a persona; it comes into focus unless all are shown"))
        add.setAccessibleName(self.tr("New persona"))
        add.clicked.connect(self._add_persona)
        remove = QPushButton(self.tr("Remove"))
        remove.setToolTip(self.tr("Remove the persona in focus"))
        remove.setAccessibleName(self.tr("Remove persona"))
        remove.clicked.connect(self._remove_persona)
        self.update_with(lambda: remove.setEnabled(self.focused))
        line.addWidget(add)
        line.addWidget(remove)
        line.addStretch(1)
        return holder

    def _add_persona(self) -> None:
        persona = Persona(id=new_id(), name=self.tr("New persona"))
        label = self.tr("Add persona")
        everybody = bool(self.journey.personas) and self.journey.focus is None
        self.session.edit(
            label,
            lambda j: edits.introduce_persona(j, persona),
            select=(persona.id,) if everybody else None,
        )

    def _remove_persona(self) -> None:
        gone = self.persona.id
        self.session.edit(self.tr("Remove persona"), lambda j: edits.remove_persona(j, gone))


def language_options(own: str) -> list[tuple[object, str]]:
    """Languages in their own names, the map's among them."""
    codes = _LANGUAGES if own in _LANGUAGES else (own, *_LANGUAGES)

    def name(code: str) -> str:
        words = _NAMES.get(code) or QLocale(code).nativeLanguageName()
        return words[:1].upper() + words[1:] if words else code

    return sorted(((code, name(code)) for code in codes), key=lambda pair: pair[1].casefold())
