"""Where templates are looked for besides those that ship: the user's folder and added ones."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Signal

from app.state import home_folder

_KEY = "templates/folders"
_PERSONAL = "templates/personal"


def personal_folder(settings: QSettings) -> Path:
    """The user's own templates; it may not exist yet."""
    named = settings.value(_PERSONAL)
    if isinstance(named, str) and named:
        return Path(named)
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(data or home_folder()) / "parcours" / "templates"


class TemplateFolders(QObject):
    """Folders that a team shares, kept in the settings, in the order added."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def personal(self) -> Path:
        """The user's own folder."""
        return personal_folder(self._settings)

    def added(self) -> tuple[Path, ...]:
        """Those added, also when they are gone."""
        value = self._settings.value(_KEY)
        names = [value] if isinstance(value, str) else value
        return tuple(Path(name) for name in names if name) if isinstance(names, list) else ()

    def add(self, folder: Path) -> None:
        """Adds a folder; one that is there already stays where it is."""
        folder = folder.absolute()
        if folder != self.personal.absolute() and folder not in self.added():
            self._write([*self.added(), folder])

    def remove(self, folder: Path) -> None:
        """Takes a folder off the list; what is in it stays."""
        self._write([other for other in self.added() if other != folder])

    def _write(self, folders: list[Path]) -> None:
        self._settings.setValue(_KEY, [str(folder) for folder in folders])
        self.changed.emit()
