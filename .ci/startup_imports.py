"""Prints every module that the program has imported when its window is first painted, then ends.

Runs the real program: the start page, or the file given."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
_before = set(sys.modules)


def main() -> int:
    """Starts the program as a user does, with a listener on the first paint."""
    from app.__main__ import main as start
    from app.widgets.window import MainWindow

    class Listener(MainWindow):
        """The window, which tells what is loaded and closes once it is painted."""

        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)
            self.first_painted.connect(self._tell)

        def _tell(self) -> None:
            print("\n".join(sorted(set(sys.modules) - _before)))
            self.close()

    sys.modules["app.widgets.window"].MainWindow = Listener
    return start()


if __name__ == "__main__":
    sys.exit(main())
