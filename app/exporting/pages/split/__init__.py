"""A map split at the borders of its stages and lanes, its heads on every page."""

from app.exporting.pages.split.parts import Parts, split

__all__ = ["Parts", "split"]
