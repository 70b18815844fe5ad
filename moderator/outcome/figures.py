"""The charts of a document as plain data, and what each shows in words.

Labels are made by `naming` like every other word: where nobody may be named there is no chart
by person. Values come from the same readings as the tables, so the two cannot differ.
"""

import math
from collections.abc import Iterable
from typing import Final

from moderator.core.durations import clock
from moderator.core.event import Attribution
from moderator.core.floor import balance
from moderator.core.state import TurnKind
from moderator.core.timing import turn_used
from moderator.outcome.annex import lateness_parts, told_difference
from moderator.outcome.document import (
    Bar,
    BarFigure,
    BarGroup,
    Line,
    LineFigure,
    Picture,
)
from moderator.outcome.material import Material

_MINUTE: Final = 60


def pictures(m: Material) -> list[Picture]:
    """The charts there is something to draw for."""
    found = (_speaking_time(m), _notes_over_time(m), _plan_actual(m))
    return [one for one in found if one is not None]


# --- speaking time -------------------------------------------------------------------------


def _speaking_time(m: Material) -> Picture | None:
    w = m.words
    groups = (
        (w.by_person, _by_person(m)),
        (w.by_place, _by_place(m)),
        (w.by_constituency, _by_constituency(m)),
    )
    shown = tuple(BarGroup(title, bars) for title, bars in groups if bars)
    if not m.state.run.turns or not shown:
        return None
    figure = BarFigure(w.speaking_time, w.minutes, shown, w.actual.lower(), w.planned.lower())
    return Picture(figure, w.speaking_time, _bars_alt(m, figure), "speaking-time")


def _by_person(m: Material) -> tuple[Bar, ...]:
    if m.rules.attribution is Attribution.NONE:
        return ()
    people = [
        _timed(m.naming.person(one.person.id), one.used_s, one.budget_s or None)
        for one in m.reading.people
        if one.used_s or one.budget_s
    ]
    if m.reading.floor_used_s:
        people.append(_timed(m.words.from_the_floor, m.reading.floor_used_s))
    return tuple(people)


def _by_place(m: Material) -> tuple[Bar, ...]:
    """Everybody who spoke, panel and floor, by where they were."""
    online = room = 0.0
    for turn in m.state.run.turns:
        used = turn_used(m.state, turn, m.now.t)
        person = m.event.person(turn.person)
        asked = m.state.floor.requests.get(turn.requests[0]) if turn.requests else None
        if turn.kind is TurnKind.QUESTION:
            away = asked is not None and asked.asking.online
        else:
            away = person is not None and person.online
        online, room = (online + used, room) if away else (online, room + used)
    if not online and not room:
        return ()
    return (_timed(m.words.in_room, room), _timed(m.words.online.capitalize(), online))


def _by_constituency(m: Material) -> tuple[Bar, ...]:
    """Where affiliations may not be told there is none: a length that only one turn has would
    say whose question it was."""
    if m.rules.attribution is Attribution.NONE:
        return ()
    heard = balance(m.state, m.now.t).constituencies
    return tuple(
        _timed(m.words.constituencies[group], share.spoken_s)
        for group, share in heard
        if share.heard
    )


def _timed(label: str, seconds: float, planned_s: float | None = None) -> Bar:
    mark = None if planned_s is None else planned_s / _MINUTE
    return Bar(label, seconds / _MINUTE, mark, clock(seconds))


# --- notes over time -----------------------------------------------------------------------


def _notes_over_time(m: Material) -> Picture | None:
    begins, ends = m.time(m.reading.started), m.reading.projected_end
    if begins is None or ends is None or m.reading.started is None:
        return None
    if not any(m.naming.tells_when(note.body) for note in m.notes):
        return None
    w = m.words
    minutes = max(1.0, (ends - m.reading.started) / _MINUTE)
    lines = [_line(m, f"Q{number}", question, minutes) for question, number in m.questions.items()]
    if any(note.body.question not in m.questions for note in m.notes):
        lines.append(_line(m, w.unfiled, None, minutes))
    figure = LineFigure(w.notes_over_time, w.time, w.notes.lower(), begins, minutes, tuple(lines))
    until = m.time(ends)
    told = w.semicolon.join(
        w.line_alt.format(label=one.label, n=round(one.points[-1][1])) for one in lines
    )
    alt = w.lines_alt.format(
        title=w.notes_over_time,
        starts=f"{begins:%H:%M}",
        ends=f"{until:%H:%M}" if until else "",
        lines=told,
    )
    return Picture(figure, w.notes_over_time, alt, "notes-over-time")


def _line(m: Material, label: str, question: str | None, minutes: float) -> Line:
    """How many notes there were on a question by each moment; those written before the start
    or after the end count at the edge, and at the end those of which it may not be told when."""
    start = m.reading.started or 0.0
    on_it = (
        note.body.stamp.utc if m.naming.tells_when(note.body) else math.inf
        for note in m.notes
        if (note.body.question if note.body.question in m.questions else None) == question
    )
    points = [(0.0, 0.0)]
    for count, utc in enumerate(sorted(on_it), 1):
        points.append((min(max(0.0, (utc - start) / _MINUTE), minutes), float(count)))
    points.append((minutes, points[-1][1]))
    return Line(label, tuple(points))


# --- plan against actual -------------------------------------------------------------------


def _plan_actual(m: Material) -> Picture | None:
    if not m.state.run.started:
        return None
    w = m.words
    segments = tuple(
        Bar(
            m.naming.segment(one.segment),
            one.elapsed_s / _MINUTE,
            one.segment.planned_s / _MINUTE,
            f"{clock(one.elapsed_s)} · {told_difference(m, one)}",
        )
        for one in m.reading.segments
        if one.elapsed_s
    )
    causes = tuple(
        Bar(cause, abs(seconds) / _MINUTE, None, told) for cause, seconds, told in lateness_parts(m)
    )
    groups = [BarGroup("", segments)] + ([BarGroup(w.lateness, causes)] if causes else [])
    figure = BarFigure(w.plan_actual, w.minutes, tuple(groups), w.actual.lower(), w.planned.lower())
    return Picture(figure, w.plan_actual, _bars_alt(m, figure), "plan-actual")


# --- in words ------------------------------------------------------------------------------


def _bars_alt(m: Material, figure: BarFigure) -> str:
    return m.words.bars_alt.format(title=figure.title, bars=_told(m, figure.groups))


def _told(m: Material, groups: Iterable[BarGroup]) -> str:
    """Each group a sentence, under its own heading if it has one."""
    return ". ".join(
        m.words.said(group.title, bars) if group.title else bars
        for group in groups
        if (bars := m.words.semicolon.join(_bar(m, bar) for bar in group.bars))
    )


def _bar(m: Material, bar: Bar) -> str:
    w = m.words
    if bar.mark is None:
        return w.bar_alt.format(label=bar.label, value=bar.note)
    plan = clock(bar.mark * _MINUTE)
    return w.bar_plan_alt.format(label=bar.label, value=bar.note, plan=plan)
