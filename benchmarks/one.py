"""Runs one row in this process: `python -m benchmarks.one MODULE ROW FILE`.

Its lines go to the file, as JSON; a list keeps those that came before an error.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.lines import Line, failed
from benchmarks.rows import rows_of


def main(module: str, row: str, file: str) -> int:
    """Runs it; 1 when it failed."""
    lines: list[Line] = []
    try:
        lines.extend(rows_of(module)[row]())
    except Exception as error:
        import traceback

        traceback.print_exc()
        lines.append(failed(row, f"{type(error).__name__}: {error}"))
        return 1
    finally:
        Path(file).write_text(json.dumps(lines))
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
