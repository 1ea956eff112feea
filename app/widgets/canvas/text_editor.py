"""The field that lies over an element's text while it is edited."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.data import data_path
from app.layout.picture import EditBox, Group, Text
from app.model.base import MAX_TEXT
from app.model.styles import is_link
from app.widgets.canvas.overlay import ACCENT
from app.widgets.canvas.rich_text import units
from app.widgets.canvas.shown_lines import ShownLine, own_lines
from app.widgets.canvas.styled_text import StyledText
from app.widgets.canvas.texts import Typed
from app.widgets.raw_text import one_line, selected_text

_FACES = ("Regular", "SemiBold", "Bold", "Italic", "BoldItalic")
_SLACKS = (1.0, 0.0, 2.0, -1.0, 3.5, -2.0, 5.0, -3.5)
"""Qt measures text a little wider or narrower than the layout (facts: up to 0.4 %). These widths
beside the layout's own are tried, px, until both break the text alike."""


@cache
def map_family() -> str:
    """The family that maps are set in, loaded for Qt; the application's where it is missing."""
    family = ""
    for face in _FACES:
        path = data_path("resources", "fonts", f"ParcoursSans-{face}.ttf")
        number = QFontDatabase.addApplicationFont(str(path)) if path.is_file() else -1
        names = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        family = family or (names[0] if names else "")
    return family


