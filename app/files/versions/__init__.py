"""Earlier versions of maps, kept in the program's own folder at each save."""
