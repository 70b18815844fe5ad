"""The sections of the outcome document that come from the floor queue.

Requests merged into another stand below it with their own wording, and one that was
declined or withdrawn is counted only: its text was not put to the panel, or was taken back.
"""

from typing import Final

from moderator.core.state import Disposition, Request, RequestState
from moderator.core.text import clean, clean_line
from moderator.outcome.document import Block, Item, Origin, Paragraph, Source, Span, Tone
from moderator.outcome.material import Material, muted, section

_DEALT_WITH: Final = (Disposition.ANSWERED, Disposition.PARTLY)
_GONE: Final = (Disposition.DECLINED, Disposition.WITHDRAWN)
_OWED: Final = (Disposition.DEFERRED, Disposition.IN_WRITING)


def owed_answers(m: Material) -> list[Block]:
    """Commitments that the queue holds: answers that somebody still owes."""
    return [_owed(m, one) for one in m.state.floor.arrived() if one.disposition in _OWED]


def _owed(m: Material, request: Request) -> Block:
    text = clean(request.asking.text)
    w = m.words
    what = w.said(w.owed, text) if text else w.owed_number.format(n=request.number)
    spans = [Span(what), *muted(*_by_whom(m, request))]
    return Item(tuple(spans), Source(Origin.REQUEST, request.id))


def _by_whom(m: Material, request: Request) -> list[str]:
    owner, due = m.naming.owner(request), m.naming.typed(clean_line(request.due))
    return [
        m.words.owed_by.format(owner=owner) if owner else "",
        m.words.due.format(due=due) if due else "",
    ]


def floor_questions(m: Material) -> list[Block]:
    """What was asked and answered, then what is left open and who will write."""
    w = m.words
    main, others = _together(m)
    shown = [one for one in main if one.disposition not in _GONE]
    answered = [one for one in shown if _is_answered(one)]
    rest = [one for one in shown if not _is_answered(one)]
    found = [
        *section(w.answered, 2, "floor.answered", _listed(m, answered, others)),
        *section(w.open_requests, 2, "floor.open", _listed(m, rest, others)),
    ]
    gone = sum(taken_back(m, one) for one in m.state.floor.arrived())
    return [*found, *([Paragraph((Span(w.form(w.not_shown, gone)),))] if gone else [])]


def _is_answered(request: Request) -> bool:
    if request.state is RequestState.DISPOSED:
        return request.disposition in _DEALT_WITH
    return bool(request.answers)


def _together(m: Material) -> tuple[list[Request], dict[str, list[Request]]]:
    """The requests that stand for themselves, and by their ids those merged into them."""
    main: list[Request] = []
    others: dict[str, list[Request]] = {}
    for one in m.state.floor.arrived():
        root = _root(m, one)
        if root is one:
            main.append(one)
        else:
            others.setdefault(root.id, []).append(one)
    return main, others


def taken_back(m: Material, request: Request) -> bool:
    """Whether a question, or the one it was merged into, was declined or withdrawn."""
    return _root(m, request).disposition in _GONE


def _root(m: Material, request: Request) -> Request:
    """The request that a merged one ended in, over several merges; itself for one not merged,
    and where the merges lead nowhere, so that nothing is left out."""
    seen, at = {request.id}, request
    while at.disposition is Disposition.MERGED:
        found = m.state.floor.requests.get(at.merged_into or "")
        if found is None or found.id in seen:
            return request
        seen.add(found.id)
        at = found
    return at


def _listed(m: Material, requests: list[Request], others: dict[str, list[Request]]) -> list[Block]:
    found: list[Block] = []
    silent = 0
    for one in requests:
        if not clean(one.asking.text):
            silent += 1
            continue
        found += [_asked(m, one), *_merged(m, others.get(one.id, []))]
    if silent:
        found.append(Paragraph((Span(m.words.form(m.words.no_text, silent)),)))
    return found


def _asked(m: Material, request: Request) -> Block:
    w, asking = m.words, request.asking
    addressed = m.naming.people(asking.addressed)
    answerers = m.naming.people(request.answers)
    number = m.questions.get(asking.question or "")
    details = (
        m.naming.asker(asking),
        w.for_whom.format(who=addressed) if addressed else "",
        f"Q{number}" if number else "",
        w.answered_by.format(who=answerers) if answerers else "",
        _standing(m, request),
        *_by_whom(m, request),
    )
    spans = (Span(clean(asking.text)), *muted(*details))
    return Item(spans, Source(Origin.REQUEST, request.id))


def _standing(m: Material, request: Request) -> str:
    """What became of a request, where that is more than its section says."""
    disposition = request.disposition
    if disposition is None or disposition is Disposition.ANSWERED:
        return ""
    return m.words.dispositions[disposition]


def _merged(m: Material, others: list[Request]) -> list[Block]:
    """The other wordings of a question, with whoever asked it so."""
    return [
        Item(
            (
                Span(m.words.also_put.format(text=clean(one.asking.text)), Tone.MUTED),
                *muted(m.naming.asker(one.asking)),
            ),
            Source(Origin.REQUEST, one.id),
            level=1,
        )
        for one in others
        if clean(one.asking.text)
    ]
