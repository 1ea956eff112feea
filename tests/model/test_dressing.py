"""Themes put on, logos, and pictures replaced wherever a map shows them."""

from __future__ import annotations

import pytest

from app.model.assets import make_asset, without_unused_assets
from app.model.edits import (
    add_asset,
    change_journey,
    dress,
    places_of_picture,
    replace_picture,
    set_logo,
)
from app.model.errors import EditError
from app.model.items import Note, PictureUse
from app.model.journey import Journey, Stage, Template, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Persona
from app.model.queries import faults
from app.model.theme import Theme

OLD = make_asset(b"old", "image/png", 4, 3, "Old")
NEW = make_asset(b"new", "image/jpeg", 40, 30, "New")
OTHER = make_asset(b"other", "image/png", 1, 1)


@pytest.fixture
def journey() -> Journey:
    """One picture as a note, in the parking lot, as a portrait and as the logo; another beside."""

    def shown(name: str, asset: str = OLD.id) -> PictureUse:
        return PictureUse(kind="picture", id=name, asset=asset, caption="Words", fit="crop")

    plain = Lane(id="l2", kind="note", cells=(Cell(stage="s", items=(Note(kind="note", id="n"),)),))
    return empty_journey().replace(
        stages=(Stage(id="s"),),
        lanes=(
            Lane(
                id="l",
                kind="picture",
                cells=(Cell(stage="s", items=(shown("a"), shown("b", OTHER.id))),),
            ),
            plain,
        ),
        parking=(shown("c"),),
        personas=(Persona(id="p", portrait=OLD.id), Persona(id="q")),
        assets=(OLD, OTHER),
        theme=Theme(logo=OLD.id, logo_alternative="Ours"),
    )


def test_a_picture_is_replaced_wherever_it_is_shown(journey):
    assert places_of_picture(journey, OLD.id) == 4
    done = replace_picture(journey, OLD.id, NEW)
    assert places_of_picture(done, OLD.id) == 0
    assert places_of_picture(done, NEW.id) == 4
    assert places_of_picture(done, OTHER.id) == 1
    assert done.assets == (OTHER, NEW)
    assert done.parking[0].caption == "Words"
    assert done.theme.logo_alternative == "Ours"
    assert done.lanes[1] is journey.lanes[1]
    assert faults(done) == ()
    assert replace_picture(journey, OLD.id, OLD) is journey
    assert replace_picture(journey, OLD.id, OTHER).assets == (OTHER,)


def test_a_picture_that_is_not_there_is_not_replaced(journey):
    with pytest.raises(EditError, match="no picture"):
        replace_picture(journey, NEW.id, OLD)


def test_the_logo_may_be_another_size_of_the_new_picture(journey):
    done = replace_picture(journey, OLD.id, NEW, OTHER)
    assert (done.theme.logo, done.personas[0].portrait) == (OTHER.id, NEW.id)
    assert {OTHER.id, NEW.id} <= {one.id for one in done.assets}


def test_the_logo_of_a_template_that_keeps_its_look_is_not_replaced(journey):
    locked = journey.replace(template=Template(id="t", locked=("colors",)))
    with pytest.raises(EditError, match="template"):
        replace_picture(locked, OLD.id, NEW)
    shown = replace_picture(locked, OTHER.id, NEW)
    assert places_of_picture(shown, NEW.id) == 1


def test_a_theme_without_a_logo_keeps_the_one_of_the_map(journey):
    worn = dress(journey, Theme(name="Other", radius=2.0))
    assert (worn.theme.name, worn.theme.logo, worn.theme.logo_alternative) == (
        "Other",
        OLD.id,
        "Ours",
    )
    theme = Theme(name="Theirs", logo=NEW.id)
    assert dress(journey, theme).theme.logo == OLD.id  # nobody has the picture
    theirs = dress(journey, theme, NEW)
    assert theirs.theme.logo == NEW.id
    assert NEW in theirs.assets
    assert faults(theirs) == ()


def test_a_logo_is_chosen_and_taken_away(journey):
    changed = set_logo(journey, NEW)
    assert (changed.theme.logo, changed.theme.logo_alternative) == (NEW.id, "")
    assert set_logo(changed, NEW) is changed
    assert set_logo(changed, None).theme == Theme()
    with pytest.raises(EditError, match="no picture"):
        change_journey(empty_journey(), theme=Theme(logo=NEW.id))


def test_what_only_the_logo_names_is_kept_by_saving():
    journey = add_asset(set_logo(empty_journey(), NEW), OLD)
    assert without_unused_assets(journey).assets == (NEW,)


def test_a_logo_that_the_map_has_not_is_a_fault():
    (fault,) = faults(empty_journey().replace(theme=Theme(logo="gone")))
    assert (fault.code, fault.where) == ("broken-reference", ("theme", "logo"))
