"""The forms of the inspector, one for each kind of element."""
