"""The self-test sees every file of the templates' folder, those too that cannot be listed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.data import data_path
from app.files import templates
from app.jobs.shipped import self_test
from app.words import Words


def test_a_template_that_cannot_even_be_listed_fails_it(
    qapp: object,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    shutil.copy(data_path("templates", "empty.en.json"), tmp_path)
    (tmp_path / "shop.en.json").write_text('{"format": "parcours", "title": "Cut')
    monkeypatch.setattr(templates, "data_path", lambda *_: tmp_path)
    assert self_test(Words("en")) == 1
    told = capsys.readouterr()
    assert "empty en: fine" in told.out
    assert "2 maps" in told.out
    assert "1 failed" in told.out
    assert "shop.en.json" in told.err
    assert len(told.err.splitlines()) == 1
