"""The window's language: chosen or the system's, changed while the program runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from app.words import user_language

LANGUAGES = ("en", "fr")
CHOICES = ("system", *LANGUAGES)


class Language(QObject):
    """Holds the translators. Windows hear of a change through `QEvent.Type.LanguageChange`."""

    changed = Signal(str)

    def __init__(
        self, app: QApplication, folder: Path, choice: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._folder = folder
        self._translators: list[QTranslator] = []
        self.choice = choice if choice in CHOICES else "system"
        self.code = ""
        self._install()

    def choose(self, choice: str) -> None:
        """Changes the language at once; raises ValueError for a name not in `CHOICES`."""
        if choice not in CHOICES:
            raise ValueError(choice)
        self.choice = choice
        self._install()

    def remove(self) -> None:
        """Takes the translators back: the program speaks as it is written."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()

    def _install(self) -> None:
        code = system_language() if self.choice == "system" else self.choice
        if code == self.code:
            return
        self.code = code
        QLocale.setDefault(QLocale(code))
        self.remove()
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{code}", qt_folder), (f"app_{code}", str(self._folder))):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)
            else:
                translator.deleteLater()
        self.changed.emit(code)


def system_language() -> str:
    """The first of the user's languages that we speak, by the command line's rule; English
    without one."""
    return user_language(system=QLocale.system().uiLanguages())
