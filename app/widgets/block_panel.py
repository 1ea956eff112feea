"""The fields of a block of the map's own, in the place of the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.widgets.panels.forms.block import BlockForm
from app.widgets.panels.inspector import Guest
from app.widgets.panels.section import Heading

if TYPE_CHECKING:
    from app.widgets.window import MainWindow


class BlockPanel(Guest):
    """Follows one block of the window's map, and changes it; goes when the block is gone."""

    closed = Signal()

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("block_panel")
        self._window = window
        self._session = window.session
        self._block = ""
        self._title = Heading("")
        self._close = QToolButton()
        self._close.setProperty("role", "quiet")
        self._close.setText("✕")
        self._about = QLabel()
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._about.setProperty("role", "muted")
        self.remove, self.add = QPushButton(), QPushButton()
        self._form: BlockForm | None = None
        self._arrange()
        self._close.clicked.connect(self.closed)
        self.add.clicked.connect(lambda: window.blocks.add(self._block))
        self.remove.clicked.connect(lambda: window.blocks.remove(self._block))
        self._session.changed.connect(self._follow)
        self._session.replaced.connect(self._follow)
        self._session.state_changed.connect(self._follow_state)
        self._name()

    @property
    def form(self) -> BlockForm:
        """The rows."""
        if self._form is None:
            self._form = BlockForm(self._session)
            self._column.insertWidget(1, self._form)
        return self._form

    def show_block(self, block_id: str) -> None:
        """Shows a block and gives its name the keyboard."""
        self._block = block_id
        self._follow()
        self._follow_state()
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.name.selectAll()

    def finish_editing(self) -> None:
        """Takes up what is being typed in a field."""
        if self._form is not None:
            self._form.finish()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            if self._form is not None:
                self._form.finish()
                self._form.hide()
                self._form.deleteLater()
                self._form = None
                self._follow()
                self._follow_state()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _follow(self) -> None:
        from app.model.queries import find_block

        if not self.isVisible():
            return
        if find_block(self._session.shown, self._block) is None:
            self.closed.emit()
        elif self.form.ids != (self._block,) or self.form.journey is not self._session.shown:
            self.form.show_elements((self._block,))

    def _follow_state(self) -> None:
        free = not self._session.read_only
        for widget in (self._form, self.remove):
            if widget is not None:
                widget.setEnabled(free)
        self.add.setEnabled(free and not (self._session.started and self._session.journey.fixed))

    def _name(self) -> None:
        self._title.setText(self.tr("Block of this map"))
        self.setAccessibleName(self.tr("Block of this map"))
        self._about.setText(
            self.tr("Lanes added from it look like this and ask its question. Others stay.")
        )
        self.add.setText(self.tr("Add a lane"))
        self.remove.setText(self.tr("Remove block"))
        self._close.setToolTip(self.tr("Show the inspector again"))
        self._close.setAccessibleName(self._close.toolTip())

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 6, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.add, 1)
        buttons.addWidget(self.remove, 1)
        holder = QWidget()
        holder.setProperty("role", "panel")
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(12, 6, 12, 16)
        self._column.setSpacing(10)
        self._column.addWidget(self._about)
        self._column.addLayout(buttons)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(scroll, 1)
