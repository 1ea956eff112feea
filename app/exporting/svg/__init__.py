"""A `Picture` as SVG: vectors, readable text, everything inside the one file."""

from app.exporting.svg.write import svg_bytes, write_svg

__all__ = ["svg_bytes", "write_svg"]
