"""Identities of elements."""

from __future__ import annotations

import secrets
from collections.abc import Iterable


def new_id() -> str:
    """A short random identity, safe in JSON paths and addresses (72 bits: no two meet)."""
    return secrets.token_urlsafe(9)


def new_ids(old: Iterable[str]) -> dict[str, str]:
    """A fresh identity for each of the old ones, as `duplicate_items` wants them."""
    return {one: new_id() for one in old}
