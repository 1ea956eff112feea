"""Pages beside the map, on request: the title page before it, the appendix after it."""

from app.exporting.pages.beside.bound import Beside, numbered

__all__ = ["Beside", "numbered"]
