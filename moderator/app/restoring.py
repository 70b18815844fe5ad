"""The way back: an earlier copy of a session, opened as a session of its own.

Nothing is overwritten by it. The file that is damaged stays where it is, and so does the
session that is open; what the copy holds goes on in a new file among the sessions.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from moderator.core.dates import day_words, time_words
from moderator.core.say import say
from moderator.journal.backups import Generation
from moderator.journal.sessions import Home, OpenSession, Unusable
from moderator.qt.dialogs.sessions import BackupSheet, SessionLine
from moderator.qt.kit import tell
from moderator.qt.language import told, tr, tr_n

_AS_BEFORE: Final = say("Nothing has changed. Choose another backup.")


def choose_backup(home: Home, session: OpenSession | None, parent: QWidget | None) -> Path | None:
    """Show what there is to go back to: every copy of the open session, the newest of each
    other one. Returns where the chosen one has been restored; None when nothing was chosen."""
    own = session.backups.generations() if session is not None else []
    found = {str(one.path): one for one in [*own, *_others(home, own)]}
    lines = [_line(home, one) for one in found.values()]
    sheet = BackupSheet(lines, parent, _fullest(own))
    chosen = sheet.path if sheet.answer() else None
    if chosen is None:
        return None
    try:
        return home.restore(found[str(chosen)])
    except Unusable as problem:
        tell(parent, told(problem), _AS_BEFORE)
        return None


def _others(home: Home, own: Sequence[Generation]) -> Iterator[Generation]:
    folders = {one.path.parent for one in own}
    return (one for one in home.newest_backups() if one.path.parent not in folders)


def _fullest(own: Sequence[Generation]) -> int:
    """The place of the newest of those with the most acts: the newest of all, but where acts
    were lost since."""
    return max(range(len(own)), key=lambda place: own[place].acts, default=0)


def _line(home: Home, one: Generation) -> SessionLine:
    made = datetime.fromtimestamp(one.utc, UTC).astimezone()
    title = home.title_of(one) or tr("Untitled session")
    when = tr_n(
        "as it was on {day} at {time} · {n} act",
        "as it was on {day} at {time} · {n} acts",
        one.acts,
        day=day_words(made.date()),
        time=time_words(made),
    )
    return SessionLine(str(one.path), f"{title}, {when}", title, when, "")
