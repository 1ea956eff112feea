"""What the menus do to what of the map is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.widgets.message_bar import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.model.journey import Journey
    from app.model.views import NamedView, View
    from app.widgets.viewing.bar import ViewBar
    from app.widgets.window import MainWindow


class ViewCommands(QObject):
    """Works on the session of one window. What a view leaves out is as much part of the map as
    before; only what is shown and exported changes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._bar: ViewBar | None = None
        self._session.changed.connect(self._follow)
        self._session.selection_changed.connect(self._tell_hidden)

    @property
    def view(self) -> View | None:
        """What is shown; None for everything."""
        return self._session.journey.view if self._session.started else None

    @property
    def active(self) -> bool:
        """Whether something is hidden, collapsed or filtered."""
        view = self.view
        return view is not None and (view.hides or view.filters)

    @property
    def any(self) -> bool:
        """Whether the map has named views."""
        return self._session.started and bool(self._session.journey.views)

    @property
    def all(self) -> tuple[NamedView, ...]:
        """The named views."""
        return self._session.journey.views

    @property
    def named(self) -> NamedView | None:
        """The named view that what is shown began as."""
        view = self.view
        if view is None or view.source is None:
            return None
        views = self._session.journey.views
        return next((one for one in views if one.id == view.source), None)

    def differs(self) -> bool:
        """Whether what is shown is no longer what the named view says."""
        named, view = self.named, self.view
        return named is not None and view is not None and named.view.lasting != view.lasting

    def has_parts(self) -> bool:
        """Whether stages or lanes are selected."""
        return bool(self._session.selection) and bool(self._parts())

    def all_collapsed(self) -> bool:
        """Whether all the selected stages and lanes are collapsed."""
        view = self.view
        if view is None or not self._session.selection:
            return False
        parts = self._parts()
        return bool(parts) and {*view.collapsed_stages, *view.collapsed_lanes}.issuperset(parts)

    def hide(self) -> None:
        """Hides the selected stages and lanes."""
        from app.model import edits

        parts = self._parts()
        self._edit(self.tr("Hide"), lambda now: edits.put_away(now, parts, "hidden"))

    def collapse(self) -> None:
        """Collapses the selected stages and lanes, or opens them when they are."""
        from app.model import edits

        parts = self._parts()
        if self.all_collapsed():
            self._edit(self.tr("Expand"), lambda now: edits.bring_out(now, parts))
        else:
            self._edit(self.tr("Collapse"), lambda now: edits.put_away(now, parts, "collapsed"))

    def show_only(self) -> None:
        """Hides every stage or lane but those selected."""
        from app.model import edits

        parts = self._parts()
        self._edit(self.tr("Show only this"), lambda now: edits.show_only(now, parts))

    def show_everything(self) -> None:
        """Shows all of the map."""
        from app.model import edits

        self._edit(self.tr("Show everything"), lambda now: edits.set_view(now, None))

    def reveal(self) -> None:
        """Shows what is selected and hidden, with its stage and lane, and goes there."""
        from app.model import edits
        from app.model.queries import iter_items

        chosen = set(self._session.selection)
        parts = set(chosen)
        for place in iter_items(self._session.journey):
            if place.item.id in chosen:
                parts |= {place.lane.id, place.stage}
        for one in chosen:
            parts.update(one.split("/")[:2])
        self._session.edit(self.tr("Show"), lambda now: edits.bring_out(now, parts))
        if self._session.selection:
            self._window.canvas.show_element(self._session.selection[-1])
        self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_filter(self) -> None:
        """Opens the popup of filters."""
        from app.widgets.viewing.facets import FilterPopup

        popup = self._window.findChild(FilterPopup)
        if popup is not None:
            popup.close()
            return
        popup = FilterPopup(self._session, self._window)
        popup.show_over(self._window.canvas)

    def ask_name(self, *, rename: bool = False) -> None:
        """Asks in the bar for the name of a view, a new one unless `rename`."""
        named = self.named if rename else None
        start = named.name if named is not None else self.tr("View {number}")
        number = len(self._session.journey.views) + 1
        self._made().ask_name(start.replace("{number}", str(number)), rename=rename)

    def keep(self, name: str) -> None:
        """Keeps what is shown as a new view."""
        from app.model import edits
        from app.model.ids import new_id

        made = new_id()
        self._edit(self.tr("Keep a view"), lambda now: edits.keep_view(now, made, name))

    def rename(self, name: str) -> None:
        """Gives the view another name."""
        from app.model import edits

        named = self.named
        if named is not None:
            self._edit(self.tr("Rename a view"), lambda now: edits.rename_view(now, named.id, name))

    def update(self) -> None:
        """Keeps what is shown in the view that it began as."""
        from app.model import edits

        named = self.named
        if named is not None:
            self._edit(self.tr("Update a view"), lambda now: edits.update_view(now, named.id))

    def remove(self) -> None:
        """Forgets the view; what is shown stays."""
        from app.model import edits

        named = self.named
        if named is not None:
            self._edit(self.tr("Delete a view"), lambda now: edits.remove_view(now, named.id))

    def take(self, view_id: str | None) -> None:
        """Shows a named view; everything for None."""
        from app.model import edits

        if view_id is None:
            self.show_everything()
        else:
            self._edit(self.tr("Show a view"), lambda now: edits.take_view(now, view_id))

    def step(self, by: int) -> None:
        """Goes to the next named view, or the one before; everything comes between the last and
        the first."""
        ring = [None, *(one.id for one in self._session.journey.views)]
        named = self.named
        at = ring.index(named.id if named is not None else None)
        self.take(ring[(at + by) % len(ring)])

    def _parts(self) -> list[str]:
        """The selected stages and lanes; of anything else in a lane none."""
        journey = self._session.journey
        chosen = set(self._session.selection)
        return [one.id for one in (*journey.stages, *journey.lanes) if one.id in chosen]

    def _edit(self, label: str, change: Callable[[Journey], Journey]) -> None:
        """An edit of the view; what it leaves out is selected no longer."""
        self._session.edit(label, change)
        hidden = self._hidden()
        if hidden:
            rest = [one for one in self._session.selection if one not in hidden]
            self._session.select(rest)
        elif self._session.selection:
            self._window.canvas.show_element(self._session.selection[-1])

    def _hidden(self) -> set[str]:
        """What is selected and not shown. A parked note stands in no place that could be."""
        session = self._session
        if not session.started or not session.selection or session.shown.view is None:
            return set()
        picture = self._window.canvas.picture
        if picture is None:
            return set()
        journey = session.shown
        shown = {group.element for band, _ in picture.bands for group in band.groups}
        heads = (journey.stages, journey.lanes, journey.phases, journey.links)
        known = {one.id for parts in heads for one in parts}
        return {
            one
            for one in set(session.selection) - shown
            if one in known
            or known.issuperset(one.split("/")[:2])
            or session.lookup.find_item(journey, one) is not None
        }

    def _tell_hidden(self) -> None:
        """Says that what is selected is hidden, and offers to show it."""
        if self._session.previewing or not self._hidden():
            return
        self._window.messages.show_message(
            lambda: self.tr("What is selected is hidden by the view."),
            "info",
            Choice(lambda: self.tr("Show it"), self.reveal),
        )
        self._window.messages.make_brief()

    def _follow(self, _old: object, _new: object) -> None:
        if self._session.shown.view is not None or self._bar is not None:
            self._made().follow()

    def _made(self) -> ViewBar:
        if self._bar is None:
            from app.widgets.viewing.bar import ViewBar

            self._bar = ViewBar(self._window, self)
            self._window.workspace.middle.add_above(self._bar)
        return self._bar
