"""Copy, cut and paste: between places, maps, windows and programs."""
