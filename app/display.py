"""Can Qt start here, and can a window open? Asked before Qt is loaded, which aborts with a core
dump where it cannot. Takes a few milliseconds; nothing here imports Qt.

The libraries are those that the Linux wheels of PySide6 6.11 name as needed (`readelf -d`).
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from typing import NamedTuple

OS_RELEASE = "/etc/os-release"

# library: Debian and Ubuntu, Fedora, Arch, openSUSE
_CORE = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd", "Mesa-libEGL1"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd", "Mesa-libGL1"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11", "libX11-6"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2", "libfreetype6"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    "libzstd.so.1": ("libzstd1", "libzstd", "zstd", "libzstd1"),
    "libz.so.1": ("zlib1g", "zlib-ng-compat", "zlib", "libz1"),
}
_X11 = {
    "libxcb.so.1": ("libxcb1", "libxcb", "libxcb", "libxcb1"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    "libxkbcommon-x11.so.0": (
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
    ),
    "libxcb-cursor.so.0": (
        "libxcb-cursor0",
        "xcb-util-cursor",
        "xcb-util-cursor",
        "libxcb-cursor0",
    ),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    "libxcb-keysyms.so.1": (
        "libxcb-keysyms1",
        "xcb-util-keysyms",
        "xcb-util-keysyms",
        "libxcb-keysyms1",
    ),
    "libxcb-render-util.so.0": (
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "xcb-util", "libxcb-util1"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb", "libxcb", "libxcb-render0"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb", "libxcb", "libxcb-shm0"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
}
_WAYLAND = {
    "libwayland-client.so.0": (
        "libwayland-client0",
        "libwayland-client",
        "wayland",
        "libwayland-client0",
    ),
    "libwayland-cursor.so.0": (
        "libwayland-cursor0",
        "libwayland-cursor",
        "wayland",
        "libwayland-cursor0",
    ),
}
_INSTALLERS = {
    "debian": (0, "sudo apt install"),
    "ubuntu": (0, "sudo apt install"),
    "fedora": (1, "sudo dnf install"),
    "rhel": (1, "sudo dnf install"),
    "arch": (2, "sudo pacman -S"),
    "suse": (3, "sudo zypper install"),
    "opensuse": (3, "sudo zypper install"),
}


class Problem(NamedTuple):
    """Why Qt, or a window, cannot start. `code` is `libraries`, `no-display` or `no-answer`."""

    code: str
    detail: str = ""
    """The libraries that are missing, or the display that does not answer."""
    remedy: str = ""
    """The command that installs them, when this system is known."""


def qt_problem(platform: str = sys.platform) -> Problem | None:
    """Why Qt cannot be loaded at all, even without a window; None when it can."""
    return _libraries(_CORE) if platform.startswith("linux") else None


def window_problem(
    environ: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Problem | None:
    """Why no window can open; None when one can. Other systems than Linux always say None."""
    if not platform.startswith("linux"):
        return None
    core = _libraries(_CORE)
    chosen = environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if core or (chosen and chosen != "xcb" and not chosen.startswith("wayland")):
        return core
    problems: list[Problem] = []
    if environ.get("WAYLAND_DISPLAY") and chosen != "xcb":
        problem = _libraries(_WAYLAND) or _answer_of_wayland(environ["WAYLAND_DISPLAY"])
        if problem is None:
            return None
        problems.append(problem)
    if environ.get("DISPLAY") and not chosen.startswith("wayland"):
        problem = _answer_of_x(environ["DISPLAY"]) or _libraries(_X11)
        if problem is None:
            return None
        problems.append(problem)
    return problems[-1] if problems else Problem("no-display")


def _libraries(table: Mapping[str, tuple[str, ...]]) -> Problem | None:
    missing = [library for library in table if not _loads(library)]
    if not missing:
        return None
    known = _installer()
    if known is None:
        return Problem("libraries", ", ".join(missing))
    column, command = known
    packages = dict.fromkeys(table[library][column] for library in missing)
    return Problem("libraries", ", ".join(missing), f"{command} {' '.join(packages)}")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _installer() -> tuple[int, str] | None:
    """Column of the tables and command for this distribution, by os-release(5)."""
    try:
        with open(OS_RELEASE, encoding="utf-8") as file:
            lines = dict(line.rstrip().split("=", 1) for line in file if "=" in line)
    except OSError:
        return None
    names = f"{lines.get('ID', '')} {lines.get('ID_LIKE', '')}".replace('"', "").split()
    for name in names:
        if found := _INSTALLERS.get(name.partition("-")[0]):
            return found
    return None


def _answer_of_x(display: str) -> Problem | None:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return _libraries(_X11)
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return Problem("no-answer", f"DISPLAY={display}") if failed else None


def _answer_of_wayland(display: str) -> Problem | None:
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    connection = wayland.wl_display_connect(display.encode())
    if not connection:
        return Problem("no-answer", f"WAYLAND_DISPLAY={display}")
    wayland.wl_display_disconnect(ctypes.c_void_p(connection))
    return None


if __name__ == "__main__":
    from app.words import Words

    if found := qt_problem():
        sys.exit(Words.of_user().problem(found))
