"""What differs between two states of a map, listed beside it."""
