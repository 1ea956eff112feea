"""Which of the shipped templates are offered. Reads them: for use after the first paint."""

from __future__ import annotations

from app.files.templates import TemplateInfo, list_templates
from app.widgets.documents import EXAMPLE


def templates_in(language: str) -> list[TemplateInfo]:
    """Each template once, the example last: in this language, else in English, else in any."""
    base = language.replace("_", "-").partition("-")[0]
    best: dict[str, TemplateInfo] = {}
    rank = {base: 0, "en": 1}
    for info in list_templates():
        held = best.get(info.name)
        if held is None or rank.get(info.language, 2) < rank.get(held.language, 2):
            best[info.name] = info
    return sorted(best.values(), key=lambda info: info.name == EXAMPLE)
