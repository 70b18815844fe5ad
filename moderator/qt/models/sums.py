"""The sum of a run of show against the length of its event, to the second."""

from moderator.core.durations import clock


def sum_words(total: float, length: float | None) -> tuple[str, str]:
    """The sentence, and the tone of the label that says it. Seconds; `length` None: the times
    are not known."""
    if length is None:
        return f"The segments take {clock(total)}; the event's times are not known.", "muted"
    said = f"{clock(total)} of {clock(length)}"
    if total > length:
        return f"▲ The segments take {said}: {clock(total - length)} too long.", "warn"
    if total < length:
        return f"▲ The segments take {said}: {clock(length - total)} are in no segment.", "warn"
    return f"✓ The segments take {said} exactly.", "good"
