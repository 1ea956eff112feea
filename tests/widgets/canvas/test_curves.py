"""Points of several curves: whose a new one is, and how those of others move."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from app.model import edits
from app.model.people import Persona
from app.model.queries import find_item, find_lane


def test_a_new_point_belongs_to_the_curve_of_the_persona_in_focus(desk):
    journey = desk.journey
    for one in ("ada", "bob"):
        journey = edits.add_persona(journey, Persona(id=one, name=one))
    for point in ("e1", "e2"):
        journey = edits.change_item(journey, point, persona="ada")
    desk.session.commit("Personas", edits.set_focus(journey, "bob"))
    for stage in ("s1", "s3"):
        desk.double_click(desk.at(f"emo/{stage}", 0.2, 0.9))
        desk.type("So so")
        desk.key(Qt.Key.Key_Return)
    lane = find_lane(desk.journey, "emo")
    owners = {item.id: item.persona for cell in lane.cells for item in cell.items}
    assert owners.pop("e1") == owners.pop("e2") == "ada"
    assert list(owners.values()) == ["bob", "bob"]
    before = find_item(desk.journey, "e2").item
    start = desk.press("e2")
    desk.carry(start, start + QPoint(0, -40))
    desk.release(start + QPoint(0, -40))
    assert find_item(desk.journey, "e2").item.level > before.level
    assert find_item(desk.journey, "e2").item.persona == "ada"
