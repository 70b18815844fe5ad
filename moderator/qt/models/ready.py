"""The ready check in rows, and where each is mended."""

from typing import Final

from msgspec import Struct

from moderator.core.ready import Check, Gravity, Item
from moderator.core.say import say
from moderator.qt.language import shown, tr, tr_n
from moderator.qt.palette import Tone

MARKS: Final = {
    Gravity.GRAVE: (say("■ Not ready"), Tone.OVER),
    Gravity.CARE: (say("▲ Look at it"), Tone.WARN),
    Gravity.HINT: (say("○ Could be better"), Tone.NEUTRAL),
    Gravity.GOOD: (say("✓ Ready"), Tone.GOOD),
}

_PAGES: Final = {
    Check.TIMES: "event",
    Check.SUM: "segments",
    Check.HARD_END: "event",
    Check.SPEAKERS: "segments",
    Check.FALLBACK: "segments",
    Check.QUESTIONS: "questions",
    Check.CLOCK: "event",
    Check.ZONE: "event",
}


class ReadyLine(Struct, frozen=True):
    """One thing looked at. `go`: the button that leads to where it is mended; `page` and
    `segment`: where in the plan that is; both empty for the disk."""

    uid: str
    spoken: str
    mark: str
    tone: Tone
    what: str
    mend: str = ""
    go: str = ""
    page: str = ""
    segment: str = ""


def ready_lines(items: tuple[Item, ...], unknown: tuple[str, ...]) -> list[ReadyLine]:
    """The worst first, in the order of the checks; what is not known before what is good."""
    order = list(Gravity)
    ordered = sorted(items, key=lambda one: order.index(one.gravity))
    missing = [_missing(unknown)] if unknown else []
    return [
        *(_line(one) for one in ordered if one.gravity is not Gravity.GOOD),
        *missing,
        *(_line(one) for one in ordered if one.gravity is Gravity.GOOD),
    ]


def _missing(unknown: tuple[str, ...]) -> ReadyLine:
    parts = ", ".join(map(shown, unknown))
    spoken = tr("Not known: {parts}.", parts=parts)
    return ReadyLine(
        "unknown",
        spoken,
        tr("? Not known"),
        Tone.NEUTRAL,
        tr("This laptop does not say: {parts}.", parts=parts),
    )


def _line(item: Item) -> ReadyLine:
    mark, tone = shown(MARKS[item.gravity][0]), MARKS[item.gravity][1]
    what, mend = shown(item.what), shown(item.mend)
    page = _PAGES.get(item.check, "") if item.mend else ""
    go = tr("Open the plan") if page else tr("Save as…") if _disk(item) else ""
    spoken = ", ".join(part for part in (mark[2:], what, mend) if part)
    if item.check is Check.SPEAKERS and not item.people:
        page = page and "speakers"
    segment = item.segments[0] if item.segments else ""
    return ReadyLine(item.check, spoken, mark, tone, what, mend, go, page, segment)


def _disk(item: Item) -> bool:
    return item.check is Check.DISK and bool(item.mend)


def summary(items: tuple[Item, ...]) -> str:
    """How it stands, in one sentence."""
    grave = sum(one.gravity is Gravity.GRAVE for one in items)
    care = sum(one.gravity is Gravity.CARE for one in items)
    if grave:
        return tr_n("{n} thing is not ready.", "{n} things are not ready.", grave)
    if care:
        return tr_n(
            "Ready; {n} thing is worth a look.", "Ready; {n} things are worth a look.", care
        )
    return tr("Everything that could be looked at is ready.")
