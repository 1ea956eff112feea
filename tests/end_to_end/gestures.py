"""Somebody who does anything at all in a window: seeded, one event after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from random import Random

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)

from app.layout.picture import Group
from app.model.queries import counts, iter_items
from app.widgets.actions.action_set import key_sequences
from app.widgets.actions.table import ACTIONS
from app.widgets.window import MainWindow
from tests.end_to_end.repertoire import (
    ALT,
    CTRL,
    ELSEWHERE,
    LEFT,
    MAP_KEYS,
    MIDDLE,
    MOST,
    NO_BUTTON,
    NONE,
    SHIFT,
    TABLE,
    TEXTS,
    WORDS,
    Key,
    in_sight,
)


class Player:
    """Plays gestures on a window that is shown. `log` holds the last events, newest last."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.canvas = window.canvas
        self.session = window.session
        self.random = Random(seed)
        self.events = 0
        self.log: deque[str] = deque(maxlen=40)
        self.failures: list[BaseException] = []
        self._button = NO_BUTTON
        self._names = [spec.id for spec in ACTIONS if spec.id not in ELSEWHERE]
        self._keys = [
            keys
            for spec in ACTIONS
            if spec.id not in ELSEWHERE and spec.id not in ("language_fr", "language_en")
            for keys in key_sequences(spec)
            if keys[0].key() < Key.Key_Super_L or Key.Key_F1 <= keys[0].key() <= Key.Key_F35
        ]
        self._closer = QTimer(window)
        self._closer.setInterval(30)
        self._closer.timeout.connect(self._close_modal)
        self._closer.start()
        self._kinds: list[tuple[int, Callable[[], None]]] = [
            (14, self.click),
            (10, self.drag),
            (4, self.double_click),
            (3, self.context_menu),
            (5, self.wheel),
            (26, self.map_key),
            (14, self.command_key),
            (10, self.command),
            (14, self.type_words),
            (4, self.paste),
            (3, self.compose),
            (6, self.click_panel),
            (4, self.undo_or_redo),
            (1, self.palette),
            (1, self.resize),
        ]
        self._weights = [weight for weight, _ in self._kinds]

    @property
    def port(self) -> QWidget:
        """Asked for each time: PySide gives up its own object for it now and then."""
        return self.canvas.viewport()

    def play(self, count: int) -> None:
        """So many events, or a few more to end the last gesture."""
        until = self.events + count
        while self.events < until:
            ((_, gesture),) = self.random.choices(self._kinds, self._weights)
            gesture()
            self._close_popups()
            if self.random.random() < 0.15:
                QApplication.processEvents()
            if self.failures:
                raise self.failures[0]
            if counts(self.session.journey).notes > MOST or self._is_wide():
                self.thin_out()

    def rest(self) -> None:
        """End whatever is under way, as somebody does who leaves the table."""
        for _ in range(4):
            self._press_key(Key.Key_Escape, NONE)
            self._close_popups()
        self.window.finish_editing()
        self._press_key(Key.Key_Escape, NONE)
        for _ in range(5):
            QApplication.processEvents()
        if self.failures:
            raise self.failures[0]

    def stop(self) -> None:
        """Watch for questions no longer."""
        self._closer.stop()

    # Gestures

    def click(self) -> None:
        keys = self.random.choice((NONE, NONE, NONE, CTRL, SHIFT))
        button = self.random.choice((LEFT, LEFT, LEFT, LEFT, MIDDLE))
        at = self._point()
        self._mouse(QEvent.Type.MouseMove, at, NO_BUTTON, keys)
        self._mouse(QEvent.Type.MouseButtonPress, at, button, keys)
        self._mouse(QEvent.Type.MouseButtonRelease, at, button, keys)

    def drag(self) -> None:
        keys = self.random.choice((NONE, NONE, NONE, CTRL, SHIFT, ALT))
        button = self.random.choice((LEFT, LEFT, LEFT, LEFT, LEFT, MIDDLE))
        at = self._point()
        self._mouse(QEvent.Type.MouseMove, at, NO_BUTTON, keys)
        self._mouse(QEvent.Type.MouseButtonPress, at, button, keys)
        for _ in range(self.random.randint(1, 4)):
            at = self._point() if self.random.random() < 0.7 else at + self._nudge(30)
            self._mouse(QEvent.Type.MouseMove, at, NO_BUTTON, keys, button)
            chance = self.random.random()
            if chance < 0.06:
                self._press_key(Key.Key_Escape, NONE)
            elif chance < 0.12:
                self._press_key(self.random.choice((Key.Key_Control, Key.Key_Delete)), NONE)
            elif chance < 0.16:
                self.command_key()
            elif chance < 0.2:
                QApplication.processEvents()
        if self.random.random() < 0.97:  # else the release goes elsewhere
            self._mouse(QEvent.Type.MouseButtonRelease, at, button, keys)

    def double_click(self) -> None:
        at = self._point()
        keys = self.random.choice((NONE, NONE, CTRL))
        for kind in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
            QEvent.Type.MouseButtonRelease,
        ):
            self._mouse(kind, at, LEFT, keys)

    def context_menu(self) -> None:
        at = self._point()
        self._note(f"context menu at {at.x()}, {at.y()}")
        reason = self.random.choice(
            (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard)
        )
        event = QContextMenuEvent(reason, at, self.port.mapToGlobal(at), NONE)
        QApplication.sendEvent(self.port, event)

    def wheel(self) -> None:
        at = self._point()
        keys = self.random.choice((NONE, NONE, SHIFT, CTRL, CTRL))
        turn = QPoint(0, self.random.choice((-240, -120, 120, 240)))
        self._note(f"wheel {turn.y()} at {at.x()}, {at.y()} with {keys}")
        there = QPointF(self.port.mapTo(self.window, at))
        if self.window.rect().contains(there.toPoint()):  # not laid out anew yet after a resize
            QTest.wheelEvent(self.window.windowHandle(), there, turn, QPoint(), keys)

    def map_key(self) -> None:
        self._focus_map()
        key, keys = self.random.choice(MAP_KEYS)
        self._press_key(key, keys)

    def command_key(self) -> None:
        keys: QKeySequence = self.random.choice(self._keys)
        for index in range(keys.count()):
            pressed = keys[index]
            self._press_key(pressed.key(), pressed.keyboardModifiers())

    def command(self) -> None:
        name = self.random.choice(self._names)
        if name.startswith(("language", "theme")) and self.random.random() < 0.8:
            return
        self._note(f"command {name}")
        self.window.commands[name].trigger()

    def type_words(self) -> None:
        self._focus_map()
        for letter in self.random.choice(WORDS):
            self._press_key(0, NONE, letter)
        if self.random.random() < 0.6:
            self._press_key(
                self.random.choice((Key.Key_Return, Key.Key_Tab, Key.Key_Escape)),
                self.random.choice((NONE, NONE, NONE, SHIFT, CTRL)),
            )

    def paste(self) -> None:
        data = QMimeData()
        data.setText(self.random.choice(TEXTS))
        if self.random.random() < 0.3:
            data.setHtml(TABLE)
        self._note(f"clipboard {data.text()!r} {data.html()[:7]}")
        QGuiApplication.clipboard().setMimeData(data)
        self._focus_map()
        self._press_key(Key.Key_V, self.random.choice((CTRL, CTRL | SHIFT)))

    def compose(self) -> None:
        self._focus_map()
        target = QApplication.focusWidget()
        if target is None:
            return
        self._note("composing")
        for preedit, done in (("n", ""), ("ni", ""), ("", "你"))[: self.random.randint(1, 3)]:
            event = QInputMethodEvent(preedit, [])
            event.setCommitString(done)
            target = QApplication.focusWidget()
            if target is not None:
                QApplication.sendEvent(target, event)

    def click_panel(self) -> None:
        """Into a field or on a button around the map; sometimes something is written."""
        parts = [
            self.window.workspace.right,
            self.window.tools,
            *self.window.workspace.middle.parts,
        ]
        widgets = [
            widget
            for part in parts
            if part is not self.canvas
            for kind in (QLineEdit, QPlainTextEdit, QTextEdit, QToolButton, QPushButton)
            for widget in part.findChildren(kind)
            if widget.isEnabled() and "…" not in widget.toolTip() and in_sight(widget)
        ]
        if not widgets:
            return
        widget = self.random.choice(widgets)
        self._note(f"click on {type(widget).__name__} {widget.accessibleName()!r}")
        QTest.mouseClick(widget, LEFT)
        if isinstance(widget, (QLineEdit, QPlainTextEdit)) and self.random.random() < 0.7:
            self._close_popups()
            for letter in self.random.choice(WORDS):
                self._press_key(0, NONE, letter)
            self._press_key(self.random.choice((Key.Key_Return, Key.Key_Tab, Key.Key_Escape)), NONE)

    def undo_or_redo(self) -> None:
        name = self.random.choice(("undo", "undo", "redo"))
        for _ in range(self.random.choice((1, 1, 2, 6))):
            self._note(f"command {name}")
            self.window.commands[name].trigger()

    def resize(self) -> None:
        size = QSize(self.random.randint(640, 1100), self.random.randint(400, 760))
        self._note(f"resize {size}")
        self.window.resize(size)

    def palette(self) -> None:
        """Asks for something and thinks better of it, or runs what is harmless."""
        self._press_key(Key.Key_K, CTRL)
        words = self.random.choice(("zoom in", "add", "xyz", "undo", "first"))
        for letter in words:
            self._press_key(0, NONE, letter)
        QApplication.processEvents()
        harmless = words in ("zoom in", "undo")
        self._press_key(Key.Key_Return if harmless else Key.Key_Escape, NONE)
        self._press_key(Key.Key_Escape, NONE)

    def thin_out(self) -> None:
        """What was doubled again and again is removed, so that the play stays quick."""
        self._note("thinning out")
        session, journey = self.session, self.session.journey
        self.window.finish_editing()
        many = [place.item.id for place in iter_items(journey)][MOST // 4 :]
        extra = [
            *(stage.id for stage in journey.stages[70:]),
            *(lane.id for lane in journey.lanes[20:]),
        ]
        session.select([*many, *extra])
        self._focus_map()
        self.window.commands["delete"].trigger()

    def _is_wide(self) -> bool:
        journey = self.session.journey
        return len(journey.stages) > 80 or len(journey.lanes) > 30

    # Events

    def _mouse(
        self,
        kind: QEvent.Type,
        at: QPoint,
        button: Qt.MouseButton,
        keys: Qt.KeyboardModifier,
        held: Qt.MouseButton = NO_BUTTON,
    ) -> None:
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            held = button
        self._note(f"{kind.name} {at.x()}, {at.y()} {button.name} with {keys}")
        event = QMouseEvent(
            kind, QPointF(at), QPointF(self.port.mapToGlobal(at)), button, held, keys
        )
        QApplication.sendEvent(self.port, event)

    def _press_key(self, key: int, keys: Qt.KeyboardModifier, text: str = "") -> None:
        self._note(f"key {Qt.Key(key).name if key else repr(text)} with {keys}")
        if text:
            focus = QApplication.focusWidget()
            if focus is not None:
                QTest.sendKeyEvent(QTest.KeyAction.Click, focus, Key(0), text, keys)
        else:
            QTest.keyClick(self.window.windowHandle(), Key(key), keys)

    def _note(self, words: str) -> None:
        self.events += 1
        self.log.append(words)

    # Places

    def _point(self) -> QPoint:
        """A place on the view: mostly on something, often near its edge."""
        size = self.port.size()
        chance = self.random.random()
        if chance > 0.2 and (places := self._visible()):
            group, x, y = self.random.choice(places)
            across = self.random.choice((0.0, 0.1, 0.5, 0.9, 1.0))
            down = self.random.choice((0.0, 0.5, 1.0))
            at = self.canvas.to_view().map(QPointF(x + across * group.w, y + down * group.h))
            point = at.toPoint() + self._nudge(4)
            if self.port.rect().contains(point):
                return point
        return QPoint(self.random.randrange(size.width()), self.random.randrange(size.height()))

    def _visible(self) -> list[tuple[Group, float, float]]:
        picture = self.canvas.picture
        if picture is None:
            return []
        view = self.canvas.visible_rect()
        return [
            (group, x, y)
            for group, x, y in picture.walk()
            if view.left() <= x + group.w and x <= view.right()
            if view.top() <= y + group.h and y <= view.bottom()
        ]

    def _nudge(self, most: int) -> QPoint:
        return QPoint(self.random.randint(-most, most), self.random.randint(-most, most))

    def _focus_map(self) -> None:
        """Mostly the keyboard is on the map or in a text on it."""
        focus = QApplication.focusWidget()
        away = focus is None or not (focus is self.canvas or self.canvas.isAncestorOf(focus))
        if focus is None or (away and self.random.random() < 0.7):
            self.window.activateWindow()
            self.canvas.setFocus()

    # What opens by itself

    def _close_popups(self) -> None:
        for _ in range(6):
            popup = QApplication.activePopupWidget()
            if popup is None:
                break
            popup.close()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.reject()
        if not self.window.isActiveWindow():
            self.window.activateWindow()

    def _close_modal(self) -> None:
        """A menu or question that waits for an answer gets none."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        modal = QApplication.activeModalWidget()
        if isinstance(modal, QDialog):
            modal.reject()
