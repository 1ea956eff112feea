"""What a map keeps of the template it is made from."""

from __future__ import annotations

from hashlib import sha256

from app.model.journey import Journey, Origin
from app.model.theme import Theme


def theme_print(theme: Theme) -> str:
    """The same for the same theme, and for no other."""
    text = theme.model_dump_json(exclude_defaults=True)
    return sha256(text.encode()).hexdigest()[:32]


def origin_of(template: Journey) -> Origin:
    """What a map made from this template keeps of it."""
    return Origin(
        stages=template.stages,
        phases=template.phases,
        lanes=tuple([lane.replace(cells=()) for lane in template.lanes]),
        touchpoints=template.touchpoints,
        criteria=template.criteria,
        custom=template.template.custom if template.template is not None else (),
        theme=theme_print(template.theme),
        prompts=template.template.prompts if template.template is not None else (),
    )


def recorded(template: Journey) -> Journey:
    """The map to start with: the template, and the record of what it is. One that says nothing of
    being a template stays as it is."""
    about = template.template
    if about is None:
        return template
    return template.replace(template=about.replace(origin=origin_of(template)))


def known_origin(journey: Journey, template: Journey) -> Origin | None:
    """What the template was when the map was made from it; None when nobody noted it, or when it
    was made from another."""
    mine, its = journey.template, template.template
    return mine.origin if mine is not None and its is not None and mine.id == its.id else None
