"""What a template changes, listed beside the map before any of it is done."""
