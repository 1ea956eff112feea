"""Files on disk: shipped data, reading, atomic saving."""
