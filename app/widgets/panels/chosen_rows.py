"""The selection of the map in a list or tree beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView


def choose_rows(
    view: QAbstractItemView, index_of: Callable[[str], QModelIndex], elements: Iterable[str]
) -> None:
    """Chooses the rows of these elements and no others; brings the last into view unless it is
    the current one already."""
    wanted = QItemSelection()
    last: QModelIndex | None = None
    for one in elements:
        index = index_of(one)
        if index.isValid():
            wanted.select(index, index)
            last = index
    chooser = view.selectionModel()
    chooser.select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    if last is not None and chooser.currentIndex() != last:
        chooser.setCurrentIndex(last, QItemSelectionModel.SelectionFlag.NoUpdate)
        view.scrollTo(last)
