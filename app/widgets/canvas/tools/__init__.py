"""Gestures, one class each, from the map as it stood at the start."""
