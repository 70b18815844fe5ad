"""The sum of a run of show against the length of its event, to the second."""

from moderator.core.durations import clock
from moderator.qt.language import tr


def sum_words(total: float, length: float | None) -> tuple[str, str]:
    """The sentence, and the tone of the label that says it. Seconds; `length` None: the times
    are not known."""
    if length is None:
        return tr(
            "The segments take {length}; the event's times are not known.", length=clock(total)
        ), "muted"
    said = tr("{used} of {length}", used=clock(total), length=clock(length))
    if total > length:
        return tr(
            "▲ The segments take {sum}: {length} too long.", sum=said, length=clock(total - length)
        ), "warn"
    if total < length:
        return tr(
            "▲ The segments take {sum}: {length} are in no segment.",
            sum=said,
            length=clock(length - total),
        ), "warn"
    return tr("✓ The segments take {sum} exactly.", sum=said), "good"
