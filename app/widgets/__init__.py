"""The window, the canvas, panels and dialogs: thin and translated."""

from app.imports import spare_imports

spare_imports()
