"""The ready check in rows, and where each is mended."""

from typing import Final

from msgspec import Struct

from moderator.core.ready import Check, Gravity, Item
from moderator.qt.palette import Tone

MARKS: Final = {
    Gravity.GRAVE: ("■ Not ready", Tone.OVER),
    Gravity.CARE: ("▲ Look at it", Tone.WARN),
    Gravity.HINT: ("○ Could be better", Tone.NEUTRAL),
    Gravity.GOOD: ("✓ Ready", Tone.GOOD),
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
    said = f"{', '.join(unknown)}.".capitalize()
    missing = [ReadyLine("unknown", f"Not known, {said}", "? Not known", Tone.NEUTRAL, said)]
    return [
        *(_line(one) for one in ordered if one.gravity is not Gravity.GOOD),
        *(missing if unknown else ()),
        *(_line(one) for one in ordered if one.gravity is Gravity.GOOD),
    ]


def _line(item: Item) -> ReadyLine:
    mark, tone = MARKS[item.gravity]
    page = _PAGES.get(item.check, "") if item.mend else ""
    go = "Open the plan" if page else "Save as…" if _disk(item) else ""
    spoken = ", ".join(part for part in (mark[2:], item.what, item.mend) if part)
    if item.check is Check.SPEAKERS and not item.people:
        page = page and "speakers"
    segment = item.segments[0] if item.segments else ""
    return ReadyLine(item.check, spoken, mark, tone, item.what, item.mend, go, page, segment)


def _disk(item: Item) -> bool:
    return item.check is Check.DISK and bool(item.mend)


def summary(items: tuple[Item, ...]) -> str:
    """How it stands, in one sentence."""
    grave = sum(one.gravity is Gravity.GRAVE for one in items)
    care = sum(one.gravity is Gravity.CARE for one in items)
    if grave:
        return f"{_counted(grave, 'thing is', 'things are')} not ready."
    if care:
        return f"Ready; {_counted(care, 'thing is', 'things are')} worth a look."
    return "Everything that could be looked at is ready."


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
