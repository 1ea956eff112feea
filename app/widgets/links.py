"""Opening the addresses that a map's words lead to."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.model.styles import is_link


def open_link(address: str) -> bool:
    """Open a web or mail address in the program that the system has for it; False for any other
    address, which is never opened."""
    return is_link(address) and QDesktopServices.openUrl(QUrl(address))
