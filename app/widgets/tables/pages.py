"""The tables that there are, from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.widgets.marking import QT_TRANSLATE_NOOP
from app.widgets.tables.page import PageSpec, TablePage

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


def _touchpoints(window: MainWindow) -> TablePage:
    from app.widgets.tables.inventory.page import InventoryPage

    return InventoryPage(window)


def _audit(window: MainWindow) -> TablePage:
    from app.widgets.tables.audit.page import AuditPage

    return AuditPage(window)


PAGES: tuple[PageSpec, ...] = (
    PageSpec("touchpoints", QT_TRANSLATE_NOOP("Tables", "Touchpoints"), "table", _touchpoints),
    PageSpec("audit", QT_TRANSLATE_NOOP("Tables", "Audit"), "thermometer", _audit),
)
