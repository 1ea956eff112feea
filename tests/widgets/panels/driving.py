"""How tests find and reach the fields of an inspector."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.widgets.panels.fields import Row
from app.widgets.panels.inspector import Inspector


def rows(inspector: Inspector) -> list[Row]:
    """The rows seen."""
    QApplication.processEvents()
    assert inspector.form is not None
    return [row for row in inspector.form.findChildren(Row) if row.isVisible()]


def row(inspector: Inspector, name: str) -> Row:
    """The row whose editor has that accessible name."""
    for one in rows(inspector):
        if one.editor.accessibleName() == name:
            return one
    raise LookupError(name)


def editor(inspector: Inspector, name: str) -> QWidget:
    """The editor of that accessible name."""
    return row(inspector, name).editor


def focus(widget: QWidget) -> QWidget:
    """Brings the focus to a field; what has it then."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    reached = QApplication.focusWidget()
    assert reached is widget or widget.isAncestorOf(reached)
    return reached


def drop_picture(widget: QWidget, color: Qt.GlobalColor = Qt.GlobalColor.darkCyan) -> None:
    """Drops a small picture of one colour onto a field."""
    image = QImage(12, 8, QImage.Format.Format_RGB32)
    image.fill(color)
    data = QMimeData()
    data.setImageData(image)
    held = data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, *held)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, *held))
