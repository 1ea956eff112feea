"""A map as one page of HTML that needs nothing else: no script, no font, no file, no network."""

from app.exporting.html.write import write_html

__all__ = ["write_html"]
