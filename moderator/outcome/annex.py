"""The head and the annex of the outcome document: the event, and the figures about it."""

from collections import Counter

from moderator.core.coverage import tally
from moderator.core.durations import clock
from moderator.core.event import Attribution, Speaker, local
from moderator.core.reading import Progress, SegmentReading
from moderator.core.state import RequestState
from moderator.core.text import clean_name
from moderator.outcome.document import Block, Item, Origin, Paragraph, Source, Span, Table, Tone
from moderator.outcome.material import Material, muted

_PLAN = Source(Origin.PLAN)

# --- the event -----------------------------------------------------------------------------


def when(m: Material) -> str:
    """The day and the planned times, as far as they are known."""
    event = m.event
    if event.day is None:
        return ""
    times = "–".join(f"{one:%H:%M}" for one in (event.start, event.end) if one is not None)
    start = event.planned_start()
    zone = local(start, event.zone).tzname() if start is not None else None
    return " ".join(part for part in (f"{m.words.date(event.day)}, {times}", zone) if part)


def subtitle(m: Material) -> str:
    """One line below the title: what this is, when and where the event was."""
    day = m.words.date(m.event.day) if m.event.day else ""
    what = m.words.document if m.title else ""  # else it is the title itself
    parts = (what, day, m.naming.venue())
    return " · ".join(part for part in parts if part)


def context(m: Material) -> list[Block]:
    """When and where it was, who spoke (as far as the rule allows), how long it took."""
    w, event = m.words, m.event
    lines = [
        w.when.format(when=when(m)) if event.day else "",
        w.venue.format(venue=venue) if (venue := m.naming.venue()) else "",
        _hosts(m),
        _ran(m),
    ]
    blocks: list[Block] = [Paragraph((Span(line),), _PLAN) for line in lines if line]
    if m.rules.attribution is Attribution.NONE:
        return [*blocks, *_only_counted(m)]
    people = [_person(m, one) for one in event.speakers]
    if event.moderator is not None:
        people.append(_person(m, event.moderator))
    return [*blocks, *_only_counted(m), *people]


def _hosts(m: Material) -> str:
    hosts = ", ".join(m.naming.hosts())
    return m.words.hosts.format(hosts=hosts) if hosts else ""


def _ran(m: Material) -> str:
    began, closed = m.time(m.reading.started), m.time(m.reading.projected_end)
    if began is None or closed is None or m.state.run.closed is None:
        return ""
    return m.words.ran.format(began=f"{began:%H:%M}", closed=f"{closed:%H:%M}")


def _only_counted(m: Material) -> list[Block]:
    w = m.words
    speakers = w.form(w.counted_speakers, len(m.event.speakers)) if m.event.speakers else ""
    count = len(m.state.floor.requests)
    requests = w.form(w.counted_requests, count) if count else ""
    told = " ".join(part for part in (speakers, requests) if part)
    return [Paragraph((Span(told),), _PLAN)] if told else []


def _person(m: Material, who: Speaker) -> Block:
    """By name: name and whole role; by role: the role alone."""
    named = m.rules.attribution is Attribution.NAME
    role = m.naming.role(who)
    moderates = m.words.moderator if who is m.event.moderator else ""
    online = m.words.online if who.online else ""
    if named:
        details = muted(moderates, online)
        lead = (Span(clean_name(who.name), Tone.STRONG), *([Span(f" – {role}")] if role else []))
        return Item((*lead, *details), _PLAN)
    general = moderates or m.words.panellist
    return Item((Span(role or general), *muted(moderates if role else "", online)), _PLAN)


# --- plan against actual -------------------------------------------------------------------


def plan_actual(m: Material) -> Table | None:
    """How long each segment was to take, at first and, where that was changed on the way, in the
    end, and how long it took; None before the event began. The difference is to the plan that
    held, as in `lateness`."""
    if not m.state.run.started:
        return None
    w, read = m.words, m.reading.segments
    first = [_first_s(one) for one in read]
    changed = any(s != one.segment.planned_s for s, one in zip(first, read, strict=True))
    rows = [
        (
            m.naming.segment(one.segment),
            clock(s),
            clock(one.segment.planned_s),
            clock(one.elapsed_s) if one.stretches else "",
            told_difference(m, one),
        )
        for s, one in zip(first, read, strict=True)
    ]
    planned = sum(one.segment.planned_s for one in read)
    taken = sum(one.elapsed_s for one in read)
    whole = (clock(sum(first)), clock(planned), clock(taken), _told(m, taken - planned))
    rows.append((w.whole, *whole))
    columns = (w.segment, w.planned, w.replanned_to, w.actual, w.difference)
    if changed:
        return Table(w.plan_actual, columns, tuple(rows), numbers=(1, 2, 3))
    return Table(
        w.plan_actual, _without_second(columns), tuple(map(_without_second, rows)), numbers=(1, 2)
    )