class TextEditor(StyledText):
    """Text in the size, colour and place of what it edits. Shift+Enter is a new line;
    Enter, Ctrl+Enter, Tab, Escape and losing the focus end it."""

    edited = Signal()
    ended = Signal(str)
    """How: `enter`, `lane`, `tab`, `back-tab`, `escape`, `focus`."""

    def __init__(self, parent: QWidget, family: str, multiline: bool) -> None:
        super().__init__(parent)
        self._family = family
        self._multiline = multiline
        self._setting = False
        self._touched = False
        self._over = False
        self._held = False
        self._colors = ("", "")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, 0, 0, 0)
        self.setAccessibleName(self.tr("Text"))
        self.textChanged.connect(self._on_text)

    def start(self, typed: Typed, *, select: bool = False) -> None:
        """Take a text, with the caret at its end or all of it selected."""
        self._setting = True
        self.show_typed(typed)
        self._setting = False
        self.document().clearUndoRedoStacks()
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if select:
            cursor.select(QTextCursor.SelectionType.Document)
        self.setTextCursor(cursor)

    def hold(self, held: bool) -> None:
        """While it is held, the focus may go elsewhere without ending it."""
        self._held = held

    def choose(self, first: int, last: int) -> None:
        """Select a part of the text, from one index up to another."""
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def lie_over(self, group: Group, place: QRectF, zoom: float) -> None:
        """Cover a group's text; `place` is the group's on the viewport."""
        box = group.edit
        lines = [part for part in group.parts if isinstance(part, Text)]
        if box is None:
            return
        own = own_lines(lines, box)
        self._dress(box, zoom)
        align = _alignment(own, box)
        self._set(align, box, zoom)
        one_line = len(own) <= 1 and box.h < box.style.size * 2.2
        width = box.w * zoom
        if one_line and not own:
            width = max(width, 40 * zoom)
        text = self.text()
        self._wrap(one_line, [units(text, line.start) for line in own], width, zoom)
        left, top = place.x() + box.x * zoom, place.y() + box.y * zoom
        height = max(box.h * zoom, self.document().size().height())
        self.setGeometry(
            round(left), round(top), max(12, round(width + _ROOM * zoom)), round(height) + 1
        )
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

    def _wrap(self, one_line: bool, starts: list[int], width: float, zoom: float) -> None:
        """Break lines where the layout does, as far as a width can."""
        if one_line:
            self._set_wrap(QTextOption.WrapMode.NoWrap)
            # A metric is edited with its label, which the map sets apart.
            one_line = self.document().idealWidth() <= width + 2 * _ROOM * zoom
        if not one_line:
            self._set_wrap(_WRAP)
        for slack in _SLACKS if not one_line else _SLACKS[:1]:
            self.setLineWrapColumnOrWidth(max(8, round(width + slack * zoom)))
            if one_line or _line_starts(self.document()) == starts:
                return
        self.setLineWrapColumnOrWidth(max(8, round(width + _SLACKS[0] * zoom)))

    def _set_wrap(self, mode: QTextOption.WrapMode) -> None:
        if self.wordWrapMode() != mode:
            self.setWordWrapMode(mode)

    def _dress(self, box: EditBox, zoom: float) -> None:
        font = QFont(self._family) if self._family else QFont(self.font())
        exact = box.style.size * zoom
        whole = max(1, round(exact))  # Qt rounds sizes in px; the spacing makes up for it
        font.setPixelSize(whole)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 * exact / whole)
        font.setWeight(QFont.Weight(box.style.weight))
        font.setItalic(box.style.italic)
        if box.style.capitals:
            font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if font != self.document().defaultFont():
            self.setFont(font)
            self.document().setDefaultFont(font)
        if (box.color, box.ground) != self._colors:
            self._colors = (box.color, box.ground)
            light = QColor(box.ground).lightnessF() > 0.6
            chosen, on_chosen = ("#cfdafc", box.color) if light else ("#ffffff", ACCENT.name())
            # A sheet of its own: the window's would give it a frame and padding.
            self.setStyleSheet(
                f"QTextEdit, QTextEdit:focus, QTextEdit:hover {{ border: 0; border-radius: 0;"
                f" padding: 0; margin: 0; min-height: 0; background: {box.ground};"
                f" color: {box.color}; selection-background-color: {chosen};"
                f" selection-color: {on_chosen}; }}"
            )
            self.document().setDefaultFont(font)

    def _set(self, align: Qt.AlignmentFlag, box: EditBox, zoom: float) -> None:
        """Line height and alignment of every paragraph."""
        height = box.style.size * LEADING * zoom
        block = self.document().firstBlock()
        wanted = QTextBlockFormat()
        wanted.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        wanted.setAlignment(align)
        while block.isValid():
            if block.blockFormat() != wanted:
                self._setting = True
                cursor = QTextCursor(self.document())
                cursor.joinPreviousEditBlock()
                cursor.select(QTextCursor.SelectionType.Document)
                cursor.setBlockFormat(wanted)
                cursor.endEditBlock()
                self._setting = False
                return
            block = block.next()

    def _on_text(self) -> None:
        if not self._setting:
            self._touched = True
            self.edited.emit()

    def _end(self, how: str) -> None:
        if not self._over:
            self._over = True
            self.ended.emit(how)

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the map's until something was typed here."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and not self._touched
            and (event.matches(_UNDO) or event.matches(_REDO))
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._end("escape")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                if self._multiline:
                    self.textCursor().insertBlock()
                    self.ensureCursorVisible()
            elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._end("lane")
            else:
                self._end("enter")
        elif key == Qt.Key.Key_Tab:
            self._end("tab")
        elif key == Qt.Key.Key_Backtab:
            self._end("back-tab")
        else:
            super().keyPressEvent(event)

    def take_composed(self) -> None:
        """What an input method still composes becomes text, as it stands here."""
        method = QGuiApplication.inputMethod()
        if self._composed:
            method.commit()
        if composed := self._composed:  # not all of them can
            event = QInputMethodEvent()
            event.setCommitString(composed)
            self.inputMethodEvent(event)
            method.reset()

    @property
    def _composed(self) -> str:
        return self.textCursor().block().layout().preeditAreaText()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.preeditString():
            size = self.document().size().height()
            if size > self.height():
                self.resize(self.width(), round(size) + 1)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Texts only: a file that is dropped here is for the window to open."""
        return source.hasText() and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text().rstrip("\r\n")  # lists and cells are copied with a line end
        text = text[: MAX_TEXT + 1]  # one more than fits is refused as too long when it is set
        if self.can_style and self.textCursor().hasSelection() and is_link(text.strip()):
            self.set_look(link=text.strip())
        else:
            self.textCursor().insertText(text if self._multiline else one_line(text))

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(selected_text(self.textCursor()))
        return data

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._held and event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self._end("focus")


LEADING = 1.35
_ROOM = 4.0
"""Room for the caret right of the text, px at 100 %."""

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
_WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def _line_starts(document: QTextDocument) -> list[int]:
    """Index in the whole text of each line's first character."""
    starts: list[int] = []
    block = document.firstBlock()
    while block.isValid():
        layout = block.layout()
        if block.length() > 1:
            at = block.position()
            starts += [at + layout.lineAt(n).textStart() for n in range(layout.lineCount())]
        block = block.next()
    return starts


def _alignment(lines: list[ShownLine], box: EditBox) -> Qt.AlignmentFlag:
    """How the lines stand in their box."""
    wide = [line for line in lines if line.width < box.w - 4]
    if not wide or any(line.rtl for line in wide):
        return Qt.AlignmentFlag.AlignLeft
    line = wide[0]
    if abs(line.x - box.x) < 1.5:
        return Qt.AlignmentFlag.AlignLeft
    if abs(line.x + line.width / 2 - box.x - box.w / 2) < 1.5:
        return Qt.AlignmentFlag.AlignHCenter
    return Qt.AlignmentFlag.AlignRight
