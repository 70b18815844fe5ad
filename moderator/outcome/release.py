"""What of a session may leave the console, and as of when it is read.

Everything that is exported is made from what `released` returns. Notes off the record are
taken away whole by the core (`on_record`); here quotes go whose speaker has not agreed, with
every link to them. What is unknown or missing is not released: consent must have been given.
"""

from msgspec.structs import replace

from moderator.core.facts import SessionClosed, SessionReopened
from moderator.core.instant import Now
from moderator.core.log import Log
from moderator.core.pmap import PMap
from moderator.core.state import Consent, Kind, Note, State, on_record


def released(state: State) -> State:
    """The state as the outcome document may know it; numbered as if nothing else had been."""
    public = on_record(state)
    notes = public.notes
    kept = PMap((one.id, one) for one in notes.open.values() if _may_leave(one))
    if len(kept) == len(notes.open):
        return public
    # Links to what is gone are taken out by the same rule as for notes off the record.
    return on_record(replace(public, notes=replace(notes, open=kept)))


def _may_leave(note: Note) -> bool:
    return note.body.kind is not Kind.QUOTE or note.body.consent is Consent.GIVEN


def moment(log: Log) -> Now:
    """When a session is read for its document: when it was closed, and at its last act while it
    is not; never by the clock, so that the same session gives the same document."""
    closed: Now | None = None
    for placed in log.live():
        for fact in placed.entry.facts:
            if isinstance(fact, SessionClosed):
                closed = placed.now
            elif isinstance(fact, SessionReopened):
                closed = None
    if closed is not None:
        return closed
    return log.placed[-1].now if log.placed else Now(0.0, 0.0)
