"""Finding and replacing on one window's map."""
