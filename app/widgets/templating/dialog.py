"""The window that saves the map as a template."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.files.errors import FileError
from app.model.queries import counts
from app.model.templating import Choices, as_template
from app.widgets.documents import OWNER
from app.widgets.file_dialogs import ask_new_file
from app.widgets.sentences import sentence
from app.widgets.templating.about import AboutFields
from app.widgets.templating.kept import KeptFields
from app.widgets.templating.place import PlaceFields, shortened

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

_WIDTH = 900
_ROOM = 80
"""Left free of the screen's height, px."""


class SaveTemplate(QDialog):
    """Not modal: the map can be looked at and changed meanwhile; it is saved as it is then."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("save_template")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.about = AboutFields()
        self.kept = KeptFields()
        self.place = PlaceFields()
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setProperty("role", "muted")
        self.cancel, self.save = QPushButton(), QPushButton()
        self.cancel.setAutoDefault(False)
        self.save.setDefault(True)
        self._arrange()
        self._fill()
        self._retranslate()
        self.about.renamed.connect(self._follow_name)
        self.kept.changed.connect(self._summarize)
        self.place.changed.connect(self._follow_state)
        self.place.file_wanted.connect(self._ask_file)
        self.cancel.clicked.connect(self.close)
        self.save.clicked.connect(self._save)
        window.session.replaced.connect(self.close)
        self._follow_name()
        self._summarize()
        self.resize(self.sizeHint())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.kept.follow(self._window.session.journey)
            self._summarize()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.about.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.about.name.selectAll()

    def sizeHint(self) -> QSize:
        room = self.screen().availableGeometry().size()
        inside = self._inside.sizeHint().height() + self._foot.sizeHint().height()
        return QSize(min(_WIDTH, room.width()), min(inside + 24, room.height() - _ROOM))

    # doing

    def choices(self) -> Choices:
        """What has been chosen; identity and version are said when it is saved."""
        return Choices(id="template", **self.about.words, **self.kept.choices)

    def _save(self) -> None:
        choices, place = self.choices(), self.place.place
        if place.path != self.place.path:  # both are kept
            _, space, number = place.path.stem.rpartition(" ")
            choices = choices._replace(name=choices.name + space + number)
        error = self._window.templates.save(choices, place)
        if error is None:
            self.close()
            return
        words = sentence(error)
        if isinstance(error, FileError) and error.code == "changed":
            self.place.look_again()
            words = self.tr(
                "Another program saved “{name}” meanwhile. Keep both, or look at that file first."
            ).format(name=place.path.name)
        self._say(words, wrong=True)

    def _ask_file(self) -> None:
        window = self._window
        path = ask_new_file(
            self,
            window.program.icons,
            self.tr("Save as template"),
            window.documents.folder() / self.place.path.name,
            self.tr("Maps (*.parcours)"),
            confirm=False,
        )
        if path is not None:
            self.place.take_file(path)

    # showing

    def _fill(self) -> None:
        window = self._window
        journey = window.session.journey
        among = window.templates.is_among_templates
        owner = str(window.program.settings.value(OWNER, ""))
        known = window.templates.edits_template
        self.about.fill(journey, known=known, author=owner or journey.owner)
        self.kept.fill(journey, known=among, lifted=window.templates.lifted)
        folders = window.templates.folders
        path = window.session.path
        own = journey.template.id if journey.template else ""
        if among:
            self.place.fill(folders, path, own)
        else:
            self.place.fill(folders, None, own, barred=path)

    def _follow_name(self) -> None:
        self.place.follow(self.about.words["name"])
        self._follow_state()

    def _follow_state(self) -> None:
        self.save.setEnabled(bool(self.about.words["name"]) and not self.kept.offers_nothing)

    def _summarize(self) -> None:
        self._follow_state()
        if self.kept.offers_nothing:
            self._say(self.tr("Tick one kind of lane at least."), wrong=True)
            return
        choices = self.choices()._replace(description="")
        made = as_template(self._window.session.journey, choices)
        found = counts(made)
        asked = len(made.template.prompts) if made.template else 0
        parts = (
            self.tr("%n stage(s)", "", found.stages),
            self.tr("%n lane(s)", "", found.lanes),
            self.tr("%n question(s)", "", asked),
            self.tr("%n note(s)", "", found.notes),
        )
        self._say(self.tr("The template will have {parts}.").format(parts=", ".join(parts)))

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self.summary.setText(" ".join(map(shortened, words.split(" "))))
        self.summary.setProperty("level", "error" if wrong else "")
        self.summary.style().unpolish(self.summary)
        self.summary.style().polish(self.summary)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Save as template"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Save template"))
        for part in (self.about, self.kept, self.place):
            part.retranslate()
        self._summarize()

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.about)
        left.addWidget(self.place)
        left.addStretch(1)
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedWidth(1)
        inside = self._inside = QWidget()
        inside.setProperty("role", "panel")
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        row.setContentsMargins(24, 24, 24, 16)
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addWidget(line)
        row.addWidget(self.kept, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self._foot = QFrame()
        self._foot.setProperty("role", "foot")
        buttons = QHBoxLayout(self._foot)
        buttons.setContentsMargins(24, 12, 24, 12)
        buttons.setSpacing(8)
        buttons.addWidget(self.summary, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(self._foot)
        place, kept = self.place, self.kept
        stops = (self.about.language, place.where, place.replace, place.both, kept.samples)
        for before, after in pairwise((*stops, *kept.stops, self.cancel, self.save)):
            self.setTabOrder(before, after)
