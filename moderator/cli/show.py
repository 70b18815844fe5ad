"""`show`: the state of a session, never anything off the record."""

import argparse
import sys
from typing import Final

from moderator.cli.printing import print_json
from moderator.cli.status import DONE, REFUSED
from moderator.clock import SystemClock
from moderator.core.durations import clock as clock_text
from moderator.core.event import Event
from moderator.core.evolve import fold_log
from moderator.core.instant import Now
from moderator.core.log import Log
from moderator.journal.sessions import NoticeKind, read_session
from moderator.outcome.snapshot import journal_data, snapshot

_LIVE_S: Final = 24 * 3600
"""Seconds; a session with an act this recent is read as of now, an older one as of its end."""


def show(arguments: argparse.Namespace) -> int:
    """Print a session in words or as JSON; returns the exit status."""
    entries, notices = read_session(arguments.session)
    for notice in notices:
        print(notice, file=sys.stderr)
    log = Log(entries)
    state, now = fold_log(log), moment_of(log)
    data = {**snapshot(state, now), "journal": journal_data(log, arguments.journal)}
    if arguments.json or arguments.journal:
        print_json(data)
    else:
        _print_words(data, state.event)
    damaged = any(notice.kind is NoticeKind.DAMAGED for notice in notices)
    return REFUSED if damaged else DONE


def moment_of(log: Log) -> Now:
    """The moment to read a session at: now while it is live; where it stood at its last act
    when that was long ago, since nobody is in the room any more."""
    at = SystemClock().now()
    if not log.placed:
        return Now(0.0, at.utc)
    last = log.placed[-1]
    now = log.locate(at)
    return now if now.t - last.now.t <= _LIVE_S else last.now


def _print_words(data: dict[str, object], event: Event) -> None:
    segments = data["segments"]
    assert isinstance(segments, list)
    print(event.title or "Untitled session")
    for one in segments:
        planned, actual = clock_text(one["planned_s"]), clock_text(one["actual_s"])
        print(f"  {one['state']:9} {actual:>7} of {planned:>7}  {one['title']}")
    print(f"Projected end {data['projected_end']}, hard end {data['hard_end']}")
    for key in ("requests", "notes"):
        found = data[key]
        assert isinstance(found, list)
        print(f"{len(found)} {key}")
