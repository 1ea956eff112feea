"""The command palette: every command of the program, found by typing a few of its letters."""
