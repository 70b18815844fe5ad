"""The preferences that hold without a window: where new sessions are kept, and the signals and
limits they begin with.

The window keeps its preferences in an ini file of Qt's (`moderator.qt.prefs`), and there is no
Qt here: its sections are read by `configparser`, its values as QSettings writes them. Whatever
cannot be understood is the default, as in the window; that both read the same is tested on
files that Qt wrote.
"""

import configparser
import contextlib
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from moderator.core.event import SHORTEST_S, Event, Settings
from moderator.journal.folders import unreachable, writable
from moderator.journal.sessions import Home

FILE: Final = "settings.ini"
FOLDER: Final = "sessions/folder"
LIMITS: Final = (
    ("limits/first_signal", "wrap_up_s", 0),
    ("limits/last_signal", "last_s", 0),
    ("limits/asker", "asker_s", SHORTEST_S),
    ("limits/answer", "answer_s", SHORTEST_S),
)
"""The key of each, the setting of an event that it is, and the fewest seconds it may be."""

_MOST_S: Final = 3600
_PLAIN_KEYS: Final = "General"
"""The section of keys that have none."""

_PIECE: Final = re.compile(r"""\\x([0-9A-Fa-f]+)|\\([0-7]+)|\\(.?)|(["])|([,;])|([^\\",;]+)""")
_ESCAPED: Final = ("a\a", "b\b", "f\f", "n\n", "r\r", "t\t", "v\v")


def home() -> Home:
    """Where sessions are kept, as in the window: a folder that was chosen and cannot be reached is
    said, and then they are kept beside the settings."""
    found = Home.default()
    chosen = "" if os.environ.get("MODERATOR_HOME") else kept(found.path).get(FOLDER, "")
    if chosen and writable(Path(chosen)):
        found.keep_sessions_in(Path(chosen))
    elif chosen:
        print(unreachable(chosen), file=sys.stderr)
    return found


def begun_with(event: Event, folder: Path) -> Event:
    """An event with the signals and limits that new sessions begin with; `folder`: where the
    settings are."""
    return replace(event, settings=limits(kept(folder), event.settings))


def limits(settings: Mapping[str, str], before: Settings) -> Settings:
    """The signals and limits that were chosen; the rest as it was."""
    plain = Settings()
    found = {
        name: _seconds(settings.get(key, ""), least, getattr(plain, name))
        for key, name, least in LIMITS
    }
    return replace(before, **{**found, "last_s": min(found["last_s"], found["wrap_up_s"])})


def _seconds(text: str, least: int, otherwise: int) -> int:
    try:
        number = float(text)
    except ValueError:
        return otherwise
    return int(number) if least <= number <= _MOST_S else otherwise


# --- the file ------------------------------------------------------------------------------------


def kept(folder: Path) -> dict[str, str]:
    """What the settings file in a folder says, by key; nothing where there is none, and without
    what is no text."""
    try:
        text = (folder / FILE).read_text("utf-8-sig", errors="replace")
    except OSError:
        return {}
    parser = configparser.RawConfigParser(
        delimiters=("=",), comment_prefixes=(";",), strict=False, empty_lines_in_values=False
    )
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    with contextlib.suppress(configparser.ParsingError):  # told at the end; the rest is read
        parser.read_string(f"[{_PLAIN_KEYS}]\n{text}")
    found = {}
    for section in parser.sections():
        before = "" if section == _PLAIN_KEYS else f"{section}/"
        for key, value in parser.items(section):
            plain = unescaped(value)
            if plain is not None:
                found[before + key] = plain
    return found


def unescaped(value: str) -> str | None:
    """The text that QSettings wrote as a value; None for a list, or what is no text."""
    parts, quoted = [], False
    for byte, octal, escaped, quote, end, plain in _PIECE.findall(value):
        if quote:
            quoted = not quoted
        elif end and not quoted:
            if end == ",":
                return None
            break  # a comment
        elif byte or octal:
            parts.append(_sign(int(byte, 16) if byte else int(octal, 8)))
        elif escaped:
            named = next((one[1] for one in _ESCAPED if one[0] == escaped), escaped)
            parts.append(named)
        else:
            parts.append(end or plain)
    text = "".join(parts)
    if text.startswith("@@"):
        return text[1:]
    return None if text.startswith("@") and text.endswith(")") else text


def _sign(number: int) -> str:
    return chr(number) if number <= sys.maxunicode else ""
