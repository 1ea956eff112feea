"""Faces taken over from the system: those that exports may embed."""

from __future__ import annotations

import io
from types import SimpleNamespace

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QRawFont

from app.data import data_path
from app.layout.text import system
from app.layout.text.faces import Face
from app.layout.text.lines import TextStyle
from app.layout.text.system import SystemFaces, _take_over


@pytest.mark.parametrize(
    ("licence", "taken"),
    [
        (0x0000, True),
        (0x0002, False),
        (0x0004, True),
        (0x0006, True),
        (0x0008, True),
        (0x0102, False),
        (0x0200, False),
    ],
)
def test_a_font_that_may_not_be_embedded_is_not_taken(qapp, licence: int, taken: bool):
    font = TTFont(sorted(data_path("resources", "fonts").glob("*.ttf"))[0])
    font["OS/2"].fsType = licence
    file = io.BytesIO()
    font.save(file)
    raw = QRawFont(QByteArray(file.getvalue()), 16.0)
    assert raw.isValid()
    assert (_take_over(raw) is not None) == taken


def test_no_two_threads_take_over_a_font_at_once(monkeypatch: pytest.MonkeyPatch):
    face = Face.from_file(data_path("resources", "fonts", "ParcoursSans-Regular.ttf"))
    faces, alone = SystemFaces(), []

    def taking(_raw: object) -> Face:
        alone.append(faces._taking.locked())
        return face

    font = SimpleNamespace(familyName=lambda: "One", styleName=lambda: "", weight=lambda: 400)
    monkeypatch.setattr(system, "_choose", lambda *_: font)
    monkeypatch.setattr(system, "_take_over", taking)
    assert [faces.face_for(char, TextStyle(12)) for char in "a1"] == [face, face]
    assert alone == [True]
