"""The rows that ask which pages come before and after a map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast, get_args

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QGridLayout, QLabel, QWidget

from app.exporting.options import Appendix, ExportOptions

TITLE, APPENDIX = "title_page", "appendix"


class BesideRows(QObject):
    """Adds its rows to a form."""

    changed = Signal()

    def __init__(self, form: QFormLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self.title = QCheckBox(parent)
        self.parts: dict[Appendix, QCheckBox] = {
            part: QCheckBox(parent) for part in get_args(Appendix)
        }
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        for n, check in enumerate(self.parts.values()):
            self._grid.addWidget(check, n, 0)
        form.addRow("", self.title)
        form.addRow(" ", self._grid)
        self.show_for(False)
        self.retranslate()
        for check in self._checks():
            check.toggled.connect(self.changed)

    def show_for(self, on: bool) -> None:
        """Whether such pages are asked for at all."""
        self._form.setRowVisible(self.title, on)
        self._form.setRowVisible(self._grid, on)

    def enable(self, on: bool) -> None:
        """Whether anything can be chosen now."""
        for check in self._checks():
            check.setEnabled(on)

    def options(self, others: ExportOptions) -> ExportOptions:
        """What is chosen, beside other choices."""
        return with_beside(others, self.state())

    def state(self) -> dict[str, object]:
        """What is chosen, to be kept."""
        parts = [part for part, check in self.parts.items() if check.isChecked()]
        return {TITLE: self.title.isChecked(), APPENDIX: " ".join(parts)}

    def restore(self, state: Mapping[str, object]) -> None:
        """Chooses what was kept, nothing for the rest."""
        kept = with_beside(ExportOptions(), state)
        self.title.setChecked(kept.title_page)
        for part, check in self.parts.items():
            check.setChecked(part in kept.appendix)

    def retranslate(self) -> None:
        """Says everything anew."""
        self.title.setText(self.tr("Title page"))
        self.title.setToolTip(self.tr("A first page with the map’s title, scenario and personas"))
        names: dict[Appendix, str] = {
            "personas": self.tr("Personas"),
            "touchpoints": self.tr("Inventory of touchpoints"),
            "audit": self.tr("Audit"),
            "actions": self.tr("Action list"),
        }
        tips: dict[Appendix, str] = {
            "personas": self.tr("All that is known of each persona"),
            "touchpoints": self.tr("All touchpoints as a table"),
            "audit": self.tr("The audit’s worksheet, filled in"),
            "actions": self.tr("Opportunities and pain points, what promises most first"),
        }
        for part, check in self.parts.items():
            check.setText(names[part])
            check.setToolTip(f"{tips[part]}. {self.tr('Left out when there is nothing to say')}")
        label = cast(QLabel, self._form.labelForField(self._grid))
        label.setText(self.tr("Appendix"))

    def _checks(self) -> list[QCheckBox]:
        return [self.title, *self.parts.values()]


def with_beside(others: ExportOptions, state: Mapping[str, object]) -> ExportOptions:
    """Other choices with the pages beside the map that a kept `state` asks for."""
    kept = str(state.get(APPENDIX) or "").split()
    parts = tuple(part for part in get_args(Appendix) if part in kept)
    return others._replace(title_page=state.get(TITLE) is True, appendix=parts)
