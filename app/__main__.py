"""The entry point: the `parcours` command and `python -m app`."""

from __future__ import annotations

import sys

from app.cli import run


def open_window(path: str | None, template: str | None) -> int:
    """Opens the window on a file, on a new map from a template, or on the start page, and runs
    until it is closed; the exit code."""
    from pathlib import Path

    from app.widgets.launch import run_window

    return run_window([Path(path)] if path else [], template=template)


def main() -> int:
    """Does what the command line asks; the exit code."""
    return run(sys.argv[1:], open_window)


if __name__ == "__main__":
    sys.exit(main())