def _first_s(one: SegmentReading) -> int:
    return one.segment.planned_s if one.first_planned_s is None else one.first_planned_s


def _without_second(row: tuple[str, ...]) -> tuple[str, ...]:
    return (*row[:2], *row[3:])


def told_difference(m: Material, one: SegmentReading) -> str:
    """How much longer or shorter than planned a segment was, in words."""
    if not one.stretches:
        return m.words.not_held if one.progress in (Progress.SKIPPED, Progress.DROPPED) else ""
    return _told(m, one.elapsed_s - one.segment.planned_s)


def _told(m: Material, seconds: float) -> str:
    if clock(seconds) == clock(0):
        return m.words.as_planned
    template = m.words.longer if seconds > 0 else m.words.shorter
    return template.format(length=clock(seconds))


def lateness(m: Material) -> Table | None:
    """Where the difference between the planned and the real end came from."""
    w, parts = m.words, lateness_parts(m)
    if not parts:
        return None
    rows = [(cause, told) for cause, _, told in parts]
    rows.append((w.whole, _told(m, sum(seconds for _, seconds, _ in parts))))
    return Table(w.lateness, (w.cause, w.length), tuple(rows), numbers=(1,))


def lateness_parts(m: Material) -> list[tuple[str, float, str]]:
    """(cause, seconds, in words), those of a second and more; they add up to the whole."""
    if not m.state.run.started:
        return []
    w, parts = m.words, m.reading.lateness
    start = w.late_start if parts.late_start_s > 0 else w.early_start
    named = [(start, parts.late_start_s if m.event.planned_start() is not None else 0.0)]
    named += [
        (m.naming.segment(m.event.segment(one)) or w.segment, seconds)
        for one, seconds in parts.segments
    ]
    named += [
        (w.pauses, parts.pauses_s),
        (w.interruptions, parts.interruptions_s),
        (w.left_out, parts.left_out_s),
        (w.replanned, parts.replanned_s),
    ]
    return [(cause, s, _told(m, s)) for cause, s in named if clock(s) != clock(0)]


# --- counts --------------------------------------------------------------------------------


def counts(m: Material) -> list[Block]:
    """Notes by guiding question, requests by what became of them."""
    return [one for one in (_notes(m), _requests(m)) if one is not None]


def _notes(m: Material) -> Table | None:
    if not m.notes:
        return None
    w, counted = m.words, tally(m.state)
    asked = [(question, f"Q{number}") for question, number in m.questions.items()]
    rows = [
        (label, str(held.notes), str(len(m.heard.get(question, ()))))
        for question, label in (*asked, (None, w.unfiled))
        if (held := counted.get(question)) is not None
    ]
    if m.rules.attribution is Attribution.NONE:
        two = tuple(row[:2] for row in rows)
        return Table(w.notes, (w.columns["question"], w.notes), two, numbers=(1,))
    columns = (w.columns["question"], w.notes, w.speakers_heard)
    return Table(w.notes, columns, tuple(rows), numbers=(1, 2))


def _requests(m: Material) -> Table | None:
    requests = m.state.floor.arrived()
    if not requests:
        return None
    w = m.words
    found = Counter(one.disposition for one in requests if one.state is RequestState.DISPOSED)
    rows = [
        (words, str(found[disposition]))
        for disposition, words in w.dispositions.items()
        if found[disposition]
    ]
    if still := len(requests) - sum(found.values()):
        rows.append((w.undisposed, str(still)))
    rows.append((w.whole, str(len(requests))))
    columns = (w.columns["disposition"], w.number)
    return Table(w.requests, columns, tuple(rows), numbers=(1,))
