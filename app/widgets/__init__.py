"""The window, the canvas, panels and dialogs: thin and translated."""
