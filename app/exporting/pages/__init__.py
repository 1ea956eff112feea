"""How a map comes onto pages: planned once, painted alike on the screen, by a printer, in a PDF."""

from app.exporting.pages.plan import Page, Placed, Sheets, Window
from app.exporting.pages.planning import plan_pages, whole_page

__all__ = ["Page", "Placed", "Sheets", "Window", "plan_pages", "whole_page"]
