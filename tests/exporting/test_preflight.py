"""Before an export: what will not be as on the screen, and where."""

from __future__ import annotations

from app.data import data_path
from app.exporting.export import Source, export_source
from app.exporting.options import ExportOptions
from app.exporting.pages import plan_pages
from app.exporting.preflight import preflight
from app.files.store import load
from app.model import edits
from app.model.ids import new_id
from app.model.items import Note, PictureUse, TouchpointUse
from app.model.journey import Asset, Journey, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Persona, Touchpoint
from tests.exporting.pictures import asset_of, drawing


def example() -> Journey:
    return load(data_path("templates", "example.en.json")).journey


def with_picture(asset: Asset) -> Journey:
    journey = example()
    use = PictureUse(kind="picture", id="photo", asset=asset.id)
    cell = Cell(stage=journey.stages[0].id, items=(use,))
    lane = Lane(id="pictures", kind="picture", cells=(cell,))
    return journey.replace(assets=(asset,), lanes=(*journey.lanes, lane))


def test_small_letters_are_found_on_paper_and_lead_to_the_notes(engine):
    source = Source(example(), engine)
    options = ExportOptions(paper="A5", smallest=7)
    sheets = plan_pages(source.picture, source.seen, options, engine)
    [warning] = preflight(source, ".pdf", options, sheets)
    assert warning.code == "small-fit"
    assert "act-breakdown" in warning.places
    assert "title" not in warning.places
    large = ExportOptions(paper="A0", smallest=7)
    sheets = plan_pages(source.picture, source.seen, large, engine)
    assert preflight(source, ".pdf", large, sheets) == ()


def test_characters_without_a_font_lead_to_their_notes(engine):
    journey = example()
    lane = journey.lanes[0]
    odd = Note(kind="note", id=new_id(), text="odd \U0001343f sign")
    journey = edits.add_item(journey, odd, lane.id, journey.stages[1].id)
    [warning] = preflight(Source(journey, engine), ".png", ExportOptions())
    assert warning.code == "missing"
    assert warning.places == (odd.id,)
    assert preflight(Source(journey, engine), ".csv", ExportOptions()) == ()


def test_coarse_and_broken_pictures_are_named(engine):
    coarse = asset_of(drawing(20, 10))
    [warning] = preflight(Source(with_picture(coarse), engine), ".pdf", ExportOptions())
    assert (warning.code, warning.places) == ("coarse", ("photo",))
    fine = asset_of(drawing(1600, 800))
    source = Source(with_picture(fine), engine)
    assert preflight(source, ".pdf", ExportOptions()) == ()
    assert preflight(source, ".png", ExportOptions(scale=1)) == ()
    broken = coarse.replace(id="x", data="bm90IGEgcGljdHVyZQ==", width=1600, height=800)
    [warning] = preflight(Source(with_picture(broken), engine), ".svg", ExportOptions())
    assert (warning.code, warning.places) == ("picture", ("photo",))


def test_pictures_are_judged_as_slides_show_them(engine):
    asset = asset_of(drawing(330, 165))
    use = PictureUse(kind="picture", id="photo", asset=asset.id)
    lane = Lane(id="l", kind="picture", cells=(Cell(stage="s0", items=(use,)),))
    journey = empty_journey("Map").replace(
        stages=tuple(Stage(id=f"s{n}", name="Stage") for n in range(20)),
        lanes=(lane,),
        assets=(asset,),
    )
    source = Source(journey, engine)
    assert preflight(source, ".svg", ExportOptions()) == ()
    [warning] = preflight(source, ".pptx", ExportOptions())
    assert (warning.code, warning.places) == ("coarse", ("photo",))
    assert warning.params["dpi"] < 100


def test_characters_without_a_font_beside_the_map_are_told_of(engine, tmp_path):
    odd = "odd \U0001343f sign"
    lane = Lane(
        id="l",
        kind="touchpoint",
        cells=(Cell(stage="s", items=(TouchpointUse(kind="touchpoint", id="u", touchpoint="t"),)),),
    )
    journey = empty_journey("Map").replace(
        stages=(Stage(id="s", name="Stage"),),
        lanes=(lane,),
        touchpoints=(Touchpoint(id="t", name="Shop", note=odd),),
        personas=(Persona(id="p", name="Ada", goals=(odd,)),),
    )
    source = Source(journey, engine)
    for options in (
        ExportOptions(appendix=("touchpoints",)),
        ExportOptions(appendix=("personas",)),
    ):
        sheets = plan_pages(source.picture, journey, options, engine)
        [warning] = preflight(source, ".pdf", options, sheets)
        [written] = export_source(source, tmp_path / "map.pdf", options).warnings
        assert warning.code == written.code == "missing"
        assert warning.places == ()
    plain = ExportOptions()
    sheets = plan_pages(source.picture, journey, plain, engine)
    assert preflight(source, ".pdf", plain, sheets) == ()
    [warning] = preflight(source, ".pptx", plain)
    [written] = export_source(source, tmp_path / "map.pptx", plain).warnings
    assert warning.code == written.code == "missing"
    assert warning.places == ("p",)
    titled = journey.replace(personas=(), touchpoints=(), lanes=(), goal=odd)
    source, options = Source(titled, engine), ExportOptions(title_page=True)
    [warning] = export_source(source, tmp_path / "map.pdf", options).warnings
    assert warning.code == "missing"
