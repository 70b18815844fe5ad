"""What keeps Qt from opening a window here, found out without Qt.

Qt aborts the process where there is no display, or where a system library is missing; a
person at a terminal is owed a sentence instead. So what Qt is about to do is tried first: the
platform plugin is loaded, and the display is asked for a connection.
"""

import ctypes
import importlib.util
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_NO_DISPLAY: Final = (
    "There is no display to open the window on: start it from a desktop, or use a command "
    "that needs none (moderator --help lists them)."
)
_X11: Final = "xcb"


def display_problem(environ: Mapping[str, str]) -> str:
    """One sentence on what keeps Qt from opening a window here; empty when nothing does.

    Qt takes the first platform that works, and aborts the process when none does. What a
    missing library needs is said before a missing display: a person can install the former.
    """
    if not sys.platform.startswith("linux"):
        return ""
    problems = [_platform_problem(one, environ) for one in _platforms(environ)]
    if "" in problems:
        return ""
    return next((one for one in problems if one != _NO_DISPLAY), _NO_DISPLAY)


def _platforms(environ: Mapping[str, str]) -> list[str]:
    """The platforms that Qt will try, in its order: those of QT_QPA_PLATFORM (a list with
    semicolons, each perhaps with settings after a colon), else the session's and then X11."""
    asked = [one.split(":")[0] for one in environ.get("QT_QPA_PLATFORM", "").split(";") if one]
    if asked:
        return asked
    return ["wayland", _X11] if environ.get("WAYLAND_DISPLAY") else [_X11]


def _platform_problem(platform: str, environ: Mapping[str, str]) -> str:
    if platform.startswith("wayland") and not _wayland_answers(environ):
        return _NO_DISPLAY
    if platform == _X11 and not environ.get("DISPLAY"):
        return _NO_DISPLAY
    problem = _plugin_problem(platform, environ)
    if not problem and platform == _X11 and not _x_answers(environ["DISPLAY"]):
        return _NO_DISPLAY
    return problem


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY") or "wayland-0"
    return (Path(environ.get("XDG_RUNTIME_DIR", "/nowhere")) / name).exists()


def _x_answers(display: str) -> bool:
    """Does the X server take a connection, with the authority it asks for?"""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _plugin_problem(platform: str, environ: Mapping[str, str]) -> str:
    """What is missing for Qt's platform plugin, found by loading it as Qt will."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        return "Qt for Python is not installed: start with the command in the README."
    ours = Path(next(iter(spec.submodule_search_locations))) / "Qt" / "plugins" / "platforms"
    given = environ.get("QT_QPA_PLATFORM_PLUGIN_PATH", "")
    name = f"libq{_FILES.get(platform, platform)}.so"
    plugin = next(
        (folder / name for folder in (Path(given), ours) if (folder / name).exists()), None
    )
    if plugin is None:
        return (
            f"Qt has no platform named {platform!r} here: "
            "unset QT_QPA_PLATFORM, or name another one."
        )
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return library_problem(str(error))
    return ""


_FILES: Final = {"wayland-egl": "wayland"}
"""Platforms whose plugin is in a file of another name."""

_PACKAGES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What Debian and Ubuntu call the packages of the system libraries that Qt needs."""


def library_problem(error: str) -> str:
    """The sentence for a shared library that could not be loaded, from what the loader said."""
    found = re.search(r"(lib[\w.+-]+\.so[\d.]*)", error)
    if found is None:
        return f"Qt could not be loaded ({error}): start with the command in the README."
    library = found.group(1)
    package = _PACKAGES.get(library)
    how = f"on Debian or Ubuntu, apt install {package}" if package else "install it"
    return (
        f"The system library {library}, which Qt needs, is missing or damaged: {how}, "
        "then start again."
    )
