"""PowerPoint presentations: shapes and text that stay shapes and text."""

from app.exporting.pptx.write import write_pptx

__all__ = ["write_pptx"]
