"""Themes in the window: choosing one, changing it, and checking that it can be read."""
