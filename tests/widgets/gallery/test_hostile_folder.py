"""A folder of damaged and hostile files in the gallery: each is listed with its sentence in the
window's language, and the rest can be used."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.data import data_path
from app.files.store import save
from app.files.templates import load_template
from app.model.assets import make_asset
from app.model.items import PictureUse
from app.model.journey import Journey
from app.model.lanes import Cell
from app.widgets.start_page import StartPage
from tests.files.hostile import bomb, hostile, sparse

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SOUND = data_path("templates", "empty.fr.json").read_bytes()
WRONG = hostile(SOUND, "template")


def with_bomb() -> Journey:
    """A map whose picture would take ten gigabytes."""
    journey = load_template("empty", "fr")
    asset = make_asset(bomb(), "image/png", 60, 60)
    use = PictureUse(kind="picture", id="boom", asset=asset.id)
    lane = journey.lanes[0].replace(
        kind="picture", cells=(Cell(stage=journey.stages[0].id, items=(use,)),)
    )
    return journey.replace(lanes=(lane, *journey.lanes[1:]), assets=(asset,))


@pytest.fixture
def folder(tmp_path: Path, settings) -> Path:
    folder = tmp_path / "Équipe <b>"
    folder.mkdir()
    for wrong, data in WRONG.items():
        (folder / f"{wrong}.json").write_bytes(data)
    (folder / "dossier.json").mkdir()
    (folder / "boucle.parcours").symlink_to(folder / "boucle.parcours")
    (folder / "<img src=x>.json").write_bytes(b"{")
    sparse(folder / "enorme.json", 100_000_000)
    save(folder / "bombe.parcours", with_bomb())
    (folder / "saine.json").write_bytes(SOUND)
    settings.setValue("templates/personal", str(tmp_path / "own"))
    settings.setValue("templates/folders", [str(folder)])
    settings.setValue("language", "fr")
    return folder


def test_each_is_listed_in_french_and_the_rest_can_be_used(folder, program, open_window, qtbot):
    program.choose_language("fr")
    page = open_window().findChild(StartPage)
    wrong = {f"{name}.json" for name in WRONG} | {"dossier.json", "boucle.parcours", "enorme.json"}
    wrong.add("<img src=x>.json")
    qtbot.waitUntil(lambda: str(folder) in page.side.folders, timeout=20_000)
    QTest.mouseClick(page.side.folders[str(folder)], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: (
            {card.title for card in page.browser.broken.cards} == wrong
            and all(card.has_image for card in page.templates.cards)
        ),  # the bomb: a crossed frame
        timeout=60_000,
    )
    for card in page.browser.broken.cards:
        assert card.title in card.about
        assert card.about.startswith("«")
        assert card.isVisible()
    assert len(page.templates.cards) == 2
    assert {card.title for card in page.templates.cards} == {"Grille vierge"}
    QTest.mouseClick(page.templates.cards[-1], Qt.MouseButton.LeftButton)
    assert page.window().map_shown
