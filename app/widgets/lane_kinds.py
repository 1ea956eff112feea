"""The kinds of lane as the window names them, and how one is added. Cheap to import."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.widgets.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.model.lanes import LaneKind, LineKind
    from app.session import Session


class KindWords(NamedTuple):
    """A kind of lane: its name with a mnemonic and what it is for, both to be translated, and
    its icon by Phosphor's name."""

    kind: LaneKind
    text: str
    tip: str
    icon: str


LANE_KINDS = (
    KindWords(
        "action",
        QT_TRANSLATE_NOOP("Actions", "&Actions"),
        QT_TRANSLATE_NOOP("Actions", "What the customer does"),
        "person-simple-walk",
    ),
    KindWords(
        "touchpoint",
        QT_TRANSLATE_NOOP("Actions", "&Touchpoints"),
        QT_TRANSLATE_NOOP("Actions", "Where customer and brand meet"),
        "handshake",
    ),
    KindWords(
        "thought",
        QT_TRANSLATE_NOOP("Actions", "T&houghts"),
        QT_TRANSLATE_NOOP("Actions", "What the customer thinks and asks"),
        "chat-circle-dots",
    ),
    KindWords(
        "emotion",
        QT_TRANSLATE_NOOP("Actions", "&Emotions"),
        QT_TRANSLATE_NOOP("Actions", "How it feels, as a curve"),
        "smiley",
    ),
    KindWords(
        "pain",
        QT_TRANSLATE_NOOP("Actions", "&Pain points"),
        QT_TRANSLATE_NOOP("Actions", "What goes wrong or irritates"),
        "lightning",
    ),
    KindWords(
        "opportunity",
        QT_TRANSLATE_NOOP("Actions", "&Opportunities"),
        QT_TRANSLATE_NOOP("Actions", "What could be better"),
        "lightbulb",
    ),
    KindWords(
        "metric",
        QT_TRANSLATE_NOOP("Actions", "&Metrics"),
        QT_TRANSLATE_NOOP("Actions", "Figures with a unit and a target"),
        "chart-bar",
    ),
    KindWords(
        "person",
        QT_TRANSLATE_NOOP("Actions", "O&wners"),
        QT_TRANSLATE_NOOP("Actions", "Who is responsible or involved"),
        "users-three",
    ),
    KindWords(
        "goal",
        QT_TRANSLATE_NOOP("Actions", "&Goals"),
        QT_TRANSLATE_NOOP("Actions", "What the customer wants to achieve"),
        "target",
    ),
    KindWords(
        "note",
        QT_TRANSLATE_NOOP("Actions", "&Notes"),
        QT_TRANSLATE_NOOP("Actions", "Notes of any kind"),
        "note",
    ),
    KindWords(
        "picture",
        QT_TRANSLATE_NOOP("Actions", "P&ictures"),
        QT_TRANSLATE_NOOP("Actions", "Photographs and screenshots"),
        "image",
    ),
    KindWords(
        "text",
        QT_TRANSLATE_NOOP("Actions", "&Running text"),
        QT_TRANSLATE_NOOP("Actions", "A band of running text"),
        "text-align-left",
    ),
    KindWords(
        "separator",
        QT_TRANSLATE_NOOP("Actions", "&Separator line"),
        QT_TRANSLATE_NOOP("Actions", "A line across the map, such as the line of visibility"),
        "minus",
    ),
)
"""Every kind, the most used first: the order of menus and blocks."""


class LineWords(NamedTuple):
    """A kind of separator, as `KindWords`."""

    line: LineKind
    text: str
    tip: str
    icon: str


LINES = (
    LineWords(
        "interaction",
        QT_TRANSLATE_NOOP("Actions", "&Line of interaction"),
        QT_TRANSLATE_NOOP("Actions", "Where the customer meets who serves them"),
        "arrows-down-up",
    ),
    LineWords(
        "visibility",
        QT_TRANSLATE_NOOP("Actions", "Line of &visibility"),
        QT_TRANSLATE_NOOP("Actions", "Above it is what the customer sees"),
        "eye",
    ),
    LineWords(
        "internal",
        QT_TRANSLATE_NOOP("Actions", "Line of internal intera&ction"),
        QT_TRANSLATE_NOOP("Actions", "Below it are the systems and teams that support the others"),
        "gear",
    ),
)
"""The lines of a service blueprint, from top to bottom."""


def line_words(line: LineWords) -> str:
    """What such a line is called, in the window's language."""
    return QCoreApplication.translate("Actions", line.text).replace("&", "")


_WORDS = {one.kind: one for one in LANE_KINDS}


def lane_kind_name(kind: LaneKind) -> str:
    """What a lane of this kind holds, in the window's language."""
    return QCoreApplication.translate("Actions", _WORDS[kind].text).replace("&", "")


def lane_kind_tip(kind: LaneKind) -> str:
    """What a lane of this kind is for, in the window's language."""
    return QCoreApplication.translate("Actions", _WORDS[kind].tip)


def lane_kind_icon(kind: LaneKind) -> str:
    """The icon of a kind, by Phosphor's name."""
    return _WORDS[kind].icon


def add_lane(
    session: Session,
    kind: LaneKind,
    index: int | None = None,
    line: LineKind = "free",
    own: str = "",
) -> str | None:
    """Adds a lane at an index, or below that of what is selected, or at the end, made from the
    block of the map's own that `own` names, else named after its kind in the map's language.
    Selects it and gives its id; None when the map refuses it, or its template does not offer that
    kind."""
    from app.layout.labels import labels_for
    from app.model import edits
    from app.model.errors import EditError
    from app.model.ids import new_id
    from app.model.journey import Journey
    from app.model.lanes import Lane
    from app.model.queries import find_block, offers

    def added(journey: Journey) -> Journey:
        if find_block(journey, own) is not None:
            return edits.add_block_lane(journey, own, lane.id, index)
        if not offers(journey, kind):
            raise EditError("not-offered", lane=kind)
        return edits.add_lane(journey, lane, index)

    journey = session.journey
    name = labels_for(journey.language).lane_name(kind, line)
    lane = Lane(id=new_id(), kind=kind, name=name, line=line)
    if index is None:
        above = lane_index(session)
        index = None if above is None else above + 1
    done = session.edit(
        QCoreApplication.translate("LaneKinds", "Add lane"), added, select=(lane.id,)
    )
    return lane.id if done else None


def offers_kind(session: Session, kind: LaneKind) -> bool:
    """Whether the map's template offers lanes of a kind."""
    from app.model.queries import offers

    return offers(session.journey, kind)


def lane_index(session: Session) -> int | None:
    """The place of the last selected lane, or of the lane of what is selected last."""
    from app.model import queries

    journey = session.journey
    for one in reversed(session.selection):
        place = session.lookup.find_item(journey, one)
        index = queries.lane_index(journey, place.lane.id if place else one.partition("/")[0])
        if index >= 0:
            return index
    return None


def stage_index(session: Session) -> int | None:
    """The place of the last selected stage, or of the stage of what is selected last."""
    from app.model import queries

    journey = session.journey
    for one in reversed(session.selection):
        place = session.lookup.find_item(journey, one)
        index = queries.stage_index(journey, place.stage if place else one.partition("/")[2] or one)
        if index >= 0:
            return index
    return None
