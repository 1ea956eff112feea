"""The parking lot as a tray below the map."""
