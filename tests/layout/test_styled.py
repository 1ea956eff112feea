"""Notes with bold, italic and linked words, as they are laid out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.layout.colors import contrast
from app.layout.layouter import Layouter
from app.layout.picture import Box, Group, Picture, Text
from app.layout.text.engine import TextEngine
from app.model import edits
from app.model.items import Note
from app.model.journey import Journey, Stage, empty_journey
from app.model.lanes import Lane, LaneKind
from app.model.styles import TextSpan

LINK = "https://exemple.fr/a"


def one_note(text: str, *styles: TextSpan, kind: LaneKind = "action", **more: object) -> Journey:
    journey = edits.add_stage(empty_journey(), Stage(id="s", name="Étape"))
    journey = edits.add_lane(journey, Lane(id="l", kind=kind, name="Ligne"))
    note = Note(kind="note", id="n", text=text, styles=styles).replace(**more)
    return edits.add_item(journey, note, "l", "s")


def span(start: int, end: int, **what: object) -> TextSpan:
    return TextSpan(start=start, end=end, **what)  # type: ignore[arg-type]


def note_group(picture: Picture) -> Group:
    return next(group for group, _, _ in picture.walk() if group.element == "n")


def words(group: Group) -> list[Text]:
    return [part for part in group.parts if isinstance(part, Text)]


@pytest.fixture(scope="module")
def layouter(qapp: object) -> Layouter:
    return Layouter(TextEngine())


@settings(max_examples=80, deadline=None)
@given(
    st.text(st.sampled_from("abcd efgh ijklmnop שלום\n12é"), max_size=120),
    st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=5),
    st.sampled_from(["action", "text"]),
    st.booleans(),
    st.sampled_from([None, 90.0, 400.0]),
)
def test_no_text_leaves_its_box(
    layouter: Layouter,
    text: str,
    ranges: list[tuple[int, int]],
    kind: LaneKind,
    decisive: bool,
    width: float | None,
) -> None:
    looks = ({"bold": True}, {"italic": True}, {"link": LINK}, {"bold": True, "italic": True})
    styles = [span(a, b, **looks[n % 4]) for n, (a, b) in enumerate(ranges)]
    journey = one_note(text, *styles, kind=kind, decisive=decisive, icon="star")
    journey = edits.change_stage(journey, "s", width=width)
    group = note_group(layouter.lay(journey))
    assert group.edit is not None
    box = group.edit
    for part in words(group):
        assert part.x >= box.x - 1e-6
        assert part.x + part.line.width <= box.x + box.w + 1e-6 or len(part.line.text) == 1
        assert box.y < part.y <= box.y + box.h
    for rule in (part for part in group.parts if isinstance(part, Box) and part.h <= 1.0):
        assert rule.y + rule.h <= group.h
    shown = "".join(part.line.text for part in words(group))
    assert shown.replace(" ", "") == "".join(text.split())


def test_words_have_their_weight_slant_and_address(layouter: Layouter) -> None:
    text = "Voir le site, vite"
    journey = one_note(
        text, span(0, 4, bold=True), span(8, 12, link=LINK), span(14, 18, bold=True, italic=True)
    )
    group = note_group(layouter.lay(journey))
    found = [(p.line.text, p.style.weight, p.style.italic, p.link) for p in words(group)]
    assert found == [
        ("Voir", 700, False, ""),
        (" le ", 400, False, ""),
        ("site", 400, False, LINK),
        (", ", 400, False, ""),
        ("vite", 700, True, ""),
    ]
    linked = words(group)[2]
    rule = group.parts[group.parts.index(linked) - 1]
    assert isinstance(rule, Box)
    assert (rule.x, rule.w, rule.fill) == (linked.x, linked.line.width, linked.color)
    assert linked.y < rule.y < linked.y + 4
    assert linked.color != words(group)[0].color
    assert contrast(linked.color, "#ffffff") >= 4.5


@pytest.mark.parametrize("ground", ["#000000", "#ffe066", "#123456"])
def test_a_link_is_readable_on_any_card(layouter: Layouter, ground: str) -> None:
    journey = one_note("site", span(0, 4, link=LINK))
    journey = edits.change_journey(journey, theme=journey.theme.replace(card=ground))
    (linked,) = words(note_group(layouter.lay(journey)))
    assert contrast(linked.color, ground) >= 4.5


def test_a_strange_address_is_not_shown_as_a_link(layouter: Layouter) -> None:
    journey = one_note("site", span(0, 4, link="javascript:alert(1)"))
    plain = note_group(layouter.lay(one_note("site")))
    group = note_group(layouter.lay(journey))
    assert [part.link for part in words(group)] == [""]
    assert [part.color for part in words(group)] == [part.color for part in words(plain)]


def test_spans_beyond_the_text_do_no_harm(layouter: Layouter) -> None:
    journey = one_note("ab")
    lane = journey.lanes[0]
    strange = (span(1, 99, bold=True), span(0, 2, italic=True), span(7, 3, bold=True))
    note = lane.cells[0].items[0].replace(styles=strange)
    cell = lane.cells[0].replace(items=(note,))
    journey = journey.replace(lanes=(lane.replace(cells=(cell,)),))
    assert "".join(part.line.text for part in words(note_group(layouter.lay(journey)))) == "ab"


def test_only_the_styled_note_changes(layouter: Layouter) -> None:
    journey = edits.duplicate_items(one_note("un deux"), {"n": "m"})
    before = layouter.lay(journey)
    after = layouter.lay(edits.style_text(journey, "n", 0, 2, italic=True))
    old = {group.element: group for group, _, _ in before.walk()}
    new = {group.element: group for group, _, _ in after.walk()}
    assert new["m"] is old["m"]
    assert new["n"] is not old["n"]
    again = layouter.lay(journey)
    assert again == before
