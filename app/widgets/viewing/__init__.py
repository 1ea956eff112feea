"""What tells and changes what of the map is shown: a bar above it and a popup of filters."""
