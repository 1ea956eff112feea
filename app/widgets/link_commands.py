"""What the menus do to arrows between notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.model.journey import Journey, Link, LinkKind
    from app.widgets.window import MainWindow


class LinkCommands(QObject):
    """The selected arrows of one window, and those of the selected notes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session

    def can_change(self) -> bool:
        """Whether arrows are selected."""
        return bool(self._chosen())

    def turn(self) -> None:
        """Lets the selected arrows run the other way."""
        from app.widgets.canvas.joining import turned

        ids = [link.id for link in self._chosen()]
        self._session.edit(self.tr("Turn link around"), lambda now: turned(now, ids))

    def set_kind(self, kind: LinkKind) -> None:
        """Says what the selected arrows mean."""
        from app.model import edits

        ids = [link.id for link in self._chosen()]

        def change(now: Journey) -> Journey:
            for one in ids:
                now = edits.change_link(now, one, kind=kind)
            return now

        self._session.edit(self.tr("Change kind of link"), change)

    def all_are(self, kind: LinkKind) -> bool:
        """Whether all selected arrows are of a kind."""
        found = self._chosen()
        return bool(found) and all(link.kind == kind for link in found)

    def can_select(self) -> bool:
        """Whether arrows begin or end at the selected notes."""
        return bool(self._beside())

    def select(self) -> None:
        """Selects the arrows of the selected notes; Tab goes over them."""
        found = self._beside()
        if found:
            self._session.select(found)
            self._window.canvas.show_element(found[-1])

    def _chosen(self) -> list[Link]:
        session = self._session
        if not session.started or not session.journey.links:
            return []
        wanted = set(session.selection)
        return [link for link in session.journey.links if link.id in wanted]

    def _beside(self) -> tuple[str, ...]:
        session = self._session
        if not session.started or not session.journey.links:
            return ()
        from app.widgets.canvas.joining import links_at

        return links_at(session.journey, session.selection)
