"""A `Picture` onto a QPainter, into a PNG, into a PDF. Translates nothing, measures nothing."""
