"""Panels in an active window, on a map that holds one element of every kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.model.items import EmotionPoint, Metric, Note, Person, PictureUse, TouchpointUse
from app.model.journey import Asset, Journey, Link, Phase, Stage, empty_journey
from app.model.lanes import Cell, Lane
from app.model.people import Persona, Touchpoint
from app.session import Session
from app.widgets.panels.inspector import Inspector

Show = Callable[..., QWidget]
PICTURE = "0" * 64


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Shows a widget in an active window of a size. The host has no size hints: the offscreen
    platform warns about them."""

    held: list[QWidget] = []

    def shower(widget: QWidget, width: int = 264, height: int = 900) -> QWidget:
        host = QWidget()
        held.append(host)
        layout = QVBoxLayout(host)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(widget)
        qtbot.addWidget(host)
        host.resize(width, height)
        host.show()
        host.activateWindow()
        qtbot.waitUntil(host.isActiveWindow)
        return host

    yield shower
    held.clear()


def every_kind() -> Journey:
    """Two stages; a lane of each kind of item with one item, named after its kind."""
    lanes = {
        "action": Note(kind="note", id="note", text="Buys"),
        "touchpoint": TouchpointUse(kind="touchpoint", id="touchpoint", touchpoint="shop"),
        "emotion": EmotionPoint(kind="emotion", id="emotion", level=1.0),
        "metric": Metric(kind="metric", id="metric", value=12400.0, top=16000.0),
        "picture": PictureUse(kind="picture", id="picture", asset=PICTURE),
        "person": Person(kind="person", id="person", name="Sales"),
    }
    return empty_journey("A map").replace(
        stages=(Stage(id="s1", name="First"), Stage(id="s2", name="Second")),
        phases=(Phase(id="phase", name="Before", first="s1", last="s1"),),
        links=(Link(id="link", source="note", target="person"),),
        lanes=tuple(
            Lane(id=f"lane-{kind}", name=kind, kind=kind, cells=(Cell(stage="s1", items=(item,)),))
            for kind, item in lanes.items()
        ),
        personas=(Persona(id="p1", name="Ada"), Persona(id="p2", name="Bob")),
        focus="p1",
        touchpoints=(
            Touchpoint(id="shop", name="Shop", channel="shop"),
            Touchpoint(id="site", name="Site", channel="web"),
        ),
        assets=(Asset(id=PICTURE, name="a.png", mime="image/png", width=4, height=3, data=""),),
    )


@pytest.fixture
def session(qapp: object) -> Iterator[Session]:
    """A session on the map of every kind. Its steps go before it does: PySide6 6.11 crashes when
    the garbage collector finds both at once."""
    made = Session()
    made.start(every_kind())
    yield made
    made.undo_stack.clear()


@pytest.fixture
def inspector(session: Session, show: Show) -> Inspector:
    """A shown inspector of that session."""
    made = Inspector()
    made.attach(session)
    show(made)
    return made
