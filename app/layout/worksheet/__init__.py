"""The worksheet of the touchpoint audit: pages of paper to print, blank or filled in."""

from app.layout.paging import Page
from app.layout.worksheet.layout import lay_audit, lay_worksheet

__all__ = ["Page", "lay_audit", "lay_worksheet"]
