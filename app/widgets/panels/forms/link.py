"""The form of a link."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.model import edits
from app.model.journey import Link
from app.model.queries import find_link
from app.widgets.panels.fields import Choice, Swatches, TextLine, Tick
from app.widgets.panels.form import Form
from app.widgets.panels.options import tones
from app.widgets.panels.words import link_kind_options


class LinkForm(Form):
    """Label, meaning and look of an arrow between two notes."""

    link: Link

    def look_up(self) -> bool:
        link = find_link(self.journey, self.ids[0])
        if link is None:
            return False
        self.link = link
        return True

    def build(self) -> None:
        self.heading(self.tr("Selected link"))
        self._field(self.tr("Label"), TextLine(), "label", self.tr("Change label"))
        self._field(
            self.tr("Meaning"), Choice(link_kind_options()), "kind", self.tr("Change meaning")
        )
        self._field("", Tick(self.tr("Dashed line")), "dashed", self.tr("Change line"))
        swatches = Swatches(self.tr("The theme’s colour"))
        self._field(
            self.tr("Colour"),
            swatches,
            "color",
            self.tr("Change colour"),
            prepare=lambda: swatches.set_tones(tones(self.journey)),
        )

    def _field(self, label: str, editor: QWidget, name: str, change: str, **more: Any) -> None:
        self.add(
            label,
            editor,
            lambda: getattr(self.link, name),
            lambda j, value: edits.change_link(j, self.ids[0], **{name: value}),
            change,
            **more,
        )
