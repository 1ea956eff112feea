"""A `Picture` as a PDF: vectors, embedded glyphs, readable text, bookmarks."""

from app.exporting.pdf.write import write_pdf

__all__ = ["write_pdf"]
