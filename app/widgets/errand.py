"""Work of one kind beside the window's, which whoever asked for it may not live to see."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QThread, Signal

from app.widgets.bench import AT_END_MS


class Errand(QThread):
    """A thread that belongs to the program: whoever asked for it may go before it ends. It deletes
    itself only once all have heard that it is over. Whoever is one does its work in `run`, and
    looks at `cancelled` between the steps."""

    over = Signal()
    """In the program's thread: what was found is whole, and Qt's part of this goes next."""

    def __init__(self, name: str) -> None:
        app = QCoreApplication.instance()
        super().__init__(app)
        self.setObjectName(name)
        self.cancelled = self.ended = False
        self.finished.connect(self._end)
        if app is not None:
            app.aboutToQuit.connect(self.stop)

    def cancel(self) -> None:
        """Asks it to end; it does so at its next step."""
        self.cancelled = True

    def stop(self) -> None:
        """Ends it, before the program does, if that is soon: its disk may never answer."""
        self.cancel()
        self.wait(AT_END_MS)

    def _end(self) -> None:
        self.ended = True
        self.over.emit()
        self.deleteLater()
