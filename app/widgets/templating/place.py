"""Where a template goes, and what becomes of the one that stands there already."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QVBoxLayout, QWidget

from app.files.names import file_stem
from app.files.templates import SUFFIXES, Standing, free_path, standing_template
from app.widgets.plain import plain_tip
from app.widgets.words_label import words_label

SUFFIX = ".parcours"
_OTHER = "other"
_LONGEST = 48
"""Characters shown of a file's name."""


class Place(NamedTuple):
    """A file to write; `replaced` is what stands there now and goes."""

    path: Path
    replaced: Standing | None = None


class PlaceFields(QWidget):
    """Offers folders of templates, and any file. The file is called after the template."""

    file_wanted = Signal()
    """Another file is to be asked for."""
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._own = ""
        self._map: Path | None = None
        self._barred: Path | None = None
        self._file: Path | None = None
        self._standing: tuple[Path, Standing | None] | None = None
        self.where = QComboBox()
        self.where.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.where.setMinimumContentsLength(16)
        self._label = words_label("")
        self._taken = words_label("")
        self.replace, self.both = QRadioButton(), QRadioButton()
        group = QButtonGroup(self)
        for button in (self.replace, self.both):
            button.setProperty("role", "choice")
            group.addButton(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._label, self.where, self._taken, self.replace, self.both):
            column.addWidget(widget)
        self.where.activated.connect(self._chosen)
        self.replace.toggled.connect(self.changed)

    def fill(
        self, folders: list[Path], file: Path | None, own: str, *, barred: Path | None = None
    ) -> None:
        """Offers folders, the user's own first, and a file that is the map's; `own` is the
        identity of the map's template, which it replaces unless told not to. The file `barred`, a
        map that is no template, stays."""
        self._barred = barred
        self._own, self._file, self._map = own, file, file
        with QSignalBlocker(self.where):
            self.where.clear()
            for folder in folders:
                self.where.addItem(folder.name, str(folder))
            self.where.addItem("", _OTHER)
            self.where.setCurrentIndex(self.where.count() - 1 if file else 0)
        self.retranslate()

    def take_file(self, path: Path) -> None:
        """Another file was chosen."""
        if path.suffix.lower() not in SUFFIXES:
            path = path.with_name(path.name + SUFFIX)
        self._file = path
        self.where.setCurrentIndex(self.where.count() - 1)
        self.follow(self._name)

    def follow(self, name: str) -> None:
        """The template is called this now."""
        self._name = name
        self._look()
        self.retranslate()
        self.changed.emit()

    @property
    def path(self) -> Path:
        """Where the template would go if nothing stood there."""
        folder = str(self.where.currentData())
        if folder == _OTHER and self._file is not None:
            return self._file
        stem = file_stem(self._name, self.tr("Template"))
        return Path(folder) / (stem + SUFFIX)

    @property
    def place(self) -> Place:
        """Where it goes."""
        path, standing = self.path, self._standing[1] if self._standing else None
        if standing is None:
            return Place(path)
        stays = not self.replace.isChecked() or self._is_barred(path)
        return Place(free_path(path)) if stays else Place(path, standing)

    def look_again(self) -> None:
        """Says what stands there by now, and proposes to keep it."""
        self._standing = None
        self.follow(self._name)
        self.both.setChecked(True)

    def retranslate(self) -> None:
        """Says everything in the language of now."""
        self._label.setText(self.tr("Where it goes"))
        self.where.setAccessibleName(self.tr("Where it goes"))
        self.where.setItemText(0, self.tr("My templates"))
        for index in range(1, self.where.count() - 1):
            self.where.setItemData(
                index, str(self.where.itemData(index)), Qt.ItemDataRole.ToolTipRole
            )
        other = self.tr("Another file…")
        if self._file is not None:
            other = self.tr("The file “{name}”").format(name=shortened(self._file.name))
        self.where.setItemText(self.where.count() - 1, other)
        standing = self._standing[1] if self._standing else None
        for widget in (self._taken, self.replace, self.both):
            widget.setVisible(standing is not None)
        if standing is None:
            return
        path = self.path
        words = self.tr("“{name}” is already there.")
        if self._is_barred(path):
            words = self.tr("“{name}” is the map itself: the template goes beside it.")
            self.replace.hide()
        self._taken.setText(words.format(name=shortened(path.name)))
        self.replace.setText(
            self.tr("Replace it, as version {number}").format(number=standing.version + 1)
            if standing.id
            else self.tr("Replace it")
        )
        self.both.setText(self.tr("Keep both, with a number for this one"))
        self.both.setToolTip(plain_tip(free_path(path).name))

    def _look(self) -> None:
        path = self.path
        if self._standing is not None and self._standing[0] == path:
            return
        standing = standing_template(path) if self._name or self._file else None
        self._standing = path, standing
        same = standing is not None and bool(standing.id) and standing.id == self._own
        own = (same or path == self._map) and not self._is_barred(path)
        (self.replace if own else self.both).setChecked(True)

    def _is_barred(self, path: Path) -> bool:
        return self._barred is not None and os.path.realpath(path) == os.path.realpath(self._barred)

    def _chosen(self, index: int) -> None:
        if self.where.itemData(index) != _OTHER:
            self._file = None
        else:
            self.file_wanted.emit()
            if self._file is None:
                self.where.setCurrentIndex(0)
        self.follow(self._name)


def shortened(name: str) -> str:
    """A name of a file without its middle where it is long."""
    if len(name) <= _LONGEST:
        return name
    return f"{name[: _LONGEST // 2]}…{name[-_LONGEST // 2 :]}"
