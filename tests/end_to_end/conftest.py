"""Real windows, as the tests of the widgets open them."""

from tests.widgets.conftest import map_file, open_window, program, settings

__all__ = ["map_file", "open_window", "program", "settings"]
