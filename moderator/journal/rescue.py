"""What a damaged session has lost, looked for in its backups.

A backup is a copy of the same file from an earlier moment, so every act that lies there
between two acts which the damaged file still has was between them here, too, and is put back
in its place. What was recorded after the last act that is left is not: another copy of the
session ("Save as") may have gone on from there on its own, under the same id. That is for a
person to decide, who is offered the backup as a session by itself.
"""

import contextlib
from collections.abc import Iterable

from msgspec.structs import replace

from moderator.journal.backups import Backups
from moderator.journal.codec import ACTS, Tables, decode
from moderator.journal.session_file import Loaded, named, sound_rows


def rescued(loaded: Loaded, backups: Backups) -> Loaded:
    """The same session with the acts that the newest sound backup still has of those it lost;
    nothing is changed on the disk."""
    if loaded.sound or loaded.newer:
        return loaded
    ours = sound_rows(loaded)
    theirs = _newest(backups, ours.get(ACTS, {}))
    order, found = _filled(list(ours.get(ACTS, {})), list(theirs.get(ACTS, {})))
    if not found:
        return loaded
    tables = _joined(ours, theirs, order, found)
    return replace(
        loaded,
        found=loaded.found.holding(tables),
        decoded=decode(tables),
        rescued=len(found),
    )


def _newest(backups: Backups, known: Iterable[str]) -> Tables:
    """The tables of the newest generation that is sound and has something in common with us."""
    acts = set(known)
    with contextlib.suppress(OSError):  # a backup that cannot be read is no backup
        for generation in backups.generations():
            tables = backups.tables(generation)
            if tables is not None and not acts.isdisjoint(tables.get(ACTS, {})):
                return tables
    return {}


def _filled(ours: list[str], theirs: list[str]) -> tuple[list[str], frozenset[str]]:
    """Our acts in order, with those of theirs that lie before one of ours; and which they are."""
    order, known = list(ours), set(ours)
    found: list[str] = []
    before = ""
    for act in reversed(theirs):
        if act not in known and before:
            order.insert(order.index(before), act)
            found.append(act)
        if act in known or before:
            before = act
    return order, frozenset(found)


def _joined(ours: Tables, theirs: Tables, order: list[str], found: frozenset[str]) -> Tables:
    acts = {**theirs.get(ACTS, {}), **ours.get(ACTS, {})}
    joined: Tables = {ACTS: {act: acts[act] for act in order}}
    for name in dict.fromkeys([*ours, *theirs]):
        if name != ACTS:
            more = {
                row_id: row
                for row_id, row in theirs.get(name, {}).items()
                if named(row, "act") in found
            }
            joined[name] = {**ours.get(name, {}), **more}
    return joined
