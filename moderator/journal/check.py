"""`check`: is a session file sound, and what can be saved of one that is not.

It only reads, also while a console writes the file, and names lines and numbers, never what
anybody said: what is off the record is not even counted.
"""

import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.state import NoteBody
from moderator.disk import Disk
from moderator.journal.errors import Unwritable, called, counted, disk_says
from moderator.journal.lines import act_places
from moderator.journal.opened import absolute, lock_new
from moderator.journal.session_file import Loaded, load, make, sound_rows
from moderator.journal.sessions import Home

_NAMED: Final = 6
"""Lines that are named one by one; of more, only how many there are is said."""

_WRITTEN_S: Final = 0.3
"""Seconds after which a line that a console was writing is whole."""


class Checked(Struct, frozen=True):
    """What was found. `summary`: what the file holds; `wrong`: a sentence for each thing that
    is not as it should be, empty for a sound file."""

    loaded: Loaded
    summary: str
    wrong: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Is nothing wrong with it?"""
        return not self.wrong


def check(path: Path) -> Checked:
    """Read a session file and say what is wrong with it. Raises `Unreadable`."""
    loaded = load(path)
    if loaded.torn:
        time.sleep(_WRITTEN_S)
        loaded = load(path)
    wrong = tuple(_wrong(loaded))
    state = "cannot be judged" if loaded.newer else "is not sound" if wrong else "is sound"
    held = f"{counted(len(loaded.entries), 'act')}, {counted(_notes(loaded), 'note')}"
    return Checked(loaded, f"{called(path)} {state}: {held} in {_lines(loaded)}.", wrong)


def repair(checked: Checked, to: Path, home: Home) -> str:
    """Write what can be saved, and what the backups at home have of the rest, to a new file;
    returns one sentence on what it holds. Raises `Unwritable` when there is one already, when
    the disk refuses, and when the session is of a newer version; the damaged file is only
    read."""
    loaded, disk, target = checked.loaded, Disk(), absolute(to)
    if loaded.newer:
        raise Unwritable(f"{called(loaded.path)} is of a newer version, so it was not repaired.")
    whole = home.rescued(loaded)
    lock = lock_new(target, False, disk)
    try:
        make(target, loaded.session or uuid.uuid4().hex, sound_rows(whole), disk)
    except OSError as error:
        raise Unwritable(f"{disk_says(error, target)}.") from error
    finally:
        lock.release()
    saved = f"{counted(len(whole.entries), 'act')} saved in {called(target)}"
    if whole.rescued:
        saved += f", {whole.rescued} of them from the newest backup"
    return f"{saved}: {_lost(replace(whole, path=target))}."


def complete(checked: Checked, home: Home) -> bool:
    """Whether a repair loses nothing that the file ever held, as far as can be told."""
    return not _missing(home.rescued(checked.loaded))


# --- in words --------------------------------------------------------------------------------


def _wrong(loaded: Loaded) -> Iterator[str]:
    found = loaded.found
    if loaded.newer:
        yield "It was written by a newer version of this console, which alone can judge it."
        return
    if found.version is None:
        yield "Its first line could not be read."
    if found.bad:
        places = [place for place in found.wrong if place > 1][: found.bad]
        yield f"{_named(places, found.bad)} could not be read."
    if found.missing:
        yield f"{counted(found.missing, 'line')} {_is(found.missing)} missing."
    if found.moved:
        yield f"{counted(found.moved, 'line')} {_is(found.moved)} not in the right place."
    if unsound := loaded.decoded.unsound:
        places = act_places(loaded.data, frozenset(unsound))
        yield f"{_named(places, len(unsound))} {_has(len(unsound))} an act that makes no sense."
    if found.tail:
        size = counted(len(found.tail), "byte")
        what = "Its last line is incomplete" if loaded.torn else "Its end could not be read"
        yield f"{what} ({size})."
    if wordless := loaded.decoded.wordless:
        yield f"The words of {counted(len(wordless), 'note')} are missing."


def _named(places: list[int], number: int) -> str:
    """Lines by their places ("Lines 3 and 41"), or how many, when they are many or not known."""
    if len(places) != number or number > _NAMED:
        return counted(number, "line")
    shown = [str(place) for place in places]
    if len(shown) == 1:
        return f"Line {shown[0]}"
    return f"Lines {', '.join(shown[:-1])} and {shown[-1]}"


def _missing(loaded: Loaded) -> int:
    """How many acts are known to be lost; the broken end of a file is one at least."""
    found = loaded.found
    ends = max(1, found.tail.count(b"\n")) if found.tail else 0
    lost = found.bad + found.missing + len(loaded.decoded.unsound) + ends
    return max(0, lost - loaded.rescued) + len(loaded.decoded.wordless)


def _lost(loaded: Loaded) -> str:
    lost = _missing(loaded)
    if not lost:
        return "nothing was lost"
    return f"up to {counted(lost, 'act')} could not be saved"


def _lines(loaded: Loaded) -> str:
    return counted(loaded.data.count(b"\n") + (not loaded.data.endswith(b"\n")), "line")


def _notes(loaded: Loaded) -> int:
    """The notes that are on the record, thrown away ones included."""
    bodies = {
        getattr(fact, "note", ""): body
        for entry in loaded.entries
        for fact in entry.facts
        if isinstance(body := getattr(fact, "body", None), NoteBody)
    }
    return sum(not body.off_record for body in bodies.values())


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _has(number: int) -> str:
    return "has" if number == 1 else "have"
