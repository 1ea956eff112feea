"""Commands on the selected metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.widgets.actions.spec import Spec, writable
from app.widgets.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.model.items import MetricDrawing


def _drawing(drawing: MetricDrawing, text: str, tip: str, icon: str) -> Spec:
    return Spec(
        f"metric_{drawing}",
        text,
        tip,
        lambda w: w.metrics.draw(drawing),
        icon=icon,
        enabled=lambda w: writable(w) and w.metrics.any,
        checked=lambda w: w.has_map and w.metrics.draws(drawing),
    )


DRAWINGS = (
    _drawing(
        "bar",
        QT_TRANSLATE_NOOP("Actions", "Number with &bar"),
        QT_TRANSLATE_NOOP("Actions", "Draw the metric as a number with a bar up to its scale"),
        "chart-bar-horizontal",
    ),
    _drawing(
        "sparkline",
        QT_TRANSLATE_NOOP("Actions", "&Sparkline"),
        QT_TRANSLATE_NOOP("Actions", "Draw the metric as a number with a line of earlier values"),
        "chart-line",
    ),
    _drawing(
        "gauge",
        QT_TRANSLATE_NOOP("Actions", "&Gauge"),
        QT_TRANSLATE_NOOP("Actions", "Draw the metric as a half ring with its target marked"),
        "gauge",
    ),
    _drawing(
        "number",
        QT_TRANSLATE_NOOP("Actions", "&Number alone"),
        QT_TRANSLATE_NOOP("Actions", "Draw the metric as a number alone"),
        "hash",
    ),
)

METRICS = (
    *DRAWINGS,
    Spec(
        "metric_columns",
        QT_TRANSLATE_NOOP("Actions", "&Columns over the stages"),
        QT_TRANSLATE_NOOP(
            "Actions", "Draw the lane’s metrics of one name as columns of one scale, or no longer"
        ),
        lambda w: w.metrics.toggle_columns(),
        icon="chart-bar",
        enabled=lambda w: writable(w) and w.metrics.any_lane,
        checked=lambda w: w.has_map and w.metrics.in_columns(),
    ),
    Spec(
        "metric_keep",
        QT_TRANSLATE_NOOP("Actions", "&Keep as an earlier value"),
        QT_TRANSLATE_NOOP(
            "Actions", "Add the value to the earlier ones, to compare the next one with"
        ),
        lambda w: w.metrics.keep_values(),
        icon="clock-counter-clockwise",
        enabled=lambda w: writable(w) and w.metrics.can_keep(),
    ),
)
