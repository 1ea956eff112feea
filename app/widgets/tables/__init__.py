"""Tables below the map, one at a time behind tabs."""
