"""What the palette offers, in the language and the state of now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon, QKeySequence

from app.widgets.actions.spec import Spec
from app.widgets.actions.table import ACTIONS
from app.widgets.lane_kinds import lane_kind_name
from app.widgets.menus import MENUS, MenuSpec
from app.widgets.palette.ranking import Candidate
from app.widgets.template_choice import templates_in

if TYPE_CHECKING:
    from app.widgets.window import MainWindow

ARROW = " › "
_ZOOMS = (0.5, 0.75, 1.25, 1.5, 2.0)


class Entry(NamedTuple):
    """One row: the words it is found by, what it looks like and what it does."""

    about: Candidate
    run: Callable[[], object]
    icon: QIcon
    keys: str = ""
    """As the system writes them."""
    reason: str = ""
    """Why it is not possible now."""
    checked: bool = False
    kept: bool = True
    """Worth remembering for the next map."""


def entries(window: MainWindow) -> list[Entry]:
    """Everything: commands in the order of the menus, then what changes with files and maps,
    then the places of the map."""
    window.commands.refresh()
    found = [*_commands(window), *_templates(window), *_recent(window)]
    if window.has_map:
        found += [
            *_blocks(window),
            *_zooms(window),
            *_themes(window),
            *_personas(window),
            *_places(window),
        ]
    return found


# commands


class _Home(NamedTuple):
    """The menu of a command: its path, and the name of a menu of choices, which its entries
    need to be understood."""

    path: str = ""
    group: str = ""


def _commands(window: MainWindow) -> Iterator[Entry]:
    translated, english = _homes(_translate), _homes(_plain)
    order = {name: place for place, name in enumerate(translated)}
    for spec in sorted(ACTIONS, key=lambda one: order.get(one.id, len(order))):
        if spec.id == "palette":
            continue
        action = window.commands[spec.id]
        home = translated.get(spec.id, _Home())
        title = _titled(home.group, _bare(action.text()))
        foreign = _english(english.get(spec.id, _Home()).group, _bare(spec.text))
        about = Candidate(
            spec.id,
            title,
            home.path,
            foreign if foreign != title else "",
            _translate("Actions", spec.tip),
            action.isEnabled(),
        )
        yield Entry(
            about,
            action.trigger,
            action.icon(),
            action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            "" if action.isEnabled() else _reason(window, spec),
            action.isCheckable() and action.isChecked(),
        )


def _homes(translate: Callable[[str, str], str]) -> dict[str, _Home]:
    found: dict[str, _Home] = {}

    def walk(menu: MenuSpec, path: tuple[str, ...]) -> None:
        titles = (*path, _bare(translate("Menus", menu.text)))
        for entry in menu.entries:
            if isinstance(entry, MenuSpec):
                walk(entry, titles)
            elif entry is not None:
                group = titles[-1] if menu.only_one or menu.id == "lane" else ""
                found[entry] = _Home(ARROW.join(titles[:-1] if group else titles), group)

    for menu in MENUS:
        walk(menu, ())
    return found


def _reason(window: MainWindow, spec: Spec) -> str:
    if spec.id in ("next_window", "previous_window"):
        return QCoreApplication.translate("Palette", "No other window is open")
    if not window.has_map:
        return QCoreApplication.translate("Palette", "Needs an open map")
    if spec.id == "undo":
        return QCoreApplication.translate("Palette", "Nothing to undo")
    if spec.id == "redo":
        return QCoreApplication.translate("Palette", "Nothing to redo")
    if window.session.read_only:
        return QCoreApplication.translate("Palette", "The map is read-only")
    if not spec.shown(window):
        return QCoreApplication.translate("Palette", "Not among the blocks of the template")
    return QCoreApplication.translate("Palette", "Needs another selection")


# what changes with files and maps


def _templates(window: MainWindow) -> Iterator[Entry]:
    path = _join(_menu("file"), _bare(_translate("Actions", "&New map…")))
    pattern = QCoreApplication.translate("Palette", "New map: {template}")
    for info in templates_in(window.program.language.code):
        about = Candidate(
            f"template:{info.name}",
            pattern.format(template=info.title),
            path,
            f"New map: {info.title}",
            f"{info.description} {info.category}",
        )
        start = window.documents.new_in_language
        yield Entry(about, lambda n=info.name, s=start: s(n), _icon(window, "file-plus"))


def _recent(window: MainWindow) -> Iterator[Entry]:
    path = _join(_menu("file"), _bare(_translate("Menus", "Open &recent")))
    pattern = QCoreApplication.translate("Palette", "Open: {file}")
    for file in window.documents.recent.paths():
        title = pattern.format(file=file.name)
        about = Candidate(f"file:{file}", title, path, f"Open: {file.name}", str(file.parent))
        run = window.documents.open_all
        icon = _icon(window, "clock-counter-clockwise")
        yield Entry(about, lambda f=file, r=run: r([f]), icon, kept=False)


def _zooms(window: MainWindow) -> Iterator[Entry]:
    pattern = QCoreApplication.translate("Palette", "Zoom to {percent}%")
    for factor in _ZOOMS:
        percent = round(factor * 100)
        title = pattern.format(percent=percent)
        about = Candidate(f"zoom:{percent}", title, _menu("view"), f"Zoom to {percent}%")
        zoom = window.canvas.zoom_to
        yield Entry(about, lambda f=factor, z=zoom: z(f), _icon(window, "magnifying-glass"))


def _themes(window: MainWindow) -> Iterator[Entry]:
    from app.widgets.theming.names import named, theme_name

    path = _join(_menu("look"), _bare(_translate("Menus", "&Change the theme")))
    pattern = QCoreApplication.translate("Palette", "Theme: {name}")
    reason = QCoreApplication.translate("Palette", "The map is read-only")
    session = window.session
    now = named(session.journey.theme)
    for number, shelf in enumerate(window.themes.shelves()):
        for stem, theme in shelf.themes.items():
            about = Candidate(
                f"map_theme:{number}:{stem}",
                pattern.format(name=theme_name(theme)),
                path,
                f"Theme: {theme.name}",
                enabled=not session.read_only,
            )
            wear, icon = window.themes.apply, _icon(window, "palette")
            yield Entry(
                about,
                lambda t=theme, w=wear: w(t),
                icon,
                "",
                reason if session.read_only else "",
                theme == now,
            )


def _blocks(window: MainWindow) -> Iterator[Entry]:
    """Lanes made from the blocks of the map's own."""
    from app.widgets.actions.spec import restructurable
    from app.widgets.block_commands import block_words

    template = window.session.journey.template
    path = _join(_menu("insert"), _bare(_translate("Menus", "Add a &lane")))
    pattern = QCoreApplication.translate("Palette", "Add a lane: {name}")
    enabled = restructurable(window)
    for block in template.custom if template else ():
        name = block_words(block)
        about = Candidate(
            f"block:{block.id}",
            pattern.format(name=name),
            path,
            f"Add a lane: {name}",
            block.prompt,
            enabled,
        )
        reason = "" if enabled else _locked_reason(window)
        add = window.blocks.add
        yield Entry(
            about, lambda b=block.id, a=add: a(b), _icon(window, "puzzle-piece"), "", reason
        )


