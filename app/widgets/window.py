"""The window: menus, tool bar, panels around the canvas, status bar. It only puts them together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.session import Session
from app.widgets.actions.action_set import ActionSet
from app.widgets.audit_commands import AuditCommands
from app.widgets.block_commands import BlockCommands, BlockMenu
from app.widgets.context_menus import show_context_menu
from app.widgets.documents import Documents
from app.widgets.edit_commands import EditCommands
from app.widgets.export_commands import ExportCommands
from app.widgets.find_commands import FindCommands
from app.widgets.keeping.keeping import Keeping
from app.widgets.link_commands import LinkCommands
from app.widgets.logo_commands import LogoCommands
from app.widgets.mark_commands import MarkCommands
from app.widgets.menus import Menus
from app.widgets.message_bar import MessageBar
from app.widgets.metric_commands import MetricCommands
from app.widgets.parking_commands import ParkingCommands
from app.widgets.persona_commands import PersonaCommands
from app.widgets.picture_commands import PictureCommands
from app.widgets.program import Program
from app.widgets.recent_menu import RecentMenu
from app.widgets.refusals import tell_refused
from app.widgets.regions import go_to_region, inside
from app.widgets.renewal_commands import RenewalCommands
from app.widgets.stage_commands import StageCommands
from app.widgets.startup import NOTHING, Startup, Wanted
from app.widgets.status import Status
from app.widgets.table_commands import TableCommands
from app.widgets.template_commands import TemplateCommands
from app.widgets.theme_commands import ThemeCommands
from app.widgets.toolbar import ToolBar
from app.widgets.touchpoint_commands import TouchpointCommands
from app.widgets.view_commands import ViewCommands
from app.widgets.view_menu import ViewMenu
from app.widgets.window_menu import WindowMenu
from app.widgets.window_place import keep_place, restore_place
from app.widgets.workspace import Workspace

if TYPE_CHECKING:
    from app.model.journey import Journey
    from app.widgets.canvas.view import Canvas
    from app.widgets.capture.bar import CaptureLine
    from app.widgets.clipboard.clipboard import Clipboard


class MainWindow(QMainWindow):
    """A window on one map, or on the start page while there is none.

    It shows and paints empty first; `startup` fills it, and opens what is `wanted` when all is
    there.
    """

    first_painted = Signal()
    ready = Signal()
    """Everything is loaded; the map given at start, or the start page, is shown."""

    def __init__(self, program: Program, wanted: Wanted = NOTHING) -> None:
        super().__init__()
        self.program = program
        self.session = Session(self)
        self.is_ready = False
        self._painted = self._map_shown = False
        self._has_start_page = False
        self._clipboard: Clipboard | None = None
        self._seen: Journey | None = None
        self.messages = MessageBar(self)  # lets go before others say what is selected now
        self.session.selection_changed.connect(lambda: self.messages.let_go(of="selection"))
        self.workspace = Workspace(self)
        self.documents = Documents(self)
        self.keeping = Keeping(self)
        self.edits = EditCommands(self)
        self.parking = ParkingCommands(self)
        self.marks = MarkCommands(self.session, self)
        self.metrics = MetricCommands(self.session, self)
        self.links = LinkCommands(self)
        self.finding = FindCommands(self)
        self.personas = PersonaCommands(self)
        self.audit = AuditCommands(self)
        self.exports = ExportCommands(self)
        self.stages = StageCommands(self)
        self.pictures = PictureCommands(self)
        self.logo = LogoCommands(self)
        self.tables = TableCommands(self)
        self.touchpoints = TouchpointCommands(self)
        self.views = ViewCommands(self)
        self.themes = ThemeCommands(self)
        self.templates = TemplateCommands(self)
        self.blocks = BlockCommands(self)
        self.renewals = RenewalCommands(self)
        self.commands = ActionSet(self)
        self.menus = Menus(self.menuBar(), self.commands)
        RecentMenu(self.menus["recent"], self.documents)
        WindowMenu(self.menus["window"], self)
        ViewMenu(self.menus["shown"], self.views)
        BlockMenu(self.menus["lane"], self.blocks)
        self.tools = ToolBar(self)
        self.addToolBar(self.tools)
        self.status = Status(self)
        self.setStatusBar(self.status)
        self._pages = QStackedWidget(self)
        self._start_page: QWidget = QWidget(self)
        self._start_page.setProperty("role", "ground")
        self._pages.addWidget(self._start_page)
        self._pages.addWidget(self.workspace)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(centre)
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 400)
        restore_place(self)
        self.startup = Startup(self, wanted)
        self._show_page(map_wanted=self.startup.wants_map)
        self.documents.opened.connect(self.show_map)
        for changed in (self.session.state_changed, self.canvas.writing_changed):
            changed.connect(self._name_window)
        self.session.settled.connect(self.commands.follow)
        self.session.refused.connect(lambda error: tell_refused(self, error))
        self.canvas.format_changed.connect(self.session.stir)
        self.canvas.zoom_changed.connect(self.status.show_zoom)
        self.session.changed.connect(self._map_changed)
        self.canvas.message.connect(self.messages.show_brief)
        self.canvas.context_requested.connect(lambda ids, at: show_context_menu(self, ids, at))
        for changed in (self.workspace.folded, program.choices_changed, program.windows_changed):
            changed.connect(self.commands.refresh)
        program.choices_changed.connect(self._set_wheel)
        self._set_wheel()
        program.icons_loaded.connect(self._set_icons)
        if program.icons:
            self._set_icons()
        self._state_changed()

    @property
    def canvas(self) -> Canvas:
        """The view of the map."""
        return self.workspace.canvas

    @property
    def clipboard(self) -> Clipboard:
        """What copies and pastes; made when first used, with a map open."""
        if self._clipboard is None:
            from app.widgets.clipboard.clipboard import Clipboard

            self._clipboard = Clipboard(self)
        return self._clipboard

    def take_drops(self) -> None:
        """Lets other programs drop things on the map."""
        from app.widgets.clipboard.dropping import Dropping

        self.canvas.add_guest(Dropping(self, self.clipboard.taking))
        self.canvas.add_guest(self.touchpoints.dragged)

    @property
    def can_copy(self) -> bool:
        """Whether something on the map is selected, or a text is being written there."""
        return self.has_map and (bool(self.session.selection) or self.canvas.editing)

    @property
    def has_map(self) -> bool:
        """Whether a map is open and shown."""
        return self.is_ready and self.session.started and self.map_shown

    @property
    def map_shown(self) -> bool:
        """Whether the map's page is shown rather than the start page."""
        return self._map_shown

    def make_start_page(self) -> None:
        """Puts the real start page in the place of the empty one."""
        from app.widgets.start_page import StartPage

        old, self._start_page = self._start_page, StartPage(self)
        shown = self._pages.currentWidget() is old
        self._pages.insertWidget(0, self._start_page)
        if shown:
            self._pages.setCurrentWidget(self._start_page)
        self._pages.removeWidget(old)
        old.deleteLater()
        self._has_start_page = True

    def show_start_page(self) -> None:
        """Shows the start page."""
        if not self._has_start_page:
            self.make_start_page()
        self._show_page(map_wanted=False)

    def show_gallery(self) -> None:
        """Shows the start page: in this window while it is empty, otherwise in another."""
        if self.session.started:
            self.program.open_window()
        else:
            self.show_start_page()

    def show_map(self) -> None:
        """Shows the map's page."""
        self._show_page(map_wanted=True)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def left_shown(self) -> bool:
        """Whether the left panel is shown."""
        return not self.workspace.left.isHidden()

    @property
    def right_shown(self) -> bool:
        """Whether the inspector is shown."""
        return not self.workspace.right.isHidden()

    def toggle_left(self) -> None:
        """Shows or hides the left panel."""
        self.workspace.show_left(not self.left_shown)

    def toggle_right(self) -> None:
        """Shows or hides the inspector."""
        self.workspace.show_right(not self.right_shown)

    def go_to_region(self, step: int) -> None:
        """Gives the focus to the next part of the window, or with -1 to the one before."""
        bars = [
            one for one in inside(cast(QWidget, self.centralWidget())) if one is not self._pages
        ]
        if self.map_shown:
            workspace = self.workspace
            parts = (workspace.left, *workspace.middle.parts, workspace.right)
            go_to_region((*bars, self.tools, *parts, self.status), step)
        else:
            go_to_region((*bars, *inside(self._start_page)), step)

    def finish_editing(self, *, goes_on: bool = False) -> None:
        """Takes up what is being written, on the map or in a field of the inspector. The text on
        the map stays open when its writing `goes_on`."""
        if goes_on:
            self.canvas.take_text()
        else:
            self.canvas.finish_editing()
        self.workspace.finish_editing()
        self.parking.finish_editing()
        self.tables.finish_editing()

    def show_export(self) -> None:
        """Asks how to export the map."""
        from app.widgets.exporting.window import ExportWindow

        self._show_dialog(ExportWindow)

    def show_preferences(self) -> None:
        """Opens the preferences."""
        from app.widgets.preferences import Preferences

        self._show_dialog(Preferences)

    def show_shortcuts(self) -> None:
        """Lists the keyboard shortcuts."""
        from app.widgets.help_dialogs import Shortcuts

        self._show_dialog(Shortcuts)

    def show_about(self) -> None:
        """Tells what the program is."""
        from app.widgets.help_dialogs import About

        self._show_dialog(About)

    def show_palette(self) -> None:
        """Opens the command palette, or closes it."""
        from app.widgets.palette.popup import CommandPalette

        (self.findChild(CommandPalette) or CommandPalette(self)).toggle()

    def show_capture(self) -> None:
        """Opens the capture line under the map, or closes it."""
        self.capture_line().enter()

    def capture_line(self) -> CaptureLine:
        """The capture line, which may be closed."""
        from app.widgets.capture.bar import CaptureLine

        line = self.findChild(CaptureLine)
        if line is None:
            line = CaptureLine(self)
            self.workspace.middle.add_below(line)
        return line

    def _show_dialog(self, kind: type[QDialog]) -> None:
        """Shows the window's one dialog of a kind. None is modal."""
        dialog = self.findChild(kind) or kind(self)
        dialog.show()
        dialog.activateWindow()

    def come_forward(self) -> None:
        """Stands before the other windows, with the keyboard."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def toggle_full_screen(self) -> None:
        """Goes to the whole screen, or back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_page(self, map_wanted: bool) -> None:
        self._map_shown = map_wanted
        self._pages.setCurrentWidget(self.workspace if map_wanted else self._start_page)
        self.tools.setVisible(map_wanted)
        self.status.setVisible(map_wanted)
        self._state_changed()

    def _state_changed(self) -> None:
        self._name_window()
        self.commands.refresh()

    def _name_window(self) -> None:
        name = self.documents.name.replace("[*]", "[*][*]") if self.session.started else ""
        self.setWindowTitle(f"{name}[*] — Parcours" if name else "Parcours[*]")
        modified = self.session.started and (self.canvas.writing or not self.session.clean)
        if modified != self.isWindowModified():
            self.setWindowModified(modified)

    def _map_changed(self) -> None:
        if not self.session.previewing and self._seen is not self.session.journey:
            self._seen = self.session.journey
            self._name_window()
            self.messages.let_go(of="map")

    def _set_wheel(self) -> None:
        self.canvas.wheel_zooms = self.program.wheel == "zoom"

    def _set_icons(self) -> None:
        icons = self.program.icons
        if icons:
            self.commands.set_icons(icons.icon)
            self.setWindowIcon(icons.application())

    # Qt's events

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.WindowStateChange:
            self.commands.refresh()
        if event.type() == QEvent.Type.LanguageChange:
            self.session.forget_names()
            self.commands.retranslate()
            self.menus.retranslate()
            self._state_changed()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._painted:
            self.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Expose and cast(QWindow, watched).isExposed()
        if shown and not self._painted:
            self._painted = True
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.first_painted.emit)
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.documents.may_close():
            event.ignore()
            return
        asked = self.session.taken_up
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.startup.stop()
        self.documents.opening.cancel()
        self.keeping.end(asked)
        self.pictures.cancel()
        self.renewals.stop()
        keep_place(self)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.is_ready and _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _files(event)
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self.documents.take_files(paths))


def _files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
