"""What Qt's fonts keep in memory."""

from __future__ import annotations

import pytest

from app.data import data_path
from app.exporting.qfonts import RawFonts
from app.layout.text.faces import Face


@pytest.mark.usefixtures("qapp")
def test_all_sizes_of_a_face_share_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    face = Face.from_file(data_path("resources/fonts/ParcoursSans-Regular.ttf"))
    read: list[Face] = []
    data = Face.data
    monkeypatch.setattr(Face, "data", lambda one: read.append(one) or data(one))
    fonts = RawFonts()
    made = [fonts.font(face, size) for size in (9.0, 12.5, 40.0)]
    assert [one.pixelSize() for one in made] == [9.0, 12.5, 40.0]
    assert all(one.familyName() == "Parcours Sans" for one in made)
    assert read == [face]
