"""Looking for a newer version of a map's template: once, beside other messages and edits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.files import renewals
from app.files.store import load, save
from app.files.templates import load_template
from app.model import edits
from app.model.journey import Block, Journey, Stage
from app.widgets import renewal_commands
from app.widgets.window import MainWindow

OpenWindow = Callable[..., MainWindow]
LAW = Block(id="law", kind="note", name="Law")


@pytest.fixture
def folder(tmp_path: Path, settings: QSettings) -> Path:
    """The user's own templates."""
    found = tmp_path / "templates"
    found.mkdir()
    settings.setValue("templates/personal", str(found))
    return found


@pytest.fixture
def started(tmp_path: Path) -> Path:
    """A map made from the shop's template."""
    path = tmp_path / "map.parcours"
    save(path, load_template("shop", "en"))
    return path


def new_version(**about: object) -> Journey:
    journey = load_template("shop", "en")
    old = journey.template
    assert old is not None
    journey = edits.add_stage(journey.replace(template=None), Stage(id="fresh", name="Delivery"), 2)
    return journey.replace(template=old.replace(origin=None, version=old.version + 1, **about))


def test_what_was_found_waits_for_another_message_without_looking_again(
    open_window: OpenWindow,
    folder: Path,
    started: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[Path] = []
    find = renewals.newest_version

    def counted(*given: Any, **more: Any) -> object:
        looked.append(started)
        return find(*given, **more)

    monkeypatch.setattr(renewals, "newest_version", counted)
    monkeypatch.setattr(renewal_commands, "_AGAIN_MS", 0)
    monkeypatch.setattr(renewal_commands, "_PAUSE_MS", 3_600_000)
    save(folder / "shop-2.json", new_version())
    window = open_window(started)
    window.messages.show_message("Something else", "warning", lasting=True)
    offered: list[bool] = []
    offer = window.renewals._offer  # pyright: ignore[reportPrivateUsage]
    window.renewals._offer = lambda *given: (offer(*given), offered.append(True))  # type: ignore
    window.renewals._wait.start(0)  # pyright: ignore[reportPrivateUsage]
    qtbot.waitUntil(lambda: len(offered) > 3)
    assert window.messages.text == "Something else"
    window.messages.hide()
    qtbot.waitUntil(lambda: "has a newer version" in window.messages.text)
    assert len(looked) == 1


def test_a_block_made_while_it_is_looked_for_is_no_hindrance(
    open_window: OpenWindow, folder: Path, started: Path, qtbot: QtBot
) -> None:
    window = open_window(started)
    window.commands["renew"].trigger()
    window.session.edit("x", lambda j: edits.add_block(j, LAW, "t"))
    qtbot.waitUntil(lambda: window.messages.text.startswith("The map has the newest version"))


def test_a_map_with_blocks_of_its_own_alone_was_made_from_no_template(
    open_window: OpenWindow, folder: Path, map_file: Path
) -> None:
    window = open_window(map_file)
    window.session.edit("x", lambda j: edits.add_block(j, LAW, "t"))
    window.commands["renew"].trigger()
    assert window.messages.text == "This map was not made from a template."


def test_a_template_too_large_for_the_map_is_said_where_it_is_listed(
    open_window: OpenWindow, folder: Path, started: Path, qtbot: QtBot
) -> None:
    save(started, edits.add_block(load(started).journey, LAW, "t"))
    many = tuple(LAW.replace(id=f"b{n}") for n in range(1_000))
    save(folder / "shop-2.json", new_version(custom=many))
    window = open_window(started)
    before = window.session.journey
    window.commands["renew"].trigger()
    qtbot.waitUntil(lambda: window.renewals.shown, timeout=30_000)
    panel = window.renewals.panel
    assert panel is not None
    words = "at most 1000 fit"
    qtbot.waitUntil(lambda: any(words in one.text() for one in panel.findChildren(QLabel)))
    panel.apply.click()
    assert words in window.messages.text
    assert window.session.journey is before
