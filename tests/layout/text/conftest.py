from __future__ import annotations

import pytest

from app.layout.text.engine import TextEngine


@pytest.fixture(scope="session")
def engine() -> TextEngine:
    """The bundled fonts alone."""
    return TextEngine()
