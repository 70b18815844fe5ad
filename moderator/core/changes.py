"""Which notes differ between two states.

After an act nearly all of 10,000 notes are the same objects in the same buckets as before, so
finding the few that are not costs the same however many there are. Whoever keeps something
about every note (rows, counts, a search) brings it up to date from these.
"""

from collections.abc import Mapping
from typing import TypeAlias

from moderator.core.state import Note, Notes

Changes: TypeAlias = Mapping[str, tuple[Note | None, Note | None]]
"""By id, the note before and after; None where it was not, or is no longer, there."""


def changed_notes(before: Notes, after: Notes) -> Changes:
    """The notes that were written, changed or thrown away from one state to another, on and
    off the record; in no particular order."""
    found: dict[str, tuple[Note | None, Note | None]] = {}
    for note in (*after.open.differing(before.open), *after.sealed.differing(before.sealed)):
        was, now = before.get(note), after.get(note)
        if was != now:
            found[note] = (was, now)
    return found
