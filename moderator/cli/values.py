"""What the arguments may be: each function reads one kind, or says what it should look like."""

import argparse
from datetime import time as clock_time

from moderator.core.durations import parse_clock
from moderator.export.formats import Format


def speed(text: str) -> float | None:
    """Seconds of the session a second; None is as fast as it goes."""
    if text == "max":
        return None
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed <= 100_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a speed: give a number or max")
    return speed


def count(text: str) -> int:
    """A number of acts, from 1."""
    if not (text.isascii() and text.isdigit()) or not 0 < int(text[:9]) <= 10_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of acts")
    return int(text)


def formats(text: str) -> tuple[Format, ...]:
    """Formats as a list with commas, each once, in the order given."""
    if text == "all":
        return tuple(Format)
    names = list(dict.fromkeys(part.strip().lower() for part in text.split(",")))
    unknown = [name for name in names if name not in tuple(Format)]
    if unknown:
        raise argparse.ArgumentTypeError(
            f"there is no format {unknown[0]!r}: choose of {', '.join(Format)}"
        )
    return tuple(Format(name) for name in names)


def size(text: str) -> tuple[int, int]:
    """Width and height in pixels."""
    width, _, height = text.partition("x")
    if width.isascii() and width.isdigit() and height.isascii() and height.isdigit():
        size = (int(width[:6]), int(height[:6]))
        if min(size) >= 320 and max(size) <= 8192:
            return size
    raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1440x900")


def moment(text: str) -> clock_time:
    """A time of day."""
    found = parse_clock(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time such as 08:54")
    return found
