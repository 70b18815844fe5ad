"""Recommendations that say the same: which one stands for them, and what it says then.

A merge is a link, so both wordings, their sources and their evidence stay as they were
typed, and taking them apart loses nothing. A link counts only while it leads to a
recommendation that is there; whoever follows links does it here, once.
"""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from moderator.core.state import Kind, Note, NoteBody, Notes


class Standing(Struct, frozen=True):
    """A note as it stands in a document. `body`: its own, with whom and what the merged ones
    are about and rest on. `others`: the notes merged into it, in the order given."""

    note: Note
    body: NoteBody
    others: tuple[Note, ...] = ()


def stands_for(notes: Notes, note: Note) -> Note:
    """The note that stands for this one: itself while it is not merged. Links that lead round
    in a circle (no rule makes them, a damaged file may hold them) count for nothing, so that
    every note is shown."""
    seen, root = {note.id}, note
    while (target := _target(notes, root)) is not None:
        if target.id in seen:
            return note
        seen.add(target.id)
        root = target
    return root


def _target(notes: Notes, note: Note) -> Note | None:
    """Where a merge leads, if it counts: recommendation to recommendation, on the same side of
    the record."""
    found = notes.get(note.merged_into) if note.merged_into is not None else None
    if found is None or found.body.off_record != note.body.off_record:
        return None
    both = note.body.kind is found.body.kind is Kind.RECOMMENDATION
    return found if both else None


def standing(notes: Notes, ordered: Iterable[Note]) -> list[Standing]:
    """The notes that stand for themselves, in their order, each with those merged into it."""
    held = list(ordered)
    others: dict[str, list[Note]] = {}
    own: list[Note] = []
    for note in held:
        root = note if note.merged_into is None else stands_for(notes, note)
        if root is note:
            own.append(note)
        else:
            others.setdefault(root.id, []).append(note)
    return [_together(note, tuple(others.get(note.id, ()))) for note in own]


def _together(note: Note, others: tuple[Note, ...]) -> Standing:
    if not others:
        return Standing(note, note.body)
    bodies = (note.body, *(one.body for one in others))
    own = {note.id, *(one.id for one in others)}
    body = replace(
        note.body,
        addressees=_union(one.addressees for one in bodies),
        cases=_union(one.cases for one in bodies),
        tracks=_union(one.tracks for one in bodies),
        mandates=_union(one.mandates for one in bodies),
        evidence=tuple(one for one in _union(one.evidence for one in bodies) if one not in own),
        key=any(one.key for one in bodies),
    )
    return Standing(note, body, others)


def _union(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for part in parts for one in part))
