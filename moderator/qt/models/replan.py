"""What the re-plan dialogue says about a proposal: plain words, made from plain values."""

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from moderator.core.durations import clock, lateness_words
from moderator.core.event import Event
from moderator.core.replan import Fit, Proposal
from moderator.core.say import listed
from moderator.qt.language import shown, tr
from moderator.qt.models.said import exact, hm, hms, segment_label
from moderator.qt.palette import Tone

_LATE_S: Final = 30
"""Seconds from which an end is late in words (`durations.lateness_words`)."""

_SPARE_S: Final = 15
"""Seconds to spare (or over) that are not worth a sentence."""


class Verdict(Struct, frozen=True):
    """How the lengths work out: a sentence with its mark and colour."""

    sentence: str
    tone: Tone


def opening(event: Event, proposal: Proposal) -> str:
    """Why there is something to decide, in one or two sentences."""
    over, end = proposal.over_s, proposal.hard_end
    if not proposal.rows:
        return tr("No segment is to come: there is nothing to re-plan.")
    if end is None:
        none = tr("The plan has no hard end, so every length stays unless you change it.")
        away = tr("The hard end is on another day, so every length stays unless you change it.")
        return none if event.end is None else away
    at = hm(end, event)
    if over > 0:
        return tr(
            "To end at {at}, the segments to come must take {length} less.",
            at=at,
            length=exact(over),
        )
    if -over < _SPARE_S:
        return tr("As it stands the event ends at {at}, on time.", at=at)
    won = exact(over)
    to = next((row for row in proposal.rows if row.proposed_s > row.planned_s), None)
    if to is None:
        return tr("{won} won. Give it to a segment, or end early.", won=won)
    return tr(
        "{won} won. It is offered to {segment}; take what you need.",
        won=won,
        segment=segment_label(event, to.segment),
    )


def verdict(event: Event, fit: Fit) -> Verdict:
    """When the event would end with these lengths."""
    ends = tr("Ends {time}", time=hms(fit.projected_end, event))
    if fit.over_s is None:
        return Verdict(ends, Tone.NEUTRAL)
    words = shown(lateness_words(fit.over_s))
    if fit.over_s >= _LATE_S:
        return Verdict(f"▲ {ends}, {words}", Tone.WARN)
    return Verdict(f"✓ {ends}, {words}", Tone.GOOD)


def shortfall(event: Event, proposal: Proposal) -> str:
    """What does not fit, and what would have to be dropped; empty when all fits."""
    if proposal.short_s <= 0:
        return ""
    missing = tr(
        "{length} more than the shortest lengths can give back.", length=exact(proposal.short_s)
    )
    if not proposal.drop:
        return (
            missing + " " + tr("Nothing that is left may be dropped: shorten by hand, or run over.")
        )
    names = _names(event, proposal.drop)
    if proposal.still_short_s > 0:
        left = exact(proposal.still_short_s)
        even = tr("Even without {names} it ends {length} late.", names=names, length=left)
        return f"{missing} {even}"
    return f"{missing} {tr('Without {names} it would fit.', names=names)}"


def below_floor(event: Event, proposal: Proposal, fit: Fit) -> str:
    """Which segments are cut shorter than re-planning would; allowed, and worth a word."""
    floors = {row.segment.id: row.floor_s for row in proposal.rows}
    said = [
        tr("{names} (at least {length})", names=_names(event, (one,)), length=clock(floors[one]))
        for one in fit.below_floor
        if one in floors
    ]
    return tr("Very short: {segments}.", segments=", ".join(said)) if said else ""


def changes(proposal: Proposal) -> str:
    """Old sum and new, of what is to come: "52:00 becomes 49:00"."""
    old = sum(row.planned_s for row in proposal.rows)
    new = sum(row.proposed_s for row in proposal.rows)
    if old == new:
        return tr("{old} stays", old=clock(old))
    return tr("{old} becomes {new}", old=clock(old), new=clock(new))


def lengths_of(proposal: Proposal) -> Mapping[str, int]:
    """Every row's new length, in seconds by segment id; 0 for one that is dropped."""
    return {row.segment.id: row.proposed_s for row in proposal.rows}


def _names(event: Event, segments: Sequence[str]) -> str:
    found = [event.segment(one) for one in segments]
    names = [segment_label(event, one) for one in found if one is not None]
    return shown(listed(names)) or tr("it")