def _locked_reason(window: MainWindow) -> str:
    if window.session.read_only:
        return QCoreApplication.translate("Palette", "The map is read-only")
    return QCoreApplication.translate("Palette", "The structure of the map is locked")


def _personas(window: MainWindow) -> Iterator[Entry]:
    from app.model.edits import set_focus
    from app.widgets.panels.options import persona_words

    session = window.session
    journey = session.journey
    if not journey.personas:
        return
    every = QCoreApplication.translate("Palette", "all personas")
    pattern = QCoreApplication.translate("Palette", "Persona in focus: {name}")
    label = QCoreApplication.translate("Palette", "Change persona in focus")
    reason = QCoreApplication.translate("Palette", "The map is read-only")
    for persona, name in (*((one.id, persona_words(one)) for one in journey.personas), (None, "")):
        words = name or every
        about = Candidate(
            f"persona:{persona or ''}",
            pattern.format(name=words),
            english=f"Persona in focus: {name or 'all personas'}",
            enabled=not session.read_only,
        )

        def choose(one: str | None = persona) -> None:
            window.finish_editing()
            session.edit(label, lambda now: set_focus(now, one))

        chosen = journey.focus == persona
        icon = _icon(window, "user")
        yield Entry(about, choose, icon, "", reason if session.read_only else "", chosen, False)


def _places(window: MainWindow) -> Iterator[Entry]:
    """The title, the stages and the lanes, to be selected and shown."""
    journey = window.session.journey
    stage = QCoreApplication.translate("Palette", "Stage")
    lane = QCoreApplication.translate("Palette", "Lane")
    for one in journey.stages:
        if one.name:
            yield _place(window, one.id, one.name, stage, "columns")
    for one in journey.lanes:
        kind = lane_kind_name(one.kind)
        name = one.name or kind
        yield _place(window, one.id, name, lane, "rows", kind if kind != name else "")


def _place(
    window: MainWindow, element: str, name: str, path: str, icon: str, tip: str = ""
) -> Entry:
    title = " ".join(name.split())

    def go() -> None:
        window.finish_editing()
        window.session.select([element])
        window.canvas.show_element(element)
        window.canvas.setFocus()

    about = Candidate(f"place:{element}", title, path, tip=tip, place=True)
    return Entry(about, go, _icon(window, icon), kept=False)


# words


def _translate(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def _plain(_context: str, text: str) -> str:
    return text


def _bare(text: str) -> str:
    """A menu's text without its mnemonic and the dots that promise a question."""
    marked = text.replace("&&", "\0").replace("&", "").replace("\0", "&")
    return marked.removesuffix("…").rstrip()


def _titled(group: str, name: str) -> str:
    if not group:
        return name
    return QCoreApplication.translate("Palette", "{menu}: {entry}").format(menu=group, entry=name)


def _english(group: str, name: str) -> str:
    return f"{group}: {name}" if group else name


def _menu(name: str) -> str:
    return next(_bare(_translate("Menus", menu.text)) for menu in MENUS if menu.id == name)


def _join(*parts: str) -> str:
    return ARROW.join(part for part in parts if part)


def _icon(window: MainWindow, name: str) -> QIcon:
    icons = window.program.icons
    return icons.icon(name) if icons else QIcon()
