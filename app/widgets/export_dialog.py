"""Asks how to export the map, and exports it beside the window's work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QLocale, QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from app.exporting.errors import ExportCancelled
from app.exporting.export import ExportReport
from app.exporting.options import ExportOptions
from app.exporting.paper import PAPERS
from app.widgets.export_job import ExportJob, ExportOrder, What
from app.widgets.file_dialogs import ask_new_file
from app.widgets.sentences import sentence
from app.words import Words

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

SCALES = (1.0, 2.0, 3.0, 4.0)
FORMATS = ("pdf", "png", "svg")
WHATS: tuple[What, ...] = ("map", "blank", "filled")


class ExportDialog(QDialog):
    """Not modal: the map can be looked at and changed meanwhile; what was there is exported."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._settings = window.program.settings
        self._job: ExportJob | None = None
        self._written: Path | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("export_dialog")
        self.what = QComboBox(self)
        self.format = QComboBox(self)
        self.paper = QComboBox(self)
        self.scale = QComboBox(self)
        self.transparent = QCheckBox(self)
        self.outlines = QCheckBox(self)
        self.whole = QCheckBox(self)
        self.path = QLineEdit(self)
        self.browse = QPushButton(self)
        self.note = QLabel(self)
        self.progress = QProgressBar(self)
        self.show_file = QPushButton(self)
        self.cancel = QPushButton(self)
        self.export = QPushButton(self)
        self._arrange()
        self._fill()
        self._retranslate()
        self.what.currentIndexChanged.connect(self._what_changed)
        self.format.currentIndexChanged.connect(self._format_changed)
        self.path.textChanged.connect(self._follow_path)
        self.browse.clicked.connect(self._choose_path)
        self.export.clicked.connect(self.start)
        self.cancel.clicked.connect(self._cancel_or_close)
        self.show_file.clicked.connect(self._show_file)
        window.canvas.picture_changed.connect(self._name_scales)
        window.canvas.picture_changed.connect(self._follow_view)
        self._format_changed()
        self._follow_path()

    def choose(self, what: What) -> None:
        """Offers to export the map, or the audit's worksheet."""
        if not self.running:
            self.what.setCurrentIndex(WHATS.index(what))

    def start(self) -> None:
        """Exports to the path of the field, as the map is on screen."""
        self._window.finish_editing()
        path = self._target()
        with QSignalBlocker(self.path):
            self.path.setText(str(path))
        order = ExportOrder(
            path,
            ExportOptions(
                paper=self.paper.currentData() or (usual_paper() if self._is_sheet else None),
                scale=self.scale.currentData(),
                transparent=self.transparent.isChecked(),
                outlines=self.outlines.isChecked(),
            ),
            self.what.currentData(),
        )
        self._keep(path)
        self._written = None
        journey = self._window.session.journey
        if self.whole.isChecked():
            journey = journey.replace(view=None)
        self._job = ExportJob(journey, order, self)
        self._job.progressed.connect(lambda done: self.progress.setValue(round(done * 1000)))
        self._job.succeeded.connect(self._succeeded)
        self._job.failed.connect(self._failed)
        self._job.finished.connect(self._finished)
        self.progress.setValue(0)
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

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        super().done(result)

    # building

    def _arrange(self) -> None:
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setProperty("role", "muted")
        self.note.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.path.setMinimumWidth(340)
        for button in (self.browse, self.show_file, self.cancel):
            button.setAutoDefault(False)
        self.export.setDefault(True)
        self._where = QHBoxLayout()
        self._where.setSpacing(8)
        self._where.addWidget(self.path, 1)
        self._where.addWidget(self.browse)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(12)
        self._form.addRow(" ", self.what)
        self._form.addRow(" ", self.format)
        self._form.addRow(" ", self.paper)
        self._form.addRow(" ", self.scale)
        self._form.addRow("", self.transparent)
        self._form.addRow("", self.outlines)
        self._form.addRow("", self.whole)
        self._form.addRow(" ", self._where)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.show_file)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addLayout(self._form)
        column.addWidget(self.note)
        column.addWidget(self.progress)
        column.addLayout(buttons)

    def _fill(self) -> None:
        for what in WHATS:
            self.what.addItem("", what)
        for name in FORMATS:
            self.format.addItem("", name)
        self.paper.addItem("", None)
        for name in PAPERS:
            self.paper.addItem(name, name)
        for scale in SCALES:
            self.scale.addItem("", scale)
        chosen = self._settings.value("export/format", FORMATS[0])
        self.format.setCurrentIndex(max(0, self.format.findData(chosen)))
        self.paper.setCurrentIndex(
            max(0, self.paper.findData(self._settings.value("export/paper")))
        )
        self.scale.setCurrentIndex(1)
        self.path.setText(str(self._first_path()))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export the map"))
        self.what.setItemText(0, self.tr("The map"))
        self.what.setItemText(1, self.tr("Audit worksheet, blank"))
        self.what.setItemText(2, self.tr("Audit worksheet, filled in"))
        self.format.setItemText(0, self.tr("PDF, for print and search"))
        self.format.setItemText(1, self.tr("PNG, a picture"))
        self.format.setItemText(2, self.tr("SVG, a drawing to edit"))
        self._name_paper()
        self.transparent.setText(self.tr("Transparent background"))
        self.whole.setText(self.tr("What is hidden too"))
        self.outlines.setText(self.tr("Text as outlines"))
        self.outlines.setToolTip(
            self.tr("For programs that ignore the fonts inside; the text can then not be edited")
        )
        self.browse.setText(self.tr("Browse…"))
        self.show_file.setText(self.tr("Open the file"))
        self.export.setText(self.tr("Export"))
        for field, row, text in (
            (self.what, self.what, self.tr("Content")),
            (self.format, self.format, self.tr("Format")),
            (self.paper, self.paper, self.tr("Paper")),
            (self.scale, self.scale, self.tr("Size")),
            (self.path, self._where, self.tr("File")),
        ):
            cast(QLabel, self._form.labelForField(row)).setText(text)
            field.setAccessibleName(text)
        self._name_scales()
        self._follow_state()

    def _name_scales(self) -> None:
        picture = self._window.canvas.true_picture
        for index, scale in enumerate(SCALES):
            text = self.tr("{percent}%").format(percent=round(scale * 100))
            if picture is not None:
                size = self.tr("{width} × {height} pixels").format(
                    width=round(picture.width * scale), height=round(picture.height * scale)
                )
                text = f"{text} · {size}"
            self.scale.setItemText(index, text)

    def _name_paper(self) -> None:
        usual = self.tr("Usual paper ({name})").format(name=usual_paper())
        same = self.tr("Same size as the map")
        self.paper.setItemText(0, usual if self._is_sheet else same)

    # following

    @property
    def _is_sheet(self) -> bool:
        return self.what.currentData() != "map"

    def _what_changed(self) -> None:
        """A worksheet is a PDF beside the map's own."""
        stem = self._window.documents.stem
        names = {stem, f"{stem}-audit"}
        path = Path(self.path.text())
        if self._is_sheet:
            self.format.setCurrentIndex(FORMATS.index("pdf"))
            path = path.with_suffix(".pdf") if path.name else path
        if path.stem in names:
            path = path.with_stem(f"{stem}-audit" if self._is_sheet else stem)
            self.path.setText(str(path))
        self._name_paper()
        self._format_changed()

    def _follow_view(self) -> None:
        self._form.setRowVisible(self.whole, self._window.views.active)
        if not self._window.views.active:
            self.whole.setChecked(False)

    def _format_changed(self) -> None:
        name = self.format.currentData()
        self._form.setRowVisible(self.format, not self._is_sheet)
        self._form.setRowVisible(self.paper, name == "pdf")
        self._form.setRowVisible(self.scale, name == "png")
        self._form.setRowVisible(self.transparent, name in ("png", "svg"))
        self._form.setRowVisible(self.outlines, name == "svg")
        self._form.setRowVisible(self.whole, self._window.views.active)
        path = Path(self.path.text())
        if path.suffix.lower().lstrip(".") in FORMATS:
            self.path.setText(str(path.with_suffix(f".{name}")))
        self.adjustSize()

    def _follow_path(self) -> None:
        suffix = Path(self.path.text().strip()).suffix
        index = self.format.findData(suffix.lower().lstrip("."))
        if index >= 0 and index != self.format.currentIndex() and not self._is_sheet:
            with QSignalBlocker(self.path):
                self.format.setCurrentIndex(index)
        self._written = None
        path = self._target()
        self.note.setText(
            self.tr("“{name}” already exists and will be replaced.").format(name=path.name)
            if path.is_file()
            else ""
        )
        self._follow_state()

    def _target(self) -> Path:
        """The file of the field, with the format's ending; an ending of no format is kept as a
        part of the name."""
        path = Path(self.path.text().strip()).expanduser()
        endings = ("pdf",) if self._is_sheet else FORMATS
        known = path.suffix.lower().lstrip(".") in endings
        if known or not path.name or path.is_dir():
            return path
        return path.with_name(f"{path.name}.{self.format.currentData()}")

    def _follow_state(self) -> None:
        running = self.running
        for widget in (self.what, self.format, self.paper, self.scale, self.path):
            widget.setEnabled(not running)
        for widget in (self.transparent, self.outlines, self.whole):
            widget.setEnabled(not running)
        self.browse.setEnabled(not running)
        self.export.setEnabled(not running and bool(self.path.text().strip()))
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.setVisible(running)
        self.show_file.setVisible(self._written is not None)
        self.cancel.setText(self.tr("Cancel") if running else self.tr("Close"))

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

    def _cancel_or_close(self) -> None:
        if self._job is not None:
            self._job.cancel()
        else:
            self.reject()

    def _show_file(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    # the path

    def _first_path(self) -> Path:
        session = self._window.session
        documents = self._window.documents
        folder = self._settings.value("export/folder")
        if session.path is not None:
            folder = session.path.parent
        elif not isinstance(folder, str) or not Path(folder).is_dir():
            folder = documents.folder()
        return Path(folder) / f"{documents.stem}.{self.format.currentData()}"

    def _choose_path(self) -> None:
        filters = {
            "pdf": self.tr("PDF files (*.pdf)"),
            "png": self.tr("PNG pictures (*.png)"),
            "svg": self.tr("SVG drawings (*.svg)"),
        }
        name = self.format.currentData()
        path = ask_new_file(
            self,
            self._window.program.icons,
            self.tr("Export map as"),
            Path(self.path.text().strip()).expanduser(),
            filters[name],
            confirm=False,
        )
        if path is not None:
            self.path.setText(str(path if path.suffix else path.with_suffix(f".{name}")))

    def _keep(self, path: Path) -> None:
        self._settings.setValue("export/format", self.format.currentData())
        self._settings.setValue("export/paper", self.paper.currentData())
        self._settings.setValue("export/folder", str(path.parent))


def usual_paper() -> str:
    """The paper that printers hold where the user lives."""
    system = QLocale().measurementSystem()
    return "Letter" if system == QLocale.MeasurementSystem.ImperialUSSystem else "A4"
