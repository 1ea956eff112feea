"""The jobs of the command line. Each prints what it did and gives the exit code, 0 or 1; a job
that cannot be done raises Refused, UsageError, or the error of the part that refused."""

from __future__ import annotations

from collections.abc import Callable

from app.jobs.exports import export_maps
from app.jobs.maps import check_files, list_all, make_map
from app.jobs.salvaging import salvage_map
from app.jobs.shipped import self_test
from app.jobs.worksheets import print_audit

JOBS: dict[str, Callable[..., int]] = {
    "new": make_map,
    "export": export_maps,
    "audit": print_audit,
    "check": check_files,
    "salvage": salvage_map,
    "templates": list_all,
    "self-test": self_test,
}
"""By command; each takes the words and the command's options by name."""
