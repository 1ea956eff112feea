"""Arrows between items: routed through the gaps of the grid, then drawn."""
