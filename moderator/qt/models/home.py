"""The list of sessions in words: what each is, when, and where it stands."""

from collections.abc import Iterable
from datetime import UTC, datetime

from msgspec import Struct

from moderator.core.dates import day_words
from moderator.core.text import folded
from moderator.qt.language import shown, time_text, tr, tr_n
from moderator.qt.palette import Tone
from moderator.qt.shelf import Listed


class SessionLine(Struct, frozen=True):
    """A session in the list. `uid`: its path. `stands`: planned, running or closed, in words.
    `when`: its day and its latest change. `where`: its file's name."""

    uid: str
    spoken: str
    title: str
    stands: str
    tone: Tone
    when: str
    where: str
    here: bool = False


def session_lines(
    listed: Iterable[Listed], query: str, archived: bool, now: float
) -> list[SessionLine]:
    """The sessions that a search finds, among those put aside or among the others."""
    words = folded(query).split()
    lines = (_line(one, now) for one in listed if one.archived is archived)
    return [line for line in lines if all(word in folded(line.spoken) for word in words)]


def _line(one: Listed, now: float) -> SessionLine:
    title = one.title or tr("Untitled session")
    stands, tone = standing_words(one, now)
    day = shown(day_words(one.day)) if one.day else tr("no date")
    acts = tr_n("{n} act", "{n} acts", one.acts)
    here = tr("open in this window") if one.here else ""
    changed = tr("last changed {moment}", moment=_moment(one.modified, now))
    when = " · ".join(filter(None, (here, day, acts, changed)))
    spoken = f"{title}, {stands}, {when}, {one.name}"
    return SessionLine(one.uid, spoken, title, stands, tone, when, one.name, one.here)


def standing_words(one: Listed, now: float) -> tuple[str, Tone]:
    """Where a session stands: planned, running since when, or closed."""
    if one.closed is not None:
        return tr("✓ Closed {moment}", moment=_moment(one.closed, now)), Tone.GOOD
    if one.began is not None:
        return tr("● Running since {moment}", moment=_moment(one.began, now)), Tone.ACCENT
    return tr("Planned"), Tone.NEUTRAL


def _moment(utc: float, now: float) -> str:
    """A moment by the laptop's clock, with its day where that is not today."""
    there, here = (datetime.fromtimestamp(one, UTC).astimezone() for one in (utc, now))
    time = time_text(there)
    if there.date() == here.date():
        return time
    return tr("{day} {time}", day=day_words(there.date()), time=time)
