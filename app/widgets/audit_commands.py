"""What the menus do with the audit: its scores on the map, its criteria, its worksheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.model.journey import Heat
    from app.widgets.window import MainWindow


class AuditCommands(QObject):
    """Works on the session of one window. Called only while a map is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session

    @property
    def heat(self) -> Heat:
        """What the map shows of its audit."""
        return self._session.journey.heat

    def show_scores(self) -> None:
        """Shows the mean score of each stage under the touchpoints, or hides all scores."""
        self._show("mean" if self.heat == "none" else "none")

    def show_criteria(self) -> None:
        """Shows the scores of each criterion too, or the means alone."""
        self._show("mean" if self.heat == "criteria" else "criteria")

    def edit_criteria(self) -> None:
        """Goes to the criteria in the inspector."""
        from app.widgets.panels.fields import CriterionEntry

        self._session.select(())
        workspace = self._window.workspace
        workspace.lend_right(None)
        workspace.show_right(True)
        for entry in workspace.right.findChildren(CriterionEntry)[:1]:
            entry.take_keyboard()
            workspace.reveal(entry)

    def print_sheet(self) -> None:
        """Asks how to write the worksheet: filled in when there is a score, else blank."""
        from app.model.audit import scores_by
        from app.widgets.exporting.window import ExportWindow

        self._window.show_export()
        dialog = self._window.findChild(ExportWindow)
        if dialog is not None:
            dialog.choose("filled" if scores_by(self._session.journey) else "blank")

    def _show(self, heat: Heat) -> None:
        from app.model import edits

        label = self.tr("Hide scores") if heat == "none" else self.tr("Show scores")
        self._session.edit(label, lambda j: edits.change_journey(j, heat=heat))
