"""A `Picture` as SVG: vectors, readable text, everything inside the one file."""

from app.exporting.svg.write import make_svg, svg_bytes, write_svg

__all__ = ["make_svg", "svg_bytes", "write_svg"]
