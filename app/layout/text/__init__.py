"""Text: measuring, line breaking, shaping, and the fonts for every script."""
