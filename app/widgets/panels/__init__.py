"""The panels beside the map: blocks, templates and minimap on the left, the inspector on the right.

They import the model, so the window builds them after its first paint.
"""
