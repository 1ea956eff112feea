"""What differs between two states of a window's map, shown beside it and put away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from app.model.journey import Journey
    from app.widgets.differing.panel import Compared, DifferencesPanel
    from app.widgets.window import MainWindow


class Differences(QObject):
    """One to a window; its panel is made when it is first shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.panel: DifferencesPanel | None = None
        self._of_file = False
        """Whether the map's file is one of the sides."""
        self._stamp: object = None
        """The file as it was when that was said."""
        window.session.state_changed.connect(self._follow_file)

    @property
    def shown(self) -> bool:
        """Whether differences are listed."""
        return self.panel is not None and self.panel.isVisible()

    def show_since(self, heading: Callable[[], str], earlier: Journey) -> None:
        """Lists what differs from an earlier state of the map to what it is in the window."""
        from app.widgets.differing.panel import Compared

        self.show(heading, [Compared(heading, earlier, None)])

    def show_file(self, theirs: Journey, base: Journey | None) -> None:
        """Lists what another program changed in the map's file since the map was `base`, and what
        was changed here; without a base, what differs from the file to the window."""
        self.show(self._file_heading(), self._file_parts(theirs, base))
        self._of_file, self._stamp = True, self._window.session.stamp

    @property
    def shows_file(self) -> bool:
        """Whether what is listed is of the map's file."""
        return self.shown and self._of_file

    def renew_file(self, theirs: Journey, base: Journey | None) -> None:
        """The same of a file that was changed once more; the keyboard stays where it is."""
        if self.panel is not None and self.shows_file:
            self.panel.compare(self._file_heading(), self._file_parts(theirs, base))
            self._stamp = self._window.session.stamp

    def show(self, heading: Callable[[], str], parts: Sequence[Compared]) -> None:
        """Lists what differs in each of these comparisons."""
        from app.widgets.differing.panel import DifferencesPanel

        window = self._window
        self._of_file = False
        window.finish_editing()
        if self.panel is None:
            self.panel = DifferencesPanel(window)
            self.panel.closed.connect(self.hide)
        window.workspace.lend_right(self.panel)
        window.workspace.show_right(True)
        self.panel.compare(heading, parts)
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)
        window.commands.refresh()

    def hide(self) -> None:
        """Shows the inspector again."""
        self._window.workspace.lend_right(None)
        self._window.canvas.setFocus()
        self._window.commands.refresh()

    # inside

    def _file_parts(self, theirs: Journey, base: Journey | None) -> list[Compared]:
        from app.widgets.differing.panel import Compared

        if base is None:
            return [Compared(lambda: self.tr("From the file to this window"), theirs, None)]
        return [
            Compared(lambda: self.tr("Changed in the file"), base, theirs),
            Compared(lambda: self.tr("Changed here, not saved"), base, None),
        ]

    def _file_heading(self) -> Callable[[], str]:
        path = self._window.session.path
        name = path.name if path is not None else ""
        return lambda: self.tr("“{name}” and this window").format(name=name)

    def _follow_file(self) -> None:
        """The map was saved, or its file read again: both are equal until the map changes."""
        session, panel = self._window.session, self.panel
        if panel is None or not self._of_file or not session.clean or session.stamp is self._stamp:
            return
        from app.widgets.differing.panel import Compared

        self._stamp = session.stamp
        part = Compared(lambda: self.tr("From the file to this window"), session.journey, None)
        panel.compare(self._file_heading(), [part])
