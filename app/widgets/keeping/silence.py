"""A disk that does not answer while a map is saved onto it: said, with what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.widgets.message_bar import Choice
from app.widgets.plain import isolated

if TYPE_CHECKING:
    from app.widgets.message_bar import Said
    from app.widgets.window import MainWindow

SILENT_MS = 10_000
"""How long a slow save goes on before it is said that the disk does not answer."""


class Silence(QObject):
    """Of one window. The save goes on; the map can be saved elsewhere, or left for the next run."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._saving = window.documents.saving
        self._said: Said | None = None
        self._timer = QTimer(self, interval=SILENT_MS)
        self._timer.timeout.connect(self._go_on)
        self._saving.slow.connect(self._follow)

    def tell_closing(self) -> None:
        """The window was to be closed, and its map is still being saved."""
        elsewhere = Choice(lambda: self.tr("Save as…"), self._save_as)
        if not self._window.keeping.leaving.possible:
            self._tell(self._words, elsewhere)
            return
        self._tell(
            lambda: self.tr(
                "“{name}” is still being saved: its disk does not answer. Save it elsewhere, or "
                "close it all the same: what is not saved comes back at the next start."
            ).format(name=self._name),
            elsewhere,
            Choice(lambda: self.tr("Close"), self._close),
        )

    # inside

    @property
    def _name(self) -> str:
        path = self._saving.path
        return isolated(path.name if path is not None else self._window.documents.name)

    def _follow(self, slow: bool) -> None:
        if slow:
            self._timer.start()
            return
        self._timer.stop()
        if self._said is not None and self._window.messages.says(self._said):
            self._window.messages.hide()
        self._said = None

    def _go_on(self) -> None:
        if self._said is None:
            self._tell(self._words, Choice(lambda: self.tr("Save as…"), self._save_as))

    def _words(self) -> str:
        return self.tr(
            "“{name}” is still being saved: its disk does not answer. Save it elsewhere to have it "
            "safe now."
        ).format(name=self._name)

    def _words_stuck(self) -> str:
        return self.tr(
            "“{name}” cannot be closed: its disk does not answer, and what is not saved cannot be "
            "kept for the next start. Save it elsewhere."
        ).format(name=self._name)

    def _tell(self, words: Said, *choices: Choice) -> None:
        self._said = words
        self._window.messages.show_message(words, "warning", *choices, lasting=True)

    def _save_as(self) -> bool:
        return self._window.documents.save_as(beside=True)

    def _close(self) -> bool:
        """Closes the window, or says why it cannot be: False, for that stays."""
        if self._window.keeping.leaving.leave():
            self._window.close()
        else:
            self._tell(self._words_stuck, Choice(lambda: self.tr("Save as…"), self._save_as))
        return False
