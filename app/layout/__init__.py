"""Journey and theme in, `Picture` out. The only place that measures or places anything."""
