"""The window that exports: what, how and where to at the left, the real pages at the right."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.exporting.errors import ExportCancelled
from app.exporting.export import ExportReport
from app.model.scope import Scope
from app.widgets.exporting.asking import Asking
from app.widgets.exporting.foot import Foot
from app.widgets.exporting.formats import FORMATS, Format, format_of
from app.widgets.exporting.job import ExportJob, ExportOrder, What
from app.widgets.exporting.memory import keep, keep_place, recall, restore_place
from app.widgets.exporting.picks import Pick
from app.widgets.exporting.preview import ExportPreview
from app.widgets.exporting.proofs import Asked
from app.widgets.exporting.scope_row import ScopeRow
from app.widgets.exporting.side import Side
from app.widgets.exporting.target_row import TargetRow
from app.widgets.sentences import sentence
from app.words import Words

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

WHATS: tuple[What, ...] = ("map", "blank", "filled")
_SIDE = 464
"""Width of the choices, px."""
_NARROW = 820
"""A narrower window has the preview above the choices, px."""


class ExportWindow(QDialog):
    """Not modal: the map can be looked at and changed meanwhile; what was there is exported."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.program.settings
        self._job: ExportJob | None = None
        self._written: Path | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("export_window")
        self.setSizeGripEnabled(True)
        self.what = Pick(self)
        self.format = Pick(self)
        self._about = QLabel(self)
        self.part = ScopeRow(window.session, self)
        self.target = TargetRow(window, self)
        self.path, self.browse = self.target.line, self.target.browse
        self.foot = Foot(self.target, self)
        self.note, self.export = self.foot.note, self.foot.export
        self.preview = ExportPreview(self)
        self._arrange()
        self._fill()
        self._retranslate()
        self._set_icons()
        self._restore()
        self.what.currentIndexChanged.connect(self._what_changed)
        self.format.currentIndexChanged.connect(self._format_changed)
        for changed in (self.part.changed, self.asking.changed):
            changed.connect(self._look)
            changed.connect(self._say_path)
        self.path.textChanged.connect(self._follow_path)
        self.browse.clicked.connect(lambda: self.target.ask(self._format))
        self.export.clicked.connect(self.start)
        self.preview.told.connect(self._warn)
        self.foot.warnings.wanted.connect(self._show_place)
        self.foot.cancel.clicked.connect(self.reject)
        self.foot.show_file.clicked.connect(self._show_file)
        window.canvas.picture_changed.connect(self._follow_map)
        window.session.settled.connect(self._look)
        window.program.icons_loaded.connect(self._set_icons)
        self._format_changed()
        self._follow_path()

    def choose(self, what: What) -> None:
        """Offers to export the map, or the audit's worksheet."""
        if not self.running:
            self.what.setCurrentIndex(WHATS.index(what))

    def start(self) -> None:
        """Exports to the path of the field, as the map is on screen."""
        if self.running:
            return
        if self._refusal():
            self._say_path()
            return
        self._window.finish_editing()
        path = self._target()
        with QSignalBlocker(self.path):
            self.path.setText(str(path))
        what = self.what.currentData()
        order = ExportOrder(path, self.asking.options(), what, self.asking.theme)
        self._keep(path)
        self._written = None
        self._job = ExportJob(self._window.session.journey, self.part.scope(), order, self)
        self._job.progressed.connect(lambda done: self.foot.progress.setValue(round(done * 1000)))
        self._job.succeeded.connect(self._succeeded)
        self._job.failed.connect(self._failed)
        self._job.finished.connect(self._finished)
        self.foot.progress.setValue(0)
        self.note.clear()
        self._follow_state()
        self._job.start()

    @property
    def running(self) -> bool:
        """Whether an export is under way."""
        return self._job is not None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        way = QBoxLayout.Direction
        self._body.setDirection(way.BottomToTop if narrow else way.LeftToRight)
        self._side.setMaximumWidth(16_777_215 if narrow else _SIDE)
        self._side.setMinimumWidth(0 if narrow else _SIDE)
        self.preview.setMaximumHeight(
            max(120, event.size().height() // 3) if narrow else 16_777_215
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window ends an export for good, also one that runs out of sight."""
        if self.isVisible() or self.running:
            self.done(QDialog.DialogCode.Rejected)
        event.accept()

    def reject(self) -> None:
        """Escape stops a running export first."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        self.preview.stop()
        keep_place(self._settings, self)
        super().done(result)

    # building

    def _arrange(self) -> None:
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._about.setProperty("role", "muted")
        self.format.setIconSize(QSize(18, 18))
        choices = QWidget()
        choices.setProperty("role", "panel")
        self._form = QFormLayout(choices)
        self._form.setContentsMargins(20, 20, 16, 12)
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(12)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.addRow(" ", self.what)
        self._kind = QVBoxLayout()
        self._kind.setSpacing(4)
        self._kind.addWidget(self.format)
        self._kind.addWidget(self._about)
        self._form.addRow(" ", self._kind)
        self._form.addRow(" ", self.part)
        self.asking = Asking(self._form, choices)
        self._side = Side(choices, self.foot)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self._side)
        self._body.addWidget(self.preview, 1)

    def _fill(self) -> None:
        for what in WHATS:
            self.what.addItem("", what)
        for known in FORMATS:
            self.format.addItem("", known.name)

    def _restore(self) -> None:
        """Stands where it stood, with what was chosen for this map the last time."""
        restore_place(self._settings, self)
        self._recall()

    def _recall(self) -> None:
        """Offers what was chosen for the map the last time, and a file beside it."""
        path = self._window.session.path
        choices = recall(self._settings, path) if path is not None else {}
        self.format.pick(choices.get("format", self._settings.value("export/format")))
        self.asking.restore(choices or {"paper": self._settings.value("export/paper")})
        stages = choices.get("stages")
        if choices.get("extent") == "all":
            self.part.choose(Scope("all"))
        elif isinstance(stages, list) and stages:
            self.part.choose(Scope("stages", tuple(stages)))
        self.target.begin(self.format.currentData())

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export the map"))
        self.what.setItemText(0, self.tr("The map"))
        self.what.setItemText(1, self.tr("Audit worksheet, blank"))
        self.what.setItemText(2, self.tr("Audit worksheet, filled in"))
        for number, known in enumerate(FORMATS):
            self.format.setItemText(number, known.words)
        self._about.setText(self._format.told)
        self.browse.setText(self.tr("Browse…"))
        self.foot.retranslate()
        for field, row, text in (
            (self.what, self.what, self.tr("Content")),
            (self.format, self._kind, self.tr("Format")),
            (self.part.extent, self.part, self.tr("Part")),
        ):
            cast(QLabel, self._form.labelForField(row)).setText(text)
            field.setAccessibleName(text)
        self.part.follow()
        self.asking.retranslate()
        self._warn()
        self._follow_state()

    def _set_icons(self) -> None:
        icons = self._window.program.icons
        if icons is None:
            return
        for number, known in enumerate(FORMATS):
            self.format.setItemIcon(number, icons.icon(known.icon))
        self.preview.set_icons(icons)
        tokens = self._window.program.appearance.tokens
        chosen = icons.icon("warning", tokens.accent_text)
        self.foot.warnings.set_icon(icons.icon("warning", tokens.warning), chosen)

    # following

    @property
    def _is_sheet(self) -> bool:
        return self.what.currentData() != "map"

    @property
    def _format(self) -> Format:
        return format_of(self.format.currentData())

    def _look(self) -> None:
        """Has what would be written now shown."""
        if not self._window.session.started:
            return
        self.preview.ask(
            Asked(
                self._window.session.journey,
                self.part.scope(),
                self.what.currentData(),
                self.format.currentData(),
                self.asking.options(),
                self.asking.theme,
            )
        )

    def _warn(self) -> None:
        """Says what would not be as it is on the screen."""
        words = Words(self._window.program.language.code)
        warnings = self.preview.known.warnings
        self.foot.warnings.show_warnings(
            [(words.caution(one.code, one.params), one.places) for one in warnings]
        )
        self._side.share()

    def _show_place(self, element: str) -> None:
        """Goes to an element on the map, which this window may hide, and on its page."""
        self._window.finish_editing()
        self._window.session.select((element,))
        self._window.canvas.show_element(element)
        if self.preview.pages:
            self.preview.show_place(element)
        else:
            self.note.setText(self.tr("It is selected on the map, behind this window."))

    def _follow_map(self) -> None:
        self.asking.follow(self._window.canvas.true_picture)
        self.part.follow()

    def _what_changed(self) -> None:
        """A worksheet is a PDF beside the map's own."""
        stem = self._window.documents.stem
        names = {stem, f"{stem}-audit"}
        path = Path(self.path.text())
        if self._is_sheet:
            self.format.pick("pdf")
            path = path.with_suffix(".pdf") if path.name else path
        if path.stem in names:
            path = path.with_stem(f"{stem}-audit" if self._is_sheet else stem)
            self.path.setText(str(path))
        self._format_changed()

    def _format_changed(self) -> None:
        known = self._format
        self._form.setRowVisible(self._kind, not self._is_sheet)
        self._about.setText(known.told)
        self.asking.show_for(known, sheet=self._is_sheet)
        self._follow_map()
        self.target.end_with(known.name)
        self._look()

    def _follow_path(self) -> None:
        ending = self.target.ending
        if ending and ending != self.format.currentData() and not self._is_sheet:
            with QSignalBlocker(self.path):
                self.format.pick(ending)
        self._say_path()

    def _say_path(self) -> None:
        """Says what would become of the file, or why nothing can be written."""
        self._written = None
        path = self._target()
        if refusal := self._refusal():
            self.note.setText(refusal)
        elif os.path.isfile(path):
            self.note.setText(
                self.tr("“{name}” already exists and will be replaced.").format(name=path.name)
            )
        else:
            self.note.clear()
        self._follow_state()

    def _refusal(self) -> str:
        return self.part.empty() or self.target.refusal(self._target(), self.asking.master.path)

    def _target(self) -> Path:
        if self._is_sheet:
            return self.target.file("pdf", ("pdf",))
        return self.target.file(self.format.currentData())

    def _follow_state(self) -> None:
        running = self.running
        for widget in (self.what, self.format, self.path, self.browse):
            widget.setEnabled(not running)
        self.asking.enable(not running)
        self.part.enable(not running)
        self.foot.follow(
            running=running,
            possible=self.target.named and not self._refusal(),
            written=self._written is not None,
            replaces=os.path.isfile(self._target()),
        )

    # ends

    def _succeeded(self, report: ExportReport) -> None:
        self._written = report.path
        words = Words(self._window.program.language.code)
        lines = [self.tr("“{name}” has been saved.").format(name=report.path.name)]
        lines += [words.warning(warning.code, warning.params) for warning in report.warnings]
        self.note.setText(" ".join(lines))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, ExportCancelled):
            self.note.setText(self.tr("The export was cancelled; no file was written."))
        else:
            self.note.setText(sentence(error))

    def _finished(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None
        self._follow_state()

    def _show_file(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _keep(self, path: Path) -> None:
        """Remembers what was chosen."""
        chosen = self.format.currentData()
        self._settings.setValue("export/format", chosen)
        self._settings.setValue("export/paper", self.asking.paper.currentData())
        self._settings.setValue("export/folder", str(path.parent))
        own = self._window.session.path
        if own is not None and not self._is_sheet:
            part = self.part.scope()
            stages = list(part.ids) if part.extent == "stages" else []
            kept = {"format": chosen, "extent": part.extent, "stages": stages}
            keep(self._settings, own, {**kept, **self.asking.state()})
