"""Fonts that exports remember."""

from __future__ import annotations

import gc
from weakref import ref

from app.data import data_path
from app.exporting.truetype import Mark, Naming, build_truetype, build_webfont
from app.layout.text.faces import Face


def test_fonts_are_remembered_without_the_faces_they_were_made_of() -> None:
    naming = Naming("One", 400, False, ((65, 1),))
    clusters, advances = [(Mark(0, 0, 0),), (Mark(5, 0, 0),)], [500, 600]
    first = _face()
    web, plain = build_webfont(first, (0, 5), naming), build_truetype(first, clusters, advances)
    gone = ref(first)
    del first
    gc.collect()
    assert gone() is None
    other = _face()
    assert build_webfont(other, (0, 5), naming) is web
    assert build_truetype(other, clusters, advances) is plain
    assert build_webfont(other, (0, 6), naming) != web


def _face() -> Face:
    return Face.from_file(data_path("resources/fonts/ParcoursSans-Regular.ttf"))
