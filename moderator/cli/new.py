"""`new`: a session, blank or from a concept note."""

import argparse
import sys
from pathlib import Path

from moderator.cli import preferences
from moderator.cli.printing import print_json
from moderator.cli.status import DONE, PART
from moderator.clock import SystemClock
from moderator.core.event import Event
from moderator.core.intents import ChangePlan
from moderator.desk import Desk
from moderator.journal.sessions import Home, Unusable
from moderator.outcome.snapshot import event_data
from moderator.samples import blank_event


def new(arguments: argparse.Namespace) -> int:
    """Make the session and print where it is, or what was found; returns the exit status."""
    if arguments.note is None:
        event = blank_event()
        path, data, problem = _made(event, arguments.out), {**event_data(event), "sources": {}}, ""
    else:
        # The note is read to its end before there is any session.
        event, data, problem = _found(arguments.note)
        path = _made(event, arguments.out)
    if arguments.json:
        print_json(data)
    else:
        print(path)
    if problem:
        print(problem, file=sys.stderr)
    return PART if problem else DONE


def _found(note: Path) -> tuple[Event, dict[str, object], str]:
    """The event of a concept note, what was found as data, and a sentence about what was not.
    Raises `Unusable`."""
    # Its rules take a quarter of a second to load, which the console's start has not.
    from moderator.intake import NotReadable, event_from, find, read_document
    from moderator.intake.telling import findings_data, missing_sentence

    try:
        findings = find(read_document(note))
    except NotReadable as problem:
        raise Unusable(str(problem)) from problem
    return event_from(findings), findings_data(findings), missing_sentence(findings)


def _made(event: Event, path: Path | None) -> Path:
    """Make the session of an event; where it lies."""
    home = preferences.home() if path is None else Home.default()
    session = home.create(title=event.title, path=path)
    try:
        desk = Desk(session.journal, SystemClock(), session.entries)
        desk.do(ChangePlan(preferences.begun_with(event, home.path), desk.state.event))
        session.flush()
    finally:
        session.close()
    return session.path
