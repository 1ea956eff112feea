"""The commands of the window, one entry each: name, text, tip, icon, keys and what it does."""
