"""What the menus do to get the map out besides files: print, copy as a picture, drag out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.layout.picture import Picture
    from app.widgets.clipboard.copied import PictureData
    from app.widgets.window import MainWindow


class ExportCommands(QObject):
    """Works on the map of one window. Called only while a map is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def print_map(self) -> None:
        """Shows how the map will be printed."""
        from PySide6.QtPrintSupport import QPrinterInfo

        from app.widgets.exporting.printing import Printing

        self._window.finish_editing()
        if not QPrinterInfo.availablePrinterNames():
            self._window.messages.show_message(
                lambda: self.tr(
                    "No printer is installed; what is printed becomes a PDF file instead."
                )
            )
        dialog = self._window.findChild(Printing) or Printing(self._window)
        dialog.show()
        dialog.activateWindow()

    def copy_picture(self) -> None:
        """Copies the selection as a picture, the whole map where nothing of it is selected."""
        found = self._shot()
        if found is None:
            return
        shot, part = found
        self._window.clipboard.hold(self._data(shot))
        self._window.messages.show_brief(
            self.tr("The selection was copied as a picture.")
            if part
            else self.tr("The map was copied as a picture.")
        )

    def drag_picture(self) -> None:
        """Offers the selection, or the whole map, as a picture to drag into another program."""
        from app.widgets.clipboard.drag_out import DragOut

        found = self._shot()
        if found is None:
            return
        shot, _ = found
        for popup in self._window.findChildren(DragOut):
            popup.close()
        stem = self._window.documents.stem
        DragOut(self._window, self._data(shot), stem).come_up()

    def _shot(self) -> tuple[Picture, bool] | None:
        """What is to be a picture, and whether that is a part of the map."""
        from app.model.fragments import cut_out
        from app.widgets.clipboard.shot import shot_of

        self._window.finish_editing()
        session, picture = self._window.session, self._window.canvas.true_picture
        if picture is None:
            return None
        fragment = cut_out(session.journey, session.reached) if session.selection else None
        shot = shot_of(picture, fragment, session.selection) if fragment is not None else None
        return (picture, False) if shot is None else (shot, True)

    def _data(self, shot: Picture) -> PictureData:
        from app.widgets.clipboard.copied import PictureData

        assets = {asset.id: asset for asset in self._window.session.journey.assets}.get
        return PictureData(shot, self._window.program.drawing.engine, assets)
