from __future__ import annotations

from app.data import data_path


def test_the_shipped_fonts_are_found():
    assert data_path("resources", "fonts").is_dir()
    assert data_path("resources", "fonts", "nothing.ttf").exists() is False
