"""A strip of tabs with icons and names; arrow keys go along it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.widgets.focus_ring import SeenTabs

ICON = 14
"""Size of the icons, px."""

_AROUND = 20
"""What a tab has beside its icon and name, px (see `sheet.PANEL_SHEET`)."""


class TabStrip(SeenTabs):
    """Where there is no room for every name, only the tab in front shows its own."""

    def __init__(self, ids: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self._names = dict.fromkeys(ids, "")
        for _ in ids:
            self.addTab("")
        self.setDrawBase(False)
        self.setExpanding(True)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(ICON, ICON))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for button in self.findChildren(QAbstractButton):
            button.setAccessibleName("")  # Qt's own, never shown, in the first language
        self.currentChanged.connect(self._fit)

    def id_at(self, index: int) -> str:
        """What the tab at an index is called in code."""
        return tuple(self._names)[index]

    def set_names(self, names: Mapping[str, str]) -> None:
        """What the tabs are called, by id."""
        self._names.update(names)
        for index, name in enumerate(self._names.values()):
            self.setTabToolTip(index, name)
            self.setAccessibleTabName(index, name)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    def _fit(self) -> None:
        width = self.fontMetrics().horizontalAdvance
        wanted = sum(width(name) + ICON + _AROUND for name in self._names.values())
        roomy = wanted <= self.width()
        for index, name in enumerate(self._names.values()):
            shown = name if roomy or index == self.currentIndex() else ""
            if self.tabText(index) != shown:
                self.setTabText(index, shown)
