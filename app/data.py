"""Where the shipped `resources` and `templates` folders are. A leaf: imports nothing of ours."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def data_path(*parts: str) -> Path:
    """The path of shipped data, e.g. `data_path("resources", "fonts")`; it may not exist.

    Installed, the folders are in `app/_data`; in a checkout or an editable install they stand
    beside `app`.
    """
    return _root().joinpath(*parts)


@cache
def _root() -> Path:
    here = Path(__file__).resolve().parent
    installed = here / "_data"
    return installed if installed.is_dir() else here.parent
