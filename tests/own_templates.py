"""Templates of the user's own, as files."""

from __future__ import annotations

from pathlib import Path

from app.files.store import save
from app.model.journey import Journey


def save_template(path: Path, journey: Journey) -> None:
    """Writes one, in a folder that is made if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    save(path, journey)
