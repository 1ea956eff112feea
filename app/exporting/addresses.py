"""Addresses of the web as files lead to them."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

_KEPT = "!#$%&'()*+,/:;=?@[]~-._"
"""What an address may hold as it is (RFC 3986, 2.2 and 2.3)."""


def escaped(address: str) -> str:
    """An address in the characters that addresses have."""
    return quote(address, safe=_KEPT)


def is_sound(address: str) -> bool:
    """Whether an address has the parts of one: programs refuse a whole file for one that has
    not."""
    try:
        split = urlsplit(escaped(address))
        return bool(split.scheme) and split.port != 0
    except ValueError:
        return False
