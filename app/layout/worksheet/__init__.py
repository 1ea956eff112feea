"""The worksheet of the touchpoint audit: pages of paper to print, blank or filled in."""

from app.layout.worksheet.layout import lay_worksheet
from app.layout.worksheet.pages import Page

__all__ = ["Page", "lay_worksheet"]
