"""What is painted again when a mark changes: all that the mark covers, and little more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QRegion, QTransform

from app.widgets.canvas.mark_painting import paint_marks
from app.widgets.canvas.overlay import Drop, Knob, Marks, Outline, Overlay, Trace

NOTE = Outline(60.3, 40.7, 120, 60)
KNOB = Knob("n1", "right", 190.4, 70.2)
OTHER = Knob("n1", "top", 120.0, 31.0)
ARROW = Trace(
    70, 50, 90, 60, (("M", 0.0, 0.0), ("L", 90.0, 60.0)), (("M", 90.0, 60.0), ("L", 80.0, 50.0))
)
CHANGES = {
    "ring": {"selected": (NOTE,)},
    "hover": {"hovered": NOTE},
    "hovered arrow": {"hovered": ARROW},
    "arrow": {"traced": (ARROW,)},
    "handles": {"knobs": (KNOB, OTHER)},
    "a handle under the pointer": {"knobs": (KNOB, OTHER), "knob": KNOB},
    "veil": {"veiled": (NOTE,)},
    "aim": {"aim": NOTE},
    "drop": {"drop": Drop(QRectF(60, 40, 120, 60))},
}


def painted(marks: Marks, to_view: QTransform) -> QRegion:
    """Where the marks leave anything."""
    image = QImage(700, 500, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    paint_marks(painter, marks, to_view)
    painter.end()
    width = image.width()
    pixels = bytes(image.constBits())
    found = QRegion()
    for y in range(image.height()):
        row = pixels[y * width * 4 : (y + 1) * width * 4]
        first, last = len(row) - len(row.lstrip(b"\0")), len(row.rstrip(b"\0"))
        if first < last:
            there = [x for x in range(first // 4, (last + 3) // 4) if any(row[4 * x : 4 * x + 4])]
            for x in (there[0], there[-1]):
                found += QRect(x, y, 1, 1)
    return found


@pytest.mark.parametrize("zoom", [0.37, 1.0, 1.75])
@pytest.mark.parametrize("name", CHANGES)
def test_all_that_a_mark_covers_is_painted_again(qapp, name, zoom):
    to_view = QTransform(zoom, 0, 0, zoom, 30, 20)
    overlay = Overlay()
    came = overlay.change(to_view, **CHANGES[name])
    covered = painted(overlay.marks, to_view)
    assert came is not None
    assert not covered.isEmpty()
    assert covered.subtracted(came).isEmpty()
    gone = overlay.change(to_view, **{field: getattr(Marks(), field) for field in CHANGES[name]})
    assert gone is not None
    assert covered.subtracted(gone).isEmpty()


def test_a_handle_that_goes_while_the_pointer_is_on_it_is_painted_over(qapp):
    to_view = QTransform.fromTranslate(10, 10)
    overlay = Overlay()
    overlay.change(to_view, knobs=(KNOB, OTHER), knob=KNOB)
    covered = painted(overlay.marks, to_view)
    gone = overlay.change(to_view, knobs=())
    assert gone is not None
    assert covered.subtracted(gone).isEmpty()


def test_a_ring_does_not_have_the_notes_beside_it_painted(qapp):
    came = Overlay().change(QTransform(), selected=(Outline(100, 100, 178, 44),), knobs=(KNOB,))
    assert came is not None
    assert not came.contains(QPoint(100 + 178 + 6, 120))
    assert not came.contains(QPoint(150, 100 + 44 + 6))
