"""The tables for other programs: notes, requests, turns. A column is added here or nowhere.

Every name goes through `naming`, as in the document. Numbers count what is released, in the
order of the rows, so that links between them lead somewhere and gaps say nothing. The text of
a question that was declined or withdrawn was not put to the panel, so it goes nowhere, and
neither does whoever asked it.
"""

from moderator.core.event import Attribution
from moderator.core.merging import stands_for
from moderator.core.state import Note, Request, Turn, TurnKind
from moderator.core.text import clean, clean_line, clean_name
from moderator.core.timing import turn_used
from moderator.outcome.document import Cell, Column, Sheet
from moderator.outcome.material import Material
from moderator.outcome.questions import taken_back

_NOTES = (
    "number", "time", "segment", "kind", "question", "text", "source", "addressees", "cases",
    "tracks", "mandates", "operation", "paragraph", "key", "evidence", "merged_into",
)  # fmt: skip
_REQUESTS = (
    "number", "time", "text", "asker", "organisation", "constituency", "online", "addressed",
    "question", "disposition", "answered_by", "owner", "due", "merged_into",
)  # fmt: skip
_TURNS = ("segment", "who", "kind", "requests", "starts", "ends", "seconds", "limit")


SHEETS = ("notes", "requests", "turns")
"""The keys of the tables, in order."""


def sheets(m: Material) -> tuple[Sheet, ...]:
    """The three tables, each there even when it is empty."""
    w = m.words
    return (
        Sheet("notes", w.notes, _columns(m, _NOTES), tuple(_note(m, one) for one in m.rows)),
        Sheet(
            "requests",
            w.requests,
            _columns(m, _REQUESTS),
            tuple(_request(m, one) for one in m.state.floor.arrived()),
        ),
        Sheet(
            "turns", w.turns, _columns(m, _TURNS), tuple(_turn(m, one) for one in m.state.run.turns)
        ),
    )


def _columns(m: Material, keys: tuple[str, ...]) -> tuple[Column, ...]:
    return tuple(Column(key, m.words.columns[key]) for key in keys)


def _note(m: Material, note: Note) -> tuple[Cell, ...]:
    body, notes = note.body, m.state.notes
    root = stands_for(notes, note)
    told = m.naming.tells_when(body)
    evidence = (m.numbers[one] for one in dict.fromkeys(body.evidence) if one in m.numbers)
    return (
        m.numbers[note.id],
        m.time(body.stamp.utc) if told else None,
        m.naming.segment(m.event.segment(body.segment)) if told else "",
        m.words.kinds[body.kind],
        m.questions.get(body.question or ""),
        clean(body.text),
        m.naming.source(body),
        _list(m.tagged(body.addressees)),
        _list(m.tagged(body.cases)),
        _list(m.tagged(body.tracks)),
        _list(m.tagged(body.mandates)),
        m.words.operations.get(body.operation, ""),
        clean_line(body.paragraph),
        _yes(m, body.key),
        ", ".join(str(one) for one in sorted(evidence)),
        None if root is note else m.numbers[root.id],
    )


def _request(m: Material, request: Request) -> tuple[Cell, ...]:
    asking, rule = request.asking, m.rules.attribution
    gone = taken_back(m, request)
    named = rule is Attribution.NAME and not gone
    merged = m.state.floor.requests.get(request.merged_into or "")
    return (
        request.number,
        m.time(request.utc),
        "" if gone else clean(asking.text),
        clean_name(asking.name) if named else "",
        clean_name(asking.organisation) if named else "",
        "" if rule is Attribution.NONE else m.words.constituencies[asking.constituency],
        _yes(m, asking.online),
        m.naming.people(asking.addressed),
        m.questions.get(asking.question or ""),
        m.words.dispositions[request.disposition] if request.disposition else "",
        m.naming.people(request.answers),
        m.naming.owner(request),
        m.naming.typed(clean_line(request.due)),
        merged.number if merged else None,
    )


def _turn(m: Material, turn: Turn) -> tuple[Cell, ...]:
    requests = [m.state.floor.requests.get(one) for one in turn.requests]
    asked = requests[0] if requests and turn.kind is TurnKind.QUESTION else None
    ended = turn.end if turn.end is not None else m.state.run.closed
    return (
        m.naming.segment(m.event.segment(turn.segment)),
        m.naming.asker(asked.asking) if asked is not None else m.naming.person(turn.person),
        m.words.turn_kinds[turn.kind],
        ", ".join(str(one.number) for one in requests if one is not None),
        m.time(m.now.utc_at(turn.start)),
        m.time(m.now.utc_at(ended)) if ended is not None else None,
        round(turn_used(m.state, turn, m.now.t)),
        turn.limit_s,
    )


def _list(names: list[str]) -> str:
    return ", ".join(names)


def _yes(m: Material, true: bool) -> str:
    return m.words.yes if true else m.words.no
