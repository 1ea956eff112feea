"""What the interface says about the prefixes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.widgets.capture.prefixes import Prefixes, Route


def route_names() -> dict[Route, str]:
    """What each route makes, in the window's language."""
    return {
        "pain": QCoreApplication.translate("Capture", "Pain point"),
        "opportunity": QCoreApplication.translate("Capture", "Opportunity"),
        "touchpoint": QCoreApplication.translate("Capture", "Touchpoint"),
        "thought": QCoreApplication.translate("Capture", "Thought"),
        "good": QCoreApplication.translate("Capture", "Good emotion"),
        "neutral": QCoreApplication.translate("Capture", "Neutral emotion"),
        "bad": QCoreApplication.translate("Capture", "Bad emotion"),
        "metric": QCoreApplication.translate("Capture", "Metric"),
    }


def hint(prefixes: Prefixes) -> str:
    """The first prefix of each route in one line."""
    names = route_names()
    short: dict[Route, str] = {
        **names,
        "good": QCoreApplication.translate("Capture", "Emotion"),
    }
    shown: tuple[Route, ...] = ("pain", "opportunity", "touchpoint", "thought", "good", "metric")
    parts = [
        f"{prefixes[route][0]} {short[route][:1].lower()}{short[route][1:]}"
        for route in shown
        if prefixes[route]
    ]
    return "    ".join(parts)


def literal(prefix: str) -> str:
    """How the prefix that a line begins with is written as text."""
    return QCoreApplication.translate("Capture", "Space first: “{prefix}” as text").format(
        prefix=prefix
    )


def tip(prefixes: Prefixes) -> str:
    """All there is to know about the line, a line for each route."""
    either = QCoreApplication.translate("Capture", " or ")
    rows = [
        f"{either.join(prefixes[route])}   {name}"
        for route, name in route_names().items()
        if prefixes[route]
    ]
    notes = (
        QCoreApplication.translate(
            "Capture", "Twice the last character of an emotion makes it stronger: “{example}”."
        ).format(example=_doubled(prefixes)),
        QCoreApplication.translate("Capture", "Begin with a space to write a prefix as text."),
        QCoreApplication.translate(
            "Capture", "Tab and Shift+Tab: stage. Up and Down: lane. Ctrl+Enter: add, next lane."
        ),
    )
    return "\n".join((*rows, "", *notes))


def _doubled(prefixes: Prefixes) -> str:
    good = (prefixes["good"] or prefixes["bad"] or (":)",))[0]
    return good + good[-1]
