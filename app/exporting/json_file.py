"""A map as a file of ours with another ending: whole, whatever its view shows, to be opened again
or read by other programs. Its snapshots stay behind: what is passed on is the map as it is."""

from __future__ import annotations

from pathlib import Path

from app.exporting.errors import ExportCancelled
from app.exporting.placing import Progress
from app.exporting.replacing import replacing
from app.model.journey import Journey
from app.model.snapshots import without_snapshots
from app.model.writing import write_journey


def write_json(journey: Journey, path: Path, *, progress: Progress | None = None) -> None:
    """Writes the document as JSON (docs/schema.json). Raises ExportError."""
    with replacing(path) as file:
        file.write(write_journey(without_snapshots(journey)))
        if progress is not None and progress(1.0) is False:
            raise ExportCancelled
