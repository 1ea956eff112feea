"""Where the program keeps what is its own between runs: the log, journals, earlier versions.

Never in the user's folders, and for the user alone.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def state_folder(name: str = "") -> Path:
    """The folder of the program's own, by the custom of the system, or one of its folders; it may
    not exist yet."""
    home = home_folder()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData/Local") / "Parcours"
    elif sys.platform == "darwin":
        base = home / "Library/Application Support/Parcours"
    else:
        state = os.environ.get("XDG_STATE_HOME", "")
        base = (Path(state) if os.path.isabs(state) else home / ".local/state") / "parcours"
    return base / name if name else base


def home_folder() -> Path:
    """The user's own folder; the root for a user whom the system does not know, as in containers,
    which then says itself that nothing may be kept there."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(os.path.abspath(os.sep))


def made_folder(name: str) -> Path:
    """The same folder, made for this user alone when it is not there. Raises OSError."""
    folder = state_folder(name)
    make_private(folder)
    return folder


def make_private(folder: Path) -> None:
    """Makes a folder where it is missing, and those above it, for this user alone. Raises
    OSError."""
    try:
        folder.mkdir(exist_ok=True, mode=0o700)
    except FileNotFoundError:
        make_private(folder.parent)
        folder.mkdir(exist_ok=True, mode=0o700)
