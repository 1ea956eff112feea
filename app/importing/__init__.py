"""What other programs copy or save, as notes, grids and pictures. Pure but for `pictures`."""
